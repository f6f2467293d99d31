"""A notice or a highlight, in one neutral sentence."""

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.course import period_words
from generator.pages.parts.rows import Item, item
from generator.pages.parts.typography import display
from generator.records.report import Match, Notice

MATCH_WORDS = {Match.EXACT: "原名对应", Match.INFERRED: "推断对应"}


class Flag(Struct, frozen=True):
    """A notice or a highlight in one line: its name as printed, whose, and which projects."""

    name: str
    department: str
    items: tuple[Item, ...]
    match: str
    href: str


class NoticeItem(Struct, frozen=True):
    """A notice or a highlight, with the project it was matched with."""

    id: str
    name: str
    sentence: str
    href: str
    items: tuple[Item, ...]
    match: str
    basis: str
    story: str


def notice_item(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> NoticeItem:
    """A notice in one neutral sentence, or a highlight, with its story and how it matched."""
    who = f"（{notice.department}）" if notice.department else ""
    if highlight:
        sentence = f"“{display(notice.name)}”{who}被{notice.by}{notice.reason}。"
    else:
        ended = f"原文称{notice.ended}。" if notice.ended else ""
        when = f"于{period_words(notice.period)}" if notice.period else ""
        sentence = (
            f"“{display(notice.name)}”{who}曾{when}因{notice.reason}被{notice.by}通报。{ended}"
        )
    here = addresses.notices(outline.report.folder)
    fragment = addresses.notice_fragment(notice.id, highlight=highlight)
    return NoticeItem(
        id=fragment,
        name=display(notice.name),
        sentence=sentence,
        href=addresses.relative(page, f"{here}#{fragment}"),
        items=tuple(item(outline, outline.projects[key], page) for key in notice.projects),
        match=MATCH_WORDS[notice.match],
        basis=notice.basis,
        story=notice.story.html[addresses.depth(page)],
    )
