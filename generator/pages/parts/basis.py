"""What an assessment of a department can rest on: counted from the records, without a verdict."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.analysis.scoring import Points, Tally, points
from generator.pages.outline import Outline
from generator.records import Department, Notice, Project


class Basis(Struct, frozen=True):
    """A department's projects and what was said of them.

    A joint project counts for each of its departments. `outcomes` and `levels` name only what
    occurs. A notice counts once, however many of the projects it names. `questions` is how many
    findings nobody has answered. `points` is None where the report states no rule.
    """

    department: Department
    projects: tuple[Project, ...]
    levels: dict[str, int]
    outcomes: dict[str, int]
    joint: tuple[Project, ...]
    measures: int
    notices: tuple[Notice, ...]
    highlights: tuple[Notice, ...]
    questions: int
    points: Points | None


def basis_of(outline: Outline, slug: str) -> Basis:
    """The basis of one department."""
    report, projects = outline.report, outline.by_department[slug]
    notices = outline.notices_by_department.get(slug, ())
    highlights = outline.highlights_by_department.get(slug, ())
    words = [outcome for project in projects if (outcome := project.outcome)]
    kinds = Counter(word.kind for word in words)
    tally = Tally(kinds, len(notices), len(highlights))
    return Basis(
        department=outline.departments[slug],
        projects=projects,
        levels=_in_order((project.level for project in projects), outline.level_places),
        outcomes=_in_order((word.word for word in words), outline.outcome_places),
        joint=tuple(project for project in projects if len(outline.departments_of[project.id]) > 1),
        measures=sum(len(project.measures) for project in projects),
        notices=notices,
        highlights=highlights,
        questions=sum(len(outline.questions.get(project.id, ())) for project in projects),
        points=points(outline.kind_words, report.scoring, tally) if report.scoring else None,
    )


def _in_order(words: Iterable[str], places: Mapping[str, int]) -> dict[str, int]:
    """How often each word occurs, in the order of the report."""
    number = Counter(words)
    return {word: number[word] for word in sorted(number, key=lambda word: places[word])}
