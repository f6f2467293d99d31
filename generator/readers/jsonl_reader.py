"""JSON lines -> raw values: one project a line, with the fields of the YAML files."""

from generator.limits import passed, passes
from generator.problems import Location, Problem, ProblemsFound
from generator.raw import Key, Raw, Tree
from generator.readers.json_text import parse_json


def read_jsonl(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound with those of all lines.

    YQ104, YQ106, YQ108 and YQ112.
    """
    problems: list[Problem] = []
    projects: list[Raw] = []
    lines: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if passes("records", len(lines) + 1):
            raise passed("YQ106", Location(file, number, 1), "records")
        try:
            projects.append(parse_json(line, Location(file, number, 1), "json_record"))
            lines.append(number)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)

    def find(path: tuple[Key, ...]) -> tuple[int, int]:
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(lines):
            return lines[path[1]], 1
        return 1, 1

    return Tree(file, {"projects": projects}, find, find)
