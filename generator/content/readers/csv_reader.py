"""CSV -> raw values: one result a row, under the names of the YAML fields.

Rows of one number and key that follow each other are one project; its programme, title and measures
may stand in the first of them alone. What a result has under the name of a field of its project
stands under `item_title`, `item_measures` and `item_extra`; the source of a row that has a title
alone under `title_source`. Several departments or people in one
cell are separated by `、`, programmes by ` › `; lists and mappings are JSON, as in a line of a
.jsonl file.
"""  # noqa: RUF002 - the sign between programmes

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from generator.content.limits import limit, limit_error
from generator.content.readers.decoding import lines_of
from generator.content.readers.json_text import PlainJson, parse_json
from generator.content.schema.record_shapes import ProjectEntry, ResultEntry, SourceEntry
from generator.content.stray_files import import_values
from generator.content.tree import Key, Tree, Value
from generator.problems import Location, Problem, ProblemsFound
from generator.records.project import BETWEEN_PROGRAMMES

# Columns are the fields of the shapes, each with the field that it holds; what is itself a list of
# columns is left out. A row's place in the document has the plain name `table`.
PROJECT_COLUMNS: Final = {
    "level_table" if name == "table" else name: name
    for name in ProjectEntry.__struct_fields__
    if name not in ("results", "source")
} | {"title_source": "source"}
RESULT_COLUMNS: Final = {
    f"item_{name}" if name in PROJECT_COLUMNS else name: name
    for name in ResultEntry.__struct_fields__
    if name != "source"
}
SOURCE_COLUMNS: Final = {name: name for name in SourceEntry.__struct_fields__}
COLUMNS: Final = (*PROJECT_COLUMNS, *RESULT_COLUMNS, *SOURCE_COLUMNS)
_BETWEEN_NAMES: Final = "、"
_LISTS: Final = frozenset({"departments", "assisting", "people", "leaders", "supplied"})
_JSON: Final = {
    **dict.fromkeys(("measures", "item_measures", "mends", "places", "cells"), "json_list"),
    **dict.fromkeys(("extra", "item_extra", "title_source"), "json_record"),
}
_FLAG: Final = "inherited"
_NAMES: Final = ("number", "key", "table")  # fields that tell one project from another
_Names = tuple[str, ...]
_PROGRAMME: Final = "programme"
_APART: Final = frozenset((*_LISTS, *_JSON, _FLAG, _PROGRAMME))


def read_csv(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound.

    YQ104, YQ106 to YQ108, YQ112, YQ201, YQ215 and YQ229.
    """
    table = _Table(file)
    projects = list(table.projects(text))
    return Tree(file, {"projects": projects}, table.find, table.find)


def csv_rows(file: str, text: str) -> Iterator[Value]:
    """The same projects, one after another; raises ProblemsFound at the end."""
    return _Table(file).projects(text)


class _Table:
    """One pass over the rows; keeps the line of every result."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.lines: list[list[int]] = []
        self.first: dict[_Names, tuple[Value, int]] = {}  # of each project its title and line
        self.head: list[str] = []
        self.results: list[Value] = []  # of the last project
        self.plain = PlainJson()

    def projects(self, text: str) -> Iterator[Value]:
        """The projects; raises ProblemsFound when all rows have been read."""
        project: dict[str, Value] | None = None
        for row, line in self.rows(text):
            begun = self.take_row(row, line, project)
            if project is not None and begun is not project:
                yield project
            project = begun
        if self.problems:
            raise ProblemsFound(self.problems)
        if project is not None:
            yield project

    def rows(self, text: str) -> Iterator[tuple[list[str], int]]:
        """The rows that are not empty, and the line that each begins in; takes the head first."""
        before = csv.field_size_limit(limit("characters"))  # of all of the process
        rows = csv.reader(_lines(text), strict=True)
        most = limit("records")
        try:
            self.take_head([name.strip() for name in next(rows, [])])
            line = rows.line_num + 1
            for row in rows:
                if any(row):
                    yield row, line
                if rows.line_num > most:
                    raise limit_error("YQ106", Location(self.file, line), "records")
                line = rows.line_num + 1
        except csv.Error as error:
            at = Location(self.file, rows.line_num, 1)
            if "field larger" in str(error):
                raise limit_error("YQ106", at, "characters") from None
            self.problems.append(Problem("YQ107", at, "", "csv_quote"))
        finally:
            csv.field_size_limit(before)

    def take_head(self, head: list[str]) -> None:
        self.head = head
        self.check_head(head)
        self.of_result = [pair for pair in RESULT_COLUMNS.items() if pair[0] in head]
        self.of_source = [pair for pair in SOURCE_COLUMNS.items() if pair[0] in head]
        self.of_project = [pair for pair in PROJECT_COLUMNS.items() if pair[0] in head]

    def check_head(self, head: list[str]) -> None:
        if any(head) and not set(head) & set(COLUMNS):  # a table of an office, put here as it is
            values = {"known": ", ".join(COLUMNS)}
            values |= import_values(self.file, PurePath(self.file).name)
            found = "、".join(filter(None, head))
            raise ProblemsFound(
                [Problem("YQ201", Location(self.file, 1, 1), found, "", "import_it", values)]
            )
        seen: set[str] = set()
        known = {"known": ", ".join(COLUMNS)}
        for column, name in enumerate(head, start=1):
            at = Location(self.file, 1, column, name)
            if name not in COLUMNS:
                self.problems.append(Problem("YQ201", at, name, values=known))
            elif name in seen:
                self.problems.append(Problem("YQ104", at, name, values={"first": "1"}))
            seen.add(name)

    def take_row(
        self, row: list[str], line: int, previous: dict[str, Value] | None
    ) -> dict[str, Value] | None:
        """The project that the row belongs to: a new one, or the previous one."""
        if len(row) != len(self.head):
            at = Location(self.file, line, len(row))
            values = {"number": f"{len(self.head)}"}
            self.problems.append(Problem("YQ107", at, f"{len(row)}", "cells", values=values))
            return previous
        cells: dict[str, Value] = {
            name: self.cell_value(name, text, line) if name in _APART else text
            for name, text in zip(self.head, row, strict=True)
        }
        result = {name: cell for column, name in self.of_result if (cell := cells[column])}
        source = {name: cell for column, name in self.of_source if (cell := cells[column])}
        project = {name: cell for column, name in self.of_project if (cell := cells[column])}
        if source:
            result["source"] = source
        if previous is not None and _goes_on(previous, project):
            self.check_same(previous, project, line)
            self.results.append(result)
            previous["results"] = self.results
            self.lines[-1].append(line)
            return previous
        if self.stands_apart(project, line):
            return previous
        self.results = [result] if result else []
        if result:
            project["results"] = self.results
        self.lines.append([line])
        return project

    def stands_apart(self, project: dict[str, Value], line: int) -> bool:
        """Whether a row is of a project that stands further up, and says nothing else of it.

        A row with another title is another project that has its number.
        """
        names = _names_of(project)
        title = project.get("title", "")
        first, above = self.first.setdefault(names, (title, line))
        if above == line or not any(names) or title not in ("", first):
            return False
        number = str(project.get("number") or project.get("key"))
        at, values = Location(self.file, line, 1), {"first": f"{above}"}
        self.problems.append(Problem("YQ229", at, number, values=values))
        return True

    def check_same(self, first: dict[str, Value], later: dict[str, Value], line: int) -> None:
        for column, name in self.of_project:
            value = later.get(name, "")
            if value and first.get(name) != value:
                values = {
                    "name": column,
                    "number": str(first.get("number", "")),
                    "first": f"{self.lines[-1][0]}",
                }
                at = Location(self.file, line, self.head.index(column) + 1, column)
                self.problems.append(Problem("YQ215", at, str(value), values=values))

    def cell_value(self, name: str, text: str, line: int) -> Value:
        if name in _LISTS:
            return [part for part in text.split(_BETWEEN_NAMES) if part]
        if name == _PROGRAMME:
            parts = text.split(BETWEEN_PROGRAMMES)
            return text if len(parts) == 1 else [part for part in parts if part]
        if name in _JSON and text:
            value = self.plain.value(text)
            if value is not None:
                return value
            at = Location(self.file, line, self.head.index(name) + 1, name)
            try:
                return parse_json(text, at, _JSON[name])
            except ProblemsFound as found:
                self.problems += found.problems
            return []
        if name == _FLAG and text.lower() not in ("", "true", "false"):  # Excel writes TRUE
            return [part for part in text.split(_BETWEEN_NAMES) if part]
        return text.lower() if name == _FLAG else text

    def find(self, path: tuple[Key, ...]) -> tuple[int, int]:
        """The row of a project, or of one of its results; the column is the number of the cell."""
        if len(path) < 2 or not isinstance(path[1], int) or path[1] >= len(self.lines):
            return 1, 1
        lines = self.lines[path[1]]
        result = path[3] if len(path) > 3 and path[2] == "results" else 0
        line = lines[result if isinstance(result, int) and result < len(lines) else 0]
        columns = RESULT_COLUMNS if "results" in path else PROJECT_COLUMNS
        names = {**columns, **SOURCE_COLUMNS} if "source" in path else columns
        held = [name for name, field in names.items() if field in path and name in self.head]
        named = [self.head.index(name) + 1 for name in held]
        return line, named[0] if named else 1


def _goes_on(previous: dict[str, Value], project: dict[str, Value]) -> bool:
    """Whether a row is another result of the project before it: what names that is the same."""
    names = _names_of(project)
    return any(names) and names == _names_of(previous)


def _names_of(project: dict[str, Value]) -> _Names:
    """What tells a project from another; empty where it has nothing of the kind."""
    return tuple(str(project.get(name, "")) for name in _NAMES)


def _lines(text: str) -> Iterable[str]:
    """The lines as csv.reader wants them: a carriage return alone ends one too."""
    if text.count("\r") == text.count("\r\n"):
        return lines_of(text)
    return io.StringIO(text, newline="")
