"""How large a picture is, by its first bytes: PNG, JPEG and WebP."""

import struct
from collections.abc import Callable
from typing import Final

Size = tuple[int, int]

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
# The segments of a JPEG that say its size: frames of all kinds, without tables (C4, C8, CC).
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})  # segments without a length
_MOST_SEGMENTS: Final = 1000


def picture_size(content: bytes) -> Size | None:
    """Width and height in pixels; None for what is no such picture or does not say."""
    try:
        size = _reader(content)(content)
    except (struct.error, IndexError):
        return None
    return size if size and min(size) > 0 else None


def _reader(content: bytes) -> Callable[[bytes], Size | None]:
    if content.startswith(_PNG):
        return _of_png
    if content.startswith(_JPEG):
        return _of_jpeg
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _of_webp
    return lambda content: None


def _of_png(content: bytes) -> Size | None:
    if content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _of_jpeg(content: bytes) -> Size | None:
    place = 2
    for _ in range(_MOST_SEGMENTS):
        if content[place] != 0xFF:
            return None
        kind = content[place + 1]
        if kind == 0xFF:
            place += 1
        elif kind in _ALONE:
            place += 2
        elif kind in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        else:
            place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return None


def _of_webp(content: bytes) -> Size | None:
    kind = content[12:16]
    if kind == b"VP8X":
        return _three(content, 24) + 1, _three(content, 27) + 1
    if kind == b"VP8L":
        bits = struct.unpack("<I", content[21:25])[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _three(content: bytes, place: int) -> int:
    low, high = struct.unpack("<HB", content[place : place + 3])
    return int(low + (high << 16))
