"""Writes generator/render/pictures/glyphs.png: digits and the question mark in four sizes.

They are of Noto Serif CJK SC Bold (SIL Open Font License 1.1; what is drawn with a font is free of
it), as Chromium draws them, which only this script needs: `python -m release.make_glyphs`.
"""

import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Final

from generator.render.pictures.glyphs import LEVELS, SIGNS
from generator.render.pictures.png import as_png, chunks_of

FILE: Final = Path(__file__).parents[1] / "generator/render/pictures/glyphs.png"
SIZES: Final = (150, 58, 32, 22)  # pixels of type
WIDTH, HEIGHT = 1400, 420
STYLE: Final = (
    "*{margin:0;padding:0}body{background:#fff;color:#000;"
    "font:700 10px/1.25 'Noto Serif CJK SC'}p{white-space:nowrap}span{margin-right:12px}"
)


def page() -> str:
    """The signs of each size in a line."""
    lines = [
        f'<p style="font-size:{size}px">{"".join(f"<span>{sign}</span>" for sign in SIGNS)}</p>'
        for size in SIZES
    ]
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(lines)}"


def screenshot(browser: str, html: str, size: tuple[int, int]) -> bytes:
    """A page as Chromium draws it, without the colours of subpixels; `size` in pixels."""
    with tempfile.TemporaryDirectory() as name:
        file, picture = Path(name) / "glyphs.html", Path(name) / "glyphs.png"
        file.write_text(html, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        options += ["--disable-lcd-text", f"--window-size={size[0]},{size[1]}"]
        options += [f"--screenshot={picture}", file.as_uri()]
        subprocess.run([browser, *options], check=True, capture_output=True)  # noqa: S603 - ours
        return picture.read_bytes()


def darkness(png: bytes) -> list[bytes]:
    """How dark each pixel of a picture of 8 bits a channel is, in levels."""
    chunks = list(chunks_of(png))
    head = dict(chunks)[b"IHDR"]
    packed = b"".join(content for kind, content in chunks if kind == b"IDAT")
    width, height = struct.unpack_from(">II", head)
    step = {2: 3, 6: 4}[head[9]]
    raw, above, rows = zlib.decompress(packed), bytes(width * step), []
    for start in range(0, height * (width * step + 1), width * step + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + width * step], above, step)
        rows.append(bytes((255 - value) * (LEVELS - 1) // 255 for value in above[::step]))
    return rows


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    found = bytearray(line)
    for place in range(len(line)):
        left = found[place - step] if place >= step else 0
        corner = above[place - step] if place >= step else 0
        up = above[place]
        paeth = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        found[place] = (found[place] + (0, left, up, (left + up) // 2, paeth)[kind]) % 256
    return bytes(found)


def main() -> None:
    """Writes the file."""
    browser = sys.argv[1] if len(sys.argv) > 1 else "chromium"
    rows = darkness(screenshot(browser, page(), (WIDTH, HEIGHT)))
    columns = [place for place, column in enumerate(zip(*rows, strict=True)) if any(column)]
    lines = [place for place, row in enumerate(rows) if any(row)]
    end = columns[-1] + 1 + (columns[-1] + 1 - columns[0]) % 2  # a row has an even length
    cut = [row[columns[0] : end] for row in rows[lines[0] : lines[-1] + 1]]
    grey = [bytes([255 - level * 255 // (LEVELS - 1)] * 3) for level in range(LEVELS)]
    FILE.write_bytes(as_png(cut, grey))


if __name__ == "__main__":
    main()
