"""A head of two rows whose merged cells are lost: which heads of the first those below part.

Where empty cells are kept, the parts stand below their head and beside it. Where they are not,
the first row has each head once, the second only the parts of some of them, and nothing says of
which: every way is tried on the rows below, and that is taken in which their cells fit best.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Final

from generator.importing.documents import Cell
from generator.importing.rows.placing import Token, weight_of
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.likeness import Column, is_printed_number, kind_of

_TRIED_ROWS: Final = 20
_TRIED_WAYS: Final = 200
_LONGEST: Final = 20  # characters of a head
_MARGIN: Final = 1.0
_HINT: Final = 3.0  # what an empty cell beside a head weighs
_MOST_GROUPS: Final = 3
_NEEDED: Final = 2


@dataclass(frozen=True, slots=True)
class _Way:
    """By the place of a head in the first row how many of the second row it is parted into."""

    parts: dict[int, int]


def two_row_head(rows: Sequence[Sequence[str]], known: Vocabulary) -> list[Cell]:
    """The cells of the head in its two rows; none where the second row is no head."""
    if len(rows) < 3:
        return []
    first, second = ([words for words in row if words] for row in rows[:2])
    below = [[words for words in row if words] for row in rows[2 : 2 + _TRIED_ROWS]]
    if not _are_heads(first, second, known):
        return []
    hinted = _before_nothing(rows[0])
    ways = [
        (
            _weight(_columns(first, second, way, known), below)
            + _HINT * len(hinted & way.parts.keys()),
            way,
        )
        for way in _ways(first, second)
    ]
    ways.sort(key=lambda pair: -pair[0])
    if not ways or ways[0][0] == float("-inf"):
        return []
    if len(ways) > 1 and ways[0][0] - ways[1][0] < _MARGIN:
        return []
    return list(_cells(first, second, ways[0][1]))


def _before_nothing(row: Sequence[str]) -> set[int]:
    """The heads behind which a cell of the row is empty, as where they are merged over it."""
    last = max((at for at, words in enumerate(row) if words), default=-1)
    places = [at for at, words in enumerate(row) if words]
    return {n for n, at in enumerate(places) if at < last and not row[at + 1]}


def with_placed_head(cells: Sequence[Cell], known: Vocabulary) -> tuple[Cell, ...]:
    """The cells of a table that keeps empty ones, with the spans of its head where it has two rows.

    The second row has parts in columns in which the first has nothing, and none in a column that
    the first names a number or a title.
    """
    rows: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        if cell.row > _TRIED_ROWS:
            break
        rows.setdefault(cell.row, {})[cell.column] = cell
    for number, first in rows.items():
        fields = {column: known.field_of(cell.text) for column, cell in first.items()}
        if sum(map(bool, fields.values())) < _NEEDED:
            continue
        second = rows.get(number + 1, {})
        spans = _spans(first, second, fields)
        changed = {id(first[column]): span for column, span in spans.items()}
        return tuple(
            replace(cell, rows=2 if changed[id(cell)] == 1 else 1, columns=changed[id(cell)])
            if id(cell) in changed
            else cell
            for cell in cells
        )
    return tuple(cells)


def _spans(
    first: Mapping[int, Cell], second: Mapping[int, Cell], fields: Mapping[int, str]
) -> dict[int, int]:
    """How many columns each head of the first row covers; nothing where there is no second row."""
    texts = [cell.text for cell in second.values()]
    if any(
        len(words) > _LONGEST or is_printed_number(words) or kind_of(words) != "text"
        for words in texts
    ):
        return {}
    if not second.keys() - first.keys() or any(
        fields.get(column) in ("number", "title") for column in second
    ):
        return {}
    ends = [*sorted(first)[1:], max([*first, *second]) + 1]
    spans = {
        column: (end - column if column in second else 1)
        for column, end in zip(sorted(first), ends, strict=True)
    }
    covered = {c for column, wide in spans.items() for c in range(column, column + wide)}
    return spans if second.keys() <= covered else {}


def _are_heads(first: Sequence[str], second: Sequence[str], known: Vocabulary) -> bool:
    """Whether the first row names columns, and the second could be parts of some of them."""
    if not _NEEDED <= len(second) < len(first):
        return False
    if any(len(words) > _LONGEST or is_printed_number(words) for words in (*first, *second)):
        return False
    return sum(bool(known.field_of(words)) for words in first) >= _NEEDED


def _ways(first: Sequence[str], second: Sequence[str]) -> Iterator[_Way]:
    """How the second row can be shared out: each parted head gets two at least, in order."""
    tried = 0
    for groups in range(1, min(_MOST_GROUPS, len(second) // 2) + 1):
        for places in combinations(range(len(first)), groups):
            for cuts in combinations(range(1, len(second)), groups - 1):
                edges = (0, *cuts, len(second))
                sizes = [after - before for before, after in pairwise(edges)]
                if min(sizes) < 2:
                    continue
                tried += 1
                if tried > _TRIED_WAYS:
                    return
                yield _Way(dict(zip(places, sizes, strict=True)))


def _columns(
    first: Sequence[str], second: Sequence[str], way: _Way, known: Vocabulary
) -> list[Column]:
    parts = iter(second)
    heads: list[tuple[str, str]] = []
    for place, words in enumerate(first):
        if place in way.parts:
            heads += [(words, next(parts)) for _ in range(way.parts[place])]
        else:
            heads.append(("", words))
    columns: list[Column] = []
    for group, words in heads:
        field = known.field_of(group + words) or known.field_of(words)
        is_taken = any(column.field == field for column in columns)
        columns.append(Column("" if is_taken else field, words))
    return columns


def _weight(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> float:
    return sum(
        weight_of([Token(words, may_begin=False, may_go_on=False) for words in row], columns)
        for row in rows
    )


def _cells(first: Sequence[str], second: Sequence[str], way: _Way) -> Iterator[Cell]:
    parts = iter(second)
    column = 1
    below: list[Cell] = []
    for place, words in enumerate(first):
        wide = way.parts.get(place, 0)
        yield Cell(words, 1, column, 1 if wide else 2, wide or 1)
        below += [Cell(next(parts), 2, column + more) for more in range(wide)]
        column += wide or 1
    yield from below
