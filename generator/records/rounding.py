"""The one place that rounds: half up, as bulletins do, or cut off, as some sources do.

Sums and quotients are kept as they are (`Decimal`) until they are shown or compared.
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Final

# With the usual 28 digits a figure with more of them would raise, and content may hold one.
_ANY_LENGTH: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def round_half_up(number: Decimal, places: int) -> Decimal:
    """The number with so many places behind the point; a half goes away from zero."""
    return number.quantize(_step(places), rounding=ROUND_HALF_UP, context=_ANY_LENGTH)


def round_ratio(part: Decimal, whole: Decimal, places: int) -> Decimal:
    """The ratio part ÷ whole, rounded half up, but 1 only where both are equal.

    29999 of 30000 is 0.9999, and 30001 of 30000 is 1.0001; the whole is greater than zero. The two
    are compared, and not their quotient: that has 28 digits, and may be 1 where they differ.
    """
    rounded = round_half_up(part / whole, places)
    if part < whole:
        return min(rounded, 1 - _step(places))
    if part > whole:
        return max(rounded, 1 + _step(places))
    return rounded


def cut_off(number: Decimal, places: int) -> Decimal:
    """The number with so many places behind the point; what stands behind them is dropped."""
    return number.quantize(_step(places), rounding=ROUND_DOWN, context=_ANY_LENGTH)


def places_of(number: Decimal) -> int:
    """How many places a number has behind its point: 2 of 46.90, none of 47."""
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


@cache
def _step(places: int) -> Decimal:
    return Decimal((0, (1,), -places))
