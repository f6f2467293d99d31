"""The examples of over-fulfilment that a source names, on the one scale."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import measure_row
from generator.pages.parts.charts.scale import Mark, mark_of
from generator.pages.parts.notice import MATCH_WORDS
from generator.pages.parts.rows import item
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.typography import display
from generator.records import Example, Match, Measure

_LONGEST: Final = 40  # characters of a name that are compared
_ALIKE: Final = 2  # characters that two names have in common, where they mean the same


class ExampleMeasure(Struct, frozen=True):
    """What was wanted and what was done, as printed, with the mark on the one scale."""

    mark: Mark
    goal: str
    actual: str
    unit: str
    percent: str


class ExampleRow(Struct, frozen=True):
    """An example by its printed name; `row` is its measure, None where no single one is known.

    `note` says that name and project were matched by inference, `basis` why. `title` is the
    project's, where there is no measure.
    """

    name: str
    href: str
    title: str
    note: str
    basis: str
    row: ExampleMeasure | None


def example_rows(outline: Outline, page: str) -> tuple[ExampleRow, ...]:
    """All examples of a report, the highest ratio first; those without a number are last."""
    found = [_example(outline, example, page) for example in outline.report.examples]
    found.sort(key=lambda pair: -pair[0])
    return tuple(row for _, row in found)


def _example(outline: Outline, example: Example, page: str) -> tuple[Decimal, ExampleRow]:
    project = outline.projects[example.project]
    part = int(example.item.partition("#")[2] or 0)
    shown = item(outline, project, page, part)
    measures = [
        measure
        for measure in project.measures
        if measure.actual is not None and (not part or measure.part == part)
    ]
    measure = _meant(example.name, measures)
    inferred = example.match is Match.INFERRED
    ratio = (measure.ratio if measure else None) or Decimal(0)
    return ratio, ExampleRow(
        name=display(example.name),
        href=shown.href,
        title="" if measure else shown.title,
        note=MATCH_WORDS[example.match] if inferred else "",
        basis=example.basis if inferred else "",
        row=_measure(measure) if measure else None,
    )


def _measure(measure: Measure) -> ExampleMeasure | None:
    mark = mark_of(measure)
    if mark is None:
        return None
    return ExampleMeasure(
        mark=mark,
        goal=target_figure(measure).text,
        actual=actual_figure(measure).text,
        unit=unit_of(measure),
        percent=measure_row(measure).percent,
    )


def _meant(name: str, measures: Sequence[Measure]) -> Measure | None:
    """The one measure; of several the first whose name is most like the example's."""
    if len(measures) == 1:
        return measures[0]
    likeness = [_longest_run(name, measure.name) for measure in measures]
    best = max(likeness, default=0)
    return measures[likeness.index(best)] if best >= _ALIKE else None


def _longest_run(one: str, other: str) -> int:
    """How many characters in a row two names have in common at most."""
    best, above = 0, [0] * (_LONGEST + 1)
    for sign in one[:_LONGEST]:
        row = [0]
        for place, beside in enumerate(other[:_LONGEST]):
            row.append(above[place] + 1 if sign == beside else 0)
        best, above = max(best, *row), row
    return best
