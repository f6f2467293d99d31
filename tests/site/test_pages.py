"""What every page has: a title, a heading, a language, a policy; and that every page is there."""

import itertools
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.sample.content import departments
from tests.site.markup import Element, Pages

LEVELS = {"province": 30, "wenzhou": 49, "yueqing": 47}
DATA = (
    *("projects.json", "projects.csv", "projects-excel.csv", "results.csv", "measures.csv"),
    *("departments.csv", "findings.csv", "progress.csv", "extra.csv", "corrections.csv"),
    *("places.csv", "report.xlsx", "datapackage.json", "SHA256SUMS"),
)
EXPECTED = {
    *("index.html", "2022/index.html", "2022/projects.html", "2022/notices.html"),
    *("2022/departments/index.html", "2022/places/index.html", "2022/data/index.html"),
    *(f"2022/data/{name}" for name in DATA),
    *("about.html", "method.html", "corrections.html", "accessibility.html", "404.html"),
    *("feed.xml", "sitemap.xml", "robots.txt", "_headers"),
    *(f"2022/{level}/index.html" for level in LEVELS),
}
SELF = ("script-src", "style-src", "img-src", "font-src", "connect-src")


def policy(text: str) -> dict[str, list[str]]:
    """A content security policy, by directive."""
    parts = [part.split() for part in text.split(";")]
    assert len({name for name, *_ in parts}) == len(parts)
    return {name: values for name, *values in parts}


def policy_of(page: Element) -> dict[str, list[str]]:
    metas = [one for one in page.all("meta") if "http-equiv" in one.attrs]
    assert [one.attrs["http-equiv"] for one in metas] == ["Content-Security-Policy"]
    return policy(metas[0].attrs["content"])


def test_every_page_of_the_design_is_there(site: Path) -> None:
    missing = {name for name in EXPECTED if not (site / name).is_file()}
    assert missing == set()


@pytest.mark.parametrize(("level", "number"), LEVELS.items())
def test_every_project_of_a_level_has_its_page_and_no_other_is_there(
    level: str, number: int, site: Path
) -> None:
    found = {file.name for file in (site / "2022" / level).iterdir()}
    assert found == {"card.png", "index.html", *(f"{n}.html" for n in range(1, number + 1))}


def test_every_department_has_its_page_and_no_other_is_there(site: Path) -> None:
    found = {file.name for file in (site / "2022/departments").iterdir()}
    assert found == {"index.html", *(f"{one['slug']}.html" for one in departments())}


def test_every_page_has_one_heading_a_language_and_a_viewport(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        assert len(page.all("h1")) == 1, address
        assert page.one("html").attrs["lang"] == "zh-Hans", address
        assert page.one("h1").text, address
        names = [one.attrs.get("name") for one in page.all("meta")]
        assert names.count("viewport") == 1, address
        assert page.all("meta")[0].attrs == {"charset": "utf-8"}, address


def test_headings_do_not_skip_a_level(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        levels = [int(one.tag[1]) for one in page if re.fullmatch("h[1-6]", one.tag)]
        assert levels[0] == 1, address
        steps = [after - before for before, after in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, (address, levels)


def test_no_two_pages_have_one_title(pages: Pages) -> None:
    addresses = defaultdict(list)
    for address, page in pages.items():
        addresses[page.one("title").text].append(address)
    several = [found for found in addresses.values() if len(found) > 1]
    # The home page is the newest summary at a second address, which its canonical link tells.
    assert several == [["2022/index.html", "index.html"]]


def test_no_two_pages_have_one_description(pages: Pages) -> None:
    found = Counter(
        one.attrs["content"]
        for address, page in pages.items()
        for one in page.all("meta")
        if one.attrs.get("name") == "description" and address != "index.html"
    )
    assert len(found) == len(pages) - 2  # the missing page has none
    assert set(found.values()) == {1}
    assert all(found)


def test_an_id_stands_once_and_is_there_where_it_is_meant(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        ids = [one.attrs["id"] for one in page if "id" in one.attrs]
        assert len(ids) == len(set(ids)), address
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"):
            meant = {word for one in page for word in one.attrs.get(name, "").split()}
            assert meant <= set(ids), (address, name)


def test_nothing_is_inline(all_pages: Pages) -> None:
    """The policy would refuse it: styles, handlers and scripts without a file of their own."""
    for address, page in all_pages.items():
        for one in page:
            handlers = [name for name in one.attrs if name == "style" or name.startswith("on")]
            assert handlers == [], address
            assert one.tag != "style", address
            # Structured data is no script: nothing runs it, and the policy lets it be.
            data = one.attrs.get("type") == "application/ld+json"
            assert one.tag != "script" or data or one.attrs.get("src"), address
            assert not data or json.loads(one.verbatim)["@context"] == "https://schema.org"


def test_every_page_has_the_policy_of_the_design(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        found = policy_of(page)
        assert found["default-src"] == ["'none'"], address
        assert found["base-uri"] == ["'none'"], address
        stands_alone = address.endswith("404.html") and not page.all("header")  # no base_url
        own = [] if stands_alone else ["'self'"]
        for name in SELF:
            assert found.get(name, []) == own, (address, name)
        assert {word for words in found.values() for word in words} <= {"'none'", "'self'"}


def test_the_host_is_told_the_same_policy_and_who_may_frame_a_page(
    site: Path, pages: Pages
) -> None:
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    headers = dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
    found = policy(headers["Content-Security-Policy"])
    assert found.pop("frame-ancestors") == ["'none'"]
    assert found == policy_of(pages["index.html"])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_every_picture_says_what_it_shows_or_that_it_says_nothing(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        pictures = page.all("svg")
        inner = [one for outer in pictures for one in outer.all("svg")]
        for one in pictures:
            if any(one is part for part in inner):
                continue
            assert one.attrs.get("aria-hidden") == "true" or "aria-label" in one.attrs, address
        for one in page.all("img"):
            assert "alt" in one.attrs, address


def test_a_link_has_words(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        for one in page.all("a"):
            assert one.text or one.attrs.get("aria-label"), (address, one.attrs)


def test_the_missing_page_is_not_for_search_engines(pages: Pages) -> None:
    robots = [one for one in pages["404.html"].all("meta") if one.attrs.get("name") == "robots"]
    assert [one.attrs["content"] for one in robots] == ["noindex"]


@pytest.mark.parametrize("address", ["index.html", "2022/wenzhou/20.html", "about.html"])
def test_a_page_is_marked_unofficial_as_long_as_it_is(address: str, pages: Pages) -> None:
    shown = pages[address].text
    assert "非官方整理" in shown
    assert "内容以主管部门发布的原件为准。" in shown
    assert "整理：民间整理（非官方）" in shown
    assert "标识码" not in shown
    assert "备案号" not in shown
