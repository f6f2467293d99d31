"""The account of an import, as it is printed: every cell that is in no record, every change."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from generator.cli.context import Context
from generator.cli.words import say
from generator.importing import Facts, Grid, NewText, Reading
from generator.importing.account import Account, is_shown_otherwise, signs_in
from generator.importing.documents import Cell, Oddity
from generator.importing.grids import cell_name
from generator.importing.updating.updates import Change
from generator.problems.field_names import field_in_chinese
from generator.problems.message import one_line

_OF_PROJECTS: Final = frozenset({"number", "title", "programme"})
# What is odd about a number or a formula, and the same for each of a column.
_ALIKE: Final = frozenset({Oddity.FORMAT, Oddity.UNCALCULATED})
_MADE: Final = 20  # cells of a column that are told with what they store
_NAMED: Final = 50  # cells of a column that are named one by one


def print_account(context: Context, facts: Facts, reading: Reading) -> None:
    """Prints what was read, what was mended, and every cell that is in no record."""
    account = reading.account
    projects = [project for level in reading.levels for project in level.projects]
    results = [result for project in projects for result in project.results]
    context.say(
        "import_read_in_part" if account.lost else "import_read",
        rows=account.rows,
        projects=len(projects),
        inherited=sum("departments" in result.inherited for result in results),
        mends=len(account.mends),
        cells=account.cells,
        lost=account.lost,
    )
    context.say(
        "import_signs",
        written=account.signs_written,
        heads=account.signs_of_heads,
        parting=account.signs_parting,
        beside=sum(signs_in(cell) for _, cell in account.beside),
    )
    for level, number, mend in account.mends:
        values = {"before": mend.before, "after": mend.after}
        named = {"level": _level(context, facts, level), "field": _field(context, mend.field)}
        context.say("import_mend", number=number, **named, **values)
    for grid, words in _unknown(context, reading):
        context.say("import_unknown", place=_table(context, grid), text=one_line(words))
    _print_shares(context, reading)
    _print_ticks(context, account)
    for grid, name, rows in account.blank:
        numbers = "、".join(map(str, rows))
        values = {"place": _table(context, grid), "field": _field(context, name)}
        context.say("import_blank", rows=numbers, **values)
    for grid, cells in account.made:
        _print_made(context, grid, cells)
    for grid, words in account.empty:
        context.say("import_empty", place=_table(context, grid), text=one_line(words))
    for grid, cells in _runs(account.unusual):
        _print_unusual(context, grid, cells)
    for grid, cell in account.beside:
        context.say("import_beside", place=_place(context, grid, cell), text=one_line(cell.text))


def _print_shares(context: Context, reading: Reading) -> None:
    """Prints which columns are the projects' share whose heads do not plainly say so."""
    shares: dict[str, list[str]] = {}
    for level in reading.levels:
        for project in level.projects:
            for result in project.results:
                if result.share and result.share_head:
                    shares.setdefault(result.share_head, []).append(f"{result.share}%")
    for head, found in shares.items():
        shown = "、".join(found[:_MADE]) + ("…" if len(found) > _MADE else "")
        context.say("import_share_head", head=one_line(head), count=len(found), shares=shown)


def _print_ticks(context: Context, account: Account) -> None:
    """Prints the ticks that are no outcome words, and how to say what they mean."""
    for grid, head, signs in account.ticks:
        options = " ".join(f"--word {sign}=…" for sign in signs)
        values = {"head": one_line(head), "signs": "、".join(signs), "options": options}
        context.say("import_ticks", place=_table(context, grid), **values)


def _unknown(context: Context, reading: Reading) -> list[tuple[Grid, str]]:
    """The heads of extras; those of columns that tell of a time each are named here, together."""
    course = {
        head
        for level in reading.levels
        for table in level.tables
        for project in table.projects
        for head in project.course
    }
    told = dict.fromkeys(words for _, words in reading.account.unknown if words in course)
    if told:
        context.say("import_course", columns="、".join(told))
    return [(grid, words) for grid, words in reading.account.unknown if words not in told]


def print_repeats(context: Context, facts: Facts, reading: Reading) -> None:
    """Prints which tables stand in two files, and where these differ."""
    for repeat in reading.repeats:
        level = _level(context, facts, repeat.level)
        for grid in repeat.grids:
            values = {"other": repeat.instead[0].grid.document, "cells": len(grid.cells)}
            context.say("import_again", place=_table(context, grid), level=level, **values)
        for difference in repeat.differences:
            context.say(
                "import_differs",
                level=level,
                number=difference.label,
                field=_field(context, difference.field),
                read=one_line(difference.read),
                other=one_line(difference.other),
            )


def _print_made(context: Context, grid: Grid, cells: Sequence[Cell]) -> None:
    """The cells of a column with what is stored and what is shown, up to so many."""
    pairs = []
    for cell in cells[:_MADE]:
        made = next(filter(is_shown_otherwise, cell.made))
        stored = one_line(made.stored) or say("import_automatic", context.language)
        pairs.append(f"{cell_name(cell)} {stored} → {one_line(made.shown.strip())}")
    words = "、".join(pairs) + ("…" if len(cells) > _MADE else "")
    context.say("import_made", place=_table(context, grid), cells=words, count=len(cells))


def _runs(unusual: Sequence[tuple[Grid, Cell]]) -> Iterator[tuple[Grid, list[Cell]]]:
    """The cells, those of a column together that are odd in the same way and hold no words."""
    runs: dict[tuple[int, int, frozenset[Oddity]], tuple[Grid, list[Cell]]] = {}
    for place, (grid, cell) in enumerate(unusual):
        is_alike = cell.oddities <= _ALIKE
        key = (grid.index, cell.column, cell.oddities) if is_alike else (-place, 0, frozenset())
        runs.setdefault(key, (grid, []))[1].append(cell)
    yield from runs.values()


def _print_unusual(context: Context, grid: Grid, cells: Sequence[Cell]) -> None:
    first = cells[0]
    values = {
        "text": one_line(first.text),
        "oddity": _oddities(context, first),
        "place": _place(context, grid, first),
    }
    if len(cells) == 1:
        context.say("import_unusual", **values)
        return
    names = [cell_name(cell) for cell in cells]
    more = "…" if len(names) > _NAMED else ""
    values["place"] = f"{_table(context, grid)} {'、'.join(names[:_NAMED])}{more}"
    context.say("import_unusual_cells", count=len(cells), **values)


def print_changes(context: Context, facts: Facts, files: dict[str, NewText]) -> None:
    """Prints each change of each file, and the projects that only the file has."""
    for name, written in files.items():
        level = _level(context, facts, Path(name).stem)
        for change in written.changes:
            nothing = say("import_nothing_printed", context.language) if change.entry else ""
            context.say(
                f"import_{change.kind}",
                level=level,
                number=change.label,
                field=_field(context, change.field),
                old=one_line(change.old),
                new=one_line(change.new) or nothing,
                **_entry(change),
            )
        if written.kept:
            numbers = "、".join(written.kept)
            context.say("import_kept", level=level, numbers=numbers)


def _entry(change: Change) -> dict[str, str]:
    """When, by whom and why words were amended that stay as they are; empty for other changes."""
    entry = change.entry
    return {
        name: one_line(getattr(entry, name)) if entry else "" for name in ("date", "who", "why")
    }


def _level(context: Context, facts: Facts, level: str) -> str:
    """A level's own name in Chinese; of a file of the course its period, which is no level."""
    if context.language != "zh":
        return level
    return next((known.label for known in facts.levels if known.id == level), f"{level} ")


def _field(context: Context, path: str) -> str:
    """A field in words, by its path in a record; a bare name is one of a row's."""
    if context.language != "zh":
        return path
    is_of_row = path.isidentifier() and path not in _OF_PROJECTS
    return field_in_chinese(f"results[0].{path}" if is_of_row else path)


def _oddities(context: Context, cell: Cell) -> str:
    names = sorted(oddity.value for oddity in cell.oddities)
    signs = ", ".join(cell.left_out)
    return "、".join(say(f"oddity_{name}", context.language, signs=signs) for name in names)


def _table(context: Context, grid: Grid) -> str:
    """Document, and sheet or table."""
    name = grid.name or say("import_table", context.language, index=grid.index)
    return f"{grid.document} {name}"


def _place(context: Context, grid: Grid, cell: Cell) -> str:
    """Document, sheet or table, and cell: report.xlsx 省级 C7; of a text, its line."""
    if grid.raw:
        return f"{grid.document}:{grid.first_row + cell.row - 1}"
    return f"{_table(context, grid)} {cell_name(cell)}"
