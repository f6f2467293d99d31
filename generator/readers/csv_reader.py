"""CSV -> raw values: one result a row, under the names of the YAML fields.

Rows of one number that follow each other are one project; its programme, title and measures
may stand in the first of them alone. Several departments or people in one cell are separated by
`、`; `mends` and `measures` hold a JSON list, as in a line of a .jsonl file.
"""

import csv
import io
from typing import Final

from generator.limits import limit, passed, passes
from generator.problems import Location, Problem, ProblemsFound
from generator.raw import Key, Raw, Tree
from generator.readers.json_text import parse_json

PROJECT_COLUMNS: Final = ("number", "programme", "title", "measures")
RESULT_COLUMNS: Final = ("text", "outcome", "departments", "inherited", "people")
SOURCE_COLUMNS: Final = ("document", "table", "row", "raw", "mends")
COLUMNS: Final = (*PROJECT_COLUMNS, *RESULT_COLUMNS, *SOURCE_COLUMNS)
_LISTS: Final = ("departments", "people")
_JSON: Final = ("measures", "mends")
_FLAG: Final = "inherited"


def read_csv(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound.

    YQ104, YQ106 to YQ108, YQ112, YQ201 and YQ215.
    """
    return _Table(file).read(text)


class _Table:
    """One pass over the rows; keeps the line of every result."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.projects: list[Raw] = []
        self.results: list[Raw] = []  # of the last project
        self.lines: list[list[int]] = []
        self.head: list[str] = []

    def read(self, text: str) -> Tree:
        csv.field_size_limit(limit("characters"))
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            head = self.head = [name.strip() for name in next(rows, [])]
            self.check_head(head)
            line = rows.line_num + 1
            for row in rows:
                if any(row):
                    self.row(head, row, line)
                if passes("records", rows.line_num):
                    raise passed("YQ106", Location(self.file, line), "records")
                line = rows.line_num + 1
        except csv.Error as error:
            at = Location(self.file, rows.line_num, 1)
            if "field larger" in str(error):
                raise passed("YQ106", at, "characters") from None
            self.problems.append(Problem("YQ107", at, "", "csv_quote"))
        if self.problems:
            raise ProblemsFound(self.problems)
        return Tree(self.file, {"projects": self.projects}, self.find, self.find)

    def check_head(self, head: list[str]) -> None:
        for column, name in enumerate(head, start=1):
            at = Location(self.file, 1, column, name)
            if name not in COLUMNS:
                known = {"known": ", ".join(COLUMNS)}
                self.problems.append(Problem("YQ201", at, name, values=known))
            elif name in head[: column - 1]:
                self.problems.append(Problem("YQ104", at, name, values={"first": "1"}))

    def row(self, head: list[str], row: list[str], line: int) -> None:
        if len(row) != len(head):
            at = Location(self.file, line, len(row))
            values = {"number": f"{len(head)}"}
            self.problems.append(Problem("YQ107", at, f"{len(row)}", "cells", values=values))
            return
        cells = {name: self.cell(name, text, line) for name, text in zip(head, row, strict=True)}
        result = {name: cells[name] for name in RESULT_COLUMNS if cells.get(name)}
        source = {name: cells[name] for name in SOURCE_COLUMNS if cells.get(name)}
        project = {name: cells[name] for name in PROJECT_COLUMNS if cells.get(name)}
        if source:
            result["source"] = source
        previous = self.projects[-1] if self.projects else None
        if isinstance(previous, dict) and previous.get("number") == project.get("number"):
            self.same(previous, project, line)
            self.results.append(result)
            self.lines[-1].append(line)
            return
        self.results = [result]
        self.projects.append({**project, "results": self.results})
        self.lines.append([line])

    def same(self, first: dict[str, Raw], later: dict[str, Raw], line: int) -> None:
        for name, value in later.items():
            if first.get(name) != value:
                values = {
                    "name": name,
                    "number": str(first.get("number", "")),
                    "first": f"{self.lines[-1][0]}",
                }
                at = Location(self.file, line, self.head.index(name) + 1, name)
                self.problems.append(Problem("YQ215", at, str(value), values=values))

    def cell(self, name: str, text: str, line: int) -> Raw:
        if name in _LISTS:
            return [part for part in text.split("、") if part]
        if name in _JSON and text:
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
