"""Clauses about money and people inside a list, which hide neither its sum nor its names."""

from collections.abc import Iterator

import pytest

from generator.analysis.checks.asides import through_asides
from generator.analysis.checks.question import Field
from generator.problems import Problem
from tests.analysis.checks.asked import project, questions

ASKED = {
    "新增学位1080个，投入资金360万元，其中城关360个、北塬420个、河川330个。": (
        "YQ308",
        "个，投入资金",
    ),
    "一季度演出28场，投入资金360万元，二季度41场，三季度45场，四季度32场，全年共演出150场。": (
        "YQ308",
        "28场，投入资金360万元，二季度",
    ),
    "友谊街（东岗—西岗段）、新开街、枣林路（渠南段）、柳树路、桑园路等4条道路通车。": (
        "YQ309",
        "（东岗—西岗段）、新开街",
    ),
    "开通公交5条，惠及群众1.2万人，即东线、西线、南线、北线。": ("YQ309", "惠及群众"),
}
QUIET = (
    "新增学位1080个，投入资金360万元，其中城关360个、北塬420个、河川300个。",
    "一季度演出28场，投入资金360万元，二季度41场，三季度45场，四季度32场，全年共演出146场。",
    "友谊街（东岗—西岗段）、新开街、枣林路（渠南段）、柳树路等4条道路通车。",
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


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "新增学位8个，投入资金360万元，建成公园5座，其中东城6座。": "5座，其中东城6座",
        "新建公园5座（东城6座），投入资金360万元，绿道2公里。": "5座（东城6座）",
    }.items(),
)
def test_words_before_and_behind_such_a_clause_are_asked_about_alone(text: str, words: str) -> None:
    ((_, asked, _),) = questions("YQ308", "开展活动。", text)
    assert asked == words


@pytest.mark.parametrize(
    ("text", "looked_at"),
    {
        "新增学位80个，投入资金360万元，其中城关36个。": "新增学位80个，其中城关36个。",
        # only the numbers right beside it say what the list is of
        "补贴5元，新增学位80个，投入资金360万元，城关36个，每个5元。": (
            "补贴5元，新增学位80个，城关36个，每个5元。"
        ),
        "补贴5元，投入资金360万元，城关36个。": "补贴5元，投入资金360万元，城关36个。",
        "学位80个，投入资金360万元，设备20万元。": "学位80个，投入资金360万元，设备20万元。",
        "开展活动，惠及群众5户，即东户、西户。": "开展活动，惠及群众5户，即东户、西户。",
        # money beside money that is said beside the work itself
        "学位80个，投入资金360万元，带动投资20万元。": (
            "学位80个，投入资金360万元，带动投资20万元。"
        ),
        # what a number without a unit counts, nobody knows
        "学位80个，投入资金360万元，栽植20万苗木。": "学位80个，投入资金360万元，栽植20万苗木。",
        # without a number it is one only where it is of time
        "学位80个，施工周期缩短，均已启用，其中城关36个。": "学位80个，均已启用，其中城关36个。",
        "学位80个，历时9天培训5名教师，其中城关36个。": (
            "学位80个，历时9天培训5名教师，其中城关36个。"
        ),
        # one of 30 characters at most, and four in all
        f"学位80个，投入{'甲' * 23}资金36元，其中城关36个。": "学位80个，其中城关36个。",
        f"学位80个，投入{'甲' * 24}资金36元，其中城关36个。": (
            f"学位80个，投入{'甲' * 24}资金36元，其中城关36个。"
        ),
        f"学位80个{'，投入资金36万元，另建公园5座' * 5}。": (
            f"学位80个{'，另建公园5座' * 4}，投入资金36万元，另建公园5座。"
        ),
    }.items(),
)
def test_a_rule_looks_at_the_text_without_it(text: str, looked_at: str) -> None:
    seen: list[str] = []

    def rule(field: Field) -> Iterator[Problem]:
        seen.append(field.text)
        return iter(())

    assert list(through_asides(rule, Field(project(5, text), "title", text))) == []
    assert seen == [looked_at]


@pytest.mark.parametrize(
    "words",
    [
        *("惠及2个街道", "召开推进会3次", "同比增长8%", "比上年增加6个", "群众满意度达98%"),
        *("施工周期缩短15天", "涉及5个镇"),
    ],
)
def test_other_clauses_inside_a_row_hide_no_sum_and_add_none(words: str) -> None:
    right = f"一季度建成12个，{words}，二季度建成10个，累计建成健身点22个。"
    assert questions("YQ308", "开展活动。", right) == []
    ((_, asked, _),) = questions("YQ308", "开展活动。", right.replace("22", "25"))
    assert words in asked
    assert asked in right.replace("22", "25")


@pytest.mark.parametrize(
    "note", ["总投资3200万元", "上年为9个", "惠及群众1.2万人", "青石镇、柳湾镇等地"]
)
def test_notes_in_brackets_hide_no_sum(note: str) -> None:
    text = f"建成驿站12个（{note}），其中城东5个、城西4个、城南4个。"
    ((_, asked, _),) = questions("YQ308", "开展活动。", text)
    assert asked in text
    assert questions("YQ308", "开展活动。", text.replace("城南4", "城南3")) == []


def test_a_list_of_what_the_clause_beside_counts_is_no_list_of_the_one_before() -> None:
    text = "开通公交5条，涉及4个镇，即东岭镇、西岭镇、南岭镇、北岭镇。"
    assert questions("YQ309", "开展活动。", text) == []
    assert questions("YQ309", "开展活动。", text.replace("4个镇", "3个镇")) != []


def test_a_comma_inside_a_number_ends_no_clause() -> None:
    text = "改造小区26个，涉及居民5,480户，其中城东片2,960户、城西片2,720户。"
    assert len(questions("YQ308", "开展活动。", text)) == 1
