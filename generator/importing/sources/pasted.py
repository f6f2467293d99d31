"""Tables pasted from a page or a forum: one line a row, cells parted by bars or tabs."""

import re
from collections.abc import Iterator
from typing import Final

from generator.importing.columns import vocabulary
from generator.importing.documents import Block, Cell, Document, Paragraph, Table

_BAR: Final = re.compile("[|｜]")  # noqa: RUF001 - the full-width bar is meant
_LINE: Final = re.compile(r"^[\s|:+\-=｜]*$")  # noqa: RUF001 - a line that only draws the table


def read_text_tables(name: str, text: str, sha256: str) -> Document:
    """The tables of a text, each run of rows one table; the lines between them are kept.

    A row has two cells at least. Where a merged cell was lost, a row is short; what belongs where
    is for those who know the columns.
    """
    blocks: list[Block] = []
    for first, rows in _runs(text):
        if isinstance(rows, str):
            blocks.append(Paragraph(rows))
            continue
        cells = tuple(
            Cell(words, number, column)
            for number, row in enumerate(rows, start=1)
            for column, words in enumerate(cells_of(row), start=1)
            if words
        )
        blocks.append(
            Table(
                cells,
                states_merges=False,
                keeps_columns=_is_even(rows),
                raw=tuple(rows),
                first_row=first,
            )
        )
    if any(isinstance(block, Table) for block in blocks):
        return Document(name, sha256, tuple(blocks))
    return _table_of_lines(name, text, sha256)


def _table_of_lines(name: str, text: str, sha256: str) -> Document:
    """A table that was pasted with every cell on a line of its own.

    Its head is a run of lines that are all heads of columns, the first of them a number's; rows
    follow as long as each begins with the next number. Lines behind them are kept as text.
    """
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
    known = vocabulary()
    start = next((n for n, line in enumerate(lines) if known.field_of(line) == "number"), None)
    if start is None:
        return Document(name, sha256, tuple(map(Paragraph, lines)))
    width = 0
    while start + width < len(lines) and known.field_of(lines[start + width]):
        width += 1
    end, number = start + width, 1
    while width > 2 and end + width <= len(lines) and lines[end] == f"{number}":
        end, number = end + width, number + 1
    if number == 1:
        return Document(name, sha256, tuple(map(Paragraph, lines)))
    cells = tuple(
        Cell(words, 1 + place // width, 1 + place % width)
        for place, words in enumerate(lines[start:end])
    )
    table = Table(cells, states_merges=False, keeps_columns=True)
    above, below = map(Paragraph, lines[:start]), map(Paragraph, lines[end:])
    return Document(name, sha256, (*above, table, *below))


def cells_of(line: str) -> list[str]:
    """The cells of a row without the white space around them."""
    parts = _BAR.split(line)
    tabs = line.count("\t")
    if tabs and tabs >= len(parts) - 1:
        parts = line.split("\t")
    return [words.strip() for words in parts]


def _runs(text: str) -> Iterator[tuple[int, str | list[str]]]:
    """Lines of prose, and runs of rows with the number of their first line."""
    rows: list[str] = []
    first = 1
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if _is_row(line):
            first = first if rows else number
            rows.append(line if "\t" in line else line.strip())
            continue
        if rows:
            yield first, rows
            rows = []
        if line.strip() and not _LINE.match(line):
            yield number, line.strip()
    if rows:
        yield first, rows


def _is_even(rows: list[str]) -> bool:
    """Whether all rows are parted by tabs into the same number of cells: then none is missing."""
    return len({row.count("\t") for row in rows}) == 1 and "\t" in rows[0]


def _is_row(line: str) -> bool:
    return sum(bool(words) for words in cells_of(line)) > 1 and not _LINE.match(line)
