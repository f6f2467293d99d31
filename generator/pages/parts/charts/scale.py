"""The one scale of all pictures of a report: from nothing to three times the target.

The target stands at the same place in every picture, so that lengths can be compared.
"""

from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.records import Measure
from generator.records.rounding import round_half_up, round_ratio

_END: Final = Decimal(3)


class Mark(Struct, frozen=True):
    """How far an actual goes on the scale, as lengths in percent of its whole width.

    `base` goes from nothing to the target, or to an actual below it; `over` from the target on, and
    is empty where nothing is beyond it. `more` says that the scale ends before the actual. `tone`
    is below, even or above.
    """

    base: str
    over: str
    more: bool
    tone: str


def mark_of(measure: Measure) -> Mark | None:
    """The mark of a measure; None where its actual is not known."""
    if measure.actual is None:
        return None
    ratio = max(measure.actual / measure.target, Decimal(0))
    over = min(ratio, _END) - 1
    return Mark(
        base=place_of(ratio) if ratio < 1 else _TARGET,
        over=place_of(over) if over > 0 else "",
        more=ratio > _END,
        tone=tone_of(measure),
    )


def tone_of(measure: Measure) -> str:
    """Whether the actual is below, even with or above the target; they are compared exactly."""
    if measure.actual is None or measure.actual == measure.target:
        return "even"
    return "above" if measure.actual > measure.target else "below"


def place_of(ratio: Decimal) -> str:
    """Where a ratio stands on the scale, in percent of its width; beyond the end, at the end."""
    shown = min(max(ratio, Decimal(0)), _END)
    return f"{plain_number(round_half_up(100 * shown / _END, 2))}%"


_TARGET: Final = place_of(Decimal(1))  # where most bars end, or go on from


def percent_of(measure: Measure) -> str:
    """The ratio in whole percents, 100% only where both are equal; empty without an actual."""
    if measure.actual is None:
        return ""
    ratio = round_ratio(measure.actual, measure.target, 2)
    return f"{plain_number(ratio * 100)}%"
