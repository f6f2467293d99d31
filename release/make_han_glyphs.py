"""Writes generator/render/pictures/han_glyphs.zip: what a title may be written in, in one size.

These are the characters of GB 2312, those of the names of counties, and ASCII, of Noto Sans CJK SC
(SIL Open Font License 1.1; what is drawn with a font is free of it), as Chromium draws them:
`python -m release.make_han_glyphs`.
"""

import html
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.importing.county.county_table import county_table
from generator.render.pictures.han_glyphs import SIZE, block_name
from release.make_glyphs import darkness, screenshot

FILE: Final = Path(__file__).parents[1] / "generator/render/pictures/han_glyphs.zip"
A_ROW: Final = 64
SIGNS: Final = "“”‘’《》〈〉（）【】、，。：；！？—…·％＋－／～〇○×Ⅰ Ⅱ Ⅲ"  # noqa: RUF001 - as titles have them
MARGIN: Final = 2  # behind a narrow sign
STYLE: Final = (
    f"*{{margin:0;padding:0}}body{{background:#fff;color:#000;width:{A_ROW * SIZE}px;"
    f"font:400 {SIZE}px/{SIZE}px 'Noto Sans CJK SC'}}"
    f"p{{display:flex;height:{SIZE}px}}i{{font-style:normal;width:{SIZE}px;overflow:hidden}}"
)
_DAY: Final = (1980, 1, 1, 0, 0, 0)


def characters() -> list[str]:
    """All of them, each once, in order."""
    pairs = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    han = {pair.decode("gb2312", "ignore") for pair in pairs}
    ascii_signs = set(map(chr, range(33, 127)))
    table = county_table()
    names = "".join((*table.counties, *table.above))
    found = han | ascii_signs | set(SIGNS) | set(names)
    return sorted(sign for sign in found if sign.strip())


def page(signs: list[str]) -> str:
    """The signs, so many a row, each in a square of its own."""
    rows = (signs[start : start + A_ROW] for start in range(0, len(signs), A_ROW))
    lines = (f"<p>{''.join(f'<i>{html.escape(sign)}</i>' for sign in row)}</p>" for row in rows)
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(lines)}"


def glyphs(rows: list[bytes], signs: list[str]) -> Iterator[tuple[str, list[bytes]]]:
    """Each sign with the rows of its square, a narrow one without what is empty behind it."""
    for place, sign in enumerate(signs):
        down, across = divmod(place, A_ROW)
        top, left = down * SIZE, across * SIZE
        drawn = [row[left : left + SIZE] for row in rows[top : top + SIZE]]
        if sign.isascii():
            inked = [at for row in drawn for at, level in enumerate(row) if level]
            last = max(inked, default=SIZE // 3)  # one that lies below the line is empty
            drawn = [row[: last + 1 + MARGIN] for row in drawn]
        yield sign, drawn


def main() -> None:
    """Writes the file: an entry for each 256 characters, four pixels in a byte."""
    signs = characters()
    browser = sys.argv[1] if len(sys.argv) > 1 else "chromium"
    size = (A_ROW * SIZE, -(-len(signs) // A_ROW) * SIZE)
    blocks: dict[str, bytearray] = defaultdict(bytearray)
    for sign, drawn in glyphs(darkness(screenshot(browser, page(signs), size)), signs):
        block = blocks[block_name(sign)]
        block += bytes((ord(sign) & 0xFF, len(drawn[0])))
        for row in drawn:
            full = row.ljust(SIZE, b"\0")
            block += bytes(
                full[at] | full[at + 1] << 2 | full[at + 2] << 4 | full[at + 3] << 6
                for at in range(0, SIZE, 4)
            )
    with zipfile.ZipFile(FILE, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(blocks.items()):
            archive.writestr(zipfile.ZipInfo(name, _DAY), bytes(content), zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main()
