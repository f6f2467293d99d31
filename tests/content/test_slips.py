"""Signs of Chinese typing in YAML: blamed where they stand, and nothing else is blamed for them."""

import pytest

from generator.content.readers import read_yaml
from generator.content.slips import slip_in
from generator.problems import Problem, ProblemsFound

WIDE = "\u3000"
# A text, and line, column and fix of the slip in it.
SLIPS = {
    "title：安和\nshort_title: x\n": (1, 6, "wide_colon"),
    "title： 安和\nb: 1\n": (1, 6, "wide_colon"),
    "title：安和\nlevels:\n  - id: a\n": (1, 6, "wide_colon"),
    "a: 1\ntitle：安和\nb: x\n": (2, 6, "wide_colon"),
    "a: 1\ntitle：安和\n": (2, 6, "wide_colon"),
    "a: 1\nlevels：\n  - id: a\n": (2, 7, "wide_colon"),
    "projects:\n  - number：1\n    title: 新建\n": (2, 11, "wide_colon"),
    "projects:\n  - number: 1\n    title：新建\n    results: []\n": (3, 10, "wide_colon"),
    "title；安和\nb: 1\n": (1, 6, "no_colon"),
    "title=安和\nb: 1\n": (1, 6, "no_colon"),
    "title:安和\nb: 1\n": (1, 6, "no_space"),
    f"title:{WIDE}安和\nb: 1\n": (1, 7, "wide_space_behind"),
    "title: “a: b”\n": (1, 8, "wide_quote"),
    'a: 1\nx: "安和”\nb: 1\n': (2, 4, "wide_close"),
    "levels:\n  - {id: a，label: b}\n": (2, 11, "wide_comma"),
    "a: [甲、乙\nb: 1\n": (1, 6, "wide_comma"),
    "a: [市教育局】\nb: 1\n": (1, 9, "wide_bracket"),
    "a: [市教育局,\n  市卫健局】\nb: 1\n": (2, 7, "wide_bracket"),
    "a:\n  - ｛id: a, label: b｝\n": (2, 5, "wide_bracket"),  # noqa: RUF001
    "projects:\n  － number: 1\n    title: a\n": (2, 3, "wide_dash"),
    "projects:\n  – number: 1\n": (2, 3, "wide_dash"),
    "projects:\n  - number: 1\n  —number: 2\n": (3, 3, "wide_dash"),
    "projects:\n  -number: 1\n   title: x\n": (2, 3, "no_space_dash"),
    f"projects:\n{WIDE}{WIDE}- number: 1\n": (2, 1, "wide_space"),
    f"projects:\n  - number: 1\n{WIDE}{WIDE}title: a\n": (3, 1, "wide_space"),
    f"projects:\n  - number: 1\n  {WIDE}title: a\n    b: 1\n": (3, 3, "wide_space"),
    "projects:\n\u00a0\u00a0- number: 1\n": (2, 1, "wide_space"),
    "a: 1\n＃ 注释\nb: 2\n": (2, 1, "wide_hash"),  # noqa: RUF001
}
# Faults of another kind, below lines that only look like slips.
OTHERS = {
    "story: |\n  title：见上\n  x: y\na: b: c\n": (4, 5, "quote_it"),
    "text: 安和：a\na: 'x\nb: 1\n": (2, 4, "close_quote"),
    "text: “畅通”工程\na: b\n c: d\n": (3, 3, ""),
    "text: －\na: [x\nb: 1\n": (2, 4, "close_bracket"),
}
SOUND = [
    "title: 安和：一\ntext: “甲”、乙；丙\nnote: －\n",
    "story: |\n  title：见上\n  － 甲\n",
    "extra: {—: 1, 备注：二: 3, ＃: 4}\n",  # noqa: RUF001 - heads of a table, as printed
]


def fault(text: str) -> Problem:
    with pytest.raises(ProblemsFound) as found:
        read_yaml("a.yaml", text)
    (problem,) = found.value.problems
    return problem


@pytest.mark.parametrize(("text", "wanted"), [*SLIPS.items(), *OTHERS.items()])
def test_the_mistake_is_named_where_it_was_made(text: str, wanted: tuple[int, int, str]) -> None:
    problem = fault(text)
    assert (problem.code, problem.at.line, problem.at.column, problem.fix) == ("YQ103", *wanted)
    assert problem.found == text.split("\n")[wanted[0] - 1].strip() or "…" in problem.found


@pytest.mark.parametrize("text", SOUND)
def test_the_same_signs_inside_a_text_are_no_slips(text: str) -> None:
    assert isinstance(read_yaml("a.yaml", text).data, dict)


def test_the_line_is_shown_as_it_should_stand_and_a_long_one_is_cut() -> None:
    assert (slip_in("  - number：12") or fault("")).values["line"] == "- number: 12"
    long = slip_in("title：" + "长" * 99)
    assert long is not None
    assert long.values["line"] == "title: " + "长" * 33 + "…"


def mended(text: str) -> str:
    """The text with the line that the message shows in place of the one it blames."""
    problem = fault(text)
    lines = text.split("\n")
    old = lines[problem.at.line - 1]
    indent = old[: len(old) - len(old.lstrip(f" {WIDE}\u00a0"))]
    lines[problem.at.line - 1] = indent + problem.values["line"]
    return "\n".join(lines)


@pytest.mark.parametrize("text", [text for text in SLIPS if "line" in fault(text).values])
def test_a_line_that_is_written_as_shown_is_not_blamed_again(text: str) -> None:
    lines = []
    try:
        read_yaml("a.yaml", mended(text))
    except ProblemsFound as found:
        lines = [problem.at.line for problem in found.problems]
    assert fault(text).at.line not in lines
