"""The row of a measure: on one scale, with the printed figures, and said in words."""

from decimal import Decimal

import pytest

from generator.pages.parts.charts.measure import measure_row, measure_sentence, target_sentences
from generator.pages.parts.charts.scale import Mark, mark_of, place_of
from generator.records import Measure


def measure(target: str, actual: str | None, **words: str) -> Measure:
    number = None if actual is None else Decimal(actual)
    return Measure(name="绿道", target=Decimal(target), actual=number, unit="公里", **words)


@pytest.mark.parametrize(
    ("target", "actual", "mark"),
    [
        ("10", "0", Mark("0%", "", more=False, tone="below")),
        ("10", "-1", Mark("0%", "", more=False, tone="below")),
        ("10", "5", Mark("16.67%", "", more=False, tone="below")),
        ("10", "10", Mark("33.33%", "", more=False, tone="even")),
        ("10", "10.0", Mark("33.33%", "", more=False, tone="even")),
        ("10", "21.2", Mark("33.33%", "37.33%", more=False, tone="above")),
        ("10", "30", Mark("33.33%", "66.67%", more=False, tone="above")),
        ("10", "45", Mark("33.33%", "66.67%", more=True, tone="above")),
    ],
)
def test_every_measure_is_drawn_on_one_scale(target: str, actual: str, mark: Mark) -> None:
    """The target is a third of the width whatever was reached; what is beyond 300 % says so."""
    assert mark_of(measure(target, actual)) == mark


def test_lengths_on_the_scale_are_proportional() -> None:
    assert [place_of(Decimal(ratio)) for ratio in ("0", "1", "2", "3", "23.7")] == (
        ["0%", "33.33%", "66.67%", "100%", "100%"]
    )


def test_a_measure_without_an_actual_has_no_mark_and_no_row() -> None:
    assert mark_of(measure("3", None)) is None
    with pytest.raises(ValueError, match="nothing is known"):
        measure_row(measure("3", None))
    assert target_sentences([measure("3", None), measure("3", "2")]) == ("绿道：目标3公里",)


@pytest.mark.parametrize(
    ("target", "actual", "percent"),
    [
        ("100", "369", "369%"),
        ("6600", "6789", "103%"),
        ("1000", "999", "99%"),  # 100 % only where both are equal
        ("1000", "1001", "101%"),
        ("3", "2", "67%"),
        ("3", "3", "100%"),
    ],
)
def test_percents_are_whole_and_do_not_cross_the_target(
    target: str, actual: str, percent: str
) -> None:
    assert measure_row(measure(target, actual)).percent == percent


def test_figures_stand_as_the_source_prints_them() -> None:
    words = {"target_words": "绿道1.5万公里", "actual_words": "绿道8.7万余公里"}
    length = measure("15000", "87000", **words)
    row = measure_row(length)
    assert (row.actual, row.target, row.percent) == ("8.7万余", "1.5万公里", "至少580%")
    assert measure_sentence(length) == "目标1.5万公里，实际8.7万余公里，完成率至少580%"


def test_a_figure_that_its_words_do_not_have_is_written_out() -> None:
    """A sum of several amounts, for one, stands nowhere as such."""
    row = measure_row(measure("15000", "87000", actual_words="东部5万公里，西部3.7万公里"))
    assert (row.actual, row.percent) == ("87000", "580%")


def test_an_open_actual_says_at_least_and_an_open_target_does_not() -> None:
    row = measure_row(measure("10", "12", target_words="10公里以上", actual_words="12公里"))
    assert row.percent == "120%"
    row = measure_row(measure("10", "12", target_words="10公里", actual_words="12公里以上"))
    assert row.percent == "至少120%"


def test_a_ceiling_is_not_told_as_fulfilment() -> None:
    numbers = {"target": Decimal("0.5"), "actual": Decimal("0.25")}
    energy = Measure(name="能耗", **numbers, comparison="at_most")
    row = measure_row(energy)
    assert measure_sentence(energy) == "目标不高于0.5，实际0.25，为目标的50%"
    assert (row.limit, row.target) == ("不高于", "0.5")


def test_the_rate_that_the_source_states_has_its_own_place() -> None:
    row = measure_row(measure("6600", "6789"), Decimal("113.15"))
    assert row.stated is not None
    assert (row.stated.place, row.stated.words) == ("37.72%", "113.15%")
