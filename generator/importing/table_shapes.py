"""Shapes of tables that are not read, so that a message can say what would help."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from generator.importing.grids import Grid
from generator.importing.prose import shape_of
from generator.importing.table_heads.columns import Vocabulary

_LONGEST: Final = 20  # characters of a head
_LOOKED_AT: Final = 40  # cells of a line
_NEEDED: Final = 3


def shape_of_grids(grids: Sequence[Grid], known: Vocabulary) -> str:
    """What grids without a head are, as the name of an advice; empty where it is not known."""
    for grid in grids:
        rows: dict[int, list[str]] = {}
        columns: dict[int, list[str]] = {}
        for cell in grid.cells:
            rows.setdefault(cell.row, []).append(cell.text)
            columns.setdefault(cell.column, []).append(cell.text)
        if any(_stands_twice(_roles_in(texts, known)) for texts in islice(rows.values(), 10)):
            return "shape_beside"
        first = _roles_in(columns.get(1, ()), known)
        if "title" in first and len(first) >= _NEEDED and 2 * first.total() > len(columns[1]):
            return "shape_transposed"
    return shape_of((cell.text for grid in grids for cell in grid.cells), known)


def _roles_in(texts: Iterable[str], known: Vocabulary) -> Counter[str]:
    """How often each field is named by these words."""
    short = (text for text in islice(texts, _LOOKED_AT) if len(text) <= _LONGEST)
    return Counter(role for text in short if (role := known.field_of(text)))


def _stands_twice(roles: Counter[str]) -> bool:
    """Whether a row is the head of two tables that stand beside each other."""
    several = [role for role, count in roles.items() if count > 1]
    return len(several) >= 2 and {"number", "title"} <= set(several)
