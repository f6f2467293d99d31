"""The same table in two files, as in a workbook and in the bulletin it is attached to: read once.

Two files have the same table where most of the projects of the smaller stand in the other, under
the same number and title. What the file that is not read says otherwise, or alone, is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from generator.importing.grids import Grid
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.level_tables import TableRead
from generator.importing.updating.title_index import letters_of
from generator.problems import Location, Problem
from generator.problems.printed_texts import TEXT_NAMES

TWO_FILES: Final = "YQ755"
_MOST: Final = 0.6  # of the projects of the smaller table
_FIELDS: Final = (
    *("title", "text", "outcome", "share", "departments", "assisting", "people", "leaders"),
    *TEXT_NAMES,
    "extra",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """What two files say of one project: the words that are read, and the other file's.

    `read` is empty where only the other has anything; of a project that only the other has, the
    field is its title.
    """

    label: str
    field: str
    read: str
    other: str
    at: Location


@dataclass(frozen=True, slots=True)
class Repeat:
    """Tables of a file that are not read, since those of another file say the same."""

    level: str
    tables: list[TableRead]
    instead: list[TableRead]
    differences: list[Difference]

    @property
    def grids(self) -> list[Grid]:
        """The grids that are not read."""
        return [table.grid for table in self.tables]

    @property
    def read(self) -> str:
        """The file that is read."""
        return self.instead[0].grid.document

    @property
    def other(self) -> str:
        """The file that is not read."""
        return self.tables[0].grid.document


@dataclass(frozen=True, slots=True, eq=False)
class _File:
    """The tables of one file in one level; its projects by number and title."""

    tables: list[TableRead]
    projects: dict[tuple[str, str], ProjectDraft]


def repeats_of(
    level: str, tables: Sequence[TableRead], problems: list[Problem]
) -> Iterator[Repeat]:
    """The tables of a level that another file has too, where that says all that they say.

    Where each of two files has something that the other has not, a person decides which comes
    first: appends what must be asked (YQ755).
    """
    kept: list[_File] = []
    for file in _files(tables):
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


def lesser_repeats_of(level: str, tables: Sequence[TableRead]) -> Iterator[Repeat]:
    """The tables of a level that another file has too and says more in, of equals the first.

    For a new site, which begins with the fuller file instead of with a question.
    """
    kept: list[_File] = []
    for file in sorted(_files(tables), key=_count, reverse=True):
        same = next((other for other in kept if _is_same(file, other)), None)
        if same is None:
            kept.append(file)
        else:
            yield _repeat(level, file, same)


def _files(tables: Sequence[TableRead]) -> list[_File]:
    files: dict[tuple[str, str], list[TableRead]] = {}
    for table in tables:
        files.setdefault((table.grid.document, table.grid.sha256), []).append(table)
    return [_File(own, _projects_of(own)) for own in files.values()]


def _projects_of(tables: Sequence[TableRead]) -> dict[tuple[str, str], ProjectDraft]:
    return {
        (project.number, letters_of(project.heading)): project
        for table in tables
        for project in table.projects
    }


def _is_same(one: _File, other: _File) -> bool:
    first, second = one.projects, other.projects
    least = min(len(first), len(second))
    return least > 0 and len(first.keys() & second.keys()) >= _MOST * least


def _says_all(one: _File, other: _File) -> bool:
    """Whether the one has every project of the other, and a word wherever that has one."""
    first, second = one.projects, other.projects
    if second.keys() - first.keys():
        return False
    return all(
        _values(project).keys() <= _values(first[key]).keys() for key, project in second.items()
    )


def _count(file: _File) -> int:
    """How many values the results of a file have."""
    return sum(
        sum(bool(getattr(result, name)) for name in _FIELDS[:-1]) + len(result.extra)
        for table in file.tables
        for project in table.projects
        for result in project.results
    )


def _repeat(level: str, again: _File, instead: _File) -> Repeat:
    differences = list(_differences(instead.projects, again.projects))
    return Repeat(level, again.tables, instead.tables, differences)


def _differences(
    read: Mapping[tuple[str, str], ProjectDraft], other: Mapping[tuple[str, str], ProjectDraft]
) -> Iterator[Difference]:
    """What the other says otherwise or alone, by numbers and titles, then by numbers alone."""
    rest = {p.number: p for key, p in read.items() if p.number and key not in other}
    for key, project in other.items():
        same = read.get(key) or rest.pop(project.number, None)
        if same is None:
            yield Difference(project.label, "title", "", project.heading, project.at)
            continue
        first, second = _values(same), _values(project)
        for name, words in second.items():
            if _plain(first.get(name, "")) != _plain(words):
                yield Difference(project.label, name, first.get(name, ""), words, project.at)


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def _values(project: ProjectDraft) -> dict[str, str]:
    """What a project's rows say, by the path of the field; of several rows all their words."""
    found: dict[str, list[str]] = {"title": [project.heading]}
    if project.programme:
        found["programme"] = [project.programme]
    for result in project.results:
        for name in _FIELDS[1:]:
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
    return {name: "；".join(dict.fromkeys(words)) for name, words in found.items()}


def _question(first: _File, second: _File) -> Problem:
    one, other = first.tables[0].grid, second.tables[0].grid
    values: Mapping[str, str] = {"first": one.document, "second": other.document}
    at = Location(other.document, other.first_row, field=other.name)
    return Problem(TWO_FILES, at, second.tables[0].title, values=dict(values))
