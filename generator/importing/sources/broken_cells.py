"""Lines of a pasted text, and cells that a break inside of them has torn over several lines.

A spreadsheet puts a cell with a break into quotes; other programs do not, and then its row goes on
in the next line. That is seen by counting: the parts have just the cells of a row together.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.table_heads.likeness import is_printed_number, is_section

DRAWN: Final = re.compile(r"^[\s|:+\-=｜]*$")  # noqa: RUF001 - a line that only draws the table
_LONGEST: Final = 40  # signs of a line that names the rows below it
_MOST: Final = 6  # lines of a row
_FEWEST: Final = 3  # cells of a row in which a torn one is looked for


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, or several where a cell in quotes has breaks; its cells and its signs."""

    number: int
    raw: str
    cells: tuple[str, ...]
    signs: str

    @property
    def is_row(self) -> bool:
        """Whether at least two cells hold something."""
        return sum(map(bool, self.cells)) > 1 and not DRAWN.match(self.raw)

    @property
    def is_section(self) -> bool:
        """Whether one cell holds something, which may name the rows below: 一、教育."""
        words = "".join(self.cells)
        return sum(map(bool, self.cells)) == 1 and is_section(words) and len(words) <= _LONGEST


def with_whole_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines with torn rows put together.

    That is done where every line with tabs is a row that has a number, or the rest of one: where a
    page has lost its merged cells, rows are short as well, and what is torn cannot be told.
    """
    widths = Counter(len(line.cells) for line in lines if _begins(line))
    if not widths:
        return list(lines)
    width = max(widths, key=lambda cells: (widths[cells], cells))
    made: list[Line] = []
    place = 0
    while place < len(lines):
        parts = _parts(lines[place : place + _MOST], width)
        made.append(_joined(parts))
        place += len(parts)
    first = next((n for n, line in enumerate(made) if _begins(line)), len(made))
    torn = any("\t" in line.raw and not _begins(line) for line in made[first:])
    return list(lines) if width < _FEWEST or torn else made


def _begins(line: Line) -> bool:
    return "\t" in line.raw and is_printed_number(line.cells[0])


def _parts(lines: Sequence[Line], width: int) -> Sequence[Line]:
    """The first line with those that it goes on in, where they have the cells of a row together."""
    if not _begins(lines[0]) or not lines[0].cells[-1]:
        return lines[:1]
    cells = len(lines[0].cells)
    for number, line in enumerate(lines[1:], start=2):
        is_other = is_printed_number(line.cells[0]) or line.is_section or not line.cells[0]
        cells += len(line.cells) - 1
        if is_other or cells > width:
            break
        if cells == width and "\t" in line.raw:
            return lines[:number]
    return lines[:1]


def _joined(parts: Sequence[Line]) -> Line:
    """One row of its parts: the last cell of each goes on in the first of the next."""
    if len(parts) == 1:
        return parts[0]
    cells = list(parts[0].cells)
    for part in parts[1:]:
        cells[-1:] = [f"{cells[-1]}\n{part.cells[0]}", *part.cells[1:]]
    raw = "\n".join(part.raw for part in parts)
    return Line(parts[0].number, raw, tuple(cells), "".join(part.signs for part in parts))
