"""Squares, one project each: as blocks of levels and of departments, and their legend."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from generator.analysis.counting import exceeded_count, percentage
from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.sentences import share_words
from generator.pages.parts.tag import UNSTATED, Tag, tag
from generator.pages.parts.typography import display
from generator.records import OutcomeKind, Project

_FILLED: Final = "■"
_OUTLINED: Final = "□"


class Square(Struct, frozen=True):
    """One project as a square: `label` is its whole accessible name."""

    href: str
    label: str
    kind: str
    noticed: bool
    highlighted: bool


class LevelBlock(Struct, frozen=True):
    """A level as a block of squares, with its recounted figures."""

    label: str
    href: str
    projects: int
    exceeded: int
    share: str
    squares: tuple[Square, ...]


class DepartmentBlock(Struct, frozen=True):
    """A department as a small multiple: its squares drawn as text, the better outcomes first.

    `share` is empty where it would mislead; `noticed` is how many of its projects were flagged.
    """

    name: str
    href: str
    projects: int
    exceeded: int
    share: str
    joint: int
    filled: str
    outlined: str
    noticed: int


class Legend(Struct, frozen=True):
    """How often each kind of square stands on the page."""

    kinds: tuple[tuple[str, str, int], ...]
    noticed: int
    highlighted: int


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    word, title = tag(outline, project), display(project.heading).rstrip("。")
    raised = f"{'，曾被通报' if noticed else ''}{'，亮点案例' if highlighted else ''}"
    label = outline.short_label(project)
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}，{word.word}{raised}",
        kind=word.kind,
        noticed=noticed,
        highlighted=highlighted,
    )


def level_block(outline: Outline, level: str, page: str) -> LevelBlock:
    """A level's squares and recounted figures."""
    projects = outline.by_level[level]
    over = exceeded_count(projects)
    return LevelBlock(
        label=outline.levels[level].label,
        href=addresses.relative(page, addresses.level(outline.report.folder, level)),
        projects=len(projects),
        exceeded=over,
        share=f"{percentage(over, len(projects))}%",
        squares=tuple(square(outline, project, page) for project in projects),
    )


def department_block(outline: Outline, slug: str, page: str) -> DepartmentBlock:
    """A department as a small multiple; the better outcomes stand first."""
    projects = outline.by_department[slug]
    filled = sum(outline.states[project.id].kind is OutcomeKind.EXCEEDED for project in projects)
    return DepartmentBlock(
        name=outline.departments[slug].name,
        href=addresses.relative(page, addresses.department(outline.report.folder, slug)),
        projects=len(projects),
        exceeded=exceeded_count(projects),
        share=share_words(projects),
        joint=sum(len(outline.departments_of[project.id]) > 1 for project in projects),
        filled=_FILLED * filled,
        outlined=_OUTLINED * (len(projects) - filled),
        noticed=sum(project.id in outline.notices for project in projects),
    )


def legend(outline: Outline, projects: Iterable[Project]) -> Legend:
    """What the squares of these projects mean, and how many there are of each kind."""
    shown = list(projects)
    number = Counter(tag(outline, project) for project in shown)
    places = outline.outcome_places
    words = sorted(number, key=lambda tag: (_rank(tag), places.get(tag.word, 0)))
    return Legend(
        kinds=tuple((word.word, word.kind, number[word]) for word in words),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )


def _rank(word: Tag) -> int:
    """The better kinds first; what the source says nothing of stands last."""
    return 1 if word.kind == UNSTATED else -OutcomeKind(word.kind).rank
