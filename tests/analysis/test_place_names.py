"""Which towns and villages a text names: certain with their kind, proposed without."""

import pytest

from generator.analysis.place_names import Mention, PlaceNames
from generator.content.load import load
from generator.records import Project
from generator.records.place import Town
from tests.processes import ROOT

TOWNS = (
    Town(slug="qingshi", name="青石镇", villages=("雁西村", "上街村", "石桥村", "河口社区")),
    Town(slug="liuwan", name="柳湾乡", aliases=("柳湾民族乡",), villages=("上街村", "新村")),
    Town(slug="chengdong", name="城东街道", villages=("旭阳社区", "青石村")),
    Town(slug="wu", name="乌镇"),
)
(SOME, *_) = load(ROOT).content.reports[0].projects


def mentions(text: str, towns: tuple[Town, ...] = TOWNS) -> list[tuple[str, str, str, bool]]:
    """Town, village, words and certainty of what a title names."""
    found = PlaceNames(towns).mentions(project(text))
    return [(each.town, each.village, each.words, each.is_certain) for each in found]


def project(title: str) -> Project:
    """A project with a title alone."""
    return Project(
        id="2025/county/1",
        key="1",
        level="county",
        title=title,
        results=(),
        measures=(),
        position=SOME.position,
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("在青石镇新建幼儿园1所", [("qingshi", "", "青石镇", True)]),
        ("新增柳湾民族乡卫生院", [("liuwan", "", "柳湾民族乡", True)]),
        (
            "完成雁西村、河口社区饮水工程",
            [("qingshi", "河口社区", "河口社区", True), ("qingshi", "雁西村", "雁西村", False)],
        ),
        ("雁西村饮水工程", [("qingshi", "雁西村", "雁西村", True)]),
        ("青石镇雁西村卫生室", [("qingshi", "雁西村", "青石镇雁西村", True)]),
        ("柳湾乡上街村道路硬化", [("liuwan", "上街村", "柳湾乡上街村", True)]),
        ("柳湾上街村道路硬化", [("liuwan", "上街村", "柳湾上街村", True)]),
        ("乌镇文化站", [("wu", "", "乌镇", True)]),
        ("青石水库除险加固", [("qingshi", "", "青石", False)]),
        (
            "青石、柳湾等2个老年学堂",
            [("qingshi", "", "青石", False), ("liuwan", "", "柳湾", False)],
        ),
    ],
)
def test_a_name_with_its_kind_is_certain(
    text: str, wanted: list[tuple[str, str, str, bool]]
) -> None:
    assert mentions(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "城东街道路面修复2公里",  # a street's road, not the street office
        "石桥村镇银行网点3个",
        "铺设青石板路面2公里，青石材料国产",
        "建设美丽乡村示范带",
        "雁西地区气温较高",
    ],
)
def test_part_of_another_word_is_no_place_for_certain(text: str) -> None:
    assert not any(certain for *_, certain in mentions(text))


def test_a_village_of_two_towns_is_asked_about_with_both() -> None:
    (mention,) = PlaceNames(TOWNS).mentions(project("上街村文化礼堂"))
    assert mention == Mention("qingshi", "上街村", "上街村", False, ("liuwan",))


def test_a_town_whose_village_is_named_is_said_once() -> None:
    assert mentions("青石镇、青石镇雁西村") == [("qingshi", "雁西村", "青石镇雁西村", True)]


def test_each_place_stands_once_and_the_certain_reading_wins() -> None:
    assert mentions("青石水库，青石镇水库") == [("qingshi", "", "青石镇", True)]


def test_names_are_looked_for_in_one_pass() -> None:
    many = tuple(Town(slug=f"t{n}", name=f"第{n}镇", villages=(f"东{n}村",)) for n in range(500))
    found = mentions("第17镇东17村修路" + "路" * 20_000, many)
    assert found == [("t17", "东17村", "第17镇东17村", True)]
