"""Numbers of one work at several stages: what was begun or done may be counted in the next too."""

import pytest

from generator.analysis.checks.work_states import may_overlap
from generator.analysis.measures import quantities
from generator.records import Outcome, OutcomeKind
from tests.analysis.checks.asked import questions

UNDER_WAY = Outcome("正常推进", OutcomeKind.ON_TRACK)
NO_SUM = (
    # stages one behind the other, and none that is still open
    "新建充电站26座，其中完成设计20座，完成招标12座，完工9座。",
    "新建充电站26座，其中建成12座，开工20座，招标6座。",
    "新建充电站26座，其中已开工20座，完工12座，未开工6座。",
    "新建充电站26座（完工20座，投用12座，正在施工6座）。",
    # without what was done first they are all of it, and not more
    "新建充电站26座，其中完工20座，投用12座，在建6座。",
    "新建充电站26座，其中完工20座，投用12座，在建5座。",
)
SUMS = {
    # in whatever way they are counted, they are more than all
    "新建充电站26座，其中完工20座，投用12座，在建8座。": "20 + 12 + 8 = 40，原文 26",
    # some say what they are: kinds of things, though others are only stages
    "新建充电站26座，其中学校建成12座，医院建成9座，开工8座。": "12 + 9 + 8 = 29，原文 26",
}


ELSEWHERE = (
    # what is only begun is none of what was finished
    "住房入住1500套，其中公租房开工2600套。",
    "学校建成12所，其中东镇未开工14所。",
)
AMONG = (
    "学校建成12所，其中今年开工且建成14所。",
    "学校改造12所，其中开工14所。",
)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_not_as_far_as_a_number_is_no_part_of_it(text: str) -> None:
    assert questions("YQ308", "办好实事。", text, outcome=UNDER_WAY) == []


@pytest.mark.parametrize("text", AMONG)
def test_what_is_may_outgrow_it(text: str) -> None:
    assert len(questions("YQ308", "办好实事。", text, outcome=UNDER_WAY)) == 1


@pytest.mark.parametrize("text", NO_SUM)
def test_stages_that_may_hold_each_other_are_not_added_up(text: str) -> None:
    whole, *parts = quantities(text)
    assert may_overlap(whole, parts)
    assert questions("YQ308", "办好实事。", text, outcome=UNDER_WAY) == []


@pytest.mark.parametrize(("text", "formula"), SUMS.items())
def test_what_is_too_much_in_any_way_is_asked_about(text: str, formula: str) -> None:
    ((_, _, values),) = questions("YQ308", "办好实事。", text, outcome=UNDER_WAY)
    assert values["formula"] == formula


@pytest.mark.parametrize(
    "text",
    ["新建充电站26座，其中完工12座，在建8座。", "新建充电站26座，其中完工18座，在建8座。"],
)
def test_what_its_whole_has_room_for_is_not_counted_twice(text: str) -> None:
    whole, *parts = quantities(text)
    assert not may_overlap(whole, parts)
