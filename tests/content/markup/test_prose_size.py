"""How much Markdown would make of a text, counted before it is converted."""

import pytest

from generator.content.limits import LIMITS, Limits
from generator.content.markup.markdown import prose_of
from generator.content.markup.prose_size import breaks_of, cells_of, depth_of
from generator.problems import Location, ProblemsFound


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("words", 0),
        ("- a\n- b", 1),
        ("- a\n    - b\n        - c", 3),
        ("- a\n\t- b", 2),
        ("> - 1. a", 3),
        (">>> a", 3),
        ("> - a\n>     - b", 3),
        ("- - - - - -", 0),  # a line across the page
        ("***", 0),
        ("a - b - c", 0),
        ("    " * 30 + "\n", 0),
    ],
)
def test_the_depth_is_that_of_the_deepest_line(text: str, depth: int) -> None:
    assert depth_of(text) == depth


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("words | more\n", 0),
        ("a | b\n--|--\n1 | 2\n", 6),
        ("| a | b |\r\n|---|:-:|\r\n| 1 | 2 |\r\n\r\nwords", 6),
        ("a | b | c\n-|-|-\n1\n2\n\na | b\n-|-\n", 12 + 4),
    ],
)
def test_every_row_counts_with_all_columns_of_its_head(text: str, cells: int) -> None:
    assert cells_of(text) == cells


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("words\n\nwords", 0),
        ("# a\n\nwords\n\n---\n", 4 + 4),
        ("# a\n---\nwords\n", 14 + 10),
        ("words\r\n=====\r\nmore", 6 + 5),
        ("> ***\n> # a\n", 12 + 6),
        ("[a]: b\n[a](b)\n- a\n#b", 21 + 3),
        ("- a\n* b\n1. c\n| d |\na - b = c\n", 0),
    ],
)
def test_what_cuts_a_paragraph_counts_with_all_that_follows_in_it(text: str, breaks: int) -> None:
    assert breaks_of(text) == breaks


@pytest.mark.parametrize("line", ["---", "***", "- - -", "# a", "#", "a\n=", "> # a", "[a]: b\nc"])
def test_a_paragraph_of_headings_and_rules_without_end_is_refused(line: str) -> None:
    assert _kinds(f"{line}\n" * 12_000) == [("YQ106", "limit_prose_breaks")]


def test_headings_that_stand_apart_are_as_many_as_anybody_likes() -> None:
    assert breaks_of("## 标题\n\n文字。\n\n" * 5_000) * 20 < Limits().prose_breaks
    assert breaks_of("## 标题\n文字文字文字文字文字文字文字。\n" * 50) * 20 < Limits().prose_breaks


@pytest.mark.parametrize("sign", ["- ", "* ", "1. ", "> ", "-   ", "> - "])
@pytest.mark.parametrize("times", [60, 800, 9_000])
def test_lists_too_deep_are_refused(sign: str, times: int) -> None:
    assert _kinds(sign * times + "a") == [("YQ106", "limit_prose_depth")]


def test_lists_too_deep_by_their_indent_are_refused() -> None:
    text = "\n".join("    " * level + "- a" for level in range(60))
    assert _kinds(text) == [("YQ106", "limit_prose_depth")]


def test_what_is_deeper_than_the_program_goes_is_refused_by_a_raised_limit_too() -> None:
    token = LIMITS.set(Limits(prose_depth=10_000))
    try:
        assert _kinds("- " * 800 + "a") == [("YQ106", "limit_prose_depth")]
    finally:
        LIMITS.reset(token)


def test_a_head_with_many_short_rows_is_refused() -> None:
    text = "a|" * 600 + "a\n" + "-|" * 600 + "-\n" + "a\n" * 600
    assert _kinds(text) == [("YQ106", "limit_prose_cells")]


def test_a_table_of_an_office_and_lists_in_lists_are_far_below() -> None:
    table = "序号 | 项目 | 完成情况\n---|---|---\n" + "1 | 新建学校 | 已建成\n" * 500
    lists = "\n".join("    " * level + "- 一" for level in range(8))
    assert cells_of(table) * 20 < Limits().prose_cells
    prose = prose_of(f"{table}\n{lists}", Location("a.md", 1, 1))
    assert (prose.html[0].count("<td"), prose.html[0].count("<li>")) == (1500, 8)


def _kinds(text: str) -> list[tuple[str, str]]:
    with pytest.raises(ProblemsFound) as found:
        prose_of(text, Location("a.md", 1, 1))
    return [(problem.code, problem.kind) for problem in found.value.problems]
