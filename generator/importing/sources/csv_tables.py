"""CSV: a table whose merged cells are lost, as rows with their places."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from generator.characters import without_guard
from generator.content.limits import is_over, limit_error
from generator.importing.documents import Cell, Document, Table
from generator.importing.sources.delimited import OpenQuoteError, Record, records_of
from generator.importing.sources.lost_heads import with_placed_head
from generator.importing.sources.shifted_heads import with_unshifted_head
from generator.importing.table_heads.columns import Vocabulary
from generator.problems import Location, Problem, ProblemsFound

_SEPARATORS: Final = ",;\t|"
_TRIED: Final = 100  # rows by which the separator is told
_TOLD: Final = re.compile(r"sep=(.)\r?\n", re.I)  # a first line that tells Excel the separator


def read_csv(name: str, text: str, sha256: str, known: Vocabulary) -> Document:
    """The one table of a CSV text; raises ProblemsFound (YQ709) where a quote is left open.

    Lines above the head, which have one cell, are rows of the table too.
    """
    words = text.removeprefix("\ufeff")
    told = _TOLD.match(words)
    separator = told[1] if told else max(_SEPARATORS, key=lambda sign: _evenness(words, sign))
    cells: list[Cell] = []
    signs = [told[0]] if told else []
    first = 2 if told else 1
    try:
        records = records_of(words[told.end() if told else 0 :], separator, is_strict=True)
        for number, record in enumerate(records, start=first):
            if any(is_over("characters", len(field.text)) for field in record.fields):
                raise limit_error("YQ710", Location(name, record.line + first - 1), "characters")
            signs.append(record.signs)
            cells += _cells(number, record, signs)
    except OpenQuoteError as error:
        line = error.line + first - 1
        found = words.splitlines()[line - 1]
        raise ProblemsFound([Problem("YQ709", Location(name, line), found)]) from None
    table = Table(
        with_placed_head(with_unshifted_head(cells, known), known),
        states_merges=False,
        keeps_columns=True,
        separators="".join(signs),
    )
    return Document(name, sha256, (table,))


def _cells(number: int, record: Record, signs: list[str]) -> Iterator[Cell]:
    """The cells of a row that hold anything; a guard before a formula is a sign, and no text."""
    for column, field in enumerate(record.fields, start=1):
        guarded = field.text.strip()
        text = without_guard(guarded)
        signs.append(guarded[: len(guarded) - len(text)])
        if text := text.strip():
            yield Cell(text, number, column)


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """How many rows have the same number of cells, more than one, and how many cells they have.

    A title above the head has no separator, and a sentence may have another one.
    """
    widths: Counter[int] = Counter()
    try:
        for record in islice(records_of(text, separator, is_strict=True), _TRIED):
            widths[len(record.fields)] += 1
    except OpenQuoteError:
        pass  # what is read by then tells enough; the reading itself says where the quote is
    return max(((count, wide) for wide, count in widths.items() if wide > 1), default=(0, 0))
