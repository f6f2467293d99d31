"""A town's page: what names it in which words, whose figure that is, and what nobody said."""

from pathlib import Path
from typing import Any

import pytest

from tests.pages.counties import DEPARTMENTS, WORDS, put, write
from tests.site.building import build, files, words
from tests.site.links import faults
from tests.site.markup import Element, page

TOWNS = [
    {
        "slug": "qingshi",
        "name": "青石镇",
        "aliases": ["青石乡"],
        "villages": ["柳树村", "石桥村", "东坪村"],
        "row": 1,
        "column": 1,
    },
    {"slug": "nanling", "name": "南岭镇", "row": 1, "column": 2},
    {"slug": "chengguan", "name": "城关街道", "villages": ["东门社区"], "row": 3, "column": 2},
    {"slug": "beiping", "name": "北坪乡", "villages": ["上坪村"]},
]


def place(town: str, named: str, reading: str = "confirmed") -> dict[str, str]:
    return {"place": town, "words": named, "reading": reading}


def records() -> list[dict[str, Any]]:
    road = {"text": "已改造12公里。", "outcome": "已完成", "departments": ["县公路局"]}
    return [
        {
            "number": 1,
            "title": "新建卫生室3个",
            "places": [place("qingshi", "青石镇柳树村"), place("nanling", "南岭")],
            "measures": [{"name": "卫生室", "target": 3, "actual": 4, "unit": "个"}],
            "results": [
                {
                    "text": "已建成青石镇柳树村、南岭等4个卫生室<b>。",
                    "outcome": "超额完成任务",
                    "departments": ["县教育局"],
                }
            ],
        },
        {
            "number": 2,
            "title": "改造校舍",
            "places": [place("qingshi", "石桥村"), place("nanling", "不在原文里")],
            "results": [
                {
                    "title": "改造石桥村小学1所",
                    "text": "已完成。",
                    "outcome": "已完成",
                    "measures": [{"name": "小学", "target": 1, "actual": 1, "unit": "所"}],
                },
                {
                    "title": "改造中学2所",
                    "text": "已完成3所。",
                    "outcome": "已完成",
                    "measures": [{"name": "中学", "target": 2, "actual": 3, "unit": "所"}],
                },
            ],
        },
        {"number": 3, "title": "改造农村公路12公里", "results": [road]},
        {
            "number": 4,
            "title": "整治城关东门市场",
            "places": [place("chengguan", "城关", "proposed")],
            "results": [{"text": "已整治。", "outcome": "已完成", "departments": ["县公路局"]}],
        },
    ]


def county(folder: Path, entries: list[dict[str, Any]], towns: list[dict[str, Any]]) -> Path:
    project = write(folder, records={"county": entries}, outcomes=WORDS, departments=DEPARTMENTS)
    put(project / "content/places.yaml", {"towns": towns})
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = county(tmp_path_factory.mktemp("towns") / "project", records(), TOWNS)
    build(project)
    return project / "site"


def town(site: Path, slug: str) -> Element:
    return page(site / f"2023/places/{slug}.html")


def entries(shown: Element) -> list[Element]:
    return shown.all("article", "place-entry")


def test_each_project_stands_with_the_words_that_name_the_town(site: Path) -> None:
    first, second = entries(town(site, "qingshi"))
    assert first.one("h2").text == "新建卫生室3个"
    assert first.one("h2").links() == ["../county/1.html"]
    quote = first.one("blockquote")
    assert quote.text == "“已建成青石镇柳树村、南岭等4个卫生室<b>。”"
    assert [name.text for name in quote.all("b")] == ["青石镇柳树村"]
    assert second.one("blockquote").text == "“改造石桥村小学1所”"


def test_a_figure_is_said_to_be_the_projects_or_the_items_and_never_the_towns(site: Path) -> None:
    first, second = entries(town(site, "qingshi"))
    assert first.one("p", "place-figure").text == "4 / 3个133%"
    assert "数字是整个项目的，还写到南岭镇。" in first.text
    # of an item the figure is its own: 3 schools of 2 are elsewhere
    assert second.one("p", "place-figure").text == "1 / 1所100%"
    assert "数字是这个子项的，还写到南岭镇。" in second.text


def test_a_name_without_its_kind_is_said_to_be_inferred(site: Path) -> None:
    first, second = entries(town(site, "nanling"))
    assert [name.text for name in first.one("blockquote").all("b")] == ["南岭"]
    assert "地点是推断，已经人确认" in first.text
    assert not second.all("blockquote")  # no text has these words
    assert "依据：不在原文里" in second.text
    assert "推断" not in entries(town(site, "qingshi"))[0].text


def test_villages_are_named_with_their_projects_and_the_rest_in_one_sentence(site: Path) -> None:
    shown = town(site, "qingshi")
    assert "写到2个村和社区" in shown.text
    villages = shown.all("ul", "place-villages")[0]
    assert [(item.one("b").text, item.links()) for item in villages.all("li")] == [
        ("柳树村", ["../county/1.html"]),
        ("石桥村", ["../county/2.html"]),
    ]
    assert "原文没有写到的1个：东坪村。" in shown.text
    assert "又写作：青石乡" in shown.text


def test_a_town_that_nothing_names_says_so_and_not_that_nothing_was_done(site: Path) -> None:
    shown = town(site, "beiping")
    assert shown.one("h1").text == "北坪乡原文没有提到"
    assert shown.one("p", "lead").text == (
        "4项的目标和完成情况里，没有写到北坪乡，也没有写到它的1个村和社区。没有写到，不等于没有办。"
    )
    assert not entries(shown)
    assert not shown.all("div", "paper-sheet")


def test_what_nobody_has_confirmed_is_no_fact_and_no_silence(site: Path) -> None:
    shown = town(site, "chengguan")
    assert shown.one("h1").text == "城关街道1处待确认"
    assert "原文没有提到" not in shown.one("article").text
    assert "可能写到这里，待确认的1项：第4项。" in shown.text
    assert not entries(shown)


def test_what_names_no_place_is_counted_by_department_and_leads_to_the_list(site: Path) -> None:
    shown = town(site, "beiping")
    others = shown.one("ul", "place-others")
    assert [(item.text, item.links()) for item in others.all("li")] == [
        ("县公路局2项", ["../projects.html?department=roads&place=-"])
    ]
    assert "没有写明地点的2项" in shown.text


def test_neighbours_are_those_whose_tiles_touch(site: Path) -> None:
    assert town(site, "qingshi").one("ul", "place-beside").text == "南岭镇"
    assert not town(site, "chengguan").all("ul", "place-beside")
    (current,) = [
        link
        for link in town(site, "qingshi").one("nav", "tiles").all("a")
        if "aria-current" in link.attrs
    ]
    assert current.text == "青石，2个项目"


def test_the_sheet_for_paper_has_the_words_beside_each_project(site: Path) -> None:
    sheet = town(site, "qingshi").one("div", "paper-sheet")
    assert sheet.one("p", "paper-title").text == "青石镇"
    assert sheet.one("p", "paper-kicker").text == "安和县民生实事2023　乡镇街道"
    assert "新建卫生室3个（原文：青石镇柳树村）" in sheet.one("table", "ledger").text


def test_a_project_page_links_its_towns_and_no_other(site: Path) -> None:
    (row,) = [
        line
        for line in page(site / "2023/county/1.html").all("div")
        if line.text.startswith("地点")
    ]
    assert (row.text, row.links()) == (
        "地点青石镇、南岭镇",
        ["../places/qingshi.html", "../places/nanling.html"],
    )
    assert "地点" not in page(site / "2023/county/3.html").one("article").text
    assert "地点" not in page(site / "2023/county/4.html").one("article").text  # not confirmed


def test_no_link_of_the_site_is_dead(site: Path) -> None:
    assert faults(site, "https://report.example/") == []


def test_the_list_knows_the_towns_of_each_row(site: Path) -> None:
    shown = page(site / "2023/projects.html")
    rows = shown.one("table", "rows").one("tbody").all("tr")
    assert [row.attrs["data-places"] for row in rows] == ["qingshi nanling"] * 2 + ["-"] * 2
    (choice,) = [each for each in shown.all("select") if each.attrs["name"] == "place"]
    assert [option.text for option in choice.all("option")] == [
        *("全部", "青石镇", "南岭镇", "没有写明地点")
    ]


def test_without_a_place_in_its_records_a_report_has_none_of_it(tmp_path: Path) -> None:
    """Not one byte more, whether towns are listed or not."""
    without = [{**entry, "places": []} for entry in records()]
    listed = county(tmp_path / "listed", without, TOWNS)
    plain = county(tmp_path / "plain", without, TOWNS)
    (plain / "content/places.yaml").unlink()
    build(listed)
    build(plain)
    made = files(plain / "site")
    assert files(listed / "site") == made
    assert not [name for name in made if "places" in name]
    for name, content in made.items():
        if name.endswith((".html", ".csv", ".xml")) or "search/" in name:
            text = words(content)
            assert "places/" not in text, name
            assert "data-places" not in text, name
            assert '"towns"' not in text, name


def test_a_town_that_many_projects_name_has_several_pages(tmp_path: Path) -> None:
    number = 320
    project = county(
        tmp_path / "project",
        [
            {
                "number": each,
                "title": f"青石镇第{each}期工程，" + "改造农村公路" * 20,
                "places": [place("qingshi", "青石镇")],
                "results": [{"text": "已完成。", "outcome": "已完成"}],
            }
            for each in range(1, number + 1)
        ],
        TOWNS,
    )
    build(project)
    site = project / "site"
    names = ["qingshi.html", *(f"qingshi/page-{each}.html" for each in (2, 3, 4))]
    shown = [page(site / f"2023/places/{name}") for name in names]
    assert [len(entries(each)) for each in shown] == [100, 100, 100, 20]
    assert entries(shown[3])[-1].links()[0] == "../../county/320.html"
    assert not shown[1].all("nav", "tiles")
    for name in (*names, "index.html"):
        file = site / f"2023/places/{name}"
        assert file.stat().st_size < 300_000, name
        assert file.read_text(encoding="utf-8").count("<") < 6_000, name  # 3,000 elements
    tile = page(site / "2023/places/index.html").one("nav", "tiles").all("a")[0]
    assert tile.text == "青石320项"
    assert [each for each in faults(site, "https://report.example/") if "places" in each] == []
