"""The account of an import, as it is printed: every cell that is in no record, every change."""

from pathlib import Path

from generator.cli.context import Context
from generator.cli.words import say
from generator.importing import Account, Facts, Grid, NewText, Reading
from generator.importing.grids import Cell, Oddity
from generator.problems.message import one_line


def print_account(context: Context, account: Account, projects: int, inherited: int) -> None:
    """Prints what was read, what was mended, and every cell that is in no record."""
    context.say(
        "import_read",
        rows=account.rows,
        projects=projects,
        inherited=inherited,
        mends=len(account.mends),
        cells=account.cells,
        lost=account.lost,
    )
    for level, number, mend in account.mends:
        values = {"field": mend.field, "before": mend.before, "after": mend.after}
        context.say("import_mend", level=level, number=number, **values)
    for grid, words in account.unknown:
        context.say("import_unknown", place=_table(grid), text=one_line(words))
    for grid, cell in account.unusual:
        oddity = _oddities(context, cell)
        context.say(
            "import_unusual", place=_place(grid, cell), text=one_line(cell.text), oddity=oddity
        )
    for grid, cell in account.beside:
        context.say("import_beside", place=_place(grid, cell), text=one_line(cell.text))


def print_new_documents(context: Context, facts: Facts, reading: Reading) -> None:
    """Says which documents report.yaml does not list, with what to add."""
    known = {document.sha256 for document in facts.documents}
    if any(not document.sha256 for document in facts.documents):
        return
    documents = {level.grid.document: level.grid.sha256 for level in reading.levels}
    for name, sha256 in documents.items():
        if sha256 not in known:
            context.say("import_new_document", name=name, sha256=sha256)


def print_changes(context: Context, files: dict[str, NewText]) -> None:
    """Prints each change of each file, and the projects that only the file has."""
    for name, written in files.items():
        level = Path(name).stem
        for change in written.changes:
            context.say(
                f"import_{change.kind}",
                level=level,
                number=change.number,
                field=change.field,
                old=one_line(change.old),
                new=one_line(change.new),
            )
        if written.kept:
            numbers = "、".join(str(number) for number in written.kept)
            context.say("import_kept", level=level, numbers=numbers)


def _oddities(context: Context, cell: Cell) -> str:
    names = sorted(oddity.value for oddity in cell.oddities if oddity is not Oddity.SERIAL)
    signs = ", ".join(cell.left_out)
    return "、".join(say(f"oddity_{name}", context.language, signs=signs) for name in names)


def _table(grid: Grid) -> str:
    """Document, and sheet or table."""
    return f"{grid.document} {grid.name or f'#{grid.index}'}"


def _place(grid: Grid, cell: Cell) -> str:
    """Document, sheet or table, and cell: report.xlsx 省级 C7; of a text, its line."""
    if grid.raw:
        return f"{grid.document}:{grid.first_row + cell.row - 1}"
    return f"{_table(grid)} {_letters(cell.column)}{cell.row}"


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
