"""JSON lines -> raw values: one project a line, with the fields of the YAML files."""

from generator.problems import Location, Problem, ProblemsFound
from generator.raw import Key, Raw, Tree
from generator.readers.json_text import JsonError, NameTwiceError, parse_json


def read_jsonl(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound (YQ104, YQ108), all at once."""
    problems: list[Problem] = []
    projects: list[Raw] = []
    lines: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            projects.append(parse_json(line))
            lines.append(number)
        except NameTwiceError as twice:
            at = Location(file, number, 1)
            problems.append(Problem("YQ104", at, twice.name, values={"first": f"{number}"}))
        except JsonError as error:
            problems.append(
                Problem("YQ108", Location(file, number, error.column), line, "json_record")
            )
    if problems:
        raise ProblemsFound(problems)

    def find(path: tuple[Key, ...]) -> tuple[int, int]:
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(lines):
            return lines[path[1]], 1
        return 1, 1

    return Tree(file, {"projects": projects}, find, find)
