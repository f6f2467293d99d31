"""Seconds against the number of projects as an SVG: both axes logarithmic, each line named."""

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Final

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 170, 40, 52
INK, GRID, PAPER = "#15211F", "#DCDFD9", "#FBFAF6"
_OURS, _GREY = "#0E5C57", "#475451"
# Colour and dashes by contender; where lines cross, dashes tell them apart without colour.
_STYLES: Final = {
    "whole": (_OURS, ""),
    "alike": (_OURS, "7 4"),
    "hugo": (_GREY, ""),
    "eleventy": ("#7C8783", ""),
    "jinja2": ("#7C8783", "7 4"),
    "mkdocs": ("#7C8783", "2 4"),
}
_APART: Final = 17  # pixels between two names
_TEXT: Final = f'role="img" font-family="system-ui, sans-serif" font-size="13" fill="{INK}"'
_EMPTY: Final = "nothing was measured"

Points = Mapping[int, float]


def plot(lines: Mapping[str, Points], labels: Mapping[str, str], title: str) -> str:
    """The drawing. `lines` are seconds by the number of projects, by contender."""
    drawn = {name: points for name, points in lines.items() if points}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {_TEXT}>',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="600">{escape(title)}</text>',
    ]
    if drawn:
        frame = _Frame(list(drawn.values()))
        parts += [*frame.axes(), *_curves(drawn, frame), *_names(drawn, labels, frame)]
    else:
        parts.append(f'<text x="{LEFT}" y="60">{_EMPTY}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


class _Frame:
    """Where a number of projects and of seconds lies in the drawing."""

    def __init__(self, lines: Sequence[Points]) -> None:
        self.counts = sorted({count for points in lines for count in points})
        seconds = [value for points in lines for value in points.values()]
        self.low = math.floor(math.log10(min(seconds)))
        self.high = max(math.ceil(math.log10(max(seconds))), self.low + 1)
        self.first = math.log10(self.counts[0])
        self.span = math.log10(self.counts[-1]) - self.first or 1.0

    def x(self, count: int) -> float:
        share = (math.log10(count) - self.first) / self.span
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, seconds: float) -> float:
        share = (math.log10(seconds) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    def axes(self) -> Iterator[str]:
        end = WIDTH - RIGHT
        for power in range(self.low, self.high + 1):
            y = self.y(10**power)
            yield f'<path d="M{LEFT} {y:.1f}H{end}" stroke="{GRID}"/>'
            word = f"{10**power:g} s"
            yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{word}</text>'
        for count in self.counts:
            x = self.x(count)
            yield f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="{GRID}"/>'
            y = HEIGHT - BOTTOM + 20
            yield f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{count:,}</text>'
        middle = (LEFT + end) / 2
        yield f'<text x="{middle:.1f}" y="{HEIGHT - 10}" text-anchor="middle">projects</text>'


def _curves(lines: Mapping[str, Points], frame: _Frame) -> Iterator[str]:
    for name, points in lines.items():
        colour, dashes = _STYLES[name]
        places = [(frame.x(count), frame.y(points[count])) for count in sorted(points)]
        way = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        wide = "2.5" if colour == _OURS else "1.75"
        yield (
            f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="{wide}"{dashed}'
            ' stroke-linejoin="round"/>'
        )
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'


def _names(lines: Mapping[str, Points], labels: Mapping[str, str], frame: _Frame) -> Iterator[str]:
    """Each line's name at its end; names that would touch are moved apart, in their order."""
    ends: dict[float, list[tuple[float, str]]] = {}
    for name, points in lines.items():
        last = max(points)
        ends.setdefault(frame.x(last), []).append((frame.y(points[last]), name))
    for x, found in ends.items():
        for y, name in _spread(sorted(found)):
            colour = _OURS if _STYLES[name][0] == _OURS else _GREY
            word = escape(labels[name])
            if x < WIDTH - RIGHT:  # the line ends early, where others may go on
                place = f'x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle"'
            else:
                place = f'x="{x + 10:.1f}" y="{y + 4:.1f}"'
            yield f'<text {place} fill="{colour}">{word}</text>'


def _spread(places: list[tuple[float, str]]) -> list[tuple[float, str]]:
    heights = [y for y, _ in places]
    for upper, lower in pairwise(range(len(heights))):
        heights[lower] = max(heights[lower], heights[upper] + _APART)
    moved = max(0.0, heights[-1] - (HEIGHT - BOTTOM))
    return [(y - moved, name) for y, (_, name) in zip(heights, places, strict=True)]
