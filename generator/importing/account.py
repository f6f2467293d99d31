"""The reading of sources: grids -> the records of each level, and an account of every cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.content.schema.known_words import KnownWords
from generator.importing.cells import Mend, pairs_in
from generator.importing.documents import Cell, Made
from generator.importing.facts import Facts
from generator.importing.grids import Grid, cells_by_row, row_place
from generator.importing.headed_tables import Choices, Tables
from generator.importing.proposals.levels import is_of_another
from generator.importing.row_levels import LevelColumns, level_columns, projects_by_level
from generator.importing.rows.draft_reader import drafts_of, repeated_number
from generator.importing.rows.drafts import Missing, ProjectDraft, cells_held, texts_of
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.step_titles import are_titles
from generator.importing.rows.table_rows import Row, rows_of, unusual_cells
from generator.importing.same_tables import TWO_FILES, Repeat, repeats_of
from generator.importing.table_heads.column_questions import doubts_of
from generator.importing.table_heads.heads import Head, is_head_again
from generator.importing.table_heads.sum_words import sums_up
from generator.importing.table_heads.ticks import is_tick
from generator.importing.updating.level_tables import TableRead, blocks_of, lists_of
from generator.importing.updating.title_index import letters_of
from generator.problems import Location, Problem, ProblemsFound

_SEVERAL: Final = 3  # cells of a row that is no heading and no note


@dataclass(slots=True)
class LevelRead:
    """The tables of one level with their projects."""

    level: str
    tables: list[TableRead]

    @property
    def projects(self) -> list[ProjectDraft]:
        """The projects of all its tables."""
        return [project for table in self.tables for project in table.projects]


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


@dataclass(slots=True)
class Reading:
    """What was read of the sources."""

    levels: list[LevelRead] = field(default_factory=list)
    account: Account = field(default_factory=Account)
    repeats: list[Repeat] = field(default_factory=list)


def read_tables(there: Tables, grids: Sequence[Grid], facts: Facts, choices: Choices) -> Reading:
    """The records of the tables; raises ProblemsFound with every question at once.

    `grids` are all that the documents have. What two files have is read once.
    """
    problems: list[Problem] = []
    found = _read(there, grids, facts, choices, problems)
    repeats = [
        repeat
        for level in found.levels
        for repeat in repeats_of(level.level, level.tables, problems)
    ]
    if repeats:
        again = {grid.index for repeat in repeats for grid in repeat.grids}
        left = there.of({grid.index for grid in there.tables} - again).beside(there.skipped)
        problems = [problem for problem in problems if problem.code == TWO_FILES]
        found = _read(left, grids, facts, choices, problems)
        found.repeats = repeats
    if not any(problem.code == TWO_FILES for problem in problems):
        problems += _unsure_tables(found, facts)
    if problems:
        raise ProblemsFound(problems)
    return found


def _read(
    there: Tables,
    grids: Sequence[Grid],
    facts: Facts,
    choices: Choices,
    problems: list[Problem],
) -> Reading:
    """The records of the tables; appends what must be asked of rows."""
    joined = pairs_in(list(texts_of(grids)))
    found = Reading()
    levels: dict[str, LevelRead] = {}
    ids = {level.label: level.id for level in facts.levels}
    for grid, rows in rows_by_table(there, facts, found.account, problems):
        level = there.levels.get(grid.index, "")
        missing = Missing(choices.outcome, choices.department, there.office(grid))
        head = there.heads[grid.index]
        drafts = drafts_of(grid, head, rows, facts, joined, missing)
        problems += drafts.questions
        titles = {(grid, words) for words in head.tasks if are_titles(words, drafts.projects)}
        found.account.unknown = [pair for pair in found.account.unknown if pair not in titles]
        columns = LevelColumns() if choices.level else level_columns(grid, head)
        if _says_the_same(columns, level, facts):
            columns = LevelColumns()
        by_level = projects_by_level(grid, columns, drafts.projects, ids, level, problems)
        found.account.mends += [
            (level, project.label, mend)
            for level, projects in by_level.items()
            for project in projects
            for result in project.results
            for mend in result.source.mends
        ]
        found.account.blank += _blank(grid, head, rows)
        found.account.ticks += _ticks(grid, head, rows, facts)
        is_named = bool(columns.found) or grid.index in there.named
        tables = [
            (id_, TableRead(grid, there.title(grid), block, is_named))
            for id_, projects in by_level.items()
            for block in blocks_of(projects)
        ]
        for place, (id_, table) in enumerate(tables):
            if not place:
                table.rows, table.beside = rows, drafts.projects
            levels.setdefault(id_, LevelRead(id_, [])).tables.append(table)
    found.levels = list(levels.values())
    return found


def _says_the_same(columns: LevelColumns, level: str, facts: Facts) -> bool:
    """Whether all rows have one label, which the table's level may be called too."""
    label = next((known.label for known in facts.levels if known.id == level), "")
    only = columns.found[0] if len(columns.found) == 1 else ""
    return bool(label and only) and not is_of_another(label, [only])


def _blank(grid: Grid, head: Head, rows: Sequence[Row]) -> Iterator[tuple[Grid, str, list[int]]]:
    """The rows that say nothing in a column of outcomes or departments that others fill."""
    projects = [row for row in rows if not row.is_sum]
    for name in ("outcome", "departments"):
        empty = [row.number for row in projects if not row.text(name) and name not in row.carried]
        if name in head.fields.values() and 0 < len(empty) < len(projects):
            yield grid, name, [grid.first_row + number - 1 for number in empty]


def _ticks(
    grid: Grid, head: Head, rows: Sequence[Row], facts: Facts
) -> Iterator[tuple[Grid, str, list[str]]]:
    """The head of the outcomes with the ticks below it, which nobody has said to be words."""
    column = next((column for column, name in head.fields.items() if name == "outcome"), 0)
    signs = dict.fromkeys(words for row in rows if is_tick(words := row.text("outcome")))
    if unlisted := [sign for sign in signs if sign not in facts.outcomes]:
        yield grid, head.words_of(column), unlisted


def rows_by_table(
    there: Tables, facts: Facts, account: Account, problems: list[Problem]
) -> Iterator[tuple[Grid, list[Row]]]:
    """The rows of each table of a known level; keeps the account, appends what must be asked."""
    levels = KnownWords([f"{level.id} {level.label}" for level in facts.levels], ", ")
    for grid in there.tables:
        head = there.heads[grid.index]
        if grid.index not in there.levels and not level_columns(grid, head).found:
            problems.append(_level_question(grid, levels.listed))
            continue
        listed = ListedWords(facts.outcomes, frozenset(facts.departments))
        doubts = list(doubts_of(grid, head))
        problems += doubts
        rows = rows_of(grid, head, listed)
        if rows.questions:
            problems += rows.questions
            continue
        if _are_mostly_left(grid, head, rows.rows):
            if not doubts:  # else which rows can be used depends on the answer
                problems.append(_no_projects(grid, head))
            continue
        _tally(account, grid, head, rows.rows)
        yield grid, rows.rows
    if not account.rows and not problems:
        first = there.tables[0]
        problems.append(_no_projects(first, there.heads[first.index]))
    for grid in there.skipped:
        account.cells += len(grid.cells)
        account.beside += [(grid, cell) for cell in grid.cells]


def _no_projects(grid: Grid, head: Head) -> Problem:
    at = Location(grid.document, grid.first_row + head.rows[-1] - 1, field=grid.name)
    return Problem("YQ734", at, " | ".join(head.words))


def _are_mostly_left(grid: Grid, head: Head, rows: Sequence[Row]) -> bool:
    """Whether most rows of several cells below the head are in no row that was read."""
    read = {row.number for row in rows}
    left = [
        number
        for number, line in cells_by_row(grid).items()
        if number > head.rows[-1]
        and number not in read
        and len(line) >= _SEVERAL
        and not is_head_again(line, head)
        and not any(sums_up(cell.text) for cell in line[:3])
    ]
    return len(left) > len(rows) > 0


def _tally(account: Account, grid: Grid, head: Head, rows: Sequence[Row]) -> None:
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


def _level_question(grid: Grid, known: str) -> Problem:
    at = Location(grid.document, grid.first_row, field=grid.name)
    found = grid.name or (grid.above[-1] if grid.above else "")
    return Problem("YQ723", at, found, values={"known": known})


def _unsure_tables(found: Reading, facts: Facts) -> Iterator[Problem]:
    """Tables that begin anew in a level that nothing names, or repeat what one before them has."""
    labels = {level.id: level.label for level in facts.levels}
    for level in found.levels:
        said: dict[tuple[str, str, str], Location] = {}
        offices: set[str] = set()
        is_named = all(table.is_named for table in level.tables)
        for place, tables in enumerate(lists_of(level.tables)):
            projects = [project for table in tables for project in table.projects]
            again = [project for project in projects if project.number and _named(project) in said]
            for project in again:
                yield repeated_number(project.number, project.at, said[_named(project)])
            office = tables[0].office
            is_of_another = bool(office) and office not in offices
            offices.add(office)
            if place and not again and not is_named and not is_of_another:
                at = row_place(tables[0].grid, tables[0].grid.cells[0].row)
                values = {"level": level.level, "label": labels[level.level]}
                yield Problem("YQ736", at, tables[0].title, values=values)
            said |= {_named(project): project.at for project in projects}


def _named(project: ProjectDraft) -> tuple[str, str, str]:
    """What two tables of a level may not both have."""
    return project.office, project.number, letters_of(project.heading)
