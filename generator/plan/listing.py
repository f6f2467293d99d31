"""Pages that list projects: all of them, one level, one department."""

from collections.abc import Iterator
from itertools import groupby

from generator.counting import exceeded, percentage
from generator.pages import (
    DepartmentsView,
    DepartmentView,
    LevelView,
    Link,
    Page,
    ProjectsView,
    RowGroup,
)
from generator.plan import addresses
from generator.plan.addresses import relative
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import legend, row, square
from generator.plan.summary import FEWEST_FOR_SHARE, department_block
from generator.records import Project


def projects_page(framer: Framer, outline: Outline) -> Page:
    """All projects of a report, by level."""
    report = outline.report
    page = addresses.projects(report.folder)
    groups = tuple(
        RowGroup(
            id=level.id,
            heading=level.label,
            note=figures(outline.by_level[level.id]),
            href=relative(page, addresses.level(report.folder, level.id)),
            rows=tuple(row(outline, project, page) for project in outline.by_level[level.id]),
        )
        for level in report.levels
    )
    title = f"全部 {len(report.projects)} 个项目"
    view = ProjectsView(
        crumbs=home_crumb(outline, page),
        title=title,
        lead=figures(report.projects),
        groups=groups,
    )
    return framer.page(
        page,
        "pages/projects.html",
        view,
        title=f"{title}（{report.folder}）",
        description=f"{report.title}：{figures(report.projects)}",
        report=report,
    )


def level_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """One page a level, by programme."""
    report = outline.report
    for level in report.levels:
        page = addresses.level(report.folder, level.id)
        projects = outline.by_level[level.id]
        programmes = [
            (programme, tuple(members))
            for programme, members in groupby(projects, key=lambda project: project.programme)
        ]
        groups = tuple(
            RowGroup(
                id=f"programme-{number}",
                heading=programme or "全部项目",
                note=figures(members),
                href="",
                rows=tuple(row(outline, project, page) for project in members),
            )
            for number, (programme, members) in enumerate(programmes, start=1)
        )
        view = LevelView(
            crumbs=list_crumbs(outline, page),
            kicker=f"{report.short_title} {report.folder}",
            title=f"{level.label}民生实事项目",
            lead=figures(projects),
            legend=legend(outline, projects),
            squares=tuple(square(outline, project, page) for project in projects),
            programmes=groups,
            others=tuple(
                Link(other.label, relative(page, addresses.level(report.folder, other.id)))
                for other in report.levels
                if other.id != level.id
            ),
        )
        yield framer.page(
            page,
            "pages/level.html",
            view,
            title=f"{view.title}（{report.folder}）",
            description=f"{level.title or view.title}：{view.lead}",
            report=report,
        )


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
    return framer.page(
        page,
        "pages/departments.html",
        view,
        title=f"责任单位（{report.folder}）",
        description=f"{report.title}：{view.title}各自负责的项目。",
        report=report,
    )


def department_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """One page a department: what it answers for at each level."""
    report = outline.report
    for slug, department in outline.departments.items():
        page = addresses.department(report.folder, slug)
        projects = outline.by_department[slug]
        levels = tuple(
            RowGroup(
                id=level.id,
                heading=level.label,
                note=figures(members),
                href=relative(page, addresses.level(report.folder, level.id)),
                rows=tuple(row(outline, project, page, seen_from=slug) for project in members),
            )
            for level in report.levels
            if (members := tuple(one for one in projects if one.level == level.id))
        )
        index = Link("责任单位", relative(page, addresses.departments(report.folder)))
        view = DepartmentView(
            crumbs=(*home_crumb(outline, page), index),
            kicker=f"责任单位 {report.folder}",
            title=department.name,
            lead=figures(projects),
            aliases="、".join(department.aliases),
            note=department.note,
            squares=tuple(square(outline, project, page) for project in projects),
            levels=levels,
        )
        yield framer.page(
            page,
            "pages/department.html",
            view,
            title=f"{department.name}（{report.folder}）",
            description=f"{department.name}负责的民生实事项目：{view.lead}",
            report=report,
        )


def figures(projects: tuple[Project, ...]) -> str:
    """The figures of a group of projects in one line.

    A share stands only where there are enough projects for it to say something.
    """
    number, over = len(projects), exceeded(projects)
    finished = sum(project.outcome.kind.finished for project in projects)
    done = "" if finished == number else f"，已完成 {finished} 项"
    share = f"（{percentage(over, number)}%）" if over and number >= FEWEST_FOR_SHARE else ""
    beyond = f"，超额完成 {over} 项{share}" if over else ""
    return f"{number} 项{done}{beyond}。"


def home_crumb(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary."""
    return (Link("首页", relative(page, addresses.summary(outline.report.folder))),)


def list_crumbs(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary and to the list of all projects."""
    projects = Link("项目", relative(page, addresses.projects(outline.report.folder)))
    return (*home_crumb(outline, page), projects)
