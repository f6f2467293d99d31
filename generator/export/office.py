"""A bulletin as a Word document on the paper of official documents, and as an Excel workbook."""

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from generator.export.bulletin import Bulletin, BulletinCell, BulletinTable
from generator.pages.file_content import Column, Sheet, Span, WorkbookFile
from generator.render import as_workbook

# GB/T 9704: A4 with margins of 37, 35, 28 and 26 mm; body in FangSong of 16 pt, title of 22 pt.
_MARGINS: Final = {"top": 37, "bottom": 35, "left": 28, "right": 26}
_BODY: Final = ("FangSong", 16)
_TITLE: Final = ("SimSun", 22)
_TABLE: Final = ("FangSong", 10.5)
# In characters, by head; what is not here is a word or a number.
_WIDTHS: Final = {
    "名称": 14,
    "序号": 14,
    "项目内容": 44,
    "年度完成情况": 60,
    "完成情况": 60,
    "责任单位": 18,
    "配合单位": 18,
    "责任人": 14,
    "分管领导": 14,
}
_NARROW: Final = 10
_ACROSS: Final = 232  # mm between the margins of a landscape page
# Of these, where all columns of a year's bulletin are there.
_COLUMNS: Final = {
    "名称": 26,
    "序号": 26,
    "项目内容": 60,
    "年度完成情况": 82,
    "完成情况": 82,
    "责任单位": 26,
    "配合单位": 26,
    "责任人": 18,
    "分管领导": 18,
}
_SMALL: Final = 20
_NEVER: Final = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 - a file's time that is always the same


def as_docx(bulletin: Bulletin) -> bytes:
    """The document; the same bytes for the same report."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, size in _MARGINS.items():
        setattr(section, f"{side}_margin", Mm(size))
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(title, bulletin.title, _TITLE)
    for words in bulletin.opening:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        _write(paragraph, words, _BODY)
    wide = document.add_section()
    wide.orientation = WD_ORIENT.LANDSCAPE
    wide.page_width, wide.page_height = Mm(297), Mm(210)
    # the sheet is turned: its head is the left side of the page
    wide.left_margin, wide.right_margin = Mm(37), Mm(28)
    wide.top_margin, wide.bottom_margin = Mm(28), Mm(26)
    for table in bulletin.tables:
        _write(document.add_paragraph(), table.title, _BODY)
        _docx_table(document, table)
    document.core_properties.created = _NEVER
    document.core_properties.modified = _NEVER
    out = io.BytesIO()
    document.save(out)
    return _without_times(out.getvalue())


def _docx_table(document: Any, table: BulletinTable) -> None:
    made = document.add_table(rows=1 + len(table.rows), cols=len(table.heads))
    made.style = "Table Grid"
    lines = [row.cells for row in made.rows]  # asking for one cell at a time is quadratic
    _lay_out(made, lines, _millimetres(table.heads))
    for cell, head in zip(lines[0], table.heads, strict=True):
        _write(cell.paragraphs[0], head, _TABLE)
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            if cell.rows:
                _fill(lines, number, column, cell)


def _millimetres(heads: Sequence[str]) -> list[float]:
    """The widths of columns; together they fill the page."""
    widths = [_COLUMNS.get(head, _SMALL) for head in heads]
    return [width * _ACROSS / sum(widths) for width in widths]


def _lay_out(made: Any, lines: list[Any], widths: Sequence[float]) -> None:
    """Widths of columns; rows that are not parted; the head on every page."""
    made.autofit = False
    for row in made.rows:
        _mark(row, "w:cantSplit")
    _mark(made.rows[0], "w:tblHeader")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for line in lines:
        for cell, width in zip(line, widths, strict=True):
            cell.width = Mm(width)


def _fill(lines: list[Any], number: int, column: int, cell: BulletinCell) -> None:
    target = lines[number][column]
    if cell.rows > 1:  # marked here: the library's own way calls itself once for each row
        target._tc.vMerge = "restart"
        for below in lines[number + 1 : number + cell.rows]:
            below[column]._tc.vMerge = "continue"
    first, *others = cell.text.split("\n")
    _write(target.paragraphs[0], first, _TABLE)
    for words in others:
        _write(target.add_paragraph(), words, _TABLE)


def _mark(row: Any, name: str) -> None:
    """Says of a row that it is not parted between pages, or that it is repeated on each."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _write(paragraph: Any, words: str, font: tuple[str, float]) -> None:
    run = paragraph.add_run(words)
    name, size = font
    run.font.name, run.font.size = name, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), name)


def as_xlsx(bulletin: Bulletin) -> bytes:
    """The workbook, a sheet a table; the same bytes for the same report."""
    sheets = tuple(
        _sheet(f"附表{number}", table) for number, table in enumerate(bulletin.tables, start=1)
    )
    return as_workbook(WorkbookFile(title=bulletin.title, author="", created="", sheets=sheets))


def _sheet(name: str, table: BulletinTable) -> Sheet:
    columns = tuple(Column(head, _WIDTHS.get(head, _NARROW)) for head in table.heads)
    rows = tuple(tuple(cell.text if cell.rows else "" for cell in row) for row in table.rows)
    spans = tuple(
        Span(number, column, cell.rows)
        for number, row in enumerate(table.rows)
        for column, cell in enumerate(row)
        if cell.rows > 1
    )
    return Sheet(name, columns, rows, framed=True, title=table.title, spans=spans)


def _without_times(package: bytes) -> bytes:
    """The same package with one time for all its parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED
            )
    return out.getvalue()
