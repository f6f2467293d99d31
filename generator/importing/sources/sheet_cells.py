"""Cells of a sheet, whatever the kind of the workbook: as shown, merged, hidden or left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from operator import attrgetter
from typing import Final

from generator.content.limits import is_over, limit_error
from generator.importing.documents import Cell, Made, Oddity, OtherText, Part, Table
from generator.importing.number_formats import NumberFormat
from generator.problems import Location

_Place = tuple[int, int]  # row and column, from 1
_Span = tuple[int, int, int, int]  # first and last row, first and last column
_AREA: Final = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?")
# What is written into a cell for a picture that stands in it.
_PICTURE: Final = re.compile(r"=?\s*(_xlfn\.)?DISPIMG\s*\(", re.I)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell shows its value: by a format, perhaps struck through.

    `hides_zeros` is of a sheet that shows nothing for zero.
    """

    form: NumberFormat
    is_struck: bool = False
    hides_zeros: bool = False


_NOTHING_ODD: Final[frozenset[Oddity]] = frozenset()
_STRUCK: Final = frozenset({Oddity.STRUCK})
UNCALCULATED: Final = frozenset({Oddity.UNCALCULATED})


@dataclass(frozen=True, slots=True)
class Filled:
    """What a cell holds: its text as shown, and the text of it that is not shown.

    `part` says why something is not shown, and is None where all is.
    """

    text: str
    oddities: frozenset[Oddity] = _NOTHING_ODD
    made: tuple[Made, ...] = ()
    unseen: str = ""
    part: Part | None = None


@dataclass(slots=True)
class SheetParts:
    """A sheet as its file has it: cells by row and column from 1, merged areas, what is hidden.

    A merged area is its first and last row, its first and last column.
    """

    name: str
    area: str
    is_hidden: bool = False
    cells: dict[_Place, Filled] = field(default_factory=dict)
    merged: list[_Span] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def add(self, document: str, row: int, column: int, cell: Filled) -> None:
        """Keeps a cell; raises ProblemsFound (YQ710) where there are too many."""
        self.cells[row, column] = cell
        if is_over("source_cells", len(self.cells)):
            raise limit_error("YQ710", Location(document), "source_cells", f"{len(self.cells):,}")


def filled_text(text: str, look: Look, *, is_made: bool) -> Filled:
    """A cell of text; `is_made` where a formula has given it."""
    if "DISPIMG" in text.upper() and _PICTURE.match(text):
        return _left_out(text, Part.PICTURE, is_made=is_made)
    words = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    shown = look.form.show_words(words)
    if shown.text is words and not is_made and words.strip():
        return Filled(words.strip(), _oddities(look))
    if not shown.text.strip():
        return _left_out(text, Part.HIDDEN, is_made=is_made)
    oddities = _oddities(look)
    if is_made:
        return Filled(shown.text.strip(), oddities, (Made(text, shown.text),))
    around = shown.text.replace(words, "", 1) if words in shown.text else ""
    made = (Made("", around),) if around.strip() else ()
    if shown.text.count(words) != 1 and shown.text != words:
        return Filled(words.strip(), oddities | {Oddity.FORMAT})  # a format that repeats it
    return Filled(shown.text.strip(), oddities, made)


def filled_number(stored: str, value: float, look: Look) -> Filled:
    """A cell of a number; `stored` is the number as the file has it."""
    if not isfinite(value):
        return Filled(stored, frozenset({Oddity.ERROR}), (Made(stored, stored),))
    shown = look.form.show(value)
    text = shown.text.strip()
    if not text or (look.hides_zeros and value == 0):
        return _left_out(stored, Part.HIDDEN, is_made=True)
    oddities = _oddities(look)
    if shown.no_date or not shown.is_sure:
        oddities |= {Oddity.NO_DATE if shown.no_date else Oddity.FORMAT}
    return Filled(text, oddities, (Made(stored, text),))


def filled_other(stored: str, shown: str, *oddities: Oddity) -> Filled:
    """A cell of a truth or an error value, which no format changes."""
    return Filled(shown, frozenset(oddities), (Made(stored, shown),))


def _left_out(text: str, part: Part, *, is_made: bool) -> Filled:
    made = (Made(text, text),) if is_made else ()
    return Filled("", made=made, unseen=text, part=part)


def _oddities(look: Look) -> frozenset[Oddity]:
    return _STRUCK if look.is_struck else _NOTHING_ODD


def table_of(document: str, sheet: SheetParts, number: int) -> tuple[Table, list[OtherText]]:
    """What one sees of a sheet, each cell as large as it is seen, and what its cells hold unseen.

    `number` counts the tables of the document. Raises ProblemsFound (YQ710) where merged areas
    cover more cells than a source may have.
    """
    spans = _spans(document, sheet)
    cells = []
    for place, cell in sheet.cells.items():
        if place not in spans and cell.text:
            cells.append(Cell(cell.text, *place, oddities=cell.oddities, made=cell.made))
            continue
        span = spans.get(place, (place[0], place[0], place[1], place[1]))
        if span is not None and (cell.text or Oddity.UNCALCULATED in cell.oddities):
            top, bottom, left, right = span
            rows, columns = bottom - top + 1, right - left + 1
            cells.append(Cell(cell.text, top, left, rows, columns, cell.oddities, made=cell.made))
    cells.sort(key=attrgetter("row", "column"))
    table = Table(tuple(cells), name=sheet.name, hidden=sheet.is_hidden, area=sheet.area)
    return table, list(_unseen(sheet, spans, number))


def _unseen(
    sheet: SheetParts, spans: Mapping[_Place, _Span | None], number: int
) -> Iterator[OtherText]:
    """What cells hold and nobody sees: what is hidden of a row together, else by cell."""
    hidden: dict[int, list[tuple[int, Filled]]] = {}
    for (row, column), cell in sorted(sheet.cells.items(), key=lambda pair: pair[0]):
        if spans.get((row, column), ()) is None:
            if cell.text or cell.unseen:
                hidden.setdefault(row, []).append((column, cell))
        elif cell.part is not None:
            at = f"{letters_of(column)}{row}"
            yield OtherText(cell.part, cell.unseen, number, at, sheet.area, cell.made)
    for row, cells in hidden.items():
        first, last = (f"{letters_of(cells[place][0])}{row}" for place in (0, -1))
        text = " ".join(cell.text or cell.unseen for _, cell in cells)
        made = tuple(made for _, cell in cells for made in cell.made)
        at = first if first == last else f"{first}:{last}"
        yield OtherText(Part.HIDDEN, text, number, at, sheet.area, made)


def _spans(document: str, sheet: SheetParts) -> dict[_Place, _Span | None]:
    """What one sees of the cells that are merged or hidden, by first cell; None for nothing.

    An area that reaches far below all text is as long as the table; what it covers is not seen.
    """
    last_row = max((row for row, _ in sheet.cells), default=0)
    last_column = max((column for _, column in sheet.cells), default=0)
    rows, columns = sheet.hidden_rows, sheet.hidden_columns
    found: dict[_Place, _Span | None] = {
        (row, column): None for row, column in sheet.cells if row in rows or column in columns
    }
    covered = 0
    for top, bottom, left, right in sheet.merged:
        bottom, right = min(bottom, last_row), min(right, last_column)
        covered += max(0, bottom - top + 1) * max(0, right - left + 1)
        if is_over("source_cells", covered):
            raise limit_error("YQ710", Location(document), "source_cells", f"{covered:,}")
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) in sheet.cells:
                    found[row, column] = None
        seen = _seen(top, bottom, rows), _seen(left, right, columns)
        if (top, left) in sheet.cells and seen[0] and seen[1]:
            found[top, left] = (*seen[0], *seen[1])
    return found


def _seen(first: int, last: int, hidden: set[int]) -> tuple[int, int] | None:
    """The first and the last of a run that are not hidden."""
    if not hidden:
        return first, last
    seen = [number for number in range(first, last + 1) if number not in hidden]
    return (seen[0], seen[-1]) if seen else None


def letters_of(column: int) -> str:
    """The letters of a column from 1: A, B … Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def area_of(reference: str) -> _Span | None:
    """The first and last row, the first and last column of A1:C3; None for another text."""
    match = _AREA.fullmatch(reference.replace("$", ""))
    if match is None:
        return None
    left, top = column_of(match[1]), int(match[2])
    right, bottom = (column_of(match[3]), int(match[4])) if match[3] else (left, top)
    return min(top, bottom), max(top, bottom), min(left, right), max(left, right)


@lru_cache(maxsize=1024)
def column_of(letters: str) -> int:
    """The number of a column from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def numbers_of(spans: Iterable[tuple[int, int]], highest: int) -> set[int]:
    """All numbers of spans that may cover each other, each counted once."""
    found: set[int] = set()
    last = 0
    for start, end in sorted(spans):
        found.update(range(max(start, last + 1), min(end, highest) + 1))
        last = max(last, end)
    return found
