"""One page a department: what it answers for at each level."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, report_error
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.assessment import Assessment, assessment
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.rows import RowGroup, department_row
from generator.pages.parts.sentences import group_figures
from generator.pages.parts.squares import Legend, Square, legend, square
from generator.records import Project


class DepartmentView(Struct, frozen=True):
    """The view of pages/department.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    aliases: str
    note: str
    legend: Legend
    squares: tuple[Square, ...]
    levels: tuple[RowGroup, ...]
    assessment: Assessment
    report_error: tuple[Link, ...]


def department_pages(framer: Framer, outline: Outline, slugs: Iterable[str]) -> Iterator[Page]:
    """One page for each of these departments: what it answers for at each level."""
    report = outline.report
    for slug in slugs:
        department = outline.departments[slug]
        page = addresses.department(report.folder, slug)
        projects = outline.by_department[slug]
        index = Link("责任单位", relative(page, addresses.departments(report.folder)))
        view = DepartmentView(
            crumbs=(*home_crumb(outline, page), index),
            kicker=f"责任单位 {report.folder}",
            title=department.name,
            lead=group_figures(projects),
            aliases="、".join(department.aliases),
            note=department.note,
            legend=legend(outline, projects),
            squares=tuple(square(outline, project, page) for project in projects),
            levels=_levels(outline, slug, page),
            assessment=assessment(outline, slug, page),
            report_error=report_error(framer, page, f"{report.folder}年度{department.name}"),
        )
        about = About(
            title=f"{department.name}（{report.folder}）",
            description=f"{department.name}负责的民生实事项目：{view.lead}",
            kind=Kind.COLUMN,
            crumbs=view.crumbs,
        )
        yield framer.page(page, "pages/department.html", view, about, report=report)


def _levels(outline: Outline, slug: str, page: str) -> tuple[RowGroup, ...]:
    by_level: dict[str, list[Project]] = defaultdict(list)
    for project in outline.by_department[slug]:
        by_level[project.level].append(project)
    return tuple(
        RowGroup(
            id=f"level-{level}",
            heading=outline.levels[level].label,
            note=group_figures(by_level[level]),
            href=relative(page, addresses.level(outline.report.folder, level)),
            rows=tuple(
                [department_row(outline, project, page, slug) for project in by_level[level]]
            ),
        )
        for level in sorted(by_level, key=lambda level: outline.level_places[level])
    )
