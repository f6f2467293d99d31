"""Workbooks -> XLSX.

The bytes depend on nothing but the workbook: the date is the report's, and the parts of the file
all carry the first day that a ZIP can tell. Text is written as text: no cell becomes a formula, a
link or a number by how it looks. Rows are written as they come, and are never all in memory.
"""

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.pages.file_content import Cells, Sheet, WorkbookFile
from generator.render.xlsx.looks import BODY, FRAMED_BODY, FRAMED_HEAD, HEAD, PLAIN
from generator.render.xlsx.xml_parts import (
    MAIN,
    MOST_ROWS,
    XML,
    after_rows,
    before_rows,
    column_names,
    escaped,
    head_row,
    small_parts,
)

if TYPE_CHECKING:
    from zipfile import ZipFile

_LONGEST: Final = 32767  # signs in a cell; Excel refuses the whole file beyond
_CUT: Final = "…（过长，全文见 projects.json）"
_DIGITS: Final = 15  # what a spreadsheet keeps of a number
_TOGETHER: Final = 512  # rows or texts that are written at a time
_LEVEL: Final = 4  # of compression: a quarter quicker than the usual 6, for a tenth more bytes


class _Texts(dict[str, int]):
    """The texts of a workbook, each once, with its number; cells name them by that."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


def as_workbook(file: WorkbookFile) -> bytes:
    """The file as XLSX: heads stay in sight, texts are wrapped, numbers are numbers."""
    from zipfile import ZIP_DEFLATED, ZipFile  # a build without a workbook does not pay for it

    buffer, texts = io.BytesIO(), _Texts()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        for name, part in small_parts(file).items():
            _put(book, name, (part,))
        for number, sheet in enumerate(file.sheets, start=1):
            _put(book, f"xl/worksheets/sheet{number}.xml", _sheet(sheet, number == 1, texts))
        _put(book, "xl/sharedStrings.xml", _shared(texts))
    return buffer.getvalue()


def _put(book: "ZipFile", name: str, pieces: Iterable[str]) -> None:
    """Writes a part piece by piece; opened by its name it carries no time of the build."""
    with book.open(name, "w") as part:
        part.write(XML.encode())
        rest = iter(pieces)
        while together := "".join(islice(rest, _TOGETHER)):
            part.write(together.encode())


def _sheet(sheet: Sheet, chosen: bool, texts: _Texts) -> Iterator[str]:
    head, framed = head_row(sheet), sheet.framed
    yield before_rows(sheet, chosen)
    if framed:
        yield _row(1, (sheet.title,), PLAIN, texts)
    titles = tuple(column.title for column in sheet.columns)
    yield _row(head, titles, FRAMED_HEAD if framed else HEAD, texts)
    body = FRAMED_BODY if framed else BODY
    for line, row in enumerate(islice(sheet.rows, MOST_ROWS - head), start=head + 1):
        yield _row(line, row, body, texts)
    yield after_rows(sheet)


def _row(line: int, row: Cells, style: int, texts: _Texts) -> str:
    """A row; an empty cell is left out, where it has no frame."""
    of_text = f'{line}" s="{style}" t="s"><v>'
    cells = [f'<row r="{line}">']
    for letter, cell in zip(column_names(len(row)), row, strict=False):
        if isinstance(cell, str):
            if cell:
                cells.append(f'<c r="{letter}{of_text}{texts[cell]}</v></c>')
            elif style == FRAMED_BODY:
                cells.append(f'<c r="{letter}{line}" s="{style}"/>')
        elif cell is not None:
            cells.append(f'<c r="{letter}{line}" s="{style}"{_value(cell, texts)}</v></c>')
    cells.append("</row>")
    return "".join(cells)


def _value(cell: int | Decimal, texts: _Texts) -> str:
    """The kind and the value of a cell that is no text."""
    if isinstance(cell, bool):
        return f' t="b"><v>{cell:d}'
    number = f"{cell}"
    if len(number) > _DIGITS:  # a sign, a point or an exponent is no digit
        exact = Decimal(cell)
        if len(exact.as_tuple().digits) > _DIGITS:
            return f' t="s"><v>{texts[f"{exact:f}"]}'
    return f"><v>{number}"


def _shared(texts: Iterable[str]) -> Iterator[str]:
    yield f'<sst xmlns="{MAIN}">'
    for text in texts:
        held = escaped(_fitting(text))
        # without the mark a reader may drop what is blank at both ends
        mark = "" if held == held.strip() else ' xml:space="preserve"'
        yield f"<si><t{mark}>{held}</t></si>"
    yield "</sst>"


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT
