"""Refusing: files that are not what their name says, or that cannot be read safely."""

import io
import lzma
import re
import zipfile
import zlib
from typing import Final

from generator.content.limits import is_over, limit_error
from generator.problems import Location, Problem, ProblemsFound
from generator.problems.source_kinds import COMPOUND_ENDINGS, PARTS, SAVED_AS, TEXT_ENDINGS

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF: Final = b"%PDF"
_CHUNK: Final = 1024 * 1024
# Office files are UTF-8 and name no document type; a part that does wants to be expanded.
_DECLARED: Final = re.compile(rb"<!DOCTYPE|<!ENTITY")
# Whatever the packages behind zipfile raise for content that is not what its headers say.
_DAMAGED: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError),
    *(EOFError, OSError, ValueError),
)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def refuse(name: str, suffix: str, content: bytes) -> None:
    """Raises ProblemsFound (YQ704 to YQ708) where a file is not to be read."""
    if suffix in SAVED_AS or content.startswith(_PDF):
        is_pdf = suffix == ".pdf" or content.startswith(_PDF)
        _refuse("YQ704", name, suffix, "no_pdf" if is_pdf else "", ending=SAVED_AS.get(suffix, ""))
    if suffix in PARTS and content.startswith(_OLE):
        _refuse("YQ705", name, suffix)  # a protected file is wrapped into the old container
    if suffix in COMPOUND_ENDINGS and not content.startswith(_OLE):
        _refuse("YQ706", name, suffix)
    if suffix in PARTS:
        _refuse_package(name, suffix, content)
    elif suffix in TEXT_ENDINGS:
        if (
            content.startswith((_ZIP, _OLE))
            or b"\0" in content.replace(b"\xff\xfe", b"")[:1]
            or (b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")))
        ):
            _refuse("YQ706", name, suffix)
    elif suffix not in COMPOUND_ENDINGS:
        _refuse("YQ707", name, suffix)


def _refuse_package(name: str, suffix: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            if PARTS[suffix] not in names:
                _refuse("YQ706", name, suffix)
            if any(part.lower().endswith("vbaproject.bin") for part in names):
                _refuse("YQ704", name, "vbaProject.bin", ending=suffix[1:])
            _measure(name, package)
    except _DAMAGED:
        _refuse("YQ706", name, suffix)


def _measure(name: str, package: zipfile.ZipFile) -> None:
    """Inflates everything once without keeping it: what headers say of sizes is not trusted."""
    entries = package.infolist()
    if is_over("source_parts", len(entries)):
        raise limit_error("YQ708", Location(name), "source_parts", f"{len(entries):,}")
    inflated = 0
    for entry in entries:
        is_text = entry.filename.endswith((".xml", ".rels"))
        with package.open(entry) as part:
            while block := part.read(_CHUNK):
                inflated += len(block)
                if is_text and (_DECLARED.search(block) or block[:2] in _UTF16):
                    _refuse("YQ706", name, entry.filename)
                if is_over("source_unpacked", inflated):
                    raise limit_error("YQ708", Location(name), "source_unpacked")


def _refuse(code: str, name: str, found: str, fix: str = "", **values: str) -> None:
    raise ProblemsFound([Problem(code, Location(name), found, fix=fix, values=values)])
