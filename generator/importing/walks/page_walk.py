"""The walk through a web page: every piece of text between two tags, without building a page."""

from typing import Final

from justhtml import stream

from generator.importing.charset import decode_page
from generator.importing.documents import Walk

_CODE: Final = frozenset({"script", "style"})  # what programs read, and people never
_MARKUP: Final = "noscript"  # whose text is a page again where no script runs


def walk_page(content: bytes) -> Walk:
    """The text of a page in one area."""
    found = Walk()
    area = found.area("", holds_tables=True)
    pages = [decode_page("", content).text]
    while pages:
        inside = ""
        for kind, data in stream(pages.pop()):
            if kind == "start" and isinstance(data, tuple):
                inside = str(data[0])
            elif kind == "end":
                inside = ""
            elif kind == "text" and inside == _MARKUP:
                pages.append(str(data))
            elif kind == "text" and inside not in _CODE:
                area.pieces.append(str(data))
    return found
