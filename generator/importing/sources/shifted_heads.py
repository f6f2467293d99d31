"""A second row of a head that was pushed to the left, in a table that keeps its empty cells.

Where the cells of 计划 | 投资 were copied without the empty ones before them, they stand below 序号
and 项目名称. They are parts of those heads behind which the first row has nothing, as these were
merged over several columns. Where no head shows that, the rows below tell, if they can.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from generator.importing.documents import Cell
from generator.importing.sources.lost_heads import two_row_head
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.longer_heads import are_heads
from generator.importing.table_heads.pushed_heads import is_pushed_row

_TRIED_ROWS: Final = 20
_FEWEST: Final = 2  # heads of a row
Rows = Mapping[int, Mapping[int, Cell]]


def with_unshifted_head(cells: Sequence[Cell], known: Vocabulary) -> tuple[Cell, ...]:
    """The cells with the second row of heads below those that it parts; else as they are."""
    rows: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    for number in list(rows)[:_TRIED_ROWS]:
        first, second = rows[number], rows.get(number + 1, {})
        if sum(bool(known.field_of(cell.text)) for cell in first.values()) < _FEWEST:
            continue
        if not is_pushed_row(list(second.values()), first, known):
            return tuple(cells)
        head = _parted(first, second)
        if not head and are_heads(second.values(), known):
            head = list(_told_by_rows(number, rows, known))
        rest = [cell for cell in cells if not head or cell.row not in (number, number + 1)]
        above = [cell for cell in rest if cell.row < number]
        return (*above, *head, *rest[len(above) :])
    return tuple(cells)


def _parted(first: Mapping[int, Cell], second: Mapping[int, Cell]) -> list[Cell]:
    """The head where nothing stands behind as many of its words as the second row has parts."""
    spans = {before: after - before for before, after in pairwise(sorted(first))}
    merged = {column: wide for column, wide in spans.items() if wide > 1}
    places = [at for column, wide in merged.items() for at in range(column, column + wide)]
    if len(places) != len(second):
        return []
    upper = [
        replace(cell, columns=merged.get(column, 1), rows=1 if column in merged else 2)
        for column, cell in first.items()
    ]
    parts = zip(places, second.values(), strict=True)
    return [*upper, *(replace(cell, column=column) for column, cell in parts)]


def _told_by_rows(number: int, rows: Rows, known: Vocabulary) -> Iterator[Cell]:
    """The head that fits the rows below best; nothing where two fit, or cells are missing."""
    below = [[cell.text for cell in cells.values()] for n, cells in rows.items() if n > number + 1]
    upper, lower = rows[number], rows[number + 1]
    if max(upper) != len(upper):
        return
    texts = [[cell.text for cell in cells.values()] for cells in (upper, lower)]
    for cell in two_row_head([*texts, *below], known):
        yield replace(cell, row=number - 1 + cell.row)
