"""Departments: all of them as small multiples, and one page each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.analysis.counting import exceeded, percentage
from generator.pages import (
    DepartmentBlock,
    DepartmentsView,
    DepartmentView,
    Link,
    Page,
    RowGroup,
)
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.addresses import relative
from generator.plan.assessment import assessment
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import home_crumb, legend, report_error, row, square
from generator.records.report import OutcomeKind, Project

# A share of less than five says more about chance than about a department (design §7).
FEWEST_FOR_SHARE: Final = 5
_FILLED, _OUTLINED = "■", "□"


def enough(projects: Sequence[Project]) -> bool:
    """Whether there are enough projects for a share to say something."""
    return len(projects) >= FEWEST_FOR_SHARE


def department_block(outline: Outline, slug: str, page: str) -> DepartmentBlock:
    """A department as a small multiple; the better outcomes stand first."""
    projects = outline.by_department[slug]
    over = exceeded(projects)
    filled = sum(project.outcome.kind is OutcomeKind.EXCEEDED for project in projects)
    return DepartmentBlock(
        name=outline.departments[slug].name,
        href=relative(page, addresses.department(outline.report.folder, slug)),
        projects=len(projects),
        exceeded=over,
        share=f"{percentage(over, len(projects))}%" if over and enough(projects) else "",
        joint=sum(len(project.departments) > 1 for project in projects),
        filled=_FILLED * filled,
        outlined=_OUTLINED * (len(projects) - filled),
        noticed=sum(project.id in outline.notices for project in projects),
    )


def figures(projects: Sequence[Project]) -> str:
    """The figures of a group of projects in one line.

    A share stands only where there are enough projects for it to say something.
    """
    number, over = len(projects), exceeded(projects)
    finished = sum(project.outcome.kind.finished for project in projects)
    done = "" if finished == number else f"，已完成 {finished} 项"
    share = f"（{percentage(over, number)}%）" if over and enough(projects) else ""
    beyond = f"，超额完成 {over} 项{share}" if over else ""
    return f"{number} 项{done}{beyond}。"


def departments_page(framer: Framer, outline: Outline) -> Page:
    """All departments as small multiples."""
    report = outline.report
    page = addresses.departments(report.folder)
    joint = sum(len(project.departments) > 1 for project in report.projects)
    shared = f"{joint} 个项目由两个以上单位共同负责，在每个单位名下都计入，" if joint else ""
    total = "因此各单位项目数之和大于项目总数。" if joint else ""
    view = DepartmentsView(
        crumbs=home_crumb(outline, page),
        title=f"{len(outline.departments)} 个责任单位",
        lead=f"按项目数由多到少排列。{shared}{total}",
        departments=tuple(department_block(outline, slug, page) for slug in outline.departments),
    )
    about = About(
        title=f"责任单位（{report.folder}）",
        description=f"{report.title}：{view.title}各自负责的项目。",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/departments.html", view, about, report=report)


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
            lead=figures(projects),
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
    projects = outline.by_department[slug]
    return tuple(
        RowGroup(
            id=f"level-{level.id}",
            heading=level.label,
            note=figures(members),
            href=relative(page, addresses.level(outline.report.folder, level.id)),
            rows=tuple(row(outline, project, page, seen_from=slug) for project in members),
        )
        for level in outline.report.levels
        if (members := tuple(one for one in projects if one.level == level.id))
    )
