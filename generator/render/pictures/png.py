"""PNG with a palette of 16 colours: half a byte a pixel, and nothing in the file but the picture.

Only what this program draws is written and read: rectangles and glyphs, in which most rows are like
the ones above them. Such a row is written as no difference, which packs to next to nothing.
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEAD: Final = struct.Struct(">IIBBBBB")
_BIT_DEPTH, _WITH_PALETTE = 4, 3
_VALUES: Final = bytes.maketrans(b"0123456789abcdef", bytes(range(16)))
_PLAIN, _UP = b"\0", b"\2"  # how a row is written: as it is, or as the difference to the one above
_LEVEL: Final = 8  # half the time of 9, for a file that is a hundredth larger


def as_png(rows: Sequence[bytes], palette: Sequence[bytes]) -> bytes:
    """The picture: rows of one even length, whose bytes are places in the palette of RGB colours.

    The palette has 16 colours at most.
    """
    head = _HEAD.pack(len(rows[0]), len(rows), _BIT_DEPTH, _WITH_PALETTE, 0, 0, 0)
    packed = zlib.compress(b"".join(_filtered(rows)), _LEVEL)
    chunks = ((b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", packed), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def rows_of(png: bytes) -> list[bytes]:
    """The rows of a picture that `as_png` wrote; raises ValueError for any other."""
    chunks = dict(chunks_of(png))
    width, height, *form = _HEAD.unpack(chunks[b"IHDR"])
    if form != [_BIT_DEPTH, _WITH_PALETTE, 0, 0, 0]:
        raise ValueError("not a picture with a palette of 16 colours")
    content, rows, above = zlib.decompress(chunks[b"IDAT"]), list[bytes](), b""
    length = width // 2
    for start in range(0, height * (length + 1), length + 1):
        kind, packed = content[start : start + 1], content[start + 1 : start + 1 + length]
        if kind == _UP and not any(packed):
            row = above
        elif kind == _PLAIN:
            row = _unpacked(packed)
        else:
            raise ValueError("a row that was filtered in another way")
        rows.append(row)
        above = row
    return rows


def chunks_of(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of any PNG, each as its kind and its content."""
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += 12 + length


def _filtered(rows: Sequence[bytes]) -> Iterator[bytes]:
    same, above = _UP + bytes(len(rows[0]) // 2), None
    for row in rows:
        yield same if row == above else _PLAIN + _packed(row)
        above = row


def _packed(row: bytes) -> bytes:
    """Two pixels in a byte: of each pixel its second hexadecimal digit."""
    return bytes.fromhex(row.hex()[1::2])


def _unpacked(row: bytes) -> bytes:
    """Of each byte its two pixels."""
    return row.hex().encode().translate(_VALUES)


def _chunk(kind: bytes, content: bytes) -> bytes:
    told = kind + content
    return struct.pack(">I", len(content)) + told + struct.pack(">I", zlib.crc32(told))
