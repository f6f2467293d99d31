"""Files for programs: the feed, the sitemap, robots.txt and the headers of the host."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.pages.page import TextPage
from generator.pages.parts.changes import KINDS, field_words, project_words
from generator.pages.summary import headline, lead
from generator.records.report import Change


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


# The same policy stands in every page as a meta element; see templates/frame/head.html.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

_UNDATED = "1970-01-01"


def machine_pages(
    framer: Framer, outlines: Iterable[Outline], known: Iterable[str]
) -> Iterator[TextPage]:
    """The files; `known` are the addresses of all others, of which the sitemap lists the pages."""
    base = framer.site.base_url
    yield TextPage(addresses.FEED, "text/feed.xml", _feed(framer, tuple(outlines)))
    listed = [
        address
        for address in known
        if address.endswith(".html") and address not in (addresses.HOME, addresses.NOT_FOUND)
    ]
    yield TextPage(
        addresses.SITEMAP,
        "text/sitemap.xml",
        SitemapView(
            bool(base), tuple(f"{base}/{address}" if base else address for address in listed)
        ),
    )
    sitemap = f"{base}/{addresses.SITEMAP}" if base else ""
    yield TextPage(addresses.ROBOTS, "text/robots.txt", RobotsView(sitemap))
    yield TextPage(addresses.HEADERS, "text/_headers", HeadersView(POLICY))


def _feed(framer: Framer, outlines: tuple[Outline, ...]) -> FeedView:
    changes = [entry for outline in outlines for entry in _changes(framer, outline)]
    changes.sort(key=lambda entry: entry.updated, reverse=True)
    entries = (*(_entry(framer, outline) for outline in reversed(outlines)), *changes)
    return FeedView(
        id=_urn(framer, ""),
        title=framer.site.title,
        author=framer.site.publisher,
        home=_address(framer, addresses.HOME),
        own=_address(framer, addresses.FEED),
        updated=max((entry.updated for entry in entries), default=f"{_UNDATED}T00:00:00+08:00"),
        entries=entries,
    )


def _entry(framer: Framer, outline: Outline) -> FeedEntry:
    """A report as an entry.

    Atom wants a date for the entry's last change: the date of publication, else the date on
    which the records were compiled. Neither is ever taken from the clock.
    """
    report = outline.report
    day, _, time = (report.published or report.compiled or _UNDATED).partition(" ")
    return FeedEntry(
        id=_urn(framer, report.folder),
        title=report.title,
        href=_address(framer, addresses.summary(report.folder)),
        updated=f"{day}T{time or '00:00'}:00+08:00",
        summary=f"{''.join(headline(report.projects))}。{lead(outline)}",
    )


def _changes(framer: Framer, outline: Outline) -> Iterator[FeedEntry]:
    """Every change after publication as an entry, at the project's page.

    A project that is gone has no page; its change leads to the corrections.
    """
    for change in outline.changes:
        gone = change.project not in outline.projects
        page = _list_of_changes(framer, outline) if gone else addresses.project(change.project)
        what = f"{project_words(outline, change)}{field_words(outline, change)}"
        yield FeedEntry(
            id=_urn(framer, f"{change.project} {change.field} {change.date} {change.new}"),
            title=f"{KINDS[change.kind]}：{what}",
            href=_address(framer, page),
            updated=f"{change.date}T00:00:00+08:00",
            summary=f"{_became(change)}原因：{change.why}",
        )


def _became(change: Change) -> str:
    if not change.old:
        return f"增加“{change.new}”。"
    return f"原为“{change.old}”，改为“{change.new}”。" if change.new else f"删去“{change.old}”。"


def _list_of_changes(framer: Framer, outline: Outline) -> str:
    slugs = {article.slug for article in framer.articles}
    kept = "corrections" in slugs
    return addresses.article("corrections") if kept else addresses.summary(outline.report.folder)


def _address(framer: Framer, address: str) -> str:
    base = framer.site.base_url
    return f"{base}/{address}" if base else address


def _urn(framer: Framer, name: str) -> str:
    """An id that stays when the site moves: it depends on the title and the report alone."""
    import uuid  # as long to import as a small site takes to plan

    return uuid.uuid5(uuid.NAMESPACE_URL, f"yqsite:{framer.site.title}:{name}").urn
