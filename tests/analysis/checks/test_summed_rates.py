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
TWO = "造林2.5万亩（其中柳湾片1.5万亩、松岭片1万亩）。"
OF_TWO = {
    "完成柳湾片造林1.2万亩、松岭片0.8万亩，完成全年任务的80%。": [],
    "完成柳湾片造林1.2万亩、松岭片0.8万亩，完成全年任务的90%。": [
        ("完成全年任务的90%", "20000亩 ÷ 25000亩 = 80%")
    ],
    # a comma ends the list
    "完成柳湾片造林1.2万亩，松岭片0.8万亩，完成全年任务的90%。": [
        ("完成全年任务的90%", "8000亩 ÷ 10000亩 = 80%")
    ],
}
OF_OTHERS = {
    # of no target of the title, or of several that are not counted alike
    ("造林3万亩、封育1万亩、护林0.4万亩。", "完成造林1.5万亩、封育0.9万亩，完成全年任务的70%。"): [
        ("完成全年任务的70%", "9000亩 ÷ 10000亩 = 90%")
    ],
    (f"{TWO.removesuffix('。')}，护林0.4万亩。", [*OF_TWO][1]): OF_TWO[[*OF_TWO][1]],
    (
        "造林6万亩（其中柳湾片3万亩、松岭片1万亩），修路2公里。",
        "完成柳湾片造林1.5万亩、松岭片1万亩、修路1公里，完成全年任务的61.67%。",
    ): [("完成全年任务的61.67%", "1公里 ÷ 2公里 = 50%")],
    # behind a number of work that is not done yet it is of the pair before that
    ("建幼儿园40所。", "建成幼儿园34所，12个乡镇已开工，完成率75%。"): [
        ("完成率75%", "34所 ÷ 40所 = 85%")
    ],
    ("建幼儿园40所。", "12个乡镇已开工，完成率75%。建成幼儿园34所。"): [],
    ("新建公园6个，修路4公里。", "新建公园7个。修路3公里，12所学校已开工，完成率80%。"): [
        ("完成率80%", "3公里 ÷ 4公里 = 75%")
    ],
}
OF_A_PART = {
    "已开工96个，占任务数的30.97%，城区27个，占任务数的9.71%。": [],
    "已开工96个，惠及9600人，其中已完工27个，占任务数的9.71%。": [
        ("占任务数的9.71%", "96个 ÷ 310个 = 30.97%")
    ],
    "已开工96个，占任务数的30.97%，比去年多27个，占任务数的9.71%。": [
        ("占任务数的9.71%", "96个 ÷ 310个 = 30.97%")
    ],
    "其中已完工27个，占任务数的9.71%。": [("占任务数的9.71%", "27个 ÷ 310个 = 8.71%")],
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
    # each of the targets that the rates say, for one number
    "改造危房50户，惠及70人，分别占省计划20户、县计划50户的250%、100%。": [],
    "改造危房50户，惠及70人，分别占省计划20户、县计划50户的250%、90%。": [
        ("90%", "50户 ÷ 50户 = 100%")
    ],
    "改造危房50户。惠及70人，分别占省计划20户、县计划50户的150%、90%。": [],
    "改造开工54户、竣工34户、入住12户，占年度任务50户的108%、96%和24%。": [
        ("96%", "34户 ÷ 50户 = 68%")
    ],
    "改造50户。改造开工54户、竣工34户，占年度任务50户的108%和96%。": [("96%", "34户 ÷ 50户 = 68%")],
    # no list of as many, or not one target
    "改造开工54户，进展顺利，反响良好，现竣工44户、入住12户，占年度任务50户的108%、96%和24%。": [],
    "占年度任务50户的108%和96%。": [],
    "改造开工54户，进展十分顺利，群众反响良好，现竣工34户，占年度任务50户的108%和96%。": [],
    "改造开工54户、竣工34户。占年度任务50户的108%和96%。": [],
    "改造开工54户、竣工34户，占任务50户、40户的108%和96%。": [],
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


@pytest.mark.parametrize(("text", "found"), OF_TWO.items())
def test_a_list_may_have_two_numbers(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ304", TWO, text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


@pytest.mark.parametrize(("texts", "found"), OF_OTHERS.items())
def test_a_rate_is_of_the_sum_where_that_is_wanted(
    texts: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    asked = questions("YQ304", *texts)
    assert [(words, values["formula"]) for _, words, values in asked] == found


@pytest.mark.parametrize(("text", "found"), OF_A_PART.items())
def test_a_second_rate_is_of_the_part_before_it(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ304", "改造老旧小区310个。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found
