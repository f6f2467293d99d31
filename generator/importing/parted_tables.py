"""Tables that the end of a page has parted: what stands above the first part is of all of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.importing.grids import Grid
from generator.importing.prose.foot import is_page_number
from generator.importing.table_heads.heads import Head

_GOES_ON: Final = re.compile(r"[(（]?(?:续表?|接上[页表]|续上[页表])\d{0,2}[)）]?")


def with_titles(tables: Sequence[Grid], heads: Mapping[int, Head]) -> Iterator[Grid]:
    """The tables, each that goes on from the one before with what stands above that.

    A page's end parts a table: the next begins with the same head and nothing but the number of the
    page, or the word for it, stands between.
    """
    before: Grid | None = None
    for table in tables:
        head = heads[table.index]
        is_further = (
            before is not None
            and before.sha256 == table.sha256
            and not table.name
            and heads[before.index].words == head.words
            and min(cell.row for cell in table.cells) == head.rows[0]
            and all(is_page_number(line) or _GOES_ON.fullmatch(line) for line in table.above)
        )
        if before is not None and is_further:
            table = replace(table, above=before.above)
        yield table
        before = table
