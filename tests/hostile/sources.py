"""Tables to import: workbooks, documents, web pages and text that mean harm."""

import io
import zipfile
from collections.abc import Callable, Iterator

import docx

from tests.hostile.case import Case, written
from tests.importing.test_bad_files import OLE, good_workbook, with_part

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = ("序号", "项目内容", "完成情况", "完成成效", "责任单位")
GOOD = ("1", "新建学校", "已建成", "完成任务", "市教育局")
DTD = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
MAIN_PART = "word/document.xml"
WIDE = b'<w:tcPr><w:gridSpan w:val="99999999"/>'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'

Make = Callable[[], bytes]


def good_document() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=2, cols=len(HEAD))
    for row, words in zip(table.rows, (HEAD, GOOD), strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def changed(content: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """The package with one part changed, or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        assert name in old.namelist()
        for one in old.namelist():
            part = change(old.read(one)) if one == name else old.read(one)
            if part is not None:
                new.writestr(one, part)
    return out.getvalue()


def added(content: bytes, name: str, part: bytes = b"x", times: int = 1) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as parts:
        for number in range(times):
            parts.writestr(name.format(number), part)
    return out.getvalue()


def sheet(cells: str) -> bytes:
    return with_part(SHEET, f'<worksheet xmlns="{MAIN}">{cells}</worksheet>'.encode())


def cell(of_cell: str, of_row: str = "") -> str:
    return f"<sheetData><row {of_row}><c {of_cell}><v>9999</v></c></row></sheetData>"


def merged(places: str) -> bytes:
    return sheet(
        f'<sheetData>{row(*HEAD)}</sheetData><mergeCells><mergeCell ref="{places}"/></mergeCells>'
    )


def below(*words: str) -> bytes:
    """The head, and a row below it."""
    return "\n".join((" | ".join(HEAD), " | ".join(words))).encode()


def row(*words: str) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{w}</t></is></c>' for w in words) + "</row>"


WORKBOOKS: dict[str, Make] = {
    "nothing": lambda: b"",
    "one byte": lambda: b"P",
    "a head of a package": lambda: b"PK\x03\x04",
    "an empty package": lambda: b"PK\x05\x06" + b"\0" * 18,
    "cut in half": lambda: good_workbook()[: len(good_workbook()) // 2],
    "without its list": lambda: good_workbook()[:-22],
    "no book": lambda: changed(good_workbook(), "xl/workbook.xml", lambda _: None),
    "no sheet": lambda: changed(good_workbook(), SHEET, lambda _: None),
    "no types": lambda: changed(good_workbook(), "[Content_Types].xml", lambda _: None),
    "no relations": lambda: changed(good_workbook(), "xl/_rels/workbook.xml.rels", lambda _: None),
    "empty book": lambda: changed(good_workbook(), "xl/workbook.xml", lambda _: b""),
    "sheet that is no XML": lambda: with_part(SHEET, b"\xff\xfe<<<"),
    "sheet that is cut": lambda: changed(good_workbook(), SHEET, lambda part: part[:-60]),
    "entity from a file": lambda: with_part(SHEET, DTD + b"<worksheet>&a;</worksheet>"),
    "laughing entities": lambda: with_part(SHEET, LAUGHS + b"<worksheet>&c;</worksheet>"),
    "entity in the book": lambda: changed(good_workbook(), "xl/workbook.xml", lambda p: DTD + p),
    "macros": lambda: added(good_workbook(), "xl/vbaProject.bin"),
    "zeros without end": lambda: added(good_workbook(), "xl/media/a", b"\0" * (110 << 20)),
    "many parts": lambda: added(good_workbook(), "xl/media/{}", b"", 6_000),
    "deep XML": lambda: sheet("<a>" * 20_000 + "</a>" * 20_000),
    "cell far away": lambda: sheet(
        '<sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>a</t></is></c></row>'
        "</sheetData>"
    ),
    "cell without a column": lambda: sheet(cell('r="ZZZZZ1"')),
    "row that is none": lambda: sheet(cell('r="A0"', 'r="-1"')),
    "string that is not there": lambda: sheet(cell('t="s"')),
    "merge over all": lambda: merged("A1:XFD1048576"),
    "merge that is none": lambda: merged("B9:A1"),
    "password": lambda: OLE + b"EncryptedPackage" * 40,
    "noise": lambda: b"PK\x03\x04" + bytes(range(256)) * 40,
    "another kind": good_document,
    "web page": lambda: b"<html><table><tr><td>a</table>",
}
DOCUMENTS: dict[str, Make] = {
    "nothing": lambda: b"",
    "cut in half": lambda: good_document()[: len(good_document()) // 2],
    "no document": lambda: changed(good_document(), MAIN_PART, lambda _: None),
    "no types": lambda: changed(good_document(), "[Content_Types].xml", lambda _: None),
    "no relations": lambda: changed(good_document(), "_rels/.rels", lambda _: None),
    "empty document": lambda: changed(good_document(), MAIN_PART, lambda _: b""),
    "entity from a file": lambda: changed(good_document(), MAIN_PART, lambda p: DTD + p[55:]),
    "laughing entities": lambda: changed(good_document(), MAIN_PART, lambda p: LAUGHS + p[55:]),
    "cut XML": lambda: changed(good_document(), MAIN_PART, lambda part: part[:-90]),
    "deep XML": lambda: changed(
        good_document(), MAIN_PART, lambda p: p.replace(b"<w:body>", b"<w:body>" + b"<w:p>" * 9_000)
    ),
    "no body": lambda: changed(good_document(), MAIN_PART, lambda _: b"<document xmlns='x'/>"),
    "macros": lambda: added(good_document(), "word/vbaProject.bin"),
    "zeros without end": lambda: added(good_document(), "word/media/a", b"\0" * (110 << 20)),
    "many parts": lambda: added(good_document(), "word/media/{}", b"", 6_000),
    "wide cell in a document": lambda: changed(
        good_document(), MAIN_PART, lambda p: p.replace(b"<w:tcPr>", WIDE)
    ),
    "workbook": good_workbook,
    "old document": lambda: OLE + b"WordDocument" * 40,
    "text": lambda: "序号 | 项目内容".encode(),
}
PAGES: dict[str, Make] = {
    "nothing": lambda: b"",
    "no table": lambda: b"<p>a",
    "only a comment": lambda: b"<!-- <table><tr><td>a</table>",
    "entity from a file": lambda: DTD + b"<table><tr><td>&a;</table>",
    "table in a table": lambda: b"<table><tr><td>" * 3_000,
    "deep": lambda: b"<div>" * 100_000,
    "many cells": lambda: b"<table>" + b"<tr>" + b"<td>a" * 450_000,
    "wide cell": lambda: b"<table><tr><td colspan=1000 rowspan=65534>" * 40 + b"<tr>" * 70_000,
    "span that is none": lambda: "<table><tr><td colspan='-9e9' rowspan='x'>序号</table>".encode(),
    "frameset": lambda: b"<frameset><frame src='http://e.example/'></frameset>",
    "picture of a table": lambda: b"<img src='file:///etc/passwd'>",
    "script that writes one": lambda: (
        b"<script>document.write('<table><tr><td>a</table>')</script>"
    ),
    "no encoding": lambda: b"<table><tr><td>\xff\xff\x80</table>",
    "encoding that is none": lambda: b"<meta charset=nonesuch><table><tr><td>\xe5\xba</table>",
    "utf-7": lambda: b"<meta charset=utf-7><table><tr><td>+ADw-script+AD4-</table>",
    "NUL": lambda: b"<table><tr><td>a\0b</table>",
    "XML with a style sheet": lambda: b"<?xml version='1.0'?><?xml-stylesheet href='x'?><a/>",
    "attribute without end": lambda: b"<table><tr><td title='" + b"a" * 1_000_000,
}
TEXTS: dict[str, Make] = {
    "nothing": lambda: b"",
    "line ends": lambda: b"\n\r\r\n\x0b\x0c\n",
    "NUL": lambda: b"a | b\0\n",
    "half of UTF-16": lambda: b"\xff\xfea",
    "noise": lambda: bytes(range(128, 256)) * 9,
    "bars alone": lambda: b"|" * 100_000,
    "one long line": lambda: b"a" * 1_000_000,
    "many lines": lambda: b"a | b\n" * 250_000,
    "tabs": lambda: b"\t" * 500_000,
    "head alone": lambda: " | ".join(HEAD).encode(),
    "head twice": lambda: (" | ".join(HEAD * 2) + "\n" + " | ".join(GOOD * 2)).encode(),
    "number without end": lambda: below("9" * 9_000, *GOOD[1:]),
    "formula for a number": lambda: below("=1+1", "甲", "乙", *GOOD[3:]),
    "script for an outcome": lambda: below("1", "甲", "乙", "<script>", "市教育局"),
    "template for a department": lambda: below("1", "甲", "乙", "完成任务", "{{ 7*7 }}"),
    "PDF": lambda: b"%PDF-1.7\n" + b"1 0 obj " * 99,
}
# Read, with every cell accounted for.
TOLD = ()  # read, with nothing asked
KINDS = {"xlsx": WORKBOOKS, "docx": DOCUMENTS, "html": PAGES, "txt": TEXTS, "csv": TEXTS}


def sources() -> Iterator[Case]:
    for suffix, files in KINDS.items():
        for name, make in files.items():
            source = f"table.{suffix}"
            yield Case(
                "text" if suffix in ("txt", "csv") else suffix,
                f"{name} as {suffix}",
                lambda project, make=make, source=source: written(source, make())(project),
                "" if f"{name} as {suffix}" in TOLD else "YQ7",
                source,
                arguments=("import", source, "--year", "2023", "--level", "city", "--yes"),
            )
