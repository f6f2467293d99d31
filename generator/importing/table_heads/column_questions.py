"""Questions about columns: two that fit one field alike."""

from collections.abc import Iterator
from typing import Final

from generator.importing.grids import Grid, cell_place, row_place
from generator.importing.table_heads.column_roles import Doubt
from generator.importing.table_heads.columns import NO_FIELD
from generator.importing.table_heads.heads import Head
from generator.problems import Location, Problem

_SAMPLES: Final = 2  # cells that a question shows of each column
_LONGEST: Final = 20  # characters of a cell that is shown
_NAMES: Final = {
    "title": "项目内容",
    "text": "完成情况",
    "share": "完成比例",
    "departments": "责任单位",
}


def doubts_of(grid: Grid, head: Head) -> Iterator[Problem]:
    """One question (YQ741) for each field that two columns fit, with cells of both."""
    for doubt in head.doubts:
        one, other = _shown(grid, head, doubt.one), _shown(grid, head, doubt.other)
        first, second = _name(head, doubt.one), _name(head, doubt.other)
        values = {
            "field": _NAMES[doubt.field],
            "one": one,
            "other": f"{second} = {NO_FIELD}" if doubt.one == doubt.other else other,
            "first": first,
            "second": second,
            "name": doubt.field,
            "answer": NO_FIELD if doubt.one == doubt.other else doubt.field,
        }
        yield Problem("YQ741", _place(grid, head, doubt), f"{first} | {second}", values=values)


def _place(grid: Grid, head: Head, doubt: Doubt) -> Location:
    cells = (c for c in grid.cells if c.row in head.rows and c.column == doubt.one)
    cell = next(cells, None)
    return row_place(grid, head.rows[0]) if cell is None else cell_place(grid, cell)


def _name(head: Head, column: int) -> str:
    return head.others.get(column) or head.words_of(column)


def _shown(grid: Grid, head: Head, column: int) -> str:
    """The head of a column with some of its cells."""
    texts = (c.text for c in grid.cells if c.row > head.rows[-1] and c.column == column)
    cells = [text.replace("\n", " ")[:_LONGEST] for text in texts if text][:_SAMPLES]
    return f"{_name(head, column)}（{'；'.join(cells)}）"
