"""The target that a number is held against where reading did not pair the two."""

from typing import Final

from generator.analysis.checks.numbers import Row
from generator.analysis.measures import Quantity, matches
from generator.analysis.measures.subjects import are_verbs, letter_pairs, own_words
from generator.analysis.measures.units import count_alike

_VERB: Final = 2  # characters before a number


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
