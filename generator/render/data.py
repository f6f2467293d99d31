"""Data files -> bytes."""

import csv
import io
from decimal import Decimal
from typing import Final

import msgspec

from generator.pages import (
    Cell,
    CsvFile,
    FileContent,
    JsonFile,
    PackageFile,
    ScriptFile,
    SumsFile,
    WorkbookFile,
)
from generator.render.workbook import as_workbook

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_bytes(file: FileContent) -> bytes:
    """The file in the form that its kind says."""
    match file:
        case JsonFile():
            return as_json(file)
        case CsvFile():
            return as_csv(file)
        case ScriptFile():
            return as_script(file)
        case WorkbookFile():
            return as_workbook(file)
        case PackageFile():
            return as_package(file)
        case SumsFile():
            return as_sums(file)


def as_script(file: ScriptFile) -> bytes:
    """The data as a call, which a page can load from a disk too; JSON is JavaScript since 2019."""
    arguments = ",".join(_ENCODER.encode(one).decode() for one in file.arguments)
    return f"{file.name}({arguments});\n".encode()


def as_json(file: JsonFile) -> bytes:
    """The file as indented UTF-8 JSON; decimals are written with all their digits."""
    return msgspec.json.format(_ENCODER.encode(file), indent=1) + b"\n"


def as_csv(file: CsvFile) -> bytes:
    """The file as UTF-8 CSV with CRLF line ends (RFC 4180), formulas guarded by an apostrophe."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(file.head)
    writer.writerows([_written(cell) for cell in row] for row in file.rows)
    return buffer.getvalue().encode("utf-8-sig" if file.bom else "utf-8")


def _written(cell: Cell) -> str:
    """A cell as text; a number is never guarded, so that a negative one stays a number."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return guarded(cell) if isinstance(cell, str) else str(cell)


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_package(file: PackageFile) -> bytes:
    """The descriptor as indented UTF-8 JSON, each resource with its size and digest."""
    resources = [
        {
            "path": written.name,
            **resource,
            "bytes": written.size,
            "hash": f"sha256:{written.sha256}",
        }
        for resource, written in zip(file.resources, file.files, strict=True)
    ]
    told = _ENCODER.encode({**file.about, "resources": resources})
    return msgspec.json.format(told, indent=1) + b"\n"


def as_sums(file: SumsFile) -> bytes:
    """One line a file: its digest, two spaces, its name."""
    return "".join(f"{one.sha256}  {one.name}\n" for one in file.files).encode()
