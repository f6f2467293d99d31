"""Counting: figures worked out from the records, for the checks and for the pages alike."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.records import OutcomeKind, Project, Report, StatedFigure, Undertaking
from generator.records.rounding import places_of, round_half_up

_SCALES: Final = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_LARGE: Final = 100_000


def exceeded_count(projects: Iterable[Project]) -> int:
    """How many of the projects were over-fulfilled."""
    return sum(is_of_kind(project, OutcomeKind.EXCEEDED) for project in projects)


def is_of_kind(project: Project, kind: OutcomeKind) -> bool:
    """Whether the printed word of a project is of that kind; without a word it is of none."""
    outcome = project.outcome
    return outcome is not None and outcome.kind is kind


def finished_count(projects: Iterable[Project]) -> int:
    """Of how many projects the source prints that the year's task is done."""
    words = [project.outcome for project in projects]
    return sum(word is not None and word.kind.is_finished for word in words)


def percentage(part: int, whole: int, places: int = 2) -> Decimal:
    """100 x part / whole with so many places, rounded half up as bulletins do; 0 of nothing."""
    exact = Decimal(100 * part) / whole if whole else Decimal(0)
    return round_half_up(exact, places)


class Counts(Struct, frozen=True):
    """What is counted of some projects.

    Projects are counted, not rows: a project delivered by two departments counts once.
    """

    projects: int
    results: int
    exceeded: int


def projects_by_level(report: Report) -> dict[str, list[Project]]:
    """The projects of each level that has some, in the report's order."""
    found: dict[str, list[Project]] = {level.id: [] for level in report.levels}
    for project in report.projects:
        found[project.level].append(project)
    return {level: projects for level, projects in found.items() if projects}


def counts_by_level(report: Report) -> dict[str, Counts]:
    """The counts of each level, and those of the whole report under an empty name."""
    found = {level.id: Counts(0, 0, 0) for level in report.levels}
    found |= {level: _counts(projects) for level, projects in projects_by_level(report).items()}
    return {**found, "": _counts(report.projects)}


def _counts(projects: Sequence[Project]) -> Counts:
    results = sum(len(project.stated) for project in projects)
    return Counts(len(projects), results, exceeded_count(projects))


def recount(counts: Counts, figure: StatedFigure) -> Decimal:
    """The figure, from what was counted of the projects that it is about.

    A share is a percentage of the projects, with as many places as the statement prints: beside
    47 stands a whole percentage, beside 47.0 one with a place.
    """
    if figure.figure == "exceeded_share":
        return percentage(counts.exceeded, counts.projects, places_of(figure.value))
    number: int = getattr(counts, figure.figure)
    return Decimal(number)


def recounts(report: Report) -> tuple[Decimal, ...]:
    """The recount of every figure that the report states, in their order."""
    counts = counts_by_level(report)
    return tuple(recount(counts[figure.level], figure) for figure in report.stated)


def works_of(undertaking: Undertaking) -> int:
    """How many separate works the whole projects of an undertaking are.

    One level never lists a work twice, so there are as many as the level with most entries has.
    """
    levels = Counter(key.split("/")[1] for key in undertaking.whole_projects)
    return max(levels.values(), default=0)


def distinct_works(report: Report) -> int:
    """How many works the projects are, where a confirmed undertaking is not counted again."""
    repeated = sum(len(work.whole_projects) - works_of(work) for work in report.undertakings)
    return len(report.projects) - repeated


def plain_number(number: Decimal) -> str:
    """A number as people write it: without trailing zeros and without an exponent."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def large_number(number: Decimal) -> str:
    """A number as bulletins print large ones: 34.5万 and 1.2483亿, where digits would be zeros.

    That is from a hundred thousand on, and of whole thousands; others as `plain_number` has them.
    """
    if abs(number) < _LARGE or number % 1000:
        return plain_number(number)
    unit, sign = next(scale for scale in _SCALES if abs(number) >= scale[0])
    return f"{plain_number(number / unit)}{sign}"


def large_numbers(*numbers: Decimal) -> list[str]:
    """Numbers that are held against each other, in the scale of the largest: 9.6万 and 12万.

    Where that gives one of them more than a few digits, or hardly any, each is in its own.
    """
    written = [large_number(number) for number in numbers]
    if len({text[-1].isdecimal() for text in written}) == 1:
        return written  # 9600万 and 1.2亿 are read without counting zeros
    unit, sign = next(scale for scale in _SCALES if max(map(abs, numbers)) >= scale[0])
    if any(10 * abs(number) < unit or number % 100 for number in numbers):
        return written
    return [f"{plain_number(number / unit)}{sign}" for number in numbers]
