"""Levels: which level each table of a document is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from generator.analysis.occurrences import WordSearch
from generator.importing.facts import LevelName
from generator.importing.grids import Grid
from generator.importing.proposals.levels import label_in
from generator.importing.table_heads.columns import without_space

_SHORT = 40  # a longer line is prose, in which a level may be named in passing


def levels_of(
    grids: Sequence[Grid], titles: Mapping[int, Sequence[str]], levels: Sequence[LevelName]
) -> dict[int, str]:
    """The index of a grid -> its level, where there is one answer.

    A table is named by its sheet, its caption, the rows above its head, or the lines above it.
    Where several levels are named there, those that only another table can be are taken away.
    """
    by_title = _Names({level.id: level.title for level in levels})
    by_label = _Names({level.id: level.label for level in levels})
    ids = {level.id for level in levels}

    def named_in(line: str) -> set[str]:
        found = by_title.ids_in([line])
        if not found and len(line) <= _SHORT:
            found = by_label.ids_in([line]) | ids.intersection([line])
        return found

    options: dict[int, set[str]] = {}
    for grid in grids:
        nearest = [grid.name, *titles.get(grid.index, ()), *reversed(grid.above)]
        lines = [without_space(line) for line in nearest if line]
        options[grid.index] = _nearest([named_in(line) for line in lines]) or _whose(lines, levels)
    return _sure_levels(options)


def _nearest(named: Sequence[set[str]]) -> set[str]:
    """The levels of the nearest line that names any, and of those right above it that do too.

    The titles of all tables may stand above the first one, each in a line.
    """
    start = next((place for place, ids in enumerate(named) if ids), len(named))
    found: set[str] = set()
    for ids in named[start:]:
        if not ids:
            break
        found |= ids
    return found


def _whose(lines: Sequence[str], levels: Sequence[LevelName]) -> set[str]:
    """The levels whose label says whose tasks a line is about: 安和县民生实事 is of 县级."""
    label = next(filter(None, map(label_in, lines)), "")
    return {level.id for level in levels if label and level.label == label}


class _Names:
    """What levels are called, put together once for all tables; one without a name is not."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.ids: dict[str, set[str]] = defaultdict(set)
        for key, name in names.items():
            self.ids[without_space(name)].add(key)
        self.search = WordSearch(self.ids)

    def ids_in(self, lines: Sequence[str]) -> set[str]:
        """The ids of those whose name stands in a line."""
        found = {name for line in lines for name in self.search.first_places(line)}
        return {key for name in found for key in self.ids[name]}


def _sure_levels(options: Mapping[int, Set[str]]) -> dict[int, str]:
    """The tables of which one level is left when those that others are have been taken away.

    In rounds: two tables that can both be only one level are parts of it.
    """
    left = {index: set(named) for index, named in options.items()}
    naming: dict[str, list[int]] = defaultdict(list)
    for index, named in options.items():
        for level in named:
            naming[level].append(index)
    found: dict[int, str] = {}
    taken: set[str] = set()
    sure = [index for index, named in left.items() if len(named) == 1]
    while sure:
        found |= {index: next(iter(left[index])) for index in sure}
        new = {found[index] for index in sure} - taken
        taken |= new
        touched = {index for level in new for index in naming[level] if index not in found}
        for index in touched:
            left[index] -= new
        sure = sorted(index for index in touched if len(left[index]) == 1)
    return found
