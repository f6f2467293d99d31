"""A counted bar: how many projects there are of each kind, where there are too many for squares."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.analysis.counting import plain_number
from generator.records.rounding import round_half_up


def counted_parts(numbers: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Where each part of a bar begins and how long it is, in percent of the whole bar.

    Each end is rounded by itself, so that the parts touch, and the last one ends at 100%.
    """
    whole, before = sum(numbers), 0
    for number in numbers:
        left, right = (_percent(place, whole) for place in (before, before + number))
        yield f"{plain_number(left)}%", f"{plain_number(right - left)}%"
        before += number


def _percent(number: int, whole: int) -> Decimal:
    return round_half_up(Decimal(100 * number) / whole, 2)
