"""JSON lines -> raw values: one project a line, with the fields of the YAML files."""

from collections.abc import Iterator

from generator.content.limits import limit, limit_error
from generator.content.readers.decoding import lines_of
from generator.content.readers.json_text import PlainJson, parse_json
from generator.content.tree import Key, Tree, Value
from generator.problems import Location, Problem, ProblemsFound


def read_jsonl(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound with those of all lines.

    YQ104, YQ106, YQ108 and YQ112.
    """
    lines: list[int] = []
    projects = list(_projects(file, text, lines))

    def find(path: tuple[Key, ...]) -> tuple[int, int]:
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(lines):
            return lines[path[1]], 1
        return 1, 1

    return Tree(file, {"projects": projects}, find, find)


def jsonl_rows(file: str, text: str) -> Iterator[Value]:
    """The same projects, one after another; raises ProblemsFound at the end."""
    return _projects(file, text, [])


def _projects(file: str, text: str, lines: list[int]) -> Iterator[Value]:
    """The projects; appends the line of each to `lines`."""
    problems: list[Problem] = []
    plain = PlainJson()
    most = limit("records")
    for number, line in enumerate(lines_of(text), start=1):
        if line.isspace():
            continue
        if len(lines) >= most:
            raise limit_error("YQ106", Location(file, number, 1), "records")
        project = plain.value(line)
        if project is None:
            try:
                at = Location(file, number, 1)
                project = parse_json(line.removesuffix("\n"), at, "json_record")
            except ProblemsFound as found:
                problems += found.problems
                continue
        lines.append(number)
        yield project
    if problems:
        raise ProblemsFound(problems)
