"""Notices and highlights: each in one neutral sentence, in short or with its story."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import MeasureRow, measure_rows
from generator.pages.parts.doubts.doubt import Doubts
from generator.pages.parts.entries import entries_of, measures_of
from generator.pages.parts.rows import Item, named_items
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.typography import display
from generator.pages.parts.year.course import at_words
from generator.records import Match, Notice, Project, Report

MATCH_WORDS = {Match.EXACT: "原名对应", Match.INFERRED: "推断对应"}


class ProjectFlag(Struct, frozen=True):
    """A notice or a highlight on the page of its project: one sentence, then how it matched.

    `name` is that of the source where the project's title does not have it. `own` are the items
    that it names; `doubts` are fragments of what is asked about it.
    """

    id: str
    kind: str
    sentence: str
    name: str
    match: str
    is_inferred: bool
    href: str
    own: tuple[Link, ...]
    doubts: tuple[str, ...]


class NoticeEntry(Struct, frozen=True):
    """A project that a notice names, with its word, and its numbers beside their targets."""

    item: Item
    measures: tuple[MeasureRow, ...]


class NoticeItem(Struct, frozen=True):
    """A notice or a highlight with its story, and how it was matched with projects."""

    id: str
    name: str
    department: str
    entries: tuple[NoticeEntry, ...]
    match: str
    basis: str
    story: str


class NoticeGroup(Struct, frozen=True):
    """Notices, or highlights, of which the same can be said: one sentence, then each."""

    sentence: str
    items: tuple[NoticeItem, ...]


def notice_groups(
    outline: Outline, notices: Iterable[Notice], page: str, *, highlight: bool
) -> tuple[NoticeGroup, ...]:
    """Notices by what is said of them, in the order of the first of each."""
    groups: dict[str, list[NoticeItem]] = {}
    for notice in notices:
        said = flag_sentence(notice, highlight=highlight)
        groups.setdefault(said, []).append(_item(outline, notice, page, highlight=highlight))
    return tuple([NoticeGroup(said, tuple(items)) for said, items in groups.items()])


def _item(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> NoticeItem:
    return NoticeItem(
        id=addresses.notice_fragment(notice.id, highlight=highlight),
        name=display(notice.name),
        department=notice.department,
        entries=tuple(_entries(outline, notice, page)),
        match=MATCH_WORDS[notice.match],
        basis=notice.basis,
        story=notice.story.html[addresses.depth(page)],
    )


def _entries(outline: Outline, notice: Notice, page: str) -> Iterator[NoticeEntry]:
    items = named_items(outline, notice.projects, notice.items, page)
    projects = [outline.projects[key] for key in notice.projects]
    for item, (project, result) in zip(items, entries_of(projects, notice.items), strict=True):
        yield NoticeEntry(item, measure_rows(measures_of((project, result))))


def project_flags(
    outline: Outline, project: Project, page: str, doubts: Doubts
) -> tuple[ProjectFlag, ...]:
    """What was raised about a project, in short: the page of notices has the story."""
    notices = outline.notices.get(project.id, ())
    cases = outline.highlights.get(project.id, ())
    return (
        *(_project_flag(outline, each, project, page, doubts, highlight=False) for each in notices),
        *(_project_flag(outline, each, project, page, doubts, highlight=True) for each in cases),
    )


def _project_flag(
    outline: Outline,
    notice: Notice,
    project: Project,
    page: str,
    doubts: Doubts,
    *,
    highlight: bool,
) -> ProjectFlag:
    name, title = display(notice.name), display(project.heading)
    asked = doubts.of(-1, "highlights" if highlight else "notices")
    return ProjectFlag(
        id=addresses.notice_fragment(notice.id, highlight=highlight),
        kind="highlight" if highlight else "notice",
        sentence=flag_sentence(notice, highlight=highlight),
        name="" if name in title else name,
        match=MATCH_WORDS[notice.match],
        is_inferred=notice.match is Match.INFERRED,
        href=_href(outline, notice, page, highlight=highlight),
        own=_own_items(outline, notice, page),
        doubts=tuple([run.doubt for run in asked if run.text == name]),
    )


def _own_items(outline: Outline, notice: Notice, page: str) -> tuple[Link, ...]:
    """The items of the page's own project, by their titles."""
    project = page.removesuffix(".html")
    parts = [key.partition("#") for key in notice.items]
    own = [part for key, _, part in parts if key == project]
    if not own:
        return ()
    named = named_items(outline, (project,), [f"{project}#{part}" for part in own], page)
    return tuple(Link(each.title, f"#{part}") for each, part in zip(named, own, strict=True))


def notices_title(report: Report) -> str:
    """The name of the page of notices, by what the report has of the two."""
    if not report.highlights:
        return "通报"
    return "通报与亮点" if report.notices else "亮点案例"


def _href(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> str:
    """The way to the notice's story."""
    here = addresses.notices(outline.report.folder)
    fragment = addresses.notice_fragment(notice.id, highlight=highlight)
    return addresses.relative(page, f"{here}#{fragment}")


def flag_sentence(notice: Notice, *, highlight: bool) -> str:
    """What is said of a notice or a highlight: when, by whom, why, and how it ended."""
    if highlight:
        return f"{at_words(notice.period)}被{notice.by}{notice.reason}。"
    ended = f"原文称{notice.ended}。" if notice.ended else ""
    return f"曾{at_words(notice.period)}因{notice.reason}被{notice.by}通报。{ended}"
