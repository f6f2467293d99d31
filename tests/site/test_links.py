"""Every reference of the built site leads to a file of the site."""

import posixpath
import re
import shutil
from pathlib import Path

import pytest

from tests.site.building import build, small_project
from tests.site.links import Reference, faults, references
from tests.site.markup import Element, Pages

ROOTS = {
    "a-domain": "https://report.example/",
    "a-path": "https://report.example/some/path/",
    "a-disk": "file:///media/usb/",
}
PAGE = '<!DOCTYPE html>\n<html lang="zh"><body><h1 id="top">标题</h1>{}</body></html>'
FAULTY = {
    '<a href="none.html">x</a>': "is dead",
    '<a href="#none">x</a>': "has a dead fragment",
    '<a href="2022/index.html#none">x</a>': "has a dead fragment",
    '<a href="2022/">x</a>': "is a folder",
    '<a href="2022">x</a>': "is a folder",
    '<a href="">x</a>': "is empty",
    '<a href="/index.html">x</a>': "is not relative",
    '<a href="../index.html">x</a>': "leads out",
    '<a href="//example.org/x.html">x</a>': "is on another host",
    '<a href="https://example.org/">x</a>': "is on another host",
    '<a href="javascript:alert(1)">x</a>': "is on another host",
    '<img src="https://example.org/x.png">': "is on another host",
    '<img src="a.png" srcset="index.html 1x, none.png 2x">': "is dead",
    '<script src="none.js"></script>': "is dead",
    '<link rel="stylesheet" href="mailto:a@example.org">': "is on another host",
    '<a href="2022/index.html#top">x</a>': "",
    '<a href="mailto:a@example.org">x</a>': "",
}


@pytest.fixture(scope="module")
def seen(site: Path) -> list[Reference]:
    """All references of the site, read once."""
    return list(references(site))


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())
def test_no_link_is_dead_or_absolute_or_leads_to_a_folder_or_out_of_the_site(
    root: str, site: Path, seen: list[Reference]
) -> None:
    assert faults(site, root, seen) == []


def test_the_checker_saw_the_whole_site(site: Path, seen: list[Reference]) -> None:
    pages = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    assert {one.file for one in seen} >= pages | {"feed.xml", "sitemap.xml"}
    linked = {one.address for one in seen if one.file == "2022/wenzhou/index.html"}
    assert {f"{number}.html" for number in range(1, 50)} <= linked


@pytest.mark.parametrize(("part", "expected"), FAULTY.items())
def test_the_checker_names_a_fault(part: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022/index.html").write_text(PAGE.format(""), encoding="utf-8")
    (tmp_path / "a.png").touch()
    (tmp_path / "index.html").write_text(PAGE.format(part), encoding="utf-8")
    found = faults(tmp_path, "https://report.example/some/path/")
    assert [fault.rpartition("' ")[2] for fault in found] == ([expected] if expected else [])


def test_the_checker_reads_style_sheets_and_drawings(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text('@import "b.css";i{background:url(c.png)}', encoding="utf-8")
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/d.png"/></svg>',
        encoding="utf-8",
    )
    assert faults(tmp_path, "https://report.example/") == [
        "a.css: 'b.css' is dead",
        "a.css: 'c.png' is dead",
        "a.svg: 'https://example.org/d.png' is on another host",
    ]


def target(address: str, link: Element) -> str:
    """The address that a link of a page leads to."""
    href = link.attrs["href"].partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(address), href))


@pytest.mark.parametrize("address", ["index.html", "2022/index.html", "2022/projects.html"])
def test_a_link_says_what_it_leads_to(address: str, pages: Pages) -> None:
    """The checker is content with any page that exists; this one wants the right one."""
    main = pages[address].one("main")
    places = main.all("ul", "squares") + main.all("td", "rows-title")
    projects = [link for place in places for link in place.all("a")]
    departments = [
        link for link in main.all("a") if re.search(r"departments/(?!index)", link.attrs["href"])
    ]
    assert len(projects) == 126
    assert len(departments) >= (0 if places[0].tag == "td" else 9)
    for link in projects:
        heading = pages[target(address, link)].one("p", "answer-target").text
        words = link.text.partition("：")[2].partition("…")[0]  # of a square, a long title's start
        assert heading.rstrip("。") in link.text or (len(words) >= 8 and heading.startswith(words))
    for link in departments:
        assert pages[target(address, link)].one("h1").text == link.text


def test_every_page_but_the_missing_one_can_be_reached_from_the_home_page(
    site: Path, pages: Pages
) -> None:
    linked: dict[str, set[Path]] = {}
    for one in references(site):
        if not one.loads and one.file.endswith(".html") and one.file != "404.html":
            path = (site / one.file).parent / one.address.partition("#")[0]
            linked.setdefault(one.file, set()).add(path.resolve())
    reached, waiting = set(), ["index.html"]
    while waiting:
        address = waiting.pop()
        if address not in reached:
            reached.add(address)
            targets = (one.relative_to(site).as_posix() for one in linked.get(address, ()))
            waiting += [one for one in targets if one.endswith(".html")]
    assert reached == set(pages) - {"404.html"}


def test_the_missing_page_stands_by_itself(site: Path, pages: Pages) -> None:
    """It is served at any address, so nothing in it may depend on where it is."""
    missing = pages["404.html"]
    assert {"link", "script", "img", "svg", "style", "iframe"} & {
        one.tag for one in missing
    } == set()
    (link,) = missing.links()
    assert link == "/index.html"


def test_a_site_without_the_free_pages_links_none_of_them(tmp_path: Path) -> None:
    """No free page is required, so the others may not count on one."""
    project = small_project(tmp_path / "project")
    shutil.rmtree(project / "content/pages")
    build(project)
    assert faults(project / "site", "https://report.example/") == []
