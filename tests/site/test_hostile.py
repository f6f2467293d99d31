"""Hostile words in every text of every content file are shown as words, and do nothing."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.pages.parts.descriptions import LONGEST
from tests.site.building import build, project_from
from tests.site.hostile import AFTER, BEFORE, CONTENT, hostile, read, texts
from tests.site.markup import Element, folded, page

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = project_from(CONTENT, tmp_path_factory.mktemp("harmless") / "project")
    build(project)
    return project / "site"


# The class of a square or a row says whether something is asked about it, that of a heading that it
# is long.
_LOOSE = (("a", "class"), ("h1", "class"), ("tr", "class"), ("tr", "data-flags"))
_QUESTIONS = {"finding", "legend", "question", "doubt", "doubtful", "measure-note"} | {
    *("paper-asked", "paper-legend", "rows-marks"),
}


def outline(element: Element) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Tags with the names of their attributes and their addresses, but not what Markdown made."""
    for one in element.inside:
        if not isinstance(one, Element) or _asks(one):
            continue
        # where a line of a heading may end, which follows from how long its phrases are
        if one.tag == "wbr" or not {"keep", "loose"}.isdisjoint(one.classes):
            continue
        # The address of a letter says what it is about.
        names = tuple(name for name in one.attrs if (one.tag, name) not in _LOOSE)
        address = one.attrs.get("href", "") + one.attrs.get("src", "")
        yield one.tag, names, address.partition("?")[0]
        if "prose" not in one.classes:
            yield from outline(one)


def _asks(one: Element) -> bool:
    """Whether it holds findings: names that are no longer in a title are asked about."""
    in_words = one.tag == "div" and one.text.startswith("核对提示")
    return (
        not _QUESTIONS.isdisjoint(one.classes)
        or one.attrs.get("id") == "checks"
        or (one.tag == "section" and bool(one.all("div", "contra")))
        or in_words
    )


def tags_in(element: Element) -> set[str]:
    inside = [one for one in element.inside if isinstance(one, Element)]
    return {one.tag for one in inside}.union(*(tags_in(one) for one in inside))


def test_hostile_words_in_a_finding_make_no_tag(hostile_site: Path) -> None:
    found = page(hostile_site / "2023/checks.html").all(cls="finding")
    assert len(found) > 3
    for one in found:
        assert tags_in(one) <= {"p", "a", "span", "blockquote", "mark", "strong"}


def test_hostile_words_change_no_tag_and_no_attribute(
    hostile_site: Path, harmless_site: Path
) -> None:
    found = sorted(file.relative_to(hostile_site) for file in hostile_site.rglob("*.html"))
    assert found == sorted(one.relative_to(harmless_site) for one in harmless_site.rglob("*.html"))
    for name in found:
        assert list(outline(page(hostile_site / name))) == list(
            outline(page(harmless_site / name))
        ), name


def test_a_template_in_the_data_is_never_compiled(hostile_site: Path, harmless_site: Path) -> None:
    for file in hostile_site.rglob("*.html"):
        shown = page(file).verbatim
        assert "{{ 7*7 }}{% raw %}{# x #}" in shown, file.name
        harmless = page(harmless_site / file.relative_to(hostile_site)).verbatim
        assert shown.count("49") == harmless.count("49"), file.name


def test_every_hostile_text_of_a_project_is_shown_as_it_is(hostile_site: Path) -> None:
    for number, project in enumerate(read("2023/county.yaml")["projects"], start=1):
        shown = folded(page(hostile_site / f"2023/county/{number}.html").verbatim)
        wanted = [one for one in texts(project) if one[1] not in ("政 府", "政府", "1.")]
        assert len(wanted) > 8
        for name, words in wanted:
            assert folded(hostile(words, name)) in shown


def test_every_hostile_text_of_the_report_and_the_site_is_shown_as_it_is(
    hostile_site: Path,
) -> None:
    shown = folded("".join(page(file).verbatim for file in sorted(hostile_site.rglob("*.html"))))
    report, departments = read("2023/report.yaml"), read("2023/departments.yaml")
    told = [report[name] for name in ("title", "short_title", "examples")]
    told += [[one["name"] for one in report["notices"] + report["highlights"]]]
    told += [[one["label"] for one in report["levels"]], read("pages/about.md")]
    told += [
        [one["title"] for one in report["sources"]],
        departments,
        read("site.yaml")["publisher"],
        report["undertakings"],
        read("2023/changes.yaml")["changes"],
    ]
    for name, words in texts(told):
        assert folded(hostile(words, name)) in shown, words


def test_hostile_descriptions_stay_in_their_attribute(hostile_site: Path) -> None:
    for file in hostile_site.rglob("2023/**/*.html"):
        meta = [one for one in page(file).all("meta") if one.attrs.get("name") == "description"]
        assert [sorted(one.attrs) for one in meta] == [["content", "name"]], file
        content = meta[0].attrs["content"]
        assert folded(BEFORE) in folded(content), file
        assert len(content) <= LONGEST, file


def test_structured_data_cannot_be_ended_from_inside(hostile_site: Path) -> None:
    inline = [
        (file, one.verbatim)
        for file in hostile_site.rglob("2023/c*/*.html")
        for one in page(file).all("script")
        if "src" not in one.attrs
    ]
    assert len(inline) == 7  # the two levels, the two projects of each, and one that went
    for file, text in inline:
        assert "</" not in text, file
        assert "<script>alert(1)</script>" in f"{json.loads(text)}", file


def test_the_search_index_holds_the_words_as_data(hostile_site: Path) -> None:
    indexes = list(hostile_site.rglob("assets/search/*.js"))
    assert indexes
    for file in indexes:
        text = file.read_text(encoding="utf-8").strip()
        call, _, data = text.partition("(")
        assert re.fullmatch(r"[a-zA-Z.]+", call)
        assert data.endswith(");")
        if call != "yqsite.folds":  # characters, and no words
            assert folded(AFTER) in folded(f"{json.loads(data[:-2])}".replace("\\'", "'"))


def test_xml_files_stay_well_formed_and_keep_the_words(hostile_site: Path) -> None:
    for pattern in ("feed.xml", "sitemap.xml", "assets/icon.*.svg"):
        (file,) = hostile_site.glob(pattern)
        ElementTree.fromstring(file.read_bytes())  # noqa: S314 - our own
    feed = ElementTree.fromstring((hostile_site / "feed.xml").read_bytes())  # noqa: S314
    assert feed.findtext(f"{ATOM}title") == hostile(read("site.yaml")["title"])
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == hostile(read("2023/report.yaml")["title"])
    assert {one.tag.removeprefix(ATOM) for one in feed.iter()} == {
        *("feed", "id", "title", "updated", "author", "name", "link", "entry", "summary")
    }


def test_files_for_the_host_hold_no_text_of_the_content(hostile_site: Path) -> None:
    for pattern in ("_headers", "robots.txt", ".yqsite-manifest.json", "assets/site.*.css"):
        (file,) = hostile_site.glob(pattern)
        assert "alert" not in file.read_text(encoding="utf-8")


def data(site: Path) -> list[dict[str, Any]]:
    text = (site / "2023/data/projects.json").read_text(encoding="utf-8")
    return list(json.loads(text)["projects"])


def test_the_json_file_gives_the_hostile_words_back(hostile_site: Path) -> None:
    for found, project in zip(
        data(hostile_site), read("2023/county.yaml")["projects"], strict=False
    ):
        assert found["title"] == hostile(project["title"])
        assert found["programme"] == hostile(project["programme"])
        for result, wanted in zip(found["results"], project["results"], strict=True):
            assert result["text"] == hostile(wanted["text"])
            assert result["outcome"] == hostile(wanted["outcome"])
            assert result["people"] == [hostile(name) for name in wanted["people"]]
            printed = [hostile(name) for name in wanted["departments"]]
            assert result["printed_departments"] == printed
        raws = [hostile(wanted["source"]["raw"]) for wanted in project["results"]]
        assert found["source"]["raw"] == "\n".join(raws)


def test_no_cell_of_the_csv_file_is_a_formula(hostile_site: Path) -> None:
    text = (hostile_site / "2023/data/projects.csv").read_bytes().decode()
    table = list(csv.DictReader(io.StringIO(text, newline="")))
    cells = [cell for row in table for cell in row.values()]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r\n" and cell]
    guarded = [cell for cell in cells if cell.startswith("'=cmd|")]
    assert len(guarded) > 20
    rows = [(one, result) for one in data(hostile_site) for result in one["results"]]
    for cell, (project, result) in zip(table, rows, strict=True):
        assert cell["title"] == f"'{project['title']}"
        assert cell["text"] == f"'{result['text']}"
