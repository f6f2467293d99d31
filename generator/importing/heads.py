"""Heads: which row of a grid names its columns, and what each column means."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from generator.importing.columns import Vocabulary, without_space
from generator.importing.documents import Cell
from generator.importing.grids import Grid

_DEEPEST: Final = 30  # rows above a head: titles, units, dates
_TELLING: Final = frozenset({"title", "text", "departments", "people", "outcome", "plan", "share"})


@dataclass(frozen=True)
class Head:
    """The head of a table: its rows, field and words of each column, in the columns' order.

    `fields` has the columns that mean something, `others` those that nobody knows; `named` has the
    head of each in one text.
    """

    rows: tuple[int, ...]
    fields: Mapping[int, str]
    others: Mapping[int, str]
    words: tuple[str, ...]
    named: Mapping[int, str]

    def words_of(self, column: int) -> str:
        """The head of a column in one text, without spaces."""
        return self.named.get(column, "")

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """All columns that have a head."""
        return tuple(sorted({*self.fields, *self.others}))

    @cached_property
    def empty(self) -> tuple[str, ...]:
        """The heads of columns that hold nothing, but for what is merged over others."""
        kept = [self.named[column] for column in self.columns]
        rest = dict.fromkeys(words for words in self.named.values() if words not in kept)
        return tuple(words for words in rest if words and not any(words in one for one in kept))

    @cached_property
    def all_words(self) -> frozenset[str]:
        """The words without their order."""
        return frozenset(self.words)


# The cell that covers each place of a grid, by row and then by column.
Places = Mapping[int, Mapping[int, Cell]]


def cells_by_place(grid: Grid) -> Places:
    """The places of a grid; a merged cell is at every place that it covers."""
    places: dict[int, dict[int, Cell]] = {}
    for cell in grid.cells:
        columns = dict.fromkeys(range(cell.column, cell.column + cell.columns), cell)
        for row in range(cell.row, cell.row + cell.rows):
            places.setdefault(row, {}).update(columns)
    return places


def cells_by_row(grid: Grid) -> dict[int, list[Cell]]:
    """The cells that begin in each row, in order."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    return dict(sorted(rows.items()))


def head_of(grid: Grid, known: Vocabulary) -> Head | None:
    """The head of a grid, over one row or two; None where no row names what columns mean."""
    places = cells_by_place(grid)
    held = _rows_of_columns(places)
    last = max(places, default=0)
    first = min(places, default=1)
    for row in range(first, min(last, first + _DEEPEST) + 1):
        single = _head(places, held, (row,), known)
        if not _names_enough(single):
            continue
        double = _head(places, held, (row, row + 1), known)
        return double if _goes_on(places, row) and _names_enough(double) else single
    return None


def parts_of(grid: Grid, known: Vocabulary) -> list[Grid]:
    """The tables of a grid that holds several below each other, each with a title of its own."""
    rows = cells_by_row(grid)
    numbers = list(rows)
    places = cells_by_place(grid)
    held = _rows_of_columns(places)
    starts = [
        before
        for before, row in pairwise(numbers)
        if len(rows[before]) == 1 and _names_enough(_head(places, held, (row,), known))
    ]
    if len(starts) < 2:
        return [grid]
    parts: list[list[Cell]] = [[] for _ in starts]
    for cell in grid.cells:
        # what stands above the first title belongs to its table
        parts[max(0, bisect_right(starts, cell.row) - 1)].append(cell)
    return [replace(grid, cells=tuple(cells)) for cells in parts]


def is_head_again(cells: Sequence[Cell], head: Head) -> bool:
    """Whether the cells of a row repeat the head, as after a page break."""
    return bool(cells) and head.all_words.issuperset(without_space(cell.text) for cell in cells)


def _goes_on(places: Places, row: int) -> bool:
    """Whether the head has a second row: some of its cells reach into it, or are parted there."""
    cells = set(places.get(row, {}).values())
    reaches = any(cell.rows > 1 for cell in cells)
    is_parted = any(cell.columns > 1 for cell in cells)
    return reaches and is_parted


def _names_enough(head: Head) -> bool:
    found = set(head.fields.values())
    return len(found) >= 2 and bool(found & {"title", "text"}) and len(found & _TELLING) >= 2


def _rows_of_columns(places: Places) -> Counter[int]:
    """In how many rows each column has a cell."""
    return Counter(column for cells in places.values() for column in cells)


def _head(
    places: Places, held: Mapping[int, int], rows: tuple[int, ...], known: Vocabulary
) -> Head:
    """The head that these rows are; `held` says in how many rows each column has a cell."""
    fields: dict[int, str] = {}
    others: dict[int, str] = {}
    words: list[str] = []
    named: dict[int, str] = {}
    seen = Counter[str]()  # a head that stands twice names two columns
    lines = [places[row] for row in rows if row in places]
    # a cell may be merged over thousands of columns: what it says is looked at once
    said: dict[tuple[int, ...], tuple[list[str], str, str]] = {}
    for column in sorted({column for line in lines for column in line}):
        stack = [line[column] for line in lines if column in line]
        key = tuple(map(id, stack))
        if key not in said:
            said[key] = _said_by(stack, known)
        parts, whole, field = said[key]
        words += parts
        named[column] = whole
        if field and field not in fields.values():
            fields[column] = field
            seen[whole] += 1
        elif held[column] > len(stack):  # else it is merged over columns that hold nothing
            seen[whole] += 1
            others[column] = whole if seen[whole] == 1 else f"{whole}({seen[whole]})"
    return Head(rows, fields, others, tuple(words), named)


def _said_by(stack: Sequence[Cell], known: Vocabulary) -> tuple[list[str], str, str]:
    """The words of the cells above a column, all of them in one, and the field that they name.

    The lower word says more: 责任单位 below 责任; together they may say it all. What stands over
    several columns says by itself what none of them is: 一季度 below 完成情况 is not the year's.
    """
    cells = list(dict.fromkeys(stack))
    parts = [without_space(cell.text) for cell in cells]
    alone = [part for cell, part in zip(cells, parts, strict=True) if cell.columns == 1]
    options = ["".join(parts), *reversed(alone)]
    field = next((found for option in options if (found := known.field_of(option))), "")
    return parts, options[0], field
