"""Rates of the sum of a list, and of a part whose whole has had its own."""

import pytest

from tests.analysis.checks.asked import questions

TITLE = "造林6万亩（其中柳湾片3万亩、松岭片1万亩、枫坪片2万亩）。"
LIST = "完成柳湾片造林1.5万亩、松岭片1万亩、枫坪片0.6万亩"
OF_A_LIST = {
    f"{LIST}，完成全年任务的51.67%。": [],
    f"{LIST}，占年度任务的51.7%。": [],
    f"{LIST}（完成全年任务的51.67%）。": [],
    f"{LIST}，完成全年任务的61.67%。": [("完成全年任务的61.67%", "31000亩 ÷ 60000亩 = 51.67%")],
    # of the last one alone
    f"{LIST}，完成其任务的30%。": [],
    # a full stop ends the list
    f"{LIST}。柳湾片完成全年任务的50%。": [],
}
OF_A_PART = {
    "已开工96个，占任务数的30.97%，其中已完工27个，占任务数的8.71%。": [],
    "已开工96个，占任务数的30.97%，其中已完工27个，占任务数的9.71%。": [
        ("占任务数的9.71%", "27个 ÷ 310个 = 8.71%")
    ],
    "改造小区96个，其中城区27个，占任务数的30.97%。": [],
    "改造小区96个，其中城区27个，占任务数的40.97%。": [
        ("占任务数的40.97%", "96个 ÷ 310个 = 30.97%")
    ],
    "已开工96个，占任务数的30.97%，其中尚有27个，占任务数的30.97%。": [],
    "已开工96个，已竣工27个，占任务数的9.71%。": [("占任务数的9.71%", "27个 ÷ 310个 = 8.71%")],
}
IN_TURN = {
    "改造开工54户、竣工48户，占年度任务50户的108%和96%。": [],
    "改造开工54户、竣工34户，占年度任务50户的108%和96%。": [("96%", "34户 ÷ 50户 = 68%")],
    "改造开工54户、竣工48户，占年度任务50户的118%和96%。": [
        ("占年度任务50户的118%", "54户 ÷ 50户 = 108%")
    ],
    # no list of as many
    "改造开工54户。竣工34户，占年度任务50户的108%和96%。": [],
    "投资54元、竣工34户，占年度任务50户的108%和96%。": [],
}


@pytest.mark.parametrize(("text", "found"), IN_TURN.items())
def test_rates_of_one_target_stand_in_turn_for_numbers(
    text: str, found: list[tuple[str, str]]
) -> None:
    asked = questions("YQ304", "改造危房50户。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


@pytest.mark.parametrize(("text", "found"), OF_A_LIST.items())
def test_a_rate_behind_a_list_may_be_of_its_sum(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ304", TITLE, text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


@pytest.mark.parametrize(("text", "found"), OF_A_PART.items())
def test_a_second_rate_is_of_the_part_before_it(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ304", "改造老旧小区310个。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found
