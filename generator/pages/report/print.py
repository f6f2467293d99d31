"""The whole report on paper: what the summary says, then every level's table as an annex."""

from collections.abc import Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.list_order import table_of
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, part_of
from generator.pages.parts.charts.squares import Legend, LevelBlock, legend, level_blocks
from generator.pages.parts.charts.strip import Strip, strip_of
from generator.pages.parts.descriptions import report_description
from generator.pages.parts.groups import continued, groups_of
from generator.pages.parts.headlines.headline import description
from generator.pages.parts.headlines.sentences import (
    distinct_sentence,
    source_sentence,
)
from generator.pages.parts.notice import NoticeGroup, notice_groups
from generator.pages.parts.paper import Ledger, Question, ledger, questions
from generator.pages.parts.publication import LastPublication, last_publication
from generator.pages.parts.result import result_head
from generator.pages.parts.rows import Columns, RowGroup, columns, listed_row
from generator.pages.parts.stated_lines import StatedLine, stated_lines
from generator.pages.parts.words.links import Link, home_crumb
from generator.records import Project


class PrintView(Struct, frozen=True):
    """The view of pages/print.html: the report for paper; behind the first page annexes alone."""

    crumbs: tuple[Link, ...]
    title: str
    publisher: str
    lead: str
    source: str
    levels: tuple[LevelBlock, ...]
    sheet: bool
    notices: tuple[NoticeGroup, ...]
    highlights: tuple[NoticeGroup, ...]
    legend: Legend | None
    strip: Strip | None
    ledger: Ledger
    stated: tuple[StatedLine, ...]
    asked: str
    questions: tuple[Question, ...]
    columns: Columns
    result_head: str
    annexes: tuple[RowGroup, ...]
    with_people: bool
    pager: Pager | None
    publication: LastPublication | None


def print_page(framer: Framer, outline: Outline, number: int) -> Page:
    """print.html: pages to print, in the order of a bulletin; a report of some size has several."""
    report, first = outline.report, addresses.print_page(outline.report.folder)
    page = addresses.page_of(first, number)
    part = part_of(len(report.projects), len(report.projects), number)
    view = _view(framer, outline, page, part)
    about = About(
        title=f"打印版{part.title}（{report.folder}）",
        description=f"供打印：{report_description(outline) if part.is_first else part.words}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/print.html", view, about, report=report)


def _view(framer: Framer, outline: Outline, page: str, part: Part) -> PrintView:
    report, is_first = outline.report, part.is_first
    notices, highlights = (report.notices, report.highlights) if is_first else ((), ())
    return PrintView(
        crumbs=home_crumb(outline, page),
        title=f"{report.title}{part.title}",
        publisher=framer.site.publisher,
        lead=_lead(outline) if is_first else "",
        source=source_sentence(report),
        levels=level_blocks(outline, page) if is_first else (),
        sheet=is_first,
        notices=notice_groups(outline, notices, page, highlight=False),
        highlights=notice_groups(outline, highlights, page, highlight=True),
        legend=legend(outline, report.projects) if is_first else None,
        strip=strip_of(report.projects) if is_first else None,
        ledger=ledger(outline, outline.in_tables[part.start : part.end], of_department=False),
        stated=tuple(stated_lines(outline, page)) if is_first else (),
        asked=_asked(outline, part) if is_first else "",
        questions=_questions(outline, part, page),
        columns=columns(outline),
        result_head=result_head(outline),
        annexes=tuple(_annexes(outline, part, page)),
        with_people=outline.has["people"],
        pager=list_pager(part, addresses.print_page(report.folder)),
        publication=last_publication(report, page) if is_first else None,
    )


def _questions(outline: Outline, part: Part, page: str) -> tuple[Question, ...]:
    """The open questions of a report on one page; where it has several, 核对 lists them."""
    if part.pages > 1:
        return ()
    return questions(outline, [each for each in outline.findings if each.answer is None], page)


def _asked(outline: Outline, part: Part) -> str:
    number = sum(finding.answer is None for finding in outline.findings)
    if not number:
        return "没有待核对之处。" if outline.report.stated else ""
    where = "，逐条见网站的核对页" if part.pages > 1 else ""
    return f"待核对{number}处{where}。是按固定规则提出的疑问，不是结论；答复之前以原文为准。"


def _lead(outline: Outline) -> str:
    return f"{description(outline)}{distinct_sentence(outline.report)}"


def _annexes(outline: Outline, part: Part, page: str) -> Iterator[RowGroup]:
    """A table for each level, as the bulletin has them; a level of several tables has as many."""
    tables = outline.tables

    def heading(project: Project) -> tuple[str, ...]:
        table = table_of(outline.levels[project.level], project)
        return (project.level, table.id if table else "")

    for group in groups_of(outline, outline.in_tables, part, heading):
        level, table = group.key
        number = tables.index((level, table)) + 1
        label = f"附表{number if len(tables) > 1 else ''}　{_title(outline, level, table)}"
        yield RowGroup(
            id=f"annex-{number}",
            heading=continued(label, group),
            note=group.figures,
            href="",
            rows=tuple([listed_row(outline, project, page) for project in group.projects]),
        )


def _title(outline: Outline, level_id: str, table_id: str) -> str:
    level = outline.levels[level_id]
    table = next((table for table in level.tables if table.id == table_id), None)
    own = (table.title or table.word) if table else ""
    if own:
        return f"{level.label}　{own}" if outline.has["levels"] else own
    return level.title or (level.label if outline.has["levels"] else outline.report.title)
