"""Shares and differences that a text states, beside the numbers that they are of."""

import pytest

from tests.analysis.checks.asked import questions

SHARES = {
    "办理节地安葬742例，占安葬总数1480例的56.1%。": [
        ("占安葬总数1480例的56.1%", "742例 ÷ 1480例 = 50.14%")
    ],
    "办理节地安葬740例，占安葬总数1480例的50%。": [],
    "24个公园中已有18个配备直饮水，占80%。": [("占80%", "18个 ÷ 24个 = 75%")],
    "24个公园中已有18个配备直饮水，占75%。": [],
    "培训3260人次，其中女性1120人次，占38%。": [("占38%", "1120人次 ÷ 3260人次 = 34.36%")],
    "培训3260人次，其中女性1120人次，占34.4%。": [],
    "培训3260人次，其中女性1120人次，占全县的12%。": [],  # of others
    "培训3260人次，占服务人口的30%。": [],
    "培训520人，取得证书390人，取证率80%。": [("取证率80%", "390人 ÷ 520人 = 75%")],
    "培训520人，取得证书390人，每人300元，取证率70%。": [("取证率70%", "390人 ÷ 520人 = 75%")],
    "培训520人，取得证书390人，取证率75%。": [],
    "培训520人，取得证书390人，取证率30%。": [],  # so far from it, it is of others
    "培训520人，满意率98%。": [],
    "建成服务站30个，覆盖26个村，覆盖率80%。": [],
    "取得证书390人。取证率80%。": [],
    # at most 15 points from it, by whichever word, and of whatever verb has its letters
    "培训520人，取得证书390人，取证率60%。": [("取证率60%", "390人 ÷ 520人 = 75%")],
    "培训520人，取得证书390人，取证率59%。": [],
    "培训520人，取得证书390人，取证率90%。": [("取证率90%", "390人 ÷ 520人 = 75%")],
    "培训520人，取得证书390人，取证比例80%。": [("取证比例80%", "390人 ÷ 520人 = 75%")],
    "培训520人，取证390人，取证率80%。": [("取证率80%", "390人 ÷ 520人 = 75%")],
    "培训520人，取消390人，取证率80%。": [],
    "培训520人，取得证书390本，取证率80%。": [],
    # all and none are a part too, and nothing is none of nothing
    "培训390人，取得证书390人，取证率95%。": [("取证率95%", "390人 ÷ 390人 = 100%")],
    "培训390人，取得证书0人，取证率5%。": [("取证率5%", "0人 ÷ 390人 = 0%")],
    "培训390人，取得证书400人，取证率95%。": [],
    "培训0人，取得证书0人，取证率5%。": [],
    "培训1人，取得证书0人，取证率5%。": [("取证率5%", "0人 ÷ 1人 = 0%")],
    "培训390人，其中女性0人，占5%。": [("占5%", "0人 ÷ 390人 = 0%")],
    # a share of the task is a rate of completion
    "已建公园18个，占任务总数24个的80%。": [],
    # what is no part of the whole
    "办理节地安葬1480例，占安葬总数1480例的56.1%。": [],
    "办理节地安葬1例，占安葬总数10例的20%。": [("占安葬总数10例的20%", "1例 ÷ 10例 = 10%")],
    "培训3260人次，女性1120人次，占38%。": [],
    "覆盖26个村，占农户总数1480户的5%。": [],
    # the whole stands at most 60 characters before the share
    f"24个公园中已有18个{'甲' * 47}，占80%。": [("占80%", "18个 ÷ 24个 = 75%")],
    f"24个公园中已有18个{'甲' * 48}，占80%。": [],
}


@pytest.mark.parametrize(("text", "found"), SHARES.items())
def test_a_share_is_held_against_its_part_and_its_whole(
    text: str, found: list[tuple[str, str]]
) -> None:
    asked = questions("YQ332", "办好实事。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


DIFFERENCES = {
    "清理河道92公里，超出目标22公里。": [("22公里", "92公里 - 80公里 = 12公里")],
    "清理河道92公里，超出目标12公里。": [],
    "清理河道92公里，比计划多清理22公里。": [("22公里", "92公里 - 80公里 = 12公里")],
    "清理河道92公里，比年度目标多22公里。": [("22公里", "92公里 - 80公里 = 12公里")],
    "清理河道72公里，比计划少18公里。": [("18公里", "80公里 - 72公里 = 8公里")],
    "清理河道72公里，尚差18公里。": [("18公里", "80公里 - 72公里 = 8公里")],
    "清理河道72公里，距目标差8公里。": [],
    "清理河道92公里，比上年多30公里。": [],
    "清理河道92公里。超出目标22公里。": [],  # another sentence
}


@pytest.mark.parametrize(("text", "found"), DIFFERENCES.items())
def test_a_difference_is_that_of_target_and_actual(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ332", "清理河道80公里。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


def test_a_difference_is_of_the_last_number_before_it() -> None:
    text = "清理河道92公里，修复岸线60公里，超出目标12公里。"
    (asked,) = questions("YQ332", "清理河道80公里，修复岸线50公里。", text)
    assert asked[2]["formula"] == "60公里 - 50公里 = 10公里"


def test_points_are_the_difference_of_two_shares() -> None:
    (asked,) = questions("YQ332", "覆盖率达到90%。", "覆盖率达到95%，高出目标8个百分点。")
    assert asked[2]["formula"] == "95% - 90% = 5%"
