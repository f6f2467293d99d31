"""What is said of each town: by what it is named, how surely, and when nothing is claimed."""

import pytest

from generator.analysis.place_readings import (
    EVERY,
    TownReading,
    is_original,
    square_kind,
    town_readings,
    unplaced,
    villages_in,
)
from generator.analysis.state import State
from generator.records import Outcome, OutcomeKind, Project, Result, Source
from generator.records.place import Town
from generator.records.project import PlaceWords, Position

QINGSHI = Town("qingshi", "青石镇", ("青石乡",), ("柳树村", "石桥社区", "石桥", "青石村"))
CHENGDONG = Town("chengdong", "城东街道", (), ("东门社区",))
SOURCE = Source("bulletin", 0, 0, "", ())
DONE = Outcome("已完成", OutcomeKind.MET)


def project(number: int, title: str, *places: PlaceWords, text: str = "") -> Project:
    result = Result(
        text=text, outcome=DONE, departments=("roads",), printed_departments=("局",), source=SOURCE
    )
    return Project(
        id=f"2025/county/{number}",
        key=f"{number}",
        number=f"{number}",
        level="county",
        title=title,
        results=(result,),
        measures=(),
        position=Position("county.yaml", number),
        places=places,
    )


def readings(*projects: Project, noticed: tuple[str, ...] = ()) -> dict[str, TownReading]:
    states = {each.id: State(DONE, None, "", is_stated=True) for each in projects}
    return town_readings(projects, (QINGSHI, CHENGDONG), states, noticed)


def place(town: str, words: str, reading: str = "confirmed") -> PlaceWords:
    return PlaceWords(place=town, words=words, reading=reading)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "villages"),
    [
        ("青石镇柳树村", ("柳树村",)),
        ("柳树", ("柳树村",)),
        ("青石", ()),  # the town, and not the village that is called so too
        ("青石村", ("青石村",)),
        ("青石镇", ()),
        ("石桥社区", ("石桥社区",)),  # and not the shorter name in it
        ("柳树村、石桥社区", ("柳树村", "石桥社区")),
        ("", ()),
    ],
)
def test_the_villages_that_words_name(words: str, villages: tuple[str, ...]) -> None:
    assert villages_in(QINGSHI, words) == villages


@pytest.mark.parametrize(
    ("words", "original"),
    [("青石镇", True), ("青石乡", True), ("柳树村", True), ("青石", False), ("", False)],
)
def test_a_name_is_the_sources_where_it_has_its_kind(words: str, original: bool) -> None:
    assert is_original(QINGSHI, words) is original


def test_a_town_is_told_of_by_confirmed_places_alone() -> None:
    found = readings(
        project(1, "改造柳树村道路", place("qingshi", "柳树村")),
        project(2, "修建青石桥", place("qingshi", "青石")),
        project(3, "改造城东小学", place("chengdong", "城东", "proposed")),
        project(4, "改造城东中学", place("chengdong", "城东", "rejected")),
        project(5, "新增停车位"),
        noticed=("2025/county/2",),
    )
    assert found["qingshi"] == TownReading(
        town=QINGSHI,
        projects=("2025/county/1", "2025/county/2"),
        villages=(("柳树村", ("2025/county/1",)),),
        original=1,
        inferred=1,
        unwritten=("石桥社区", "青石村"),  # 青石桥 may be that of 石桥
        squares=(("even", False, 1), ("even", True, 1)),
    )
    assert found["chengdong"] == TownReading(
        town=CHENGDONG, waiting=("2025/county/3",), unwritten=("东门社区",)
    )


def test_nothing_is_claimed_of_a_town_whose_name_stands_somewhere() -> None:
    """An import adds a record and nobody asked yet where it is: the town is not 'not mentioned'."""
    named = project(1, "改造柳树村道路", place("qingshi", "柳树村"))
    found = readings(
        named, project(2, "新建城东街道卫生院"), project(3, "改造路灯", text="在城东小学旁。")
    )
    assert found["chengdong"].waiting == ("2025/county/2", "2025/county/3")
    seven = [project(number, "改造城东路灯") for number in range(2, 9)]
    assert readings(named, *seven)["chengdong"].waiting == ()  # a common word, no name
    assert readings(named, *seven, project(9, "城东街道路灯"))["chengdong"].waiting == (
        "2025/county/9",
    )
    rejected = project(2, "新建城东街道卫生院", place("chengdong", "城东街道", "rejected"))
    assert readings(named, rejected)["chengdong"].waiting == ()


def test_a_village_that_is_written_and_not_confirmed_is_not_among_the_unwritten() -> None:
    found = readings(project(1, "改造柳树村道路、东门社区绿化", place("qingshi", "柳树村")))
    assert found["chengdong"].unwritten == ()


def test_without_a_confirmed_place_there_is_nothing() -> None:
    assert readings(project(1, "改造青石镇道路")) == {}
    assert readings(project(1, "青石镇", place("qingshi", "青石镇", "proposed"))) == {}


def test_what_names_no_place_is_counted_of_all_and_by_department() -> None:
    projects = [
        project(1, "改造柳树村道路", place("qingshi", "柳树村")),
        project(2, "新增停车位"),
        project(3, "修桥", place("qingshi", "青石", "proposed")),
    ]
    assert unplaced(projects) == {EVERY: 2, "roads": 2}
    assert unplaced(projects[:1]) == {EVERY: 0}


def test_the_square_of_a_state() -> None:
    kinds = [None, *OutcomeKind]
    assert {kind: square_kind(kind) for kind in kinds} == {
        None: "small",
        OutcomeKind.EXCEEDED: "over",
        OutcomeKind.AHEAD: "over",
        OutcomeKind.MET: "even",
        OutcomeKind.ON_TRACK: "even",
        OutcomeKind.BEHIND: "behind",
        OutcomeKind.MISSED: "behind",
    }
