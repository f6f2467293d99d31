"""A printed rate of completion, against the target and the number of its own row."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from generator.analysis.checks.numbers import Row, rate_values
from generator.analysis.checks.question import ask
from generator.analysis.counting import plain_number
from generator.analysis.kept_columns.head_words import is_of_target
from generator.analysis.kept_columns.number_columns import (
    NumberCells,
    cells_of,
    readings_of_cells,
)
from generator.analysis.measures import Bound, Grade, Rate, RateKind, Reading, cell_numbers
from generator.problems import Problem
from generator.records import Result

_ALL: Final = 100  # percent; a table may print it for whatever reaches its target


def wrong_shares(row: Row) -> Iterator[Problem]:
    """A printed rate of completion that target and number of its row do not give.

    Below 完成率 or 进度 only a result that is a number is held against it: beside words it may be
    how far the works are. A row of several targets, or of several results, has no one rate.
    """
    if len(row.places) != 1:
        return
    (place,) = row.places
    result = row.project.results[place]
    reading = _only_reading(row, result) if result.share is not None else None
    if result.share is None or reading is None or reading.actual is None:
        return
    target, actual = (_Cell(value, reading.unit) for value in (reading.target, reading.actual))
    stated = Rate(result.share, RateKind.WHOLE, 0, 0, 0)
    is_all = stated.value == _ALL and actual.value >= target.value
    if not (is_all or stated.agrees(target.value, actual.value)):
        words = f"{plain_number(stated.value)}%"
        values = rate_values(stated, target, actual)
        yield ask(row.project, f"results[{place}].share", "YQ304", words, **values)


class _Cell(NamedTuple):
    value: Decimal
    unit: str


def _only_reading(row: Row, result: Result) -> Reading | None:
    """The only target of a row with its certain number, if its share is of nothing else."""
    cells = cells_of(result) or NumberCells(actual=result.text)
    if not (cell_numbers(cells.actual) or is_of_target(result.share_head)):
        return None
    found = readings_of_cells(result.title or row.project.title, cells)
    if len(found) != 1:
        return None
    (reading,) = found
    known = {(m.target, m.actual) for m in row.project.measures if m.part == row.part}
    is_known = not known or (reading.target, reading.actual) in known
    is_exact = reading.bound is Bound.NONE and reading.comparison == "at_least"
    is_sure = reading.grade is not Grade.UNSURE and reading.target > 0
    return reading if is_known and is_exact and is_sure else None
