"""The picture of a report or a level for sharing: title, figure, and a square for every project.

Whose report it is stands in it, for it is shown where nothing stands beside it. Ten squares stand
together, as on the pages; they are as large as there is room for. Too many of them are bars.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages.file_content import CardBlock, CardFile, CardGroup, CardSquare
from generator.pages.head import CARD_HEIGHT as HEIGHT
from generator.pages.head import CARD_WIDTH as WIDTH
from generator.render.pictures.canvas import (
    CELADON,
    HAIRLINE,
    HIGHLIGHT,
    INK,
    MET,
    NOTICE,
    SECOND_INK,
    SURFACE,
    Canvas,
)
from generator.render.pictures.glyphs import Glyphs, glyph_sizes
from generator.render.pictures.han_glyphs import SIZE, glyph, lines_of

_EDGE: Final = 72
_TOP: Final = 64
_BODY: Final = 226  # where the squares begin, below the rule
_BETWEEN: Final = 48  # blocks beside each other
_PITCHES: Final = (64, 56, 48, 42, 36, 32, 28, 25, 22, 20, 18, 16, 14, 12, 10, 8)
_LINES: Final = 2  # of the title
_LEADING: Final = 46
_TEN: Final = 10
_SMALL: Final = 20  # of the pitches
_WITHOUT_LABEL: Final = 12
_HIGHEST_BAR: Final = 96
# A kind's filling from below, in percent, where the source prints no share.
_FILLED: Final = {"exceeded": 100, "ahead": 60, "on_track": 35}
_BROKEN: Final = ("missed", "behind", "unstated", "planned")
_FAINT: Final = ("unstated", "planned")


class _Grid(Struct, frozen=True):
    """How squares stand: the pixels from one to the next, and how many tens are beside each other.

    `label` is the height of the line with a group's number.
    """

    pitch: int
    tens: int
    label: int

    @property
    def gap(self) -> int:
        return max(2, self.pitch // 6)

    @property
    def size(self) -> int:
        return self.pitch - self.gap

    @property
    def ten(self) -> int:
        """From one ten to the next beside it."""
        return _TEN * self.pitch + 2 * self.gap

    def height(self, groups: Sequence[CardGroup]) -> int:
        """How high the groups of a block are, one under the other."""
        rows = sum(-(-group.number // (_TEN * self.tens)) for group in groups)
        return rows * self.pitch + len(groups) * self.label


def card_png(file: CardFile) -> bytes:
    """The picture as PNG."""
    canvas = Canvas(WIDTH, HEIGHT)
    large, *_ = glyph_sizes()
    canvas.write(_EDGE, _TOP, file.total, large)
    beside = _EDGE + (large.width(file.total) + _BETWEEN if file.total else 0)
    _write_title(canvas, file.title, beside, _TOP + large.height)
    canvas.fill(_EDGE, _BODY - 24, WIDTH - 2 * _EDGE, 3, INK)
    if any(group.length for block in file.blocks for group in block.groups):
        _draw_bars(canvas, file.blocks)
    else:
        _draw_squares(canvas, file.blocks)
    return canvas.png()


def _write_title(canvas: Canvas, title: str, left: int, bottom: int) -> None:
    """The title in lines beside the figure, the last of which stands on its line."""
    lines = lines_of(title, WIDTH - _EDGE - left, _LINES)
    for place, line in enumerate(reversed(lines)):
        x, y = left, bottom - SIZE - place * _LEADING
        for sign in line:
            rows = glyph(sign)
            canvas.draw(x, y, rows)
            x += len(rows[0])


def _draw_squares(canvas: Canvas, blocks: Sequence[CardBlock]) -> None:
    """The blocks beside each other, all of squares of one size."""
    _, medium, small, *_ = glyph_sizes()
    width = (WIDTH - 2 * _EDGE + _BETWEEN) // max(len(blocks), 1) - _BETWEEN
    head = medium.height + 20 if any(block.number for block in blocks) else 0
    height, label = HEIGHT - _BODY - _EDGE // 2 - head, small.height + 20
    grid = _grid(blocks, width, height, label)
    if grid.pitch < _SMALL:  # then numbers would take more room than what they count
        grid = _grid(blocks, width, height, _WITHOUT_LABEL)
    for place, block in enumerate(blocks):
        x, y = _EDGE + place * (width + _BETWEEN), _BODY
        canvas.write(x, y, block.number, medium)
        y += head
        for group in block.groups:
            if grid.label == label and (len(block.groups) > 1 or not head):
                canvas.write(x, y + grid.label - small.height - 9, str(group.number), small)
            y += grid.label
            for number, square in enumerate(group.squares):
                row, column = divmod(number, _TEN * grid.tens)
                ten, place_in_ten = divmod(column, _TEN)
                left = x + ten * grid.ten + place_in_ten * grid.pitch
                _draw_square(canvas, left, y + row * grid.pitch, grid.size, square)
            y += -(-group.number // (_TEN * grid.tens)) * grid.pitch


def _grid(blocks: Sequence[CardBlock], width: int, height: int, label: int) -> _Grid:
    """The largest squares for which there is room; the smallest there are, where there is none."""
    grid = _Grid(_PITCHES[-1], 1, label)
    for pitch in _PITCHES:
        once = _Grid(pitch, 1, label)
        grid = _Grid(pitch, max((width + 2 * once.gap) // once.ten, 1), label)
        is_high = any(grid.height(block.groups) > height for block in blocks)
        if not is_high and once.ten - 2 * once.gap <= width:
            return grid
    return grid


def _draw_square(canvas: Canvas, x: int, y: int, size: int, square: CardSquare) -> None:
    line = max(1, size // 10)
    canvas.fill(x, y, size, size, SURFACE)
    filled = _FILLED.get(square.kind, 0) if square.fill is None else 10 * square.fill
    color = {"on_track": MET, "behind": INK}.get(square.kind, CELADON)
    height = size * min(filled, 100) // 100
    canvas.fill(x, y + size - height, size, height, color)
    if square.kind in _BROKEN:
        thin, ink = (1, SECOND_INK) if square.kind in _FAINT else (line, INK)
        canvas.dashes(x, y, size, thin, ink)
    else:
        canvas.frame(x, y, size, line, CELADON if square.kind in ("exceeded", "ahead") else MET)
    if square.noticed:
        canvas.frame(x - 1, y - 1, size + 2, max(2, line + 1), NOTICE)
    _draw_sign(canvas, x, y, size, square, on_celadon=height > size // 2 and color == CELADON)


def _draw_sign(
    canvas: Canvas, x: int, y: int, size: int, square: CardSquare, *, on_celadon: bool
) -> None:
    """What is in a square: a case that was praised, or an open question; the first goes before."""
    if square.highlighted:
        side = size // 3
        canvas.fill(x + (size - side) // 2, y + (size - side) // 2, side, side, HIGHLIGHT)
    elif square.asked:
        glyphs = _question(size)
        ground = CELADON if on_celadon else 0
        if glyphs is None:
            side = max(2, size // 3)
            color = ground + INK
            canvas.fill(x + (size - side) // 2, y + (size - side) // 2, side, side, color)
        else:
            left = x + (size - glyphs.width("?") + 1) // 2
            canvas.write(left, y + (size - glyphs.height) // 2, "?", glyphs, ground)


def _question(size: int) -> Glyphs | None:
    """The largest question mark that a square has room for; None for a small square."""
    fitting = (glyphs for glyphs in glyph_sizes() if glyphs.height <= size - 4)
    return next(fitting, None)


def _draw_bars(canvas: Canvas, blocks: Sequence[CardBlock]) -> None:
    """A counted bar for each block, of one length: what part of the projects is of which kind."""
    _, medium, small, *_ = glyph_sizes()
    aside = max((medium.width(block.number) + 32 for block in blocks if block.number), default=0)
    room = (HEIGHT - _BODY - _EDGE // 2) // max(len(blocks), 1)
    height = min(_HIGHEST_BAR, room - small.height - 20)
    left, whole = _EDGE + aside, WIDTH - 2 * _EDGE - aside
    for place, block in enumerate(blocks):
        y = _BODY + place * room + small.height + 12
        canvas.write(_EDGE, y + (height - medium.height) // 2, block.number, medium)
        for group in block.groups:
            start, length = (_pixels(percent, whole) for percent in (group.start, group.length))
            _draw_part(canvas, left + start, y, max(length, 3), height, group.kind)
            number = str(group.number)
            if small.width(number) <= length:
                canvas.write(left + start, y - small.height - 8, number, small)


def _pixels(percent: str, whole: int) -> int:
    return int(Decimal(percent.removesuffix("%")) * whole / 100)


def _draw_part(canvas: Canvas, x: int, y: int, width: int, height: int, kind: str) -> None:
    """A part of a bar: filled, outlined, or with a broken edge."""
    if kind in ("exceeded", "ahead"):
        canvas.fill(x, y, width, height, CELADON)
        return
    edge = {"missed": INK, "behind": INK, "unstated": SECOND_INK, "planned": SECOND_INK}
    color = edge.get(kind, MET)
    canvas.fill(x, y, width, height, color)
    canvas.fill(x + 3, y + 3, width - 6, height - 6, SURFACE)
    if kind in _BROKEN:
        for gap in range(x + 12, x + width - 12, 24):
            canvas.fill(gap, y, 12, 3, HAIRLINE)
            canvas.fill(gap, y + height - 3, 12, 3, HAIRLINE)
    elif kind == "on_track":
        canvas.fill(x + 3, y + height - height * 35 // 100, width - 6, height * 35 // 100, MET)
