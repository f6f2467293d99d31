"""A number beside a list of names: when they do not agree."""

import pytest

from generator.analysis.checks import TEXT_RULES
from tests.analysis.checks.asked import questions

LISTS = {
    "新建5个公园，分别是东园、西园。": [("5个公园，分别是东园、西园", "2", "个")],
    "新建3个公园，即东园、西园。": [("3个公园，即东园、西园", "2", "个")],
    "新建2个公园，分别为东园、西园。": [],
    "新建3座公园(东园、西园)。": [("3座公园(东园、西园)", "2", "座")],
    "新建1座公园（东园、西园）。": [("1座公园（东园、西园）", "2", "座")],
    "新建2座公园(东园、西园)。": [],
    # behind 等 only where the list names more, or all but one
    "甲、乙、丙、丁等3个公园。": [("甲、乙、丙、丁等3个", "4", "个")],
    "甲、乙、丙、丁等4个公园。": [],
    "甲、乙、丙、丁等5个公园。": [("甲、乙、丙、丁等5个", "4", "个")],
    "甲、乙、丙、丁等6个公园。": [],
    "甲、乙、丙等2个公园。": [("甲、乙、丙等2个", "3", "个")],
    "甲、乙、丙等4个公园。": [],  # three that stand for others
    "甲园、乙园和丙园等4个公园。": [("甲园、乙园和丙园等4个", "3", "个")],  # 和 ends the list
    "甲园、乙园和丙园等3个公园。": [],
    "甲园、乙园和丙园等9个公园。": [],
    "甲园和乙园等1个公园。": [],
    "甲、乙等1个公园。": [],
    "新建3个公园，分别是东园、西园和南园。": [],
    "新建3个公园，分别是东园、永和园、南园。": [],
    "新建2个公园，分别是东园、云溪和平园。": [],  # 和 may be part of a name
    "6个县（市、区）建成。": [],
    "整治水源地6处：东泉、西泉、南泉、北泉、中泉。": [
        ("6处：东泉、西泉、南泉、北泉、中泉", "5", "处")
    ],
    "整治6处水源地：东泉、西泉、南泉、北泉、中泉、上泉。": [],
    "整治水源地2处：东泉、西泉、南泉。": [("2处：东泉、西泉、南泉", "3", "处")],
    "整治水源地9处：东泉、西泉、南泉。": [],  # it may tell the first of them
    "整治水源地4处：东泉、西泉、南泉等。": [],
    "整治水源地4处：东泉2处、西泉1处、南泉。": [],
    "整治水源地3处：东泉、西泉。": [],
    "整治水源地5处：东泉、西泉、南泉。": [],
    # numerals count too, but not those of a name or of an order
    "开通线路四条，即东线、西线、南线。": [("四条，即东线、西线、南线", "3", "条")],
    "开通线路三条，即东线、西线、南线。": [],
    "建成第四座，即东站、西站。": [],
    "新三村（东苑、西苑）完工。": [],
    "甲、乙、丙、丁等三个公园。": [("甲、乙、丙、丁等三个", "4", "个")],
    "甲、乙、丙、丁等十二个公园。": [],
    # nothing between the names and their number
    "松镇、柏镇、柳乡和石镇5座水厂投用。": [("松镇、柏镇、柳乡和石镇5座", "4", "座")],
    "松镇、柏镇、柳乡和石镇4座水厂投用。": [],
    "对云顶、梅坑、上洋、河口、黄坑6处避难场所改造。": [
        ("对云顶、梅坑、上洋、河口、黄坑6处", "5", "处")
    ],
    "对云顶、梅坑、上洋、河口、黄坑8处避难场所改造。": [],
    "云顶、梅坑、上洋3处避难场所，河口、黄坑2处避难场所。": [],
    "云顶、梅坑、上洋、河口新建5处避难场所。": [],
    "新建泵站、水闸、水渠、堤防5处。": [],  # of each kind there may be several
    "完成交通、水利、能源、教育5个项目。": [],
    "建成东门街道、西门街道、南门街道、北门街道5个驿站。": [
        ("建成东门街道、西门街道、南门街道、北门街道5个", "4", "个")
    ],
    "完成城中、河西、桥头、东湖3个市场改造。": [("完成城中、河西、桥头、东湖3个", "4", "个")],
    "新建小学、初中、高中、职中5个校区。": [],
    # more places than things
    "在东门、西门、南门、车站设立3处驿站。": [("在东门、西门、南门、车站设立3处", "4", "处")],
    "在东门、西门、南门、车站设立4处驿站。": [],
    "在东门、西门、南门、车站设立5处驿站。": [],
    "在东门、西门、南门、车站各设立1处驿站。": [],
    "正在东门、西门、南门、车站设立3处驿站。": [],
}


@pytest.mark.parametrize(("text", "found"), LISTS.items())
def test_a_list_of_another_length_is_asked_about(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    asked = questions("YQ309", "新建公园。", text)
    assert [(words, values["named"], values["unit"]) for _, words, values in asked] == found


@pytest.mark.parametrize("name", [rule.__name__ for rule in TEXT_RULES])
def test_rules_of_texts_look_at_the_title_and_at_every_result(name: str) -> None:
    slips = {
        "sums": ("YQ308", "公园5个(东2个,西2个)"),
        "lengths": ("YQ309", "3座公园(东园、西园)"),
        "until": ("YQ314", "截止目前"),
        "days": ("YQ315", "6月5号"),
        "brackets": ("YQ316", "公园（"),
        "repeated_numbers": ("YQ320", "5、公园"),
    }
    code, slip = slips[name]
    assert [field for field, _, _ in questions(code, slip, "建成。", slip)] == [
        "title",
        "results[1].text",
    ]
