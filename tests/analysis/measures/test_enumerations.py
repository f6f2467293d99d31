"""A list of names before a list of numbers: each name has its own."""

import pytest

from generator.analysis.measures import quantities
from generator.analysis.measures.enumerations import subjects_in_turn

TURNS: dict[str, dict[str, str]] = {
    "足球场、篮球场分别建成2个、9个": {"2个": "足球场建成", "9个": "篮球场建成"},
    "东、西厂分别2座和3座": {"2座": "东厂", "3座": "西厂"},
    "新增和改造床位分别2张、3张": {"2张": "新增床位", "3张": "改造床位"},
    "绿道5公里，甲园、乙园、丙园分别2个,3个和4个": {"2个": "甲园", "3个": "乙园", "4个": "丙园"},
    "甲园、乙园分别2个、3个，丙路、丁路分别5条、6条": {
        "2个": "甲园",
        "3个": "乙园",
        "5条": "丙路",
        "6条": "丁路",
    },
    # a list without names goes on with those of the list before it
    "肝炎、肾病登记人数分别为30人和12人，随访率分别达到76.1%、72.4%": {
        "30人": "肝炎为",
        "12人": "肾病登记人数为",
        "76.1%": "肝炎随访率达到",
        "72.4%": "肾病随访率达到",
    },
    "甲园、乙园分别2个、3个。绿化率分别达到40%、50%": {"2个": "甲园", "3个": "乙园"},
    "甲园、乙园分别2个、3个，绿化率分别为4%、5%、6%": {"2个": "甲园", "3个": "乙园"},
    "甲园、乙园分别2个": {},
    "甲园分别建成2个": {},
    "甲园、乙园分别2个、3个、4个": {},
    "甲园、乙园分别，建成2个、3个": {},
    "甲园、乙园2个、3个": {},
    "甲园、乙园分别第3建成2个、9个": {},
}


@pytest.mark.parametrize(("text", "turns"), TURNS.items(), ids=[*TURNS])
def test_names_and_numbers_in_turn(text: str, turns: dict[str, str]) -> None:
    found = quantities(text)
    named = {found[at].words: name for at, name in subjects_in_turn(text, found).items()}
    assert named == turns
