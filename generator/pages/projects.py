"""The list of all projects of a report, with its filter."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.rows import FLAGS, ListedRow, Option, listed_row
from generator.pages.parts.sentences import group_figures
from generator.pages.parts.tag import NO_WORD, NOTHING_YET, tag
from generator.pages.print import print_page
from generator.records import Report

_ORDERS: Final = (
    Option("", "级别与编号"),
    Option("outcome", "完成成效"),
    Option("department", "责任单位"),
)


class ProjectsView(Struct, frozen=True):
    """The view of pages/projects.html. `flags` and `orders` are values of the filter too."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    rows: tuple[ListedRow, ...]
    levels: tuple[Option, ...]
    programmes: tuple[Option, ...]
    departments: tuple[Option, ...]
    outcomes: tuple[Option, ...]
    flags: tuple[Option, ...]
    orders: tuple[Option, ...]
    without: tuple[Link, ...]


def table_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """The list of all projects and the printed report: they lie in one folder and share rows."""
    page = addresses.projects(outline.report.folder)
    rows = tuple([listed_row(outline, project, page) for project in outline.report.projects])
    yield projects_page(framer, outline, rows)
    yield print_page(framer, outline, rows)


def projects_page(framer: Framer, outline: Outline, rows: tuple[ListedRow, ...]) -> Page:
    """All projects of a report in one table, with what its filter can choose from."""
    report = outline.report
    page = addresses.projects(report.folder)
    title = f"全部 {len(report.projects)} 个项目"
    view = ProjectsView(
        crumbs=home_crumb(outline, page),
        title=title,
        lead=group_figures(report.projects),
        rows=rows,
        levels=tuple(Option(level.id, level.label) for level in report.levels),
        programmes=tuple(
            Option(value, f"{outline.levels[level].label} {name}")
            for (level, name), value in outline.programmes.items()
        ),
        departments=tuple(
            Option(department.slug, department.name) for department in outline.departments.values()
        ),
        outcomes=_outcomes(outline),
        flags=FLAGS,
        orders=_ORDERS,
        without=tuple(
            Link(level.label, relative(page, addresses.level(report.folder, level.id)))
            for level in report.levels
        )
        + _same_work(report, page),
    )
    about = About(
        title=f"{title}（{report.folder}）",
        description=f"{report.title}：{group_figures(report.projects)}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        page,
        "pages/projects.html",
        view,
        about,
        report=report,
        scripts=(addresses.FILTER_SCRIPT,),
    )


def _same_work(report: Report, page: str) -> tuple[Link, ...]:
    if not report.undertakings:
        return ()
    return (Link("同一事项", relative(page, addresses.undertakings(report.folder))),)


def _outcomes(outline: Outline) -> tuple[Option, ...]:
    """The kinds of outcome that occur, the better ones first, under their published words."""
    words = sorted(outline.report.outcomes, key=lambda word: -word.kind.rank)
    used = {tag(outline, project).word for project in outline.report.projects}
    last = [NO_WORD, NOTHING_YET]
    names = [*(word.word for word in words), *last]
    return tuple(Option(name, name) for name in names if name in used)
