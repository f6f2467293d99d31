"""Shares and numbers: rounded once, written as people do; what is counted of projects."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.counting import (
    Counts,
    counts_by_level,
    distinct_works,
    exceeded_count,
    finished_count,
    large_number,
    large_numbers,
    percentage,
    plain_number,
    projects_by_level,
    recount,
    recounts,
    works_of,
)
from generator.records import Outcome, OutcomeKind, Project, Undertaking
from tests.analysis.checks.asked import EXCEEDED, MET, REPORT, project, report


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(17, 30, "56.67"), (23, 49, "46.94"), (17, 47, "36.17"), (1, 8, "12.50")],
)
def test_shares_are_rounded_as_the_bulletin_does(part: int, whole: int, shown: str) -> None:
    assert f"{percentage(part, whole)}" == shown


def test_half_is_rounded_up_and_nothing_of_nothing_is_nothing() -> None:
    assert percentage(1, 200, 0) == Decimal(1)
    assert percentage(0, 0) == 0


@pytest.mark.parametrize(
    ("number", "shown"), [("1.50", "1.5"), ("100", "100"), ("1E+3", "1000"), ("0.0", "0")]
)
def test_numbers_are_written_as_people_do(number: str, shown: str) -> None:
    assert plain_number(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("99000", "99000"),
        ("100000", "10万"),
        ("345000", "34.5万"),
        ("345600", "345600"),
        ("345000.5", "345000.5"),
        ("124830000", "1.2483亿"),
        ("99999000", "9999.9万"),
        ("-12E+8", "-12亿"),
    ],
)
def test_large_round_numbers_are_written_as_bulletins_print_them(number: str, shown: str) -> None:
    assert large_number(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        (("96000", "120000"), ["9.6万", "12万"]),
        (("345600", "120000"), ["34.56万", "12万"]),
        (("90000000", "120000000"), ["9000万", "1.2亿"]),
        (("9600", "12000"), ["9600", "12000"]),
        (("96050", "120000"), ["96050", "12万"]),
        (("960", "120000"), ["960", "12万"]),
    ],
)
def test_numbers_beside_each_other_are_in_one_scale(
    numbers: tuple[str, str], shown: list[str]
) -> None:
    assert large_numbers(*map(Decimal, numbers)) == shown


def a_project(number: int, level: str, *words: Outcome | None) -> Project:
    """A project of a level with a result of each word; one without a word has no text either."""
    plain = project(number, "新建公园。", *["建成。" if word else "" for word in words])
    results = tuple(
        replace(result, outcome=word) for result, word in zip(plain.results, words, strict=True)
    )
    return replace(plain, level=level, results=results)


FIRST, SECOND, THIRD = (level.id for level in REPORT.levels)
BEHIND = Outcome("滞后", OutcomeKind.BEHIND)
PROJECTS = (
    a_project(1, FIRST, MET),
    a_project(2, FIRST, EXCEEDED, EXCEEDED),
    a_project(3, FIRST, None),
    a_project(4, SECOND, BEHIND),
)


def test_projects_are_counted_once_and_results_where_they_say_something() -> None:
    asked_about = report(*PROJECTS)
    assert counts_by_level(asked_about) == {
        FIRST: Counts(3, 3, 1),
        SECOND: Counts(1, 1, 0),
        THIRD: Counts(0, 0, 0),
        "": Counts(4, 4, 1),
    }
    assert [*projects_by_level(asked_about)] == [FIRST, SECOND]
    assert (exceeded_count(PROJECTS), finished_count(PROJECTS)) == (1, 2)


@pytest.mark.parametrize(
    ("figure", "value", "again"),
    [
        ("projects", "9", "3"),
        ("results", "9", "3"),
        ("exceeded", "9", "1"),
        ("exceeded_share", "47", "33"),
        ("exceeded_share", "47.0", "33.3"),
        ("exceeded_share", "47.00", "33.33"),
    ],
)
def test_a_figure_is_counted_again_in_its_own_form(figure: str, value: str, again: str) -> None:
    stated = replace(REPORT.stated[0], figure=figure, value=Decimal(value), level=FIRST)
    assert f"{recount(Counts(3, 3, 1), stated)}" == again
    assert [f"{found}" for found in recounts(replace(report(*PROJECTS), stated=(stated,)))] == [
        again
    ]


@pytest.mark.parametrize(
    ("keys", "works"),
    [
        (("2022/a/1", "2022/b/1", "2022/c/1"), 1),
        (("2022/a/1", "2022/a/2", "2022/b/1"), 2),
        ((), 0),
    ],
)
def test_an_undertaking_is_as_many_works_as_one_level_has_of_it(
    keys: tuple[str, ...], works: int
) -> None:
    undertaking = Undertaking(id="u1", title="公园", projects=keys)
    assert works_of(undertaking) == works
    asked_about = replace(report(*PROJECTS), undertakings=(undertaking,))
    assert distinct_works(asked_about) == len(PROJECTS) - len(keys) + works
