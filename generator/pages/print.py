"""The whole report on paper: what the summary says, then every level's table as an annex."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.notice import NoticeItem, highlight_items, notice_items
from generator.pages.parts.rows import ListedRow, RowGroup
from generator.pages.parts.sentences import (
    distinct_sentence,
    group_figures,
    headline,
    lead,
    source_sentence,
)
from generator.pages.parts.squares import LevelBlock, level_block


class PrintView(Struct, frozen=True):
    """The view of pages/print.html: the whole report for paper."""

    crumbs: tuple[Link, ...]
    title: str
    publisher: str
    lead: str
    source: str
    levels: tuple[LevelBlock, ...]
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    annexes: tuple[RowGroup, ...]
    with_people: bool


def print_page(framer: Framer, outline: Outline, rows: Sequence[ListedRow]) -> Page:
    """print.html: one page to print, in the order of a bulletin.

    `rows` are those of all projects, as they stand on any page of the report's folder.
    """
    report = outline.report
    page = addresses.print_page(report.folder)
    by_level: dict[str, list[ListedRow]] = defaultdict(list)
    for row in rows:
        by_level[row.level].append(row)
    view = PrintView(
        crumbs=home_crumb(outline, page),
        title=report.title,
        publisher=framer.site.publisher,
        lead=f"{''.join(headline(report.projects))}。{lead(outline)}{distinct_sentence(report)}",
        source=source_sentence(report),
        levels=tuple(level_block(outline, level.id, page) for level in report.levels),
        notices=notice_items(outline, report.notices, page, with_projects=True),
        highlights=highlight_items(outline, report.highlights, page, with_projects=True),
        annexes=tuple(
            RowGroup(
                id=f"annex-{number}",
                heading=f"附表{number}　{level.title or level.label}",
                note=group_figures(outline.by_level[level.id]),
                href="",
                rows=tuple(by_level[level.id]),
            )
            for number, level in enumerate(report.levels, start=1)
        ),
        with_people=any(project.people for project in report.projects),
    )
    about = About(
        title=f"打印版（{report.folder}）",
        description=f"{report.title}：全部 {len(report.projects)} 个项目，供打印。",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/print.html", view, about, report=report)
