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
    """A free page of the site: about, method, corrections, accessibility."""

    slug: str
    title: str
    summary: str
    body: Prose
    file: str
