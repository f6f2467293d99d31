"""What the site says to its host and to search engines: sitemap.xml, robots.txt, _headers."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.page import TextPage
from generator.records.settings import Site

# The same policy stands in every page as a meta element; see templates/frame/head.html.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

_UNLISTED: Final = (addresses.HOME, addresses.NOT_FOUND)  # of pages; the home page is a summary


class SitemapView(Struct, frozen=True):
    """The view of text/sitemap.xml."""

    absolute: bool
    addresses: tuple[str, ...]


class RobotsView(Struct, frozen=True):
    """The view of text/robots.txt; `sitemap` is empty without a base address."""

    sitemap: str


class HeadersView(Struct, frozen=True):
    """The view of text/_headers.

    `lasting` are addresses, or all that begin alike, of files that never change, because each
    carries a hash of its content; `fresh` are those that are asked for anew each time. No address
    is meant by two of them: hosts differ in what they make of that. `saved` are files for
    download, which a browser saves and does not open within the site.
    """

    policy: str
    lasting: tuple[str, ...]
    fresh: tuple[str, ...]
    saved: tuple[str, ...] = ()


def host_files(site: Site, known: Iterable[str], assets: Iterable[str]) -> Iterator[TextPage]:
    """The files; `known` are the addresses of the site, of which the sitemap lists the pages.

    `assets` are those of styles and scripts.
    """
    base, known = site.base_url, tuple(known)
    pages = [
        f"{base}/{address}" if base else address
        for address in known
        if address.endswith(".html") and address not in _UNLISTED
    ]
    sitemap = f"{base}/{addresses.SITEMAP}" if base else ""
    yield TextPage(addresses.SITEMAP, "text/sitemap.xml", SitemapView(bool(base), tuple(pages)))
    yield TextPage(addresses.ROBOTS, "text/robots.txt", RobotsView(sitemap))
    lasting = (*sorted(assets), f"{addresses.SEARCH_PARTS}*")
    has_files = any(address.startswith(addresses.FILES) for address in known)
    saved = (f"{addresses.FILES}*",) if has_files else ()
    headers = HeadersView(POLICY, lasting, (addresses.SEARCH_INDEX, addresses.SEARCH), saved)
    yield TextPage(addresses.HEADERS, "text/_headers", headers)
