"""Projects in tables and short lists."""

from functools import cache

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.links import Link, department_links
from generator.pages.parts.tag import Tag, tag
from generator.pages.parts.typography import display
from generator.records import Project


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

    number: int
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


def row(outline: Outline, project: Project, page: str, seen_from: str = "") -> Row:
    """A project in a table.

    `seen_from` is the department whose page it stands on; a shared project then names the others.
    """
    slugs = project.departments
    others = [slug for slug in slugs if seen_from and slug != seen_from]
    return Row(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.title),
        text=display(_results(project)),
        tag=tag(project),
        noticed=project.id in outline.notices,
        highlighted=project.id in outline.highlights,
        departments=department_links(outline, slugs, page),
        joint=department_links(outline, others, page) if others else (),
    )


def listed_row(outline: Outline, project: Project, page: str) -> ListedRow:
    """A project in the list of all, with what its filter compares."""
    slugs = project.departments
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    return ListedRow(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.title),
        text=display(_results(project)),
        tag=tag(project),
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


def _results(project: Project) -> str:
    results = project.results
    return results[0].text if len(results) == 1 else " ".join([result.text for result in results])


@cache
def _flags(noticed: bool, highlighted: bool) -> str:
    """What was raised about a project, as the values of the filter."""
    raised = zip(FLAGS, (noticed, highlighted), strict=True)
    return " ".join(flag.value for flag, is_raised in raised if is_raised)


def item(outline: Outline, project: Project, page: str) -> Item:
    """A project in a short list."""
    return Item(
        label=outline.label(project),
        title=display(project.title).rstrip("。"),
        href=addresses.relative(page, addresses.project(project.id)),
        tag=tag(project),
    )
