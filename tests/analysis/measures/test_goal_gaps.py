"""Numbers that say how much more or less something is than a target or the year before."""

import pytest

from generator.analysis.measures.goal_gaps import goal_gap, is_difference


@pytest.mark.parametrize(
    ("words", "sign"),
    {
        "超出目标": 1,
        "超额完成": 0,
        "比年度目标多": 1,
        "较计划增加了": 1,
        "比计划多投放": 1,
        "比年初确定的5万亩多出": 1,
        "对照年初20公里的目标，多出": 1,
        "完成目标，多": 0,
        "比计划少": -1,
        "比年目标任务4%低": -1,
        "较年度目标（4%）高": 1,
        "比4%的目标高": 1,
        "比4%高": 0,
        "低于目标": -1,
        "超出省定目标任务(60公里)": 1,
        "超出省定(60公里)": 0,
        "低于市定目标（60公里）": -1,
        "距任务还差": -1,
        "尚差": -1,
        "比上年多": 0,
        "新建": 0,
        # of 32 characters and of 33
        f"比{'年度' * 14}任务多": 1,
        f"比{'年度' * 14}任务增加": 0,
    }.items(),
)
def test_a_number_behind_such_words_is_more_or_less_than_its_target(words: str, sign: int) -> None:
    assert goal_gap(f"{words}12公里", len(words)) == sign


@pytest.mark.parametrize(
    "words",
    [
        "比上年多",
        "较去年同期增加",
        "同比增加",
        "超出目标",
        # the number of that year stands between
        "比去年同期36.6公里增加了",
        "较上年的36公里净增",
        "与去年同期（36公里）相比，减少",
    ],
)
def test_what_came_more_than_the_year_before_is_a_difference_too(words: str) -> None:
    assert is_difference(f"{words}12公里", len(words))
    assert not is_difference("新建12公里", 2)
    assert not is_difference(f"{words}12公里，新建3公里", len(words) + 7)


@pytest.mark.parametrize("words", ["上年为", "去年同期", "去年同期完成", "前年"])
def test_what_the_year_before_came_to_is_no_number_of_this_year(words: str) -> None:
    assert is_difference(f"{words}12公里", len(words))
    assert goal_gap(f"{words}12公里", len(words)) == 0
