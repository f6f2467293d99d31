"""The page for an address that the site had and does not make any more: 已撤下."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.page import Page
from generator.pages.parts.links import Link
from generator.problems import Location, Problem
from generator.records import Report
from generator.records.offering import FormerAddress

_PAGE: Final = ".html"
_YEAR: Final = re.compile(r"([0-9]{4})/(.+)\.html")
# Folders and files of a report, with what their pages are about.
_FOLDERS: Final = {"departments": "责任单位", "places": "地点", "data": "数据"}
_SINGLE: Final = {
    "index": "摘要",
    "projects": "全部项目",
    "notices": "通报与亮点",
    "undertakings": "同一事项",
    "checks": "核对",
    "print": "打印版",
}


class WithdrawnView(Struct, frozen=True):
    """The view of pages/withdrawn.html; the days are empty where they are not known."""

    crumbs: tuple[Link, ...]
    title: str
    what: str
    first: str
    gone: str
    instead: Link


def withdrawn_addresses(
    former: Iterable[FormerAddress], made: Collection[str]
) -> tuple[FormerAddress, ...]:
    """The addresses of pages that are not made any more, each once whatever its case."""
    taken = {address.casefold() for address in made}
    found = []
    for entry in former:
        folded = entry.address.casefold()
        if folded.endswith(_PAGE) and folded not in taken:
            taken.add(folded)
            found.append(entry)
    return tuple(found)


def vanished_questions(
    former: Iterable[FormerAddress], made: Collection[str]
) -> tuple[Problem, ...]:
    """YQ328: files that the site had, such as data, of which no page can take the place."""
    missing = [
        entry.address
        for entry in former
        if entry.address not in made and not entry.address.casefold().endswith(_PAGE)
    ]
    at = Location("content/addresses.txt")
    return tuple(Problem("YQ328", at, address) for address in missing)


def withdrawn_pages(
    framer: Framer, former: Iterable[FormerAddress], made: Collection[str]
) -> Iterator[Page]:
    """The pages; each leads to the nearest page above it that there is."""
    reports = {report.folder: report for report in framer.reports}
    for entry in former:
        address = entry.address
        report = reports.get(address.partition("/")[0])
        what = _what(address, reports)
        above = _above(address, made)
        view = WithdrawnView(
            crumbs=(Link("首页", relative(address, addresses.HOME)),),
            title="本页已撤下",
            what=what,
            first=entry.first,
            gone=entry.gone,
            instead=Link(_what(above, reports), relative(address, above)),
        )
        about = About(
            f"{view.title}：{what}", f"{what}已撤下。", Kind.COLUMN, view.crumbs, is_listed=False
        )
        yield framer.page(address, "pages/withdrawn.html", view, about, report=report)


def _above(address: str, made: Collection[str]) -> str:
    """The nearest index above an address, the home page at last."""
    folder = address
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        index = f"{folder}/{addresses.HOME}"
        if index != address and index in made:
            return index
    return addresses.HOME


def _what(address: str, reports: Mapping[str, Report]) -> str:
    """What a page is or was about, as far as its address says."""
    match = _YEAR.fullmatch(address)
    if match is None:
        return "首页" if address == addresses.HOME else f"页面{address}"
    year, path = match[1], match[2]
    folder, _, name = path.rpartition("/")
    report = reports.get(year)
    labels = {level.id: level.label for level in report.levels} if report else {}
    if not folder:
        return f"{year}年{_SINGLE.get(name, f'页面{path}')}"
    if folder in _FOLDERS:
        return f"{year}年{_FOLDERS[folder]}{'' if name == 'index' else f'页{name}'}"
    label = labels.get(folder, f"级别{folder}")
    if name == "index":
        return f"{year}年{label}项目"
    return f"{year}年{label}项目{name}"
