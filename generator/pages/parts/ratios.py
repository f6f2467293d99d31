"""Ratios of measures, counted in bins of ten percent: what strips and dots are drawn from."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.pages.parts.scale import tone_of
from generator.records import Measure, Project

EXACT: Final = 10  # the bin that ends at the target: a bin is a tenth of it wide
LAST: Final = 31  # beyond three times the target
NAMED: Final = 6  # measures beyond the scale that are named

Bins = Counter[tuple[int, str]]


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


def ratios_of_measures(measures: Iterable[Measure]) -> Ratios:
    """The ratios of those of the measures of which an actual is known."""
    return _sum([_counted(tuple(measures))])


def _sum(parts: Iterable[Ratios]) -> Ratios:
    bins: Bins = Counter()
    highest: list[Measure] = []
    for part in parts:
        bins.update(part.bins)
        highest += part.highest
    return Ratios(bins, _highest(highest))


@lru_cache(maxsize=4096)  # many departments may answer for one project
def _counted(measures: tuple[Measure, ...]) -> Ratios:
    known = [measure for measure in measures if measure.actual is not None]
    bins = Counter((bin_of(measure), tone_of(measure)) for measure in known)
    return Ratios(bins, _highest([measure for measure in known if bin_of(measure) == LAST]))


def _highest(measures: list[Measure]) -> tuple[Measure, ...]:
    return tuple(sorted(measures, key=_ratio)[-NAMED:])


def _ratio(measure: Measure) -> Decimal:
    return measure.ratio or Decimal(0)


def bin_of(measure: Measure) -> int:
    """Its bin, from 1: up to 10 %, up to 20 % …; 10 ends at the target, 31 is beyond the scale."""
    actual = measure.actual if measure.actual is not None else Decimal(0)
    tenths, rest = divmod(10 * max(actual, Decimal(0)), measure.target)
    place = int(tenths) + bool(rest)
    if actual < measure.target:
        return min(max(place, 1), EXACT)
    if actual == measure.target:
        return EXACT
    return min(max(place, EXACT + 1), LAST)
