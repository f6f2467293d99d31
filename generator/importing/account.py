"""An account of every cell of the tables that were read: in a row, in a head, or beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.cells import Mend
from generator.importing.documents import Cell, Made
from generator.importing.facts import Facts
from generator.importing.grids import Grid, cells_by_row
from generator.importing.rows.drafts import cells_held
from generator.importing.rows.table_rows import Row, unusual_cells
from generator.importing.table_heads.heads import Head, is_head_again
from generator.importing.table_heads.ticks import is_tick


def signs_in(cell: Cell) -> int:
    """How many characters a cell has, white space aside."""
    return len("".join(cell.text.split()))


def is_shown_otherwise(made: Made) -> bool:
    """Whether what is shown says something else than what is stored; 1.0 and 1 say the same."""
    shown = made.shown.strip()
    if shown == made.stored:
        return False
    try:
        return f"{float(shown):.15g}" != f"{float(made.stored):.15g}"
    except ValueError:
        return True


@dataclass(slots=True)
class Account:
    """What became of the cells of all tables. Every cell that is not empty is counted once.

    `in_rows` are those that a row holds, `placed` those of them that were written, as
    `generator.importing.settling` counts them afterwards. `blank` has a field of a table and the
    rows that say nothing of it, where others do, `ticks` the head of outcomes and the signs below
    it that are no words, `empty` the heads of columns that hold nothing. `made` has, for each
    column of a table that has any, the cells whose text was made of something
    else.

    The `signs` are characters, white space aside: those of heads, those of placed cells that were
    written, and those that only part words or that a mend took out.
    """

    cells: int = 0
    in_rows: int = 0
    placed: int = 0
    heads: int = 0
    rows: int = 0
    signs_of_heads: int = 0
    signs_written: int = 0
    signs_parting: int = 0
    beside: list[tuple[Grid, Cell]] = field(default_factory=list)
    made: list[tuple[Grid, list[Cell]]] = field(default_factory=list)
    unknown: list[tuple[Grid, str]] = field(default_factory=list)
    empty: list[tuple[Grid, str]] = field(default_factory=list)
    unusual: list[tuple[Grid, Cell]] = field(default_factory=list)
    mends: list[tuple[str, str, Mend]] = field(default_factory=list)
    blank: list[tuple[Grid, str, list[int]]] = field(default_factory=list)
    ticks: list[tuple[Grid, str, list[str]]] = field(default_factory=list)

    @property
    def unread(self) -> int:
        """Cells in no row and no head that nobody names either; always 0, or it is a bug."""
        return self.cells - self.in_rows - self.heads - len(self.beside)

    @property
    def lost(self) -> int:
        """Cells that were not written, are no head, and that nobody names either."""
        return self.cells - self.placed - self.heads - len(self.beside)


def tally(account: Account, grid: Grid, head: Head, rows: Sequence[Row]) -> None:
    """Counts each cell of a table once: in a row, in a head, or beside."""
    held = cells_held(rows)
    in_heads = [
        cell
        for number, line in cells_by_row(grid).items()
        if number <= head.rows[-1] or is_head_again(line, head)
        for cell in line
    ]
    account.cells += len(grid.cells)
    account.in_rows += len(held & set(map(id, grid.cells)))
    account.heads += len(in_heads)
    account.signs_of_heads += sum(map(signs_in, in_heads))
    named = {id(cell) for cell in in_heads} | held
    account.beside += [(grid, cell) for cell in grid.cells if id(cell) not in named]
    account.rows += len(rows)
    account.unknown += [(grid, words) for words in dict.fromkeys(head.others.values()) if words]
    account.empty += [(grid, words) for words in head.empty]
    account.made += _made(grid, head)
    account.unusual += [(grid, cell) for cell in unusual_cells(grid)]


def _made(grid: Grid, head: Head) -> Iterator[tuple[Grid, list[Cell]]]:
    """The columns with text that a program made of something else; a plain number is the same.

    The heads of a list are made, and say only what the labels in its lines say.
    """
    columns: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        if cell.row > head.rows[-1] and any(map(is_shown_otherwise, cell.made)):
            columns.setdefault(cell.column, []).append(cell)
    for _, cells in sorted(columns.items()):
        yield grid, cells


def blank_cells(
    grid: Grid, head: Head, rows: Sequence[Row]
) -> Iterator[tuple[Grid, str, list[int]]]:
    """The rows that say nothing in a column of outcomes or departments that others fill."""
    projects = [row for row in rows if not row.is_sum]
    for name in ("outcome", "departments"):
        empty = [row.number for row in projects if not row.text(name) and name not in row.carried]
        if name in head.fields.values() and 0 < len(empty) < len(projects):
            yield grid, name, [grid.first_row + number - 1 for number in empty]


def unlisted_ticks(
    grid: Grid, head: Head, rows: Sequence[Row], facts: Facts
) -> Iterator[tuple[Grid, str, list[str]]]:
    """The head of the outcomes with the ticks below it, which nobody has said to be words."""
    column = next((column for column, name in head.fields.items() if name == "outcome"), 0)
    signs = dict.fromkeys(words for row in rows if is_tick(words := row.text("outcome")))
    if unlisted := [sign for sign in signs if sign not in facts.outcomes]:
        yield grid, head.words_of(column), unlisted
