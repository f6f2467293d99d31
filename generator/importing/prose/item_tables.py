"""The lists of a document as a table: one row a record, one column a label.

Records are items with a number (1、…，牵头单位：…), blocks that begin with a label of titles
(项目名称：…), or a line with a number and what was done below it. The heads are made, and all that
is no part of a value, labels among it, is kept as a separator.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from generator.importing.columns import Vocabulary
from generator.importing.documents import Block, Cell, Document, Made, Paragraph, Table
from generator.importing.likeness import is_state, kind_of
from generator.importing.prose.items import Item, Outline, Value, items_of, shares_in

_NEEDED: Final = 2  # items with labels, or with a share each; fewer may stand in any text
_HEADS: Final = {
    "number": "序号",
    "programme": "类别",
    "title": "项目名称",
    "text": "完成情况",
    "outcome": "完成结果",
    "share": "完成比例",
    "departments": "责任单位",
    "assisting": "配合单位",
    "people": "责任人",
    "leaders": "分管领导",
    "deadline": "完成时限",
    "plan": "工作计划",
    "note": "备注",
}
_COUNTED: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、(?P<state>[^0-9]{2,8})\d{1,4}[项件个].*"
)


def with_lists(document: Document, known: Vocabulary) -> Document:
    """The document with its list as a table, where it has one; else as it is.

    Only paragraphs of one area are looked at: that of the first.
    """
    places = [at for at, block in enumerate(document.blocks) if isinstance(block, Paragraph)]
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    if not paragraphs or any(p.area != paragraphs[0].area for p in paragraphs):
        return document
    outline = items_of(paragraphs, known)
    rows = _rows(outline)
    if not rows:
        return document
    table = _table(rows, known, paragraphs[0].area)
    beside = {places[at] for at in outline.beside}
    first = places[outline.first]
    blocks: list[Block] = []
    for at, block in enumerate(document.blocks):
        if at == first:
            blocks.append(table)
        if not isinstance(block, Paragraph) or at in beside:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


@dataclass(slots=True)
class _Row:
    """A row of the table; where it is a further one of its item it has no number of its own."""

    item: Item
    values: list[Value] = field(default_factory=list)
    is_first: bool = True


def _rows(outline: Outline) -> list[_Row]:
    """The rows of the items; none where they are no list of records."""
    items = outline.items
    labelled = [item for item in items if item.is_labelled]
    if len(labelled) >= _NEEDED and 2 * len(labelled) > len(items):
        return [_Row(item, item.values) for item in items if item.values]
    if _are_numbered(items):
        return [_Row(item, item.values) for item in items]
    shared = [(item, list(_shared_rows(item))) for item in items]
    if sum(bool(rows) for _, rows in shared) < max(_NEEDED, (len(items) + 1) // 2):
        return []
    return [row for item, rows in shared for row in (rows or [_Row(item, item.values)])]


def _are_numbered(items: Sequence[Item]) -> bool:
    """Whether each item is a number on a line of its own, above its title and what was done."""
    if len(items) < _NEEDED or any(any(item.signs) for item in items):
        return False
    numbers = [int(item.number) for item in items if item.number.isdecimal()]
    if len(numbers) < len(items) or any(b - a != 1 for a, b in pairwise(numbers)):
        return False
    values = [value for item in items for value in item.values]
    words = [part for value in values for part in value.parts]
    return all(item.has("title") and item.has("text") for item in items) and not any(
        kind_of(part.strip()) != "text" for part in words
    )


def _shared_rows(item: Item) -> Iterator[_Row]:
    """A row for each clause with a share; none where some of the item is no such clause."""
    texts = [value.text for value in item.values]
    clauses = [clause for text in texts for clause in shares_in(text)]
    if sum(len("".join(clause)) for clause in clauses) != sum(map(len, texts)):
        return
    for number, (words, before, share, behind) in enumerate(clauses):
        item.signs += [before, behind]
        values = [Value("title", "", [words]), Value("share", "", [share])]
        yield _Row(item, values, is_first=number == 0)


def _table(rows: Sequence[_Row], known: Vocabulary, area: str) -> Table:
    columns = _Columns(known)
    if any(row.item.section for row in rows):
        columns.place("programme")
    if any(row.item.number for row in rows):
        columns.place("number")
    columns.place("title")
    for row in rows:
        for value in row.values:
            columns.place(value.name, value.label)
    states = [_state_of(row.item.section) for row in rows]
    if any(states) and not any(row.item.has("outcome") for row in rows):
        columns.place("outcome")
    else:
        states = [""] * len(rows)
    cells = [cell for at, row in enumerate(rows) for cell in _cells(at, rows, columns, states)]
    signs = [sign for row in rows if row.is_first for sign in row.item.signs]
    return Table((*columns.heads(), *cells), separators="".join(signs), area=area)


def _cells(
    at: int, rows: Sequence[_Row], columns: "_Columns", states: Sequence[str]
) -> Iterator[Cell]:
    row, line = rows[at], at + 2
    item = row.item
    if item.section and (at == 0 or rows[at - 1].item.section_at != item.section_at):
        down = _run(rows, at, lambda other: other.item.section_at == item.section_at)
        yield Cell(item.section, line, columns.place("programme"), rows=down)
    if item.number and row.is_first:
        down = _run(rows, at, lambda other: other.item is item)
        made = (Made("", item.number),) if item.is_made else ()
        yield Cell(item.number, line, columns.place("number"), rows=down, made=made)
    for value in row.values:
        if value.text:
            yield Cell(value.text, line, columns.place(value.name, value.label))
    if states[at]:
        made = (Made("", states[at]),)
        yield Cell(states[at], line, columns.place("outcome"), made=made)


def _run(rows: Sequence[_Row], at: int, is_same: Callable[[_Row], bool]) -> int:
    end = at
    while end < len(rows) and is_same(rows[end]):
        end += 1
    return end - at


def _state_of(section: str) -> str:
    """The word of a section such as 一、已完成2项 that says how its items stand."""
    match = _COUNTED.fullmatch(section)
    return match["state"] if match and is_state(match["state"]) else ""


class _Columns:
    """The columns of a list, each with its head: a label that it prints, else a made one."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.places: dict[str, int] = {}
        self.words: list[str] = []

    def place(self, name: str, label: str = "") -> int:
        """The column of a field, or of a label that means none; new where there is none."""
        key = name or f"={label}"
        if key not in self.places:
            self.places[key] = len(self.places) + 1
            is_head = not name or self.known.field_of(label) == name
            self.words.append(label if is_head else _HEADS[name])
        return self.places[key]

    def heads(self) -> list[Cell]:
        """The heads of all columns; the labels themselves are kept as separators."""
        return [
            Cell(words, 1, column, made=(Made("", words),))
            for column, words in enumerate(self.words, start=1)
        ]
