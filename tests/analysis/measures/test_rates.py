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
    "占计划开工总量的58%": ("58", RateKind.WHOLE),
    "占全年计划改造数的58%": ("58", RateKind.WHOLE),
    "占年度任务（户厕3万户、公厕200座）的70%": ("70", RateKind.WHOLE),
    "为目标的2.4倍": ("240", RateKind.WHOLE),
    "任务完成105%": ("105", RateKind.WHOLE),
    "超额完成20%": ("20", RateKind.EXCESS),
    "超目标任务9%": ("9", RateKind.EXCESS),
    "超计划完成22.9%": ("22.9", RateKind.EXCESS),
    "超年度任务完成了20%": ("20", RateKind.EXCESS),
    "超进度20%完成": ("20", RateKind.EXCESS),
    "超额完成年度任务的120%": ("120", RateKind.EITHER),
    "任务已过半": ("50", RateKind.WHOLE),
    "比计划翻一番": ("200", RateKind.WHOLE),
    "比计划翻番": ("200", RateKind.WHOLE),
    "比计划翻了两番": ("400", RateKind.WHOLE),
    "比计划少15%": ("15", RateKind.SHORT),
    # held against the goal by a rate of finishing
    "与县任务数相比完工率为112.9%": ("112.9", RateKind.WHOLE),
    "与年度计划相比，建成率达95%": ("95", RateKind.WHOLE),
}


@pytest.mark.parametrize(("text", "rate"), PHRASES.items(), ids=PHRASES)
def test_every_phrasing_is_a_rate(text: str, rate: tuple[str, RateKind]) -> None:
    assert [(f"{found.value.normalize():f}", found.kind) for found in rates_in(text)] == [rate]


@pytest.mark.parametrize(
    "text",
    [
        *("覆盖率95%", "开工率80%", "合格率100%", "增长8%", "折旧率5%", "占计划生育家庭总数的12%"),
        *("与去年相比完工率为95%", "与年度任务相比开工率为95%", "占年度目标95%的103.4%"),
        "完成43%目标任务的95.3%",  # of a target that is a share itself: shares are not compared
    ],
)
def test_other_shares_are_none(text: str) -> None:
    assert rates_in(text) == ()


@pytest.mark.parametrize(
    ("text", "target", "actual", "agrees"),
    [
        *(("完成率110.35%", 85, "93.8", True), ("完成率110.3%", 85, "93.8", True)),
        *(("完成率110.36%", 85, "93.8", False), ("超额20%", 10, "12", True)),
        *(("超额20%", 10, "2", False), ("完成率100%", 0, "5", False)),
        ("超额完成任务的120%", 10, "12", True),
        *(("比计划少15%", 100, "85", True), ("比计划少15%", 100, "115", False)),
        # at least so much, which of all and more has no end
        *(("完成率超100%", 100, "140", True), ("完成率超110%", 100, "140", True)),
        *(("完成率超90%", 100, "99", True), ("完成率超90%", 100, "99.5", False)),
        *(("完成率超110%", 100, "109", False), ("完成率85%以上", 100, "84.4", False)),
        ("完成率85.5%以上", 1000, "857", True),
        *(("任务已过半", 100, "60", True), ("任务已过半", 100, "40", False)),
        *(("比计划翻一番", 100, "210", True), ("比计划翻一番", 100, "210.6", False)),
        ("任务已过半", 100, "40", False),
        # about so much
        *(("完成率约85%", 100, "83", True), ("完成率约85%", 100, "82.4", False)),
        *(("完成率约85%", 100, "87", True), ("完成率约85%", 100, "88", False)),
    ],
)
def test_a_rate_is_that_of_two_numbers_rounded_or_cut_off(
    text: str, target: int, actual: str, *, agrees: bool
) -> None:
    (rate,) = rates_in(text)
    assert rate.agrees(Decimal(target), Decimal(actual)) is agrees


PLACES = {
    "完成率105%": ("完成率105%", "105", ""),
    "建成，完成率 105 %。": ("完成率 105 %", "105", ""),
    "投资完成率105%": ("完成率105%", "105", "投资"),
    "投资3亿元,完成率105%": ("完成率105%", "105", ""),
    "投资3亿元。完成率105%": ("完成率105%", "105", ""),
    "5公里105%完成": ("105%完成", "105", ""),
    "5公里105%的完成": ("105%的完成", "105", ""),
    "为目标的2.4倍": ("为目标的2.4倍", "2.4", ""),
    "公园超额完成20%": ("超额完成20%", "20", ""),
    "比计划多出20%": ("比计划多出20%", "20", ""),
    "年度目标已完成95%": ("目标已完成95%", "95", ""),
    "完成了全年新建5公里的95%": ("完成了全年新建5公里的95%", "95", ""),
    "占本年安排的95%": ("占本年安排的95%", "95", ""),
}


@pytest.mark.parametrize(("text", "found"), PLACES.items(), ids=PLACES)
def test_the_words_of_a_rate_stand_at_its_place(text: str, found: tuple[str, str, str]) -> None:
    (rate,) = rates_in(text)
    words, number, of = found
    assert text[rate.start : rate.end] == words
    assert (text[rate.at : rate.at + len(number)], rate.of) == (number, of)


@pytest.mark.parametrize(
    "text", ["时间过半，任务过半", "确保年度任务过半", "力争年内任务完成过半", "任务过半数"]
)
def test_a_saying_of_half_is_no_rate(text: str) -> None:
    assert rates_in(text) == ()


@pytest.mark.parametrize("text", ["2倍完成", "增长率20%", "20%。完成", "完成率"])
def test_a_number_without_words_of_completion_beside_it_is_no_rate(text: str) -> None:
    assert rates_in(text) == ()


@pytest.mark.parametrize(("between", "of"), [(55, "投资"), (56, "")])
def test_a_rate_is_of_what_its_clause_says_right_before_it(between: int, of: str) -> None:
    (rate,) = rates_in(f"投资{'甲' * between}完成率98%")
    assert rate.of == of


def test_each_rate_has_its_own_words() -> None:
    found = rates_in("公园完成率105%,绿道完成率98%")
    assert [(f"{rate.value}", rate.start) for rate in found] == [("105", 2), ("98", 12)]


@pytest.mark.parametrize(
    ("text", "actual", "gives"),
    [
        ("超计划120%", "12", True),
        ("超计划120%", "22", True),
        ("超计划120%", "13", False),
        ("超计划20%", "12", True),
        ("超计划100%", "20", True),
        ("超计划100%", "10", False),
        ("超计划20%", "2", False),  # nobody goes beyond a plan by being below it
        ("完成计划的120%", "22", False),
    ],
)
def test_what_goes_beyond_may_be_the_whole(text: str, actual: str, gives: bool) -> None:
    (rate,) = rates_in(text)
    assert rate.may_give(Decimal(10), Decimal(actual)) is gives
