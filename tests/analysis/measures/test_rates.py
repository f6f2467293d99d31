"""Stated rates in every phrasing, and which target and actual give them."""

from decimal import Decimal

import pytest

from generator.analysis.measures import RateKind, rates_in

PHRASES = {
    "完成率105%": ("105", RateKind.WHOLE),
    "完成率达到了105.5%": ("105.5", RateKind.WHOLE),
    "占年度任务的105%": ("105", RateKind.WHOLE),
    "完成年度计划105%": ("105", RateKind.WHOLE),
    "占任务目标数60公里的120.83%": ("120.83", RateKind.WHOLE),
    "完成年度目标任务（5万人）的106%": ("106", RateKind.WHOLE),
    "占本年安排的95.1%": ("95.1", RateKind.WHOLE),
    "占年度安排资金的95.1%": ("95.1", RateKind.WHOLE),
    "为目标的2.4倍": ("240", RateKind.WHOLE),
    "任务完成105%": ("105", RateKind.WHOLE),
    "超额完成20%": ("20", RateKind.EXCESS),
    "超目标任务9%": ("9", RateKind.EXCESS),
    "超额完成年度任务的120%": ("120", RateKind.EITHER),
}


@pytest.mark.parametrize(("text", "rate"), PHRASES.items(), ids=PHRASES)
def test_every_phrasing_is_a_rate(text: str, rate: tuple[str, RateKind]) -> None:
    assert [(f"{found.value.normalize():f}", found.kind) for found in rates_in(text)] == [rate]


@pytest.mark.parametrize("text", ["覆盖率95%", "开工率80%", "合格率100%", "增长8%", "折旧率5%"])
def test_other_shares_are_none(text: str) -> None:
    assert rates_in(text) == ()


@pytest.mark.parametrize(
    ("text", "target", "actual", "agrees"),
    [
        *(("完成率110.35%", 85, "93.8", True), ("完成率110.3%", 85, "93.8", True)),
        *(("完成率110.36%", 85, "93.8", False), ("超额20%", 10, "12", True)),
        *(("超额20%", 10, "2", False), ("完成率100%", 0, "5", False)),
        ("超额完成任务的120%", 10, "12", True),
    ],
)
def test_a_rate_is_that_of_two_numbers_rounded_or_cut_off(
    text: str, target: int, actual: str, *, agrees: bool
) -> None:
    (rate,) = rates_in(text)
    assert rate.agrees(Decimal(target), Decimal(actual)) is agrees
