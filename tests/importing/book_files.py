"""Workbooks for tests, put together from pieces of SpreadsheetML."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"


def cell(place: str, value: float | str, style: int = 0, formula: str = "") -> str:
    """A cell with its text inside, or with a number; a formula makes its text a made one."""
    made = f"<f>{escape(formula)}</f>" if formula else ""
    if isinstance(value, str):
        if made:
            return f'<c r="{place}" s="{style}" t="str">{made}<v>{escape(value)}</v></c>'
        text = f'<t xml:space="preserve">{escape(value)}</t>'
        return f'<c r="{place}" s="{style}" t="inlineStr"><is>{text}</is></c>'
    return f'<c r="{place}" s="{style}">{made}<v>{value!r}</v></c>'


def row(number: int, *values: float | str, attributes: str = "") -> str:
    """A row of cells from column A; what begins with <c is a cell already."""
    cells = (
        value
        if isinstance(value, str) and value.startswith("<c ")
        else cell(f"{chr(ord('A') + place)}{number}", value)
        for place, value in enumerate(values)
    )
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def styles(*codes: str, strikes: bool = False) -> str:
    """The part of the styles: style n has the nth format; the last one more is struck through."""
    forms = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode={quoteattr(code)}/>'
        for n, code in enumerate(codes)
    )
    xfs = "".join(f'<xf numFmtId="{164 + n}" fontId="0"/>' for n in range(len(codes)))
    struck = '<xf numFmtId="0" fontId="1"/>' if strikes else ""
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{forms}</numFmts>'
        '<fonts><font><color rgb="#FF0000"/></font><font><strike/></font></fonts>'
        f"<fills><fill><nonsense/></fill></fills><cellXfs>{xfs}{struck}</cellXfs></styleSheet>"
    )


def book(
    *rows: str,
    style: str = "",
    before: str = "",
    behind: str = "",
    workbook: str = "",
    parts: Mapping[str, str] | None = None,
    links: str = "",
    space: str = MAIN,
) -> bytes:
    """A workbook of one sheet, 表: elements before and behind its rows, and further parts.

    `links` are the relations of the sheet; `space` the namespace of the edition.
    """
    office = _OFFICE if space == MAIN else _STRICT_OFFICE
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": relations(("r1", f"{office}/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{office}">{workbook}<sheets>'
        '<sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("r1", f"{office}/worksheet", "worksheets/sheet1.xml"),
            ("r2", f"{office}/styles", "styles.xml"),
            ("r3", f"{office}/sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": style or styles("General"),
        SHEET: f'<worksheet xmlns="{space}" xmlns:r="{office}">{before}'
        f"<sheetData>{''.join(rows)}</sheetData>{behind}</worksheet>",
        **(parts or {}),
    }
    if links:
        files["xl/worksheets/_rels/sheet1.xml.rels"] = links
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in files.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')
    return out.getvalue()


def relations(*links: tuple[str, str, str]) -> str:
    """A part of relations: identifier, type and target of each."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def related(kind: str, target: str) -> str:
    """The relations of a sheet with one other part."""
    return relations(("r1", f"{_OFFICE}/{kind}", target))
