"""Ticks: signs that say yes or no to a head; the ticked one of several heads is an outcome."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from generator.importing.grids import Grid
from generator.importing.table_heads.likeness import is_state

_YES: Final = frozenset("√✓✔☑●◉■★○Yy✅") | {"是", "Yes", "YES", "yes", "对"}
_NO: Final = frozenset("×✗✘☒xX✕❌Nn") | {"否", "No", "NO", "no", "错"}


def is_tick(words: str) -> bool:
    """Whether words only say yes or no to what a head says: √, ×, 是, 否."""
    return words.strip() in _YES or words.strip() in _NO


def is_yes(words: str) -> bool:
    """Whether words only say yes to what a head says."""
    return words.strip() in _YES


def ticked_columns(grid: Grid, last: int, words: Mapping[int, str]) -> dict[int, str]:
    """The columns with nothing but ticks below the head, each with the word that a tick means.

    `words` has the lowest head of each column, `last` is the last row of the head. Such columns are
    several, their words say how something stands (已完成, 正在推进), and a row has one tick.
    """
    if not (grid.states_merges or grid.keeps_columns):
        return {}
    rows: dict[int, set[str]] = defaultdict(set)
    for cell in grid.cells:
        if cell.row > last and cell.text.strip() and cell.text.strip() != words.get(cell.column):
            rows[cell.column].add(cell.text.strip())
    found = {
        column: head
        for column, head in words.items()
        if is_state(head) and all(text in _YES for text in rows.get(column, ()))
    }
    if sum(bool(rows.get(column)) for column in found) < 1 or len(set(found.values())) < 2:
        return {}
    ticks = Counter(
        c.row for c in grid.cells if c.row > last and c.column in found and is_tick(c.text)
    )
    return found if max(ticks.values(), default=0) == 1 else {}
