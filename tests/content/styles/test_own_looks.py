"""The picture beside the site's name: known by its bytes, with its size."""

import struct

import pytest

from generator.content.styles.pictures import picture_size

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 160, 120)
JPEG = (
    b"\xff\xd8\xff\xe0" + struct.pack(">H", 6) + b"JFIF"
    b"\xff\xff\xc4" + struct.pack(">H", 3) + b"\x00"
    b"\xff\xc2" + struct.pack(">HBHH", 11, 8, 90, 240)
)
RIFF = b"RIFF\x00\x00\x00\x00WEBP"
EXTENDED = RIFF + b"VP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + b"\xff\x00\x00\x7f\x01\x00"
LOSSLESS = RIFF + b"VP8L\x00\x00\x00\x00\x2f" + struct.pack("<I", 99 | 49 << 14)
LOSSY = RIFF + b"VP8 \x00\x00\x00\x00\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 300, 200)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PNG, (160, 120)),
        (JPEG, (240, 90)),
        (EXTENDED, (256, 384)),
        (LOSSLESS, (100, 50)),
        (LOSSY, (300, 200)),
        (PNG[:20], None),
        (JPEG[:-4], None),
        (LOSSY[:25], None),
        (EXTENDED[:20], None),
        (PNG.replace(struct.pack(">I", 160), bytes(4)), None),
        (b"\xff\xd8" + b"\xff" * 5_000, None),
        (b"<svg/>", None),
        (b"", None),
    ],
)
def test_a_picture_says_its_size(content: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(content) == size
