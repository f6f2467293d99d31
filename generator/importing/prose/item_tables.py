"""The lists of a document as tables: one row a record or a part of one, one column a label.

Records are items with a number (1、…，牵头单位：…), blocks that begin with a label of titles
(项目名称：…), or a line with a number and what was done below it. The heads are made, and all that
is no part of a value, labels among it, is kept as a separator. Sections that name levels part the
list: each is a table of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from generator.importing.documents import Block, Cell, Document, Made, Paragraph, Table
from generator.importing.prose.item_values import Item, Outline, Section, Value
from generator.importing.prose.items import items_of
from generator.importing.prose.label_looks import with_meanings
from generator.importing.prose.shares import shares_in
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.likeness import is_state, kind_of
from generator.records.project import BETWEEN_PROGRAMMES

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
_LEVEL: Final = re.compile(r"国家级|[省市州县区旗镇乡]级|本级|[省市县区]政府(?=民生|实事|为民)")


def with_lists(document: Document, known: Vocabulary) -> Document:
    """The document with its lists as tables, where it has one; else as it is.

    Only paragraphs of one area are looked at: that of the first.
    """
    places = [at for at, block in enumerate(document.blocks) if isinstance(block, Paragraph)]
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    if not paragraphs or any(p.area != paragraphs[0].area for p in paragraphs):
        return document
    known = with_meanings(known, paragraphs)
    outline = items_of(paragraphs, known)
    rows = _rows(outline)
    if not rows:
        return document
    tables: dict[int, Table] = {}
    beside = {places[at] for at in outline.beside}
    for heading, part in _by_level(rows):
        if heading is not None:
            beside.add(places[heading.at])
        table = _Rows(part, known, heading).table(paragraphs[0].area)
        tables[places[part[0].item.lines[0]]] = table
    blocks: list[Block] = []
    for at, block in enumerate(document.blocks):
        if at in tables:
            blocks.append(tables[at])
        if not isinstance(block, Paragraph) or at in beside:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


@dataclass(slots=True)
class _Row:
    """A row of a table: of an item, or a further one of it; `part` is a part of the item."""

    item: Item
    values: list[Value] = field(default_factory=list)
    is_first: bool = True
    part: Item | None = None

    @property
    def signs(self) -> list[str]:
        """The signs that this row is the first of."""
        own = self.item.signs if self.is_first else []
        return [*own, *(self.part.signs if self.part else [])]


def _rows(outline: Outline) -> list[_Row]:
    """The rows of the items; none where they are no list of records, or not a clear one."""
    items = outline.items
    labelled = [item for item in items if item.is_labelled]
    if len(labelled) >= _NEEDED and 2 * len(labelled) > len(items):
        if outline.is_unclear or not all(_has_titles(item) for item in labelled):
            return []
        return [row for item in items for row in _labelled_rows(item)]
    if _are_numbered(items):
        return [_Row(item, item.values) for item in items]
    shared = [(item, list(_shared_rows(item))) for item in items]
    if sum(bool(rows) for _, rows in shared) < max(_NEEDED, (len(items) + 1) // 2):
        return []
    return [row for item, rows in shared for row in (rows or [_Row(item, item.values)])]


def _has_titles(item: Item) -> bool:
    """Whether an item says what it is about, and each of its parts too."""
    return item.has("title") and all(part.has("title") for part in item.parts)


def _labelled_rows(item: Item) -> Iterator[_Row]:
    if item.values or item.parts:
        yield _Row(item, item.values)
    for part in item.parts:
        yield _Row(item, part.values, is_first=False, part=part)


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


def _by_level(rows: Sequence[_Row]) -> Iterator[tuple[Section | None, list[_Row]]]:
    """The rows of each outermost section where these name different levels; else all of them."""
    outer = [row.item.sections[0] if row.item.sections else None for row in rows]
    named = [(_LEVEL.search(s.text) or [""])[0] if s else "" for s in outer]
    if not all(named) or len(set(named)) < 2:
        yield None, list(rows)
        return
    parts: dict[int, list[_Row]] = {}
    for section, row in zip(outer, rows, strict=True):
        if section is not None:
            parts.setdefault(section.at, []).append(row)
    headings = {section.at: section for section in outer if section is not None}
    for at, part in parts.items():
        yield headings[at], part


class _Rows:
    """The rows of one table with its columns; its heading is no group of its rows."""

    def __init__(self, rows: Sequence[_Row], known: Vocabulary, heading: Section | None) -> None:
        self.rows = rows
        self.columns = _Columns(known)
        self.heading = heading
        self.printed: set[int] = set()  # the sections that stand in a cell already
        states = [_state_of(self.sections(row)) for row in rows]
        is_told = any(row.item.has("outcome") for row in rows)
        self.states = [""] * len(rows) if is_told else states

    def sections(self, row: _Row) -> tuple[Section, ...]:
        return tuple(section for section in row.item.sections if section is not self.heading)

    def table(self, area: str) -> Table:
        if any(self.sections(row) for row in self.rows):
            self.columns.place("programme")
        if any(row.item.number for row in self.rows):
            self.columns.place("number")
        self.columns.place("title")
        for row in self.rows:
            for value in row.values:
                self.columns.place(value.name, value.label)
        if any(self.states):
            self.columns.place("outcome")
        cells = [cell for at in range(len(self.rows)) for cell in self.cells(at)]
        signs = [sign for row in self.rows for sign in row.signs]
        heads = self.columns.heads()
        fields = self.columns.fields
        return Table((*heads, *cells), fields=fields, separators="".join(signs), area=area)

    def cells(self, at: int) -> Iterator[Cell]:
        row, line = self.rows[at], at + 2
        item = row.item
        if self.sections(row) and (
            at == 0 or self.sections(self.rows[at - 1]) != self.sections(row)
        ):
            yield self.programme(at)
        if item.number and row.is_first:
            made = (Made("", item.number),) if item.is_made else ()
            down = 1
            while at + down < len(self.rows) and self.rows[at + down].item is item:
                down += 1
            yield Cell(item.number, line, self.columns.place("number"), rows=down, made=made)
        yield from self.value_cells(row, line)
        if self.states[at]:
            made = (Made("", self.states[at]),)
            yield Cell(self.states[at], line, self.columns.place("outcome"), made=made)

    def value_cells(self, row: _Row, line: int) -> Iterator[Cell]:
        """The cells of its values; what is said of a whole is merged over its parts."""
        item = row.item
        values = row.values
        if row.is_first and item.parts:
            values = [value for value in values if not self.is_shared(item, value)]
        elif row.part is not None and row.part is item.parts[0]:
            shared = [value for value in item.values if self.is_shared(item, value)]
            yield from self.filled(shared, line, rows=len(item.parts))
        yield from self.filled(values, line)

    def filled(self, values: Sequence[Value], line: int, rows: int = 1) -> Iterator[Cell]:
        for value in values:
            if value.text:
                place = self.columns.place(value.name, value.label)
                yield Cell(value.text, line, place, rows=rows)

    def is_shared(self, item: Item, value: Value) -> bool:
        """Whether a value of a whole is one that none of its parts has for itself."""
        if value.name in ("title", "text"):
            return False
        place = self.columns.place(value.name, value.label)
        own = (other for part in item.parts for other in part.values)
        return all(self.columns.place(other.name, other.label) != place for other in own)

    def programme(self, at: int) -> Cell:
        """The sections around the rows from here on; an outer one is printed once, then made."""
        sections = self.sections(self.rows[at])
        made = []
        for place, section in enumerate(sections):
            if section.at in self.printed:
                made.append(section.text)
            if place:
                made.append(BETWEEN_PROGRAMMES)
            self.printed.add(section.at)
        text = BETWEEN_PROGRAMMES.join(section.text for section in sections)
        down = 1
        while at + down < len(self.rows) and self.sections(self.rows[at + down]) == sections:
            down += 1
        column = self.columns.place("programme")
        shown = tuple(Made("", words) for words in made)
        return Cell(text, at + 2, column, rows=down, made=shown)


def _state_of(sections: Sequence[Section]) -> str:
    """The word of a section such as 一、已完成2项 that says how its items stand."""
    match = _COUNTED.fullmatch(sections[-1].text) if sections else None
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

    @property
    def fields(self) -> tuple[str, ...]:
        """What each column means, in their order."""
        return tuple("" if key.startswith("=") else key for key in self.places)

    def heads(self) -> list[Cell]:
        """The heads of all columns; the labels themselves are kept as separators."""
        return [
            Cell(words, 1, column, made=(Made("", words),))
            for column, words in enumerate(self.words, start=1)
        ]
