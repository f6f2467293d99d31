"""The strip of ratios: every measure counts once, in a bin that is closed at its upper end."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.pages.parts.charts.strip import Strip, strip_of
from generator.records import Measure, Project
from tests.growth.records import project


def of_measures(measures: Sequence[Measure]) -> Project:
    return replace(project(1, "提升绿道", ""), measures=tuple(measures))


def strip(ratios: Sequence[str]) -> Strip:
    measures = [
        Measure(name=f"指标{n}", target=Decimal(100), actual=Decimal(ratio), unit="个")
        for n, ratio in enumerate(ratios)
    ]
    found = strip_of([of_measures(measures)])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        ("0", "10%以内"),
        ("10", "10%以内"),
        ("10.01", "10%至20%"),
        ("90", "80%至90%"),
        ("99.99", "90%至100%以下"),
        ("100", "正好100%"),
        ("100.01", "100%至110%"),
        ("110", "100%至110%"),
        ("300", "290%至300%"),
        ("300.01", "超过300%"),
        ("2370", "超过300%"),
    ],
)
def test_a_ratio_stands_in_the_bin_that_holds_it(ratio: str, words: str) -> None:
    assert [(row.words, row.number) for row in strip([ratio]).rows] == [(words, 1)]


def test_dots_and_table_count_every_measure_once() -> None:
    ratios = ["20", "95", "99", "100", "100", "100", "104", "110", "250", "301", "500"]
    found = strip(ratios)
    dots = [*found.low, *found.bins, found.beyond]
    assert sum(len(bin.even + bin.above + bin.below) for bin in dots) == len(ratios) == found.number
    assert sum(row.number for row in found.rows) == len(ratios)
    assert (found.below, found.even, found.above, found.most) == (3, 3, 3, 2)
    target = found.bins[0]
    assert [len(each) for each in (target.even, target.below, target.above)] == [3, 2, 0]
    assert found.sentence == (
        "11个有目标的数字：3个低于目标，3个正好等于目标，3个高于目标、不超过300%，2个超过300%。"
    )
    assert found.caption == "超过300%的2个：指标9 301%，指标10 500%。".replace(" ", "")


def test_without_values_below_ninety_percent_the_left_is_one_field() -> None:
    assert strip(["90.5", "100"]).low == ()
    assert len(strip(["90", "100"]).low) == 9


def test_of_many_measures_a_dot_stands_for_several() -> None:
    """So the strip is never taller than a screen; what begins a dot has one."""
    assert strip(["100"] * 90).each is None
    found = strip(["100"] * 91 + ["120"])
    assert (found.each, len(found.bins[0].even), len(found.bins[2].above)) == (2, 46, 1)
    assert strip(["100"] * 1000).each == 20


def test_measures_without_an_actual_make_no_strip() -> None:
    empty = Measure(name="绿道", target=Decimal(3), actual=None, unit="公里")
    assert strip_of([of_measures([empty])]) is None
