"""Evidence: the lines of the sources that may say what they are about, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from generator.characters import HAN
from generator.importing.documents import Cell, Document, Paragraph
from generator.importing.grids import Grid, row_place
from generator.importing.headed_tables import Tables
from generator.problems import Location

_OFFICE: Final = re.compile(f"[省市县区旗州][{HAN}]{{1,10}}[局委办]")
_LONGEST: Final = 60  # a longer line is prose, which may name a year or a place in passing


@dataclass(frozen=True, slots=True)
class Line:
    """A line without spaces, and where it stands. A title is short: of a table, sheet or file."""

    words: str
    at: Location
    is_title: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A value that lines say, and the words that it was read from; `others` fit as well."""

    value: str
    line: Line | None = None
    others: tuple[str, ...] = ()
    is_guess: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether there is a value, read and not guessed, and no other that fits as well."""
        return bool(self.value) and not self.others and not self.is_guess


@dataclass(frozen=True, slots=True)
class Evidence:
    """The lines of all sources.

    `by_table` are those above each table, the nearest first: its sheet's name, its titles. `units`
    are the cells of the columns of departments, `programmes` those of groups, `heads` the heads,
    `deadlines` what tables say by when.
    """

    lines: tuple[Line, ...]
    by_table: dict[int, tuple[Line, ...]]
    units: tuple[str, ...]
    programmes: tuple[str, ...]
    heads: tuple[str, ...]
    deadlines: tuple[Line, ...] = ()

    @property
    def titles(self) -> Iterator[Line]:
        """The lines that are titles, in the order of the sources."""
        return (line for line in self.lines if line.is_title)


def evidence_of(documents: Sequence[Document], tables: Tables) -> Evidence:
    """What there is to read in the documents, and of their tables."""
    by_table = {grid.index: tuple(_above(tables, grid)) for grid in tables.tables}
    lines = [_line(PurePath(document.name).stem, document.name) for document in documents]
    for found in by_table.values():
        lines += found
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Paragraph):
                texts = f"{block.mark}{block.text}".split("\n")
                lines += [_line(text, document.name) for text in texts if text.strip()]
    for grid in (*tables.skipped, *tables.tables):
        lines += [_line(text, grid.document) for text in grid.below]
    return Evidence(
        tuple(dict.fromkeys(lines)),
        by_table,
        tuple(_cells(tables, "departments")) or tuple(_offices(tables)),
        tuple(_cells(tables, "programme")),
        tuple(words for head in tables.heads.values() for words in head.named.values()),
        tuple(_deadlines(tables)),
    )


def _above(tables: Tables, grid: Grid) -> Iterator[Line]:
    first = tables.heads[grid.index].rows[0]
    if grid.name:
        yield _line(grid.name, grid.document, grid.name)
    for cell in grid.cells:
        if cell.row < first:
            at = row_place(grid, cell.row)
            yield _line(cell.text, grid.document, grid.name, at.line)
    for text in reversed(grid.above):
        yield _line(text, grid.document)


def _line(text: str, document: str, sheet: str = "", row: int = 0) -> Line:
    words = "".join(text.split())
    return Line(words, Location(document, row, field=sheet), len(words) <= _LONGEST)


def _offices(tables: Tables) -> Iterator[str]:
    """The offices that stand anywhere, where no column is sure to have them, as in pasted text."""
    for grid in tables.tables:
        for cell in grid.cells:
            yield from (name for name in cell.text.split() if _OFFICE.fullmatch(name))


def _deadlines(tables: Tables) -> Iterator[Line]:
    for grid, cell in _cells_of(tables, "deadline"):
        at = row_place(grid, cell.row)
        yield _line(cell.text, grid.document, grid.name, at.line)


def _cells(tables: Tables, field: str) -> Iterator[str]:
    return (cell.text for _, cell in _cells_of(tables, field))


def _cells_of(tables: Tables, field: str) -> Iterator[tuple[Grid, Cell]]:
    """The cells of a field's columns below the heads."""
    for grid in tables.tables:
        head = tables.heads[grid.index]
        columns = {column for column, name in head.fields.items() if name == field}
        last = head.rows[-1]
        yield from ((grid, c) for c in grid.cells if c.column in columns and c.row > last)
