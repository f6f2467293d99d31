"""Names that only their place ties to a number."""

import pytest

from tests.analysis.checks.asked import questions

TITLE = "办好实事。"
WRONG = {
    "已在太和镇、龙潭镇、白果镇、高庙乡、界牌镇建成消防救援站4座，配车11台。": "5",
    "在柳东社区、柳西社区、塘边社区和塘口社区设置充电棚3处。": "4",
    "在东门、西门、南门、北门以及车站北侧布设停放点4处。": "5",
    "在东村、西村、南村和北村新建水厂3座。": "4",
    "在安和一小、石桥中学、河湾小学、白沙中学建立塑胶操场3个。": "4",
    "在东村、西村、南村、景和新村建立文化广场3个。": "4",  # 景和新村 is one
    "岭脚、畈田、溪口、横塘三村通上自来水。": "4",
    "岭脚、畈田、溪口四村通上自来水。": "3",
    "岭脚、畈田、溪口、横塘三村通上自来水，" + "沿途设置取水点，" * 30: "4",
    "岭脚、畈田、安和湾塘四村通上自来水。": "3",  # 安 alone is no name
    "岭脚、畈田、溪口和横塘三村通上自来水。": "4",
    "石桥、安和、白沙、大源、小源四镇建成文化站。": "5",
    "东风、红旗、跃进、前进五校合并改造。": "4",
}
RIGHT = (
    "在太和镇、龙潭镇、白果镇、高庙乡、界牌镇建成消防救援站5座。",
    "在太和镇、龙潭镇、白果镇、高庙乡、界牌镇建成消防救援站7座。",  # two in one place
    "在太和镇、龙潭镇、白果镇、高庙乡、界牌镇等地建成消防救援站4座。",
    "在太和镇、龙潭镇、白果镇、高庙乡新建公路3条。",  # it leads through them
    "在东村、西村、南村、北村新建联村水厂3座。",
    "在东村、西村、南村、北村新建水厂2座。",
    "在东村、西村、南村、北村建成集中供水站3座。",
    "在公园、广场、学校、车站、商场设置饮水点4处。",  # kinds of places
    "在东村、西村、南村、车站设置饮水点3处。",
    "在东门、西门、南门、北门以及车站北侧布设停放点6处。",
    "岭脚、畈田、溪口、横塘四村通上自来水。",
    "东村、西村、南村、新三村通上自来水。",  # a name
    "安居苑、东方小区、和平里、新兴三村完成改造。",
    "岭脚5户、畈田、溪口、横塘三村通上自来水。",
    "石桥、安和、白沙、大源各三村通上自来水。",
    "石桥、安和、白沙、大源扩建三校。",
    "岭脚、畈田三村通上自来水。",  # 畈田三村 may be a name, too
    "东村、西村、和平、永兴二村通水。",
    "柳东、柳西、安和等三村通水。",
    "人民、解放、建设、中山三路贯通。",
)


@pytest.mark.parametrize(("text", "named"), WRONG.items())
def test_names_that_are_not_as_many_as_their_number_are_asked_about(text: str, named: str) -> None:
    ((_, _, values),) = questions("YQ309", TITLE, text)
    assert values["named"] == named


@pytest.mark.parametrize("text", RIGHT)
def test_names_that_may_be_of_something_else_are_not(text: str) -> None:
    assert questions("YQ309", TITLE, text) == []
