"""Which of several words decides how far something is, and of which time."""

import pytest

from generator.analysis.measures.aspects import Aspect, Period, aspect_of, aspect_wanted, period_of

UNSAID, PLANNED, BEGUN = Aspect.UNSAID, Aspect.PLANNED, Aspect.BEGUN
UNDER_WAY, DONE, ACCEPTED = Aspect.UNDER_WAY, Aspect.DONE, Aspect.ACCEPTED
ASPECTS = {
    "": UNSAID,
    "公园": UNSAID,
    # a plan counts unless a word of the result stands behind it
    "计划": PLANNED,
    "拟建": PLANNED,
    "计划已": DONE,
    "计划计划": PLANNED,
    "已计划": PLANNED,
    "计划已计划": PLANNED,
    "均超过预期发展目标": UNSAID,
    "预期建成": PLANNED,
    "计划累计": DONE,
    "超过年度建设计划": UNSAID,
    "高于年初定的计划": UNSAID,
    "超过年度建设计划，拟": PLANNED,
    "超过，年度计划": PLANNED,
    # a step is no end, unless an end is said behind it
    "招标": UNDER_WAY,
    "招标完工": DONE,
    "完工招标": UNDER_WAY,
    "招标验收": UNDER_WAY,
    "招标完工招标": UNDER_WAY,
    "完成招标": UNDER_WAY,
    # and a step that is finished is still a step
    "选址工作已全部完成": UNDER_WAY,
    "招标已结束": UNDER_WAY,
    "图纸设计均已完成": UNDER_WAY,
    "按规划全部完成": DONE,
    "前期已完成": DONE,
    "前期工作已完成": UNDER_WAY,
    "主体工程大体完工": UNDER_WAY,
    "主体工程完工并投入使用": DONE,
    "市场主体完成登记": DONE,
    "桩基施工已完成": UNDER_WAY,
    "基础设施已完成": DONE,
    "完成施工": DONE,
    "完成施工招标": UNDER_WAY,
    "待通电后投用": PLANNED,
    "接待后投用": DONE,
    "路基工程已完成": UNDER_WAY,
    "验收资料整理": UNDER_WAY,
    "建立台账": UNDER_WAY,
    "方案通过联审": UNDER_WAY,
    "已接近尾声": UNDER_WAY,
    "乡村公路路基": UNDER_WAY,
    "路基路面全部完工": DONE,
    "对象已全部锁定": UNDER_WAY,
    "项目已通过县级评审": UNDER_WAY,
    "项目已通过验收": ACCEPTED,
    # what may be, or was given up, is no more than planned
    "年底可全部建成": PLANNED,
    "即可完成": PLANNED,
    "现可投入使用": DONE,
    "许可完成": DONE,
    "因用地问题未实施": PLANNED,
    "暂缓建设": PLANNED,
    "无法推进": PLANNED,
    # what goes on is so until it is finished or accepted
    "施工": UNDER_WAY,
    "正在": UNDER_WAY,
    "施工完工": DONE,
    "完工施工": UNDER_WAY,
    "施工验收": ACCEPTED,
    "验收施工": UNDER_WAY,
    "施工已": UNDER_WAY,
    # what has begun, likewise
    "开工": BEGUN,
    "已开工": BEGUN,
    "开工完工": DONE,
    "完工开工": BEGUN,
    "开工验收": ACCEPTED,
    "验收开工": BEGUN,
    "开工施工": UNDER_WAY,
    "开工已": BEGUN,
    "验收": ACCEPTED,
    "完工验收": ACCEPTED,
    "验收完工": ACCEPTED,
    "完工": DONE,
    "已": DONE,
}


@pytest.mark.parametrize(("words", "aspect"), ASPECTS.items(), ids=[*ASPECTS])
def test_the_last_word_that_counts_decides(words: str, aspect: Aspect) -> None:
    assert aspect_of(words) == (aspect, aspect is not UNSAID)


@pytest.mark.parametrize(
    ("words", "aspect"),
    {
        "计划新开工": BEGUN,
        "新开工": BEGUN,
        "计划建成": DONE,
        "确保": UNSAID,
        "建设": UNSAID,
    }.items(),
)
def test_how_far_that_is_to_come_which_is_planned(words: str, aspect: Aspect) -> None:
    assert aspect_wanted(words) is aspect


@pytest.mark.parametrize(
    ("words", "period"),
    {
        "本月": Period.PART,
        "春节期间共演出": Period.PART,
        "“五一”假期共演出": Period.PART,
        "春节期间演出": Period.UNSAID,  # it may be all that was to be done
        "春节期间截至目前共演出": Period.WHOLE,
        "春节慰问共": Period.WHOLE,
        "本月累计": Period.WHOLE,
        "前两季度": Period.WHOLE,
        "历年": Period.BEYOND,
        "本月历年累计": Period.BEYOND,
        "公园": Period.UNSAID,
    }.items(),
)
def test_the_longer_time_decides(words: str, period: Period) -> None:
    assert period_of(words) is period
