"""The pages of a town: what names it, in which words; its villages; what names no place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.place_readings import EVERY, TownReading, words_naming
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, letter_about
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, pager_of, part_of
from generator.pages.parts.charts.tiles import TileMap, beside, is_silent, said_of, tile_map
from generator.pages.parts.headlines.sentences import group_figures
from generator.pages.parts.paper import Sheet, sheet_of
from generator.pages.parts.place_entries import PlaceEntry, place_entry
from generator.pages.parts.words.links import Link, unplaced_address
from generator.records import Project

_SHEET: Final = 60  # projects that a sheet may have
_MOST: Final = 12  # of what the list of all projects shows whole
_KICKER: Final = "乡镇街道"


class CountedLink(Struct, frozen=True):
    """Words that lead on, and how many stand there."""

    text: str
    href: str
    number: int


class Village(Struct, frozen=True):
    """A village that is named, and the projects that name it, a few of them."""

    name: str
    links: tuple[Link, ...]
    more: int


class PlaceView(Struct, frozen=True):
    """The view of pages/place.html; on the pages behind the first stand entries alone.

    `told` stands beside the name. `waiting` are projects that nobody has confirmed, `unwritten`
    the villages that stand nowhere. `others` counts what names no place, by department; `every`
    leads to all of it.
    """

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    told: str
    lead: str
    aliases: str
    is_silent: bool
    entries: tuple[PlaceEntry, ...]
    waiting: tuple[Link, ...]
    waiting_number: int
    pager: Pager | None
    villages: tuple[Village, ...]
    unwritten: str
    unwritten_number: int
    unplaced: int
    others: tuple[CountedLink, ...]
    every: Link
    tiles: TileMap | None
    beside: tuple[Link, ...]
    report: tuple[Link, ...]
    sheet: Sheet | None


def place_pages(
    framer: Framer, outline: Outline, pages: Iterable[tuple[str, int]]
) -> Iterator[Page]:
    """These pages of towns, each by its slug and its number, from 1."""
    report = outline.report
    for slug, number in pages:
        reading = outline.towns[slug]
        part = part_of(len(reading.projects), len(report.projects), number)
        page = addresses.place(report.folder, slug, number)
        view = _view(framer, outline, slug, page, part)
        about = About(
            title=f"{view.title}（{report.folder}）",
            description=f"{reading.town.name}：{view.told}。{view.lead}",
            kind=Kind.COLUMN,
            crumbs=view.crumbs,
        )
        yield framer.page(page, "pages/place.html", view, about, report=report)


def _view(framer: Framer, outline: Outline, slug: str, page: str, part: Part) -> PlaceView:
    reading, folder = outline.towns[slug], outline.report.folder
    town, number = reading.town, len(reading.projects)
    shown = [outline.projects[key] for key in reading.projects[part.start : part.end]]
    is_first = part.is_first
    return PlaceView(
        crumbs=(
            Link(folder, relative(page, addresses.summary(folder))),
            Link("地点", relative(page, addresses.places(folder))),
        ),
        kicker=_KICKER,
        title=f"{town.name}{part.title}",
        told=_told(reading),
        lead=_lead(outline, reading) if is_first else part.words,
        aliases="、".join(town.aliases) if is_first else "",
        is_silent=is_silent(reading),
        entries=tuple([place_entry(outline, project, slug, page) for project in shown]),
        waiting=_waiting(outline, reading, page) if is_first else (),
        waiting_number=len(reading.waiting),
        pager=pager_of(part, lambda number: addresses.place(folder, slug, number)),
        villages=tuple(_villages(outline, reading, page)) if is_first else (),
        unwritten="、".join(reading.unwritten) if is_first else "",
        unwritten_number=len(reading.unwritten),
        unplaced=outline.unplaced[EVERY] if is_first else 0,
        others=_others(outline, page) if is_first else (),
        every=Link("在目录中看这些项目", unplaced_address(outline, page)),
        tiles=tile_map(outline, page, slug) if is_first else None,
        beside=beside(outline, slug, page) if is_first else (),
        report=_letter(framer, outline, slug, page) if is_first else (),
        sheet=_sheet(outline, slug, page) if is_first and 0 < number <= _SHEET else None,
    )


def _told(reading: TownReading) -> str:
    return f"{said_of(reading)}写到这里" if reading.projects else said_of(reading)


def _lead(outline: Outline, reading: TownReading) -> str:
    """What is claimed of the projects; of a town that none names, what that means and what not."""
    if reading.projects:
        return group_figures(outline, [outline.projects[key] for key in reading.projects])
    number, villages = len(outline.report.projects), len(reading.unwritten)
    if reading.waiting:
        return "有项目可能写到这里，还没有人确认，先不计入。"
    every = villages == len(reading.town.villages)
    also = f"，也没有写到它的{villages}个村和社区" if villages and every else ""
    return (
        f"{number}项的目标和完成情况里，没有写到{reading.town.name}{also}。没有写到，不等于没有办。"
    )


def _waiting(outline: Outline, reading: TownReading, page: str) -> tuple[Link, ...]:
    some = [outline.projects[key] for key in reading.waiting[:_MOST]]
    return tuple([_project_link(outline, project, page) for project in some])


def _project_link(outline: Outline, project: Project, page: str) -> Link:
    href = relative(page, addresses.project(project.id))
    short = outline.short_label(project)
    is_bare = short == project.number  # a number alone does not say of what, and is hard to hit
    return Link(outline.label(project) if is_bare or not project.number else short, href)


def _villages(outline: Outline, reading: TownReading, page: str) -> Iterator[Village]:
    for name, keys in reading.villages:
        links = [_project_link(outline, outline.projects[key], page) for key in keys[:_MOST]]
        yield Village(name, tuple(links), max(0, len(keys) - _MOST))


def _others(outline: Outline, page: str) -> tuple[CountedLink, ...]:
    """What names no place, by the departments that answer for most of it."""
    found = [
        CountedLink(department.name, unplaced_address(outline, page, slug), number)
        for slug, department in outline.departments.items()
        if (number := outline.unplaced.get(slug, 0))
    ]
    return tuple(sorted(found, key=lambda link: -link.number)[:_MOST])


def _letter(framer: Framer, outline: Outline, slug: str, page: str) -> tuple[Link, ...]:
    reading = outline.towns[slug]
    text = "知道这里办了什么？告诉整理者" if not reading.projects else "报告错误"
    letter = letter_about(
        framer, page, f"{outline.report.folder}年度{reading.town.name}", text=text
    )
    return letter or framer.article_link("corrections", text, page)


def _sheet(outline: Outline, slug: str, page: str) -> Sheet:
    reading = outline.towns[slug]
    projects: Sequence[Project] = [outline.projects[key] for key in reading.projects]
    notes = {project.id: f"原文：{'、'.join(words_naming(project, slug))}" for project in projects}
    return sheet_of(outline, reading.town.name, _KICKER, page, projects, notes=notes)
