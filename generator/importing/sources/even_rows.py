"""Cells one a line whose rows all have the same number of cells, as their running numbers show.

Where 1, 2, 3 … stand just a row's width behind each other, each cell is in its column whatever it
says, and the head need not name a title: the rows may be cities.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.sum_words import sums_up

_FEWEST: Final = 3  # rows, and columns
_WIDEST: Final = 30  # columns
_LONGEST: Final = 24  # characters of a head


@dataclass(frozen=True, slots=True)
class EvenRows:
    """Where the head begins, its columns, where the last row ends, and the cells of a sum row."""

    start: int
    columns: int
    end: int
    in_sum: int = 0


def even_rows(texts: Sequence[str], known: Vocabulary) -> EvenRows | None:
    """The rows of the first head that has some; None where none has."""
    for start, text in enumerate(texts):
        if known.field_of(text) == "number" and (found := _rows_below(texts, start, known)):
            return found
    return None


def _rows_below(texts: Sequence[str], start: int, known: Vocabulary) -> EvenRows | None:
    """The rows below a head that begins with that of numbers."""
    near = texts[start : start + _WIDEST + 1]
    width = near.index("1") if "1" in near else 0
    heads = near[:width]
    if width < _FEWEST or any(not 0 < len(head) <= _LONGEST for head in heads):
        return None
    if 2 * sum(bool(known.role_of(head)) for head in heads) < width:
        return None
    first, rows = start + width, 0
    while first + (rows + 1) * width <= len(texts) and texts[first + rows * width] == f"{rows + 1}":
        rows += 1
    if rows < _FEWEST:
        return None
    end = first + rows * width
    rest = texts[end : end + width]
    is_sum = len(rest) >= width - 1 and bool(rest) and _is_sum(rest[: width - 1])
    return EvenRows(start, width, end, width - 1 if is_sum else 0)


def _is_sum(cells: Sequence[str]) -> bool:
    """Whether a row without a number has a name and only amounts behind it: 全省, 合计."""
    amounts = [cell.rstrip("%\uff05").replace(",", "").replace(".", "", 1) for cell in cells[1:]]
    is_amounts = all(not amount or amount.isdecimal() for amount in amounts)
    return is_amounts and any(amounts) and sums_up(cells[0])
