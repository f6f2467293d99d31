"""Clauses about money and people inside a list, which hide neither its sum nor its names."""

import pytest

from tests.analysis.checks.asked import questions

ASKED = {
    "新增学位1080个，投入资金360万元，其中城关360个、北塬420个、河川330个。": (
        "YQ308",
        "个，投入资金",
    ),
    "一季度演出28场，投入资金360万元，二季度41场，三季度45场，四季度32场，全年共演出150场。": (
        "YQ308",
        "28场，投入资金360万元，二季度",
    ),
    "开通公交5条，惠及群众1.2万人，即东线、西线、南线、北线。": ("YQ309", "惠及群众"),
}
QUIET = (
    "新增学位1080个，投入资金360万元，其中城关360个、北塬420个、河川300个。",
    "一季度演出28场，投入资金360万元，二季度41场，三季度45场，四季度32场，全年共演出146场。",
    "开通公交4条，惠及群众1.2万人，即东线、西线、南线、北线。",
    "发放消费券2000万元，投入资金360万元，其中设备200万元、人工160万元。",  # of the money
)


@pytest.mark.parametrize(("text", "found"), ASKED.items())
def test_the_words_asked_about_are_those_of_the_text_as_published(
    text: str, found: tuple[str, str]
) -> None:
    code, words = found
    ((_, asked, _),) = questions(code, "开展活动。", text)
    assert words in asked
    assert asked in text


@pytest.mark.parametrize("text", QUIET)
def test_what_adds_up_is_not_asked_about(text: str) -> None:
    assert questions("YQ308", "开展活动。", text) + questions("YQ309", "开展活动。", text) == []
