"""Evidence as tests write it: titles, lines above tables, offices, programmes."""

from collections.abc import Mapping, Sequence

from generator.importing.county.evidence import Evidence, Line
from generator.problems import Location


def title(words: str, sheet: str = "") -> Line:
    return Line(words, Location("表.xlsx", field=sheet), is_title=True)


def prose(words: str) -> Line:
    return Line(words, Location("通报.docx"), is_title=False)


def evidence(
    *lines: Line,
    tables: Mapping[int, Sequence[Line]] | None = None,
    units: Sequence[str] = (),
    programmes: Sequence[str] = (),
    heads: Sequence[str] = (),
) -> Evidence:
    by_table = {index: tuple(above) for index, above in (tables or {}).items()}
    every = dict.fromkeys((*lines, *(line for above in by_table.values() for line in above)))
    return Evidence(tuple(every), by_table, tuple(units), tuple(programmes), tuple(heads))
