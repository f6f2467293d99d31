"""Workbooks: the sheets of .xlsx and .xls files, each cell as its sheet shows it."""

import datetime
import io
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from openpyxl.cell.cell import MergedCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import to_excel
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from generator.content.limits import is_over, limit_error
from generator.importing.documents import Cell, Document, Oddity, Table
from generator.problems import Location, Problem, ProblemsFound
from generator.records.rounding import round_half_up

_CELL: Final = re.compile(rb"<(?:\w+:)?c[\s/>]")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MERGED: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*"
    rb"[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']"
)
_WIDEST: Final = 16_384  # columns of a sheet
_FIRST_YEAR: Final = 1900  # before it no sheet shows a date
# What openpyxl says that it leaves out, in part.
_LEFT_OUT: Final = (
    ("DrawingML", Oddity.DRAWING),
    ("chart", Oddity.DRAWING),
    ("image", Oddity.DRAWING),
    ("header or footer", Oddity.HEADER),
)
# What openpyxl says of a cell whose number is beyond all dates; the number is not in the cell then.
_NO_DATE: Final = re.compile(r"Cell ([A-Z]+[0-9]+) is marked as a date .* value (\S+) is outside")


def read_workbook(name: str, content: bytes, sha256: str) -> Document:
    """The sheets of a workbook that hold anything; raises ProblemsFound (YQ706, YQ710)."""
    if content.startswith(b"PK"):
        return _read_xlsx(name, content, sha256, formulas=_has_formulas(name, content))
    return Document(name, sha256, tuple(_read_xls(name, content)))


def _has_formulas(name: str, content: bytes) -> bool:
    """Whether any cell has a formula; counts the cells before anything is built of them.

    Merged ones count with every place that they cover, as openpyxl makes a cell of each.
    """
    cells, found = 0, False
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part_name in package.namelist():
            if part_name.startswith("xl/worksheets/"):
                part = package.read(part_name)
                cells += sum(1 for _ in _CELL.finditer(part))
                cells += sum(_area(area) for area in _MERGED.finditer(part))
                found = found or _FORMULA.search(part) is not None
    if is_over("source_cells", cells):
        raise limit_error("YQ710", Location(name), "source_cells", f"{cells:,}")
    return found


def _area(merged: re.Match[bytes]) -> int:
    left, right = (column_index_from_string(merged[at].decode()) for at in (1, 3))
    return max(0, right - left + 1) * max(0, int(merged[4]) - int(merged[2]) + 1)


@contextmanager
def _warnings_heard() -> Iterator[list[warnings.WarningMessage]]:
    """What openpyxl says in warnings, which nobody at the terminal has asked for."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        yield heard


def _read_xlsx(name: str, content: bytes, sha256: str, *, formulas: bool) -> Document:
    try:
        with _warnings_heard() as heard:
            shown = _workbook(content, values=True)
            no_dates, not_read = _no_dates(heard), _not_read(heard)
            # the values and the formulas are two readings of the same file
            written = _workbook(content, values=False) if formulas else None
    except Exception:  # noqa: BLE001 - the library has no exception of its own for bad files
        raise _refusal(name, ".xlsx") from None
    tables = tuple(
        Table(
            tuple(_cells(sheet, written[sheet.title] if written else None, no_dates)),
            name=sheet.title,
            hidden=sheet.sheet_state != "visible",
        )
        for sheet in shown.worksheets
    )
    return Document(name, sha256, tables, not_read=not_read)


def _workbook(content: bytes, *, values: bool) -> Any:
    """The workbook with the values of its cells, or with their formulas.

    Raises ValueError where a sheet has no part in the file, which openpyxl leaves out silently.
    """
    reader: Any = ExcelReader(io.BytesIO(content), data_only=values)
    reader.read()
    if len(reader.wb.sheetnames) != len(reader.parser.sheets):
        raise ValueError("a sheet that the workbook names is not in the file")
    return reader.wb


def _not_read(heard: Iterable[warnings.WarningMessage]) -> frozenset[Oddity]:
    """What openpyxl says it leaves out; of other warnings nothing that a table holds is lost."""
    words = " ".join(str(warning.message) for warning in heard)
    return frozenset(oddity for part, oddity in _LEFT_OUT if part in words)


def _no_dates(heard: Iterable[warnings.WarningMessage]) -> dict[str, list[str]]:
    """The numbers that stand where a date should and are none, by cell, the first sheet's last."""
    found: dict[str, list[str]] = defaultdict(list)
    for warning in heard:
        if match := _NO_DATE.match(str(warning.message)):
            found[match[1]].insert(0, match[2])
    return found


def _cells(sheet: Any, source: Any, no_dates: Mapping[str, list[str]]) -> Iterator[Cell]:
    """The cells that the file has: a sheet may claim a million empty rows.

    `source` is the sheet with its formulas, if any.
    """
    spans = {
        (span.min_row, span.min_col): (
            span.max_row - span.min_row + 1,
            span.max_col - span.min_col + 1,
        )
        for span in sheet.merged_cells.ranges
    }
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    columns = _hidden_columns(sheet)
    for (row, column), cell in sorted(sheet._cells.items()):
        if isinstance(cell, MergedCell):
            continue
        formula = source is not None and source.cell(row, column).data_type == "f"
        text, oddities = _shown_text(
            cell.value, cell.number_format, cell.data_type, formula=formula
        )
        numbers = no_dates.get(cell.coordinate)
        if numbers and Oddity.ERROR in oddities and is_date_format(cell.number_format):
            text, oddities = numbers.pop(), {Oddity.NO_DATE}
        if row in rows or column in columns:
            oddities |= {Oddity.HIDDEN}
        if text or Oddity.UNCALCULATED in oddities:
            down, across = spans.get((row, column), (1, 1))
            yield Cell(text, row, column, down, across, frozenset(oddities))


def _hidden_columns(sheet: Any) -> set[int]:
    """The hidden columns; spans of them may cover each other, and each column counts once."""
    hidden: set[int] = set()
    last = 0
    spans = ((span.min, span.max) for span in sheet.column_dimensions.values() if span.hidden)
    for start, end in sorted(spans):
        hidden.update(range(max(start, last + 1), min(end, _WIDEST) + 1))
        last = max(last, end)
    return hidden


def _shown_text(value: Any, form: str, kind: str, *, formula: bool) -> tuple[str, set[Oddity]]:
    """The text that the sheet shows for a value, and what is unusual about it."""
    if value is None:
        return "", {Oddity.UNCALCULATED} if formula else set()
    if kind == "e":
        return str(value), {Oddity.ERROR}
    if isinstance(value, datetime.datetime):
        if value.year < _FIRST_YEAR:
            serial: float = to_excel(value)  # type: ignore[no-untyped-call]
            return _plain(serial), {Oddity.NO_DATE}
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        text = f"{value:%Y-%m-%d}" if midnight else f"{value:%Y-%m-%d %H:%M}"
        return text, {Oddity.SERIAL}
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE", set()
    if isinstance(value, float) and not isfinite(value):  # 1e400, which no sheet can have made
        return str(value), {Oddity.ERROR}
    if isinstance(value, int | float):
        return _number(value, form), set()
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip(), set()


def _number(value: float, form: str) -> str:
    """A number with as many places as its format shows; without a format, as it was typed."""
    exact = Decimal(repr(value))
    first = form.partition(";")[0]
    places = len(first.partition(".")[2].rstrip("%)_ ")) if "." in first else 0
    if "%" in first:
        return f"{round_half_up(exact * 100, places):f}%"
    if first.replace("#,##", "").strip("0.") == "" and first not in ("", "General"):
        return f"{round_half_up(exact, places):f}"
    return _plain(value)


def _plain(value: float) -> str:
    text = f"{Decimal(repr(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _read_xls(name: str, content: bytes) -> Iterator[Table]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index, title in enumerate(book.sheet_names, start=1):
            sheet = book.get_sheet_by_name(title)
            merged = dict(sheet.merged_cell_ranges or ())
            hidden = book.sheets_metadata[index - 1].visible is not SheetVisibleEnum.Visible
            cells = []
            top, left = sheet.start or (0, 0)
            for row, values in enumerate(sheet.to_python(), start=top):
                for column, value in enumerate(values, start=left):
                    text, oddities = _shown_text(value, "General", "", formula=False)
                    if text:
                        last = merged.get((row, column), (row, column))
                        down, across = last[0] - row + 1, last[1] - column + 1
                        odd = frozenset(oddities)
                        cells.append(Cell(text, row + 1, column + 1, down, across, odd))
            yield Table(tuple(cells), name=title, hidden=hidden)
    except (CalamineError, OSError, ValueError, OverflowError):
        raise _refusal(name, ".xls") from None


def _refusal(name: str, found: str) -> ProblemsFound:
    return ProblemsFound([Problem("YQ706", Location(name), found)])
