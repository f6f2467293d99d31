"""The measures of a project's page: their bars with what is asked about them."""

from msgspec.structs import replace

from generator.pages.parts.charts.measure import MeasureRow, measure_row, target_sentences
from generator.pages.parts.doubts.doubt import Doubts
from generator.pages.parts.words.figure import target_figure
from generator.pages.parts.words.typography import display
from generator.records import Project


def rows_of(project: Project, doubts: Doubts, part: int = 0) -> tuple[MeasureRow, ...]:
    """The measures of a project, or of one of its items, of which the actual is known."""
    return tuple(
        [
            replace(
                measure_row(measure, doubts.rates.get(place)),
                questions=doubts.numbers.get(place, ()),
            )
            for place, measure in enumerate(project.measures)
            if measure.part == part and measure.actual is not None
        ]
    )


def targets_beside(project: Project, part: int, heading: str) -> tuple[str, ...]:
    """The targets without an actual, where the heading above does not give the number already."""
    words = display(heading)
    return target_sentences(
        [
            measure
            for measure in project.measures
            if measure.part == part and target_figure(measure).text not in words
        ]
    )
