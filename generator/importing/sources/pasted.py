"""Tables pasted from a page, a forum or a spreadsheet: bars, tabs or spaces between the cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.importing.documents import Block, Cell, Document, Paragraph, Table
from generator.importing.sources.broken_cells import DRAWN, Line, with_whole_cells
from generator.importing.sources.cell_sequences import Piece, table_in
from generator.importing.sources.delimited import records_of
from generator.importing.sources.lost_heads import two_row_head, with_placed_head
from generator.importing.sources.shifted_heads import with_unshifted_head
from generator.importing.table_heads.columns import Vocabulary

_BAR: Final = re.compile("[|｜]")  # noqa: RUF001 - the full-width bar is meant
_WIDE_SPACE: Final = re.compile(r"[ \u3000\xa0]{2,}|\u3000")
_SPACE: Final = re.compile(r"[ \u3000\xa0]+")
# The line below the head of a Markdown table, and what else marks words there.
_MARKDOWN: Final = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
_BOLD: Final = re.compile(r"(?P<sign>\*{2,3}|_{2,3})(?=\S)(?P<words>.+?)(?<=\S)(?P=sign)")
_HEADING: Final = re.compile(r"\s*#{1,6}\s+")


_END: Final = Line(0, "", (), "")


def read_text_tables(name: str, text: str, sha256: str, known: Vocabulary) -> Document:
    """The tables of a text, each run of rows one table; the lines between them are paragraphs.

    A row has two cells at least. Where a merged cell was lost, a row is short; what belongs where
    is for those who know the columns. A text without such rows may be a table whose rows are lost.
    Raises ProblemsFound (YQ721) where a cell of it fits two ways.
    """
    lines = with_whole_cells(list(_lines(text.removeprefix("\ufeff"))))
    if any(line.is_row for line in lines):
        signs = "".join(line.raw for line in lines if DRAWN.match(line.raw))
        if any(_MARKDOWN.fullmatch(line.raw) for line in lines):
            shown = [_without_marks(line) for line in lines]
            lines = [line for line, _ in shown]
            signs += "".join(marks for _, marks in shown)
        return Document(name, sha256, _with_signs(_blocks(lines, known), signs))
    for pieces, signs in _sequences(lines):
        if blocks := table_in(name, pieces, known):
            return Document(name, sha256, _with_signs(blocks, signs))
    plain = (Paragraph(line.raw.strip()) for line in lines if line.raw.strip())
    return Document(name, sha256, tuple(plain))


def _lines(text: str) -> Iterator[Line]:
    """The lines of a text; a copy from a spreadsheet may have cells of several lines."""
    for record in records_of(text, "\t", is_strict=False):
        if len(record.fields) > 1 and len(record.fields) >= len(_BAR.findall(record.raw)):
            cells = tuple(field.text.strip() for field in record.fields)
            yield Line(record.line, record.raw, cells, record.signs)
            continue
        for number, raw in enumerate(record.raw.splitlines() or [""], start=record.line):
            cells = tuple(words.strip() for words in _BAR.split(raw))
            yield Line(number, raw, cells, "".join(_BAR.findall(raw)))


def _without_marks(line: Line) -> tuple[Line, str]:
    """A line of Markdown with the words that are shown, and the signs that marked them.

    Of a row these are among the signs that part its cells, and its text stays as it stood.
    """
    if line.signs:
        cells = tuple(_BOLD.sub(r"\g<words>", words) for words in line.cells)
        marks = "".join(map(_bold_signs, line.cells))
        return replace(line, cells=cells, signs=line.signs + marks), ""
    heading = _HEADING.match(line.raw)
    rest = line.raw[heading.end() :] if heading else line.raw
    words = _BOLD.sub(r"\g<words>", rest)
    marks = f"{heading[0].strip() if heading else ''}{_bold_signs(rest)}"
    return replace(line, raw=words, cells=(words.strip(),)), marks


def _bold_signs(words: str) -> str:
    return "".join(2 * match["sign"] for match in _BOLD.finditer(words))


def _blocks(lines: Sequence[Line], known: Vocabulary) -> Iterator[Block]:
    """Lines of prose, and runs of rows.

    A line between rows that may name those below it is one of them, where no head follows it.
    """
    rows: list[Line] = []
    between: list[Line] = []
    for line in [*lines, _END]:
        is_drawn = DRAWN.match(line.raw) is not None
        if rows and line.is_section:
            between.append(line)
            continue
        is_row = line.is_row or (bool(rows) and is_drawn and bool(line.raw.strip()))
        if between and (not is_row or _is_head(line, rows[0], known)):
            yield _table(rows, known)
            yield from (Paragraph(other.raw.strip()) for other in between)
            rows, between = [], []
        # a line that draws a table keeps its place in it, as the line below a head does
        if is_row:
            rows += [*between, line]
            between = []
            continue
        if rows:
            yield _table(rows, known)
            rows = []
        if line.raw.strip() and not is_drawn:
            yield Paragraph(line.raw.strip())


def _is_head(line: Line, first: Line, known: Vocabulary) -> bool:
    """Whether a row is a head, such as the first of the rows before it."""
    fields = {field for words in line.cells if (field := known.field_of(words))}
    return line.cells == first.cells or len(fields) > 1


def _with_signs(blocks: Iterable[Block], signs: str) -> tuple[Block, ...]:
    """The blocks; signs that stand in none of them are among those of the first table."""
    found = list(blocks)
    for place, block in enumerate(found):
        if isinstance(block, Table):
            found[place] = replace(block, separators=block.separators + signs)
            break
    return tuple(found)


def _table(rows: Sequence[Line], known: Vocabulary) -> Table:
    """A run of rows; where all have the same number of cells, each stands in its column."""
    is_even = _is_even([row for row in rows if row.is_row])
    head = [] if is_even else two_row_head([row.cells for row in rows], known)
    first = 3 if head else 1
    cells = tuple(
        Cell(words, number, column)
        for number, row in enumerate(rows[first - 1 :], start=first)
        if row.is_row or row.is_section
        for column, words in enumerate(row.cells, start=1)
        if words
    )
    return Table(
        with_placed_head(with_unshifted_head(cells, known), known) if is_even else (*head, *cells),
        states_merges=False,
        keeps_columns=is_even,
        raw=tuple(row.raw if "\t" in row.raw else row.raw.strip() for row in rows),
        first_row=rows[0].number,
        separators="".join(row.signs for row in rows if row.is_row or row.is_section),
    )


def _is_even(rows: Sequence[Line]) -> bool:
    """Whether every row has all its cells, so that an empty one keeps its place.

    Bars behind the last words prove nothing: where merged cells were lost, rows are filled up with
    them. Tabs are what a spreadsheet puts between cells, empty ones too.
    """
    if len({len(row.cells) for row in rows}) != 1:
        return False
    ends = [_empty_at_end(row) for row in rows if "\t" not in row.raw]
    return not ends or max(ends) <= ends[0]


def _empty_at_end(row: Line) -> int:
    """How many empty cells stand behind its last words."""
    return next((n for n, words in enumerate(reversed(row.cells)) if words), len(row.cells))


def _sequences(lines: Sequence[Line]) -> Iterator[tuple[list[Piece], str]]:
    """The ways in which lines without rows may be cells: one a line, or with spaces between.

    Beside the pieces stand the signs that are in none; a line that only draws is no cell.
    """
    has_bars = any(line.signs for line in lines)
    alone = [
        Piece(next((words for words in line.cells if words), ""), line.number)
        for line in lines
        if line.raw.strip() and (has_bars or not DRAWN.match(line.raw))
    ]
    drawn = "".join(line.raw for line in lines if DRAWN.match(line.raw))
    yield alone, "".join(line.signs for line in lines) if has_bars else drawn
    if has_bars:
        return
    for spaces in (_WIDE_SPACE, _SPACE):
        pieces = [
            Piece(words, line.number, begins_line=place == 0)
            for line in lines
            if not DRAWN.match(line.raw)
            for place, words in enumerate(spaces.split(line.raw.strip()))
            if words
        ]
        if len(pieces) > len(alone):
            yield pieces, drawn
