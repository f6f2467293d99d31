"""What a document without records is, so that a message can say what would help."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.importing.documents import Document, Paragraph, Table
from generator.importing.prose.item_numbers import start_of
from generator.importing.prose.value_labels import labels_in
from generator.importing.table_heads.columns import Vocabulary, without_space

_GLUED: Final = 3  # heads that follow each other in one line without a sign between
_LONGEST: Final = 80  # characters of a line of heads
_NEEDED: Final = 2
_NUMBER: Final = re.compile(r"-?[0-9][0-9,.]*%?")
_NUMBERS: Final = 0.4  # of all cells
_SENTENCE: Final = 30  # characters of a line with a full stop that is prose


def shape_of(texts: Iterable[str], known: Vocabulary) -> str:
    """What texts without a record are, as the name of an advice; empty where it is not known.

    It is `shape_glued`, `shape_matrix`, `shape_list` or `shape_prose`.
    """
    lines = [without_space(text) for text in texts if text.strip()]
    if any(_is_glued(line, known) for line in lines):
        return "shape_glued"
    if _is_matrix(lines, known):
        return "shape_matrix"
    if sum(bool(labels_in(line, known)) for line in lines) >= _NEEDED:
        return "shape_list"
    long = [line for line in lines if len(line) >= _SENTENCE and "。" in line]
    if long and 2 * len(long) >= len(lines):
        return "shape_prose"
    numbered = sum(bool(start_of(Paragraph(line)).way) for line in lines)
    return "shape_list" if numbered >= _NEEDED else ""


def texts_of(document: Document) -> Iterator[str]:
    """The texts of a document: its paragraphs and the cells of its tables."""
    for block in document.blocks:
        yield from [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]


def _is_glued(line: str, known: Vocabulary) -> bool:
    """Whether heads of columns follow each other without anything between them."""
    if len(line) > _LONGEST:
        return False
    found = at = 0
    while at < len(line):
        ends = (end for end in range(min(len(line), at + 10), at + 1, -1))
        end = next((end for end in ends if known.field_of(line[at:end])), at)
        found += end > at
        at = max(end, at + 1)
    return found >= _GLUED


def _is_matrix(lines: Sequence[str], known: Vocabulary) -> bool:
    """Whether the same heads stand several times, above cells most of which are numbers."""
    heads = Counter(line for line in lines if known.field_of(line))
    twice = [head for head, count in heads.items() if count > 1]
    numbers = sum(bool(_NUMBER.fullmatch(line)) for line in lines)
    return len(twice) >= _NEEDED and numbers >= _NUMBERS * len(lines)
