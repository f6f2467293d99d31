"""The towns of a county as tiles on a schematic map, whose rows and columns a person gave."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from generator.analysis.place_readings import OVER, TownReading
from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.multiples import PITCH, SquareRun, square_runs
from generator.pages.parts.words.links import Link

_SILENT: Final = "原文没有提到"
_PIXELS: Final = 8  # between squares of a tile: five go into one on the narrowest phone
_IN_A_TILE: Final = 5  # squares in a row
_MOST: Final = 10  # squares of a tile, which is a number where there are more
_IN_A_ROW: Final = 15
_MOST_IN_TABLE: Final = 60


class Squares(Struct, frozen=True):
    """Small squares of one town as lines that are dashed; none of too many to look at.

    `shown` is how wide they are, in pixels; width and height are those that they are drawn in.
    """

    runs: tuple[SquareRun, ...]
    width: int
    height: int
    shown: int


class Tile(Struct, frozen=True):
    """A town: `said` tells of it in words, `number` in place of squares where they are too many."""

    name: str
    href: str
    said: str
    squares: Squares
    number: str
    is_silent: bool
    is_current: bool


class TileMap(Struct, frozen=True):
    """The tiles by rows; where none lies there is None."""

    rows: tuple[tuple[Tile | None, ...], ...]


def tile_map(outline: Outline, page: str, current: str = "") -> TileMap | None:
    """The map with the tile of one town as the current one; None where no tile has a place."""
    tiles = _placed(outline)
    if not tiles:
        return None
    rows, columns = ([place[axis] for place in tiles] for axis in (0, 1))
    return TileMap(
        tuple(
            tuple(
                _tile(outline, slug, page, current) if (slug := tiles.get((row, column))) else None
                for column in range(min(columns), max(columns) + 1)
            )
            for row in range(min(rows), max(rows) + 1)
        )
    )


def map_note(outline: Outline) -> str:
    """What the marks of the map mean, as far as it has them, and that it is schematic."""
    kinds = {kind for reading in outline.towns.values() for kind, _, _ in reading.squares}
    flags = any(flag for reading in outline.towns.values() for _, flag, _ in reading.squares)
    over = [outline.kind_words[kind] for kind in OVER if kind in outline.kind_words]
    solid = f"，实心是{'、'.join(over)}" if "over" in kinds and over else ""
    raised = "，红框是曾被通报" if flags else ""
    placed = [outline.towns[slug] for slug in _placed(outline).values()]
    left = len(outline.towns) - len(placed)
    rest = f"另有{left}个没有放进图里。" if left else ""
    marks = f"小方格是项目{solid}{raised}{_dashed(placed)}。"
    return f"{marks}示意图，不是真实的边界和距离。{rest}"


def beside(outline: Outline, slug: str, page: str) -> tuple[Link, ...]:
    """The towns whose tiles touch that of one, in the order of the list."""
    tiles = _placed(outline)
    at = next((place for place, name in tiles.items() if name == slug), None)
    if at is None:
        return ()
    near = {
        name
        for place, name in tiles.items()
        if name != slug and all(abs(a - b) <= 1 for a, b in zip(place, at, strict=True))
    }
    return tuple(town_link(outline, name, page) for name in outline.towns if name in near)


def town_link(outline: Outline, slug: str, page: str) -> Link:
    """A town by its name."""
    target = addresses.place(outline.report.folder, slug)
    return Link(outline.towns[slug].town.name, addresses.relative(page, target))


def squares_of(reading: TownReading, in_a_row: int = _IN_A_ROW) -> Squares:
    """The squares of a town in rows; none where they are more than one looks at."""
    number = len(reading.projects)
    most = _MOST if in_a_row == _IN_A_TILE else _MOST_IN_TABLE
    if number > most:
        return Squares((), 0, 0, 0)
    counted = {(kind, flag): count for kind, flag, count in reading.squares}
    rows, width = -(-number // in_a_row), min(number, in_a_row)
    runs, pitch = square_runs(counted, in_a_row), _PIXELS if in_a_row == _IN_A_TILE else PITCH
    return Squares(runs, width * PITCH, rows * PITCH, width * pitch)


def is_silent(reading: TownReading) -> bool:
    """Whether nothing names a town, as far as anybody knows."""
    return not reading.projects and not reading.waiting


def said_of(reading: TownReading) -> str:
    """How many projects name a town, in words."""
    if reading.projects:
        return f"{len(reading.projects)}个项目"
    return f"{len(reading.waiting)}处待确认" if reading.waiting else _SILENT


def _dashed(placed: Iterable[TownReading]) -> str:
    """What a dashed tile means: nothing names the town, or nobody has confirmed what does."""
    dashed = [reading for reading in placed if not reading.projects]
    words = [_SILENT] if any(is_silent(reading) for reading in dashed) else []
    words += ["待确认"] if any(reading.waiting for reading in dashed) else []
    return f"，虚线是{'或'.join(words)}" if words else ""


def _placed(outline: Outline) -> Mapping[tuple[int, int], str]:
    """Row and column of each tile -> the town; content with two on one tile is refused."""
    return dict(_places(outline))


def _places(outline: Outline) -> Iterator[tuple[tuple[int, int], str]]:
    for slug, reading in outline.towns.items():
        town = reading.town
        if town.row and town.column:
            yield (int(town.row), int(town.column)), slug


def _tile(outline: Outline, slug: str, page: str, current: str) -> Tile:
    reading = outline.towns[slug]
    squares, number = squares_of(reading, _IN_A_TILE), len(reading.projects)
    return Tile(
        name=reading.town.short_name,
        href=town_link(outline, slug, page).href,
        said=said_of(reading),
        squares=squares,
        number="" if squares.runs or not number else f"{number}项",
        is_silent=not number,
        is_current=slug == current,
    )
