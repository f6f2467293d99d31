"""A printed rate of completion, against the target and the number of its own row."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import Row
from generator.analysis.checks.question import ask, percent
from generator.analysis.counting import large_numbers, plain_number
from generator.analysis.kept_columns.head_words import is_of_target
from generator.analysis.kept_columns.number_columns import (
    NumberCells,
    cells_of,
    readings_of_cells,
)
from generator.analysis.measures import Bound, Grade, Reading, cell_numbers
from generator.problems import Problem
from generator.records import Result
from generator.records.rounding import cut_off, places_of, round_half_up

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
    ratio = 100 * reading.actual / reading.target
    if not _is_given(result.share, ratio):
        actual, target = (
            f"{number}{reading.unit}" for number in large_numbers(reading.actual, reading.target)
        )
        values = {
            "formula": f"{actual} ÷ {target} = {percent(ratio)}%",
            "target": plain_number(reading.target),
            "actual": plain_number(reading.actual),
            "unit": reading.unit,
            "stated": plain_number(result.share),
        }
        words = f"{plain_number(result.share)}%"
        yield ask(row.project, f"results[{place}].share", "YQ304", words, **values)


def _is_given(share: Decimal, ratio: Decimal) -> bool:
    """Whether the numbers give the share at its own last place, or all of it is meant."""
    places = places_of(share)
    is_all = share == _ALL and ratio >= _ALL
    return is_all or share in (round_half_up(ratio, places), cut_off(ratio, places))


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
