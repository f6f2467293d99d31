"""Heads over two rows in tables that do not say what is merged, as a CSV file.

Where a cell was merged over several columns its words stand in the first of them, and the others
are empty; below it the second row has a word for each. What was merged downward is empty there.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from generator.importing.documents import Cell
from generator.importing.table_heads.likeness import kind_of

_LONGEST: Final = 16  # characters of a word in the second row
_FEWEST: Final = 2  # words in the second row

# The cell that covers each place of a grid, by row and then by column.
Places = Mapping[int, Mapping[int, Cell]]


def with_spans(places: Places, row: int) -> Places:
    """The places with the cells of a head over two rows as they were merged; else as they are."""
    upper = {column: cell for column, cell in places.get(row, {}).items() if cell.text}
    lower = {column: cell for column, cell in places.get(row + 1, {}).items() if cell.text}
    spans = _spans(sorted(upper), sorted(lower))
    if not spans or not all(_is_word(cell.text) for cell in lower.values()):
        return places
    first: dict[int, Cell] = {}
    second = dict(lower)
    for column, cell in upper.items():
        if column in spans:
            merged = replace(cell, columns=spans[column])
            first |= dict.fromkeys(range(column, column + spans[column]), merged)
        else:
            first[column] = second[column] = replace(cell, rows=2)
    return {**places, row: first, row + 1: second}


def _spans(upper: list[int], lower: list[int]) -> dict[int, int]:
    """How many columns each upper word stands over; nothing where the rows are no such head.

    Every word of the second row stands below one of the first or right of it, and a word of the
    first row that stands over no other has nothing below it.
    """
    spans: dict[int, int] = {}
    for place, column in enumerate(upper):
        end = upper[place + 1] if place + 1 < len(upper) else max([*lower, column]) + 1
        below = lower[bisect_left(lower, column) : bisect_left(lower, end)]
        if not below:
            continue
        if below != list(range(column, column + len(below))):
            return {}
        spans[column] = len(below)
    is_head = (
        len(lower) >= _FEWEST
        and sum(spans.values()) == len(lower)
        and any(count > 1 for count in spans.values())
        and len(spans) < len(upper)
    )
    return spans if is_head else {}


def _is_word(text: str) -> bool:
    return len(text) <= _LONGEST and kind_of(text) == "text"
