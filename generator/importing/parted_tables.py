"""Tables that a page's end or an office has parted: what stands above the first is of all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.importing.grids import Grid
from generator.importing.prose.foot import is_page_number
from generator.importing.table_heads.heads import Head
from generator.importing.table_heads.line_offices import names_office

_GOES_ON: Final = re.compile(r"[(（]?(?:续表?|接上[页表]|续上[页表])\d{0,2}[)）]?")


def with_titles(tables: Sequence[Grid], heads: Mapping[int, Head]) -> Iterator[Grid]:
    """The tables, each that goes on from the one before with what stands above that.

    A page's end parts a table: the next begins with the same head and nothing but the number of the
    page, or the word for it, stands between. In one sheet each office may have the head again below
    a line with its name alone: 填报单位：县民政局.
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
        elif before is not None and _is_of_next_office(table, before, heads):
            titles = [line for line in _own_lines(before, heads) if not names_office(line)]
            table = replace(table, above=(*before.above, *titles))
        yield table
        before = table


def _is_of_next_office(table: Grid, before: Grid, heads: Mapping[int, Head]) -> bool:
    """Whether a table goes on below the one before it, for the office of a line between them."""
    lines = _own_lines(table, heads)
    is_below = (table.sha256, table.name) == (before.sha256, before.name) and (
        # parts of one grid have the same above them
        table.above == before.above[: len(table.above)]
    )
    is_alike = heads[table.index].words == heads[before.index].words
    return is_below and is_alike and bool(lines) and all(map(names_office, lines))


def _own_lines(table: Grid, heads: Mapping[int, Head]) -> list[str]:
    """What stands above the head of a table in rows of its own."""
    first = heads[table.index].rows[0]
    return [cell.text for cell in table.cells if cell.row < first]
