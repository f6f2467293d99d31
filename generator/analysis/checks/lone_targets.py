"""The target that a number is held against where reading did not pair the two."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.like_rates import proved_words
from generator.analysis.checks.numbers import Row
from generator.analysis.measures import Clause, Quantity, Rate, matches, rates_in
from generator.analysis.measures.clause import last_before
from generator.analysis.measures.subjects import are_verbs, letter_pairs, own_words
from generator.analysis.measures.units import count_alike

_VERB: Final = 2  # characters before a number
_MANY: Final = 40  # rates of a text that are compared with one
_POINTS: Final = Decimal(15)  # so far from its number a rate is of another whole


def lone_target(row: Row, actual: Quantity) -> Quantity | None:
    """The only target without a number that counts the same as this number, by its words too."""
    said = letter_pairs(own_words(actual.lead + actual.tail))
    fitting = [
        match
        for match in matches(row.title, row.texts)
        if count_alike(match.target.quantity.unit, actual.unit)
    ]
    same = [match for match in fitting if match.target.quantity.unit == actual.unit]
    fitting = same or fitting
    if len(fitting) != 1:
        return None
    target = fitting[0].target.quantity
    found = fitting[0].actual
    if found is not None:
        if any(measure.part == row.part for measure in row.project.measures):
            return None  # a person has said which number is meant
        # 截至6月底改造1504户；截至9月底改造2432户，完成率67%: both are held against it,
        # as are 开工58户 and 竣工41户 behind it
        is_alike = found.quantity.unit == actual.unit and (
            found.quantity.lead[-_VERB:] == actual.lead[-_VERB:]
            or are_verbs(own_words(actual.lead + actual.tail))
        )
        return target if is_alike else None
    counted = letter_pairs(own_words(target.lead + target.tail))
    return None if said.isdisjoint(counted) else target


def target_of_like_rate(
    row: Row, text: str, said: Sequence[Clause], rate: Rate, actual: Quantity
) -> Quantity | None:
    """The only target in the unit of a number, where another rate in the same words is of it.

    任务3200亩，整地3040亩，占任务的95%，栽植2560亩，占任务的90%: each is held against the 3200.
    """
    wanted = [match.target.quantity for match in matches(row.title, row.texts)]
    wanted = [target for target in wanted if target.unit == actual.unit]
    if len(wanted) != 1 or not wanted[0].value:
        return None
    target = wanted[0]
    if rate.off_from(100 * actual.value / target.value) > _POINTS:
        return None
    others = [other for other in rates_in(text)[:_MANY] if other.at != rate.at]
    told = [(other, last_before(said, other.start)) for other in others]
    proved = proved_words(
        (text[other.start : other.at], other, target.value, before.quantity.value)
        for other, before in told
        if before is not None and before.quantity.unit == target.unit
    )
    return target if text[rate.start : rate.at] in proved else None
