"""Ratios of measures, counted in bins of ten percent: what strips and dots are drawn from."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from msgspec import Struct

from generator.pages.parts.charts.scale import tone_of
from generator.records import Measure, Project

EXACT: Final = 10  # the bin that ends at the target: a bin is a tenth of it wide
LAST: Final = 31  # beyond three times the target
NAMED: Final = 6  # measures beyond the scale that are named

Bins = Counter[tuple[int, str]]
Key = TypeVar("Key")


class Ratios(Struct, frozen=True):
    """How many measures are in each bin, by their tone; and the highest that lie beyond the scale.

    `highest` has at most six, the smaller first.
    """

    bins: Bins
    highest: tuple[Measure, ...]

    @property
    def number(self) -> int:
        """How many measures there are."""
        return self.bins.total()


def ratios_of(projects: Iterable[Project]) -> Ratios:
    """The ratios of all measures of these projects of which an actual is known."""
    return _sum(_counted(project.measures) for project in projects if project.measures)


def by_place(bins: Mapping[tuple[int, str], int]) -> Counter[int]:
    """How many there are in each bin, whatever their tone."""
    return _sums((place, number) for (place, _), number in bins.items())


def by_tone(bins: Mapping[tuple[int, str], int]) -> Counter[str]:
    """How many there are of each tone, in whatever bin."""
    return _sums((tone, number) for (_, tone), number in bins.items())


def _sums(parts: Iterable[tuple[Key, int]]) -> Counter[Key]:
    sums: Counter[Key] = Counter()
    for key, number in parts:
        sums[key] += number
    return sums


def _sum(parts: Iterable[Ratios]) -> Ratios:
    bins: Bins = Counter()
    highest: list[Measure] = []
    for part in parts:
        for key, number in part.bins.items():  # mostly one, for which `update` takes its time
            bins[key] += number
        highest += part.highest
    return Ratios(bins, _highest(highest))


@lru_cache(maxsize=4096)  # many departments may answer for one project
def _counted(measures: tuple[Measure, ...]) -> Ratios:
    bins: Bins = Counter()
    beyond: list[Measure] = []
    for measure in measures:
        if measure.actual is not None:
            place = bin_of(measure)
            bins[place, tone_of(measure)] += 1
            if place == LAST:
                beyond.append(measure)
    return Ratios(bins, _highest(beyond))


def _highest(measures: list[Measure]) -> tuple[Measure, ...]:
    return tuple(sorted(measures, key=_ratio)[-NAMED:])


def _ratio(measure: Measure) -> Decimal:
    return measure.ratio or Decimal(0)


def bin_of(measure: Measure) -> int:
    """Its bin, from 1: up to 10 %, up to 20 % …; 10 ends at the target, 31 is beyond the scale."""
    actual = measure.actual if measure.actual is not None else Decimal(0)
    if actual == measure.target:
        return EXACT
    tenths, rest = divmod(10 * max(actual, Decimal(0)), measure.target)
    place = int(tenths) + bool(rest)
    if actual < measure.target:
        return min(max(place, 1), EXACT)
    return min(max(place, EXACT + 1), LAST)
