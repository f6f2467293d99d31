"""Workbooks of the years before 2007: the sheets of .xls files, each cell as its sheet shows it."""

import io
from dataclasses import replace
from typing import Any, Final

import xlrd

from generator.importing.documents import Document, Oddity, OtherText, Part, Table
from generator.importing.number_formats import NumberFormat
from generator.importing.number_formats.built_in import BUILT_IN
from generator.importing.sources.sheet_cells import (
    UNCALCULATED,
    Filled,
    Look,
    SheetParts,
    filled_number,
    filled_other,
    filled_text,
    letters_of,
    table_of,
)
from generator.problems import Location, Problem, ProblemsFound

_FIRST_OWN: Final = 164  # the first number of a format that a file brings itself


def read_xls(name: str, content: bytes, sha256: str) -> Document:
    """The sheets of an .xls file; raises ProblemsFound (YQ706, YQ710)."""
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        return _read(name, sha256, book)
    except ProblemsFound:
        raise
    except Exception:  # noqa: BLE001 - the library raises whatever a damaged file leads it to
        raise ProblemsFound([Problem("YQ706", Location(name), ".xls")]) from None


def _read(name: str, sha256: str, book: Any) -> Document:
    looks = [_look(book, form) for form in book.xf_list]
    tables: list[Table] = []
    others: list[OtherText] = []
    for sheet in book.sheets():
        parts = _parts(name, book, sheet, looks)
        table, unseen = table_of(name, parts, len(tables) + 1)
        tables.append(table)
        others += unseen
        for (row, column), note in sorted(sheet.cell_note_map.items()):
            if note.text.strip():
                at = f"{letters_of(column + 1)}{row + 1}"
                others.append(OtherText(Part.COMMENT, note.text.strip(), len(tables), at, "notes"))
    return Document(name, sha256, tuple(tables), tuple(others))


def _look(book: Any, form: Any) -> Look:
    number = form.format_key
    own = book.format_map.get(number)
    code = own.format_str if own is not None and number >= _FIRST_OWN else BUILT_IN.get(number)
    if code is None:
        code = own.format_str if own is not None else ""
    return Look(
        NumberFormat(code, epoch_1904=bool(book.datemode)), _is_struck(book, form.font_index)
    )


def _is_struck(book: Any, font: int) -> bool:
    return bool(0 <= font < len(book.font_list) and book.font_list[font].struck_out)


def _parts(name: str, book: Any, sheet: Any, looks: list[Look]) -> SheetParts:
    parts = SheetParts(
        sheet.name,
        f"sheet {sheet.number + 1}",
        is_hidden=sheet.visibility != 0,
        merged=[
            (top + 1, bottom, left + 1, right) for top, bottom, left, right in sheet.merged_cells
        ],
        hidden_rows={row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden},
        hidden_columns={column + 1 for column, info in sheet.colinfo_map.items() if info.hidden},
    )
    if not sheet.show_zero_values:
        looks = [replace(look, hides_zeros=True) for look in looks]
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            cell = _cell(book, sheet, row, column, looks)
            if cell is not None:
                parts.add(name, row + 1, column + 1, cell)
    return parts


def _cell(book: Any, sheet: Any, row: int, column: int, looks: list[Look]) -> Filled | None:
    """What a cell holds; None where it holds nothing."""
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    look = looks[sheet.cell_xf_index(row, column)]
    match kind:
        case xlrd.XL_CELL_TEXT:
            if not value:  # only a formula gives none; the file does not say whether it was asked
                return Filled("", UNCALCULATED)
            if not value.strip():
                return None
            cell = filled_text(value, look, is_made=False)
            runs = sheet.rich_text_runlist_map.get((row, column), ())
            if cell.text and any(_is_struck(book, font) for _, font in runs):
                cell = replace(cell, oddities=cell.oddities | {Oddity.STRUCK})
            return cell
        case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
            return filled_number(repr(value), value, look)
        case xlrd.XL_CELL_BOOLEAN:
            return filled_other(f"{value}", "TRUE" if value else "FALSE")
        case xlrd.XL_CELL_ERROR:
            text = xlrd.error_text_from_code.get(value, f"#{value}")
            return filled_other(text, text, Oddity.ERROR)
        case _:
            return None
