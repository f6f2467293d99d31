"""Pages that list projects: all of them, and one level."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.pages import LevelView, Link, ListedRow, Option, Page, ProjectsView, RowGroup
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.addresses import relative
from generator.plan.departments import figures
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.paper import paper_page
from generator.plan.parts import (
    FLAGS,
    home_crumb,
    legend,
    list_crumbs,
    listed_row,
    programme_fragment,
    row,
    square,
)
from generator.records.report import Project, Report

_ORDERS: Final = (
    Option("", "级别与编号"),
    Option("outcome", "完成成效"),
    Option("department", "责任单位"),
)


def table_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """The list of all projects and the printed report: they lie in one folder and share rows."""
    page = addresses.projects(outline.report.folder)
    rows = tuple([listed_row(outline, project, page) for project in outline.report.projects])
    yield projects_page(framer, outline, rows)
    yield paper_page(framer, outline, rows)


def projects_page(framer: Framer, outline: Outline, rows: tuple[ListedRow, ...]) -> Page:
    """All projects of a report in one table, with what its filter can choose from."""
    report = outline.report
    page = addresses.projects(report.folder)
    title = f"全部 {len(report.projects)} 个项目"
    view = ProjectsView(
        crumbs=home_crumb(outline, page),
        title=title,
        lead=figures(report.projects),
        rows=rows,
        levels=tuple(Option(level.id, level.label) for level in report.levels),
        programmes=tuple(
            Option(value, f"{outline.levels[level].label} {name}")
            for (level, name), value in outline.programmes.items()
        ),
        departments=tuple(Option(one.slug, one.name) for one in outline.departments.values()),
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
        description=f"{report.title}：{figures(report.projects)}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        page,
        "pages/projects.html",
        view,
        about,
        report=report,
        scripts=(addresses.PROJECTS_SCRIPT,),
    )


def _same_work(report: Report, page: str) -> tuple[Link, ...]:
    if not report.undertakings:
        return ()
    return (Link("同一事项", relative(page, addresses.undertakings(report.folder))),)


def _outcomes(outline: Outline) -> tuple[Option, ...]:
    """The kinds of outcome that occur, the better ones first, under their published words."""
    words = sorted(outline.report.outcomes, key=lambda word: -word.kind.rank)
    used = {project.outcome.word for project in outline.report.projects}
    return tuple(Option(word.word, word.word) for word in words if word.word in used)


def level_page(framer: Framer, outline: Outline, level_id: str) -> Page:
    """One level, by programme."""
    report, level = outline.report, outline.levels[level_id]
    page = addresses.level(report.folder, level.id)
    projects = outline.by_level[level.id]
    programmes: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        programmes[project.programme].append(project)
    view = LevelView(
        crumbs=list_crumbs(outline, page),
        kicker=f"{report.short_title} {report.folder}",
        title=f"{level.label}民生实事项目",
        lead=figures(projects),
        legend=legend(outline, projects),
        squares=tuple([square(outline, project, page) for project in projects]),
        programmes=tuple(
            RowGroup(
                id=programme_fragment(outline, level.id, programme),
                heading=programme or "全部项目",
                note=figures(members),
                href="",
                rows=tuple([row(outline, project, page) for project in members]),
            )
            for programme, members in programmes.items()
        ),
        others=tuple(
            Link(other.label, relative(page, addresses.level(report.folder, other.id)))
            for other in report.levels
            if other.id != level.id
        ),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{level.title or view.title}：{view.lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/level.html", view, about, report=report)
