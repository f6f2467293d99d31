"""The pages of a level: its projects, by programme."""

from collections.abc import Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.list_order import table_of
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, part_of
from generator.pages.parts.charts.squares import (
    Legend,
    SquareView,
    legend,
    square_views,
    squares_heading,
)
from generator.pages.parts.charts.strip import Strip, strip_of
from generator.pages.parts.descriptions import group_description
from generator.pages.parts.groups import continued, groups_of
from generator.pages.parts.headlines.sentences import group_figures, list_word
from generator.pages.parts.rows import Columns, RowGroup, around, columns, row
from generator.pages.parts.words.links import Link, list_crumbs
from generator.records import Project


class LevelView(Struct, frozen=True):
    """The view of pages/level.html; on the pages behind the first there are rows alone."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    legend: Legend | None
    squares_heading: str
    views: tuple[SquareView, ...]
    strip: Strip | None
    columns: Columns
    programmes: tuple[RowGroup, ...]
    pager: Pager | None
    others: tuple[Link, ...]


def level_page(framer: Framer, outline: Outline, level_id: str, number: int) -> Page:
    """One page of a level, by its number; a report of some size has several."""
    report, level = outline.report, outline.levels[level_id]
    first = addresses.level(report.folder, level.id)
    page = addresses.page_of(first, number)
    projects = outline.listed[level.id]
    part = part_of(len(projects), len(report.projects), number)
    label = level.label if outline.has["levels"] else ""
    lead = group_figures(outline, projects) if part.is_first else part.words
    word = list_word(outline, projects if part.is_first else projects[part.start : part.end])
    views = square_views(outline, projects, page) if part.is_first else ()
    view = LevelView(
        crumbs=list_crumbs(outline, page),
        kicker=f"{report.short_title} {report.folder}",
        title=f"{label}{word}{part.title}",
        lead=lead,
        legend=legend(outline, projects) if part.is_first else None,
        squares_heading=squares_heading(group for each in views for group in each.groups),
        views=views,
        strip=strip_of(projects) if part.is_first else None,
        columns=columns(outline, projects[part.start : part.end]),
        programmes=tuple(_groups(outline, level_id, part, page)),
        pager=list_pager(part, first),
        others=tuple(
            Link(other.label, relative(page, addresses.level(report.folder, other.id)))
            for other in around(report.levels, outline.level_places[level.id])
            if other.id != level.id
        ),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=group_description(outline, level.title or view.title, projects)
        if part.is_first
        else f"{level.title or view.title}：{lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/level.html", view, about, report=report)


def _groups(outline: Outline, level: str, part: Part, page: str) -> Iterator[RowGroup]:
    """The projects by programme; where the level has several tables, within each of them."""

    def heading(project: Project) -> tuple[str, ...]:
        table = table_of(outline.levels[level], project)
        return ((table.title or table.word) if table else "", project.programme)

    seen: set[str] = set()
    for group in groups_of(outline, outline.listed[level], part, heading):
        table, programme = group.key
        fragment = addresses.programme_fragment(outline.programmes.get((level, programme), ""))
        begins = outline.first_places["programme", level, programme] >= part.start
        words = "　".join(filter(None, (f"《{table}》" if table else "", programme)))
        yield RowGroup(
            id=fragment if begins and fragment not in seen else "",  # the first is led to
            heading=continued(words or "全部项目", group),
            note=group.figures,
            href="",
            rows=tuple([row(outline, project, page) for project in group.projects]),
        )
        seen.add(fragment)
