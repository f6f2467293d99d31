"""Heads that go on in a longer row below: 项目 | 进展 above 序号 | 名称 | 进展 | 完成率.

The first row names groups of columns then, and the second the columns themselves. Where the table
says what is merged both are read together; where it does not, nobody knows how far a group
reaches, and the words of the second row are the heads.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from generator.importing.documents import Cell
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.likeness import kind_of

_LONGEST: Final = 16  # characters of a head in such a row

_TIME: Final = re.compile(
    r"(?:.*年)?(?:第?[一二三四1-4]季度|[上下]半年|全年|\d{1,2}月)(?:末|底|份)?"
)

# The cell that covers each place of a grid, by row and then by column.
Places = Mapping[int, Mapping[int, Cell]]


def with_longer_row(places: Places, rows: tuple[int, ...], known: Vocabulary) -> Places | None:
    """The places by which a head of these rows and the next is read; None where that is no head.

    It is one where it has more words than the head has, and most of them are heads.
    """
    upper = _cells(cell for row in rows for cell in places.get(row, {}).values())
    lower = [
        cell
        for cell in _cells(places.get(rows[-1] + 1, {}).values())
        if cell.row == rows[-1] + 1  # else it reaches down from the head
    ]
    if len(lower) <= len(upper) or not are_heads(lower, known):
        return None
    if any(cell.columns > 1 for cell in upper):
        return places
    return {row: cells for row, cells in places.items() if row not in rows}


def are_heads(cells: Iterable[Cell], known: Vocabulary) -> bool:
    """Whether cells are short words, no numbers, of which half at least are heads or times."""
    words = [cell.text for cell in cells]
    if not all(len(text) <= _LONGEST and kind_of(text) == "text" for text in words):
        return False
    heads = sum(bool(known.senses_of(text) or _TIME.fullmatch(text)) for text in words)
    return 2 * heads >= len(words) > 0


def _cells(cells: Iterable[Cell]) -> list[Cell]:
    """The cells with words, each once."""
    return list({id(cell): cell for cell in cells if cell.text}.values())
