"""The page of all towns: the map, the table in the list's order, the villages, and the summary."""

from pathlib import Path

import pytest

from tests.pages.report.test_place import TOWNS, county, records
from tests.processes import ROOT, yqsite
from tests.site.building import build
from tests.site.markup import Pages, page


@pytest.fixture(scope="module")
def towns_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county without one tile: nobody has laid the map."""
    towns = [
        {key: value for key, value in town.items() if key not in ("row", "column")}
        for town in TOWNS
    ]
    project = county(tmp_path_factory.mktemp("towns") / "project", records(), towns)
    build(project)
    return project / "site"


def table_of(file: Path) -> list[list[str]]:
    rows = page(file).one("table", "towns").one("tbody").all("tr")
    return [[cell.text for cell in (*row.all("th"), *row.all("td"))] for row in rows]


def test_the_table_tells_of_every_town_in_the_order_of_the_list(towns_site: Path) -> None:
    assert table_of(towns_site / "2023/places/index.html") == [
        ["青石镇", "2", "柳树村、石桥村", "2处原名"],
        ["南岭镇", "2", "", "2处推断"],
        ["城关街道", "1处待确认", ""],
        ["北坪乡", "原文没有提到", ""],
    ]


def test_without_tiles_the_table_stands_alone_and_the_summary_lists_the_towns(
    towns_site: Path,
) -> None:
    shown = page(towns_site / "2023/places/index.html")
    assert not shown.all("nav", "tiles")
    assert shown.one("h1").text == "4个乡镇街道，原文写到2个"
    assert shown.one("p", "lead").text == (
        "4项里有2项写明了乡镇、街道或村。没有写到，不等于没有办。没有写明地点的2项"
    )
    summary = page(towns_site / "2023/index.html")
    (section,) = [part for part in summary.all("section", "part") if "在哪里" in part.text]
    assert section.one("ul", "inline").text == "青石镇 2项 南岭镇 2项"
    assert "原文没有提到的1个：北坪乡。没有提到，不等于没有办。" in section.text


def test_all_villages_stand_below(towns_site: Path) -> None:
    villages = page(towns_site / "2023/places/index.html").one("details")
    assert [line.text for line in villages.all("dd")] == [
        "柳树村、石桥村、东坪村",
        "东门社区",
        "上坪村",
    ]


def test_the_sample_has_its_25_towns_on_the_map_and_says_of_which_nothing_is_said(
    pages: Pages,
) -> None:
    shown = pages["2022/places/index.html"]
    rows = shown.one("nav", "tiles").all("div")
    cells = [[*row.all("a"), *row.all("i")] for row in rows]
    assert [len(row) for row in cells] == [6] * 9
    tiles = shown.one("nav", "tiles").all("a")
    assert len(tiles) == 25
    dashed = [tile.text for tile in tiles if tile.attrs.get("class") == "silent"]
    assert dashed == [f"{name}，{said}" for name, said in DASHED]
    assert shown.one("h1").text == "25个乡镇街道，原文写到17个"
    (note,) = [each.text for each in shown.all("p", "small") if "示意图" in each.text]
    assert note == (
        "小方格是项目，实心是超额完成，红框是曾被通报，虚线是原文没有提到或待确认。"
        "示意图，不是真实的边界和距离。"
    )
    summary = pages["2022/index.html"]
    assert "原文没有提到的7个：" in summary.text


DASHED = [
    *(("湖雾", "原文没有提到"), ("龙西", "原文没有提到"), ("南塘", "2处待确认")),
    *(("石帆", "原文没有提到"), ("天成", "原文没有提到"), ("白石", "原文没有提到")),
    *(("乐成", "原文没有提到"), ("北白象", "原文没有提到")),
]


def test_the_sample_stays_as_a_person_has_confirmed_it() -> None:
    """35 places: the 19 certain ones, 14 of 20 proposals, and two towns of the same lists."""
    text = "".join(
        (ROOT / f"content/2022/{level}.yaml").read_text(encoding="utf-8")
        for level in ("province", "wenzhou", "yueqing")
    )
    assert text.count("      - place: ") == 35
    assert "reading: proposed\n    results" not in text


def test_two_towns_on_one_tile_are_a_problem_and_none_is_left_out(tmp_path: Path) -> None:
    towns = [{**TOWNS[0]}, {**TOWNS[1], "column": 1}, TOWNS[3]]
    project = county(tmp_path / "project", records()[2:3], towns)
    done = yqsite("check", project=project)
    assert done.returncode == 1
    assert "YQ210 towns[1]" in done.stderr
    assert "row 1, column 1" in done.stderr
