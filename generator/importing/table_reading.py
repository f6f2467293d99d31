"""The reading of sources: grids -> the records of each level, with an account of every cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.content.schema.known_words import KnownWords
from generator.importing.account import Account, blank_cells, tally, unlisted_ticks
from generator.importing.cells import pairs_in
from generator.importing.facts import Facts
from generator.importing.grids import Grid, cells_by_row, row_place
from generator.importing.headed_tables import Choices, Tables
from generator.importing.proposals.levels import is_of_another
from generator.importing.row_levels import LevelColumns, level_columns, projects_by_level
from generator.importing.rows.draft_reader import drafts_of, repeated_number
from generator.importing.rows.drafts import Missing, ProjectDraft, texts_of
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.step_titles import are_titles
from generator.importing.rows.table_rows import Row, rows_of
from generator.importing.same_tables import TWO_FILES, Repeat, repeats_of
from generator.importing.table_heads.column_questions import doubts_of
from generator.importing.table_heads.heads import Head, is_head_again
from generator.importing.table_heads.sum_words import sums_up
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
        found.account.blank += blank_cells(grid, head, rows)
        found.account.ticks += unlisted_ticks(grid, head, rows, facts)
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
        tally(account, grid, head, rows.rows)
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
