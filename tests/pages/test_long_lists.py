"""A report with long lists: each in pages, complete and linked, and one edit makes few anew."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from generator.build.story import Options, build
from generator.pages import paging
from generator.pages.parts.charts import squares
from tests.pages.counties import DEPARTMENTS, WORDS, project, write
from tests.processes import ROOT
from tests.site.links import faults
from tests.site.markup import Element, page

LEVELS = [{"id": "county", "label": "县级"}, {"id": "town", "label": "镇级"}]
NUMBERS = {"county": 23, "town": 9}
YEAR = "2023"


def county(folder: Path) -> Path:
    """Two levels of programmes that end in the middle of a page; one department for nearly all."""
    records = {}
    for level, number in NUMBERS.items():
        records[level] = [
            project(
                place,
                f"新建{LEVELS[0]['label'] if level == 'county' else '镇里'}公园{place}个",
                {
                    "text": f"已建成{place}个。",
                    "outcome": "超额完成任务" if place % 3 else "已完成",
                    "departments": ["县教育局" if place % 5 else "县公路局"],
                    "people": ["张三"],
                },
                programme=f"第{(place + 3) // 4}组工程",
                measures=[{"name": "公园", "target": 2, "actual": 3, "unit": "个"}]
                if place == 2
                else [],
            )
            for place in range(1, number + 1)
        ]
    works = [
        {"id": f"park-{n}", "title": f"公园{n}", "projects": [f"2023/county/{n}", f"2023/town/{n}"]}
        for n in range(1, 9)
    ]
    return write(
        folder,
        records=records,
        levels=LEVELS,
        outcomes=WORDS,
        departments=DEPARTMENTS[:2],
        undertakings=works,
    )


@pytest.fixture(scope="module", autouse=True)
def short_pages() -> Iterator[None]:
    """Reports of 20 projects have pages of 10 rows, and a bar in place of more than 15 squares."""
    with (
        patch.multiple(paging, FROM=20, SIZE=10),
        patch("generator.pages.files.list_index.PART", 20),
        patch.multiple(squares, MOST_SQUARES=15, _BESIDE_ROWS=15),
        patch("generator.pages.parts.words.links.UNDERTAKINGS", 3),
        patch("generator.pages.report.undertakings.UNDERTAKINGS", 3),
        patch("generator.pages.batches.UNDERTAKINGS", 3),
    ):
        yield


def make(project: Path) -> Path:
    site = project / "site"
    build(Options(project, (ROOT / "templates",), site, jobs=1), lambda done, whole: None)
    return site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(county(tmp_path_factory.mktemp("long") / "project"))


def titles(shown: Element) -> list[str]:
    return [cell.text for cell in shown.all("td", "rows-title")]


def rows_of(built: Path, first: str, names: str, pages: int) -> list[list[str]]:
    """The links of the rows on each page of a list."""
    addresses = [first, *(names.format(number) for number in range(2, pages + 1))]
    found = [page(built / YEAR / name) for name in addresses]
    assert not (built / YEAR / names.format(pages + 1)).exists()
    return [[cell.links()[0] for cell in each.all("td", "rows-title")] for each in found]


def test_a_level_is_in_pages_of_ten_in_the_order_of_its_programmes(built: Path) -> None:
    shown = rows_of(built, "county/index.html", "county/page-{}.html", 3)
    assert [len(each) for each in shown] == [10, 10, 3]
    assert [link for each in shown for link in each] == [f"{n}.html" for n in range(1, 24)]
    assert len(rows_of(built, "town/index.html", "town/page-{}.html", 1)[0]) == 9


def test_a_department_has_its_pages_in_a_folder_of_its_own(built: Path) -> None:
    shown = rows_of(built, "departments/education.html", "departments/education/page-{}.html", 3)
    assert [len(each) for each in shown] == [10, 10, 7]
    ends = [link.rpartition("../")[2] for each in shown for link in each]
    assert len(set(ends)) == 27
    assert (
        len(rows_of(built, "departments/roads.html", "departments/roads/page-{}.html", 1)[0]) == 5
    )
    assert "考核依据" in page(built / YEAR / "departments/education.html").text
    assert "考核依据" not in page(built / YEAR / "departments/education/page-2.html").text


def test_a_programme_that_goes_on_says_so_and_is_linked_where_it_begins(built: Path) -> None:
    second = page(built / YEAR / "county/page-2.html")
    headings = [heading.text for heading in second.all("h2")]
    assert headings == ["第3组工程（续）", "第4组工程", "第5组工程"]
    assert [heading.attrs.get("id") for heading in second.all("h2")] == [
        None,
        "programme-4",
        "programme-5",
    ]
    captions = [str(caption.inside[0]).strip() for caption in second.all("caption")]
    assert captions == ["本页2项。", *["4项，超额完成任务3项。"] * 2]


def test_a_bar_in_place_of_squares_has_no_heading_of_squares(built: Path) -> None:
    """The town has nine projects, which are squares; all others are too many for them."""
    bars = ("index.html", "county/index.html", "departments/education.html")
    for name, heading in (
        *((bar, "各有多少项") for bar in bars),
        ("town/index.html", "每一格是一个项目"),
    ):
        heads = [each.text for each in page(built / YEAR / name).all("h2")]
        assert heads[0] == heading, name
    home = page(built / YEAR / "index.html")
    assert "十格一行" not in home.text


def test_every_link_leads_somewhere(built: Path) -> None:
    assert faults(built, "") == []


def test_undertakings_are_in_pages_and_each_is_linked_where_it_stands(built: Path) -> None:
    for number, name in enumerate(["undertakings", "undertakings-2", "undertakings-3"]):
        shown = page(built / YEAR / f"{name}.html")
        ids = [each.attrs["id"] for each in shown.all("section") if "id" in each.attrs]
        assert ids == [f"undertaking-park-{n}" for n in range(1, 9)][3 * number : 3 * number + 3]
    links = page(built / YEAR / "county/7.html").links()
    assert any(link.endswith("undertakings-3.html#undertaking-park-7") for link in links)


def test_the_printed_report_is_in_pages_of_which_each_names_its_table(built: Path) -> None:
    found = [page(built / YEAR / f"print{number}.html") for number in ("", "-2", "-3", "-4")]
    headings = [
        [heading.text for heading in each.all("h2") if "附表" in heading.text] for each in found
    ]
    assert headings == [
        ["附表1　县级"],
        ["附表1　县级（续）"],
        ["附表1　县级（续）", "附表2　镇级"],
        ["附表2　镇级（续）"],
    ]
    assert len(found[3].all("tr")) == 3


def test_the_sitemap_and_the_addresses_of_the_site_have_every_page(built: Path) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    for name in ("county/page-3.html", "departments/education/page-2.html", "print-4.html"):
        assert f"<loc>{YEAR}/{name}</loc>" in sitemap


def test_a_counted_bar_takes_the_place_of_squares(built: Path) -> None:
    level = page(built / YEAR / "county/index.html")
    assert level.all(cls="squares") == []
    words = [item.text for item in level.one(cls="counted").all("li")]
    assert words == ["原文写作超额完成任务16", "原文写作已完成7"]
    widths = [rect.attrs["width"] for rect in level.one(cls="counted").all("rect")]
    assert widths == ["69.57%", "30.43%"]
    assert page(built / YEAR / "town/index.html").all(cls="counted") == []
    assert len(page(built / "index.html").all(cls="counted")) == 2


def test_one_edit_makes_no_page_anew_but_those_that_show_it(tmp_path: Path) -> None:
    here = county(tmp_path / "project")
    site = make(here)
    before = {file: file.stat().st_ino for file in site.rglob("*.html")}
    file = here / f"content/{YEAR}/county.yaml"
    text = json.loads(file.read_text(encoding="utf-8"))
    text["projects"][21]["results"][0]["text"] = "已建成二十二个。"
    file.write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
    make(here)
    changed = {
        str(file.relative_to(site / YEAR))
        for file, inode in before.items()
        if file.stat().st_ino != inode and file.is_relative_to(site / YEAR)
    }
    rows = {name for name in changed if "page-" in name or "print-" in name}
    assert rows == {"county/page-3.html", "print-3.html", "departments/education/page-2.html"}


def index_of(built: Path) -> list[dict[str, Any]]:
    """The parts of the index that the filter reads, in their order, by the names in its head."""
    head = (built / "assets/search-index.js").read_text(encoding="utf-8")
    names = list(json.loads(f"[{head[head.index('(') + 1 : head.rindex(')')]}]")[1])
    mine = sorted(name for name in names if name.startswith(f"list-{YEAR}-"))
    parts = []
    for number, name in enumerate(mine):
        text = (built / "assets/search" / name).read_text(encoding="utf-8")
        arguments = json.loads(f"[{text[text.index('(') + 1 : text.rindex(')')]}]")
        assert arguments[:2] == [YEAR, number]
        parts.append(arguments[2])
    return parts


def test_all_projects_are_in_pages_each_once_with_a_filter_over_the_index(built: Path) -> None:
    shown = rows_of(built, "projects.html", "projects-{}.html", 4)
    links = [link for each in shown for link in each]
    assert [len(each) for each in shown] == [10, 10, 10, 2]
    assert links == [f"{level}/{n}.html" for level in NUMBERS for n in range(1, NUMBERS[level] + 1)]
    for name in ("projects.html", "projects-4.html"):
        form = page(built / YEAR / name).one("form", "filter")
        assert form.attrs["data-report"] == YEAR
        scripts = [
            each.attrs["src"]
            for each in page(built / YEAR / name).all("script")
            if "src" in each.attrs
        ]
        assert scripts[-1] == "../assets/search-index.js"
        assert [option.text for option in form.all("option")[:3]] == ["全部", "县级", "镇级"]
    assert page(built / YEAR / "projects-2.html").one("h1").text == "全部32项（第2页）"


def test_the_index_of_a_long_list_has_what_its_rows_show(built: Path) -> None:
    first, second = index_of(built)
    assert [len(part["ratios"]) for part in (first, second)] == [20, 12]
    keys = "\n".join((first["keys"], second["keys"])).split("\n")
    assert keys[19:24] == ["county/20", "county/21", "county/22", "county/23", "town/1"]
    assert second["titles"].split("\n")[0] == "新建县级公园21个"
    assert second["numbers"].split("\n")[3] == "镇级1"
    assert first["ratios"][:2] == [-1, 15000]
    assert first["figures"].split("\n")[1] == "3\t2个\t\t"
    assert first["percents"].split("\n")[:2] == ["", "150%"]
    names = first["names"]
    departments = [
        [names["departments"][int(place)] for place in line.split(",")]
        for line in first["departments"].split("\n")
    ]
    assert departments[3:5] == [[["education", "县教育局"]], [["roads", "县公路局"]]]
    assert names["levels"] == [["county", ""]]
    assert [names["tags"][place][0] for place in first["tag"][:3]] == [
        *("超额完成任务", "超额完成任务", "已完成")
    ]
    assert names["programmes"][first["programme"][4]] == ["county-2", "县级 第2组工程"]
    doubt, above = 1, 4
    assert (first["flags"][0] & above, first["flags"][1] & above) == (0, above)
    asked = page(built / YEAR / "projects.html").all("b", "doubt")
    assert sum(bool(flags & doubt) for flags in first["flags"][:10]) == len(asked)


def test_a_row_shows_the_number_of_its_project_on_the_scale(built: Path) -> None:
    rows = page(built / YEAR / "projects.html").one("tbody").all("tr")
    assert rows[0].one("td", "rows-figure").text == "没有可比的数字"
    assert rows[1].one("td", "rows-figure").text == "3 / 2个"
    assert rows[1].one("td", "rows-ratio").text == "150%"
    assert [rect.attrs["width"] for rect in rows[1].all("rect")] == ["33.33%", "16.67%"]
