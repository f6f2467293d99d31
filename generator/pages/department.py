"""One page a department: what it answers for at each level, and what it assists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, report_error
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.assessment import Assessment, assessment
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.rows import Columns, RowGroup, columns, department_row
from generator.pages.parts.sentences import group_figures, project_word
from generator.pages.parts.squares import Legend, SquareGroup, legend, square_groups
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
    squares: tuple[SquareGroup, ...]
    columns: Columns
    levels: tuple[RowGroup, ...]
    assisting: tuple[RowGroup, ...]
    assessment: Assessment
    report_error: tuple[Link, ...]


def department_pages(framer: Framer, outline: Outline, slugs: Iterable[str]) -> Iterator[Page]:
    """One page for each of these departments: what it answers for, and what it assists."""
    report, word = outline.report, project_word(outline.report.words.project)
    for slug in slugs:
        department = outline.departments[slug]
        page = addresses.department(report.folder, slug)
        projects = outline.by_department[slug]
        assisting = outline.by_assisting.get(slug, ())
        index = Link("责任单位", relative(page, addresses.departments(report.folder)))
        view = DepartmentView(
            crumbs=(*home_crumb(outline, page), index),
            kicker=f"{'责任单位' if projects else '配合单位'}{report.folder}",
            title=department.name,
            lead=_lead(outline, projects, assisting),
            aliases="、".join(department.aliases),
            note=department.note,
            legend=legend(outline, projects),
            squares=square_groups(outline, projects, page),
            columns=columns(outline),
            levels=_levels(outline, projects, page, slug, "level"),
            assisting=_levels(outline, assisting, page, slug, "assisting"),
            assessment=assessment(outline, slug, page),
            report_error=report_error(framer, page, f"{report.folder}年度{department.name}"),
        )
        about = About(
            title=f"{department.name}（{report.folder}）",
            description=f"{department.name}{'负责' if projects else '配合'}的{word}：{view.lead}",
            kind=Kind.COLUMN,
            crumbs=view.crumbs,
        )
        yield framer.page(page, "pages/department.html", view, about, report=report)


def _lead(outline: Outline, projects: Sequence[Project], assisting: Sequence[Project]) -> str:
    """What it answers for with what is claimed of it, and apart from that how many it assists."""
    also = f"配合{len(assisting)}项。" if assisting else ""
    return f"{group_figures(outline, projects)}{also}" if projects else also


def _levels(
    outline: Outline, projects: Sequence[Project], page: str, slug: str, name: str
) -> tuple[RowGroup, ...]:
    """Projects by level; of one level there is one group without a heading of its own."""
    by_level: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        by_level[project.level].append(project)
    return tuple(
        RowGroup(
            id=f"{name}-{level}",
            heading=outline.levels[level].label if outline.has["levels"] else "全部项目",
            note=group_figures(outline, by_level[level]),
            href=relative(page, addresses.level(outline.report.folder, level)),
            rows=tuple(
                [department_row(outline, project, page, slug) for project in by_level[level]]
            ),
        )
        for level in sorted(by_level, key=lambda level: outline.level_places[level])
    )
