"""Whether bare numbers in the column of shares are percents, though no sign stands in its head.

A line above the table may say so (单位：万元、%), or the head is of a rate (完成率) and a number is
more than a part of one can be: 52.8. Where all are 0 or 1 or between, nobody can know.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from generator.importing.grids import Grid
from generator.importing.rows.table_rows import Row
from generator.importing.table_heads.heads import Head

_UNITS: Final = re.compile(r"(?:计量)?单位[:\uff1a][^:\uff1a]*[%\uff05]")
_RATE: Final = re.compile(r"(?:率|比例|百分比|百分数|占比)(?:[(（][^()（）]*[)）])?$")
_BARE: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,9})?")
_MOST_OF_ONE: Final = 2  # twice what was wanted, as a part of one


def counts_in_percent(grid: Grid, head: Head, rows: Sequence[Row]) -> bool:
    """Whether bare numbers in a table's column of shares are percents."""
    column = next((column for column, name in head.fields.items() if name == "share"), None)
    if column is None:
        return False
    if any(_UNITS.search("".join(line.split())) for line in _lines_above(grid, head)):
        return True
    bare = [words for row in rows if _BARE.fullmatch(words := row.text("share"))]
    is_rate = _RATE.search(head.words_of(column)) is not None
    return is_rate and any(Decimal(words) > _MOST_OF_ONE for words in bare)


def _lines_above(grid: Grid, head: Head) -> Iterable[str]:
    yield from grid.above
    yield from (cell.text for cell in grid.cells if cell.row < head.rows[0])
