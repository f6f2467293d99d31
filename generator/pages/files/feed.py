"""The feed: an entry for every report, for every time of its course, and for every change."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.analysis.moves import WHOLE
from generator.analysis.public import is_private
from generator.analysis.published_fields import kind_of
from generator.analysis.state import days_of_results
from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.pages.page import TextPage
from generator.pages.parts.changed_fields import field_words
from generator.pages.parts.changed_fields import kind_words as kind_label
from generator.pages.parts.changes import change_address, kind_words, project_words, words_of
from generator.pages.parts.headlines.headline import description
from generator.pages.parts.year.course import period_words, short_words
from generator.pages.parts.year.since_last import (
    counted_words_of,
    move_words,
    standing_words,
    standings_of,
)
from generator.problems.printed_texts import TEXT_NAMES
from generator.records import Change
from generator.records.step import last_day

_UNDATED = "1970-01-01"
_TIMES = 12  # of a report
# The kinds of fields of projects of which an addition tells.
_TOLD = ("title", "text", "outcome", "share", "departments", "assisting", *TEXT_NAMES)


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
    changes = [
        entry
        for outline in outlines
        for entry in (
            *_times(framer, outline),
            *_additions(framer, outline),
            *_changes(framer, outline),
        )
    ]
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

    Atom wants a date for the entry's last change: the date of publication, else the date on which
    the records were compiled, else that of the newest word in them: of the last day of a period,
    or of the year whose results are told. None is ever taken from the clock.
    """
    report = outline.report
    day, _, time = (report.published or report.compiled or _newest_day(outline)).partition(" ")
    return FeedEntry(
        id=_urn(framer, report.folder),
        title=report.title,
        href=_address(framer, addresses.summary(report.folder)),
        updated=f"{day}T{time or '00:00'}:00+08:00",
        summary=description(outline),
    )


def _newest_day(outline: Outline) -> str:
    """The day of the newest state of a project; of a plan nobody knows one."""
    days = {last_day(state.period) for state in outline.states.values() if state.period}
    told = [state for state in outline.states.values() if state.is_stated and not state.period]
    results = days_of_results(outline.report).values() if told else ()
    return max((*days, *results), default=_UNDATED)


def _times(framer: Framer, outline: Outline) -> Iterator[FeedEntry]:
    """Every time of a year's course as an entry: how it stood, and whose word is another one."""
    report = outline.report
    published = {document.id: document.published for document in report.documents}
    documents = {step.period: step.document for step in report.steps}
    for standing in standings_of(outline, _TIMES):
        time, told = standing.time, standing_words(outline, standing)
        when = period_words(time.period)
        day = published.get(documents[time.period], "")[:10] or time.day
        counted = counted_words_of(outline, standing)
        counted = counted.removeprefix(short_words(report.folder, time.period))
        yield FeedEntry(
            id=_urn(framer, f"{report.folder} {time.period}"),
            title=f"{when}进展：{counted}",
            href=_address(framer, addresses.summary(report.folder)),
            updated=f"{day}T00:00:00+08:00",
            summary=f"{told}。{move_words(outline, standing)}",
        )


def _changes(framer: Framer, outline: Outline) -> Iterator[FeedEntry]:
    """Every change after publication as an entry, at the page that shows what was changed.

    What is gone has a page that says so; of the report's own the change leads to the corrections.
    """
    ledger = outline.report.ledger
    firsts = {change.index: change.project for change in ledger.changes} if ledger else {}
    for change in outline.changes:
        page = change_address(outline, change) or addresses.article("corrections")
        field = "" if change.field == WHOLE else field_words(outline, change)
        what = f"{project_words(outline, change)}{field}"
        # an entry stays the same one when its project gets another key
        first = firsts[change.index]
        yield FeedEntry(
            id=_urn(framer, f"{first} {change.field} {change.date} {change.new}"),
            title=f"{kind_words(change)}：{what}",
            href=_address(framer, page),
            updated=f"{change.date}T00:00:00+08:00",
            summary=f"{_change_words(change)}原因：{change.why}",
        )


def _change_words(change: Change) -> str:
    old, new = (words_of(change, words) for words in (change.old, change.new))
    if not old:
        return f"增加“{new}”。"
    return f"原为“{old}”，改为“{new}”。" if new else f"删去“{old}”。"


def _additions(framer: Framer, outline: Outline) -> Iterator[FeedEntry]:
    """What was added to a published report on each day: of so many projects what, and notices.

    The course of the year has entries of its own.
    """
    report, ledger = outline.report, outline.report.ledger
    days: dict[str, dict[str, list[str]]] = {}
    for record, fields in ledger.additions.items() if ledger else ():
        for field, addition in fields.items():
            if not is_private(field):
                days.setdefault(addition.date, {}).setdefault(record, []).append(field)
    for day, records in sorted(days.items()):
        said = "；".join(_added_words(report.folder, records))
        if said:
            yield FeedEntry(
                id=_urn(framer, f"{report.folder} added {day}"),
                title=f"{report.folder}年报告新增：{said}",
                href=_address(framer, addresses.summary(report.folder)),
                updated=f"{day}T00:00:00+08:00",
                summary=f"{day}新增{said}。",
            )


def _added_words(year: str, records: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What was added on a day, in words; nothing of where it was read."""
    labels: dict[str, None] = {}
    projects = 0
    for record, fields in records.items():
        kinds = [kind_of(field).removeprefix("results.") for field in fields]
        found = [kind_label(kind) for kind in kinds if kind in _TOLD] if record != year else []
        labels |= dict.fromkeys(found)
        projects += bool(found)
    if projects:
        yield f"{projects}个项目的{'、'.join(labels)}"
    for of_list, words in (("notices", "则通报"), ("highlights", "个亮点案例")):
        names = [name for name in records.get(year, ()) if name.startswith(f"report.{of_list}[")]
        number = len({name.partition("]")[0] for name in names})
        if number:
            yield f"{number}{words}"


def _address(framer: Framer, address: str) -> str:
    base = framer.site.base_url
    return f"{base}/{address}" if base else address


def _urn(framer: Framer, name: str) -> str:
    """An id that stays when the site moves: it depends on the title and the report alone."""
    import uuid  # as long to import as a small site takes to plan

    return uuid.uuid5(uuid.NAMESPACE_URL, f"yqsite:{framer.site.title}:{name}").urn
