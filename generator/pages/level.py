"""One page a level: its projects, by programme."""

from collections import defaultdict

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, list_crumbs
from generator.pages.parts.rows import RowGroup, around, row
from generator.pages.parts.sentences import group_figures
from generator.pages.parts.squares import Legend, Square, legend, square
from generator.records import Project


class LevelView(Struct, frozen=True):
    """The view of pages/level.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    legend: Legend
    squares: tuple[Square, ...]
    programmes: tuple[RowGroup, ...]
    others: tuple[Link, ...]


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
        lead=group_figures(projects),
        legend=legend(outline, projects),
        squares=tuple([square(outline, project, page) for project in projects]),
        programmes=tuple(
            RowGroup(
                id=addresses.programme_fragment(outline.programmes.get((level.id, programme), "")),
                heading=programme or "全部项目",
                note=group_figures(members),
                href="",
                rows=tuple([row(outline, project, page) for project in members]),
            )
            for programme, members in programmes.items()
        ),
        others=tuple(
            Link(other.label, relative(page, addresses.level(report.folder, other.id)))
            for other in around(report.levels, outline.level_places[level.id])
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
