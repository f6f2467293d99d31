"""Words with an address, and the ways back."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline


class Link(Struct, frozen=True):
    """Words and an address relative to the page they stand on."""

    text: str
    href: str


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


def home_crumb(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary."""
    return (Link("首页", addresses.relative(page, addresses.summary(outline.report.folder))),)


def list_crumbs(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary and to the list of all projects."""
    projects = addresses.projects(outline.report.folder)
    return (*home_crumb(outline, page), Link("项目", addresses.relative(page, projects)))
