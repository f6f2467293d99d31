"""`base_url` serves canonical links, citations, the feed and the sitemap, and nothing else."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.processes import ROOT
from tests.site.building import build, edited, files, small_project, words
from tests.site.markup import Element, Pages, page

BASE = "https://example.gov.cn/some/path"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# What names the page itself: the canonical link, and the same for sites that quote it.
OWN = re.compile(
    rf'<(?:link rel="canonical"|meta property="og:(?:url|image)")[^>]*"{re.escape(BASE)}/[^>]*>\n'
)
# What is said of the picture for sharing, which is named by its whole address alone.
PICTURE = re.compile(r'<meta property="(?:og:image:\w+|twitter:card)"[^>]*>\n')
# Structured data names pages from the page that it stands in, or by their whole address.
STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def based(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("based") / "site"
    build(ROOT, "--output", str(output), "--base-url", f"{BASE}/")
    return output


def canonical(found: Element) -> list[str]:
    return [one.attrs["href"] for one in found.all("link") if one.attrs["rel"] == "canonical"]


def test_a_canonical_link_is_the_pages_own_address(based: Path) -> None:
    for file in based.rglob("*.html"):
        address = file.relative_to(based).as_posix()
        # The home page is the newest summary, whose permanent address names the year.
        real = {"index.html": ["2022/index.html"], "404.html": []}.get(address, [address])
        assert canonical(page(file)) == [f"{BASE}/{one}" for one in real]


def test_a_shared_link_shows_the_picture_of_the_level_or_of_the_report(
    based: Path, site: Path
) -> None:
    pictures = {
        "index.html": "2022/card.png",
        "2022/wenzhou/16.html": "2022/wenzhou/card.png",
        "2022/province/index.html": "2022/province/card.png",
        "2022/departments/index.html": "2022/card.png",
        "about.html": "2022/card.png",
    }
    for address, picture in pictures.items():
        told = {
            one.attrs["property"]: one.attrs["content"]
            for one in page(based / address).all("meta")
            if "property" in one.attrs
        }
        assert told["og:image"] == f"{BASE}/{picture}"
        content = (based / picture).read_bytes()
        assert content.startswith(b"\x89PNG")
        size = [int.from_bytes(content[start : start + 4], "big") for start in (16, 20)]
        assert [told["og:image:width"], told["og:image:height"]] == [str(each) for each in size]
        assert told["twitter:card"] == "summary_large_image"
        assert told["og:image:alt"]
        assert "og:image" not in (site / address).read_text(encoding="utf-8")


def test_without_a_base_url_no_page_claims_an_address(pages: Pages) -> None:
    assert [address for address, found in pages.items() if canonical(found)] == []


def test_the_sitemap_lists_every_page_once_with_its_whole_address(based: Path) -> None:
    tree = ElementTree.fromstring((based / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    listed = [one.text for one in tree.iter(f"{SITEMAP}loc")]
    html = {file.relative_to(based).as_posix() for file in based.rglob("*.html")}
    assert len(listed) == len(set(listed))
    assert set(listed) == {f"{BASE}/{one}" for one in html - {"index.html", "404.html"}}


def test_robots_names_the_sitemap_where_its_address_is_known(based: Path, site: Path) -> None:
    told = f"Sitemap: {BASE}/sitemap.xml"
    assert told in (based / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert "Sitemap" not in (site / "robots.txt").read_text(encoding="utf-8")


def test_the_feed_has_whole_addresses_and_what_atom_wants(based: Path) -> None:
    feed = ElementTree.fromstring((based / "feed.xml").read_bytes())  # noqa: S314 - our own
    links = {one.attrib["rel"]: one.attrib["href"] for one in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{BASE}/index.html", "self": f"{BASE}/feed.xml"}
    (entry,) = feed.findall(f"{ATOM}entry")
    assert [one.attrib["href"] for one in entry.findall(f"{ATOM}link")] == [
        f"{BASE}/2022/index.html"
    ]
    for element in (feed, entry):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id", ""))
        assert element.findtext(f"{ATOM}title")
        # The bulletin names no date, so the day on which the records were compiled stands in.
        assert element.findtext(f"{ATOM}updated", "").startswith("2026-11-23T00:00:00")


def test_the_feeds_ids_do_not_change_with_the_address(based: Path, site: Path) -> None:
    found = [
        [one.text for one in ElementTree.fromstring(file.read_bytes()).iter(f"{ATOM}id")]  # noqa: S314
        for file in (based / "feed.xml", site / "feed.xml")
    ]
    assert found[0] == found[1]
    assert len(found[0]) == len(set(found[0])) == 2


def test_a_citation_gives_the_address_at_which_the_page_is_found(based: Path, site: Path) -> None:
    cited = [page(one / "2022/wenzhou/16.html").one("p", "cite").text for one in (based, site)]
    assert cited[0].endswith(f"，{BASE}/2022/wenzhou/16.html")
    assert cited[1].endswith("》，2022年度温州市级第16项")


def test_structured_data_has_whole_addresses_that_lead_to_pages(based: Path) -> None:
    for file in based.rglob("*.html"):
        for data in STRUCTURED.findall(file.read_text(encoding="utf-8")):
            json.loads(data)
            for address in re.findall(r'"(?:item|url|contentUrl)": ?"([^"]*)"', data):
                assert address.startswith(f"{BASE}/"), file
                assert (based / address.removeprefix(f"{BASE}/")).is_file(), address


def test_nothing_else_depends_on_the_base_url(based: Path, site: Path) -> None:
    with_base, without = files(based), files(site)
    assert with_base.keys() == without.keys()
    for name, content in with_base.items():
        if name in ("feed.xml", "sitemap.xml", "robots.txt", "404.html", "SHA256SUMS"):
            continue
        text = PICTURE.sub("", STRUCTURED.sub("", OWN.sub("", words(content))))
        other = PICTURE.sub("", STRUCTURED.sub("", words(without[name])))
        cited = text.replace(f"，{BASE}/{name}</p>", "</p>")  # else a citation has no address
        assert cited.replace(f"{BASE}/", "") == other, name
        if not name.endswith(".html"):
            assert content == without[name], name


def test_the_page_for_a_wrong_address_has_the_looks_and_links_that_hold_anywhere(
    based: Path,
) -> None:
    root = urlsplit(BASE).path + "/"
    missing = page(based / "404.html")
    targets = [*missing.links(), *(one.attrs["src"] for one in missing.all("script", "src"))]
    own = [target for target in targets if not target.startswith(("#", "mailto:"))]
    assert len(own) > 10
    for target in own:
        path = target.removeprefix(BASE).removeprefix(root).lstrip("/")
        assert target.startswith((root, f"{BASE}/")), target
        assert (based / path.partition("#")[0]).is_file(), target
    (form,) = missing.all("form")
    assert form.attrs["action"] == f"{root}search.html"
    names = [one.attrs["name"] for one in missing.all("input")]
    assert names == ["q"]
    assert len(missing.all("header")) == len(missing.all("footer")) == len(missing.all("h1")) == 1


def test_the_settings_and_the_option_give_the_same_bytes(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    build(project, "--base-url", BASE)
    by_option = files(project / "site")
    shutil.rmtree(project / "site")
    edited(project / "content/site.yaml", lambda text: f"{text}base_url: {BASE}/\n")
    build(project)
    assert files(project / "site") == by_option
    build(project, "--base-url", "")
    assert b"example.gov.cn" not in b"".join(files(project / "site").values())
