"""Where a result says its target again: the words before the number, and those behind it."""

import pytest

from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.targets import stated_targets

RESTATED = {
    # right before it
    "年度任务5个": True,
    "年度任务数为5个": True,
    "目标（5个）": True,
    "年度培训任5个": True,
    "任务的5个": False,
    "改造任务的5个已完成3个": True,
    "完成改造任务的5个，已验收3个": False,
    # all that stands in the bracket of a task
    "占三年任务(新建5个)的80%": True,
    "年度任务（新建5个）均已落实": True,
    "圆满完成任务（新建5个）": False,
    "任务进展顺利（新建5个）": False,
    "各项任务（已建成5个）": False,
    # what was done of a task that is named
    "共完成公园改造任务5个": False,
    "实施公园改造任务5个": False,
    "完成年度改造任务5个": True,
    "完成民生实事任务5个": True,
    "超额完成公园改造任务5个": True,
    "未完成公园改造任务5个": True,
    "确保年底前完成公园改造任务5个": True,
    "超额13%完成5个": True,
    "超额13%完成公园5个": False,
    "不只是5个": True,
    "不只是公园5个": True,
    "不只是公园,5个": False,
    # beside what is more or less
    "比年初确定的5个多": True,
    "多于年初安排的5个": True,
    "少于计划确定的5个": True,
    "超过年初承诺的5个": True,
    "年初安排的5个": False,
    "多于5个": False,
    # a ceiling that was kept
    "没有突破5个的控制线": True,
    "未超过5个的年度控制指标": True,
    "没有突破5个": False,
    "突破5个的控制线": False,
    "设有5个的控制线": False,
    # a rate of it
    "完成5个的120%": True,
    "公园5个的120%": False,
    "完成(5个)的120%": True,
    "完成,5个的120%": False,
    # behind it
    "5个的年度目标": True,
    "5个年度目标任务": True,
    "5个公园的目标": True,
    "5个的要求": True,
    "5个的目标书": False,
    "5个,年度目标": False,
    # a verb or a noun behind the word of the target
    "年度目标新建5个": True,
    "年度目标新建公园5个": True,
    "年度目标公园5个": True,
    "计划新建5个": True,
    "计划公园5个": False,
    "目标任务新建5个": True,
    "按计划新建5个": False,
    "按年度计划新建5个": False,
    "超计划新建5个": False,
    "完成年度计划公园5个": False,
    "完成年度任务公园5个": True,
    # so many of a task that is called by its work are done
    "已完成户厕改造任务5个": False,
    "累计完成造林任务5个": False,
    "完成户厕改造任务5个": True,
    "已完成改造年度任务5个": True,
    "已完成省定改造任务5个": True,
    "已完成户厕改造任务5个的60%": True,
    "已完成户厕改造任务5个中的3个": True,
    "已超额完成户厕改造任务5个": True,
    "新建5个": False,
}


@pytest.mark.parametrize(("text", "is_restated"), RESTATED.items(), ids=[*RESTATED])
def test_the_target_said_again(text: str, *, is_restated: bool) -> None:
    assert clauses(text)[-1 if "超额13%" in text else 0].restates is is_restated


CEILINGS = {"投诉4件,没有突破5件的控制线": True, "投诉4件,年度任务5件": False}


@pytest.mark.parametrize(("text", "is_ceiling"), CEILINGS.items(), ids=[*CEILINGS])
def test_a_ceiling_that_was_kept_is_one(text: str, *, is_ceiling: bool) -> None:
    (target,) = stated_targets((text,))
    assert (target.quantity.words[-2:], target.is_ceiling) == ("5件", is_ceiling)


RATES = {
    "办结率98%,比定下的97%目标高1个百分点": ["97%"],
    "办结率98%,高于97%的年度目标": ["97%"],
    "办结率98%,比去年的97%高1个百分点": [],
    "办结率98%,完成97%的目标任务书": [],
    "办结率98%,超出97%的目标要求": ["97%"],
    "办结率98%,超过省定97%的要求": ["97%"],
    "办结率98%,超过97%的既定指标": ["超过97%"],
    "办结率98%,优于97%的全年目标": ["97%"],
    "办结率98%,较目标值97%高1个百分点": ["97%"],
    "办结率98%,比年度目标(97%)高1个百分点": ["97%"],
    "办结率98%,超出目标97%": [],
    "办结率98%,比目标低97%": [],
    "办结率98%,超出97%的要求书": [],
    "办结率98%,超出97%要求": [],
}


@pytest.mark.parametrize(("text", "rates"), RATES.items(), ids=[*RATES])
def test_a_rate_that_what_was_reached_is_held_against_is_a_target(
    text: str, rates: list[str]
) -> None:
    assert [target.quantity.words for target in stated_targets((text,))] == rates
