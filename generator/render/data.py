"""Data files -> bytes."""

import csv
import io
from typing import Final

import msgspec

from generator.pages import CsvFile, JsonFile, ScriptFile

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_bytes(file: JsonFile | CsvFile | ScriptFile) -> bytes:
    """The file in the form that its kind says."""
    if isinstance(file, JsonFile):
        return as_json(file)
    return as_csv(file) if isinstance(file, CsvFile) else as_script(file)


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
    writer.writerows([guarded(cell) for cell in row] for row in file.rows)
    return buffer.getvalue().encode()


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
