"""Printed rates of completion, against the cells of their own rows."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Measure, Project
from tests.analysis.checks.asked import inner, project


def row(title: str, text: str, share: str, head: str = "", **columns: str) -> Project:
    """A project of one result with a printed share and columns of its own."""
    made = project(5, title, text)
    (result,) = made.results
    result = replace(
        result, share=Decimal(share), share_head=head, extra=tuple(columns.items()), outcome=None
    )
    return replace(made, results=(result,))


def wrong(made: Project) -> list[tuple[str, str, str]]:
    """The field, the words and the formula of each question about a rate."""
    found = [inner(question) for question in questions_about(made) if question.code == "YQ304"]
    return [(field, words, values["formula"]) for field, words, values in found]


@pytest.mark.parametrize(
    ("title", "text", "share", "columns", "formula"),
    [
        ("改造步道", "30", "85", {"目标值": "40", "单位": "公里"}, "30公里 ÷ 40公里 = 75%"),
        ("村卫生室", "18", "100", {"年度目标": "20所"}, "18所 ÷ 20所 = 90%"),
        ("新增泊位500个", "460", "95", {}, "460个 ÷ 500个 = 92%"),
        ("社区食堂", "25家", "115", {"年度任务": "新增20家"}, "25家 ÷ 20家 = 125%"),
        ("培训", "0.96", "90", {"目标数": "1.2", "单位": "万人"}, "9600人 ÷ 12000人 = 80%"),
    ],
)
def test_a_rate_that_its_own_cells_do_not_give_is_asked_about(
    title: str, text: str, share: str, columns: dict[str, str], formula: str
) -> None:
    found = wrong(row(title, text, share, **columns))
    assert found == [("results[0].share", f"{share}%", formula)]


@pytest.mark.parametrize(
    ("title", "text", "share", "columns"),
    [
        ("改造步道", "30", "75", {"目标值": "40", "单位": "公里"}),
        ("驿站", "12", "66.7", {"目标值": "18", "单位": "座"}),  # rounded
        ("驿站", "12", "66.6", {"目标值": "18", "单位": "座"}),  # cut off
        ("驿站", "12", "67", {"目标值": "18", "单位": "座"}),
        ("社区食堂", "25", "100", {"目标值": "20", "单位": "家"}),  # reached is reached
        ("改造步道40公里", "已铺30公里，正在绿化", "60", {}),  # how far the works are
        ("改造步道", "30余公里", "80", {"目标值": "40", "单位": "公里"}),
        ("失业率", "4.1", "100", {"目标值": "≤4.5", "单位": "%"}),  # less is better
        ("新建公园5个、绿道8公里", "5", "60", {}),  # of both
        ("驿站", "正在建设", "60", {"目标值": "18", "单位": "座"}),
    ],
)
def test_a_rate_that_may_be_right_is_not_asked_about(
    title: str, text: str, share: str, columns: dict[str, str]
) -> None:
    assert wrong(row(title, text, share, **columns)) == []


@pytest.mark.parametrize(
    ("head", "is_asked"),
    [
        ("占年度任务比例", True),
        ("目标完成率", True),
        ("完成任务（%）", True),
        ("形象进度", False),
        ("投资完成率", False),
        ("占总投资比例", False),
        ("群众满意率", False),
    ],
)
def test_beside_words_the_head_must_say_what_the_rate_is_of(head: str, *, is_asked: bool) -> None:
    made = row("改造步道40公里", "已改造步道30公里。", "85", head)
    assert bool(wrong(made)) is is_asked


def test_an_item_is_asked_about_by_its_own_row() -> None:
    first = row("", "6", "75", 目标数="8", 单位="个").results[0]
    items = tuple(
        replace(first, title=title, part=part, share=Decimal(share))
        for part, (title, share) in enumerate([("口袋公园", "75"), ("驿站", "80")], start=1)
    )
    found = wrong(replace(project(5, "", ""), results=items))
    assert found == [("results[1].share", "80%", "6个 ÷ 8个 = 75%")]
    # two rows under one title: the rate may be of either
    assert wrong(replace(project(5, "驿站", ""), results=(first, replace(first, part=2)))) == []


def test_numbers_that_a_person_has_said_otherwise_are_not_compared() -> None:
    made = row("改造步道", "30", "85", 目标值="40", 单位="公里")
    other = Measure(name="步道", unit="公里", target=Decimal(40), actual=Decimal(34))
    assert wrong(replace(made, measures=(other,))) == []
    same = replace(other, actual=Decimal(30))
    assert wrong(replace(made, measures=(same,))) != []
