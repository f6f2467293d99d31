"""Drafts: the projects of a table, with everything that could not be placed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.importing.cells import (
    Mend,
    departments_in,
    names_in,
    number_in,
    printed_number,
    without_number,
    without_spaces,
)
from generator.importing.facts import Facts
from generator.importing.grids import Cell, Grid
from generator.importing.table_rows import Row
from generator.problems import Location, Problem

# How a page names the columns that have a meaning and no field.
_SHOWN: Final = {"plan": "计划进度", "note": "备注"}
_BETWEEN: Final = "；"  # of what several rows of one project say in one column


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """A result as the table has it; departments and people as printed."""

    text: str
    outcome: str
    departments: tuple[str, ...]
    inherited: bool
    people: tuple[str, ...]
    row: int
    raw: str
    mends: tuple[Mend, ...]


@dataclass(slots=True)
class ProjectDraft:
    """A project as the table has it; `extra` holds the columns that mean nothing here.

    `at` is where its number stands, or its title.
    """

    number: int
    programme: str
    title: str
    at: Location
    results: list[ResultDraft] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Drafts:
    """The projects of one table and the questions about its rows."""

    projects: list[ProjectDraft] = field(default_factory=list)
    questions: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands for what a table does not say; empty where it must say it."""

    outcome: str = ""
    department: str = ""


class _Reader:
    """Reads the rows of a table in order; what a short row leaves out is that of the row above."""

    def __init__(self, grid: Grid, facts: Facts, joined: frozenset[str], missing: Missing) -> None:
        self.grid = grid
        self.facts = facts
        self.names = frozenset(facts.departments)
        self.joined = joined
        self.missing = missing
        self.found = Drafts()
        self.highest = 0
        self.programme = ""
        self.departments: tuple[str, ...] = ()
        self.people: tuple[str, ...] = ()
        self.of_title: tuple[Mend, ...] = ()  # they stand with the title's first result

    def read(self, rows: Sequence[Row]) -> Drafts:
        for index, row in enumerate(rows, start=1):
            self.add_row(index, row)
        return self.found

    def add_row(self, index: int, row: Row) -> None:
        if "programme" in row.cells:
            self.programme = row.text("programme")
        continues = "title" in row.carried or not row.text("title")
        if continues and not self.found.projects:
            self.ask("YQ724", row, row.raw)
            return
        if not continues:
            self.add_project(row)
        project = self.found.projects[-1]
        project.results.append(self.result_of(index, row, project.number))
        for head, cell in row.others.items():
            if cell.text:
                add_extra(project.extra, head, cell.text)
        for name in ("plan", "note"):
            if row.text(name) and name not in row.carried:
                add_extra(project.extra, _SHOWN[name], row.text(name))

    def add_project(self, row: Row) -> None:
        own, _, title = number_in(row.text("title"))
        try:
            printed = printed_number(row.text("number"))
        except ValueError:
            self.ask("YQ735", row, row.text("number"), "number")
            printed = None
        if printed is not None:
            # the column has the number; what stands at the head of the title may be its own
            number, title = printed, title if own == printed else row.text("title")
        elif own is not None:
            number = own
        else:
            number = 1 + self.highest
        self.highest = max(self.highest, number)
        title, self.of_title = without_spaces("title", title, self.joined)
        at = row.place(self.grid, *(("title",) if printed is None else ("number", "title")))
        self.found.projects.append(ProjectDraft(number, self.programme, title, at))

    def result_of(self, index: int, row: Row, number: int) -> ResultDraft:
        text, numbered = without_number(row.text("text"), number)
        text, spaces = without_spaces("text", text, self.joined)
        people, named = names_in(row.text("people"))
        inherited = "departments" in row.carried
        if not inherited or row.text("departments"):
            words = row.text("departments") or self.missing.department
            self.departments = tuple(departments_in(words, self.names))
        if "people" in row.carried and not people:
            people = list(self.people)
        self.people = tuple(people)
        outcome = row.text("outcome") or self.missing.outcome
        if not outcome:
            self.ask("YQ726", row, text)
        elif outcome not in self.facts.outcomes:
            self.ask("YQ727", row, outcome, "outcome")
        for name in self.departments:
            if name not in self.names:
                self.ask("YQ728", row, name, "departments")
        if not self.departments:
            self.ask("YQ729", row, row.raw)
        mends = (*self.of_title, *numbered, *spaces, *named)
        self.of_title = ()
        return ResultDraft(
            *(text, outcome, self.departments, inherited, tuple(people)),
            *(index, row.raw, mends),
        )

    def ask(self, code: str, row: Row, words: str, *names: str) -> None:
        """Asks about a cell of the row, by its field; about the row where none is named."""
        self.found.questions.append(Problem(code, row.place(self.grid, *names), words))


def drafts_of(
    grid: Grid, rows: Sequence[Row], facts: Facts, joined: frozenset[str], missing: Missing
) -> Drafts:
    """The projects of a table; `joined` are the pairs of characters of the whole document."""
    return _Reader(grid, facts, joined, missing).read(rows)


def texts_of(grids: Sequence[Grid]) -> Iterator[str]:
    """Every text of the documents, cells and lines."""
    for grid in grids:
        yield from grid.above
        yield from grid.below
        yield from (cell.text for cell in grid.cells)


def cells_held(rows: Sequence[Row]) -> set[int]:
    """The cells that rows hold, by their identity."""
    return {id(cell) for row in rows for cell in _cells(row)}


def _cells(row: Row) -> list[Cell]:
    held: Mapping[str, Cell] = row.cells
    return [*held.values(), *row.others.values()]


def add_extra(extra: dict[str, str], head: str, words: str) -> None:
    """Puts the words of a column that no field is for behind what the project's rows said before.

    Rows of one project may say different things; what one says may not displace the other.
    """
    said = extra.get(head, "").split(_BETWEEN) if head in extra else []
    if words not in said and words != extra.get(head):
        extra[head] = _BETWEEN.join([*said, words])
