"""The workbook that this project writes by itself, held against the one that XlsxWriter writes."""

import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.pages.file_content import Cell, Cells, Column, Sheet, Span, WorkbookFile
from generator.render import as_workbook
from generator.render.xlsx import archive as workbook
from generator.render.xlsx import xml_parts

SIGNS = st.characters(exclude_categories=["Cs"])
TEXTS = st.one_of(
    st.text(SIGNS, max_size=20),
    st.text(st.sampled_from("_x0041甲<&>\"' \n\r\t\u3000\x01\ufffe"), max_size=12),
    st.sampled_from(["=1+1", "007", "TRUE", "https://example.org/", "{=1}"]),
)
NUMBERS = st.one_of(
    st.integers(-(10**14), 10**14),
    st.decimals(-(10**9), 10**9, places=4),
    st.sampled_from([Decimal("1.50"), Decimal("1E+6"), Decimal("1E-9"), Decimal(0)]),
)
CELLS: st.SearchStrategy[Cell] = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS)
LOOKS = ("font", "fill", "border", "alignment", "number_format", "protection")


def peer(file: WorkbookFile) -> bytes:
    """The same workbook by XlsxWriter."""
    out = io.BytesIO()
    book: Any = xlsxwriter.Workbook(out, {"in_memory": True})
    top = {"text_wrap": True, "valign": "top"}
    looks = {
        False: ({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1}, top),
        True: ({"bold": True, "border": 1, **top}, {"border": 1, "num_format": "@", **top}),
    }
    for sheet in file.sheets:
        head, body = map(book.add_format, looks[sheet.framed])
        page, first = book.add_worksheet(sheet.name), 1 if sheet.framed else 0
        page.freeze_panes(first + 1, 0)
        page.set_landscape()
        page.set_paper(9)
        page.repeat_rows(first)
        page.fit_to_pages(1, 0)
        if sheet.framed and sheet.title:
            page.write_string(0, 0, sheet.title)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
            page.write_string(first, place, column.title, head)
        if not sheet.framed:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        spans = {(span.row, span.column): span.rows for span in sheet.spans}
        for number, row in enumerate(sheet.rows):
            for place, cell in enumerate(row):
                line = first + 1 + number
                if rows := spans.get((number, place)):
                    page.merge_range(line, place, line + rows - 1, place, "", body)
                write_cell(page, line, place, cell, body, framed=sheet.framed)
    book.close()
    return out.getvalue()


def write_cell(page: Any, line: int, place: int, cell: Cell, look: Any, *, framed: bool) -> None:
    if isinstance(cell, bool):
        page.write_boolean(line, place, cell, look)
    elif isinstance(cell, str) and cell:
        page.write_string(line, place, cell, look)
    elif isinstance(cell, int | Decimal):
        page.write_number(line, place, cell, look)
    elif framed and cell is not None:
        page.write_blank(line, place, None, look)


def layout(book: Any) -> Iterator[object]:
    """What a sheet says of itself, beside its cells."""
    for sheet in book.worksheets:
        setup = sheet.page_setup
        yield sheet.title, sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows
        yield sorted(map(str, sheet.merged_cells.ranges))
        yield setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight
        yield repr(sheet.page_margins), sheet.sheet_properties.pageSetUpPr.fitToPage
        widths = sheet.column_dimensions.values()
        yield {at: width.width for width in widths for at in range(width.min, width.max + 1)}


def looks(book: Any) -> Iterator[object]:
    """Every cell: its value, its kind, and how it looks."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                looks_like = [repr(getattr(cell, name)) for name in LOOKS]
                yield cell.coordinate, cell.value, cell.data_type, looks_like


def table(*rows: Cells, name: str = "表") -> WorkbookFile:
    columns = tuple(Column(f"列{n}", 9 + n) for n in range(max([1, *map(len, rows)])))
    return WorkbookFile("标题", "整理者", "2023-01-06", (Sheet(name, columns, rows),))


def read(content: bytes) -> list[list[Any]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(0).to_python()


def mistaken(cell: Cell) -> bool:
    """Texts that XlsxWriter does not write as they are: markup of its own, and stand-ins."""
    text = cell if isinstance(cell, str) else ""
    return text.startswith("<r>") or bool(re.search(r"_x[0-9a-fA-F]{4}_?x", text))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS).filter(lambda row: not any(map(mistaken, row)))))
@settings(max_examples=60, deadline=None)
def test_cells_looks_and_layout_are_those_that_xlsxwriter_gives(rows: list[Cells]) -> None:
    file = table(*rows, ("末", None, 1))
    ours, theirs = as_workbook(file), peer(file)
    assert read(ours) == read(theirs)
    first, second = (openpyxl.load_workbook(io.BytesIO(content)) for content in (ours, theirs))
    assert list(layout(first)) == list(layout(second))
    assert list(looks(first)) == list(looks(second))


@given(
    st.text(SIGNS, max_size=9),
    st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=4), min_size=1, max_size=3),
    TEXTS.filter(lambda text: bool(text) and not mistaken(text)),
)
@settings(max_examples=40, deadline=None)
def test_a_framed_table_is_what_xlsxwriter_gives(
    title: str, columns: list[list[int]], text: str
) -> None:
    """Each column is a list of cells by the number of rows that they go over."""
    if mistaken(title):
        title = ""
    height = max(map(sum, columns))
    cells = [[""] * len(columns) for _ in range(height)]
    spans = []
    for place, sizes in enumerate(columns):
        row = 0
        for rows in [*sizes, *([1] * (height - sum(sizes)))]:
            cells[row][place] = f"{text}{row}"
            spans += [Span(row, place, rows)] if rows > 1 else []
            row += rows
    heads = tuple(Column(f"列{n}", 9 + n) for n in range(len(columns)))
    lines = tuple(map(tuple, cells))
    sheet = Sheet("表", heads, lines, framed=True, title=title, spans=tuple(spans))
    file = WorkbookFile("标题", "整理者", "2023-01-06", (sheet, *table(("甲", 1)).sheets))
    file = replace(file, sheets=(file.sheets[0], replace(file.sheets[1], name="另表")))
    ours, theirs = as_workbook(file), peer(file)
    assert read(ours) == read(theirs)
    first, second = (openpyxl.load_workbook(io.BytesIO(content)) for content in (ours, theirs))
    assert list(layout(first)) == list(layout(second))
    assert list(looks(first)) == list(looks(second))


@pytest.mark.parametrize("text", ["_x0041_x0042_", "<r>甲</r>", "甲\x01乙", " 甲 ", "a_x005F_"])
def test_a_text_is_read_as_it_was(text: str) -> None:
    assert read(as_workbook(table((text,)))) == [["列0"], [text]]


def test_wide_sheets_and_odd_names_are_written_too() -> None:
    row = tuple(range(60))
    file = table(row, name="甲 & 乙's <表>")
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(file)))
    assert book.sheetnames == ["甲 & 乙's <表>"]
    assert book.worksheets[0].auto_filter.ref == "A1:BH2"
    assert [cell.value for cell in list(book.worksheets[0].rows)[1]] == list(row)


def test_a_sheet_has_as_many_columns_as_a_spreadsheet_takes() -> None:
    row = tuple(range(16_400))
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(table(row))))
    assert book.worksheets[0].auto_filter.ref == "A1:XFD2"
    assert [cell.value for cell in list(book.worksheets[0].rows)[1]] == list(row[:16_384])


def test_no_sheet_has_more_rows_than_a_spreadsheet_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (workbook, xml_parts):
        monkeypatch.setattr(module, "MOST_ROWS", 3)
    content = as_workbook(table(("一",), ("二",), ("三",)))
    assert read(content) == [["列0"], ["一"], ["二"]]
    assert openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].auto_filter.ref == "A1:A3"


def test_a_workbook_tells_its_report_and_no_time_of_the_build() -> None:
    content = as_workbook(table(("甲",)))
    told = openpyxl.load_workbook(io.BytesIO(content)).properties
    assert (told.title, told.creator, f"{told.created:%F}") == ("标题", "整理者", "2023-01-06")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
