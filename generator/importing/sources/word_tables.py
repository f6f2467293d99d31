"""The tables of a Word document: every cell with its place and span, and what stands beside."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from generator.content.limits import is_over, limit_error
from generator.importing.documents import Cell, Oddity, Part
from generator.importing.grids import cell_name
from generator.importing.sources.word_names import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    VALUE,
    W,
    is_on,
    value_of,
    whole_number,
)
from generator.importing.sources.word_text import Flow, TextReader, content_of, without_made
from generator.problems import Location

_WIDEST: Final = 256
_SPAN, _DOWN, _SIDEWAYS = _MERGING = tuple(
    f"{W}{name}" for name in ("gridSpan", "vMerge", "hMerge")
)


@dataclass(slots=True)
class _Place:
    """A cell with its place; one that goes on below spans several rows."""

    cell: Any
    row: int
    column: int
    columns: int
    flow: Flow
    rows: int = 1


@dataclass(slots=True)
class TableDraft:
    """A table with its cells, and by the name of a cell what stands beside its words."""

    cells: list[Cell] = field(default_factory=list)
    beside: list[tuple[str, Flow]] = field(default_factory=list)
    nested: list[Any] = field(default_factory=list)


def table_of(name: str, table: Any, reader: TextReader) -> TableDraft:
    """A table of the document of this name; raises ProblemsFound (YQ710).

    One cell that goes on below is one cell over several rows.
    """
    found = TableDraft()
    around = Flow(in_table=True)
    for place in _places(name, table, reader, around):
        flow = place.flow
        cell = Cell(
            *(flow.text, place.row, place.column, place.rows, place.columns),
            frozenset(flow.oddities),
            made=tuple(flow.made),
        )
        if flow.text:
            found.cells.append(cell)
        found.beside.append((cell_name(cell), flow))
        found.nested += flow.tables
    found.beside.append(("", around))
    found.nested += around.tables
    return found


def _places(name: str, table: Any, reader: TextReader, around: Flow) -> list[_Place]:
    found: list[_Place] = []
    above: dict[int, _Place] = {}  # the last cell that began in each column
    row = 0
    for line in content_of(table, (ROW,), around):
        properties = line.find(f"{W}trPr")
        if (part := _not_shown(properties)) is not None:
            around.add_beside(part, line)
            continue
        row += 1
        column = 1 + whole_number(value_of(properties, "gridBefore"), 0)
        before: _Place | None = None
        for cell in content_of(line, (CELL,), around):
            across, down, sideways = _merging(cell)
            if sideways and before is not None:
                before.columns += across
                _read(cell, reader, before.flow)
            elif down and column in above:
                above[column].rows = row - above[column].row + 1
                _hide(cell, reader, above[column].flow)
                before = None
            else:
                flow = Flow(in_table=True)
                _read(cell, reader, flow)
                before = above[column] = _Place(cell, row, column, across, flow)
                found.append(before)
            column += across
        if is_over("source_cells", len(found)):
            raise limit_error("YQ710", Location(name), "source_cells")
    return found


def _not_shown(properties: Any) -> Part | None:
    """Why a row is not shown: its deletion is tracked, or it is hidden."""
    if properties is None:
        return None
    if properties.find(f"{W}del") is not None:
        return Part.DELETED
    return Part.HIDDEN if is_on(properties.find(f"{W}hidden")) else None


def _merging(cell: Any) -> tuple[int, bool, bool]:
    """Over how many columns a cell goes, whether it goes on from above, and whether from before."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False, False
    there = {child.tag: child.get(VALUE) for child in properties.iterchildren(*_MERGING)}
    across = max(1, min(whole_number(there.get(_SPAN) or "", 1), _WIDEST))
    down, sideways = (
        direction in there and (there[direction] or "continue") == "continue"
        for direction in (_DOWN, _SIDEWAYS)
    )
    return across, down, sideways


def _read(cell: Any, reader: TextReader, flow: Flow) -> None:
    for block in content_of(cell, (PARAGRAPH, TABLE), flow):
        if block.tag == PARAGRAPH:
            reader.paragraph(block, flow)
        else:
            flow.oddities.add(Oddity.NESTED)
            flow.tables.append(block)


def _hide(cell: Any, reader: TextReader, flow: Flow) -> None:
    """Of a cell that another goes on through nothing is shown, whatever stands in it."""
    covered = Flow(in_table=True)
    _read(cell, reader, covered)
    flow.keep(Part.HIDDEN, without_made(covered.text, covered.made), in_table=True)
    flow.take(covered)


def flows_of(draft: TableDraft) -> Iterator[tuple[str, Flow]]:
    """What stands beside the words of each cell, where there is anything."""
    for at, flow in draft.beside:
        if flow.beside or flow.fallback or flow.notes:
            yield at, flow
