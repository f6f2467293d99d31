"""Data files -> bytes."""

import codecs
import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache, partial
from typing import Final

import msgspec

from generator.characters import with_guard
from generator.pages.file_content import (
    AssetFile,
    CardFile,
    Cell,
    Cells,
    CsvFile,
    FileContent,
    JsonFile,
    PackageFile,
    PortionRows,
    ReadyFile,
    Rows,
    ScriptFile,
    SumsFile,
    WorkbookFile,
)
from generator.render.pictures.card_drawing import card_png
from generator.render.pieces import NewPieces, Pieces
from generator.render.xlsx.archive import as_workbook

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
_NEW: Final = NewPieces()
_WholeFile = AssetFile | CardFile | PackageFile | ReadyFile | ScriptFile | SumsFile | WorkbookFile


def as_bytes(file: FileContent, pieces: Pieces = _NEW) -> bytes:
    """The file in the form that its kind says; pieces of it may be known from before."""
    match file:
        case JsonFile():
            return as_json(file, pieces)
        case CsvFile():
            return as_csv(file, pieces)
        case _:
            return _as_whole(file)


def _as_whole(file: _WholeFile) -> bytes:
    """A file that is made as a whole."""
    match file:
        case ScriptFile():
            return as_script(file)
        case AssetFile() | ReadyFile():
            return file.content
        case WorkbookFile():
            return as_workbook(file)
        case CardFile():
            return card_png(file)
        case PackageFile():
            return as_package(file)
        case SumsFile():
            return as_sums(file)


def as_script(file: ScriptFile) -> bytes:
    """The data as a call, which a page can load from a disk too; JSON is JavaScript since 2019."""
    arguments = ",".join(_ENCODER.encode(argument).decode() for argument in file.arguments)
    return f"{file.name}({arguments});\n".encode()


def as_json(file: JsonFile, pieces: Pieces = _NEW) -> bytes:
    """The file as indented UTF-8 JSON; decimals are written with all their digits."""
    buffer, comma = io.BytesIO(), b""
    buffer.write(_indented_json({"report": file.report, "projects": []}).removesuffix(b"]\n}"))
    for number in range(len(file.projects.sizes)):
        buffer.write(comma)
        make = partial(_json_piece, file, number)
        buffer.write(pieces.of(number, buffer.tell(), make))
        comma = b","
    buffer.write(b"\n ]\n}\n" if comma else b"]\n}\n")
    return buffer.getvalue()


def _json_piece(file: JsonFile, number: int) -> bytes:
    """A portion of the projects, without the brackets of its own list, and one step further in."""
    return _indented_json([*file.projects.make(number)])[1:-2].replace(b"\n", b"\n ")


def _indented_json(value: object) -> bytes:
    return msgspec.json.format(_ENCODER.encode(value), indent=1)


def as_csv(file: CsvFile, pieces: Pieces = _NEW) -> bytes:
    """The file as UTF-8 CSV with CRLF line ends (RFC 4180), formulas guarded by an apostrophe."""
    known = _known_lines(file.head, file.rows)
    if not known:
        known += _csv_pieces(file, pieces)
    return b"".join([codecs.BOM_UTF8 if file.bom else b"", *known])


@lru_cache(maxsize=1)  # projects-excel.csv is projects.csv again, behind a mark
def _known_lines(head: tuple[str, ...], rows: Rows) -> list[bytes]:
    return []


def _csv_pieces(file: CsvFile, pieces: Pieces) -> list[bytes]:
    """The head and the pieces of the rows, or all rows as one where they have none."""
    rows, found = file.rows, [_lines([file.head])]
    if not isinstance(rows, PortionRows):
        return [*found, _lines(rows)]
    offset = len(found[0]) + (len(codecs.BOM_UTF8) if file.bom else 0)
    for number in range(len(rows.sizes)):
        found.append(pieces.of(number, offset, partial(_csv_piece, rows, number)))
        offset += len(found[-1])
    return found


def _csv_piece(rows: PortionRows[Cells], number: int) -> bytes:
    return _lines(rows.make(number))


def _lines(rows: Iterable[Cells]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([*map(_cell_text, row)] for row in rows)
    return text.getvalue().encode()


def _cell_text(cell: Cell) -> str:
    """A cell as text; a number is never guarded, so that a negative one stays a number."""
    if isinstance(cell, str):
        return with_guard(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell:f}" if isinstance(cell, Decimal) else f"{cell}"


def as_package(file: PackageFile) -> bytes:
    """The descriptor as indented UTF-8 JSON, each resource with its size and digest."""
    resources = [
        {
            "path": facts.name,
            **resource,
            "bytes": facts.size,
            "hash": f"sha256:{facts.sha256}",
        }
        for resource, facts in zip(file.resources, file.files, strict=True)
    ]
    return _indented_json({**file.about, "resources": resources}) + b"\n"


def as_sums(file: SumsFile) -> bytes:
    """One line a file: its digest, two spaces, its name."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in file.files).encode()
