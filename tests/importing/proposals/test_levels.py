"""Whose tasks a table has, by its sheet, its title, or its offices."""

import pytest

from generator.importing.proposals import LevelProposal, level_of_label, level_proposals


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("省级", ("province", "省级")),
        ("2023年度省政府民生实事", ("province", "省级")),
        ("2023年安和县民生实事项目完成情况表", ("county", "县级")),
        ("安和蒙古族自治县2023年为民办实事", ("county", "县级")),
        ("白音旗人民政府2024年民生实事", ("banner", "旗级")),
        ("平山区2024年重点民生项目", ("district", "区级")),
        ("云海州2024年十件惠民实事", ("prefecture", "州级")),
    ],
)
def test_a_title_names_a_level(line: str, level: tuple[str, str]) -> None:
    assert level_proposals([[line]]) == [LevelProposal(*level, line)]


@pytest.mark.parametrize(
    "line", ["Sheet1", "省市县三级民生实事", "民生实事责任分解表", "城市重点工程", "社区民生实事"]
)
def test_a_title_that_names_none_or_several_says_nothing(line: str) -> None:
    assert level_proposals([[line]]) == []


def test_levels_come_once_in_the_order_of_the_tables() -> None:
    tables = [["省级"], ["县级", "安和县民生实事"], ["", "2023年县级民生实事（续）"]]
    assert [level.id for level in level_proposals(tables)] == ["province", "county"]


def test_without_a_title_the_offices_decide_where_they_are_of_one_area() -> None:
    offices = ["旗教育局", "供电公司", "旗民政局"]
    assert level_proposals([["Sheet1"]], offices) == [LevelProposal("banner", "旗级", "旗教育局")]
    assert level_proposals([["Sheet1"]], [*offices, "市教育局"]) == []


def test_a_label_of_a_person_is_a_level() -> None:
    assert level_of_label("县级").id == "county"
    assert level_of_label("县级", {"county"}).id == "xian-ji"
    assert level_of_label("开发区级") == LevelProposal("kai-fa-qu-ji", "开发区级", "开发区级")
