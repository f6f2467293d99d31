"""All towns of the county: a schematic map, a table of what names each, and their villages."""

from collections.abc import Iterator

from msgspec import Struct

from generator.analysis.place_readings import EVERY, TownReading
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.charts.tiles import (
    Squares,
    TileMap,
    map_note,
    said_of,
    squares_of,
    tile_map,
    town_link,
)
from generator.pages.parts.words.links import Link, unplaced_address
from generator.pages.parts.words.typography import Piece, pieces


class TownRow(Struct, frozen=True):
    """A town in the table: `said` where it has no number, `basis` how surely it is named."""

    name: str
    href: str
    number: int
    squares: Squares
    said: str
    villages: str
    basis: str


class TownVillages(Struct, frozen=True):
    """A town and all its villages."""

    town: Link
    villages: str


class PlacesView(Struct, frozen=True):
    """The view of pages/places.html."""

    crumbs: tuple[Link, ...]
    title: tuple[Piece, ...]
    lead: str
    unplaced: Link
    search: str
    hint: str
    tiles: TileMap | None
    note: str
    towns: tuple[TownRow, ...]
    with_villages: bool
    villages: tuple[TownVillages, ...]


def places_page(framer: Framer, outline: Outline) -> Page:
    """The page of all towns."""
    report = outline.report
    page = addresses.places(report.folder)
    named = sum(bool(reading.projects) for reading in outline.towns.values())
    title = f"{len(outline.towns)}个乡镇街道，原文写到{named}个"
    number, without = len(report.projects), outline.unplaced[EVERY]
    lead = f"{number}项里有{number - without}项写明了乡镇、街道或村。没有写到，不等于没有办。"
    towns = tuple(_row(outline, slug, page) for slug in outline.towns)
    view = PlacesView(
        crumbs=(Link(report.folder, relative(page, addresses.summary(report.folder))),),
        title=pieces(title),
        lead=lead,
        unplaced=Link(f"没有写明地点的{without}项", unplaced_address(outline, page)),
        search=relative(page, addresses.SEARCH),
        hint=_hint(outline),
        tiles=tile_map(outline, page),
        note=map_note(outline),
        towns=towns,
        with_villages=any(row.villages for row in towns),
        villages=tuple(_villages(outline, page)),
    )
    about = About(
        title=f"地点（{report.folder}）",
        description=f"{report.title}：{title}。{lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/places.html", view, about, report=report)


def _row(outline: Outline, slug: str, page: str) -> TownRow:
    reading = outline.towns[slug]
    link = town_link(outline, slug, page)
    return TownRow(
        name=link.text,
        href=link.href,
        number=len(reading.projects),
        squares=squares_of(reading),
        said=said_of(reading),
        villages="、".join(name for name, _ in reading.villages),
        basis=_basis(reading),
    )


def _basis(reading: TownReading) -> str:
    """How many of the places have the full name, how many were inferred, how many wait."""
    told = (
        (reading.original, "处原名"),
        (reading.inferred, "处推断"),
        (len(reading.waiting), "处待确认"),
    )
    return "、".join(f"{number}{words}" for number, words in told if number)


def _hint(outline: Outline) -> str:
    """A village that is named and a town, for the field of the search."""
    villages = (name for reading in outline.towns.values() for name, _ in reading.villages)
    towns = (each.town.short_name for each in outline.towns.values() if not each.villages)
    return f"如：{'、'.join(filter(None, (next(villages, ''), next(towns, ''))))}"


def _villages(outline: Outline, page: str) -> Iterator[TownVillages]:
    for slug, reading in outline.towns.items():
        if reading.town.villages:
            yield TownVillages(town_link(outline, slug, page), "、".join(reading.town.villages))
