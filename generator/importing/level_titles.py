"""Levels: which level each table of a document is about."""

from collections.abc import Mapping, Sequence

from generator.importing.columns import without_space
from generator.importing.facts import LevelName
from generator.importing.grids import Grid

_SHORT = 40  # a longer line is prose, in which a level may be named in passing


def levels_of(
    grids: Sequence[Grid], titles: Mapping[int, Sequence[str]], levels: Sequence[LevelName]
) -> dict[int, str]:
    """The index of a grid -> its level, where there is one answer.

    A table is named by its sheet, its caption, the rows above its head, or the lines above it.
    Where several levels are named there, those that only another table can be are taken away.
    """
    options: dict[int, set[str]] = {}
    for grid in grids:
        nearest = [grid.name, *reversed(grid.above), *titles.get(grid.index, ())]
        options[grid.index] = _levels_named_in(nearest, levels)
    return _sure_levels(options)


def _levels_named_in(lines: Sequence[str], levels: Sequence[LevelName]) -> set[str]:
    words = [without_space(line) for line in lines if line]
    by_title = {
        level.id for level in levels if level.title and _is_in(without_space(level.title), words)
    }
    if by_title:
        return by_title
    short = [line for line in words if len(line) <= _SHORT]
    return {
        level.id
        for level in levels
        if _is_in(without_space(level.label), short) or level.id in short
    }


def _is_in(name: str, lines: Sequence[str]) -> bool:
    return bool(name) and any(name in line for line in lines)


def _sure_levels(options: dict[int, set[str]]) -> dict[int, str]:
    found: dict[int, str] = {}
    while True:
        taken = set(found.values())
        sure = {
            index: next(iter(rest))
            for index, named in options.items()
            if index not in found and len(rest := named - taken) == 1
        }
        # two tables that can both be only one level are parts of it
        if not sure:
            return found
        found |= sure
