"""Lists of names and the numbers beside them: where they begin and end, and how many there are."""

from decimal import Decimal

import pytest

from generator.analysis.checks.name_lists import (
    NameList,
    lists_before_number,
    lists_behind_colon,
    lists_behind_words,
    lists_in_brackets,
    lists_with_shares,
)

UNITS = ("个", "家", "所", "座", "条", "处", "种", "项")


def shown(text: str, *found: NameList) -> list[tuple[str, int, str]]:
    """The words of each list, its names, and the number with its unit."""
    return [(text[one.start : one.end], one.names, f"{one.stated}{one.unit}") for one in found]


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_counts_names(unit: str) -> None:
    text = f"建成2{unit}公园，分别是东园、西园。"
    assert shown(text, *lists_behind_words(text)) == [(text[2:-1], 2, f"2{unit}")]
    text = f"建成2{unit}公园(东园、西园)"
    assert shown(text, *lists_in_brackets(text)) == [(text[2:], 2, f"2{unit}")]
    text = f"建成东园、西园、南园、北园等4{unit}公园"
    assert shown(text, *lists_before_number(text)) == [(text[:-2], 4, f"4{unit}")]


BEHIND = {
    "3个公园，分别是东园、西园。": [("3个公园，分别是东园、西园", 2, "3个")],
    "3个公园,分别为:东园、西园;": [("3个公园,分别为:东园、西园", 2, "3个")],
    "3个公园即：东园、西园、南园；": [("3个公园即：东园、西园、南园", 3, "3个")],
    "12家企业，即甲、乙": [("12家企业，即甲、乙", 2, "12家")],
    "3个公园和5个绿道，即甲、乙。": [("3个公园和5个绿道，即甲、乙", 2, "3个")],
    "3个公园，5个绿道即甲、乙。": [("5个绿道即甲、乙", 2, "5个")],
    "3个即甲、乙。5个即丙、丁、戊。": [("3个即甲、乙", 2, "3个"), ("5个即丙、丁、戊", 3, "5个")],
    "3个公园即等即甲、乙。": [("3个公园即等即甲、乙", 2, "3个")],
    "3个，即东苑、西园、丙和丁楼。": [("3个，即东苑、西园、丙和丁楼", 3, "3个")],
    "3个公园，另有，即甲、乙。": [],  # not the comma right before it
    "3个公园。即甲、乙。": [],
    "3个公园；即甲、乙。": [],
    "3个公园;即甲、乙。": [],
    "3个公园：即甲、乙。": [],
    "3个公园(新)即甲、乙。": [],
    "3个公园（新）即甲、乙。": [],
    "3个公园、绿道即甲、乙。": [],
    "3个公园新）即甲、乙。": [],
    "3个公园新)即甲、乙。": [],
    "3个公园，新即甲、乙。": [],
    "3个公园5即甲、乙。": [("3个公园5即甲、乙", 2, "3个")],
    "3个即甲、乙5个丙即丁、戊。": [],  # a number of a thing is no name
    # behind a comma stands no name of it, though there are more lists
    "3个公园即甲、乙，配丙、丁。": [("3个公园即甲、乙", 2, "3个")],
    "3个公园即甲、乙，丙和丁。": [("3个公园即甲、乙", 2, "3个")],
    "3个，分别是A1楼、B2楼和C3楼。": [("3个，分别是A1楼、B2楼和C3楼", 3, "3个")],
    "3个即甲、乙(丙。": [],
    "3个即甲、乙（丙。": [],
    "3个即甲、乙）丙。": [],
    "3公里，即甲、乙。": [],
    "即甲、乙。": [],
    "3个公园即甲。": [],
    "3个公园即甲、。": [],
    "3个公园即、甲。": [],
    "3个公园即、、甲。": [("3个公园即、、甲", 3, "3个")],
    "3个公园即甲、乙等。": [],
    "3个公园即甲、乙(新)。": [],
    "3个公园即甲、乙（新）。": [],
    "3个公园即甲、乙：新。": [],
    "3个公园即甲、乙:新。": [],
    "3个公园即甲、乙)。": [],
}


@pytest.mark.parametrize(("text", "found"), BEHIND.items())
def test_a_list_behind_words_goes_on_to_the_end_of_the_sentence(
    text: str, found: list[tuple[str, int, str]]
) -> None:
    assert shown(text, *lists_behind_words(text)) == found


INSIDE = {
    "3个公园(东园、西园)": [("3个公园(东园、西园)", 2, "3个")],
    "3个（东园、西园、南园）": [("3个（东园、西园、南园）", 3, "3个")],
    "12座新公园(东园、西园）": [("12座新公园(东园、西园）", 2, "12座")],
    "3个(甲、乙)5个(丙、丁)": [("3个(甲、乙)", 2, "3个"), ("5个(丙、丁)", 2, "5个")],
    "3个(甲、乙)丙)": [("3个(甲、乙)", 2, "3个")],
    "3个（甲、乙）丙）": [("3个（甲、乙）", 2, "3个")],
    "3个即新(甲、乙)": [("3个即新(甲、乙)", 2, "3个")],
    "3个、新(甲、乙)": [],
    "3个，新(甲、乙)": [],
    "3个,新(甲、乙)": [],
    "3个。新(甲、乙)": [],
    "3个；新(甲、乙)": [],
    "3个;新(甲、乙)": [],
    "3个：新(甲、乙)": [],
    "3个:新(甲、乙)": [],
    "3个即:(甲、乙)": [],
    "3个新)(甲、乙)": [],
    "3个5(甲、乙)": [],
    "3公里(甲、乙)": [],
    "3个(甲)": [],
    "3个(、甲)": [],
    "3个(甲、)": [],
    "3个(甲、乙": [],
    "3个(甲、乙等)": [],
    "3个(甲、乙2)": [("3个(甲、乙2)", 2, "3个")],
    "3个(甲、乙2个)": [],
    "3个(甲公园、乙公园和丙公园)": [("3个(甲公园、乙公园和丙公园)", 3, "3个")],
    "6个县（市、区）": [],  # what else counts as one
    "6个乡（镇、街道）建成": [],
    "5所学校（幼儿园、中小学）": [("5所学校（幼儿园、中小学）", 2, "5所")],
    "5个公园（其中东园、西园）": [],
    "5个公园（含东园、西园）": [],
    "3个(甲、乙，丙)": [],
    "3个(甲、乙,丙)": [],
    "3个(甲、乙；丙)": [],
    "3个(甲、乙;丙)": [],
    "3个(甲、乙：丙)": [],
    "3个(甲、乙:丙)": [],
    "3个((甲、乙))": [],
    "3个（（甲、乙））": [],
}


@pytest.mark.parametrize(("text", "found"), INSIDE.items())
def test_a_list_in_brackets_stands_right_behind_what_is_counted(
    text: str, found: list[tuple[str, int, str]]
) -> None:
    assert shown(text, *lists_in_brackets(text)) == found


BEFORE = {
    "甲、乙、丙、丁等5个": [("甲、乙、丙、丁等5个", 4, "5个")],
    "建成，甲、乙、丙、丁、戊等12家": [("甲、乙、丙、丁、戊等12家", 5, "12家")],
    "甲、乙、丙等5个": [("甲、乙、丙等5个", 3, "5个")],
    "甲、乙、丙共5个": [("甲、乙、丙共5个", 3, "5个")],
    "甲、乙、丙共计5个": [("甲、乙、丙共计5个", 3, "5个")],
    "甲等5个": [],
    "东城、西城2个、南城等5个": [],  # numbers of things are no names
    "东城（新、旧）、西城、南城等5个": [],  # what stands before the bracket is not known
    "甲、乙、丙、丁等公园5个": [],
    "甲、乙、丙、丁等5公里": [],
    "甲、乙、丙、丁5个": [],
    "、甲、乙、丙、丁等5个": [("甲、乙、丙、丁等5个", 4, "5个")],
    "甲、、乙、丙、丁、戊等5个": [("乙、丙、丁、戊等5个", 4, "5个")],
    "甲、乙、丙、丁、等5个": [],
    "等甲、乙、丙、丁等5个": [("甲、乙、丙、丁等5个", 4, "5个")],
    "5甲、乙、丙、丁等5个": [("5甲、乙、丙、丁等5个", 4, "5个")],
    # the unit of the list before is no name
    "甲、乙、丙、丁等5个戊、己、庚、辛等4个": [
        ("甲、乙、丙、丁等5个", 4, "5个"),
        ("戊、己、庚、辛等4个", 4, "4个"),
    ],
} | {
    f"甲{sign}乙、丙、丁、戊等5个": [("乙、丙、丁、戊等5个", 4, "5个")]
    for sign in ",，。;；:：()（）"
}


@pytest.mark.parametrize(("text", "found"), BEFORE.items())
def test_a_list_before_its_number_has_two_names_at_least(
    text: str, found: list[tuple[str, int, str]]
) -> None:
    assert shown(text, *lists_before_number(text)) == found


def test_a_number_may_have_any_length() -> None:
    digits = "9" * 5_000
    (found,) = lists_before_number(f"甲、乙、丙、丁等{digits}个")
    assert found.stated == Decimal(digits)
    (found,) = lists_in_brackets(f"{digits}个(甲、乙)")
    assert found.stated == Decimal(digits)


PARTED = {
    "东园、西园和南园等3个": (3, 2),
    "东园、西园及南园等3个": (3, 2),
    "东园、西园以及南园等3个": (3, 2),
    "东园、西园与南园等3个": (3, 2),
    "东园、西园等3个": (2, 2),
    "G104、S208及X301等3条": (3, 2),
    "第1小学、第2小学和第3小学等3所": (3, 2),
    "青山路、和平路等3条": (2, 2),  # no name has one character
    "青山路、永和路等3条": (2, 2),
    "青山路、永和路和平安路等3条": (3, 2),
    "县住建局、县水利和湖泊局等2家": (2, 2),  # only the whole ends as the others do
    "县住建局、县水利局和县林业局等3家": (3, 2),
}


@pytest.mark.parametrize(("text", "counted"), PARTED.items())
def test_a_word_between_the_last_two_names_parts_them(text: str, counted: tuple[int, int]) -> None:
    (found,) = lists_before_number(text)
    assert (found.names, found.unparted) == counted
    assert found.is_closed == (counted[0] > counted[1])


def test_a_list_has_no_sign_between_it_and_its_number_nor_at_its_ends() -> None:
    assert shown("甲、乙、丙、丁，共5个", *lists_before_number("甲、乙、丙、丁，共5个")) == []
    for text in ("2处：、东泉、西泉", "2处：东泉、西泉、"):
        assert shown(text, *lists_behind_colon(text)) == []
    text = "2处：东泉、西泉"
    assert shown(text, *lists_behind_colon(text)) == [(text, 2, "2处")]


SHARED = {
    "靠前的3个镇分别是:东埠镇65.3%,西埠镇61%;靠后的是南埠镇。": [
        ("3个镇分别是:东埠镇65.3%,西埠镇61%", 2, "3个")
    ],
    "2个县区分别为东埠县35%和西埠区36%。": [("2个县区分别为东埠县35%和西埠区36%", 2, "2个")],
    "三个镇：东埠镇（65%）、西埠镇（61%）": [("三个镇：东埠镇（65%）、西埠镇（61%）", 2, "3个")],
    "3个镇分别为35%、36%。": [],
    "2个镇分别为东埠镇35%,西埠镇36%,全镇30%。": [],
    "3个镇分别为东埠镇35%,西埠镇36%等。": [],
    "3个行业分别是制造业6%,采矿业5%,比去年高2%。": [],
}


@pytest.mark.parametrize(("text", "found"), SHARED.items(), ids=[*SHARED])
def test_names_may_each_have_a_share(text: str, found: list[tuple[str, int, str]]) -> None:
    assert shown(text, *lists_with_shares(text)) == found
