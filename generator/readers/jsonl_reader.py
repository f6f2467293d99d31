"""JSON lines -> raw values: one project a line, with the fields of the YAML files."""

import json
from typing import Final

from generator.problems import Location, Problem, ProblemsFound
from generator.raw import Key, Raw, Tree

_CONSTANTS: Final = {True: "true", False: "false", None: ""}


def read_jsonl(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound (YQ104, YQ108), all at once.

    Numbers, booleans and null become the text that stands for them, as in the YAML files.
    """
    problems: list[Problem] = []
    projects: list[Raw] = []
    lines: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            projects.append(_as_text(_DECODER.decode(line)))
            lines.append(number)
        except _TwiceError as twice:
            at = Location(file, number, 1)
            problems.append(Problem("YQ104", at, twice.name, values={"first": f"{number}"}))
        except (json.JSONDecodeError, RecursionError) as error:
            column = error.colno if isinstance(error, json.JSONDecodeError) else 1
            what = error.msg if isinstance(error, json.JSONDecodeError) else "less nesting"
            problems.append(
                Problem("YQ108", Location(file, number, column), line, values={"what": what})
            )
    if problems:
        raise ProblemsFound(problems)

    def find(path: tuple[Key, ...]) -> tuple[int, int]:
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(lines):
            return lines[path[1]], 1
        return 1, 1

    return Tree(file, {"projects": projects}, find)


class _TwiceError(Exception):
    """A name stands twice in one object."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return found


_DECODER: Final = json.JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_object
)


def _as_text(value: object) -> Raw:
    if isinstance(value, dict):
        return {str(name): _as_text(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    return str(value)
