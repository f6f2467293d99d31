"""The towns on a summary: a map of tiles or their names, and those of which nothing is said."""

from msgspec import Struct

from generator.analysis.place_readings import EVERY
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.charts.tiles import TileMap, is_silent, map_note, tile_map, town_link
from generator.pages.parts.words.links import Link, unplaced_address


class PlacesSection(Struct, frozen=True):
    """A section of the summary; `named` are the towns with their numbers, where there is no map."""

    note: str
    every: Link
    tiles: TileMap | None
    named: tuple[Link, ...]
    silent: tuple[Link, ...]
    unplaced: Link


def places_section(outline: Outline, page: str) -> PlacesSection:
    """The towns of a report that tells of places."""
    folder, tiles = outline.report.folder, tile_map(outline, page)
    without = outline.unplaced[EVERY]
    return PlacesSection(
        note=map_note(outline) if tiles else "",
        every=Link(f"全部{len(outline.towns)}个乡镇街道", relative(page, addresses.places(folder))),
        tiles=tiles,
        named=() if tiles else tuple(_named(outline, page)),
        silent=tuple(
            town_link(outline, slug, page)
            for slug, reading in outline.towns.items()
            if is_silent(reading)
        ),
        unplaced=Link(f"没有写明乡镇街道的{without}项", unplaced_address(outline, page)),
    )


def _named(outline: Outline, page: str) -> list[Link]:
    links = []
    for slug, reading in outline.towns.items():
        if reading.projects:
            link = town_link(outline, slug, page)
            links.append(Link(f"{link.text} {len(reading.projects)}项", link.href))
    return links
