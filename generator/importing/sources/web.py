"""Web pages: what a browser shows of an HTML file, as paragraphs and tables in their order."""

import re
from collections.abc import Iterator
from typing import Final

from justhtml import JustHTML
from justhtml.dom import Node

from generator.content.limits import is_over, limit_error
from generator.importing.charset import Decoded
from generator.importing.documents import (
    Block,
    Cell,
    Document,
    Note,
    Oddity,
    OtherText,
    Paragraph,
    Part,
    Table,
)
from generator.importing.grids import cell_name
from generator.importing.sources.web_flow import Flow, Line, all_text, children_of, flow_of
from generator.importing.sources.web_styles import Hiding, hiding_of
from generator.importing.sources.web_tables import (
    Slot,
    TooManyCellsError,
    beside_cells,
    captions_of,
    slots_of,
)
from generator.problems import Location, Problem, ProblemsFound

_CELL: Final = re.compile(r"<t[dh][\s>/]", re.IGNORECASE)
_TAGS_OF_A_CELL: Final = 4  # more of them than this for each cell of the limit, and it is no table
_DEEPEST: Final = 50  # tables inside each other
_OWN_CELLS: Final = 2  # beside a table in a row of records; a page that is laid out has fewer


def read_web(name: str, page: Decoded, sha256: str) -> Document:
    """What a page shows, and what it hides; raises ProblemsFound (YQ706, YQ710).

    A table that only lays out the page gives what is in it. One with records in its rows is a
    table, and each table in its cells is one by itself, behind it.
    """
    text = page.text
    if is_over("source_cells", count := sum(1 for _ in _CELL.finditer(text))):
        raise limit_error("YQ710", Location(name), "source_cells", f"{count:,}")
    if is_over("source_cells", text.count("<") // _TAGS_OF_A_CELL):
        raise limit_error("YQ710", Location(name), "source_cells")
    root = JustHTML(text, sanitize=False, scripting_enabled=False).root
    reader = _Reader(hiding_of(_style_sheets(root)))
    try:
        reader.add_flow(flow_of(root, reader.hiding), 0)
    except TooManyCellsError:
        raise limit_error("YQ710", Location(name), "source_cells") from None
    except _TooDeepError:  # a browser shows the table all the same, and it can be copied there
        raise ProblemsFound([Problem("YQ706", Location(name), ".html", fix="copy_table")]) from None
    notes = (Note("charset", page.contradicted),) if page.contradicted else ()
    return Document(name, sha256, tuple(reader.blocks), tuple(reader.other_text), notes=notes)


class _TooDeepError(ValueError):
    """Tables inside each other, more of them than anybody writes."""


class _Reader:
    """Puts the blocks of a page in order."""

    def __init__(self, hiding: Hiding) -> None:
        self.hiding = hiding
        self.blocks: list[Block] = []
        self.other_text: list[OtherText] = []
        self.tables = 0

    def add_flow(self, flow: Flow, depth: int) -> None:
        """The lines as paragraphs, with the tables between them."""
        self.add_beside(flow)
        for piece in flow.pieces:
            if isinstance(piece, Line):
                self.blocks.append(Paragraph(piece.text, piece.mark, piece.depth))
            else:
                self.add_table(piece, depth + 1)

    def add_beside(self, flow: Flow, table: int = 0, at: str = "") -> None:
        self.other_text += [OtherText(part, text, table, at) for part, text in flow.beside]

    def add_table(self, table: Node, depth: int) -> None:
        if depth > _DEEPEST:
            raise _TooDeepError
        for element in beside_cells(table):
            self.add_beside(_flow_around(element))
        captions = [flow_of(caption, self.hiding) for caption in captions_of(table)]
        slots = [(slot, flow_of(slot.cell, self.hiding)) for slot in slots_of(table, self.hiding)]
        if not _is_layout(slots):
            self.add_records(captions, slots, depth)
            return
        for slot, _ in slots:
            if not slot.is_seen:
                self.add_hidden(slot)
        for flow in [*captions, *(flow for slot, flow in slots if slot.is_seen)]:
            self.add_flow(flow, depth)

    def add_records(self, captions: list[Flow], slots: list[tuple[Slot, Flow]], depth: int) -> None:
        """A table with records in its rows, and behind it those that stand in its cells."""
        self.tables += 1
        number = self.tables
        for flow in captions:
            self.add_beside(flow, number)
        caption = " ".join(flow.text.replace("\n", " ") for flow in captions)
        self.blocks.append(Table(tuple(self.cells(slots, number)), caption=caption))
        for flow in [*captions, *(flow for slot, flow in slots if slot.is_seen)]:
            for inner in flow.tables:
                self.add_table(inner, depth + 1)

    def cells(self, slots: list[tuple[Slot, Flow]], number: int) -> Iterator[Cell]:
        """The cells that are seen; what the others hold is named."""
        for slot, flow in slots:
            if not slot.is_seen:
                self.add_hidden(slot, number)
                continue
            self.add_beside(flow, number, cell_name(Cell("", slot.row, slot.column)))
            odd = {Oddity.STRUCK} if flow.is_struck else set()
            odd |= {Oddity.NESTED} if flow.tables else set()
            if flow.text:
                place = (slot.row, slot.column, slot.rows, slot.columns)
                yield Cell(flow.text, *place, frozenset(odd))

    def add_hidden(self, slot: Slot, table: int = 0) -> None:
        if text := all_text(slot.cell):
            at = cell_name(Cell("", slot.row, slot.column))
            self.other_text.append(OtherText(Part.HIDDEN, text, table, at if table else ""))


def _flow_around(element: Node) -> Flow:
    """What an element shows, itself among it; what is no cell of a table is never shown."""
    if element.name.startswith("#"):
        return Flow()
    text = all_text(element)
    return Flow(beside=[(Part.OTHER, text)] if text else [])


def _is_layout(slots: list[tuple[Slot, Flow]]) -> bool:
    """Whether a table lays out the page: it has tables in it, and beside none of them a record."""
    own: dict[int, int] = {}
    for slot, flow in slots:
        own[slot.row] = own.get(slot.row, 0) + bool(flow.text and not flow.tables)
    around = [own[slot.row] for slot, flow in slots if flow.tables]
    return bool(around) and max(around) < _OWN_CELLS


def _style_sheets(root: Node) -> Iterator[str]:
    """The style sheets that a page itself has, in their order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.name == "style":
            yield "".join(str(child.data or "") for child in children_of(node))
        else:
            stack += reversed(children_of(node))
