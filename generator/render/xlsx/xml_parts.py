"""The small parts of a workbook, as ECMA-376 has them, and what stands around a sheet's rows.

What only repeats a default is left out.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, islice, product
from string import ascii_uppercase
from typing import Final

from generator.pages.file_content import Sheet, WorkbookFile
from generator.patterns import pattern
from generator.render.xlsx.looks import STYLES, THEME

XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MOST_ROWS: Final = 1_048_576  # of a sheet, its head included; Excel refuses the file beyond
MOST_COLUMNS: Final = 16_384
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CORE: Final = f"{_PACKAGE}/metadata/core-properties"
_RELATION: Final = f"{_OFFICE}/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_SHEET_TYPE: Final = f"{_TYPE}.spreadsheetml"
_UNDATED: Final = "1980-01-01"  # the first day that the format of the file can express
_MARGIN: Final = 182 / 256  # of a cell, in widths of a digit
# What XML cannot hold, and what reads like its stand-in, is written as `_xHHHH_`.
_UNHELD: Final = pattern(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")
_AFTER: Final = (
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>'
)


def small_parts(file: WorkbookFile) -> dict[str, str]:
    """Every part but the sheets and their texts, by its name."""
    sheets = [f"worksheets/sheet{number}.xml" for number in range(1, len(file.sheets) + 1)]
    return {
        "[Content_Types].xml": _types(sheets),
        "_rels/.rels": _relations(
            ("xl/workbook.xml", f"{_RELATION}/officeDocument"),
            ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties"),
            ("docProps/app.xml", f"{_RELATION}/extended-properties"),
        ),
        "docProps/app.xml": f'<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Microsoft Excel</Application></Properties>",
        "docProps/core.xml": _core(file),
        "xl/workbook.xml": _workbook(file.sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            *((one, f"{_RELATION}/worksheet") for one in sheets),
            ("theme/theme1.xml", f"{_RELATION}/theme"),
            ("styles.xml", f"{_RELATION}/styles"),
            ("sharedStrings.xml", f"{_RELATION}/sharedStrings"),
        ),
        "xl/theme/theme1.xml": THEME,
        "xl/styles.xml": STYLES,
    }


def before_rows(sheet: Sheet, chosen: bool) -> str:
    """A sheet up to its rows: its head stays in sight; `chosen` is the one that shows first."""
    selected, head = ' tabSelected="1"' if chosen else "", head_row(sheet)
    widths = "".join(
        f'<col min="{number}" max="{number}" width="{column.width + _MARGIN}" customWidth="1"/>'
        for number, column in enumerate(sheet.columns[:MOST_COLUMNS], start=1)
    )
    return (
        f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{_last_cell(sheet)}"/><sheetViews>'
        f'<sheetView{selected} workbookViewId="0">'
        f'<pane ySplit="{head}" topLeftCell="A{head + 1}" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>'
    )


def after_rows(sheet: Sheet) -> str:
    """A sheet behind its rows: its filter, or merged cells; A4, turned, as wide as the page."""
    if not sheet.framed:
        return f'</sheetData><autoFilter ref="A1:{_last_cell(sheet)}"/>{_AFTER}'
    first, names = head_row(sheet) + 1, column_names(len(sheet.columns))
    ranges = [
        f'<mergeCell ref="{names[span.column]}{first + span.row}'
        f':{names[span.column]}{first + span.row + span.rows - 1}"/>'
        for span in sheet.spans
    ]
    merged = f'<mergeCells count="{len(ranges)}">{"".join(ranges)}</mergeCells>' if ranges else ""
    return f"</sheetData>{merged}{_AFTER}"


@lru_cache
def column_names(number: int) -> tuple[str, ...]:
    """The names of so many columns, as far as a sheet has them: A, B, … Z, AA, … ZZ, AAA."""
    names = (product(ascii_uppercase, repeat=length) for length in (1, 2, 3))
    return tuple(islice(map("".join, chain.from_iterable(names)), min(number, MOST_COLUMNS)))


def head_row(sheet: Sheet) -> int:
    """The row of the head, from 1: a framed sheet has its title above."""
    return 2 if sheet.framed else 1


def escaped(text: str) -> str:
    """The text as XML holds it; a spreadsheet reads the same text from it."""
    # the search is slow, and all that it looks for is not printable or begins with _x
    if "_x" in text or not text.isprintable():
        text = _UNHELD.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _last_cell(sheet: Sheet, fixed: str = "") -> str:
    column = column_names(len(sheet.columns))[-1]
    return f"{fixed}{column}{fixed}{min(len(sheet.rows) + head_row(sheet), MOST_ROWS)}"


def _types(sheets: Sequence[str]) -> str:
    parts = [
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/app.xml", f"{_TYPE}.extended-properties+xml"),
        ("xl/workbook.xml", f"{_SHEET_TYPE}.sheet.main+xml"),
        *((f"xl/{one}", f"{_SHEET_TYPE}.worksheet+xml") for one in sheets),
        ("xl/theme/theme1.xml", f"{_TYPE}.theme+xml"),
        ("xl/styles.xml", f"{_SHEET_TYPE}.styles+xml"),
        ("xl/sharedStrings.xml", f"{_SHEET_TYPE}.sharedStrings+xml"),
    ]
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
        + "</Types>"
    )


def _relations(*related: tuple[str, str]) -> str:
    lines = [
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(related, start=1)
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _core(file: WorkbookFile) -> str:
    author, day = escaped(file.author), f"{file.created or _UNDATED}T00:00:00Z"
    return (
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(file.title)}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )


def _workbook(sheets: Sequence[Sheet]) -> str:
    names: list[str] = []
    ranges: list[str] = []
    for place, sheet in enumerate(sheets):
        name, number = escaped(sheet.name).replace('"', "&quot;"), place + 1
        names.append(f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>')
        # what filters, and the row that is printed on every page, are names with a set meaning
        own = "'" + escaped(sheet.name).replace("'", "''") + "'"
        if not sheet.framed:
            ranges.append(
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
                f"{own}!$A$1:{_last_cell(sheet, '$')}</definedName>"
            )
        head = head_row(sheet)
        ranges.append(
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">'
            f"{own}!${head}:${head}</definedName>"
        )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATION}"><fileVersion appName="xl"/>'
        '<bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" '
        f'windowHeight="9660"/></bookViews><sheets>{"".join(names)}</sheets>'
        f"<definedNames>{''.join(ranges)}</definedNames></workbook>"
    )
