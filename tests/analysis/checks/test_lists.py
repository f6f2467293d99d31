"""A whole and its parts, and a number beside a list: when they do not agree."""

import pytest

from generator.analysis.checks import TEXT_RULES
from tests.analysis.checks.asked import questions

SUMS = {
    "新建公园5个(东城2个,西城2个)。": [("5个(东城2个,西城2个)", "2 + 2 = 4，原文 5")],
    "新建公园5个（东城2个，西城4个）。": [("5个（东城2个，西城4个）", "2 + 4 = 6，原文 5")],
    "新建公园5个(东城2个,西城3个)。": [],
    "新建公园5个(东城3个)。": [],  # one part may be one of several
    "新建公园5个(东城6个)。": [("5个(东城6个)", "6，原文 5")],
    "新建公园5个(东城2公里,西城2公里)。": [],
    "新建公园5个(东城2个,西城3个,绿道2公里)。": [],
    "新建公园5个都(东城2个,西城2个)。": [],
    "新建公园5个(东城2个(新),西城2个)。": [],
    "新建公园5个(东城6个(新)": [],
    "新建公园5个（东城6个（新）": [],
    "新建公园5个(东城2个)，另6个)": [],
    "新建公园5个（东城2个），另6个）": [],
    "新建公园5个，其中东城6个。": [("5个，其中东城6个", "6，原文 5")],
    "新建公园5个,其中东城3个、西城3个。": [("5个,其中东城3个、西城3个", "3 + 3 = 6，原文 5")],
    "新建公园5个其中东城6个；": [("5个其中东城6个", "6，原文 5")],
    "新建公园5个，其中东城2个，西城2个。": [],
    "新建公园5个，其中东城5个。": [],
    "新建公园5个，其中东城2个。另有6个。": [],
    "新建公园5个，其中东城2个;另有6个。": [],
    "新建公园5个，其中东城2个；另有6个。": [],
    "新建公园5个，其中东城2个(另6个": [],
    "新建公园5个，其中东城2个（另6个": [],
    "新建公园5个，新增其中东城6个。": [],
    "新建绿道1.5公里(东城0.5公里,西城0.5公里)": [
        ("1.5公里(东城0.5公里,西城0.5公里)", "0.5 + 0.5 = 1，原文 1.5")
    ],
    "新建公园5个(东城2个,西城2个)，绿道3条，其中东城4条。": [
        ("5个(东城2个,西城2个)", "2 + 2 = 4，原文 5"),
        ("3条，其中东城4条", "4，原文 3"),
    ],
}


@pytest.mark.parametrize(("text", "found"), SUMS.items())
def test_parts_that_do_not_make_the_whole_are_asked_about(
    text: str, found: list[tuple[str, str]]
) -> None:
    asked = questions("YQ308", "新建公园。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found


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
