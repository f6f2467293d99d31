"""Numbers of measures as the source prints them: 8.7万余, 212 and not 87000."""

from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.measures import Bound, cell_numbers, quantities
from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Measure

_NUMBER: Final = pattern(r"[0-9][0-9.,]*\s?[百千万亿]*[余多]?")
_OPEN: Final = (Bound.OVER, Bound.AT_LEAST)  # it may be more
# Without one of these signs no number has a bound, or more digits than it prints.
_SIGNS: Final = pattern("[百千万亿余多超以至不]")


class Figure(Struct, frozen=True):
    """A number in its printed form; `is_open` says that the source means so many or more."""

    text: str
    is_open: bool


def actual_figure(measure: Measure) -> Figure:
    """What came of it, as printed; empty where it is not known."""
    return _figure(measure.actual, measure.actual_words)


def target_figure(measure: Measure) -> Figure:
    """What was wanted, as printed."""
    return _figure(measure.target, measure.target_words)


def unit_of(measure: Measure) -> str:
    """The unit as a page shows it."""
    return display(measure.unit)


def _figure(value: Decimal | None, words: str) -> Figure:
    """The number as its words have it; where it is not in them, as people write it."""
    plain = Figure("" if value is None else plain_number(value), is_open=False)
    if not _SIGNS.search(words):
        return plain
    read = quantities(words) or cell_numbers(words)  # 530余 alone is a cell of a table
    found = next((each for each in read if each.value == value), None)
    match = _NUMBER.search(found.words) if found else None
    if found is None or match is None:
        return plain
    text = match[0].replace(" ", "")
    return Figure(text, is_open=found.bound in _OPEN)
