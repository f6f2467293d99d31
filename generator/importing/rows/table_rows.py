"""Rows of a table: every cell under the field of its column, merged cells carried down."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.cells import on_one_line
from generator.importing.documents import Cell, Oddity
from generator.importing.grids import Grid, cell_place, cells_by_place, cells_by_row, row_place
from generator.importing.rows.foot_rows import is_foot, offices_within
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.longer_rows import is_aside, is_longer, longer_question
from generator.importing.rows.placing import Token, likeness_of, place
from generator.importing.rows.section_rows import Section, Sections, sections_of
from generator.importing.table_heads.columns import UNITS, WHO
from generator.importing.table_heads.heads import Head, is_head_again
from generator.importing.table_heads.likeness import Column, is_printed_number, with_kinds
from generator.importing.table_heads.sum_words import row_sums_up
from generator.problems import Location, Problem
from generator.problems.printed_texts import TEXT_NAMES

_UNUSUAL: Final = frozenset(
    {
        *(Oddity.HIDDEN, Oddity.UNCALCULATED, Oddity.ERROR, Oddity.NO_DATE),
        Oddity.FORMAT,
        *(Oddity.STRUCK, Oddity.UNSEEN, Oddity.SYMBOL),
    }
)


# Fields in which a break is the column's, not the writer's.
_ONE_LINE: Final = frozenset({"title", "programme", "outcome", "share", *TEXT_NAMES})
# What each row says of itself, so that it never goes on from the row above.
_OWN: Final = frozenset({"text", "outcome", "share"})
_SIGN: Final = re.compile("[|\uff5c\t]")
_MOST_COLUMNS: Final = 100  # of which every one has a place in a record


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the cell of each field, which of them go on from a row above, and other columns.

    `line` has a text for each column, empty ones too, of the cells that begin in this row; it is
    empty where the document does not say which column a cell stands in. `sections` are what the
    row stands below, outermost first; `ticks` have the word of a ticked column each. `office` is
    named in a row of its own above it, where no column has offices; empty where it is not clear.
    """

    number: int
    cells: Mapping[str, Cell]
    carried: frozenset[str]
    others: Mapping[str, Cell]
    raw: str
    line: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    ticks: tuple[tuple[str, Cell], ...] = ()
    office: str | None = None

    @property
    def is_sum(self) -> bool:
        """Whether it sums up other rows."""
        has_number = is_printed_number(self.own("number"))
        has_more = has_number and bool(self.text("text") or self.text("departments"))
        words = [self.own(name) for name in ("number", "programme", "title")]
        return row_sums_up(words, has_more=has_more)

    def own(self, name: str) -> str:
        """The words of a field where its cell stands in this row; empty where it goes on."""
        return "" if name in self.carried else self.text(name)

    def text(self, name: str) -> str:
        """The words of a field, or an empty text; names and outcomes stand on one line."""
        if name not in self.cells:
            return ""
        text = self.cells[name].text
        return on_one_line(text) if "\n" in text and name in _ONE_LINE else text

    def place(self, grid: Grid, *names: str) -> Location:
        """Where the first of these fields that the row has stands; the row where it has none."""
        cell = next((self.cells[name] for name in names if name in self.cells), None)
        return row_place(grid, self.number) if cell is None else cell_place(grid, cell)


# The cells of each row below a head, by its number.
Body = Mapping[int, Sequence[Cell]]


@dataclass(slots=True)
class Rows:
    """The rows of a table, the cells that belong to none, and what must be asked.

    The `longer` lines have cells for which the head has no column.
    """

    rows: list[Row] = field(default_factory=list)
    beside: list[Cell] = field(default_factory=list)
    longer: list[Sequence[Cell]] = field(default_factory=list)
    questions: list[Problem] = field(default_factory=list)


def rows_of(grid: Grid, head: Head, listed: ListedWords) -> Rows:
    """The rows below the head; notes behind the last row are `beside`."""
    found = Rows()
    body = {
        number: cells
        for number, cells in cells_by_row(grid).items()
        if number > head.rows[-1] and not is_head_again(cells, head)
    }
    offices = offices_within(body) if set(UNITS).isdisjoint(head.fields.values()) else {}
    feet = {number for number, cells in body.items() if is_foot(cells)}
    found.beside += [cell for number in sorted(feet) for cell in body[number]]
    body = {number: cells for number, cells in body.items() if number not in feet}
    sections = sections_of(grid, head, body)
    body = {number: cells for number, cells in body.items() if number not in sections.apart}
    if head.pushed in body:
        found.questions.append(_unfit_question(grid, body.pop(head.pushed)))
    read = (
        _read_merged if grid.states_merges else _read_placed if grid.keeps_columns else _read_likely
    )
    read(grid, head, listed, body, found)
    if found.longer:
        found.questions.append(longer_question(grid, head, found.longer))
    found.rows = list(_with_offices(_with_sections(found.rows, sections), offices))
    return found


def _with_offices(rows: Iterable[Row], offices: Mapping[int, str]) -> Iterator[Row]:
    """The rows with the office that the nearest such row above each names."""
    begins = deque(offices)
    office: str | None = None
    for row in rows:
        while begins and begins[0] < row.number:
            office = offices[begins.popleft()]
        yield row if office is None else replace(row, office=office)


def _with_sections(rows: Sequence[Row], sections: Sections) -> Iterator[Row]:
    """The rows with what they stand below; a programme of its own ends a section in its column."""
    begins = deque(sorted(sections.above))
    opened: tuple[Section, ...] = ()
    for row in rows:
        while begins and begins[0] < row.number:
            opened = sections.above[begins.popleft()]
        if row.own("programme"):
            opened = tuple(section for section in opened if not section.in_column)
        yield replace(row, sections=opened) if opened else row


def _read_placed(grid: Grid, head: Head, _: ListedWords, body: Body, found: Rows) -> None:
    """Rows in which every cell has kept its place: an empty one goes on from above."""
    wide = max(head.columns)
    for line in body.values():
        cells = {cell.column: cell for cell in line}
        if max(cells) > wide and not is_aside(line):
            # one of its cells may have been parted, and the others moved
            found.longer.append(line)
            continue
        if len(cells) < 2 or max(cells) > wide:
            found.beside += cells.values()
            continue
        there = {head.fields[column] for column in cells if column in head.fields}
        found.rows.append(_row(grid, head, line, cells, _carried(head, there)))


def _read_likely(grid: Grid, head: Head, listed: ListedWords, body: Body, found: Rows) -> None:
    """Rows that have lost their merged cells: full ones by place, short ones by likeness.

    What follows the last row that fits is beside; one before it that does not is a question.
    """
    full = [[c.text for c in cells] for cells in body.values() if len(cells) == len(head.columns)]
    heads = [Column(head.fields.get(n, ""), head.words_of(n)) for n in head.columns]
    wide = _parts_of(grid, head.rows[0]) if len(head.rows) == 1 else 0
    columns = with_kinds(heads, full)
    fitting: list[tuple[list[Cell], Mapping[int, Cell]]] = []
    for line in body.values():
        cells = list(line)
        if len(cells) == len(columns):
            fitting.append((cells, dict(zip(head.columns, cells, strict=True))))
        elif _is_whole(grid, head, cells, wide):
            fitting.append((cells, {cell.column: cell for cell in cells}))
        else:
            fitting.append((cells, _likely_places(grid, head, columns, listed, cells, found)))
    last = max((n for n, (_, places) in enumerate(fitting) if len(places) > 1), default=-1)
    for at, (line, places) in enumerate(fitting):
        if len(places) > 1:
            there = {head.fields[column] for column in places if column in head.fields}
            found.rows.append(_row(grid, head, line, places, _carried(head, there)))
        elif is_longer(line, head):
            found.longer.append(line)
        elif at > last or len(line) == 1:
            found.beside += line
        else:
            found.questions.append(_unfit_question(grid, line))


def _is_whole(grid: Grid, head: Head, cells: Sequence[Cell], wide: int) -> bool:
    """Whether a row has all its places, so that empty cells keep theirs.

    Signs behind its last words prove nothing: short rows are filled up with them.
    """
    is_filled = cells[-1].column >= max(head.columns)
    return bool(wide) and is_filled and _parts_of(grid, cells[0].row) == wide


def _parts_of(grid: Grid, row: int) -> int:
    """How many cells a row of a text has, empty ones too; 0 where that is not kept."""
    return len(_SIGN.split(grid.raw[row - 1])) if row <= len(grid.raw) else 0


def _likely_places(
    grid: Grid,
    head: Head,
    columns: Sequence[Column],
    listed: ListedWords,
    cells: Sequence[Cell],
    found: Rows,
) -> dict[int, Cell]:
    """The cells of a row by their columns; none where they fit no way, or make several rows.

    Nor where it says nothing of its own: what it lacks must go on from above. Nor where its cells,
    all in all, look like none of the columns, as the last line of a web page does.
    """
    tokens = [
        Token(c.text, may_begin=False, may_go_on=False, listed=listed.field_of(c.text))
        for c in cells
    ]
    ways = place(tokens, columns)
    if ways is None:
        return {}
    there = [columns[way.column] for way in ways]
    missing = {column.field for column in columns} - {column.field for column in there}
    if _OWN & missing or sum(map(likeness_of, tokens, there)) <= 0:
        return {}
    doubtful = [(cell, way) for cell, way in zip(cells, ways, strict=True) if way.rival is not None]
    for cell, way in doubtful[:1]:
        one, other = (f"{columns[n].head}={cell.text}" for n in (way.column, way.rival or 0))
        at, values = row_place(grid, cells[0].row), {"one": one, "other": other}
        found.questions.append(Problem("YQ721", at, _words(cells), values=values))
    return {head.columns[way.column]: cell for cell, way in zip(cells, ways, strict=True)}


def _carried(head: Head, there: Set[str]) -> frozenset[str]:
    """What goes on from above in a row that has these fields.

    People go on only where the department does; a department may well have nobody named.
    """
    fields = set(head.fields.values())
    carried = (fields & {"number", "programme", "title", "departments"}) - there
    if "departments" in carried:
        carried |= (fields & WHO) - there
    if "number" in fields and "title" in there:
        carried -= {"title"}
    return frozenset(carried)


def _read_merged(grid: Grid, head: Head, _: ListedWords, body: Body, found: Rows) -> None:
    """Tables that say what is merged: a cell from above goes on."""
    places = cells_by_place(grid)
    columns = set(head.columns)
    texts = [column for column, name in head.fields.items() if name in ("title", "text")]
    last = max((row for row in body if any(column in places[row] for column in texts)), default=0)
    for number, across in body.items():
        if number > last or _is_note(across, head):
            found.beside += across
            continue
        there = places[number]
        cells = {column: there[column] for column in sorted(there.keys() & columns)}
        carried = frozenset(
            head.fields[column]
            for column, cell in cells.items()
            if cell.row < number and column in head.fields
        )
        found.rows.append(_row(grid, head, across, cells, carried))
        taken = set(map(id, cells.values()))
        found.beside += [cell for cell in across if id(cell) not in taken]


def _is_note(cells: Sequence[Cell], head: Head) -> bool:
    """Whether a row is one cell over nearly all columns, as notes and subtitles are."""
    return len(cells) == 1 and cells[0].columns > 1 and cells[0].columns >= len(head.columns) - 1


def _row(
    grid: Grid,
    head: Head,
    line: Sequence[Cell],
    cells: Mapping[int, Cell],
    carried: frozenset[str],
) -> Row:
    return Row(
        line[0].row,
        {head.fields[column]: cell for column, cell in cells.items() if column in head.fields},
        carried,
        {head.others[column]: cell for column, cell in cells.items() if column in head.others},
        _raw(grid, head, line),
        () if grid.raw else _texts(head, line),
        ticks=tuple((head.ticked[c], cell) for c, cell in cells.items() if c in head.ticked),
    )


def _raw(grid: Grid, head: Head, line: Sequence[Cell]) -> str:
    """The row as it stood: the line of a text, else its cells, of every column, between bars."""
    number = line[0].row
    if number <= len(grid.raw):
        return grid.raw[number - 1]
    texts = _texts(head, line)
    return " | ".join(texts or [cell.text for cell in sorted(line, key=lambda cell: cell.column)])


def _texts(head: Head, line: Sequence[Cell]) -> tuple[str, ...]:
    """A text for each column of the table, empty ones too; none where columns are very many."""
    if (widest := max(head.columns)) > _MOST_COLUMNS:
        return ()
    by_column = {cell.column: cell.text for cell in line}
    return tuple(by_column.get(column, "") for column in range(1, 1 + widest))


def _unfit_question(grid: Grid, cells: Sequence[Cell]) -> Problem:
    return Problem("YQ722", row_place(grid, cells[0].row), _words(cells))


def _words(cells: Sequence[Cell]) -> str:
    return " | ".join(cell.text for cell in cells)


def unusual_cells(grid: Grid) -> Iterator[Cell]:
    """The cells that stand out: hidden, without a value, an error, struck out, made readable."""
    for cell in grid.cells:
        if cell.oddities & _UNUSUAL:
            yield cell
