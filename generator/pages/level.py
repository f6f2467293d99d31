"""One page a level: its projects, by programme."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, list_crumbs
from generator.pages.parts.rows import Columns, RowGroup, around, columns, row
from generator.pages.parts.sentences import group_figures, list_word
from generator.pages.parts.squares import Legend, SquareGroup, by_table, legend, square_groups
from generator.records import Project


class LevelView(Struct, frozen=True):
    """The view of pages/level.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    legend: Legend
    squares: tuple[SquareGroup, ...]
    columns: Columns
    programmes: tuple[RowGroup, ...]
    others: tuple[Link, ...]


def level_page(framer: Framer, outline: Outline, level_id: str) -> Page:
    """One level, by programme."""
    report, level = outline.report, outline.levels[level_id]
    page = addresses.level(report.folder, level.id)
    projects = outline.by_level[level.id]
    view = LevelView(
        crumbs=list_crumbs(outline, page),
        kicker=f"{report.short_title} {report.folder}",
        title=f"{level.label if outline.has['levels'] else ''}{list_word(outline, projects)}",
        lead=group_figures(outline, projects),
        legend=legend(outline, projects),
        squares=square_groups(outline, projects, page),
        columns=columns(outline),
        programmes=tuple(_groups(outline, level_id, page)),
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


def _groups(outline: Outline, level: str, page: str) -> Iterator[RowGroup]:
    """The projects by programme; where the level has several tables, within each of them."""
    tables = by_table(outline, level)
    seen: set[str] = set()
    for label, projects in tables:
        programmes: dict[str, list[Project]] = defaultdict(list)
        for project in projects:
            programmes[project.programme].append(project)
        table = label.removeprefix(outline.levels[level].label) if len(tables) > 1 else ""
        for programme, members in programmes.items():
            fragment = addresses.programme_fragment(outline.programmes.get((level, programme), ""))
            yield RowGroup(
                id="" if fragment in seen else fragment,  # the first of the name is led to
                heading="　".join(filter(None, (table, programme))) or "全部项目",
                note=group_figures(outline, members),
                href="",
                rows=tuple([row(outline, project, page) for project in members]),
            )
            seen.add(fragment)
