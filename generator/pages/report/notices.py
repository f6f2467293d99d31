"""Notices and highlights, each with its story and how it was matched with a project."""

from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.headlines.sentences import notices_sentence
from generator.pages.parts.notice import (
    NoticeGroup,
    notice_groups,
    notices_title,
)
from generator.pages.parts.words.links import Link, home_crumb
from generator.records import Report

# Only where there are several levels can a name be of one or the other.
_MATCHED: Final = {
    True: "原文没有写明它们属于哪一级别，对应方式逐一注明。",
    False: "与项目的对应方式逐一注明。",
}


class NoticesView(Struct, frozen=True):
    """The view of pages/notices.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    notices: tuple[NoticeGroup, ...]
    highlights: tuple[NoticeGroup, ...]


def notices_page(framer: Framer, outline: Outline) -> Page:
    """Every notice and highlight, with its story and how it was matched with a project."""
    report = outline.report
    page = addresses.notices(report.folder)
    count = _count(report)
    view = NoticesView(
        crumbs=home_crumb(outline, page),
        title=notices_title(report),
        lead=f"{count}{_MATCHED[outline.has['levels']]}",
        notices=notice_groups(outline, report.notices, page, highlight=False),
        highlights=notice_groups(outline, report.highlights, page, highlight=True),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：{count}{notices_sentence(report.notices)}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/notices.html", view, about, report=report)


def _count(report: Report) -> str:
    parts = []
    if report.notices:
        parts.append(f"{len(report.notices)}个曾被通报的项目")
    if report.highlights:
        parts.append(f"{len(report.highlights)}个亮点案例")
    return f"{'，'.join(parts)}。"
