"""The table model of HTML: which rows and columns each cell of a table covers.

The rules are those of the HTML standard, “forming a table”, and of CSS for what moves: the first
head group stands first and the first foot group last, a row span ends with its row group, and what
is not displayed takes no place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from justhtml.dom import Node

from generator.content.limits import is_over
from generator.importing.sources.web_flow import children_of
from generator.importing.sources.web_styles import Hiding

_WIDEST: Final = 1_000
_TALLEST: Final = 65_534
_DIGITS: Final = re.compile(r"[ \t\n\f\r]*\+?([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell with its place; `rows` and `columns` are 0 where it is not displayed and has none."""

    cell: Node
    row: int
    column: int
    rows: int
    columns: int
    is_unseen: bool = False

    @property
    def is_seen(self) -> bool:
        """Whether a browser shows what is in it."""
        return self.rows > 0 and not self.is_unseen


@dataclass(frozen=True, slots=True)
class Row:
    """A row, and whether it or its group is displayed, and seen where it is."""

    element: Node
    is_gone: bool
    is_unseen: bool


class TooManyCellsError(ValueError):
    """The cells of a table cover more places than the limit says."""


def captions_of(table: Node) -> list[Node]:
    """The captions of a table; a page may write several."""
    return [child for child in children_of(table) if child.name == "caption"]


def beside_cells(table: Node) -> Iterator[Node]:
    """What stands in a table and in none of its cells or captions, such as a script."""
    for child in children_of(table):
        if child.name in ("thead", "tbody", "tfoot"):
            for row in children_of(child):
                if row.name == "tr":
                    yield from (c for c in children_of(row) if c.name not in ("td", "th"))
                else:
                    yield row
        elif child.name != "caption":
            yield child


def slots_of(table: Node, hiding: Hiding) -> Iterator[Slot]:
    """The cells of a table in the order of their rows; raises TooManyCellsError."""
    covered = above = 0
    for group in _groups(table, hiding):
        for slot in _slots_of_group(group, above, hiding):
            covered += slot.rows * slot.columns
            if is_over("source_cells", covered):
                raise TooManyCellsError
            yield slot
        above += sum(not row.is_gone for row in group)


def _slots_of_group(group: Sequence[Row], above: int, hiding: Hiding) -> Iterator[Slot]:
    """The cells of a group that begins below so many rows."""
    left = sum(not row.is_gone for row in group)
    number = above
    taken: dict[int, int] = {}  # the last row that a column is taken in
    for row in group:
        number += not row.is_gone
        column = 1
        for cell in (child for child in children_of(row.element) if child.name in ("td", "th")):
            attributes = cell.attrs or {}
            if row.is_gone:
                yield Slot(cell, max(number, above + 1), column, 0, 0)
                column += 1
                continue
            while taken.get(column, 0) >= number:
                column += 1
            if hiding.is_gone(cell.name, attributes):
                yield Slot(cell, number, column, 0, 0)
                continue
            across = max(1, min(_span(attributes.get("colspan")), _WIDEST))
            down = min(_span(attributes.get("rowspan")) or left, left, _TALLEST)
            for place in range(column, column + across):
                taken[place] = max(taken.get(place, 0), number + down - 1)
            is_unseen = row.is_unseen or hiding.is_unseen(cell.name, attributes)
            yield Slot(cell, number, column, down, across, is_unseen)
            column += across
        left -= not row.is_gone


def _groups(table: Node, hiding: Hiding) -> list[list[Row]]:
    """The row groups with their rows, in the order in which a browser shows them."""
    groups = [child for child in children_of(table) if child.name in ("thead", "tbody", "tfoot")]
    first = next((group for group in groups if group.name == "thead"), None)
    last = next((group for group in groups if group.name == "tfoot"), None)
    groups.sort(key=lambda group: (group is not first) + (group is last))
    return [
        [_row(group, row, hiding) for row in children_of(group) if row.name == "tr"]
        for group in groups
    ]


def _row(group: Node, row: Node, hiding: Hiding) -> Row:
    ways = [(element.name, element.attrs or {}) for element in (group, row)]
    return Row(
        row,
        any(hiding.is_gone(*way) for way in ways),
        any(hiding.is_unseen(*way) for way in ways),
    )


def _span(words: str | None) -> int:
    """A span as the standard reads numbers: what follows the digits is left out; 1 without any."""
    match = _DIGITS.match(words or "1")
    return int(match[1]) if match else 1
