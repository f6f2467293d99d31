"""The page for an address that leads nowhere, 404.html."""

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.page import Page
from generator.records import Report


class NotFoundView(Struct, frozen=True):
    """The view of pages/404.html, which stands alone: it is served at any address."""

    site_title: str
    home: str
    example: str  # of a project's address; empty where there is no project
    is_of_level: bool  # whether the address has a part that tells one level from another


def not_found_page(framer: Framer, newest: Report) -> Page:
    """404.html: served at any address, so it links no file but the home page."""
    example = next((addresses.project(project.id) for project in newest.projects), "")
    home = f"{framer.site.base_url}/{addresses.HOME}"
    view = NotFoundView(
        site_title=framer.site.title, home=home, example=example, is_of_level=len(newest.levels) > 1
    )
    return Page(addresses.NOT_FOUND, "pages/404.html", view)
