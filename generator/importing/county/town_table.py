"""The towns of each county of China with their villages, of the year 2023.

The list is that of county_table.py. A county's line begins with `=` and names its province and
city, each line below it a town and its villages. Divisions change every year: what a site uses is
a copy in its own content, which a person can correct.
"""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from generator.importing.proposals import slug_of
from generator.records.place import Town

_FILE: Final = "towns.txt.xz"
_COUNTY: Final = "="


@dataclass(frozen=True, slots=True)
class CountyTowns:
    """A county, the names of its province and city, and its towns in the order of their codes."""

    name: str
    above: str
    towns: tuple[Town, ...]


def counties_of(name: str) -> list[CountyTowns]:
    """The counties of a name, which may have those of its province and city before it."""
    return [
        CountyTowns(county, above, _towns(lines))
        for county, above, lines in _sections()
        if name == county or (name.endswith(county) and f"{above}{county}".endswith(name))
    ]


def _sections() -> Iterator[tuple[str, str, list[str]]]:
    """Each county with what is above it and the lines of its towns."""
    text = lzma.decompress((files(__package__) / _FILE).read_bytes()).decode()
    for section in text.removeprefix(_COUNTY).split(f"\n{_COUNTY}"):
        head, *lines = section.split("\n")
        name, province, city = head.split("\t")
        yield name, f"{province}{city}", lines


def _towns(lines: list[str]) -> tuple[Town, ...]:
    slugs: set[str] = set()
    towns = []
    for line in lines:
        name, *villages = line.split(" ")
        slug = slug_of(name, slugs)
        slugs.add(slug)
        towns.append(Town(slug=slug, name=name, villages=tuple(villages)))
    return tuple(towns)
