"""Projects in tables and short lists."""

from collections.abc import Sequence
from typing import Final, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from generator.analysis.place_readings import named_towns
from generator.analysis.state import State
from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.row_figure import RowFigure, row_figure
from generator.pages.parts.words.links import UNPLACED, Link, department_links
from generator.pages.parts.words.share import all_shares_words, printed_shares
from generator.pages.parts.words.tag import (
    TO_COME,
    UNSTATED,
    Tag,
    is_supplied,
    result_tag,
    stated_words,
    tag,
)
from generator.pages.parts.words.typography import display
from generator.records import Project, Result

_MOST: Final = 12  # of what stands on many pages: what there is beyond has a page that shows all
Member = TypeVar("Member")


class Option(Struct, frozen=True):
    """A choice of a filter: the value that stands in the address, and its words."""

    value: str
    text: str


class Columns(Struct, frozen=True):
    """Which columns a table of projects has, none over nothing.

    `words` are those of the outcomes that may stand in it, for a screen that has marks alone.
    """

    results: bool
    figures: bool
    outcomes: bool
    departments: bool
    outcome_head: str
    words: tuple[Tag, ...]

    @property
    def are_all(self) -> bool:
        """Whether a table as the source has it has results, words and departments."""
        return self.results and self.outcomes and self.departments


class RowItem(Struct, frozen=True):
    """An item of a project in a table: its own title, which leads to it, result and word."""

    title: str
    href: str
    text: str
    tag: Tag


class Row(Struct, frozen=True):
    """A project in a table. `label` is level and number, `short` the same in short.

    `joint` names who shares it, where only one of them is meant. `text` is what came of it, `items`
    what came of each of its items; `told` stands in place of a word where there is none: the
    printed share, or of how many items there is one. `supplied` says that a compiler added the
    word, `asked` that a question about it is open.
    """

    label: str
    short: str
    href: str
    title: str
    text: str
    items: tuple[RowItem, ...]
    figure: RowFigure | None
    tag: Tag
    told: str
    supplied: bool
    noticed: bool
    highlighted: bool
    asked: bool
    departments: tuple[Link, ...]
    assisting: tuple[Link, ...]
    joint: tuple[Link, ...]

    @property
    def marked(self) -> str:
        """The classes of a row with signs behind its title, for which a phone keeps a place."""
        signs = self.asked + self.noticed + self.highlighted
        return "rows-marked rows-marked-often" if signs > 1 else "rows-marked" if signs else ""


class ListedRow(Row, frozen=True):
    """A project in the list of all, and on paper.

    `level`, `table`, `programme`, `slugs`, `places` and `flags` are the values that a filter
    compares.
    """

    number: str
    people: str
    level: str
    table: str
    programme: str
    slugs: str
    places: str
    flags: str


class Item(Struct, frozen=True):
    """A project, or an item of one, in a short list."""

    label: str
    title: str
    href: str
    tag: Tag


class RowGroup(Struct, frozen=True):
    """Rows under a heading; `id` is its fragment and `note` a line of figures."""

    id: str
    heading: str
    note: str
    href: str
    rows: tuple[Row, ...]


# What can be ticked in a filter.
FLAGS = (
    Option("doubt", "有待核对之处"),
    Option("notice", "曾被通报"),
    Option("above", "高于目标"),
    Option("below", "低于目标"),
    Option("highlight", "亮点案例"),
)


def columns(outline: Outline, shown: Sequence[Project] | None = None) -> Columns:
    """The columns of the report's tables: no figure where none is known, no word where none is.

    A table of a few projects (`shown`) has their words, one of all those that the report knows.
    """
    has, head = outline.has, outcome_head(outline)
    if shown is None:
        words = [Tag(word.word, word.kind.value) for word in outline.report.outcomes]
    else:
        found = dict.fromkeys(tag(outline, project) for project in shown)
        words = [word for word in found if word.kind not in (UNSTATED, TO_COME)]
    return Columns(
        has["texts"], has["figures"], has["outcomes"], has["departments"], head, tuple(words)
    )


def outcome_head(outline: Outline) -> str:
    """What the words of a report speak of: how a project stands, or what came of it."""
    return "状态" if outline.has["running"] else "成效"


def row(outline: Outline, project: Project, page: str) -> Row:
    """A project in the table of its level."""
    return _row(outline, project, page, outline.departments_of[project.id], project.results)


def department_row(outline: Outline, project: Project, page: str, slug: str) -> Row:
    """A project in the table of one of its departments; where it is shared, with the others.

    It stands on the page of each of them. So it names a dozen at most, and has as many results:
    the project's own page has all.
    """
    slugs = outline.departments_of[project.id]
    others = [other for other in slugs[: _MOST + 1] if other != slug]
    row = _row(outline, project, page, slugs[:_MOST], project.results[:_MOST])
    rest = _rest(row.href, len(slugs) - _MOST)
    is_joint = slug in slugs and len(slugs) > 1
    joint = (*department_links(outline, others[:_MOST], page), *rest) if is_joint else ()
    return replace(row, departments=(*row.departments, *rest), joint=joint)


def _rest(href: str, number: int) -> tuple[Link, ...]:
    """That there are so many more, where the project's page names them."""
    return (Link(f"另外{number}个单位", href),) if number > 0 else ()


def _row(
    outline: Outline,
    project: Project,
    page: str,
    slugs: Sequence[str],
    results: Sequence[Result],
) -> Row:
    more = len(project.results) - len(results)
    state = outline.states[project.id]
    text = _progress(outline, project, state) or _results(project, results)
    href = addresses.relative(page, addresses.project(project.id))
    return Row(
        label=outline.place_label(project),
        short=outline.short_label(project) if project.number else outline.place_label(project),
        href=href,
        title=display(project.heading),
        text=display(f"{text}……另外{more}条" if more else text),
        items=_items(outline, project, results, href),
        figure=row_figure(project),
        tag=tag(outline, project),
        told=told_words(outline, project),
        supplied=is_supplied(outline, project),
        noticed=project.id in outline.notices,
        highlighted=project.id in outline.highlights,
        asked=project.id in outline.questions,
        departments=department_links(outline, slugs, page),
        assisting=department_links(outline, project.assisting[:_MOST], page),
        joint=(),
    )


def told_words(outline: Outline, project: Project) -> str:
    """What stands in place of a word: a share, or that only some of several results have one."""
    state = outline.states[project.id]
    if state.outcome is not None:
        return ""
    return all_shares_words(printed_shares(state, project)) or stated_words(project)


def listed_row(outline: Outline, project: Project, page: str) -> ListedRow:
    """A project in the list of all, with what its filter compares."""
    slugs = outline.departments_of[project.id]
    row = _row(outline, project, page, slugs, project.results)
    return ListedRow(
        **asdict(row),
        number=project.number,
        people="、".join(project.people),
        level=project.level,
        table=project.table,
        programme=outline.programmes.get((project.level, project.programme), ""),
        slugs=" ".join(slugs),
        places=_places(project) if outline.has["places"] else "",
        flags=_flags(row),
    )


def _places(project: Project) -> str:
    """The slugs of the towns that it names, each once; a sign of its own where it names none."""
    return " ".join(named_towns(project)) or UNPLACED


def around(members: Sequence[Member], place: int) -> Sequence[Member]:
    """Of a long list those around a place in it: a dozen, and the one at the place."""
    start = max(0, min(place - _MOST // 2, len(members) - 1 - _MOST))
    return members[start : start + _MOST + 1]


def _progress(outline: Outline, project: Project, state: State) -> str:
    """What the step says that the state of a project comes from."""
    steps = outline.steps.get(project.id, ()) if state.period else ()
    return next((step.actual for step in steps if step.period == state.period), "")


def _results(project: Project, results: Sequence[Result]) -> str:
    """What came of a project, without what came of its items."""
    texts = [result.text for result in results if not is_own_item(project, result)]
    return texts[0] if len(texts) == 1 else " ".join(filter(None, texts))


def is_own_item(project: Project, result: Result) -> bool:
    """Whether a result is an item with a title that is not the project's own."""
    return bool(result.title) and result.title != project.heading


def _items(
    outline: Outline, project: Project, results: Sequence[Result], href: str
) -> tuple[RowItem, ...]:
    return tuple(
        [
            RowItem(
                title=display(result.title).rstrip("。"),
                href=f"{href}#{result.part}",
                text=display(result.text),
                tag=result_tag(outline, result),
            )
            for result in results
            if is_own_item(project, result)
        ]
    )


def _flags(row: Row) -> str:
    """What can be ticked of a project, as the values of the filter."""
    tone = row.figure.mark.tone if row.figure else ""
    are_so = (row.asked, row.noticed, tone == "above", tone == "below", row.highlighted)
    return " ".join(flag.value for flag, is_so in zip(FLAGS, are_so, strict=True) if is_so)


def item(outline: Outline, project: Project, page: str, part: int = 0) -> Item:
    """A project in a short list; or one of its items, by its part."""
    href = addresses.relative(page, addresses.project(project.id))
    label = outline.place_label(project)
    result = next((each for each in project.results if each.part == part), None)
    if result is None:
        return Item(label, display(project.heading).rstrip("。"), href, tag(outline, project))
    title = display(result.title or project.heading).rstrip("。")
    own = result_tag(outline, result)
    return Item(f"{label}子项{part}", title, f"{href}#{part}", own)


def named_items(
    outline: Outline, projects: Sequence[str], parts: Sequence[str], page: str
) -> tuple[Item, ...]:
    """The projects that a notice or an undertaking names; where it names items of one, these.

    `parts` are ids of items, as 2022/county/3#2.
    """
    of_project: dict[str, list[int]] = {}
    for key in parts:
        project, _, part = key.partition("#")
        of_project.setdefault(project, []).append(int(part))
    return tuple(
        item(outline, outline.projects[key], page, part)
        for key in projects
        for part in of_project.get(key, [0])
    )
