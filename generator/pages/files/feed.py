"""The feed: an entry for every report, and one for every change after its publication."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.pages.page import TextPage
from generator.pages.parts.changed_fields import field_words, value_words
from generator.pages.parts.changes import KINDS, change_address, project_words
from generator.pages.parts.headline import description
from generator.records import Change

_UNDATED = "1970-01-01"


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


def feed_page(framer: Framer, outlines: Sequence[Outline]) -> TextPage:
    """The feed of the site: its reports, and what was changed in them; the newest first."""
    changes = [entry for outline in outlines for entry in _changes(framer, outline)]
    changes.sort(key=lambda entry: entry.updated, reverse=True)
    entries = (*(_entry(framer, outline) for outline in reversed(outlines)), *changes)
    view = FeedView(
        id=_urn(framer, ""),
        title=framer.site.title,
        author=framer.site.publisher,
        home=_address(framer, addresses.HOME),
        own=_address(framer, addresses.FEED),
        updated=max((entry.updated for entry in entries), default=f"{_UNDATED}T00:00:00+08:00"),
        entries=entries,
    )
    return TextPage(addresses.FEED, "text/feed.xml", view)


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
        summary=description(outline),
    )


def _changes(framer: Framer, outline: Outline) -> Iterator[FeedEntry]:
    """Every change after publication as an entry, at the page that shows what was changed.

    What is gone has no page; its change leads to the corrections.
    """
    for change in outline.changes:
        page = change_address(outline, change) or _corrections(framer, outline)
        what = f"{project_words(outline, change)}{field_words(outline, change)}"
        yield FeedEntry(
            id=_urn(framer, f"{change.project} {change.field} {change.date} {change.new}"),
            title=f"{KINDS[change.kind]}：{what}",
            href=_address(framer, page),
            updated=f"{change.date}T00:00:00+08:00",
            summary=f"{_change_words(change)}原因：{change.why}",
        )


def _change_words(change: Change) -> str:
    old, new = (value_words(change.field, words) for words in (change.old, change.new))
    if not old:
        return f"增加“{new}”。"
    return f"原为“{old}”，改为“{new}”。" if new else f"删去“{old}”。"


def _corrections(framer: Framer, outline: Outline) -> str:
    if "corrections" in framer.titles:
        return addresses.article("corrections")
    return addresses.summary(outline.report.folder)


def _address(framer: Framer, address: str) -> str:
    base = framer.site.base_url
    return f"{base}/{address}" if base else address


def _urn(framer: Framer, name: str) -> str:
    """An id that stays when the site moves: it depends on the title and the report alone."""
    import uuid  # as long to import as a small site takes to plan

    return uuid.uuid5(uuid.NAMESPACE_URL, f"yqsite:{framer.site.title}:{name}").urn
