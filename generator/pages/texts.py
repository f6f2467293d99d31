"""The views of files for machines that a template writes."""

from msgspec import Struct


class FeedEntry(Struct, frozen=True):
    """One entry of the feed."""

    id: str
    title: str
    href: str
    updated: str
    summary: str


class FeedView(Struct, frozen=True):
    """The view of text/feed.xml."""

    id: str
    title: str
    author: str
    home: str
    own: str
    updated: str
    entries: tuple[FeedEntry, ...]


class SitemapView(Struct, frozen=True):
    """The view of text/sitemap.xml."""

    absolute: bool
    addresses: tuple[str, ...]


class RobotsView(Struct, frozen=True):
    """The view of text/robots.txt; `sitemap` is empty without a base address."""

    sitemap: str


class HeadersView(Struct, frozen=True):
    """The view of text/_headers."""

    policy: str
