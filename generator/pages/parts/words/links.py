"""Words with an address, and the ways back."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Final

from msgspec import Struct

from generator.pages import addresses, paging
from generator.pages.outline import Outline
from generator.pages.parts.words.typography import display
from generator.records import Project

UNPLACED: Final = "-"  # in place of a town's slug: of projects that name none
UNDERTAKINGS: Final = 30  # of one page: each has the texts of several projects


# An address as a page has it, relative to itself; empty where there is none. What is served at
# any address finds by this name what it has to put at the root.
Href = Annotated[str, "href"]


class Link(Struct, frozen=True):
    """Words and an address relative to the page they stand on."""

    text: str
    href: Href


def department_links(outline: Outline, slugs: Iterable[str], page: str) -> tuple[Link, ...]:
    """Links to departments, by their canonical names."""
    folder = outline.report.folder
    return tuple(
        [
            _link(
                outline.departments[slug].name,
                addresses.relative(page, addresses.department(folder, slug)),
            )
            for slug in slugs
        ]
    )


@lru_cache(maxsize=4096)  # a department answers for many projects of one list
def _link(text: str, href: str) -> Link:
    return Link(text, href)


def title_link(project: Project, page: str) -> Link:
    """A project by its title."""
    title = display(project.heading).rstrip("。")
    return Link(title, addresses.relative(page, addresses.project(project.id)))


def home_crumb(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary."""
    return (Link("首页", addresses.relative(page, addresses.summary(outline.report.folder))),)


def list_crumbs(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary and to the list of all projects."""
    projects = addresses.projects(outline.report.folder)
    return (*home_crumb(outline, page), Link("项目", addresses.relative(page, projects)))


def unplaced_address(outline: Outline, page: str, department: str = "") -> str:
    """Where the list of all projects shows those that name no town, of all or of a department."""
    every = addresses.relative(page, addresses.projects(outline.report.folder))
    of_one = f"department={department}&" if department else ""
    return f"{every}?{of_one}place={UNPLACED}"


def programme_address(outline: Outline, level: str, programme: str) -> str:
    """Where a programme begins on the pages of its level."""
    fragment = addresses.programme_fragment(outline.programmes.get((level, programme), ""))
    first = addresses.level(outline.report.folder, level)
    return _in_list(outline, first, ("programme", level, programme), fragment)


def finding_address(outline: Outline, code: str) -> str:
    """Where a kind of finding begins on the pages of checks."""
    first = addresses.checks(outline.report.folder)
    return _in_list(outline, first, ("finding", code), addresses.finding_fragment(code))


def undertaking_address(outline: Outline, undertaking: str) -> str:
    """Where an undertaking stands on the pages of them all."""
    first = addresses.undertakings(outline.report.folder)
    fragment = addresses.undertaking_fragment(undertaking)
    return _in_list(outline, first, ("undertaking", undertaking), fragment, UNDERTAKINGS)


def _in_list(
    outline: Outline, first: str, key: tuple[str, ...], fragment: str, size: int | None = None
) -> str:
    place, projects = outline.first_places.get(key, 0), len(outline.report.projects)
    return f"{addresses.page_of(first, paging.page_at(place, projects, size))}#{fragment}"
