"""Digits and the question mark, drawn beforehand: no machine needs a font.

`glyphs.png` has them in four sizes, one under the other, each glyph apart from its neighbours. Its
bytes say how much of a pixel is ink, from 0 to 3. `release/make_glyphs.py` draws it.
"""

import re
from functools import cache, reduce
from itertools import groupby
from operator import or_
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.render.pictures.png import rows_of

LEVELS: Final = 4  # from paper to ink
SIGNS: Final = "0123456789?"
_FILE: Final = Path(__file__).with_name("glyphs.png")


class Glyphs(Struct, frozen=True):
    """The signs of one size: each as rows of levels, all rows of a sign equally long."""

    height: int
    signs: dict[str, tuple[bytes, ...]]

    @property
    def space(self) -> int:
        """The pixels between two signs."""
        return max(2, self.height // 12)

    def width(self, text: str) -> int:
        """How wide a text is."""
        return sum(len(self.signs[sign][0]) + self.space for sign in text) - self.space


@cache
def glyph_sizes() -> tuple[Glyphs, ...]:
    """The sizes there are, the largest first."""
    rows = rows_of(_FILE.read_bytes())
    bands = [list(band) for has_ink, band in groupby(rows, key=any) if has_ink]
    return tuple(_glyphs(band) for band in bands)


def _glyphs(band: list[bytes]) -> Glyphs:
    """The signs of a band, between which there are columns without ink."""
    ink = reduce(or_, map(int.from_bytes, band)).to_bytes(len(band[0]))
    runs = [run.span() for run in re.finditer(rb"[^\0]+", ink)]
    found = [tuple([row[start:end] for row in band]) for start, end in runs]
    return Glyphs(len(band), dict(zip(SIGNS, found, strict=True)))
