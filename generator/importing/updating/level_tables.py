"""The tables of one level: which go on with each other, which stand for themselves, under which id.

A table whose numbers go on is the rest of the one before, as after a page break. One that begins
anew is another table of the level, where a title or a person says that it is of that level. So is
what stands below the name of another office in one table: each office numbers its own projects.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.facts import LevelName
from generator.importing.grids import Grid
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.rows.table_rows import Row
from generator.importing.updating.known_records import Entry, known_of, table_of
from generator.importing.updating.matching import Known, matches_of
from generator.importing.updating.title_index import letters_of

FIRST_TABLE: Final = "t1"
NEW_TABLE: Final = "new"  # what a person says of a table that the level does not have yet


@dataclass(slots=True)
class TableRead:
    """A table's title, projects and rows, and whether a title or a person named its level.

    Of a table whose rows are of several levels the first of these has the rows, and `beside` the
    projects of all of them.
    """

    grid: Grid
    title: str
    projects: list[ProjectDraft]
    is_named: bool = True
    rows: Sequence[Row] = ()
    beside: Sequence[ProjectDraft] = ()

    @property
    def office(self) -> str:
        """The office that lines above its rows name; empty where there is none, or several."""
        offices = {project.office for project in self.projects}
        return offices.pop() if len(offices) == 1 else ""


@dataclass(frozen=True, slots=True)
class LevelTable:
    """A table of a level: its id, empty where the level has one alone; `is_new` to report.yaml."""

    id: str
    title: str
    projects: list[ProjectDraft]
    is_first: bool = True


def blocks_of(projects: Sequence[ProjectDraft]) -> list[list[ProjectDraft]]:
    """The projects of a table by the office that a line names above them, where numbers repeat.

    All in one where none does: then they are numbered through, whatever stands between them.
    """
    blocks: dict[str, list[ProjectDraft]] = {}
    for project in projects:
        blocks.setdefault(project.office, []).append(project)
    names = Counter((project.programme, project.number) for project in projects if project.number)
    is_anew = any(count > 1 for count in names.values())
    return list(blocks.values()) if is_anew else [list(projects)]


def lists_of(tables: Iterable[TableRead]) -> list[list[TableRead]]:
    """The tables of a level, those together that are one list over several pages."""
    lists: list[list[TableRead]] = []
    numbers: set[tuple[str, str]] = set()
    for table in tables:
        own = {(project.programme, project.number) for project in table.projects if project.number}
        if not lists or own & numbers:
            lists.append([])
            numbers = set()
        lists[-1].append(table)
        numbers |= own
    return lists


def placed_tables(
    lists: Sequence[Sequence[TableRead]], entries: Sequence[Entry], level: LevelName, said: str
) -> list[LevelTable]:
    """The tables with their ids among those of the level; `said` is what a person has decided.

    The first table of a level has no id as long as it is the only one.
    """
    known: dict[str, list[Entry]] = {"": []}
    for entry in entries:
        known.setdefault(table_of(entry, level), []).append(entry)
    titles = {("" if place == 0 else id_): title for place, (id_, title) in enumerate(level.tables)}
    ids = {*known, *titles, *(id_ for id_, _ in level.tables)}
    placed: list[LevelTable] = []
    taken: set[str] = set()
    for tables in lists:
        projects = [project for table in tables for project in table.projects]
        for place, project in enumerate(projects, start=1):
            project.place = place
        title = _title_of(tables, lists)
        table = _said_table(said, level) if said and len(lists) == 1 else None
        is_new = said == NEW_TABLE and len(lists) == 1 and bool(entries)
        if table is None and not is_new:
            records = {id_: known_of(of_table, level) for id_, of_table in known.items()}
            table = _table_of(projects, title, records, titles, taken)
        if table is None:
            table = "" if not entries and "" not in taken else _free_id(ids)
        ids.add(table)
        taken.add(table)
        placed.append(LevelTable(table, title, projects, is_first=not table))
    _name_tables(placed, level, is_new=not entries)
    return placed


def _title_of(tables: Sequence[TableRead], lists: Sequence[Sequence[TableRead]]) -> str:
    """The title of a list; with its office where several lists have the title."""
    title, office = tables[0].title, tables[0].office
    is_shared = sum(title == other[0].title for other in lists) > 1
    is_of_one = bool(office) and {table.office for table in tables} == {office}
    return f"{title}（{office}）" if title and is_shared and is_of_one else title


def tables_to_add(placed: Sequence[LevelTable], level: LevelName) -> list[tuple[str, str]]:
    """Id and title of each table that the level's entry in report.yaml does not have yet."""
    there = {id_ for id_, _ in level.tables}
    new = [(table.id, table.title) for table in placed if table.id and table.id not in there]
    if not new or there:
        return new
    first = next((table.title for table in placed if table.is_first), level.title)
    return [(FIRST_TABLE, first), *new]


def _name_tables(placed: Sequence[LevelTable], level: LevelName, *, is_new: bool) -> None:
    """Tells the projects of each table its id; those of the first where the level has several."""
    first = level.first_table
    if is_new and any(table.id for table in placed):
        first = first or FIRST_TABLE
    for table in placed:
        for project in table.projects:
            project.table = table.id or first


def _said_table(said: str, level: LevelName) -> str | None:
    if said == NEW_TABLE:
        return None
    return "" if said == level.first_table else said


def _table_of(
    projects: Sequence[ProjectDraft],
    title: str,
    records: dict[str, list[Known]],
    titles: dict[str, str],
    taken: set[str],
) -> str | None:
    """The table of that title, else the one that most of its rows are about."""
    for id_, known in titles.items():
        if known and id_ not in taken and letters_of(known) == letters_of(title):
            return id_
    shares = {
        id_: len(matches_of(projects, known, {}).sure)
        for id_, known in records.items()
        if id_ not in taken
    }
    best = max(shares, key=lambda id_: shares[id_], default=None)
    if best is not None and shares[best]:
        return best
    only = [id_ for id_ in records if records[id_]]
    return only[0] if only == [""] and "" not in taken else None


def _free_id(ids: Iterable[str]) -> str:
    taken = set(ids)
    number = 2
    while f"t{number}" in taken:
        number += 1
    return f"t{number}"
