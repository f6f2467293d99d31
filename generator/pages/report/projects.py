"""The list of all projects of a report, in one page or in many, with its filter."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, part_of
from generator.pages.parts.descriptions import group_description
from generator.pages.parts.headlines.sentences import group_figures
from generator.pages.parts.rows import (
    FLAGS,
    Columns,
    ListedRow,
    Option,
    columns,
    listed_row,
)
from generator.pages.parts.words.links import UNPLACED, Link, home_crumb
from generator.pages.parts.words.tag import NO_WORD, NOTHING_YET, SHARE_ALONE, tag
from generator.records import Report, Table

_NO_TABLE: Final = Table("")
_SILENT: Final = (SHARE_ALONE, NO_WORD, NOTHING_YET)
_SCALE: Final = "竖线是目标，实心是多做的；有几个数字时取最低的。"


class FilterView(Struct, frozen=True):
    """What the filter of a list can choose from; values and names stand in the address too.

    Where the list has several pages, `index` says so: the filter reads the parts of the search
    index that are of the `report`, and departments and programmes are chosen from these.
    """

    levels: tuple[Option, ...]
    tables: tuple[Option, ...]
    outcomes: tuple[Option, ...]
    outcome_head: str
    departments: tuple[Option, ...]
    with_departments: bool
    places: tuple[Option, ...]
    programmes: tuple[Option, ...]
    with_programmes: bool
    flags: tuple[Option, ...]
    orders: tuple[Option, ...]
    index: bool
    report: str
    search: str


class ProjectsView(Struct, frozen=True):
    """The view of pages/projects.html."""

    crumbs: tuple[Link, ...]
    title: str
    caption: str
    columns: Columns
    rows: tuple[ListedRow, ...]
    filter: FilterView
    pager: Pager | None
    without: tuple[Link, ...]


def projects_page(framer: Framer, outline: Outline, number: int) -> Page:
    """All projects of a report in one table, or one page of it by its number."""
    report, first = outline.report, addresses.projects(outline.report.folder)
    page = addresses.page_of(first, number)
    part = part_of(len(report.projects), len(report.projects), number)
    figures = group_figures(outline, report.projects) if part.is_first else part.words
    shown = report.projects[part.start : part.end]
    rows = tuple([listed_row(outline, project, page) for project in shown])
    view = ProjectsView(
        crumbs=home_crumb(outline, page),
        title=f"{_title(report)}{part.title}",
        caption=f"{figures}{_SCALE if outline.has['figures'] else ''}",
        columns=columns(outline),
        rows=rows,
        filter=_filter(outline, page, part),
        pager=list_pager(part, first),
        without=tuple(_without(outline, page)),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=group_description(outline, report.title, report.projects)
        if part.is_first
        else f"{report.title}：{figures}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    index = (addresses.SEARCH_INDEX,) if view.pager else ()
    scripts = (addresses.FILTER_SCRIPT, *index)
    return framer.page(page, "pages/projects.html", view, about, report=report, scripts=scripts)


def _title(report: Report) -> str:
    """How many there are; projects that go by different words are never summed."""
    words = {
        table.word or report.words.project
        for level in report.levels
        for table in (level.tables if len(level.tables) > 1 else (_NO_TABLE,))
    }
    return f"全部{len(report.projects)}项" if len(words) == 1 else "全部项目"


def _without(outline: Outline, page: str) -> Iterator[Link]:
    """The ways that need no filter: the levels, and what stands at several of them."""
    folder = outline.report.folder
    if outline.has["levels"]:
        for level in outline.report.levels:
            yield Link(level.label, relative(page, addresses.level(folder, level.id)))
    if outline.report.undertakings:
        yield Link("同一事项", relative(page, addresses.undertakings(folder)))


def _filter(outline: Outline, page: str, part: Part) -> FilterView:
    """The choices; of many pages those that the settings of the report tell, and no other."""
    is_whole = part.pages == 1
    has = outline.has
    outcomes = _outcomes(outline) if is_whole else _vocabulary(outline)
    return FilterView(
        levels=level_options(outline),
        tables=tuple(_tables(outline.report)),
        outcomes=outcomes,
        outcome_head=_outcome_head(outline),
        departments=_departments(outline) if is_whole else (),
        with_departments=has["departments"],
        places=tuple(_places(outline, is_whole=is_whole)),
        programmes=_programmes(outline) if is_whole else (),
        with_programmes=has["programmes"],
        flags=tuple(_flags(outline)),
        orders=tuple(_orders(outline)),
        index=not is_whole,
        report=outline.report.folder,
        search=relative(page, addresses.SEARCH),
    )


def _flags(outline: Outline) -> Iterator[Option]:
    """What can be ticked: nothing that the report has not."""
    report, figures = outline.report, outline.has["figures"]
    there = {
        "notice": bool(report.notices),
        "highlight": bool(report.highlights),
        "above": figures,
        "below": figures,
    }
    return (flag for flag in FLAGS if there.get(flag.value, True))


def _departments(outline: Outline) -> tuple[Option, ...]:
    return tuple(
        Option(department.slug, department.name)
        for department in outline.departments.values()
        if outline.by_department[department.slug]
    )


def _places(outline: Outline, *, is_whole: bool) -> Iterator[Option]:
    """The towns that projects name; of many pages all, which need no look at the projects."""
    if not outline.has["places"]:
        return
    for slug, reading in outline.towns.items():
        if reading.projects or not is_whole:
            yield Option(slug, reading.town.name)
    yield Option(UNPLACED, "没有写明地点")


def _programmes(outline: Outline) -> tuple[Option, ...]:
    several = outline.has["levels"]
    return tuple(
        Option(value, f"{outline.levels[level].label} {name}" if several else name)
        for (level, name), value in outline.programmes.items()
    )


def _tables(report: Report) -> Iterator[Option]:
    """The tables of levels that have several, each with its level's id before its own."""
    for level in report.levels:
        for table in level.tables if len(level.tables) > 1 else ():
            title = table.title or table.word or table.id
            label = f"{level.label}《{title}》" if len(report.levels) > 1 else title
            yield Option(f"{level.id}-{table.id}", label)


def _outcomes(outline: Outline) -> tuple[Option, ...]:
    """The words that occur, the better ones first, or the worse in a year that is not over.

    There is nothing to choose where the report is a plan, or prints no word at all.
    """
    used = {tag(outline, project).word for project in outline.report.projects}
    options = tuple(option for option in _vocabulary(outline) if option.value in used)
    return () if len(options) == 1 and options[0].value in _SILENT else options


def _outcome_head(outline: Outline) -> str:
    """What the words speak of: what came of a project, or how it stands."""
    return "状态" if outline.has["running"] else "完成成效"


def _vocabulary(outline: Outline) -> tuple[Option, ...]:
    """The words that the report knows, in the same order; the others are last."""
    sign = 1 if outline.has["running"] else -1
    words = sorted(outline.report.outcomes, key=lambda word: sign * word.kind.rank)
    names = [*(word.word for word in words), *_SILENT]
    return tuple(Option(name, name) for name in names) if outline.has["outcomes"] else ()


def _orders(outline: Outline) -> Iterator[Option]:
    """The orders that make a difference; the heads of the table offer the same, and backwards."""
    yield Option("", "级别与编号" if outline.has["levels"] else "编号")
    if outline.has["figures"]:
        yield Option("ratio", "完成比例，低的在前")
        yield Option("-ratio", "完成比例，高的在前")
    if outline.has["outcomes"]:
        yield Option("outcome", _outcome_head(outline))
    if outline.has["departments"]:
        yield Option("department", "责任单位")


def level_options(outline: Outline) -> tuple[Option, ...]:
    """The levels to choose from; of one alone there is nothing to choose."""
    if not outline.has["levels"]:
        return ()
    return tuple(Option(level.id, level.label) for level in outline.report.levels)
