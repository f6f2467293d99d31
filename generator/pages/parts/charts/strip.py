"""The strip of ratios: every measure of a group of projects as a dot on the one scale."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages.parts.charts.measure import percent_words
from generator.pages.parts.charts.ratios import (
    EXACT,
    LAST,
    NAMED,
    Ratios,
    by_place,
    by_tone,
    ratios_of,
)
from generator.pages.parts.words.typography import display
from generator.records import Measure, Project

_TALLEST: Final = 90  # dots in one bin, before one stands for several
_DOT: Final = "."
_TONE_WORDS: Final = {"below": "低于目标", "even": "正好等于目标", "above": "高于目标"}
_FEWEST: Final = 10  # of fewer one says how many
_NEARLY_HALF: Final = 45  # percent


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
    one. `below` to `most` are the counts that stand above the strip, `heading` says what they show,
    `sentence` all of them, `caption` names what lies beyond the scale, and `rows` are the bins that
    are not empty.
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
    heading: str
    sentence: str
    caption: str
    rows: tuple[BinRow, ...]


def strip_of(projects: Iterable[Project]) -> Strip | None:
    """The strip of all measures of these projects; None where no measure has an actual."""
    ratios = ratios_of(projects)
    return _strip(ratios) if ratios.number else None


def _strip(ratios: Ratios) -> Strip:
    totals, tones = by_place(ratios.bins), by_tone(ratios.bins)
    each = _measures_of_a_dot(max(totals.values()))
    bins = [_dots(ratios.bins, place, each) for place in range(1, LAST + 1)]
    most = totals[LAST]
    above = tones["above"] - most
    return Strip(
        low=tuple(bins[: EXACT - 1]) if any(place < EXACT for place in totals) else (),
        bins=tuple(bins[EXACT - 1 : LAST - 1]),
        beyond=bins[LAST - 1],
        each=each if each > 1 else None,
        number=ratios.number,
        below=tones["below"],
        even=tones["even"],
        above=above,
        most=most,
        heading=_heading(ratios.number, tones),
        sentence=_sentence(ratios.number, tones, above, most),
        caption=_caption(most, ratios.highest),
        rows=tuple(_rows(totals, tones["even"])),
    )


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


def _heading(number: int, tones: Counter[str]) -> str:
    """What there is to see: what is below its target, else what is even if it is about half."""
    about_half = 100 * tones["even"] >= _NEARLY_HALF * number
    tone = "below" if tones["below"] else "even" if about_half else "above"
    return f"{number}个数字，{_part_words(tones[tone], number)}{_TONE_WORDS[tone]}"


def _part_words(part: int, whole: int) -> str:
    """A part of a whole, of a large one in words: 近一半, 过半; else its number."""
    if part == whole:
        return "都" if whole > 1 else ""
    if whole < _FEWEST or 100 * part < _NEARLY_HALF * whole:
        return f"{part}个"
    return "近一半" if 2 * part < whole else "一半" if 2 * part == whole else "过半"


def _sentence(number: int, tones: Counter[str], above: int, most: int) -> str:
    parts = [
        f"{tones['below']}个低于目标" if tones["below"] else "",
        f"{tones['even']}个正好等于目标" if tones["even"] else "",
        f"{above}个高于目标、不超过300%" if above else "",
        f"{most}个超过300%" if most else "",
    ]
    return f"{number}个有目标的数字：{'，'.join(filter(None, parts))}。"


def _caption(number: int, highest: Sequence[Measure]) -> str:
    """The measures beyond the scale, the smaller first; of many the largest alone."""
    if not number:
        return ""
    if number > NAMED:
        return f"超过300%的有{number}个，最高的是{_named(highest[-1])}。"
    return f"超过300%的{number}个：{'，'.join(map(_named, highest))}。"


def _named(measure: Measure) -> str:
    return f"{display(measure.name)}{percent_words(measure)}"


def _rows(totals: Counter[int], even: int) -> Iterator[BinRow]:
    """The bins that are not empty; the one of the target without those that are even with it."""
    for place in range(1, LAST + 1):
        number = totals[place] - (even if place == EXACT else 0)
        if number:
            yield BinRow(_bin_words(place), number)
        if place == EXACT and even:
            yield BinRow("正好100%", even)


def _bin_words(place: int) -> str:
    if place == LAST:
        return "超过300%"
    if place == 1:
        return "10%以内"
    if place == EXACT:
        return "90%至100%以下"
    return f"{10 * (place - 1)}%至{10 * place}%"
