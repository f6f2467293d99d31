"""The strip of ratios: every measure of a group of projects as a dot on the one scale."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages.parts.figure import actual_figure
from generator.pages.parts.measure import AT_LEAST
from generator.pages.parts.scale import percent_of
from generator.pages.parts.typography import display
from generator.records import Measure, Project

_EXACT: Final = 10  # the bin that ends at the target: a bin is a tenth of it wide
_LAST: Final = 31  # beyond three times the target
_TALLEST: Final = 90  # dots in one bin, before one stands for several
_DOT: Final = "."
_NAMED: Final = 6  # measures beyond the scale that the caption names


class Bin(Struct, frozen=True):
    """The dots of one bin, a sign for each; those `below` stand on top of those that are even."""

    even: str
    above: str
    below: str


class BinRow(Struct, frozen=True):
    """A bin in the table beside the strip."""

    words: str
    number: int


class Strip(Struct, frozen=True):
    """Ratios of measures, counted in bins of ten percent that are closed at their upper end.

    `low` are the nine bins up to 90 % where any ratio is below its target, else nothing; `bins` are
    the 21 from 90 % to 300 %, `beyond` those above. A dot stands for `each` measures, if not for
    one. `below` to `most` are the counts that stand above the strip, `sentence` says them,
    `caption` names what lies beyond the scale, and `rows` are the bins that are not empty.
    """

    low: tuple[Bin, ...]
    bins: tuple[Bin, ...]
    beyond: Bin
    each: int | None
    number: int
    below: int
    even: int
    above: int
    most: int
    sentence: str
    caption: str
    rows: tuple[BinRow, ...]


def strip_of(projects: Iterable[Project]) -> Strip | None:
    """The strip of all measures of these projects; None where no measure has an actual."""
    return strip_of_measures(measure for project in projects for measure in project.measures)


def strip_of_measures(measures: Iterable[Measure]) -> Strip | None:
    """The strip of those of the measures that have an actual; None where none has."""
    known = [measure for measure in measures if measure.actual is not None]
    return _strip(known) if known else None


def _strip(measures: Sequence[Measure]) -> Strip:
    found = Counter((_bin(measure), _tone(measure)) for measure in measures)
    tones = Counter(_tone(measure) for measure in measures)
    totals = Counter(_bin(measure) for measure in measures)
    each = _measures_of_a_dot(max(totals.values()))
    bins = [_dots(found, place, each) for place in range(1, _LAST + 1)]
    most = sum(number for place, number in totals.items() if place == _LAST)
    above = tones["above"] - most
    return Strip(
        low=tuple(bins[: _EXACT - 1]) if any(place < _EXACT for place in totals) else (),
        bins=tuple(bins[_EXACT - 1 : _LAST - 1]),
        beyond=bins[_LAST - 1],
        each=each if each > 1 else None,
        number=len(measures),
        below=tones["below"],
        even=tones["even"],
        above=above,
        most=most,
        sentence=_sentence(len(measures), tones, above, most),
        caption=_caption([measure for measure in measures if _bin(measure) == _LAST]),
        rows=tuple(_rows(totals, tones["even"])),
    )


def _tone(measure: Measure) -> str:
    actual = measure.actual if measure.actual is not None else Decimal(0)
    if actual == measure.target:
        return "even"
    return "above" if actual > measure.target else "below"


def _bin(measure: Measure) -> int:
    """Its bin, from 1: up to 10 %, up to 20 % …; 10 ends at the target, 31 is beyond the scale."""
    actual = measure.actual if measure.actual is not None else Decimal(0)
    tenths, rest = divmod(10 * max(actual, Decimal(0)), measure.target)
    place = int(tenths) + bool(rest)
    if actual < measure.target:
        return min(max(place, 1), _EXACT)
    if actual == measure.target:
        return _EXACT
    return min(max(place, _EXACT + 1), _LAST)


def _measures_of_a_dot(fullest: int) -> int:
    """1, or the least of 2, 5, 10, 20 … with which the fullest bin is not too tall."""
    power = 1
    while fullest > 5 * power * _TALLEST:
        power *= 10
    return next(power * factor for factor in (1, 2, 5) if fullest <= power * factor * _TALLEST)


def _dots(found: Counter[tuple[int, str]], place: int, each: int) -> Bin:
    """The dots of a bin; a number that begins a dot has one."""
    even, above, below = (-(-found[place, tone] // each) for tone in ("even", "above", "below"))
    return Bin(_DOT * even, _DOT * above, _DOT * below)


def _sentence(number: int, tones: Counter[str], above: int, most: int) -> str:
    parts = [
        f"{tones['below']}个低于目标" if tones["below"] else "",
        f"{tones['even']}个正好等于目标" if tones["even"] else "",
        f"{above}个高于目标、不超过300%" if above else "",
        f"{most}个超过300%" if most else "",
    ]
    return f"{number}个有目标的数字：{'，'.join(filter(None, parts))}。"


def _caption(beyond: Sequence[Measure]) -> str:
    """The measures beyond the scale, the smaller first; of many the largest alone."""
    if not beyond:
        return ""
    ordered = sorted(beyond, key=lambda measure: measure.ratio or Decimal(0))
    if len(ordered) > _NAMED:
        return f"超过300%的有{len(ordered)}个，最高的是{_named(ordered[-1])}。"
    return f"超过300%的{len(ordered)}个：{'，'.join(map(_named, ordered))}。"


def _named(measure: Measure) -> str:
    at_least = AT_LEAST if actual_figure(measure).is_open else ""
    return f"{display(measure.name)}{at_least}{percent_of(measure)}"


def _rows(totals: Counter[int], even: int) -> Iterator[BinRow]:
    """The bins that are not empty; the one of the target without those that are even with it."""
    for place in range(1, _LAST + 1):
        number = totals[place] - (even if place == _EXACT else 0)
        if number:
            yield BinRow(_bin_words(place), number)
        if place == _EXACT and even:
            yield BinRow("正好100%", even)


def _bin_words(place: int) -> str:
    if place == _LAST:
        return "超过300%"
    if place == 1:
        return "不超过10%"
    if place == _EXACT:
        return "超过90%、不到100%"
    return f"超过{10 * (place - 1)}%、不超过{10 * place}%"
