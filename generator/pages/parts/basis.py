"""What an assessment of a department can rest on: counted from the records, without a verdict."""

from collections import Counter

from msgspec import Struct

from generator.analysis.scoring import Points, Tally, points
from generator.pages.outline import Outline
from generator.records import Department, Finding, Measure, Notice, Project


class Basis(Struct, frozen=True):
    """A department's projects and what was said of them.

    A joint project counts for each of its departments. `outcomes` and `levels` name only what
    occurs. A notice counts once, however many of the projects it names.
    `questions` are the findings that nobody has answered. `points` is None where
    the report states no rule.
    """

    department: Department
    projects: tuple[Project, ...]
    levels: dict[str, int]
    outcomes: dict[str, int]
    joint: tuple[Project, ...]
    measures: tuple[tuple[Project, Measure], ...]
    notices: tuple[Notice, ...]
    highlights: tuple[Notice, ...]
    questions: tuple[tuple[Project, Finding], ...]
    points: Points | None


def basis_of(outline: Outline, slug: str) -> Basis:
    """The basis of one department."""
    report, projects = outline.report, outline.by_department[slug]
    ids = {project.id for project in projects}
    notices = tuple(notice for notice in report.notices if ids.intersection(notice.projects))
    highlights = tuple(
        highlight for highlight in report.highlights if ids.intersection(highlight.projects)
    )
    kinds = Counter(project.outcome.kind for project in projects)
    tally = Tally(kinds, len(notices), len(highlights))
    words = Counter(project.outcome.word for project in projects)
    levels = Counter(project.level for project in projects)
    return Basis(
        department=outline.departments[slug],
        projects=projects,
        levels={level.id: levels[level.id] for level in report.levels if levels[level.id]},
        outcomes={
            outcome.word: words[outcome.word] for outcome in report.outcomes if words[outcome.word]
        },
        joint=tuple(project for project in projects if len(project.departments) > 1),
        measures=tuple((project, measure) for project in projects for measure in project.measures),
        notices=notices,
        highlights=highlights,
        questions=tuple(
            (project, finding)
            for project in projects
            for finding in outline.by_project.get(project.id, ())
            if finding.answer is None
        ),
        points=points(report, report.scoring, tally) if report.scoring else None,
    )
