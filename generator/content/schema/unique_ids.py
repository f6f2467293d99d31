"""Ids that stand in a list, each of which may stand there once."""

from collections.abc import Iterable

from generator.content.tree import Path, Places
from generator.problems import Problem


def repeated_ids(places: Places, name: str | Path, ids: Iterable[str]) -> list[Problem]:
    """A problem (YQ210) for every id of the list at `name` that stands there already."""
    path: Path = (name,) if isinstance(name, str) else name
    first: dict[str, int] = {}
    problems = []
    for index, key in enumerate(ids):
        if key in first:
            values = {"first": f"{places.find((*path, first[key]))[0]}"}
            problems.append(Problem("YQ210", places.at((*path, index)), key, values=values))
        first.setdefault(key, index)
    return problems
