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
from generator.pages.parts.result import result_head
from generator.pages.parts.rows import Columns, ListedRow, RowGroup, columns
from generator.pages.parts.sentences import (
    distinct_sentence,
    group_figures,
    headline,
    lead,
    source_sentence,
)
from generator.pages.parts.squares import LevelBlock, level_blocks
from generator.records import Project


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
    columns: Columns
    result_head: str
    annexes: tuple[RowGroup, ...]
    with_people: bool


def print_page(framer: Framer, outline: Outline, rows: Sequence[ListedRow]) -> Page:
    """print.html: one page to print, in the order of a bulletin.

    `rows` are those of all projects, as they stand on any page of the report's folder.
    """
    report = outline.report
    page = addresses.print_page(report.folder)
    view = PrintView(
        crumbs=home_crumb(outline, page),
        title=report.title,
        publisher=framer.site.publisher,
        lead=f"{''.join(headline(outline))}。{lead(outline)}{distinct_sentence(report)}",
        source=source_sentence(report),
        levels=level_blocks(outline, page),
        notices=notice_items(outline, report.notices, page, with_projects=True),
        highlights=highlight_items(outline, report.highlights, page, with_projects=True),
        columns=columns(outline),
        result_head=result_head(outline),
        annexes=_annexes(outline, rows),
        with_people=any(project.people for project in report.projects),
    )
    about = About(
        title=f"打印版（{report.folder}）",
        description=f"{report.title}：全部{len(report.projects)}个项目，供打印。",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/print.html", view, about, report=report)


def _annexes(outline: Outline, rows: Sequence[ListedRow]) -> tuple[RowGroup, ...]:
    """A table for each level, as the bulletin has them; a level of several tables has as many."""
    by_table: dict[tuple[str, str], list[tuple[ListedRow, Project]]] = defaultdict(list)
    for row, project in zip(rows, outline.report.projects, strict=True):
        several = len(outline.levels[project.level].tables) > 1
        by_table[project.level, project.table if several else ""].append((row, project))
    places = outline.level_places
    tables = sorted(by_table, key=lambda key: places[key[0]])
    return tuple(
        RowGroup(
            id=f"annex-{number}",
            heading=f"附表{number if len(tables) > 1 else ''}　{_title(outline, *key)}",
            note=group_figures(outline, [project for _, project in by_table[key]]),
            href="",
            rows=tuple([row for row, _ in by_table[key]]),
        )
        for number, key in enumerate(tables, start=1)
    )


def _title(outline: Outline, level_id: str, table_id: str) -> str:
    level = outline.levels[level_id]
    table = next((table for table in level.tables if table.id == table_id), None)
    own = (table.title or table.word) if table else ""
    if own:
        return f"{level.label}　{own}" if outline.has["levels"] else own
    return level.title or (level.label if outline.has["levels"] else outline.report.title)
