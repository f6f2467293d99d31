"""Every published word stands on the pages and in the data files."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.sample.bulletin import Row, names_in, rows
from tests.sample.content import departments, records, report
from tests.sample.mending import mended
from tests.site.markup import Element, Pages, folded

NAMES = {one["slug"]: one["name"] for one in departments()}
LABELS = {level["id"]: level["label"] for level in report()["levels"]}
SEPARATOR = "、"


def facts(page: Element) -> list[dict[str, str]]:
    """The lists of a project's results: what stands left -> what stands right."""
    return [
        {one.one("dt").text: one.one("dd").text for one in block.all("div")}
        for block in page.all("dl", "facts")
        if block.all("dt")[0].text != "地点"  # that is the project's, and no result's
    ]


def rows_of(project: dict[str, Any]) -> list[Row]:
    return [row for row in rows() if row.project == project["id"]]


def test_a_project_page_has_the_published_title_level_number_and_programme(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    for project in projects:
        page = pages[project["url"]]
        target = folded(page.one("p", "answer-target").text)
        assert target.rstrip("。") == folded(project["title"]).rstrip("。")
        number = f"{LABELS[project['level']]}第{project['number']}项"
        assert page.one("p", "kicker").text == number
        trail = [link.text for link in page.one("nav", "crumbs").all("a")]
        wanted = ["2022", LABELS[project["level"]], project["programme"]]
        assert trail == [word for word in wanted if word]


def test_a_project_page_has_each_result_with_its_people(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    for project in projects:
        for row, fact in zip(rows_of(project), facts(pages[project["url"]]), strict=True):
            record = next(one for one in records() if one.source["raw"] == row.raw)
            text = mended(row.text, record.mends("text"))
            answer = folded(pages[project["url"]].one("h1").text)
            shown = folded(fact.get("完成情况（原文）", f"{answer}。")).replace("?有待核对", "")
            assert shown == folded(text), project["id"]
            assert fact["责任人"] == SEPARATOR.join(names_in(row.people_cell)), project["id"]


def test_a_project_page_names_the_departments_as_this_site_and_as_the_table_does(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    for project in projects:
        fact, line = facts(pages[project["url"]]), pages[project["url"]].one("p", "outcome").text
        for result, row, found in zip(project["results"], rows_of(project), fact, strict=True):
            names = [NAMES[slug] for slug in result["departments"]]
            shown = found.get("责任单位", line)  # of a project of one row beside its outcome
            assert SEPARATOR.join(names) in shown, project["id"]
            printed = SEPARATOR.join(row.departments)
            assert (f"“{printed}”" in shown) is (row.departments != names), project["id"]
            assert ("原表与上一行合并" in shown) is row.inherited, project["id"]


def test_a_project_page_shows_the_whole_row_without_a_change(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    for project in projects:
        shown = [one.verbatim.strip() for one in pages[project["url"]].all("blockquote", "raw")]
        assert shown == [row.raw for row in rows_of(project)], project["id"]
        source = pages[project["url"]].text
        for row in rows_of(project):
            assert f"附表{row.table}，第{row.row}行" in source


def test_a_project_page_lists_every_mend(pages: Pages, projects: list[dict[str, Any]]) -> None:
    for project in projects:
        own = [one for one in records() if one.project == project["id"]]
        mends = [mend for one in own for mend in one.source.get("mends", [])]
        shown = [one.text for one in pages[project["url"]].all("p", "small")]
        shown = [one for one in shown if one.startswith("导入时修正")]
        assert len(shown) == len(mends), project["id"]
        for mend, sentence in zip(mends, shown, strict=True):
            assert f"“{mend['before']}”" in sentence
            assert (f"“{mend.get('after')}”" in sentence) is bool(mend.get("after"))


def test_a_project_page_leads_to_its_neighbours_and_its_programme(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    for project in projects:
        page, number = pages[project["url"]], project["number"]
        alike = [one for one in projects if one["level"] == project["level"]]
        near = [n for n in (number - 1, number + 1) if 1 <= n <= len(alike)]
        assert page.one("nav", "neighbours").links() == [f"{n}.html" for n in near]
        if project["programme"]:
            programme = page.one("nav", "crumbs").links()[-1]
            assert programme.startswith("index.html#programme-"), project["id"]


ENTRIES = [*report()["notices"], *report()["highlights"]]


def test_the_page_of_notices_says_of_each_by_whom_why_how_it_ended_and_how_it_was_matched(
    pages: Pages,
) -> None:
    groups = pages["2022/notices.html"].all("section", "notice-group")
    told = [(group, shown) for group in groups for shown in group.all("article", "notice")]
    assert len(told) == len(ENTRIES)
    for entry, (group, shown) in zip(ENTRIES, told, strict=True):
        for part in ("by", "reason", "ended"):  # said once of all of which the same can be said
            assert entry.get(part, "") in group.all("p")[0].text
        for part in ("name", "department", "basis"):
            assert entry.get(part, "") in shown.text
        wanted = {f"{key}.html".removeprefix("2022/") for key in entry["projects"]}
        assert wanted <= set(shown.links())
        assert ("原名对应" in shown.text) is (entry["match"] == "exact")
        assert ("推断对应" in shown.text) is (entry["match"] == "inferred")


@pytest.mark.parametrize("home", ["index.html", "2022/index.html"])
def test_the_summary_links_the_projects_of_notices_and_highlights_and_tells_of_them(
    home: str, pages: Pages
) -> None:
    sections = {one.one("h2").text: one for one in pages[home].all("section")}
    section = sections["曾被通报的5项"]
    for entry in ENTRIES:
        for part in ("name", "by", "reason", "department", "ended"):
            assert entry.get(part, "") in section.text
        linked = [link.removeprefix("2022/") for link in section.links()]
        for key in entry["projects"]:
            assert f"{key}.html".removeprefix("2022/") in linked


def test_a_notice_stands_on_the_page_of_its_project_and_on_no_other(
    pages: Pages, projects: list[dict[str, Any]]
) -> None:
    entries = {key: entry for entry in ENTRIES for key in entry["projects"]}
    for project in projects:
        shown = pages[project["url"]].all("div", "flag")
        assert len(project["notices"] + project["highlights"]) == len(shown)
        assert bool(shown) is (project["id"] in entries)
        for flag in shown:
            entry = entries[project["id"]]
            assert entry["reason"] in flag.text
            assert entry["by"] in flag.text
            printed = folded(entry["name"]) in folded(project["title"])
            assert (f"“{folded(entry['name'])}”" in folded(flag.text)) is not printed


@pytest.mark.parametrize("home", ["index.html", "2022/index.html"])
def test_the_nine_examples_are_linked_under_the_names_that_the_bulletin_gives(
    home: str, pages: Pages
) -> None:
    (section,) = [
        one for one in pages[home].all("section") if one.one("h2").text == "原文点名的9个超额项目"
    ]
    found = [
        (folded(link.text), link.attrs["href"].removeprefix("2022/")) for link in section.all("a")
    ]
    assert sorted(found) == sorted(
        (folded(one["name"]), f"{one['project']}.html".removeprefix("2022/"))
        for one in report()["examples"]
    )
    told = [folded(row.text) for row in section.one("tbody").all("tr")]
    assert told[0] == folded("新增持证养老护理员103 → 248人241%")
    assert told[-1] == folded("建设（筹集）保障性租赁住房6600 → 6789套（间）103%")


def test_the_csv_file_has_the_rows_and_fields_of_the_json_file(
    site: Path, projects: list[dict[str, Any]]
) -> None:
    content = (site / "2022/data/projects.csv").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") == 128
    table = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    pairs = [(project, result) for project in projects for result in project["results"]]
    assert len(table) == len(pairs) == 127
    for line, (project, result), row in zip(table, pairs, rows(), strict=True):
        for name in ("id", "url", "level", "programme", "title"):
            assert line[name] == project[name]
        assert line["number"] == f"{project['number']}"
        for name in ("text", "outcome"):
            assert line[name] == result[name]
        for name in ("departments", "printed_departments", "people"):
            assert line[name] == SEPARATOR.join(result[name])
        for name in ("notices", "highlights"):
            assert line[name] == SEPARATOR.join(project[name])
        assert line["inherited"] == json.dumps(result["inherited"])
        assert (line["document"], line["table"], line["row"]) == (
            *("bulletin", f"{row.table}", f"{row.row}"),
        )
        assert line["raw"] == row.raw
