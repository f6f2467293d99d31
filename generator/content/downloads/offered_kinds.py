"""What the site may offer for download: by name, and by the first bytes.

A browser must not run what is offered: no HTML, no SVG, no scripts, whatever their names say. Names
stand in addresses, so that they have no spaces and no signs that mean something there.
"""

import re
import unicodedata
from typing import Final

from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records.settings import DEVICES

_PACKAGE: Final = (b"PK\x03\x04",)
_FIRST: Final[dict[str, tuple[bytes, ...]]] = {
    "pdf": (b"%PDF-",),
    "docx": _PACKAGE,
    "xlsx": _PACKAGE,
    "xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    "csv": (),
    "txt": (),
    "zip": (b"PK\x03\x04", b"PK\x05\x06"),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "webp": (b"RIFF",),
}
_KINDS: Final = " ".join(_FIRST)
_HEAD: Final = 1024  # bytes of a text in which nobody may find something else
_MARKUP: Final = pattern(rb"\s*<(!doctype|html|head|body|script|svg|\?xml|!--)", re.IGNORECASE)
_BINARY: Final = tuple(first for several in _FIRST.values() for first in several)
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_NAME: Final = pattern(r"[^\W_][\w.()（）《》〔〕【】“”·、+-]{0,98}")  # noqa: RUF001 - as they are printed
_DEVICE: Final = pattern(rf"({DEVICES})(\..*)?", re.IGNORECASE)


def offer_problem(at: Location, name: str, content: bytes) -> Problem | None:
    """Why a file cannot be offered (YQ117), or None where it can."""
    values = {"kinds": _KINDS, "name": name}
    ending = name.rpartition(".")[2].lower()
    if ending not in _FIRST or "." not in name:
        return Problem("YQ117", at, name, "offered_kind", values=values)
    is_plain = _NAME.fullmatch(name) and unicodedata.is_normalized("NFC", name)
    if not is_plain or _DEVICE.fullmatch(name):
        return Problem("YQ117", at, name, "offered_name", "rename_offered", values)
    if not _begins_as(ending, content):
        values["ending"] = ending
        return Problem("YQ117", at, name, "offered_bytes", "save_offered", values)
    return None


def _begins_as(ending: str, content: bytes) -> bool:
    """Whether the first bytes are those of the kind that the name says."""
    if first := _FIRST[ending]:
        return content.startswith(first) and (ending != "webp" or content[8:12] == b"WEBP")
    head = content[:_HEAD]
    if head.startswith(_BINARY) or _MARKUP.match(head.removeprefix(_MARKS[0])):
        return False
    return b"\0" not in head or head.startswith(_MARKS[1:])
