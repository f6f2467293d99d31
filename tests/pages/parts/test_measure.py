"""The bar of a measure: exact, cut where it would leave its scale, and said in words."""

from decimal import Decimal

from generator.pages.parts.measure import measure_bar
from generator.records import Measure


def bar(target: str, actual: str, comparison: str = "at_least") -> tuple[str, str, bool]:
    numbers = {"target": Decimal(target), "actual": Decimal(actual)}
    made = measure_bar(Measure(name="绿道", **numbers, unit="公里", comparison=comparison))
    return made.filled, made.tick, made.broken


def test_a_bar_begins_at_zero_and_passes_its_tick_when_the_target_is_passed() -> None:
    assert bar("10", "21.2") == ("100%", "47.17%", False)
    assert bar("10", "5") == ("50%", "100%", False)
    assert bar("10", "0") == ("0%", "100%", False)
    assert bar("10", "-1") == ("0%", "100%", False)


def test_a_bar_is_cut_at_three_times_the_target_and_says_so() -> None:
    assert bar("10", "30")[2] is False
    assert bar("10", "45") == ("100%", "33.33%", True)


def test_a_ceiling_is_not_told_as_fulfilment() -> None:
    numbers = {"target": Decimal("0.5"), "actual": Decimal("0.25")}
    made = measure_bar(Measure(name="能耗", **numbers, comparison="at_most"))
    assert made.sentence == "目标（不高于）0.5，实际0.25，为目标的50%"
