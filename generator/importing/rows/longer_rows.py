"""Rows of pasted tables that are longer than the head: no cell of theirs has a sure place."""

from collections.abc import Sequence
from typing import Final

from generator.importing.documents import Cell
from generator.importing.grids import Grid, row_place
from generator.importing.table_heads.heads import Head
from generator.importing.table_heads.likeness import stands_below
from generator.importing.table_heads.sum_words import sums_up
from generator.problems import Problem

_SEVERAL: Final = 3  # cells of a row that is no note
_SHOWN: Final = 10  # rows that a question names


def is_longer(line: Sequence[Cell], head: Head) -> bool:
    """Whether a row has more cells than the head has columns, and is no note and no sum."""
    return len(line) > len(head.columns) and not is_aside(line)


def is_aside(line: Sequence[Cell]) -> bool:
    """Whether a row may stand beside the projects: two words, a sum, a note below the table."""
    return (
        len(line) < _SEVERAL
        or any(sums_up(cell.text) for cell in line[:_SEVERAL])
        or any(stands_below(cell.text) for cell in line)
    )


def longer_question(grid: Grid, head: Head, lines: Sequence[Sequence[Cell]]) -> Problem:
    """One question (YQ722) for all rows of a table that are longer than its head."""
    numbers = [str(grid.first_row + line[0].row - 1) for line in lines]
    shown = "、".join(numbers[:_SHOWN]) + ("…" if len(numbers) > _SHOWN else "")
    values = {"rows": shown, "columns": str(len(head.columns))}
    words = " | ".join(cell.text for cell in lines[0])
    return Problem(
        "YQ722", row_place(grid, lines[0][0].row), words, fix="longer_row", values=values
    )
