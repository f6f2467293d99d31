"""Counting: figures worked out from the records, for the checks and for the pages alike."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.records import OutcomeKind, Project, Report, StatedFigure, Undertaking
from generator.records.rounding import places_of, round_half_up


def exceeded_count(projects: Iterable[Project]) -> int:
    """How many of the projects were over-fulfilled."""
    return sum(project.outcome.kind is OutcomeKind.EXCEEDED for project in projects)


def percentage(part: int, whole: int, places: int = 2) -> Decimal:
    """100 x part / whole with so many places, rounded half up as bulletins do; 0 of nothing."""
    exact = Decimal(100 * part) / whole if whole else Decimal(0)
    return round_half_up(exact, places)


def projects_of(report: Report, figure: StatedFigure) -> Sequence[Project]:
    """The projects that a stated figure is about."""
    return report.of_level(figure.level) if figure.level else report.projects


def recount(report: Report, figure: StatedFigure) -> Decimal:
    """The figure, from the records.

    Projects are counted, not rows: a project delivered by two departments counts once. A share
    is a percentage of the projects, with as many places as the statement has.
    """
    projects = projects_of(report, figure)
    if figure.figure == "projects":
        return Decimal(len(projects))
    if figure.figure == "results":
        return Decimal(sum(len(project.results) for project in projects))
    if figure.figure == "exceeded":
        return Decimal(exceeded_count(projects))
    return percentage(exceeded_count(projects), len(projects), places_of(figure.value))


def works_of(report: Report, undertaking: Undertaking) -> int:
    """How many separate works an undertaking is.

    One level never lists a work twice, so there are as many as the level with most entries has.
    """
    level_of = {project.id: project.level for project in report.projects}
    return max(Counter(level_of[key] for key in undertaking.projects).values())


def distinct_works(report: Report) -> int:
    """How many works the projects are, where a confirmed undertaking is not counted again."""
    repeated = sum(
        len(undertaking.projects) - works_of(report, undertaking)
        for undertaking in report.undertakings
    )
    return len(report.projects) - repeated


def plain_number(number: Decimal) -> str:
    """A number as people write it: without trailing zeros and without an exponent."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
