"""Drafts: the projects of a table, as printed, before anybody knows their keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.cells import Mend
from generator.importing.documents import Cell
from generator.importing.grids import Grid
from generator.importing.rows.table_rows import Row
from generator.problems import Location, Problem
from generator.records.project import ResultWords

Extra = tuple[tuple[str, str], ...]
# What a head says of a column: a field, or the words of a column that no field is for behind this.
OTHER: Final = "extra:"
NOWHERE: Final = Location("-")


@dataclass(frozen=True, slots=True)
class RowDraft:
    """Where a row stands, its cells and its text, and what was mended in it.

    `document` is the SHA-256 of the file; table and row count from 1.
    """

    row: int
    raw: str
    table: int = 1
    document: str = ""
    cells: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()

    def with_mends(self, mends: tuple[Mend, ...]) -> "RowDraft":
        """The same with further mends."""
        return replace(self, mends=(*self.mends, *mends))


class ResultDraft(ResultWords, frozen=True, kw_only=True):
    """A result as the table has it; departments and people as printed, `share` as digits.

    `title` makes it an item; it tells of its `period`, of the year where it has none. `inherited`
    names the fields whose cell was merged with that of the row above, `supplied` those that the
    person who imports has given.
    """

    source: RowDraft
    period: str = ""
    outcome: str = ""
    share: str = ""
    departments: tuple[str, ...] = ()
    assisting: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    supplied: tuple[str, ...] = ()
    extra: Extra = ()

    @property
    def is_stated(self) -> bool:
        """Whether the table says what came of it."""
        return bool(self.text or self.outcome or self.share)


@dataclass(slots=True)
class ProjectDraft:
    """A project as the table has it.

    `programme` has the names of its programmes from the outermost in, as `Project` joins them.
    `place` is its place in the table, from 1, which names one without a number. `columns` are the
    fields that the table has a column for, so that nobody takes a column that is not there for one
    that is empty; `course` are the heads of those of its extras that tell of a time. `source` is
    the row that has the title alone. `at` is where its number stands, or its title. `office` is
    named in a line above its row for all rows below that line.
    """

    number: str
    title: str
    place: int = 1
    programme: str = ""
    table: str = ""
    results: list[ResultDraft] = field(default_factory=list)
    source: RowDraft | None = None
    columns: frozenset[str] = frozenset()
    course: frozenset[str] = frozenset()
    at: Location = NOWHERE
    office: str = ""

    @property
    def label(self) -> str:
        """How messages call it: by its number, else by its title."""
        return self.number or self.heading

    @property
    def heading(self) -> str:
        """Its title, or that of its first item."""
        return self.title or next((r.title for r in self.results if r.title), "")


@dataclass(slots=True)
class Drafts:
    """The projects of one table and the questions about its rows."""

    projects: list[ProjectDraft] = field(default_factory=list)
    questions: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands for what a table does not say; empty where nothing shall.

    `office` is printed above the table, the others are what a person says.
    """

    outcome: str = ""
    department: str = ""
    office: str = ""


def texts_of(grids: Sequence[Grid]) -> Iterator[str]:
    """Every text of the documents, cells and lines."""
    for grid in grids:
        yield from grid.above
        yield from grid.below
        yield from (cell.text for cell in grid.cells)


def cells_held(rows: Sequence[Row]) -> set[int]:
    """The cells that rows of projects hold, by their identity."""
    return {id(cell) for row in rows for cell in _cells(row)}


def _cells(row: Row) -> list[Cell]:
    """Of a row that sums up others the programme alone, which goes on below it."""
    if row.is_sum:
        return [cell for name, cell in row.cells.items() if name == "programme"]
    ticks = [cell for _, cell in row.ticks]
    return [*row.cells.values(), *row.others.values(), *section_cells(row), *ticks]


def section_cells(row: Row) -> list[Cell]:
    """The cells of the section rows that a row stands below."""
    return [cell for section in row.sections for cell in section.cells]
