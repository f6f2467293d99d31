"""What the pages count equals a recount of projects.json; every project is where it belongs."""

import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.sample.content import report
from tests.site.markup import Element, Pages, folded

Projects = list[dict[str, Any]]
LEVELS = {"province": "省级", "wenzhou": "温州市级", "yueqing": "乐清本级"}
HOME = pytest.mark.parametrize("home", ["index.html", "2022/index.html"])


def of_level(projects: Projects, level: str) -> Projects:
    return [project for project in projects if project["level"] == level]


def of_department(projects: Projects, slug: str) -> Projects:
    return [project for project in projects if slug in project["departments"]]


def exceeded(projects: Projects) -> int:
    return sum(project["outcome"] == "超额完成" for project in projects)


def share(projects: Projects) -> str:
    exact = Decimal(100 * exceeded(projects)) / len(projects)
    return f"{exact.quantize(Decimal(1), ROUND_HALF_UP)}%"


def figures(words: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?%?", words)


def addresses(place: Element) -> list[str]:
    """The ids of the projects that a part of a page links."""
    found = [re.search(r"(?:([a-z]+)/)?(\d+)\.html$", link) for link in place.links()]
    return [f"{one[1] or ''}/{one[2]}" for one in found if one]


def expected(projects: Projects, level: str = "") -> list[str]:
    """The same ids; a level's own page names no level in its links."""
    return [f"{'' if level else one['level']}/{one['number']}" for one in projects]


def _is_open(finding: Element) -> bool:
    return finding.attrs["data-state"] == "open"


@HOME
def test_the_headline_and_the_legend_count_all_projects(
    home: str, pages: Pages, projects: Projects
) -> None:
    words = Counter(project["outcome"] for project in projects)
    assert pages[home].one("h1").text == "126项民生实事，原文称全部完成"
    assert f"{words['超额完成']}项原文写作“超额完成”" in pages[home].one("ul", "counts").text
    told = [one.text for one in pages[home].all("p", "squares-word")]
    number = Counter()
    for line in told:
        found = re.fullmatch(r"原文写作(\D+)(\d+)", line)
        assert found, line
        number[found[1]] += int(found[2])
    assert number == words
    questions = pages["2022/checks.html"].all("div", "finding")
    asked = {
        link
        for question in questions
        if _is_open(question)
        for link in question.all("p", "finding-about")[0].links()
    }
    legend = {one.text for one in pages[home].one("ul", "legend").all("li")}
    assert legend == {
        f"有待核对之处{len(asked)}",
        f"曾被通报{sum(bool(project['notices']) for project in projects)}",
        f"亮点案例{sum(bool(project['highlights']) for project in projects)}",
    }


@HOME
def test_the_summary_counts_each_level(home: str, pages: Pages, projects: Projects) -> None:
    blocks = {block.one("h3").one("a").text: block for block in pages[home].all("div", "level")}
    assert list(blocks) == list(LEVELS.values())
    for level, label in LEVELS.items():
        own = of_level(projects, level)
        assert blocks[label].one("h3").text == f"{label}{len(own)}项"
        told = [each.text for each in blocks[label].all("p", "squares-word")]
        rest = len(own) - exceeded(own)
        assert told == [f"原文写作超额完成{exceeded(own)}", f"原文写作完成任务{rest}"]


@HOME
def test_each_project_is_one_square_of_the_summary(
    home: str, pages: Pages, projects: Projects
) -> None:
    groups = pages[home].all("ul", "squares")
    squares = [(one, part.classes) for part in groups for one in part.all("a")]
    shown = [one for part in groups for one in addresses(part)]
    assert sorted(shown) == sorted(expected(projects))
    of_square = dict(zip(expected(projects), projects, strict=True))
    for key, (square, kind) in zip(shown, squares, strict=True):
        project = of_square[key]
        assert ("exceeded" in kind) is (project["outcome"] == "超额完成")
        assert ("noticed" in square.classes) is bool(project["notices"])
        assert ("starred" in square.classes) is bool(project["highlights"])
        # Colour and ring are not enough: words above the group, and of the square, say the same.
        assert square.text.startswith(f"{project['number']}：")
        assert ("曾被通报" in square.text) is bool(project["notices"])


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_page_counts_and_lists_its_projects_once(
    level: str, pages: Pages, projects: Projects
) -> None:
    page, own = pages[f"2022/{level}/index.html"], of_level(projects, level)
    told = figures(page.one("p", "lead").text)
    assert told == [f"{len(own)}", f"{exceeded(own)}", share(own)]
    (views,) = page.all("div", "views")
    orders = {
        part.attrs["id"]: [one for group in part.all("ul", "squares") for one in addresses(group)]
        for part in views.all("div")
        if "id" in part.attrs
    }
    assert orders["by-number"] == expected(own, level)
    assert all(sorted(shown) == sorted(expected(own, level)) for shown in orders.values())
    programmes = {project["programme"] for project in own}
    assert len(orders) == (3 if len(programmes) > 1 else 2)
    rows = [row for table in page.all("table", "rows") for row in table.one("tbody").all("tr")]
    listed = [one for row in rows for one in addresses(row.one("td", "rows-title"))]
    assert listed == expected(own, level)


@pytest.mark.parametrize("level", ["wenzhou", "yueqing"])
def test_a_level_page_puts_each_project_under_its_programme(
    level: str, pages: Pages, projects: Projects
) -> None:
    every = pages[f"2022/{level}/index.html"].all("section")
    sections = [section for section in every if section.all("table", "rows")]
    listed = {section.one("h2").text: addresses(section.one("tbody")) for section in sections}
    wanted: dict[str, list[str]] = {}
    for project in of_level(projects, level):
        wanted.setdefault(project["programme"], []).append(f"/{project['number']}")
    assert list(listed) == list(wanted)
    for programme, numbers in wanted.items():
        assert [one for one in listed[programme] if re.match(r"/\d", one)] == numbers


def test_the_list_of_all_projects_has_each_once(pages: Pages, projects: Projects) -> None:
    page = pages["2022/projects.html"]
    assert figures(page.one("h1").text) == ["126"]
    told = figures(page.one("caption").text)
    assert told == ["126", f"{exceeded(projects)}", share(projects)]
    rows = [row for table in page.all("table", "rows") for row in table.one("tbody").all("tr")]
    assert [one for row in rows for one in addresses(row.one("td", "rows-title"))] == (
        expected(projects)
    )
    for project, row in zip(projects, rows, strict=True):
        assert row.one("th").text == f"{LEVELS[project['level']]}{project['number']}"
        title = folded(row.one("td", "rows-title").one("a").text)
        assert title.rstrip("。") == folded(project["title"]).rstrip("。")
        assert project["outcome"] in row.text
        for result in project["results"]:
            assert folded(result["text"]) in folded(row.text)


@HOME
def test_the_summary_says_how_many_stated_figures_were_recounted_and_that_all_agree(
    home: str, pages: Pages
) -> None:
    number = len(report()["stated"])
    waiting = len([f for f in pages["2022/checks.html"].all("div", "finding") if _is_open(f)])
    sentence = f"原文自己的{number}个合计数重新数过，都一致；全部记录有{waiting}处待核对。"
    assert sentence in pages[home].one("main").text
