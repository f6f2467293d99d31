"""Notices and highlights: each in one neutral sentence, in short or with its story."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.course import period_words
from generator.pages.parts.links import Link
from generator.pages.parts.rows import Item, named_items
from generator.pages.parts.typography import display
from generator.records import Match, Notice, Report

MATCH_WORDS = {Match.EXACT: "原名对应", Match.INFERRED: "推断对应"}


class Flag(Struct, frozen=True):
    """A notice or a highlight in one line: its name as printed, whose, and which projects."""

    name: str
    department: str
    items: tuple[Item, ...]
    match: str
    href: str


class FlagGroup(Struct, frozen=True):
    """Notices, or highlights, of which the same can be said: one sentence, then the cases."""

    sentence: str
    flags: tuple[Flag, ...]


class NoticeItem(Struct, frozen=True):
    """A notice or a highlight, with the projects it was matched with, where they are shown.

    `own` are the items that it names of the project on whose page it stands.
    """

    id: str
    name: str
    sentence: str
    href: str
    items: tuple[Item, ...]
    own: tuple[Link, ...]
    match: str
    basis: str
    story: str


def notice_items(
    outline: Outline, notices: Iterable[Notice], page: str, *, with_projects: bool
) -> tuple[NoticeItem, ...]:
    """Notices, each in one neutral sentence, with its story and how it matched.

    `with_projects` gives them the projects they name, which a project's own page does not show.
    """
    return tuple(
        [_item(outline, notice, page, with_projects, highlight=False) for notice in notices]
    )


def highlight_items(
    outline: Outline, highlights: Iterable[Notice], page: str, *, with_projects: bool
) -> tuple[NoticeItem, ...]:
    """Cases that were singled out for praise, told as notices are."""
    return tuple([_item(outline, case, page, with_projects, highlight=True) for case in highlights])


def flag_groups(
    outline: Outline, notices: Iterable[Notice], page: str, *, highlight: bool
) -> Iterator[FlagGroup]:
    """Notices in short; neighbours of which the same can be said share one sentence."""
    sentence = _highlight_sentence if highlight else _notice_sentence
    for words, alike in groupby(notices, key=sentence):
        flags = tuple(_flag(outline, notice, page, highlight=highlight) for notice in alike)
        yield FlagGroup(words, flags)


def _item(
    outline: Outline, notice: Notice, page: str, with_projects: bool, *, highlight: bool
) -> NoticeItem:
    who = f"（{notice.department}）" if notice.department else ""
    when = f"于{period_words(notice.period)}" if notice.period else ""
    what = _highlight_sentence(notice) if highlight else _notice_sentence(notice, when)
    projects = notice.projects if with_projects else ()
    own = () if with_projects else _own_items(outline, notice, page)
    return NoticeItem(
        id=addresses.notice_fragment(notice.id, highlight=highlight),
        name=display(notice.name),
        sentence=f"“{display(notice.name)}”{who}{what}",
        href=_href(outline, notice, page, highlight=highlight),
        items=named_items(outline, projects, notice.items, page),
        own=own,
        match=MATCH_WORDS[notice.match],
        basis=notice.basis,
        story=notice.story.html[addresses.depth(page)],
    )


def _flag(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> Flag:
    return Flag(
        name=display(notice.name),
        department=notice.department,
        items=named_items(outline, notice.projects, notice.items, page),
        match=MATCH_WORDS[notice.match],
        href=_href(outline, notice, page, highlight=highlight),
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


def _notice_sentence(notice: Notice, when: str = "") -> str:
    ended = f"原文称{notice.ended}。" if notice.ended else ""
    return f"曾{when}因{notice.reason}被{notice.by}通报。{ended}"


def _highlight_sentence(notice: Notice) -> str:
    return f"被{notice.by}{notice.reason}。"
