"""Projects on the page of a town: the words that name it, the figure, and whose figure that is."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.place_readings import is_original, named_towns, words_naming
from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.row_figure import RowFigure, row_figure
from generator.pages.parts.charts.tiles import town_link
from generator.pages.parts.rows import told_words
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.quotation import Quotation, QuotedRun, quotation
from generator.pages.parts.words.tag import TO_COME, Tag, tag
from generator.pages.parts.words.typography import display
from generator.records import Project

_NAMED: Final = 3  # other towns that are named


class PlaceEntry(Struct, frozen=True):
    """A project that names a town.

    `quote` has its words with the names found, and is empty where they are not in its texts; then
    `words` are those that a person gave. `whose` says what the figure is of; `how` whether the name
    is the source's or was inferred. There is no `tag` where `told` stands in its place.
    """

    title: str
    href: str
    quote: tuple[QuotedRun, ...]
    words: str
    figure: RowFigure | None
    whose: str
    label: str
    tag: Tag | None
    told: str
    how: str
    asked: bool
    noticed: bool


def place_entry(outline: Outline, project: Project, slug: str, page: str) -> PlaceEntry:
    """A project on the page of one of the towns that it names."""
    town = outline.towns[slug].town
    words = words_naming(project, slug)
    found = quotation(project, words)
    of_item = _of_item(project, found)
    figure = row_figure(of_item or project)
    told, word = told_words(outline, project), tag(outline, project)
    return PlaceEntry(
        title=display(project.heading).rstrip("。"),
        href=addresses.relative(page, addresses.project(project.id)),
        quote=found.runs,
        words="" if found.runs else "、".join(filter(None, words)),
        figure=figure,
        whose=_whose(outline, project, slug, is_items=of_item is not None) if figure else "",
        label=outline.place_label(project),
        tag=None if told or word.kind == TO_COME else word,
        told=told,
        how="" if any(is_original(town, each) for each in words) else "地点是推断，已经人确认",
        asked=project.id in outline.questions,
        noticed=project.id in outline.notices,
    )


def place_links(outline: Outline, project: Project, page: str) -> tuple[Link, ...]:
    """The towns that a project names, each once, in the order of the list."""
    named = named_towns(project)
    return tuple([town_link(outline, slug, page) for slug in outline.towns if slug in named])


def _of_item(project: Project, found: Quotation) -> Project | None:
    """The project with the measures of the item alone that names the place, where it has some."""
    own = tuple([each for each in project.measures if each.part == found.part])
    if not found.part or not any(each.actual is not None for each in own):
        return None
    return replace(project, measures=own)


def _whose(outline: Outline, project: Project, slug: str, *, is_items: bool) -> str:
    """What a figure is of: never of the town alone, unless the words of an item say so."""
    of = "数字是这个子项的" if is_items else "数字是整个项目的"
    named = named_towns(project)
    others = [outline.towns[other].town.name for other in named if other != slug]
    if not others:
        return f"{of}。"
    return f"{of}，还写到{_listed(others)}。"


def _listed(names: Sequence[str]) -> str:
    shown = "、".join(names[:_NAMED])
    return f"{shown}等{len(names)}处" if len(names) > _NAMED else shown
