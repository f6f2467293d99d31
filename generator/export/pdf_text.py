"""Which characters a PDF shows, as it says itself: a glyph that stands for none is a box.

A browser sets a box where no font of the machine has a character, and is content. In the PDF such a
glyph has no place in any table of characters (ToUnicode, ISO 32000-1, 9.10.3).
"""

import re
import zlib
from collections.abc import Iterator
from typing import Final

from generator.characters import HAN_SIGN
from generator.patterns import pattern

_STREAM: Final = pattern(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_HEAD: Final = b"/CIDInit"  # how a table of characters begins
_BLOCK: Final = pattern(rb"beginbf(char|range)\s(.*?)endbf", re.DOTALL)
_CODE: Final = rb"<([0-9A-Fa-f]+)>\s*"
_CHAR: Final = pattern(_CODE * 2)
_RANGE: Final = pattern(_CODE * 3)


def has_boxes(pdf: bytes, text: str) -> bool:
    """Whether most of the different Chinese characters of a text have no glyph in its PDF.

    Single ones may be missing in any font, or stand in the PDF as a character that looks the same.
    Of a PDF without tables of characters nothing can be said.
    """
    wanted = set(HAN_SIGN.findall(text))
    tables = list(_tables(pdf))
    if not tables:
        return False
    shown = {sign for table in tables for sign in _characters(table)}
    return 2 * len(wanted & shown) < len(wanted)


def _tables(pdf: bytes) -> Iterator[bytes]:
    for stream in _STREAM.finditer(pdf):
        content = stream[1]
        if not content.startswith(_HEAD):
            unpacking = zlib.decompressobj()
            try:
                if not unpacking.decompress(content, len(_HEAD)).startswith(_HEAD):
                    continue
                content = zlib.decompress(content)
            except zlib.error:
                continue
        yield content


def _characters(table: bytes) -> Iterator[str]:
    for block in _BLOCK.finditer(table):
        if block[1] == b"char":
            for _, sign in _CHAR.findall(block[2]):
                yield from _decoded(sign)
        else:
            for first, last, sign in _RANGE.findall(block[2]):
                start = int(sign, 16)
                for number in range(int(last, 16) - int(first, 16) + 1):
                    yield from _decoded(b"%0*X" % (len(sign), start + number))


def _decoded(digits: bytes) -> str:
    """The signs that a code stands for; nothing for one that is none."""
    try:
        return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be")
    except ValueError:
        return ""
