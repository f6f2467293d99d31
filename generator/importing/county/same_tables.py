"""The same table in two sources, as in a workbook and in the bulletin it is attached to: read once.

Two tables of one level and one time are the same where most of the projects of the smaller stand in
the other, under the same number and title. The one that says more is read, of equals the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from generator.importing.account import LevelRead, Reading
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.title_index import letters_of
from generator.problems import Location

_MOST: Final = 0.6  # of the projects of the smaller table
_FIELDS: Final = ("title", "text", "outcome", "share", "departments", "assisting", "people")


@dataclass(frozen=True, slots=True)
class Difference:
    """What two sources say of the same: a field of a project, or a project that one lacks."""

    label: str
    field: str
    kept: str
    other: str
    at: Location


@dataclass(frozen=True, slots=True)
class Copy:
    """A document's tables of a level that another document has too, and in what they differ."""

    level: str
    kept: str
    other: str
    tables: frozenset[int]
    differences: tuple[Difference, ...]


def copies_in(readings: Sequence[tuple[str, Reading]]) -> list[Copy]:
    """The copies among the readings of several documents, each given with the document's name."""
    copies: list[Copy] = []
    by_level: dict[str, list[tuple[str, LevelRead]]] = {}
    for document, reading in readings:
        for level in reading.levels:
            by_level.setdefault(level.level, []).append((document, level))
    for several in by_level.values():
        kept: list[tuple[str, LevelRead]] = []
        for document, level in sorted(several, key=lambda pair: -_weight(pair[1])):
            same = next((pair for pair in kept if _is_same(pair[1], level)), None)
            if same is None:
                kept.append((document, level))
                continue
            tables = frozenset(table.grid.index for table in level.tables)
            differences = tuple(_differences(same[1], level))
            copies.append(Copy(level.level, same[0], document, tables, differences))
    return copies


def _weight(level: LevelRead) -> int:
    """How many values the records of a level have."""
    return sum(
        sum(bool(getattr(result, name)) for name in _FIELDS) + len(result.extra)
        for project in level.projects
        for result in project.results
    )


def _key(project: ProjectDraft) -> tuple[str, str]:
    return project.number, letters_of(project.heading)


def _is_same(one: LevelRead, other: LevelRead) -> bool:
    first, second = ({_key(project) for project in level.projects} for level in (one, other))
    return len(first & second) >= _MOST * min(len(first), len(second))


def _differences(kept: LevelRead, other: LevelRead) -> Iterator[Difference]:
    """Projects are compared by their numbers and titles, then by their numbers alone."""
    there = {_key(project): project for project in kept.projects}
    rest = {p.number: p for p in kept.projects if p.number and _key(p) not in _keys(other)}
    for project in other.projects:
        same = there.pop(_key(project), None) or rest.pop(project.number, None)
        if same is None:
            yield Difference(project.label, "", "", project.heading, project.at)
            continue
        there.pop(_key(same), None)
        yield from _fields(same, project)
    for project in there.values():
        yield Difference(project.label, "", project.heading, "", project.at)


def _keys(level: LevelRead) -> set[tuple[str, str]]:
    return {_key(project) for project in level.projects}


def _fields(kept: ProjectDraft, other: ProjectDraft) -> Iterator[Difference]:
    first, second = _values(kept), _values(other)
    for name, value in second.items():
        if _plain(first[name]) != _plain(value):
            yield Difference(other.label, name, first[name], value, other.at)


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def _values(project: ProjectDraft) -> dict[str, str]:
    """Each field of a project and its results in one text; what goes on from above is the same."""
    found = {"title": project.heading}
    for name in _FIELDS[1:]:
        values = [getattr(result, name) for result in project.results]
        texts = [value if isinstance(value, str) else "、".join(value) for value in values]
        found[name] = "；".join(text for text in texts if text)
    return found
