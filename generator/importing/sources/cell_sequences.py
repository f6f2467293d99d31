"""Tables whose rows are lost: every cell on a line of its own, or only spaces between the cells.

A head is a run of cells most of which name columns; every cell behind it is placed by what it
looks like. A cell that fits two ways is a question, and nothing is placed by counting alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.documents import Block, Cell, Paragraph, Table
from generator.importing.rows.placing import Placed, Token, place
from generator.importing.sources.even_rows import even_rows
from generator.importing.table_heads.columns import WHO, Vocabulary
from generator.importing.table_heads.likeness import (
    Column,
    is_printed_number,
    is_section,
    with_kinds,
)
from generator.problems import Location, Problem, ProblemsFound

_WIDEST: Final = 30  # columns; a head of more was never pasted in this form
_LONGEST: Final = 20  # characters of a head
_DIGITS: Final = 6  # of a number of a row
_GAP: Final = 2  # heads that nobody knows, between two that are known
_NEEDED: Final = 2
_TELLING: Final = frozenset({"title", "text", "departments", "people", "outcome", "plan", "share"})
_HEAD_LIKE: Final = re.compile(r"[^0-9，。；,;：:]{1,8}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell, or a part of one, with the number of its line; blank where bars show that."""

    text: str
    line: int
    begins_line: bool = True


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    end: int
    columns: tuple[Column, ...]


def table_in(name: str, pieces: Sequence[Piece], known: Vocabulary) -> tuple[Block, ...]:
    """The paragraphs and the one table that the pieces are; nothing where no head is among them.

    Raises ProblemsFound (YQ721) where a cell fits two ways.
    """
    head = _head_in(pieces, known)
    if head is None:
        return _even_table(pieces, known)
    rows, below = _rows(name, pieces[head.end :], head.columns)
    if not rows:
        return ()
    heads = [
        Cell(piece.text, 1, column)
        for column, piece in enumerate(pieces[head.start : head.end], start=1)
        if piece.text
    ]
    table = Table((*heads, *rows), states_merges=False, keeps_columns=True)
    return (*_paragraphs(pieces[: head.start]), table, *_paragraphs(below))


def _even_table(pieces: Sequence[Piece], known: Vocabulary) -> tuple[Block, ...]:
    """The table of rows that all have their cells, by their running numbers; else nothing."""
    found = even_rows([piece.text for piece in pieces], known)
    if found is None:
        return ()
    cells = [
        Cell(piece.text, 1 + place // found.columns, 1 + place % found.columns)
        for place, piece in enumerate(pieces[found.start : found.end])
        if piece.text
    ]
    last = 1 + (found.end - found.start) // found.columns
    summed = pieces[found.end : found.end + found.in_sum]
    cells += [Cell(piece.text, last, at) for at, piece in enumerate(summed, start=2) if piece.text]
    table = Table(tuple(cells), states_merges=False, keeps_columns=True)
    below = pieces[found.end + found.in_sum :]
    return (*_paragraphs(pieces[: found.start]), table, *_paragraphs(below))


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[Paragraph]:
    return (Paragraph(piece.text) for piece in pieces if piece.text)


def _head_in(pieces: Sequence[Piece], known: Vocabulary) -> _Head | None:
    fields = [known.field_of(p.text) if len(p.text) <= _LONGEST else "" for p in pieces]
    for start, field in enumerate(fields):
        if not field or (start and pieces[start - 1].line == pieces[start].line):
            continue
        end = _end_of_head(pieces, fields, start)
        columns = _columns(pieces[start:end], fields[start:end])
        names = {column.field for column in columns}
        if _is_matrix(fields[start:end]):
            return None
        is_enough = names & {"title", "text"} and len(names & _TELLING) >= _NEEDED
        if is_enough and len(columns) <= _WIDEST:
            return _Head(start, end, columns)
    return None


def _end_of_head(pieces: Sequence[Piece], fields: Sequence[str], start: int) -> int:
    """The end of the heads that begin there: of their line, where a line has several."""
    last = start
    on_line = pieces[start].line
    at = start + 1
    while at < len(pieces) and at - start <= _WIDEST:
        if fields[at]:
            last = at
        elif at - last > _GAP or not _HEAD_LIKE.fullmatch(pieces[at].text):
            break
        at += 1
    if last > start and pieces[start + 1].line == on_line:
        while last + 1 < len(pieces) and pieces[last + 1].line == on_line:
            last += 1
        while last > start and pieces[last].line != on_line:
            last -= 1
        return last + 1
    return last + 1 + _heads_nobody_knows(pieces, fields, start, last + 1)


def _heads_nobody_knows(
    pieces: Sequence[Piece], fields: Sequence[str], start: int, end: int
) -> int:
    """How many heads stand behind the last known one, told by where the first number stands."""
    if "number" not in fields[start:end]:
        return 0
    before = list(fields[start:end]).index("number")  # cells of a row before its number
    for more in range(_WIDEST):
        at = end + more + before
        if at >= len(pieces) or (more and not _HEAD_LIKE.fullmatch(pieces[end + more - 1].text)):
            return 0
        if is_printed_number(pieces[at].text):
            return more
    return 0


def _columns(pieces: Sequence[Piece], fields: Sequence[str]) -> tuple[Column, ...]:
    """The columns; of two that mean the same the first is it, but both hold what looks like it."""
    seen: set[str] = set()
    columns = []
    for piece, field in zip(pieces, fields, strict=True):
        is_again = field in seen and field not in WHO
        columns.append(Column("" if is_again else field, piece.text))
        seen.add(field)
    return tuple(columns)


def _is_matrix(fields: Sequence[str]) -> bool:
    """Whether several fields stand more than once, as where things are columns too."""
    twice = {field for field in fields if field and list(fields).count(field) > 1}
    return len(twice) >= _NEEDED


def _rows(
    name: str, pieces: Sequence[Piece], columns: Sequence[Column]
) -> tuple[list[Cell], list[Piece]]:
    """The cells of all rows with their places, and what stands below the table."""
    cells: list[Cell] = []
    below: list[Piece] = []
    row = 1
    for part, is_alone in _parts(pieces, [column.head for column in columns]):
        if is_alone:
            row += 1
            cells += [Cell(piece.text, row, at) for at, piece in enumerate(part, start=1)]
            continue
        placed = _placed(part, columns)
        if placed is None:
            return [], []
        _refuse_doubt(name, part, placed, columns)
        line = 0
        for piece, way in zip(part, placed, strict=True):
            between, line = " " if piece.line == line else "\n", piece.line
            if way.column < 0:
                below.append(piece)
                continue
            row += way.begins_row
            if way.goes_on and cells and cells[-1].column == way.column + 1:
                last = cells[-1]
                cells[-1] = Cell(f"{last.text}{between}{piece.text}", row, last.column)
            elif piece.text:
                cells.append(Cell(piece.text, row, way.column + 1))
    return cells, below


def _placed(pieces: Sequence[Piece], columns: Sequence[Column]) -> list[Placed] | None:
    """The places of the cells; once more with what the columns of full rows are seen to hold."""
    tokens = _tokens(pieces)
    placed = place(tokens, columns)
    if placed is None:
        return None
    full: list[list[str]] = []
    row: list[str] = []
    for token, way in zip(tokens, placed, strict=True):
        row = [] if way.begins_row else row
        row.append(token.words)
        if way.column == len(columns) - 1 and len(row) == len(columns):
            full.append(row)
    return place(tokens, with_kinds(columns, full)) if full else placed


def _parts(pieces: Sequence[Piece], heads: Sequence[str]) -> Iterator[tuple[Sequence[Piece], bool]]:
    """The pieces between rows that stand alone: a section's head, and the table's head again."""
    several = {p.line for p in pieces if not p.begins_line}
    first = at = 0
    while at < len(pieces):
        wide = 0
        if [piece.text for piece in pieces[at : at + len(heads)]] == heads:
            wide = len(heads)
        elif several and pieces[at].line not in several and is_section(pieces[at].text):
            wide = 1
        if wide and first < at:
            yield pieces[first:at], False
        if wide:
            yield pieces[at : at + wide], True
            first = at + wide
        at += wide or 1
    if first < at:
        yield pieces[first:at], False


def _tokens(pieces: Sequence[Piece]) -> list[Token]:
    """The cells; one may be a number of a row where it follows a number that stands before it."""
    seen: set[int] = set()
    tokens = []
    for piece in pieces:
        may_number = True
        if piece.text.isdecimal() and len(piece.text) <= _DIGITS:
            number = int(piece.text)
            may_number = not seen or number - 1 in seen or number == 1
            if may_number:
                seen.add(number)
        tokens.append(Token(piece.text, piece.begins_line, may_number=may_number))
    return tokens


def _refuse_doubt(
    name: str, pieces: Sequence[Piece], placed: Sequence[Placed], columns: Sequence[Column]
) -> None:
    """Raises ProblemsFound for the first cell of each line that fits two ways."""
    problems = []
    for piece, way in zip(pieces, placed, strict=True):
        if way.rival is None or not piece.text:
            continue
        heads = [
            "（表后）" if column < 0 else columns[column].head for column in (way.column, way.rival)
        ]
        values = {"one": f"{heads[0]}={piece.text}", "other": f"{heads[1]}={piece.text}"}
        problems.append(Problem("YQ721", Location(name, piece.line), piece.text, values=values))
    if problems:
        raise ProblemsFound(problems[:1])
