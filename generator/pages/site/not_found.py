"""The page for an address that leads nowhere, 404.html."""

from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.page import Page
from generator.pages.site.rooted import root_of, rooted
from generator.records import Report

_TEMPLATE: Final = "pages/404.html"
_TITLE: Final = "没有这个页面"


class NotFoundView(Struct, frozen=True):
    """The view of pages/404.html, which is served at any address.

    It `stands_alone`, the whole page in one template, where nobody knows the site's address: then
    no style sheet can be named. `search` is the page that searches, or empty.
    """

    site_title: str
    home: str
    example: str  # of a project's address; empty where there is no project
    is_of_level: bool  # whether the address has a part that tells one level from another
    stands_alone: bool = True
    search: str = ""


def not_found_page(framer: Framer, newest: Report) -> Page:
    """404.html: served at any address, so that every link in it begins at the site's root.

    Without `base_url` nobody knows where that is: the page has no looks and links the home page.
    """
    base = framer.site.base_url
    root = root_of(base)
    view = NotFoundView(
        site_title=framer.site.title,
        home=f"{base}/{addresses.HOME}",
        example=next((addresses.project(project.id) for project in newest.projects), ""),
        is_of_level=len(newest.levels) > 1,
        stands_alone=not base,
        search=f"{root}{addresses.SEARCH}" if base else "",
    )
    if not base:
        return Page(addresses.NOT_FOUND, _TEMPLATE, view)
    about = About(_TITLE, f"{framer.site.title}没有这个页面。", Kind.COLUMN, is_listed=False)
    return rooted(framer.page(addresses.NOT_FOUND, _TEMPLATE, view, about), root)
