"""The pages of one report, in batches that can be made at the same time."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.pages import addresses
from generator.pages.checks import checks_page
from generator.pages.data import data_addresses, data_pages
from generator.pages.department import department_pages
from generator.pages.departments import departments_page
from generator.pages.frame import Framer
from generator.pages.level import level_page
from generator.pages.notices import notices_page
from generator.pages.origins import Origins
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch
from generator.pages.project import project_pages
from generator.pages.projects import table_pages
from generator.pages.summary import summary_page
from generator.pages.undertakings import undertakings_page

_PROJECTS: Final = 256  # pages of one batch: few enough to share out, many enough to pay


_DEPARTMENTS: Final = 16


def report_batches(framer: Framer, origins: Origins) -> Iterator[Batch]:
    """All pages of a report; every address, in the order of the site."""
    outline = origins.outline
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
    yield from _levels(framer, outline, origins)
    yield from _departments(framer, outline, origins)
    yield Batch(
        (addresses.notices(folder), addresses.undertakings(folder), addresses.checks(folder)),
        lambda: _few(framer, outline),
        len(outline.findings),
    )
    yield Batch(data_addresses(folder), lambda: data_pages(framer, outline), 8 * number)


def _levels(framer: Framer, outline: Outline, origins: Origins) -> Iterator[Batch]:
    folder = outline.report.folder
    for level, projects in outline.by_level.items():
        yield Batch(
            (addresses.level(folder, level),),
            partial(_level, framer, outline, level),
            2 * len(projects),
            origin=origins.of_lists(projects),
        )
        for first in range(0, len(projects), _PROJECTS):
            some = projects[first : first + _PROJECTS]
            yield Batch(
                tuple([addresses.project(project.id) for project in some]),
                partial(project_pages, framer, outline, level, first, first + _PROJECTS),
                4 * len(some),
                small=True,
                origin=origins.of_pages(level, first, first + _PROJECTS),
            )


def _departments(framer: Framer, outline: Outline, origins: Origins) -> Iterator[Batch]:
    folder, slugs = outline.report.folder, tuple(outline.departments)
    yield Batch(
        (addresses.departments(folder),), lambda: [departments_page(framer, outline)], len(slugs)
    )
    for first in range(0, len(slugs), _DEPARTMENTS):
        some = slugs[first : first + _DEPARTMENTS]
        yield Batch(
            tuple([addresses.department(folder, slug) for slug in some]),
            partial(department_pages, framer, outline, some),
            2 * sum(len(outline.by_department[slug]) for slug in some),
            origin=origins.of_lists(
                project for slug in some for project in outline.by_department[slug]
            ),
        )


def _level(framer: Framer, outline: Outline, level: str) -> list[AnyPage]:
    return [level_page(framer, outline, level)]


def _few(framer: Framer, outline: Outline) -> Iterator[AnyPage]:
    yield notices_page(framer, outline)
    yield undertakings_page(framer, outline)
    yield checks_page(framer, outline)
