"""Points of a department: the arithmetic of a rule, its cap, and how it is said."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.scoring import Points, Tally, kind_words, points, rule_words
from generator.records import Outcome, OutcomeKind, Report, Scoring

WORDS = {
    OutcomeKind.EXCEEDED: "超额完成",
    OutcomeKind.MET: "完成任务",
    OutcomeKind.MISSED: "未完成",
}
NUMBERS = st.decimals("-99", "99", places=2)
COUNTS = st.integers(0, 50)


def report(rule: Scoring) -> Report:
    """A report of which scoring needs the outcome words alone."""
    outcomes = tuple(Outcome(word, kind) for kind, word in WORDS.items())
    return Report(
        *("2024", "", "", "", "", (), (), outcomes, (), (), (), (), (), (), ()), scoring=rule
    )


def rule(
    exceeded: str = "0",
    met: str = "0",
    missed: str = "0",
    notice: str = "0",
    highlight: str = "0",
    cap: str = "",
) -> Scoring:
    kinds = dict(zip(WORDS, map(Decimal, (exceeded, met, missed)), strict=True))
    most = Decimal(cap) if cap else None
    return Scoring(kinds, Decimal(notice), Decimal(highlight), most, "原文")


def scored(by: Scoring, *counts: int, notices: int = 0, highlights: int = 0) -> Points:
    tally = Tally(dict(zip(WORDS, counts, strict=False)), notices, highlights)
    return points(kind_words(report(by)), by, tally)


def test_each_kind_notice_and_highlight_counts_as_often_as_it_occurs() -> None:
    by = rule(exceeded="2", met="1", notice="-0.5", highlight="1.25")
    got = scored(by, 3, 4, notices=3, highlights=2)
    assert (got.outcomes, got.notices, got.highlights) == (10, Decimal("-1.5"), Decimal("2.5"))
    assert got.sum == got.total == 11


def test_the_formula_shows_every_term_that_counts() -> None:
    by = rule(exceeded="2", met="1", notice="-0.5", highlight="1")
    assert scored(by, 3, 4, notices=1).formula == (
        "超额完成 3 × 2 + 完成任务 4 × 1 + 通报 1 × (−0.5) = 9.5"  # noqa: RUF001
    )


@pytest.mark.parametrize(
    ("cap", "total"), [("9.5", "9.5"), ("10", "10"), ("10.5", "10"), ("", "10"), ("0", "0")]
)
def test_the_sum_is_cut_at_the_cap_and_not_below(cap: str, total: str) -> None:
    got = scored(rule(exceeded="2", cap=cap), 5)
    assert got.sum == 10
    assert got.total == Decimal(total)
    assert ("封顶" in got.formula) is (got.total != got.sum)


def test_a_sum_below_zero_stays_below_zero() -> None:
    got = scored(rule(missed="-1.5", cap="10"), 0, 0, 2)
    assert got.total == -3
    assert got.formula == "未完成 2 × (−1.5) = −3"  # noqa: RUF001


def test_a_department_of_which_nothing_counts_has_no_points_and_says_so() -> None:
    assert scored(rule(exceeded="2"), 0, 4).formula == "没有计分的事项 = 0"


def test_the_rule_names_what_gives_points_and_nothing_else() -> None:
    assert rule_words(kind_words(report(rule())), rule(met="1", highlight="2", cap="5")) == (
        "完成任务每项 1 分；亮点案例每次 2 分；封顶 5 分"
    )


def test_decimals_add_up_as_on_paper() -> None:
    assert scored(rule(exceeded="0.1", met="0.2"), 1, 1).sum == Decimal("0.3")


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_the_parts_add_up_and_the_cap_is_never_passed(
    exceeded: Decimal,
    notice: Decimal,
    highlight: Decimal,
    cap: Decimal,
    over: int,
    met: int,
    notices: int,
    highlights: int,
) -> None:
    by = rule(f"{exceeded}", "1", "0", f"{notice}", f"{highlight}", f"{cap}")
    got = scored(by, over, met, notices=notices, highlights=highlights)
    assert got.sum == got.outcomes + got.notices + got.highlights
    assert got.sum == exceeded * over + met + notice * notices + highlight * highlights
    assert got.total == min(got.sum, cap)
