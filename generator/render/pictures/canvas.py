"""A picture while it is drawn: rectangles and digits on paper."""

from collections.abc import Sequence
from typing import Final

from generator.render.pictures.glyphs import LEVELS, Glyphs
from generator.render.pictures.png import as_png

Color = int  # a place in the palette

# The colours of the light theme, as templates/styles/tokens.css has them.
_PAPER, _INK, _CELADON = "FBFAF6", "15211F", "0E5C57"
_OTHERS: Final = ("5E8F89", "A3291C", "735000", "DCDFD9", "FFFFFF", "475451")
INK: Final = LEVELS - 1  # from paper, 0, to ink
CELADON: Final = LEVELS  # from celadon to paper: what is written on it
MET, NOTICE, HIGHLIGHT, HAIRLINE, SURFACE, SECOND_INK = range(2 * LEVELS, 2 * LEVELS + 6)


def _between(first: str, last: str) -> list[bytes]:
    """As many colours as there are levels, from the first to the last."""
    start, end = bytes.fromhex(first), bytes.fromhex(last)
    steps = LEVELS - 1
    return [
        bytes(
            (a * (steps - step) + b * step + steps // 2) // steps
            for a, b in zip(start, end, strict=True)
        )
        for step in range(LEVELS)
    ]


_PALETTE: Final = (
    *_between(_PAPER, _INK),
    *_between(_CELADON, _PAPER),
    *map(bytes.fromhex, _OTHERS),
)


class Canvas:
    """A picture of so many pixels, all paper at first. What lies beyond its edges is not drawn."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]

    def fill(self, x: int, y: int, width: int, height: int, color: Color) -> None:
        """A rectangle."""
        left, right = max(x, 0), min(x + width, self.width)
        run = bytes([color]) * max(right - left, 0)
        for row in self.rows[max(y, 0) : max(y + height, 0)]:
            row[left : left + len(run)] = run

    def frame(self, x: int, y: int, size: int, line: int, color: Color) -> None:
        """The edge of a square, drawn inside it."""
        self.fill(x, y, size, line, color)
        self.fill(x, y + size - line, size, line, color)
        self.fill(x, y, line, size, color)
        self.fill(x + size - line, y, line, size, color)

    def dashes(self, x: int, y: int, size: int, line: int, color: Color) -> None:
        """The edge of a square as five parts of each side, of which every other one is drawn."""
        for part in range(0, 5, 2):
            start, end = part * size // 5, (part + 1) * size // 5
            for across in (0, size - line):
                self.fill(x + start, y + across, end - start, line, color)
                self.fill(x + across, y + start, line, end - start, color)

    def write(self, x: int, y: int, text: str, glyphs: Glyphs, ground: Color = 0) -> None:
        """Digits from the left upper corner on, in the levels of a ground: paper, or celadon."""
        for sign in text:
            rows = glyphs.signs[sign]
            self.draw(x, y, rows, ground)
            x += len(rows[0]) + glyphs.space

    def draw(self, x: int, y: int, rows: Sequence[bytes], ground: Color = 0) -> None:
        """A sign from its left upper corner on, whose rows are levels of a ground."""
        for row, levels in zip(self.rows[y:], rows, strict=False):
            for place, level in enumerate(levels, start=x):
                if level:
                    row[place] = ground + level

    def png(self) -> bytes:
        """The picture as a file."""
        return as_png([bytes(row) for row in self.rows], _PALETTE)
