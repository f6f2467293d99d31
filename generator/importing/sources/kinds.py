"""Kinds: what a file is to be read as, where its name and its first bytes say different things.

Systems that offer a download for Excel write a web page or a text with tabs and name it .xls; Excel
opens it, and so do we. What looks like nothing of this keeps the kind of its name.
"""

import re
from pathlib import PurePath
from typing import Final

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK, _OLD_BOOK = "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le")
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")
_PAGE: Final = re.compile(rb"<(!doctype\s+html|html|head|meta|body|table|style|div|tr)\b", re.I)
_XML_BOOK: Final = b"urn:schemas-microsoft-com:office:spreadsheet"  # of Excel 2003
_LOOKED_AT: Final = 4096  # bytes
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SHEETS: Final = frozenset({".xlsx", ".xls"})


def kind_of(name: str, content: bytes) -> str:
    """The ending that a name should have: `.html` for a page that is named .xls."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in _SHEETS:
        return suffix
    if content.startswith(_ZIP):
        return ".xlsx"
    if content.startswith(_OLE):
        if _PROTECTED in content:
            return ".xlsx"  # which tells of the password
        return ".xls" if _WORKBOOK in content or _OLD_BOOK in content else suffix
    return (_text_kind(content) or suffix) if suffix == ".xls" else suffix


def _text_kind(content: bytes) -> str:
    """Whether it is a page or a text of cells with tabs; empty for neither."""
    head = content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<"):
        plain = head.replace(b"\0", b"")
        return ".html" if _PAGE.search(plain) and _XML_BOOK not in plain else ""
    if b"\0" in content and not content.startswith(_UTF16):
        return ""
    first, _, rest = head.replace(b"\0", b"").partition(b"\n")
    if b"\t" in first or 0 < first.count(b",") == rest.partition(b"\n")[0].count(b","):
        return ".csv"
    return ".txt" if b"\t" in content else ""
