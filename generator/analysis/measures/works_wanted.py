"""Whether a number is of the work of a target, where another says the very work of the same thing.

Beside 新增停车泊位1186个 what a sentence of its own counts without that word is not what was added:
免费开放停车场15处，停车泊位872个.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import Aspect, Period, period_of
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import are_verbs, letter_pairs, letters_of
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_STOP: Final = pattern(r"[。\n]")
_NEAR: Final = 8  # numbers on either side that one is compared with


def of_its_work(
    target: Target, found: Sequence[Candidate], results: Sequence[str], delivered: Sequence[int]
) -> list[int]:
    """Those of the candidates that are not told of other work than the target's."""
    return [
        c
        for at, c in enumerate(delivered)
        if not any(
            _is_told_beside(target, found[n], found[c], results)
            for n in delivered[max(0, at - _NEAR) : at + _NEAR + 1]
            if n != c
        )
    ]


def _is_told_beside(
    target: Target, first: Candidate, other: Candidate, results: Sequence[str]
) -> bool:
    """Whether the first is the target's by its verb, and the other of another sentence."""
    if first.result != other.result or not _is_of_all(first) or not _is_bare(target, other):
        return False
    own, counted = letter_pairs(first.clause.own), letter_pairs(other.clause.own)
    if not counted or not counted <= own:
        return False
    # 甲院新增床位30张 may be but a part, where it is less than what is wanted
    is_whole = own <= letter_pairs(target.clause.own)
    if not is_whole and first.quantity.value < target.quantity.value:
        return False
    wanted = letter_pairs(target.quantity.lead) & letter_pairs(first.quantity.lead)
    verbs = wanted - letter_pairs(other.clause.around)
    ends = sorted((first.quantity.start, other.quantity.start))
    return any(are_verbs("".join(verb)) for verb in verbs) and bool(
        _STOP.search(results[first.result], *ends)
    )


def _is_of_all(candidate: Candidate) -> bool:
    """Whether a number is of no part of the year, of the places, or of another number."""
    clause = candidate.clause
    is_beside = clause.is_part or clause.restates or clause.adds or clause.is_earlier
    is_of_place = clause.place is not None and clause.place.is_part
    return not (is_beside or is_of_place) and clause.period in (Period.UNSAID, Period.WHOLE)


def _is_bare(target: Target, candidate: Candidate) -> bool:
    """Whether a number says what it counts, and no word of how far it is, or of which time."""
    clause = candidate.clause
    said = letters_of(clause.quantity.lead + clause.quantity.tail)
    if said != letters_of(clause.own) or clause.aspect is not Aspect.UNSAID:
        return False
    wanted, value = target.quantity.value, clause.quantity.value
    is_held_against = candidate.is_answer_to(target.quantity) or any(
        rate.agrees(wanted, value) for rate in candidate.own
    )
    return period_of(clause.around) is Period.UNSAID and not is_held_against
