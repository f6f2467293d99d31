"""The pages of one report, in batches that can be made at the same time."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.pages import addresses, paging
from generator.pages.files.chain_files import chain_addresses, chain_pages
from generator.pages.frame import Framer
from generator.pages.journal import Journal
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch
from generator.pages.parts.words.links import UNDERTAKINGS
from generator.pages.report.checks import checked, checks_pages
from generator.pages.report.data import data_addresses, data_pages
from generator.pages.report.department import department_pages
from generator.pages.report.departments import departments_page
from generator.pages.report.level import level_page
from generator.pages.report.notices import notices_page
from generator.pages.report.place import place_pages
from generator.pages.report.places import places_page
from generator.pages.report.print import print_page
from generator.pages.report.project import project_pages
from generator.pages.report.projects import projects_page
from generator.pages.report.sharing import card_addresses, card_pages
from generator.pages.report.summary import summary_page
from generator.pages.report.undertakings import undertakings_pages
from generator.records import Project

_PROJECTS: Final = 256  # pages of one batch: few enough to share out, many enough to pay
_DEPARTMENTS: Final = 16
_TOWNS: Final = 16


def report_batches(framer: Framer, outline: Outline, journal: Journal) -> Iterator[Batch]:
    """All pages of a report; every address, in the order of the site.

    Of the pages that show some of the projects it is noted in the journal what they read.
    """
    folder, number = outline.report.folder, len(outline.report.projects)
    yield Batch(
        (addresses.summary(folder),),
        lambda: [summary_page(framer, outline, addresses.summary(folder))],
        number,
    )
    yield Batch(card_addresses(outline), lambda: card_pages(outline), number)
    yield from _lists(outline, journal)
    yield from _levels(outline, journal)
    yield from _departments_index(framer, outline)
    yield from _departments(outline, journal)
    yield from _places(framer, outline, journal)
    yield Batch(
        tuple(_few_addresses(outline)),
        lambda: _few(framer, outline),
        len(outline.findings),
    )
    portions = journal.portions(folder)
    yield Batch(
        data_addresses(outline),
        lambda: data_pages(framer, outline, portions),
        8 * number,
        portions=portions if journal.digests else (),
    )
    if outline.report.chain:
        yield Batch(chain_addresses(folder), lambda: chain_pages(outline), number)


def _lists(outline: Outline, journal: Journal) -> Iterator[Batch]:
    """The list of all projects, and the printed report."""
    folder, projects = outline.report.folder, len(outline.report.projects)
    reader, weight = (journal.framer, journal.outline(folder)), 2 * min(projects, paging.SIZE)
    lists = ((addresses.projects(folder), _projects), (addresses.print_page(folder), _print))
    for first, maker in lists:
        for number in _numbers(outline, projects):
            page = addresses.page_of(first, number)
            yield journal.batch((page,), maker, *reader, number, weight=weight)


def _projects(framer: Framer, outline: Outline, number: int) -> list[AnyPage]:
    return [projects_page(framer, outline, number)]


def _print(framer: Framer, outline: Outline, number: int) -> list[AnyPage]:
    return [print_page(framer, outline, number)]


def _levels(outline: Outline, journal: Journal) -> Iterator[Batch]:
    folder = outline.report.folder
    reader = journal.framer, journal.outline(folder)
    for level, projects in outline.by_level.items():
        address = addresses.level(folder, level)
        for number in _numbers(outline, len(projects)):
            page, weight = addresses.page_of(address, number), 2 * min(len(projects), paging.SIZE)
            yield journal.batch((page,), _level, *reader, level, number, weight=weight)
        for first in range(0, len(projects), _PROJECTS):
            some = projects[first : first + _PROJECTS]
            pages = tuple([addresses.project(project.id) for project in some])
            place, weight = (level, first, first + _PROJECTS), 4 * len(some)
            yield journal.batch(pages, project_pages, *reader, *place, weight=weight, small=True)


def _departments_index(framer: Framer, outline: Outline) -> Iterator[Batch]:
    """The lists of departments; none where no project names one."""
    first, slugs = addresses.departments(outline.report.folder), outline.departments
    if slugs:
        numbers = _numbers(outline, len(slugs))
        yield Batch(
            tuple(addresses.page_of(first, number) for number in numbers),
            lambda: (departments_page(framer, outline, number) for number in numbers),
            len(slugs),
        )


def _departments(outline: Outline, journal: Journal) -> Iterator[Batch]:
    folder = outline.report.folder
    reader = journal.framer, journal.outline(folder)
    every = [
        (slug, number)
        for slug in outline.departments
        for number in _numbers(outline, len(_projects_of(outline, slug)))
    ]
    for first in range(0, len(every), _DEPARTMENTS):
        some = tuple(every[first : first + _DEPARTMENTS])
        pages = tuple([addresses.department_page(folder, *page) for page in some])
        weight = 2 * sum(min(len(_projects_of(outline, slug)), paging.SIZE) for slug, _ in some)
        yield journal.batch(pages, department_pages, *reader, some, weight=weight)


def _places(framer: Framer, outline: Outline, journal: Journal) -> Iterator[Batch]:
    """The list of towns and their pages; none where no project names a place."""
    if not outline.has["places"]:
        return
    folder, towns = outline.report.folder, outline.towns
    page = addresses.places(folder)
    yield Batch((page,), lambda: [places_page(framer, outline)], len(towns))
    reader = journal.framer, journal.outline(folder)
    every = [
        (slug, number)
        for slug, reading in towns.items()
        for number in _numbers(outline, len(reading.projects))
    ]
    for first in range(0, len(every), _TOWNS):
        some = tuple(every[first : first + _TOWNS])
        pages = tuple([addresses.place(folder, *place) for place in some])
        weight = sum(2 * min(len(towns[slug].projects), paging.SIZE) + 8 for slug, _ in some)
        yield journal.batch(pages, place_pages, *reader, some, weight=weight)


def _projects_of(outline: Outline, slug: str) -> Sequence[Project]:
    """What a department answers for, and what it assists."""
    return (*outline.by_department[slug], *outline.by_assisting.get(slug, ()))


def _level(framer: Framer, outline: Outline, level: str, number: int) -> list[AnyPage]:
    return [level_page(framer, outline, level, number)]


def _numbers(outline: Outline, rows: int, size: int | None = None) -> range:
    """The numbers of the pages that a list takes."""
    return range(1, paging.page_count(rows, len(outline.report.projects), size) + 1)


def _few(framer: Framer, outline: Outline) -> Iterator[AnyPage]:
    if outline.has["flags"]:
        yield notices_page(framer, outline)
    if outline.report.undertakings:
        yield from undertakings_pages(framer, outline)
    yield from checks_pages(framer, outline)


def _few_addresses(outline: Outline) -> Iterator[str]:
    """The addresses of those pages: none over nothing."""
    folder, works = outline.report.folder, len(outline.report.undertakings)
    if outline.has["flags"]:
        yield addresses.notices(folder)
    for number in _numbers(outline, works, UNDERTAKINGS) if works else ():
        yield addresses.page_of(addresses.undertakings(folder), number)
    for number in _numbers(outline, checked(outline)):
        yield addresses.page_of(addresses.checks(folder), number)
