"""The number of a project in a list: of several the lowest, and how high the highest is."""

from decimal import Decimal

from msgspec import Struct

from generator.pages.parts.charts.measure import percent_words
from generator.pages.parts.charts.scale import Mark, mark_of
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.records import Project


class RowFigure(Struct, frozen=True):
    """An actual and its target as printed, the mark on the one scale, and whole percents.

    `several` is how many figures the project has, where it has several, and `highest` the percents
    of the highest, where they are others. `ratio` is actual ÷ target times 10,000, rounded, and
    10,000 only if both are equal.
    """

    actual: str
    target: str
    mark: Mark
    percent: str
    ratio: int
    several: str
    highest: str


def row_figure(project: Project) -> RowFigure | None:
    """The lowest of a project's measures, and how many it has; None where no actual is known."""
    known = project.reached
    mark = mark_of(known[0]) if known else None
    if mark is None:
        return None
    lowest, percent = known[0], percent_words(known[0])
    most = percent_words(known[-1]) if len(known) > 1 else percent
    return RowFigure(
        actual=actual_figure(lowest).text,
        target=f"{target_figure(lowest).text}{unit_of(lowest)}",
        mark=mark,
        percent=percent,
        ratio=int((lowest.ratio or Decimal(0)) * 10_000),
        several=str(len(known)) if len(known) > 1 else "",
        highest=most if most != percent else "",
    )
