"""A list of names before a list of numbers: each name has its own."""

import pytest

from generator.analysis.measures import quantities
from generator.analysis.measures.enumerations import kinds_in_turn, subjects_in_turn

TURNS: dict[str, dict[str, str]] = {
    "足球场、篮球场分别建成2个、9个": {"2个": "足球场建成", "9个": "篮球场建成"},
    # whatever the text says behind them
    "北亭、南亭分别1座、4座，" + "沿途补栽树木" * 30: {"1座": "北亭", "4座": "南亭"},
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
    # a list in turn without the word has the names of the next one
    "城镇和农村居民人均收入完成3万元、2万元，分别增长6%、7%": {
        "6%": "城镇居民人均收入增长",
        "7%": "农村居民人均收入增长",
    },
    "粮食、蔬菜产量达到5万吨和8万吨，分别增长2%和5%": {"2%": "粮食增长", "5%": "蔬菜产量增长"},
    "粮食产量达到5万吨、8万吨，分别增长2%和5%": {},
    # what it came from stands between the names and what it came to
    "城镇、农村低保标准从5元、2元分别提高到6元、3元": {
        "6元": "城镇低保标准提高到",
        "3元": "农村低保标准提高到",
    },
    "甲级、乙级补贴分别由每月5元、2元提高到每月6元、3元": {
        "5元": "甲级由每月",
        "2元": "乙级补贴由每月",
        "6元": "甲级提高到每月",
        "3元": "乙级补贴提高到每月",
    },
    "甲级、乙级补贴分别由5元、2元提高到6元": {"5元": "甲级由", "2元": "乙级补贴由"},
    # nor does one behind numbers of each
    "小学3所、幼儿园2所,分别新增学位9个和4个": {
        "9个": "小学新增学位",
        "4个": "幼儿园新增学位",
    },
    "2所小学和1所初中，分别新增学位9个和4个": {"9个": "小学新增学位", "4个": "初中新增学位"},
    "小学3所、幼儿园2所。分别新增学位9个和4个": {},
    "小学3所，幼儿园2所，分别新增学位9个和4个": {},
    "小学3所，分别新增学位9个和4个": {},
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


KINDS: dict[str, dict[str, str]] = {
    "标准提高到城镇6元、农村3元": {"6元": "标准提高到城镇", "3元": "标准提高到农村"},
    "标准为小学6元/生，初中7元/生": {"6元/生": "标准为小学", "7元/生": "标准为初中"},
    "标准达到甲级每月6元、乙级每月3元，丙级每月1元": {
        "6元": "标准达到甲级",
        "3元": "标准达到乙级",
        "1元": "标准达到丙级",
    },
    "标准提高到6元、农村3元": {},
    "标准提高到每月6元、农村3元": {},
    "标准提高到城镇6元、全年发放3元": {},
    "标准提高到城镇6元；农村3元": {},
    "标准提高到城镇6元、农村3公里": {},
    "公园增加到城镇6个、农村3个": {},
    "标准提高到城镇6元": {},
}


@pytest.mark.parametrize(("text", "kinds"), KINDS.items(), ids=[*KINDS])
def test_a_price_for_each_kind(text: str, kinds: dict[str, str]) -> None:
    found = quantities(text)
    named = {found[at].words: name for at, name in kinds_in_turn(text, found).items()}
    assert named == kinds
