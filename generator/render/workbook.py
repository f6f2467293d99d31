"""Workbooks -> XLSX.

The bytes depend on nothing but the workbook: the date is the report's, and the parts of the file
carry the fixed time that XlsxWriter gives what it makes in memory. Text is written as text: no
cell becomes a formula, a link or a number by how it looks.
"""

import io
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from generator.pages import Cell, Sheet, WorkbookFile

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST: Final = 32767  # signs in a cell; Excel refuses the whole file beyond
_CUT: Final = "…（过长，全文见 projects.json）"
_DIGITS: Final = 15  # what a spreadsheet keeps of a number
_UNDATED: Final = "1980-01-01"  # the first day that the format of the file can express
_HEAD: Final = {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1}
_BODY: Final = {"text_wrap": True, "valign": "top"}


def as_workbook(file: WorkbookFile) -> bytes:
    """The file as XLSX: heads frozen and filtering, texts wrapped, numbers as numbers."""
    import xlsxwriter  # a build without a workbook does not pay for it

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    day = datetime.fromisoformat(file.created or _UNDATED).replace(tzinfo=UTC)
    workbook.set_properties({"title": file.title, "author": file.author, "created": day})
    head, body = workbook.add_format(_HEAD), workbook.add_format(_BODY)
    for sheet in file.sheets:
        _write(workbook, sheet, head, body)
    workbook.close()
    return buffer.getvalue()


def _write(workbook: "Workbook", sheet: Sheet, head: "Format", body: "Format") -> None:
    page: Any = workbook.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, head)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            _put(page, line, place, cell, body)


def _put(page: "Worksheet", line: int, place: int, cell: Cell, style: "Format") -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        page.write_boolean(line, place, cell, style)
    elif isinstance(cell, str):
        page.write_string(line, place, _fitting(cell), style)
    elif len(Decimal(cell).as_tuple().digits) > _DIGITS:
        page.write_string(line, place, f"{cell:f}", style)
    else:
        page.write_number(line, place, cell, style)


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT
