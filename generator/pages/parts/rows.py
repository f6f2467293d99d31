"""Projects in tables and short lists."""

from collections.abc import Sequence
from functools import cache
from typing import Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.links import Link, department_links
from generator.pages.parts.tag import Tag, tag
from generator.pages.parts.typography import display
from generator.records import Project, Result

_MOST: Final = 12  # of what stands on many pages: what there is beyond has a page that shows all
Member = TypeVar("Member")


class Option(Struct, frozen=True):
    """A choice of a filter: the value that stands in the address, and its words."""

    value: str
    text: str


class Row(Struct, frozen=True):
    """A project in a table. `label` is level and number; `joint` names who shares it."""

    label: str
    href: str
    title: str
    text: str
    tag: Tag
    noticed: bool
    highlighted: bool
    departments: tuple[Link, ...]
    joint: tuple[Link, ...]


class ListedRow(Row, frozen=True):
    """A project in the list of all, and on paper.

    `level`, `programme`, `slugs` and `flags` are the values that a filter compares.
    """

    number: str
    people: str
    level: str
    programme: str
    slugs: str
    flags: str


class Item(Struct, frozen=True):
    """A project in a short list."""

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


FLAGS = (Option("notice", "曾被通报"), Option("highlight", "亮点案例"))


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
    joint = (*department_links(outline, others[:_MOST], page), *rest) if len(slugs) > 1 else ()
    return replace(row, departments=(*row.departments, *rest), joint=joint)


def _rest(href: str, number: int) -> tuple[Link, ...]:
    """That there are so many more, where the project's page names them."""
    return (Link(f"另外 {number} 个单位", href),) if number > 0 else ()


def _row(
    outline: Outline,
    project: Project,
    page: str,
    slugs: Sequence[str],
    results: Sequence[Result],
) -> Row:
    more = len(project.results) - len(results)
    text = f"{_results(results)}……另外 {more} 条" if more else _results(results)
    return Row(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.heading),
        text=display(text),
        tag=tag(outline, project),
        noticed=project.id in outline.notices,
        highlighted=project.id in outline.highlights,
        departments=department_links(outline, slugs, page),
        joint=(),
    )


def listed_row(outline: Outline, project: Project, page: str) -> ListedRow:
    """A project in the list of all, with what its filter compares."""
    slugs = outline.departments_of[project.id]
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    return ListedRow(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.heading),
        text=display(_results(project.results)),
        tag=tag(outline, project),
        noticed=noticed,
        highlighted=highlighted,
        departments=department_links(outline, slugs, page),
        joint=(),
        number=project.number,
        people="、".join(project.people),
        level=project.level,
        programme=outline.programmes.get((project.level, project.programme), ""),
        slugs=" ".join(slugs),
        flags=_flags(noticed, highlighted),
    )


def around(members: Sequence[Member], place: int) -> Sequence[Member]:
    """Of a long list those around a place in it: a dozen, and the one at the place."""
    start = max(0, min(place - _MOST // 2, len(members) - 1 - _MOST))
    return members[start : start + _MOST + 1]


def _results(results: Sequence[Result]) -> str:
    if len(results) == 1:
        return results[0].text
    return " ".join([result.text for result in results if result.text])


@cache
def _flags(noticed: bool, highlighted: bool) -> str:
    """What was raised about a project, as the values of the filter."""
    raised = zip(FLAGS, (noticed, highlighted), strict=True)
    return " ".join(flag.value for flag, is_raised in raised if is_raised)


def item(outline: Outline, project: Project, page: str) -> Item:
    """A project in a short list."""
    return Item(
        label=outline.label(project),
        title=display(project.heading).rstrip("。"),
        href=addresses.relative(page, addresses.project(project.id)),
        tag=tag(outline, project),
    )
