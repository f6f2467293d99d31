"""A row below a head that is of heads, too, and does not stand below what it parts.

Its cells were moved to the left, where the empty ones before them were not copied.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.characters import HAN_SIGN
from generator.importing.documents import Cell
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.likeness import (
    are_offices,
    is_printed_number,
    is_section,
    is_sum,
    kind_of,
)
from generator.importing.table_heads.longer_heads import are_heads

_FEWEST: Final = 2  # heads of such a row
_FEWEST_SIGNS: Final = 2  # of its first word
_LONGEST: Final = 16  # characters of one


def are_pushed_heads(row: Sequence[Cell], head: Mapping[int, Cell], known: Vocabulary) -> bool:
    """Whether a row is of heads, half of them known, that do not stand below what they part."""
    return is_pushed_row(row, head, known) and are_heads(row, known)


def is_pushed_row(row: Sequence[Cell], head: Mapping[int, Cell], known: Vocabulary) -> bool:
    """Whether a row has fewer cells than the head, from its first column on, and is no record.

    Its first words stand below the head of the numbers and are no number, no sum, no section; all
    are short, and none is an office.
    """
    if not _FEWEST <= len(row) < len(head) or known.role_of(head[min(head)].text) != "number":
        return False
    if [cell.column for cell in row] != list(range(min(head), min(head) + len(row))):
        return False
    texts = [cell.text for cell in row]
    if len(HAN_SIGN.findall(texts[0])) < _FEWEST_SIGNS:  # 甲 and A1 may be numbers
        return False
    return not any(
        len(text) > _LONGEST
        or kind_of(text) != "text"
        or is_sum(text)
        or is_section(text)
        or is_printed_number(text)
        or are_offices(text)
        for text in texts
    )
