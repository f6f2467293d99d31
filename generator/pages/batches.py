"""The pages of one report, in batches that can be made at the same time."""

from collections.abc import Iterator
from typing import Final

from generator.pages import addresses
from generator.pages.checks import checks_page
from generator.pages.data import data_addresses, data_pages
from generator.pages.department import department_pages
from generator.pages.departments import departments_page
from generator.pages.frame import Framer
from generator.pages.journal import Journal
from generator.pages.level import level_page
from generator.pages.notices import notices_page
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch
from generator.pages.project import project_pages
from generator.pages.projects import table_pages
from generator.pages.summary import summary_page
from generator.pages.undertakings import undertakings_page

_PROJECTS: Final = 256  # pages of one batch: few enough to share out, many enough to pay
_DEPARTMENTS: Final = 16


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
    yield Batch(
        (addresses.projects(folder), addresses.print_page(folder)),
        lambda: table_pages(framer, outline),
        3 * number,
    )
    yield from _levels(outline, journal)
    if outline.has["departments"]:
        yield Batch(
            (addresses.departments(folder),),
            lambda: [departments_page(framer, outline)],
            len(outline.departments),
        )
    yield from _departments(outline, journal)
    yield Batch(
        tuple(_few_addresses(outline)),
        lambda: _few(framer, outline),
        len(outline.findings),
    )
    yield Batch(data_addresses(folder), lambda: data_pages(framer, outline), 8 * number)


def _levels(outline: Outline, journal: Journal) -> Iterator[Batch]:
    folder = outline.report.folder
    reader = journal.framer, journal.outline(folder)
    for level, projects in outline.by_level.items():
        page, weight = addresses.level(folder, level), 2 * len(projects)
        yield journal.batch((page,), _level, *reader, level, weight=weight)
        for first in range(0, len(projects), _PROJECTS):
            some = projects[first : first + _PROJECTS]
            pages = tuple([addresses.project(project.id) for project in some])
            place, weight = (level, first, first + _PROJECTS), 4 * len(some)
            yield journal.batch(pages, project_pages, *reader, *place, weight=weight, small=True)


def _departments(outline: Outline, journal: Journal) -> Iterator[Batch]:
    folder, slugs = outline.report.folder, tuple(outline.departments)
    reader = journal.framer, journal.outline(folder)
    for first in range(0, len(slugs), _DEPARTMENTS):
        some = slugs[first : first + _DEPARTMENTS]
        pages = tuple([addresses.department(folder, slug) for slug in some])
        weight = 2 * sum(len(outline.by_department[slug]) for slug in some)
        yield journal.batch(pages, department_pages, *reader, some, weight=weight)


def _level(framer: Framer, outline: Outline, level: str) -> list[AnyPage]:
    return [level_page(framer, outline, level)]


def _few(framer: Framer, outline: Outline) -> Iterator[AnyPage]:
    if outline.has["flags"]:
        yield notices_page(framer, outline)
    if outline.report.undertakings:
        yield undertakings_page(framer, outline)
    yield checks_page(framer, outline)


def _few_addresses(outline: Outline) -> Iterator[str]:
    """The addresses of those pages: none over nothing."""
    folder = outline.report.folder
    if outline.has["flags"]:
        yield addresses.notices(folder)
    if outline.report.undertakings:
        yield addresses.undertakings(folder)
    yield addresses.checks(folder)
