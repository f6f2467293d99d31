"""CSV -> raw values: one result a row, under the names of the YAML fields.

Rows of one number that follow each other are one project; its programme, title and measures
may stand in the first of them alone. Several departments or people in one cell are separated by
`、`; `mends` and `measures` hold a JSON list, as in a line of a .jsonl file.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from generator.content.limits import limit, limit_error
from generator.content.misplaced import import_values
from generator.content.readers.decoding import lines_of
from generator.content.readers.json_text import PlainJson, parse_json
from generator.content.schema.record_shapes import ProjectEntry, ResultEntry, SourceEntry
from generator.content.tree import Key, Tree, Value
from generator.problems import Location, Problem, ProblemsFound

# Columns are the fields of the shapes; what is itself a list of columns, or has none, is left out.
PROJECT_COLUMNS: Final = tuple(
    name for name in ProjectEntry.__struct_fields__ if name not in ("results", "extra")
)
RESULT_COLUMNS: Final = tuple(name for name in ResultEntry.__struct_fields__ if name != "source")
SOURCE_COLUMNS: Final = SourceEntry.__struct_fields__
COLUMNS: Final = (*PROJECT_COLUMNS, *RESULT_COLUMNS, *SOURCE_COLUMNS)
_LISTS: Final = ("departments", "people")
_JSON: Final = ("measures", "mends")
_FLAG: Final = "inherited"
_APART: Final = frozenset((*_LISTS, *_JSON, _FLAG))


def read_csv(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound.

    YQ104, YQ106 to YQ108, YQ112, YQ201 and YQ215.
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
        csv.field_size_limit(limit("characters"))
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

    def take_head(self, head: list[str]) -> None:
        self.head = head
        self.check_head(head)
        self.of_result: list[str] = [name for name in RESULT_COLUMNS if name in head]
        self.of_source: list[str] = [name for name in SOURCE_COLUMNS if name in head]
        self.of_project: list[str] = [name for name in PROJECT_COLUMNS if name in head]

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
        result = {name: cell for name in self.of_result if (cell := cells[name])}
        source = {name: cell for name in self.of_source if (cell := cells[name])}
        project = {name: cell for name in self.of_project if (cell := cells[name])}
        if source:
            result["source"] = source
        if previous is not None and previous.get("number") == project.get("number"):
            self.check_same(previous, project, line)
            self.results.append(result)
            self.lines[-1].append(line)
            return previous
        self.results = project["results"] = [result]
        self.lines.append([line])
        return project

    def check_same(self, first: dict[str, Value], later: dict[str, Value], line: int) -> None:
        for name, value in later.items():
            if first.get(name) != value:
                values = {
                    "name": name,
                    "number": str(first.get("number", "")),
                    "first": f"{self.lines[-1][0]}",
                }
                at = Location(self.file, line, self.head.index(name) + 1, name)
                self.problems.append(Problem("YQ215", at, str(value), values=values))

    def cell_value(self, name: str, text: str, line: int) -> Value:
        if name in _LISTS:
            return [part for part in text.split("、") if part]
        if name in _JSON and text:
            value = self.plain.value(text)
            if value is not None:
                return value
            at = Location(self.file, line, self.head.index(name) + 1, name)
            try:
                return parse_json(text, at, "json_list")
            except ProblemsFound as found:
                self.problems += found.problems
            return []
        return text.lower() if name == _FLAG else text  # Excel writes TRUE and FALSE

    def find(self, path: tuple[Key, ...]) -> tuple[int, int]:
        """The row of a project, or of one of its results; the column is the number of the cell."""
        if len(path) < 2 or not isinstance(path[1], int) or path[1] >= len(self.lines):
            return 1, 1
        lines = self.lines[path[1]]
        result = path[3] if len(path) > 3 and path[2] == "results" else 0
        line = lines[result if isinstance(result, int) and result < len(lines) else 0]
        named = [self.head.index(key) + 1 for key in path if key in self.head]
        return line, named[0] if named else 1


def _lines(text: str) -> Iterable[str]:
    """The lines as csv.reader wants them: a carriage return alone ends one too."""
    if text.count("\r") == text.count("\r\n"):
        return lines_of(text)
    return io.StringIO(text, newline="")
