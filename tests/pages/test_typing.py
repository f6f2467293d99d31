"""Sentences of pages are typed as Chinese print has them; the browser sets the gaps."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import ROOT

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
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in docs:
            yield ast.get_source_segment(source, node) or ""


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
