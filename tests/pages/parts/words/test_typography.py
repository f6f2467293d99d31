"""Punctuation beside Chinese is set full, and nothing else changes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts.words.typography import display, pieces
from tests.processes import ROOT


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("新增托位1140个,普惠685个", "新增托位1140个，普惠685个"),
        ("乡镇(街道)", "乡镇（街道）"),
        ("比例2:1,共1,140个", "比例2:1，共1,140个"),
        ("AED(自动)", "AED（自动）"),
        ("A(b)", "A(b)"),
    ],
)
def test_half_width_punctuation_beside_chinese_is_set_full(printed: str, shown: str) -> None:
    assert display(printed) == shown


@pytest.mark.parametrize(("half", "full"), [*zip(",;:?!", "，；：？！", strict=True)])
def test_one_mark_alone_is_enough(half: str, full: str) -> None:
    assert display(f"已完成{half}已验收") == f"已完成{full}已验收"


@pytest.mark.parametrize(("half", "full"), [("(", "（"), (")", "）")])
def test_a_bracket_without_a_partner_is_set_full_too(half: str, full: str) -> None:
    assert display(f"甲{half}乙") == f"甲{full}乙"


@given(st.text(alphabet="甲乙丙12.,;:()（），abc ", max_size=30))
def test_setting_changes_punctuation_alone(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert before == after or before in ",;:?!()（）"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("126项民生实事，", ["126项!", "民生实事，|"]),
        ("新开工提标加固堤岸18.4公里。", ["新开工提标加固堤岸", "18.4公里。!|"]),
        ("完成3个、新开工1个老旧小区改造", ["完成", "3个、!|", "新开工", "1个!", "老旧小区改造"]),
        ("保障性租赁住房6600套（间）", ["保障性租赁住房", "6600套（间）!|"]),
        ("参保人员达到26万人", ["参保人员达到", "26万人!"]),
        ("四个数字都超过目标", ["四个数字都超过目标"]),
        ("注明比例，61.1%—140.7%", ["注明比例，|", "61.1%—!", "140.7%!"]),
        ("", []),
    ],
)
def test_a_heading_keeps_a_number_with_its_unit_and_ends_lines_behind_marks(
    text: str, runs: list[str]
) -> None:
    found = [f"{run.text}{'!' * run.together}{'|' * run.ends}" for run in pieces(text)]
    assert found == runs
    assert "".join(run.text for run in pieces(text)) == text


@given(st.text(alphabet="甲个公里万余1290.,:%（）()套间，、。—a ", max_size=40))
def test_the_pieces_are_the_text_and_amounts_alone_have_digits(text: str) -> None:
    runs = pieces(text)
    assert "".join(run.text for run in runs) == display(text)
    assert all(run.text for run in runs)
    for run in runs:
        assert run.together is any(sign in "0123456789" for sign in run.text)
        assert not run.ends or run.text[-1] in "，、。；：）！？"


def test_a_phrase_that_no_line_of_a_phone_holds_may_end_within() -> None:
    found = [(run.text, run.loose) for run in pieces("原文4项注明累计进度，96.64%以上")]
    assert found == [
        *(("原文", True), ("4项", False), ("注明累计进度，", True)),
        *(("96.64%以", False), ("上", False)),
    ]


# Python's `{` opens a hole that a number mostly fills. In a template the same is `{{`.
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
TYPED = re.compile(f"(?:[0-9%]|(?<!%)}}) [{HAN}]|[{HAN}] (?:[0-9]|{{(?!%))")
PAGES = [
    path
    for path in (ROOT / "generator/pages").rglob("*.py")
    # The words of data files stand in tables and editors, which set no gaps.
    if "files" not in path.parts
]
TEMPLATES = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "templates").rglob("*.js")]


def texts(source: str) -> Iterator[str]:
    """The string literals of a module as they are written, without its docstrings."""
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    lines = [line.encode() for line in source.split("\n")]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in docs:
            yield segment(lines, node)


def segment(lines: list[bytes], node: ast.expr) -> str:
    """What `ast.get_source_segment` gives, which parts all lines for each node."""
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    part = lines[first:last]
    part[-1] = part[-1][: node.end_col_offset]
    part[0] = part[0][node.col_offset :]
    return b"\n".join(part).decode()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_literals_are_those_of_the_source(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    lines = [line.encode() for line in source.split("\n")]
    for node in nodes[:: max(1, len(nodes) // 3)]:
        assert segment(lines, node) == ast.get_source_segment(source, node)


def test_the_rule_finds_typed_spaces() -> None:
    """A check that cannot fail would be none."""
    assert TYPED.search('f"共 {number}项"')
    assert TYPED.search('f"{number} 项"')
    assert TYPED.search("12 项")
    assert not TYPED.search("{% if it %} 项")
    assert not TYPED.search('f"第{number}项，共12项"')


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_space_is_typed_between_han_and_a_number_in_code(path: Path) -> None:
    """With the browser's own gaps beside them, typed ones would make two kinds in one line."""
    source = path.read_text(encoding="utf-8")
    assert [text for text in texts(source) if TYPED.search(text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_space_is_typed_between_han_and_a_number_in_templates(path: Path) -> None:
    """In templates a number stands in a hole, or is typed."""
    lines = path.read_text(encoding="utf-8").splitlines()
    typed = [line for line in lines if TYPED.search(line) and "/*" not in line]
    assert typed == []
