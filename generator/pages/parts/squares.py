"""Squares, one project each: as blocks of levels and of departments, and their legend."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.lists import table_of
from generator.pages.outline import Outline
from generator.pages.parts.counted import counted_parts
from generator.pages.parts.sentences import group_figures
from generator.pages.parts.tag import TO_COME, UNSTATED, Tag, tag
from generator.pages.parts.typography import display
from generator.records import OutcomeKind, Project

MOST_SQUARES: Final = 500  # of one page
_FILLED: Final = "■"
_OUTLINED: Final = "□"
_SMALL: Final = "▫"  # of which the source says nothing


class Square(Struct, frozen=True):
    """One project as a square: `label` is its whole accessible name.

    `asked` says that a question about it is open.
    """

    href: str
    label: str
    kind: str
    noticed: bool
    highlighted: bool
    asked: bool


class SquareGroup(Struct, frozen=True):
    """The squares of one printed word, in the order of the source.

    `word` says whose word it is; of a plan it is empty. Where there are too many squares to look at
    there is none, and the group is a part of a bar: from `start`, as long as `length`, in percent.
    """

    word: str
    kind: str
    number: int
    squares: tuple[Square, ...]
    start: str = ""
    length: str = ""


class LevelBlock(Struct, frozen=True):
    """A level, or one of its tables, as a block of squares with a line of recounted figures.

    `label` is empty where the report has no other level or table to tell it from. Of a report with
    too many projects to look at one by one `bar` counts them in place of squares.
    """

    label: str
    href: str
    note: str
    groups: tuple[SquareGroup, ...]


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
    """How many squares of the page have each mark; the groups themselves say what fills one."""

    asked: int
    noticed: int
    highlighted: int


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    word, title = tag(outline, project), display(project.heading).rstrip("。")
    asked = project.id in outline.questions
    marks = (("曾被通报", noticed), ("亮点案例", highlighted), ("有待核对", asked))
    raised = "".join(f"，{words}" for words, is_so in marks if is_so)
    label = outline.short_label(project)
    state = f"，{word.word}" if outline.has["results"] else ""
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}{state}{raised}" if label else f"{title}{state}{raised}",
        kind=word.kind,
        noticed=noticed,
        highlighted=highlighted,
        asked=asked,
    )


def square_groups(
    outline: Outline, projects: Sequence[Project], page: str, whole: int = 0
) -> tuple[SquareGroup, ...]:
    """The squares of projects by the word that is printed of them, the better words first.

    Of a year that is not over the worse stand first; of a plan there is one group without a word.
    Where the page shows more projects than one can look at, which are `whole` or these, there are
    no squares, and the groups are the parts of a counted bar.
    """
    members: dict[Tag, list[Project]] = {}
    for project in projects:
        word = tag(outline, project) if outline.has["results"] else Tag("", TO_COME)
        members.setdefault(word, []).append(project)
    words = _in_order(outline, members) if outline.has["results"] else list(members)
    if max(whole, len(projects)) > MOST_SQUARES:
        parts = counted_parts([len(members[word]) for word in words])
        return tuple(
            SquareGroup(_claim(word), word.kind, len(members[word]), (), *part)
            for word, part in zip(words, parts, strict=True)
        )
    return tuple(
        SquareGroup(
            _claim(word), word.kind, len(members[word]), _squares(outline, members[word], page)
        )
        for word in words
    )


def _claim(word: Tag) -> str:
    """The word as what it is: what the source says, or that it says nothing."""
    return word.word if word.kind in (UNSTATED, TO_COME) else f"原文写作{word.word}"


def _squares(outline: Outline, projects: Sequence[Project], page: str) -> tuple[Square, ...]:
    return tuple([square(outline, project, page) for project in projects])


def level_blocks(outline: Outline, page: str) -> tuple[LevelBlock, ...]:
    """Every level with its squares and recounted figures; of several tables each for itself."""
    return tuple(block for level in outline.levels for block in _level_blocks(outline, level, page))


def _level_blocks(outline: Outline, level: str, page: str) -> Iterator[LevelBlock]:
    whole = len(outline.report.projects)
    for label, projects in by_table(outline, level):
        yield LevelBlock(
            label=label,
            href=addresses.relative(page, addresses.level(outline.report.folder, level)),
            note=group_figures(outline, projects, short=True),
            groups=square_groups(outline, projects, page, whole),
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
    """How many of these projects have each mark."""
    shown = list(projects)
    return Legend(
        asked=sum(project.id in outline.questions for project in shown),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )


def _in_order(outline: Outline, words: Iterable[Tag]) -> list[Tag]:
    """The better words first, or the worse in a year that is not over; what is silent is last."""
    places, worst_first = outline.outcome_places, outline.has["running"]
    return sorted(
        words,
        key=lambda word: (
            (1, 0, 0) if word.kind == UNSTATED else (0, _rank(word, worst_first), places[word.word])
        ),
    )


def _rank(word: Tag, worst_first: bool) -> int:
    """The better kinds first, or the worse."""
    rank = OutcomeKind(word.kind).rank
    return rank if worst_first else -rank
