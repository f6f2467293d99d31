"""The site's icon as PNG, for what takes no SVG: from the same drawing, if it is of rectangles.

Of SVG no more is read than an icon of rectangles has. An icon of another kind, which templates of
its own may give a project, has no PNG beside it.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from generator.patterns import pattern
from generator.render.pictures.png import as_png

_MOST_COLORS: Final = 16
_TAG: Final = pattern(r"<(/?)([a-z]+)((?:\s+[\w:-]+=\"[^\"]*\")*)\s*/?>")
_ATTRIBUTE: Final = pattern(r"([\w:-]+)=\"([^\"]*)\"")
_KNOWN: Final = {
    "svg": {"xmlns", "viewBox"},
    "rect": {"x", "y", "width", "height", "fill"},
    "path": {"d", "fill", "stroke", "stroke-width"},
}
_RECTANGLE: Final = pattern(r"M(\d+) (\d+)h(\d+)v(\d+)[hH]-?\d+z")
_BOX: Final = pattern(r"0 0 (\d+) (\d+)")
_COLOR: Final = pattern(r"#[0-9A-Fa-f]{6}")


class _Part(Struct, frozen=True):
    """A rectangle in units of the drawing; with a `line` its edge alone, half of it outside."""

    x: float
    y: float
    width: float
    height: float
    color: str
    line: float = 0


def icon_png(svg: str, size: int) -> bytes | None:
    """The icon, so many pixels wide and high; None where it is no drawing of rectangles."""
    tags = [
        (name, dict(_ATTRIBUTE.findall(told))) for end, name, told in _TAG.findall(svg) if not end
    ]
    is_all = not _TAG.sub("", svg).strip() and bool(tags) and tags[0][0] == "svg"
    box = _BOX.fullmatch(tags[0][1].get("viewBox", "")) if is_all else None
    if box is None or box[1] != box[2] or not all(map(_is_known, tags)):
        return None
    parts = [part for name, told in tags[1:] for part in _parts(name, told, float(box[1]))]
    colors = list(dict.fromkeys(part.color for part in parts))
    if not _COLOR.fullmatch("".join(colors[:1])) or len(colors) > _MOST_COLORS:
        return None
    rows = [bytearray(size) for _ in range(size)]
    for part in parts:
        _draw(rows, part, size / float(box[1]), colors.index(part.color))
    return as_png([bytes(row) for row in rows], [bytes.fromhex(color[1:]) for color in colors])


def _is_known(tag: tuple[str, dict[str, str]]) -> bool:
    """Whether all that an element says is understood."""
    name, told = tag
    if not set(told) <= _KNOWN.get(name, set()):
        return False
    colors = [told[key] for key in ("fill", "stroke") if told.get(key, "none") != "none"]
    if not all(_COLOR.fullmatch(color) for color in colors):
        return False
    return name == "svg" or (len(colors) == 1 and not _RECTANGLE.sub("", told.get("d", "")))


def _parts(name: str, told: dict[str, str], whole: float) -> Iterator[_Part]:
    if name == "rect":
        x, y = (float(told.get(key, 0)) for key in ("x", "y"))
        width, height = (float(told.get(key, whole)) for key in ("width", "height"))
        yield _Part(x, y, width, height, told["fill"])
        return
    line = float(told.get("stroke-width", 1)) if "stroke" in told else 0.0
    color = told["stroke"] if line else told["fill"]
    for found in _RECTANGLE.findall(told["d"]):
        x, y, width, height = map(float, found)
        yield _Part(x, y, width, height, color, line)


def _draw(rows: list[bytearray], part: _Part, scale: float, color: int) -> None:
    """A rectangle, whose edges are put between pixels."""
    half = part.line / 2
    left, right = _ends(part.x - half, part.width + part.line, scale)
    top, bottom = _ends(part.y - half, part.height + part.line, scale)
    edge = max(1, int(part.line * scale + 0.5)) if part.line else 0
    for y in range(top, bottom):
        is_inside = edge and top + edge <= y < bottom - edge
        ends = [(left, left + edge), (right - edge, right)] if is_inside else [(left, right)]
        for start, end in ends:
            rows[y][start:end] = bytes([color]) * (end - start)


def _ends(start: float, length: float, scale: float) -> tuple[int, int]:
    return int(start * scale + 0.5), int((start + length) * scale + 0.5)
