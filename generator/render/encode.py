"""Data files -> bytes."""

import codecs
import csv
import io
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Final

import msgspec

from generator.characters import with_guard
from generator.pages.file_content import (
    AssetFile,
    Cell,
    CsvFile,
    FileContent,
    JsonFile,
    PackageFile,
    ReadyFile,
    Rows,
    ScriptFile,
    SumsFile,
    WorkbookFile,
)
from generator.render.xlsx.archive import as_workbook

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
_TOGETHER: Final = 64  # projects that are encoded at a time


def as_bytes(file: FileContent) -> bytes:
    """The file in the form that its kind says."""
    match file:
        case JsonFile():
            return as_json(file)
        case CsvFile():
            return as_csv(file)
        case ScriptFile():
            return as_script(file)
        case AssetFile() | ReadyFile():
            return file.content
        case WorkbookFile():
            return as_workbook(file)
        case PackageFile():
            return as_package(file)
        case SumsFile():
            return as_sums(file)


def as_script(file: ScriptFile) -> bytes:
    """The data as a call, which a page can load from a disk too; JSON is JavaScript since 2019."""
    arguments = ",".join(_ENCODER.encode(argument).decode() for argument in file.arguments)
    return f"{file.name}({arguments});\n".encode()


def as_json(file: JsonFile) -> bytes:
    """The file as indented UTF-8 JSON; decimals are written with all their digits."""
    buffer, comma = io.BytesIO(), b""
    buffer.write(_indented_json({"report": file.report, "projects": []}).removesuffix(b"]\n}"))
    rest = iter(file.projects)
    while some := list(islice(rest, _TOGETHER)):
        # without the brackets of its own list, and one step further in
        buffer.write(comma + _indented_json(some)[1:-2].replace(b"\n", b"\n "))
        comma = b","
    buffer.write(b"\n ]\n}\n" if comma else b"]\n}\n")
    return buffer.getvalue()


def _indented_json(value: object) -> bytes:
    return msgspec.json.format(_ENCODER.encode(value), indent=1)


def as_csv(file: CsvFile) -> bytes:
    """The file as UTF-8 CSV with CRLF line ends (RFC 4180), formulas guarded by an apostrophe."""
    lines = _lines(file.head, file.rows)
    return codecs.BOM_UTF8 + lines if file.bom else lines


@lru_cache(maxsize=1)  # projects-excel.csv is projects.csv again, behind a mark
def _lines(head: tuple[str, ...], rows: Rows) -> bytes:
    buffer = io.BytesIO()
    text = io.TextIOWrapper(buffer, "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([*map(_cell_text, row)] for row in rows)
    text.flush()
    return buffer.getvalue()


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
