"""Addresses, typography and bars: pure, and exact."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.counting import percentage, plain_number
from generator.pages.addresses import relative
from generator.pages.parts.measure import measure_bar
from generator.pages.parts.typography import display
from generator.records import Measure

PARTS = st.lists(st.sampled_from(["a", "b", "2022", "c.html"]), min_size=1, max_size=4)
QUIET = settings(derandomize=True, database=None, deadline=None, max_examples=200)


@given(PARTS, PARTS)
@QUIET
def test_a_relative_link_leads_from_the_page_to_its_target(
    here: list[str], there: list[str]
) -> None:
    page, target = "/".join(here), "/".join(there)
    at = here[:-1]
    for part in relative(page, target).split("/"):
        at = at[:-1] if part == ".." else [*at, part]
    assert "/".join(at) == target


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


@given(st.text(alphabet="甲乙丙12.,;:()（），abc ", max_size=30))
@QUIET
def test_setting_changes_punctuation_alone(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert before == after or before in ",;:?!()（）"


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
    assert made.sentence == "目标（不高于） 0.5，实际 0.25，为目标的 50%"
