"""Workbooks: the sheets of .xlsx and .xls files, each cell as its sheet shows it."""

import zipfile
import zlib
from dataclasses import replace
from typing import Final

from lxml import etree

from generator.importing.documents import Document, OtherText, Part, Table
from generator.importing.sources.sheet_cells import table_of
from generator.importing.sources.xlsx_drawings import beside_sheet
from generator.importing.sources.xlsx_package import Package
from generator.importing.sources.xlsx_sheet import read_sheet
from generator.problems import Location, Problem, ProblemsFound

_DAMAGED: Final = (
    *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, StopIteration),
    *(NotImplementedError, RuntimeError, EOFError),
)


def read_xlsx(name: str, content: bytes, sha256: str) -> Document:
    """The sheets of an .xlsx file; raises ProblemsFound (YQ706, YQ710)."""
    try:
        package = Package(content)
        texts, texts_path = package.texts()
        styles = package.styles()
        tables: list[Table] = []
        others = [
            OtherText(Part.RUBY, rich.reading, area=f"{texts_path} readings")
            for rich in texts
            if rich.reading
        ]
        for entry in package.sheets():
            path = entry.link.path
            if entry.link.kind != "worksheet":  # a sheet that is one large chart
                others += beside_sheet(package, path, 0)
                continue
            sheet, around = read_sheet(name, package, entry, texts, styles)
            table, unseen = table_of(name, sheet, len(tables) + 1)
            tables.append(table)
            others += unseen
            others += [replace(other, table=len(tables)) for other in around]
            others += beside_sheet(package, path, len(tables))
    except _DAMAGED:
        raise ProblemsFound([Problem("YQ706", Location(name), ".xlsx")]) from None
    return Document(name, sha256, tuple(tables), tuple(others))
