"""The reading of sources: grids -> the records of each level, and an account of every cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.content.schema.known_words import KnownWords
from generator.importing.alignment import Known
from generator.importing.cells import Mend, pairs_in
from generator.importing.columns import Vocabulary
from generator.importing.drafts import Missing, ProjectDraft, cells_held, drafts_of, texts_of
from generator.importing.facts import Facts
from generator.importing.grids import Cell, Grid
from generator.importing.heads import Head, cells_by_row, head_of, is_head_again, parts_of
from generator.importing.level_titles import levels_of
from generator.importing.table_rows import Row, rows_of, unusual_cells
from generator.problems import Location, Problem, ProblemsFound
from generator.records.settings import LEVEL_ID


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person who imports has decided; empty where nothing was said."""

    level: str = ""
    sheet: str = ""
    outcome: str = ""
    department: str = ""


@dataclass(slots=True)
class LevelRead:
    """The records of one level, and the table that they came from."""

    level: str
    grid: Grid
    projects: list[ProjectDraft]


@dataclass(slots=True)
class Account:
    """What became of the cells of all tables. Every cell that is not empty is counted once."""

    cells: int = 0
    placed: int = 0
    heads: int = 0
    rows: int = 0
    beside: list[tuple[Grid, Cell]] = field(default_factory=list)
    unknown: list[tuple[Grid, str]] = field(default_factory=list)
    unusual: list[tuple[Grid, Cell]] = field(default_factory=list)
    mends: list[tuple[str, int, Mend]] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Cells in no record and no head that nobody names either; always 0, or it is a bug."""
        return self.cells - self.placed - self.heads - len(self.beside)


@dataclass(slots=True)
class Reading:
    """What was read of the sources."""

    levels: list[LevelRead] = field(default_factory=list)
    account: Account = field(default_factory=Account)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of the sources with their heads and levels, by the index of each."""

    tables: tuple[Grid, ...]
    heads: Mapping[int, Head]
    levels: Mapping[int, str]
    skipped: tuple[Grid, ...]


def tables_of(grids: Sequence[Grid], facts: Facts, known: Vocabulary, choices: Choices) -> Tables:
    """The tables that have a head; raises ProblemsFound where there is none (YQ720, YQ731)."""
    named = [grid for grid in grids if not choices.sheet or grid.name == choices.sheet]
    if choices.sheet and not named:
        known_names = ", ".join(grid.name for grid in grids if grid.name)
        at = Location(grids[0].document if grids else "-")
        raise ProblemsFound([Problem("YQ731", at, choices.sheet, values={"known": known_names})])
    several = [part for grid in named for part in parts_of(grid, known)]
    chosen = [replace(table, index=index) for index, table in enumerate(several, start=1)]
    heads = {table.index: head for table in chosen if (head := head_of(table, known))}
    tables = tuple(table for table in chosen if table.index in heads)
    if not tables:
        where = Location(grids[0].document if grids else "-")
        raise ProblemsFound([Problem("YQ720", where, _first_words(grids))])
    skipped = tuple(table for table in chosen if table.index not in heads)
    return Tables(tables, heads, _levels(tables, heads, facts, choices), skipped)


def read_tables(
    grids: Sequence[Grid], facts: Facts, known: Vocabulary, choices: Choices
) -> Reading:
    """The records of the tables; raises ProblemsFound with every question at once."""
    there = tables_of(grids, facts, known, choices)
    joined = pairs_in(list(texts_of(grids)))
    found = Reading()
    levels: dict[str, LevelRead] = {}
    problems: list[Problem] = []
    for grid, rows in rows_by_table(there, facts, found.account, problems):
        level = there.levels[grid.index]
        missing = Missing(choices.outcome, choices.department)
        drafts = drafts_of(grid, rows, facts, joined, missing)
        problems += drafts.questions
        found.account.mends += [
            (level, project.number, mend)
            for project in drafts.projects
            for result in project.results
            for mend in result.mends
        ]
        # a level in several tables, as after a page break, is one list
        levels.setdefault(level, LevelRead(level, grid, [])).projects.extend(drafts.projects)
    found.levels = list(levels.values())
    problems += _repeated_numbers(found)
    if problems:
        raise ProblemsFound(problems)
    return found


def rows_by_table(
    there: Tables, facts: Facts, account: Account, problems: list[Problem]
) -> Iterator[tuple[Grid, list[Row]]]:
    """The rows of each table of a known level; keeps the account, appends what must be asked."""
    levels = KnownWords([f"{level.id} {level.label}" for level in facts.levels], ", ")
    for grid in there.tables:
        if grid.index not in there.levels:
            problems.append(_level_question(grid, levels.listed))
            continue
        known = Known(facts.outcomes, frozenset(facts.departments), numbered=False)
        head = there.heads[grid.index]
        rows = rows_of(grid, head, known)
        if rows.questions:
            problems += rows.questions
            continue
        _tally(account, grid, head, rows.rows)
        yield grid, rows.rows
    if not account.rows and not problems:
        first = there.tables[0]
        head = there.heads[first.index]
        at = Location(first.document, first.first_row + head.rows[-1] - 1, field=first.name)
        problems.append(Problem("YQ734", at, " | ".join(head.words)))
    for grid in there.skipped:
        account.cells += len(grid.cells)
        account.beside += [(grid, cell) for cell in grid.cells]


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
    account.placed += len(held & set(map(id, grid.cells)))
    account.heads += len(in_heads)
    named = {id(cell) for cell in in_heads} | held
    account.beside += [(grid, cell) for cell in grid.cells if id(cell) not in named]
    account.rows += len(rows)
    account.unknown += [(grid, words) for words in dict.fromkeys(head.others.values()) if words]
    account.unusual += [(grid, cell) for cell in unusual_cells(grid)]


def _levels(
    tables: Sequence[Grid], heads: Mapping[int, Head], facts: Facts, choices: Choices
) -> dict[int, str]:
    chosen = next(
        (level.id for level in facts.levels if choices.level in (level.id, level.label)), ""
    )
    if choices.level and not chosen:
        first = tables[0]
        title = first.name or (first.above[-1] if first.above else choices.level)
        is_id = re.fullmatch(LEVEL_ID, choices.level) is not None
        level, label = (choices.level, "…") if is_id else ("…", choices.level)
        values = {"level": level, "label": label, "title": title}
        at = Location(first.document)
        raise ProblemsFound([Problem("YQ733", at, choices.level, values=values)])
    if choices.level:
        return {table.index: chosen for table in tables}
    titles = {
        table.index: [cell.text for cell in table.cells if cell.row < heads[table.index].rows[0]]
        for table in tables
    }
    found = levels_of(tables, titles, facts.levels)
    if len(facts.levels) == 1:
        return {table.index: found.get(table.index, facts.levels[0].id) for table in tables}
    return found


def _level_question(grid: Grid, known: str) -> Problem:
    at = Location(grid.document, grid.first_row, field=grid.name)
    found = grid.name or (grid.above[-1] if grid.above else "")
    return Problem("YQ723", at, found, values={"known": known})


def _repeated_numbers(found: Reading) -> list[Problem]:
    """Numbers that one level gives twice, in a table or in several."""
    problems = []
    for level in found.levels:
        seen: dict[int, Location] = {}
        for project in level.projects:
            at, first = project.at, seen.setdefault(project.number, project.at)
            if first is not at:
                above = f"{first.line}" if first.file == at.file else f"{first.file}:{first.line}"
                problem = Problem("YQ725", at, f"{project.number}", values={"first": above})
                problems.append(problem)
    return problems


def _first_words(grids: Sequence[Grid]) -> str:
    words = [cell.text for grid in grids for cell in grid.cells]
    return " | ".join(words[:6])
