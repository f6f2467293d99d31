"""The pages of a department: what it answers for at each level, and what it assists."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer, report_error
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, pager_of, part_of
from generator.pages.parts.assessment import Assessment, assessment
from generator.pages.parts.charts.squares import (
    Legend,
    SquareGroup,
    are_too_many,
    legend,
    square_groups,
    squares_heading,
)
from generator.pages.parts.charts.strip import Strip, strip_of
from generator.pages.parts.descriptions import group_description
from generator.pages.parts.groups import continued, groups_of
from generator.pages.parts.headlines.sentences import group_figures, project_word
from generator.pages.parts.paper import Sheet, sheet
from generator.pages.parts.rows import Columns, RowGroup, columns, department_row
from generator.pages.parts.words.links import Link, home_crumb
from generator.records import Project

_SHEET: Final = 60  # projects that a sheet to sign may have


class DepartmentView(Struct, frozen=True):
    """The view of pages/department.html; on the pages behind the first stand rows alone.

    `sheet` is what paper has instead of the screen, unless the projects are too many for one.
    """

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    aliases: str
    note: str
    legend: Legend | None
    squares_heading: str
    squares: tuple[SquareGroup, ...]
    strip: Strip | None
    columns: Columns
    assisting_columns: Columns
    levels: tuple[RowGroup, ...]
    assisting: tuple[RowGroup, ...]
    pager: Pager | None
    assessment: Assessment | None
    sheet: Sheet | None
    report_error: tuple[Link, ...]


def department_pages(
    framer: Framer, outline: Outline, pages: Iterable[tuple[str, int]]
) -> Iterator[Page]:
    """These pages of departments, each by its slug and its number, from 1."""
    report, word = outline.report, project_word(outline.report.words.project)
    for slug, number in pages:
        projects, assisting = outline.by_department[slug], outline.by_assisting.get(slug, ())
        part = part_of(len(projects) + len(assisting), len(report.projects), number)
        page = addresses.department_page(report.folder, slug, number)
        view = _view(framer, outline, slug, page, part)
        about = About(
            title=f"{view.title}（{report.folder}）",
            description=_description(outline, slug, word) if part.is_first else view.lead,
            kind=Kind.COLUMN,
            crumbs=view.crumbs,
        )
        yield framer.page(page, "pages/department.html", view, about, report=report)


def _description(outline: Outline, slug: str, word: str) -> str:
    """What it answers for with what is claimed and asked of it; else how many it assists."""
    projects, assisting = outline.by_department[slug], outline.by_assisting.get(slug, ())
    name = outline.departments[slug].name
    also = f"配合{len(assisting)}项。" if assisting else ""
    if not projects:
        return f"{name}配合的{word}：{also}"
    return f"{group_description(outline, name, projects)}{also}"


def _view(framer: Framer, outline: Outline, slug: str, page: str, part: Part) -> DepartmentView:
    department, folder = outline.departments[slug], outline.report.folder
    projects, assisting = outline.by_department[slug], outline.by_assisting.get(slug, ())
    index, number = relative(page, addresses.departments(folder)), len(projects)
    is_first, as_bar = part.is_first, are_too_many(number)
    squares = (
        square_groups(outline, projects, page, as_bar=as_bar, with_level=True)
        if projects and is_first
        else ()
    )
    return DepartmentView(
        crumbs=(*home_crumb(outline, page), Link("责任单位", index)),
        kicker=f"{'责任单位' if projects else '配合单位'}{folder}",
        title=f"{department.name}{part.title}",
        lead=_lead(outline, projects, assisting) if is_first else part.words,
        aliases="、".join(department.aliases) if is_first else "",
        note=department.note if is_first else "",
        legend=legend(outline, projects) if is_first else None,
        squares_heading=squares_heading(squares),
        squares=squares,
        strip=strip_of(projects) if is_first else None,
        columns=replace(columns(outline, projects), departments=False),
        assisting_columns=columns(outline, assisting),
        levels=_levels(outline, projects, page, slug, part.within(0, number), "level"),
        assisting=_levels(
            outline, assisting, page, slug, part.within(number, len(assisting)), "assisting"
        ),
        pager=pager_of(part, lambda number: addresses.department_page(folder, slug, number)),
        assessment=assessment(outline, slug, page) if is_first else None,
        sheet=sheet(outline, slug, page, projects, assisting)
        if number + len(assisting) <= _SHEET
        else None,
        report_error=report_error(framer, page, f"{folder}年度{department.name}"),
    )


def _lead(outline: Outline, projects: Sequence[Project], assisting: Sequence[Project]) -> str:
    """What it answers for with what is claimed of it, and apart from that how many it assists."""
    also = f"配合{len(assisting)}项。" if assisting else ""
    return f"{group_figures(outline, projects)}{also}" if projects else also


def _levels(
    outline: Outline, projects: Sequence[Project], page: str, slug: str, part: Part, name: str
) -> tuple[RowGroup, ...]:
    """Projects by level; of one level there is one group without a heading of its own."""
    groups = groups_of(outline, projects, part, lambda project: (project.level,))
    return tuple(
        RowGroup(
            id=f"{name}-{group.key[0]}",
            heading=continued(_heading(outline, group.key[0]), group),
            note=group.figures,
            href=relative(page, addresses.level(outline.report.folder, group.key[0])),
            rows=tuple(
                [department_row(outline, project, page, slug) for project in group.projects]
            ),
        )
        for group in groups
    )


def _heading(outline: Outline, level: str) -> str:
    return outline.levels[level].label if outline.has["levels"] else "全部项目"
