"""Grid: one table of a document as it stands, whatever the kind of the document."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.characters import sign_name, unseen_signs, without_unseen
from generator.importing.documents import Cell, Document, Oddity, Table
from generator.problems import Location


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its cells in reading order, each with its own place in the document."""

    document: str  # the file's name, `-` for standard input
    sha256: str  # of the document's bytes
    name: str  # a sheet's name, a table's caption; empty where there is none
    index: (
        int  # 1 is the document's first table or sheet; of all sources together once they are read
    )
    cells: tuple[Cell, ...]
    above: tuple[str, ...] = ()  # the lines of text between the table before and this one
    below: tuple[str, ...] = ()  # the lines after the last table of the document
    hidden: bool = False  # a hidden sheet
    # False where a kind of document cannot say what is merged: CSV, pasted text.
    states_merges: bool = True
    # True where an empty cell still holds its place, as in CSV: then it goes on from above.
    keeps_columns: bool = False
    raw: tuple[str, ...] = ()  # each row as it stood in a text; empty where cells are all there is
    first_row: int = 1  # the place of row 1 in the document: a line of a text file, else 1
    # What each column means, where a list's reader knows it; an empty text: nothing that is known.
    fields: tuple[str, ...] = ()
    number: int = 1  # of the table in its document, counting those that a sheet holds


def grids_of(document: Document) -> tuple[Grid, ...]:
    """The tables of a document that hold anything, each with the lines of text above it."""
    grids: list[Grid] = []
    lines: list[str] = []
    for block in document.blocks:
        if not isinstance(block, Table):
            text = f"{block.mark}{block.text}"
            lines += [line.strip() for line in text.split("\n") if line.strip()]
        elif block.cells:
            grids.append(_grid(document, block, len(grids) + 1, tuple(lines)))
            lines = []
    if grids and lines:
        grids[-1] = replace(grids[-1], below=tuple(lines))
    return tuple(map(readable_grid, grids))


def _grid(document: Document, table: Table, index: int, above: tuple[str, ...]) -> Grid:
    return Grid(
        document=document.name,
        sha256=document.sha256,
        name=table.caption or table.name,
        index=index,
        cells=table.cells,
        above=above,
        hidden=table.hidden,
        states_merges=table.states_merges,
        keeps_columns=table.keeps_columns,
        raw=table.raw,
        first_row=table.first_row,
        fields=table.fields,
    )


def row_place(grid: Grid, row: int) -> Location:
    """Where a row of a table stands in its document."""
    return Location(grid.document, grid.first_row + row - 1, field=grid.name)


def cell_place(grid: Grid, cell: Cell) -> Location:
    """Where a cell stands: its row, which cell of it, and of a table its name: `省级 C5`."""
    line = grid.first_row + cell.row - 1
    table = grid.name or (f"table[{grid.index}]" if grid.index > 1 else "")
    name = grid.name if grid.raw else f"{table} {cell_name(cell)}".strip()
    return Location(grid.document, line, cell.column, name)


def cell_name(cell: Cell) -> str:
    """The name that a spreadsheet gives a cell: the letters of its column, and its row."""
    letters, column = "", cell.column
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{cell.row}"


def readable_grid(grid: Grid) -> Grid:
    """The grid without characters that nobody sees; the cells that held some say so."""
    return replace(
        grid,
        name=without_unseen(grid.name),
        cells=tuple(left for cell in grid.cells if (left := _readable_cell(cell)) is not None),
        above=tuple(without_unseen(line) for line in grid.above),
        below=tuple(without_unseen(line) for line in grid.below),
        raw=tuple(without_unseen(line) for line in grid.raw),
    )


def _readable_cell(cell: Cell) -> Cell | None:
    """The cell; None where it showed nothing at all, as an empty one does."""
    found = unseen_signs(cell.text)
    if not found:
        return cell
    text = without_unseen(cell.text).strip()
    if not text:
        return None
    return replace(
        cell,
        text=text,
        oddities=cell.oddities | {Oddity.UNSEEN},
        left_out=tuple(dict.fromkeys(sign_name(sign) for _, sign in found)),
    )


# The cell that covers each place of a grid, by row and then by column.
Places = Mapping[int, Mapping[int, Cell]]


def cells_by_place(grid: Grid) -> Places:
    """The places of a grid; a merged cell is at every place that it covers."""
    places: dict[int, dict[int, Cell]] = {}
    for cell in grid.cells:
        columns = dict.fromkeys(range(cell.column, cell.column + cell.columns), cell)
        for row in range(cell.row, cell.row + cell.rows):
            places.setdefault(row, {}).update(columns)
    return places


def cells_by_row(grid: Grid) -> dict[int, list[Cell]]:
    """The cells that begin in each row, in order."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    return dict(sorted(rows.items()))
