"""Prose, and the free pages that are made of it."""

from msgspec import Struct


class Prose(Struct, frozen=True):
    """Markdown as safe HTML, once for each depth of page, because links are relative.

    `html[d]` serves a page that lies `d` folders below the root; `links` are the site's own
    addresses that the text names, with their fragments removed.
    """

    html: tuple[str, ...]
    links: tuple[str, ...]
    text: str


class Article(Struct, frozen=True):
    """A free page of the site: about, method, corrections, accessibility.

    One with `in_menu` stands in the footer of every page; those four do in any case.
    """

    slug: str
    title: str
    summary: str
    body: Prose
    file: str
    in_menu: bool = False
