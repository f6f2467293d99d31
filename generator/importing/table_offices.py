"""The office whose rows a table has: a line above its head says so, or its heading is an office.

填报单位：县教育局 is of one table. 一、县教育局（2项） is, where several tables under one head each
have such a heading, or such a name of their sheet: a single one may say whose paper it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.importing.grids import Grid
from generator.importing.table_heads.columns import UNITS, without_space
from generator.importing.table_heads.heads import Head
from generator.importing.table_heads.likeness import are_offices
from generator.importing.table_heads.line_offices import office_of

_NUMERAL: Final = "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_MARK: Final = re.compile(rf"{_NUMERAL}[、．.]|[(（]{_NUMERAL}[)）]")  # noqa: RUF001
_COUNT: Final = re.compile(r"[(（:：]?(?:共|承担|负责)*\d{1,3}[项件个][)）]?$")
# A town may be where the work is done, and 各部门 are nobody.
_NO_OFFICE: Final = re.compile(r"[各有].*|.*(?:[镇乡县区市旗]|街道|社区|部门|单位)")
_PARTED: Final = re.compile("[、,，;；和及与]")


def offices_of(tables: Sequence[Grid], heads: Mapping[int, Head]) -> dict[int, str]:
    """The index of a table -> the office of all its rows; none where a column has offices."""
    bare = [t for t in tables if set(UNITS).isdisjoint(heads[t.index].fields.values())]
    found = {table.index: office_of(lines_above(table, heads[table.index])) for table in bare}
    named = {
        table.index: name
        for table in bare
        if not found[table.index] and (name := _named_by_heading(table, heads[table.index]))
    }
    alike: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for table in bare:
        if table.index in named:
            key = (table.sha256, heads[table.index].words)
            alike.setdefault(key, set()).add(named[table.index])
    for table in bare:
        if table.index in named and len(alike[table.sha256, heads[table.index].words]) > 1:
            found[table.index] = named[table.index]
    return {index: office for index, office in found.items() if office}


def lines_above(table: Grid, head: Head) -> list[str]:
    """What stands above the head of a table: in rows of its own, and before the table."""
    first = head.rows[0]
    return [*(cell.text for cell in table.cells if cell.row < first), *reversed(table.above)]


def _named_by_heading(table: Grid, head: Head) -> str:
    """The office that the nearest line above a table is, or the name of its sheet."""
    return next(filter(None, map(_office_in, _headings(table, head))), "")


def _headings(table: Grid, head: Head) -> Iterator[str]:
    own = [cell.text for cell in table.cells if cell.row < head.rows[0]]
    yield from own[-1:] or table.above[-1:]
    yield table.name


def _office_in(line: str) -> str:
    """The one office that a heading is; empty where it is another, or several."""
    words = without_space(line)
    mark = _MARK.match(words)
    name = _COUNT.sub("", words[mark.end() :] if mark else words)
    is_one = 3 <= len(name) <= 20 and not _PARTED.search(name)
    return name if is_one and are_offices(name) and not _NO_OFFICE.fullmatch(name) else ""
