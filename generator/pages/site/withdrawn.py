"""The page for an address that the site had and does not make any more: 已撤下."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.moves import WHOLE, ids_today
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.page import Page
from generator.pages.parts.words.links import Link
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records import Change, Report
from generator.records.offering import FormerAddress

_PAGE: Final = ".html"
_YEAR: Final = pattern(r"([0-9]{4})/(.+)\.html")
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
    """The view of pages/withdrawn.html; the days are empty where they are not known.

    `is_moved` where the project stands at another address, which is `instead`. `project` is its
    title, `day`, `who` and `why` are those of the entry of the ledger, and `record` leads to it:
    none of them where no entry tells of the page.
    """

    crumbs: tuple[Link, ...]
    title: str
    what: str
    first: str
    gone: str
    instead: Link
    is_moved: bool = False
    project: str = ""
    day: str = ""
    who: str = ""
    why: str = ""
    record: tuple[Link, ...] = ()


class Fate(Struct, frozen=True):
    """What the ledger says of a page that is not made any more: the entry, and where it went."""

    change: Change
    moved_to: str = ""
    project: str = ""


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


def fates_of(reports: Iterable[Report]) -> dict[str, Fate]:
    """What became of each project that a ledger says went or moved, by its address."""
    return {
        addresses.project(id_): fate for report in reports for id_, fate in _fates(report).items()
    }


def addresses_left(fates: Mapping[str, Fate]) -> Iterator[FormerAddress]:
    """The addresses of those projects, with the day of the entry."""
    for address, fate in fates.items():
        yield FormerAddress(address, "", fate.change.date)


def _fates(report: Report) -> dict[str, Fate]:
    """What became of each project that is not there under its id any more, by the id."""
    if report.ledger is None:
        return {}
    changes, there = report.ledger.changes, {project.id: project for project in report.projects}
    today = ids_today(changes)
    fates: dict[str, Fate] = {}
    last = {change.project: change for change in changes if change.field == WHOLE}
    for id_, change in last.items():
        now = today.get(id_, id_)
        end = last.get(now, change)
        if id_ in there:
            continue
        if now in there:
            fates[id_] = Fate(change, now, there[now].heading)
        elif not end.new:
            fates[id_] = Fate(end, "", end.old)
    return fates


def withdrawn_pages(
    framer: Framer,
    former: Iterable[FormerAddress],
    made: Collection[str],
    fates: Mapping[str, Fate],
) -> Iterator[Page]:
    """The pages; each leads to where its project is, else to the nearest page above it."""
    reports = {report.folder: report for report in framer.reports}
    for entry in former:
        report = reports.get(entry.address.partition("/")[0])
        view = _view(framer, entry, fates.get(entry.address), made, reports)
        about = About(
            f"{view.title}：{view.what}",
            f"{view.what}{'已移到新的网址' if view.is_moved else '已撤下'}。",
            Kind.COLUMN,
            view.crumbs,
            is_listed=False,
        )
        yield framer.page(entry.address, "pages/withdrawn.html", view, about, report=report)


def _view(
    framer: Framer,
    entry: FormerAddress,
    fate: Fate | None,
    made: Collection[str],
    reports: Mapping[str, Report],
) -> WithdrawnView:
    """The view of one page."""
    address = entry.address
    goal = addresses.project(fate.moved_to) if fate and fate.moved_to else _above(address, made)
    is_moved = fate is not None and bool(fate.moved_to)
    view = WithdrawnView(
        crumbs=(Link("首页", relative(address, addresses.HOME)),),
        title="本页已移到新的网址" if is_moved else "本页已撤下",
        what=_what(address, reports),
        first=entry.first,
        gone=entry.gone,
        instead=Link(_what(goal, reports), relative(address, goal)),
        is_moved=is_moved,
    )
    if fate is None:
        return view
    change = fate.change
    return replace(
        view,
        project=fate.project,
        day=change.date,
        who=change.who,
        why=change.why,
        record=framer.article_link("corrections", "更正记录", address),
    )


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
    if len(labels) == 1 and folder in labels and name != "index":
        label = ""  # one level alone nobody names
    if name == "index":
        return f"{year}年{label}项目"
    return f"{year}年{label}第{name}项" if name.isdecimal() else f"{year}年{label}项目{name}"
