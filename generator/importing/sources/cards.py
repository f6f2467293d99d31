"""Cards: tables that have one project each, labels and values beside each other.

    项目名称 | 新建学校 | 责任单位 | 县教育局
    完成情况 | 已建成2所，9月开学。

All cards of a part of a document become one table with a row each, below the labels as heads. The
heads are made, and the labels themselves are kept as separators, as in a list of paragraphs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.analysis.kept_columns.head_words import is_aside
from generator.importing.documents import Block, Cell, Document, Made, Paragraph, Table
from generator.importing.table_heads.columns import Vocabulary, without_space

_FEWEST: Final = 3  # pairs of a card
_MOST: Final = 2 / 3  # of the cells of a column of labels are known heads
_LONGEST: Final = 14  # characters of a label
_TELLING: Final = frozenset({"text", "outcome", "share", "departments", "plan", "target"})
Rows = Mapping[int, Sequence[Cell]]


@dataclass(slots=True)
class _Card:
    """The labels of a card in their order, and the cell of each that has one."""

    labels: list[Cell] = field(default_factory=list)
    values: dict[str, Cell] = field(default_factory=dict)


def with_cards(document: Document, known: Vocabulary) -> Document:
    """The document with its cards as tables, where it has some; else as it is."""
    found: dict[tuple[str, str], list[_Card]] = {}
    blocks: list[Block | tuple[str, str]] = []
    signs: dict[tuple[str, str], str] = defaultdict(str)
    for block in document.blocks:
        parts = _parts_of(block, known) if isinstance(block, Table) else None
        if parts is None or not isinstance(block, Table):
            blocks.append(block)
            continue
        above, cards = parts
        key = block.area, block.name or block.caption
        blocks += [Paragraph(cell.text, made=cell.made, area=block.area) for cell in above]
        if key not in found:
            blocks.append(key)
        found.setdefault(key, []).extend(cards)
        signs[key] += block.separators
    if not found:
        return document
    made = (
        _table(found[block], *block, signs[block]) if isinstance(block, tuple) else block
        for block in blocks
    )
    return replace(document, blocks=tuple(made))


def _parts_of(table: Table, known: Vocabulary) -> tuple[list[Cell], list[_Card]] | None:
    """The titles above and between the cards of a table, and the cards; None where it has none."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    above: list[Cell] = []
    for number in list(rows):
        if len(rows[number]) == 1 and not _is_head(rows[number][0].text, known):
            above += rows.pop(number)
    columns = _label_columns(rows, known)
    if table.hidden or not columns or not all(row[0].column in columns for row in rows.values()):
        return None
    cards = list(_cards(rows, columns, known))
    if not cards or not all(_is_card(card, known) for card in cards):
        return None
    return above, cards


def _label_columns(rows: Rows, known: Vocabulary) -> set[int]:
    """The columns most of whose cells are heads."""
    by_column: dict[int, Counter[str]] = defaultdict(Counter)  # the same labels come again
    for row in rows.values():
        for cell in row:
            by_column[cell.column][cell.text] += 1
    first = min(by_column, default=1)
    return {
        column
        for column, texts in by_column.items()
        if (texts.total() > 1 or column > first)
        and all(len(text) <= _LONGEST for text in texts)
        and sum(n for text, n in texts.items() if _is_head(text, known)) >= _MOST * texts.total()
    }


def _is_head(text: str, known: Vocabulary) -> bool:
    words = without_space(text).rstrip(":：")
    return bool(known.senses_of(words)) or is_aside(words)


def _cards(rows: Rows, columns: set[int], known: Vocabulary) -> Iterator[_Card]:
    """The cards of rows; one begins where a label of titles, or of its first row, stands again."""
    card = _Card()
    for row in rows.values():
        label: Cell | None = None
        for cell in row:
            words = _words(label) if label else ""
            is_label = cell.column in columns
            if not is_label and (label is None or words in card.values):
                return  # two values behind a label are no pair
            if is_label:
                label = cell
                if any(_words(cell) == _words(other) for other in card.labels):
                    yield card
                    card = _Card()
                card.labels.append(cell)
            else:
                card.values[words] = cell
    yield card


def _words(label: Cell) -> str:
    return without_space(label.text).rstrip(":：")


def _is_card(card: _Card, known: Vocabulary) -> bool:
    """Whether labels say what a project is and what came of it, and values are no heads."""
    roles = {known.role_of(words) for words in card.values}
    heads = sum(_is_head(cell.text, known) for cell in card.values.values())
    is_enough = len(card.values) >= _FEWEST and 4 * heads <= len(card.values)
    return is_enough and "title" in roles and bool(roles & _TELLING)


def _table(cards: Sequence[_Card], area: str, name: str, signs: str) -> Table:
    """The table of cards: a column for each label, in the order in which they first stand."""
    labels = [label for card in cards for label in card.labels]
    places = {words: n for n, words in enumerate(dict.fromkeys(map(_words, labels)), start=1)}
    heads = [Cell(words, 1, column, made=(Made("", words),)) for words, column in places.items()]
    cells = [
        replace(cell, row=row, column=places[words], rows=1, columns=1)
        for row, card in enumerate(cards, start=2)
        for words, cell in sorted(card.values.items(), key=lambda pair: places[pair[0]])
    ]
    separators = signs + "".join(label.text for label in labels)
    return Table((*heads, *cells), name=name, separators=separators, area=area)
