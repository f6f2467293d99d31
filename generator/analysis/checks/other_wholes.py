"""Rates that are of another number of the text than of the target that a row sets."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures import Clause, Rate, rates_in
from generator.analysis.measures.clause import clauses_between, last_before
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
    told = last_before(said, rate.start)
    if told is None:
        return False
    wholes = [
        clause.quantity
        for clause in clauses_between(said, 0, told.quantity.start)[1 - _MANY :]
        if count_alike(clause.quantity.unit, told.quantity.unit)
        and rate.agrees(clause.quantity.value, told.quantity.value)
    ]
    named = _OF.sub("", text[rate.start : rate.at])
    if len(named) >= _NAMED and any(whole.lead.endswith(named) for whole in wholes):
        return True
    others = [other for other in rates_in(text) if other.at != rate.at][:_MANY]
    for other in others if wholes else ():
        number = last_before(said, other.start)
        if (
            number
            and number.quantity != told.quantity
            and any(other.agrees(whole.value, number.quantity.value) for whole in wholes)
        ):
            return True
    return False
