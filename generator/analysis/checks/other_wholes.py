"""Rates that are of another number of the text than of the target that a row sets."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from generator.analysis.measures import Clause, Quantity, Rate, rates_in
from generator.analysis.measures.units import count_alike
from generator.patterns import pattern

_OF: Final = pattern("占|完成|达到?|的|为")
_NAMED: Final = 4  # characters that name the whole of a rate
_MANY: Final = 40  # numbers before a rate that it may be a share of, and rates beside it


def is_of_another_whole(text: str, said: Sequence[Clause], rate: Rate) -> bool:
    """Whether a share is of a number that the text has before it.

    By its own words (占安排投资计划71.9%, behind 已安排投资计划6690万元), or because another share
    beside it is of that number, too: 任务细化成210个内容，已完成24个，占总任务的11.4%；未完成15个，
    占7.1%.
    """
    told = _last_before(said, rate)
    wholes = [
        clause.quantity
        for clause in said[: _place_of(said, rate)][-_MANY:]
        if told
        and clause.quantity.start < told.start
        and count_alike(clause.quantity.unit, told.unit)
        and rate.agrees(clause.quantity.value, told.value)
    ]
    named = _OF.sub("", text[rate.start : rate.at])
    if len(named) >= _NAMED and any(whole.lead.endswith(named) for whole in wholes):
        return True
    others = [other for other in rates_in(text) if other.at != rate.at][:_MANY]
    for other in others if wholes else ():
        number = _last_before(said, other)
        if (
            number
            and number != told
            and any(other.agrees(whole.value, number.value) for whole in wholes)
        ):
            return True
    return False


def _last_before(said: Sequence[Clause], rate: Rate) -> Quantity | None:
    """The number right before a rate."""
    at = _place_of(said, rate)
    return said[at - 1].quantity if at else None


def _place_of(said: Sequence[Clause], rate: Rate) -> int:
    return bisect_left(said, rate.start, key=lambda clause: clause.quantity.start)
