"""Repeats: two files that hold the same table, as a workbook and the bulletin that it came with.

It is read once, from the file that says at least what the other says; where they differ, that is
said. Where each has something that the other has not, a person decides which comes first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.importing.grids import Grid
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.level_tables import TableRead
from generator.importing.updating.title_index import letters_of
from generator.problems import Location, Problem
from generator.problems.printed_texts import TEXT_NAMES

TWO_FILES: Final = "YQ755"
_ENOUGH: Final = 0.8  # of the shorter one's projects stand in the other
_FIELDS: Final = (
    *("text", "outcome", "share", "departments", "assisting", "people", "leaders"),
    *TEXT_NAMES,
    "extra",
)
Values = dict[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """What two files say of one project: the words that are read, and the other file's."""

    label: str
    field: str
    read: str
    other: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """Tables of a file that are not read, since those of another file say the same and more."""

    level: str
    tables: list[TableRead]
    instead: list[TableRead]
    differences: list[Difference]

    @property
    def grids(self) -> list[Grid]:
        """The grids that are not read."""
        return [table.grid for table in self.tables]


@dataclass(slots=True)
class _File:
    """The tables of one file in one level; its projects by number and title."""

    tables: list[TableRead] = field(default_factory=list)

    @property
    def projects(self) -> dict[tuple[str, str], ProjectDraft]:
        return {
            (project.number, letters_of(project.heading)): project
            for table in self.tables
            for project in table.projects
        }


def repeats_of(
    level: str, tables: Sequence[TableRead], problems: list[Problem]
) -> Iterator[Repeat]:
    """The tables of a level that another file has too; appends what must be asked (YQ755)."""
    files: dict[tuple[str, str], _File] = {}
    for table in tables:
        file = files.setdefault((table.grid.document, table.grid.sha256), _File())
        file.tables.append(table)
    kept: list[_File] = []
    for file in files.values():
        same = next((other for other in kept if _is_same(file, other)), None)
        if same is None:
            kept.append(file)
            continue
        if _says_all(same, file):
            yield _repeat(level, file, same)
        elif _says_all(file, same):
            kept[kept.index(same)] = file
            yield _repeat(level, same, file)
        else:
            problems.append(_question(same, file))


def _is_same(one: _File, other: _File) -> bool:
    first, second = one.projects, other.projects
    least = min(len(first), len(second))
    return least > 0 and len(first.keys() & second.keys()) >= _ENOUGH * least


def _says_all(one: _File, other: _File) -> bool:
    """Whether the one has every project of the other, and a word wherever that has one."""
    first, second = one.projects, other.projects
    if second.keys() - first.keys():
        return False
    return all(
        _values(project).keys() <= _values(first[key]).keys() for key, project in second.items()
    )


def _repeat(level: str, again: _File, instead: _File) -> Repeat:
    first, second = instead.projects, again.projects
    differences = [
        Difference(project.label, name, read[name], words)
        for key, project in second.items()
        if (read := _values(first[key]))
        for name, words in _values(project).items()
        if "".join(words.split()) != "".join(read[name].split())
    ]
    return Repeat(level, again.tables, instead.tables, differences)


def _values(project: ProjectDraft) -> Values:
    """What a project's rows say, by the path of the field; of several rows all their words."""
    found: dict[str, list[str]] = {}
    for result in project.results:
        for name in _FIELDS:
            value = getattr(result, name)
            if name in result.supplied or not value:
                continue
            if name == "extra":
                for head, words in value:
                    found.setdefault(f"results[0].extra.{head}", []).append(words)
            else:
                found.setdefault(f"results[0].{name}", []).append(
                    value if isinstance(value, str) else "、".join(value)
                )
    if project.programme:
        found["programme"] = [project.programme]
    return {name: "；".join(dict.fromkeys(words)) for name, words in found.items()}


def _question(first: _File, second: _File) -> Problem:
    one, other = first.tables[0].grid, second.tables[0].grid
    values: Mapping[str, str] = {"first": one.document, "second": other.document}
    at = Location(other.document, other.first_row, field=other.name)
    return Problem(TWO_FILES, at, second.tables[0].title, values=dict(values))
