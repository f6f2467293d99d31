"""Squares, one project each: as blocks of levels and of departments, and their legend."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline, table_of
from generator.pages.parts.sentences import group_figures
from generator.pages.parts.tag import NO_WORD, UNSTATED, Tag, tag
from generator.pages.parts.typography import display
from generator.records import OutcomeKind, Project

_FILLED: Final = "■"
_OUTLINED: Final = "□"
_SMALL: Final = "▫"  # of which the source says nothing


class Square(Struct, frozen=True):
    """One project as a square: `label` is its whole accessible name."""

    href: str
    label: str
    kind: str
    noticed: bool
    highlighted: bool


class LevelBlock(Struct, frozen=True):
    """A level, or one of its tables, as a block of squares with a line of recounted figures.

    `label` is empty where the report has no other level or table to tell it from.
    """

    label: str
    href: str
    note: str
    squares: tuple[Square, ...]


class DepartmentBlock(Struct, frozen=True):
    """A department as a small multiple: its squares drawn as text, the better outcomes first.

    `note` says how many projects it answers for, and what is claimed of them; `noticed` is how many
    of them were flagged, and `assisting` how many it assists. What the source says nothing of is
    drawn as `small` squares.
    """

    name: str
    href: str
    note: str
    joint: int
    filled: str
    outlined: str
    small: str
    noticed: int
    assisting: int


class Legend(Struct, frozen=True):
    """How often each kind of square stands on the page; nothing of a plan."""

    kinds: tuple[tuple[str, str, int], ...]
    noticed: int
    highlighted: int


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    word, title = tag(outline, project), display(project.heading).rstrip("。")
    raised = f"{'，曾被通报' if noticed else ''}{'，亮点案例' if highlighted else ''}"
    label = outline.short_label(project)
    state = f"，{word.word}" if outline.has["results"] else ""
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}{state}{raised}" if label else f"{title}{state}{raised}",
        kind=word.kind,
        noticed=noticed,
        highlighted=highlighted,
    )


def level_blocks(outline: Outline, page: str) -> tuple[LevelBlock, ...]:
    """Every level with its squares and recounted figures; of several tables each for itself."""
    return tuple(block for level in outline.levels for block in _level_blocks(outline, level, page))


def _level_blocks(outline: Outline, level: str, page: str) -> Iterator[LevelBlock]:
    for label, projects in by_table(outline, level):
        yield LevelBlock(
            label=label,
            href=addresses.relative(page, addresses.level(outline.report.folder, level)),
            note=group_figures(outline, projects, short=True),
            squares=tuple([square(outline, project, page) for project in projects]),
        )


def by_table(outline: Outline, level: str) -> list[tuple[str, Sequence[Project]]]:
    """The projects of a level, or of each of its tables, with the label that tells them apart.

    The label is empty where the report has one level of one table.
    """
    label = outline.levels[level].label if outline.has["levels"] else ""
    if len(outline.levels[level].tables) < 2:
        return [(label, outline.by_level[level])]
    groups: dict[str, list[Project]] = {}
    for project in outline.by_level[level]:
        table = table_of(outline.levels[level], project)
        title = (table.title or table.word) if table else ""
        groups.setdefault(f"{label}《{title}》" if title else label, []).append(project)
    return list(groups.items())


def department_block(outline: Outline, slug: str, page: str) -> DepartmentBlock:
    """A department as a small multiple; the better outcomes stand first."""
    projects = outline.by_department[slug]
    kinds = Counter(outline.states[project.id].kind for project in projects)
    filled, small = kinds[OutcomeKind.EXCEEDED], kinds[None]
    return DepartmentBlock(
        name=outline.departments[slug].name,
        href=addresses.relative(page, addresses.department(outline.report.folder, slug)),
        note=group_figures(outline, projects, short=True) if projects else "",
        joint=sum(len(outline.departments_of[project.id]) > 1 for project in projects),
        filled=_FILLED * filled,
        outlined=_OUTLINED * (len(projects) - filled - small),
        small=_SMALL * small,
        noticed=sum(project.id in outline.notices for project in projects),
        assisting=len(outline.by_assisting.get(slug, ())),
    )


def legend(outline: Outline, projects: Iterable[Project]) -> Legend:
    """What the squares of these projects mean, and how many there are of each kind."""
    shown = list(projects)
    number = Counter(tag(outline, project) for project in shown) if outline.has["results"] else {}
    return Legend(
        kinds=tuple(_kinds(outline, number)),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )


def _kinds(outline: Outline, number: Mapping[Tag, int]) -> Iterator[tuple[str, str, int]]:
    """Word, kind and number of each sort of square; what has no printed word is one sort."""
    places, worst_first = outline.outcome_places, outline.has["running"]
    words = [tag for tag in number if tag.kind != UNSTATED]
    for word in sorted(words, key=lambda tag: (_rank(tag, worst_first), places[tag.word])):
        yield word.word, word.kind, number[word]
    silent = [tag for tag in number if tag.kind == UNSTATED]
    if silent:
        said = silent[0].word if len(silent) == 1 else NO_WORD
        yield said, UNSTATED, sum(number[tag] for tag in silent)


def _rank(word: Tag, worst_first: bool) -> int:
    """The better kinds first, or the worse."""
    rank = OutcomeKind(word.kind).rank
    return rank if worst_first else -rank
