"""Squares: one project each, and the legend of what they mean."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.typography import display
from generator.records.report import Project


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


class Legend(Struct, frozen=True):
    """How often each kind of square stands on the page."""

    kinds: tuple[tuple[str, str, int], ...]
    noticed: int
    highlighted: int


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    outcome, title = project.outcome, display(project.title).rstrip("。")
    raised = f"{'，曾被通报' if noticed else ''}{'，亮点案例' if highlighted else ''}"
    label = f"{outline.levels[project.level].label}{project.number}"
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}，{outcome.word}{raised}",
        kind=outcome.kind.value,
        noticed=noticed,
        highlighted=highlighted,
    )


def legend(outline: Outline, projects: Iterable[Project]) -> Legend:
    """What the squares of these projects mean, and how many there are of each kind."""
    shown = list(projects)
    number = Counter(project.outcome.word for project in shown)
    words = sorted(outline.report.outcomes, key=lambda word: -word.kind.rank)
    return Legend(
        kinds=tuple(
            (word.word, word.kind.value, number[word.word]) for word in words if number[word.word]
        ),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )
