"""Puts measures into the text of a YAML file of records; every other character stays.

Text is inserted, not written anew: comments, order and line breaks of the rest are a person's.
"""

import re
from collections.abc import Sequence
from typing import Final

from generator.measures import Reading
from generator.problems import ProblemsFound
from generator.raw import Raw, Tree
from generator.readers import read_yaml

# What may stand without quotes in YAML, wherever it stands.
_PLAIN: Final = re.compile(r"[\w“‘《(（](?:[^:#\n]*[^:#\s])?")


class NotAddedError(Exception):
    """The file is laid out in a way in which lines cannot be added safely."""


def with_measures(file: str, text: str, index: int, readings: Sequence[Reading]) -> str:
    """The text with the readings behind the measures of the project at `index`, as proposed.

    Raises NotAddedError where the result would not read as meant, as with records in braces.
    """
    tree = read_yaml(file, text)
    entries = [entry_of(one) for one in readings]
    lines = text.splitlines(keepends=True)
    before = _measures(tree.data, index)
    if before:
        place, indent, head = _behind_list(tree, lines, index)
    else:
        place, indent, head = _behind_project(tree, lines, index)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if place and not lines[place - 1].endswith("\n"):
        lines[place - 1] += end
    added = head + [line for entry in entries for line in _lines(entry, indent)]
    lines[place:place] = [line + end for line in added]
    made = "".join(lines)
    _verify(file, made, tree.data, index, [*before, *entries])
    return made


def entry_of(reading: Reading) -> dict[str, Raw]:
    """The reading as an entry of `measures`, to be confirmed by a person."""
    entry: dict[str, Raw] = {
        "name": reading.name,
        "target": f"{reading.target:f}",
        "actual": f"{reading.actual:f}",
        "unit": reading.unit,
    }
    if reading.comparison != "at_least":
        entry["comparison"] = reading.comparison
    entry["target_words"] = reading.target_words
    entry["actual_words"] = reading.actual_words
    return {**entry, "reading": "proposed"}


def _lines(entry: dict[str, Raw], indent: str) -> list[str]:
    words = [f"{name}: {_scalar(str(value))}" for name, value in entry.items()]
    return [indent + ("  " if n else "- ") + word for n, word in enumerate(words)]


def _scalar(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else "'" + value.replace("'", "''") + "'"


def _measures(data: Raw, index: int) -> list[Raw]:
    project = _projects(data)[index]
    measures = project.get("measures") if isinstance(project, dict) else None
    return measures if isinstance(measures, list) else []


def _projects(data: Raw) -> list[Raw]:
    projects = data.get("projects") if isinstance(data, dict) else None
    return projects if isinstance(projects, list) else []


def _behind_project(tree: Tree, lines: list[str], index: int) -> tuple[int, str, list[str]]:
    """The line behind the project's last, the indent of an item, and the line of the name."""
    column = tree.find(("projects", index))[1]
    last = index + 1 == len(_projects(tree.data))
    end = len(lines) if last else tree.find(("projects", index + 1))[0] - 1
    place = _trimmed(lines, end)
    indent = " " * (column - 1)
    return place, indent + "  ", [indent + "measures:"]


def _behind_list(tree: Tree, lines: list[str], index: int) -> tuple[int, str, list[str]]:
    """The line behind the last measure and the indent of its dash."""
    line, column = tree.find_name(("projects", index, "measures"))
    depth = column - 1
    end = line
    while end < len(lines) and _belongs(lines[end], depth):
        end += 1
    first = lines[line] if line < len(lines) else ""
    return _trimmed(lines, end), first[: len(first) - len(first.lstrip())], []


def _belongs(line: str, depth: int) -> bool:
    own = len(line) - len(line.lstrip())
    return not line.strip() or own > depth or (own == depth and line.lstrip().startswith("- "))


def _trimmed(lines: list[str], end: int) -> int:
    """Comments and empty lines in front of the next project are the next project's."""
    while end and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _verify(file: str, made: str, data: Raw, index: int, measures: list[Raw]) -> None:
    try:
        found = read_yaml(file, made).data
    except ProblemsFound as problems:
        raise NotAddedError(file) from problems
    project = _projects(data)[index]
    if not isinstance(project, dict):
        raise NotAddedError(file)
    projects = list(_projects(data))
    projects[index] = {**project, "measures": measures}
    if not isinstance(data, dict) or found != {**data, "projects": projects}:
        raise NotAddedError(file)
