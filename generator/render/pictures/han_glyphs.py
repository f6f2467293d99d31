"""Characters of titles, drawn beforehand in one size: no machine needs a Chinese font.

`han_glyphs.zip` has an entry for each 256 characters, named by their first digits. In it stand one
after another: the last two digits of a character, how wide it is, and its rows, four pixels in a
byte, each from 0 to 3. `release/make_han_glyphs.py` draws it.
"""

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

SIZE: Final = 32  # pixels of a character, both ways
_ROW: Final = SIZE // 4
_ONE: Final = 2 + SIZE * _ROW
_FILE: Final = Path(__file__).with_name("han_glyphs.zip")
_SPACE: Final = (bytes(SIZE // 3),) * SIZE
_SOLID: Final = b"\0\0\0" + b"\3" * (SIZE - 6) + b"\0\0\0"
_SIDES: Final = b"\0\0\0\3" + bytes(SIZE - 8) + b"\3\0\0\0"
# Stands for a character that is not among them, so that none is lost unseen.
_MISSING: Final = (
    *(bytes(SIZE),) * 3,
    _SOLID,
    *(_SIDES,) * (SIZE - 8),
    _SOLID,
    *(bytes(SIZE),) * 3,
)
_NOT_FIRST: Final = "，。、：；！？）》〉】”’…,.:;!?)"
_MORE: Final = "…"
Rows = tuple[bytes, ...]


def block_name(sign: str) -> str:
    """The entry in which a character stands."""
    return f"{ord(sign) >> 8:x}"


@cache
def glyph(sign: str) -> Rows:
    """The rows of a character, all equally long; those of an empty box for an unknown one."""
    if sign.isspace():
        return _SPACE
    found = _block(block_name(sign)).get(ord(sign) & 0xFF)
    if found is None:
        return _MISSING
    levels = b"".join(map(_pixels().__getitem__, found[1:]))
    return tuple(levels[at : at + found[0]] for at in range(0, SIZE * SIZE, SIZE))


def width(text: str) -> int:
    """How wide a line is."""
    return sum(len(glyph(sign)[0]) for sign in text)


def lines_of(text: str, room: int, most: int) -> list[str]:
    """The text in lines that have room, so many at most; what is beyond them is cut off with …."""
    lines = [""]
    for part in _parts(text):
        if lines[-1] and width(lines[-1] + part) > room:
            lines.append("")
        lines[-1] += part.lstrip() if not lines[-1] else part
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while width(last + _MORE) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(_NOT_FIRST) + _MORE]


def _parts(text: str) -> Iterator[str]:
    """What is never cut: a character, digits and letters, each with the signs that end it."""
    part = ""
    for sign in text:
        is_run = sign.isascii() and sign.isalnum() and part[-1:].isascii() and part[-1:].isalnum()
        if part and not is_run and sign not in _NOT_FIRST:
            yield part
            part = ""
        part += sign
    if part:
        yield part


@cache
def _archive() -> zipfile.ZipFile:
    """The file, read as a whole: a title has characters of twenty entries."""
    return zipfile.ZipFile(io.BytesIO(_FILE.read_bytes()))


@cache
def _block(name: str) -> dict[int, bytes]:
    """Width and pixels of the characters of an entry by their last two digits, if there is one."""
    if name not in _archive().namelist():
        return {}
    content = _archive().read(name)
    return {
        content[start]: content[start + 1 : start + _ONE] for start in range(0, len(content), _ONE)
    }


@cache
def _pixels() -> tuple[bytes, ...]:
    """The four pixels of each byte."""
    return tuple(bytes(byte >> shift & 3 for shift in (0, 2, 4, 6)) for byte in range(256))
