"""Numbers of single places beside targets of all places, or of one."""

import pytest

from generator.analysis.measures.pairing import matches
from generator.analysis.measures.places_wanted import is_of_some, place_fit, where_wanted
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.targets import title_targets

PAIRS = {
    # a part is no whole, whatever it comes to
    ("新建公园3个", "石桥镇建成公园3个，河湾乡建成公园2个。"): ["- unsure"],
    ("新建公园10个", "全县新建公园12个。石桥镇新建公园10个。"): ["12个 proven"],
    ("新增停车位500个", "共新增停车位830个，城区新增停车位510个、农村新增停车位320个。"): [
        "830个 proven"
    ],
    ("发放补助200户", "石桥镇发放补助200户，河湾乡发放补助30户"): ["- unsure"],
    ("新建农村公路50公里", "全县完成农村公路52公里，石桥镇完成20公里。"): ["52公里 proven"],
    ("全县改造老旧小区10个", "城东街道改造老旧小区8个。"): ["- unsure"],
    # what was built once stands somewhere
    ("新建公园1个", "在石桥镇新建公园1个。"): ["1个 likely"],
    ("全县改造老旧小区10个", "城东街道改造老旧小区10个。"): ["10个 likely"],
    ("新建小学1所、公园2个", "在石桥镇新建小学1所，在河湾乡新建公园2个。"): [
        "1所 likely",
        "2个 likely",
    ],
    ("安装路灯300盏", "为石桥镇、河湾乡安装路灯310盏。"): ["310盏 proven"],
    ("建成消防站5个", "石桥镇、河湾乡建成消防站5个，全县总数达到30个。"): ["5个 likely"],
    # but less than a target may be a part of what was done
    ("改造老旧小区10个", "城东街道改造老旧小区8个。"): ["8个 unsure"],
    # unless a rate says that it is all
    ("改造户厕1000户", "石桥镇改造户厕620户，完成率62%；河湾乡改造户厕400户。"): ["620户 proven"],
    # each place has its own
    ("石桥镇新建公厕5座，河湾乡新建公厕7座", "河湾乡新建公厕7座，石桥镇新建公厕6座。"): [
        "6座 proven",
        "7座 likely",
    ],
    ("城区新增车位500个，农村新增车位300个", "农村新增车位320个，城区新增车位510个。"): [
        "510个 proven",
        "320个 proven",
    ],
    ("石桥镇新建公厕5座", "河湾乡新建公厕5座。"): ["5座 unsure"],
    ("石桥镇、河湾乡新建公厕5座", "石桥镇新建公厕3座，河湾乡新建公厕2座。"): ["- unsure"],
    # of the places that a title names none is all of them, and the only one told may be
    ("为石桥镇、河湾乡配备消防车各2辆，共4辆", "石桥镇配备消防车2辆、河湾乡1辆。"): ["- unsure"],
    ("为石桥镇、河湾乡配备消防车各2辆，共4辆", "石桥镇、河湾乡配备消防车4辆。"): ["4辆 likely"],
    ("为石桥镇、河湾乡配备消防车各2辆，共4辆", "石桥镇配备消防车3辆。"): ["3辆 unsure"],
    # the total of all is named by what its parts count
    (
        "改造农村公厕50座",
        "石桥镇完成22座，河湾乡完成18座，安和乡完成15座，共完成55座。",
    ): ["55座 proven"],
    # what comes on top somewhere is not the whole, nor is then what came before it
    (
        "建设30处监测预警点",
        "我县完成了30处监测预警点设备安装，已验收。此外，在河湾乡还建设了2处监测预警点。",
    ): ["- unsure"],
}


@pytest.mark.parametrize(("texts", "expected"), PAIRS.items())
def test_a_number_of_one_place_is_no_whole(texts: tuple[str, str], expected: list[str]) -> None:
    title, result = texts
    found = [
        f"{match.actual.quantity.words if match.actual else '-'} {match.grade}"
        for match in matches(title, (result,))
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("wanted", "place", "fit"),
    [
        ("石桥镇", "石桥镇", 1),
        ("石桥镇", "河湾乡", -1),
        ("石桥镇", "东山村", 0),  # it may lie in it
        ("石桥镇", "全县", 0),
        ("全县", "石桥镇", 0),
        ("", "石桥镇", 0),
        ("石桥镇", "", 0),
    ],
)
def test_how_the_places_of_two_numbers_fit(wanted: str, place: str, fit: int) -> None:
    (target,) = title_targets(f"{wanted}新建公厕5座")
    (candidate,) = candidates_of([f"{place}新建公厕6座"])
    assert place_fit(target, candidate) == fit


@pytest.mark.parametrize(
    ("title", "result", "is_so"),
    [
        ("新建公厕5座", "石桥镇新建公厕4座", True),
        ("河湾乡新建公厕5座", "石桥镇新建公厕4座", True),
        ("新建公厕5座", "石桥镇新建公厕5座", False),
        ("新建公厕5座", "全县新建公厕4座", False),
        ("石桥镇新建公厕5座", "石桥镇新建公厕4座", False),
        ("石桥镇公厕提升，新建公厕5座", "石桥镇新建公厕4座", False),
    ],
)
def test_less_than_a_target_at_a_place_the_title_does_not_name(
    title: str, result: str, is_so: bool
) -> None:
    (target,) = title_targets(title)
    (candidate,) = candidates_of([result])
    assert is_of_some(title, target, candidate) is is_so


@pytest.mark.parametrize(
    ("title", "result", "places"),
    [
        ("新建公厕5座", "石桥镇新建公厕3座", [0]),
        ("全县新建公厕5座", "石桥镇新建公厕5座", [0]),
        ("全县新建公厕5座", "石桥镇新建公厕4座", []),
        ("石桥镇、河湾乡新建公厕5座", "石桥镇新建公厕5座", [0]),
        ("石桥镇、河湾乡新建公厕5座", "石桥镇新建公厕4座", []),
        ("石桥镇、河湾乡新建公厕5座", "河湾乡、石桥镇新建公厕4座", [0]),
        ("石桥镇公厕提升，新建公厕5座", "石桥镇新建公厕3座，河湾乡新建公厕4座", [0]),
        ("新建公厕5座", "石桥镇新建公厕3座、改建公厕2座", [0, 1]),
        ("新建公厕5座", "石桥镇新建公厕5座，河湾乡新建公厕2座", []),
        ("新建公厕5座", "石桥镇新建公厕5座，河湾乡新建学校2所", [0, 1]),
        ("新建公厕5座", "石桥镇新建公厕5座。新建公厕5座", [1]),
        ("新建公厕5座", "石桥镇新建公厕5座。新建公厕4座", [0, 1]),
    ],
)
def test_the_numbers_that_are_where_a_target_is_wanted(
    title: str, result: str, places: list[int]
) -> None:
    (target,) = title_targets(title)
    found = candidates_of([result])
    assert where_wanted(title, target, found, list(range(len(found)))) == places
