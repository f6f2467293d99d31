"""The columns of a head: what the words above each may mean, and what the cells below look like."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.analysis.kept_columns.head_words import Sense
from generator.importing.documents import Cell
from generator.importing.grids import Grid, cells_by_row
from generator.importing.table_heads.cell_evidence import HeadedColumn
from generator.importing.table_heads.column_looks import Look, look_of
from generator.importing.table_heads.columns import Vocabulary, without_space
from generator.importing.table_heads.likeness import is_sum

_LOOKED_AT: Final = 200  # rows by which columns are told
WIDEST: Final = 60  # columns whose cells are looked at
_NOTE_WITH_REMARK: Final = re.compile(r"(?:备注|说明)[(（](?P<remark>[^()（）]+)[)）]")
_MORE: Final = 0.05


def columns_below(
    grid: Grid,
    last: int,
    columns: Sequence[int],
    named: Mapping[int, str],
    senses: Mapping[int, tuple[Sense, ...]],
) -> list[HeadedColumn]:
    """The columns with the looks of their cells below the head."""
    looked_at = columns[:WIDEST]
    rows = list(islice(_body(grid, last, looked_at), _LOOKED_AT))
    number = next(
        (n for n, c in enumerate(looked_at) if any(s.role == "number" for s in senses[c])), None
    )
    numbered = [number is not None and bool(row[number]) for row in rows]
    if not (grid.states_merges or grid.keeps_columns):
        numbered = []
    elif not any(numbered):
        numbered = [True] * len(rows)
    return [
        HeadedColumn(
            named[column],
            senses[column],
            look_of([row[n] for row in rows], numbered) if n < WIDEST and rows else Look(),
        )
        for n, column in enumerate(columns)
    ]


def _body(grid: Grid, last: int, columns: Sequence[int]) -> Iterator[list[str]]:
    """The rows below a head, a text for each column; rows that sum up, and lone cells, aside.

    Where places are lost only rows with all their cells say which column a cell is of.
    """
    is_placed = grid.states_merges or grid.keeps_columns
    for number, cells in cells_by_row(grid).items():
        if number <= last or len(cells) < 2 or any(is_sum(cell.text) for cell in cells[:3]):
            continue
        if is_placed:
            by_column = {cell.column: cell.text for cell in cells}
            yield [by_column.get(column, "") for column in columns]
        elif len(cells) == len(columns):
            yield [cell.text for cell in cells]


def is_matrix(columns: Sequence[HeadedColumn]) -> bool:
    """Whether things are columns too: several kinds of heads stand twice, none names a title."""
    first = Counter(c.senses[0].role for c in columns if c.senses and c.senses[0].weight < 10)
    twice = {role for role, count in first.items() if count > 1}
    names = {"title", "number"} - twice
    return len(twice - {"departments", "people", "leaders"}) >= 2 and not any(
        c.senses and c.senses[0].role in names for c in columns
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What the cells above a column say: their words, all in one, and what that may mean."""

    parts: list[str]
    whole: str
    senses: tuple[Sense, ...]


def said_by(stack: Sequence[Cell], known: Vocabulary) -> Said:
    """The words of the cells above a column, all of them in one, and what they may mean.

    The lower word says more: 责任单位 below 责任; together they may say it all. What stands over
    several columns says by itself what none of them is: 一季度 below 完成情况 is not the year's.
    """
    cells = list(dict.fromkeys(stack))
    parts = [without_space(cell.text) for cell in cells]
    alone = [part for cell, part in zip(cells, parts, strict=True) if cell.columns == 1]
    whole = "".join(parts)
    weights: dict[str, float] = {}
    for option in dict.fromkeys((whole, *reversed(alone))):
        for sense in known.senses_of(option):
            weights[sense.role] = max(weights.get(sense.role, 0.0), sense.weight)
        remark = _NOTE_WITH_REMARK.fullmatch(option)
        if remark and known.field_of(remark["remark"]) == "text":  # 备注（进展情况）
            weights["text"] = weights.get("note", 0.0) + _MORE
    ordered = sorted(weights.items(), key=lambda pair: -pair[1])
    return Said(parts, whole, tuple(Sense(role, weight) for role, weight in ordered))
