"""CSV: a table whose merged cells are lost, as rows with their places."""

import csv
import io
from typing import Final

from generator.characters import without_guard
from generator.content.limits import limit, limit_error
from generator.importing.documents import Cell, Document, Table
from generator.problems import Location, Problem, ProblemsFound

_SEPARATORS: Final = ",;\t"


def read_csv(name: str, text: str, sha256: str) -> Document:
    """The one table of a CSV text; raises ProblemsFound (YQ709) where a quote is left open."""
    words = text.removeprefix("\ufeff")
    first = words.partition("\n")[0]
    separator = max(_SEPARATORS, key=lambda sign: (first.count(sign), -_SEPARATORS.index(sign)))
    csv.field_size_limit(limit("characters"))
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=separator, strict=True)
    cells: list[Cell] = []
    try:
        for number, row in enumerate(reader, start=1):
            cells += [
                Cell(text, number, column)
                for column, field in enumerate(row, start=1)
                if (text := without_guard(field.strip()).strip())
            ]
    except csv.Error as error:
        at = Location(name, reader.line_num)
        if "field larger" in str(error):
            raise limit_error("YQ710", at, "characters") from None
        raise ProblemsFound([Problem("YQ709", at, str(error))]) from None
    table = Table(tuple(cells), states_merges=False, keeps_columns=True)
    return Document(name, sha256, (table,))
