"""The same work at several levels, side by side, and what differs between its entries."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, page_count, part_of
from generator.pages.parts.comparison import UndertakingItem, undertaking_items
from generator.pages.parts.headlines.sentences import distinct_sentence
from generator.pages.parts.words.links import UNDERTAKINGS, Link, home_crumb

_METHOD: Final = (
    "同一事项是同一件事（整项，或其中一部分）列在几个级别。每组都在读过原文后确认，依据写在组内；"
    "题目相近而不能确认的没有列入。一组计几件，以其中项目最多的级别为准。"
)

_NONE: Final = "本报告没有确认过同一事项。"


class UndertakingsView(Struct, frozen=True):
    """The view of pages/undertakings.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    method: str
    contents: tuple[Link, ...]
    undertakings: tuple[UndertakingItem, ...]
    pager: Pager | None


def undertakings_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """Every confirmed undertaking with its entries beside each other."""
    rows, projects = len(outline.report.undertakings), len(outline.report.projects)
    for number in range(1, page_count(rows, projects, UNDERTAKINGS) + 1):
        yield _page(framer, outline, part_of(rows, projects, number, UNDERTAKINGS))


def _page(framer: Framer, outline: Outline, part: Part) -> Page:
    report, first = outline.report, addresses.undertakings(outline.report.folder)
    page = addresses.page_of(first, part.number)
    shown = report.undertakings[part.start : part.end]
    items = undertaking_items(outline, shown, page)
    view = UndertakingsView(
        crumbs=home_crumb(outline, page),
        title=f"同一事项{part.title}",
        lead=distinct_sentence(report) or _NONE if part.is_first else part.words,
        method=_METHOD if items and part.is_first else "",
        contents=tuple(Link(item.title, f"#{item.id}") for item in items),
        undertakings=items,
        pager=list_pager(part, first),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：{view.lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/undertakings.html", view, about, report=report)
