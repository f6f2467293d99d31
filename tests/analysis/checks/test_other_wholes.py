"""Rates that are of another number of the text than of the target of the row."""

import pytest

from tests.analysis.checks.asked import questions

TITLE = "完成护坡投资6240万元。"
OF_OTHERS = (
    # of what its words name
    "已安排投资计划6690万元，完成护坡投资4810万元，占安排投资计划的71.9%。",
    # of the money in a clause of its own, behind the rate of the work
    "完成护坡投资4810万元，完成率77.1%，铺设草皮300亩，完成率61%。",
    "完成护坡投资4810万元，完成率77.1%；铺设草皮300亩，完成率61%。",
)
OF_THE_TARGET = {
    "已安排投资计划6690万元，完成护坡投资4810万元，占目标任务的81.9%。": "占目标任务的81.9%",
    "已安排投资计划6690万元，完成护坡投资4810万元，占安排投资计划的70%。": "占安排投资计划的70%",
    "完成护坡投资4810万元，铺设草皮300亩，完成率71%。": "完成率71%",
    "完成护坡投资4810万元，惠及300户，完成率71%。": "完成率71%",
}


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_rate_of_another_whole_is_not_asked_about(text: str) -> None:
    assert questions("YQ304", TITLE, text) == []


@pytest.mark.parametrize(("text", "found"), OF_THE_TARGET.items())
def test_a_rate_of_the_target_is(text: str, found: str) -> None:
    assert [words for _, words, _ in questions("YQ304", TITLE, text)] == [found]
