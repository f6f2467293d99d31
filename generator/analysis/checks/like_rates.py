"""Rates in the words of another that is right: what that one is of, these are of as well."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from generator.analysis.measures import Rate

_ALL: Final = 100  # percent, at which a rate may be of anything


def proved_words(told: Iterable[tuple[str, Rate, Decimal, Decimal]]) -> set[str]:
    """The words of those rates that are right, each given with a target and what was delivered.

    5所(占比42%)学堂 of twelve says that (占比 is said of the twelve, in 11所(占比93%)园所 too.
    """
    return {
        words
        for words, rate, target, actual in told
        if rate.value != _ALL and rate.agrees(target, actual)
    }
