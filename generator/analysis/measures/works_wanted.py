"""Whether a number is of the work of a target, where another says the very work of the same thing.

Beside 新增停车泊位1186个 what a sentence of its own counts without that word is not what was added:
免费开放停车场15处，停车泊位872个.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import Aspect, Period, period_of
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import (
    LetterPairs,
    are_verbs,
    letter_pairs,
    letters_of,
    own_words,
)
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_STOP: Final = pattern(r"[。\n]")
_VERB: Final = 2  # letters
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
            for n in delivered[max(0, at - _NEAR) : at + _NEAR]
            if n != c
        )
    ]


def _is_told_beside(
    target: Target, first: Candidate, other: Candidate, results: Sequence[str]
) -> bool:
    """Whether the first is the target's by its verb, and the other is told with another one."""
    if first.result != other.result or not _is_of_all(first) or not _is_bare(target, other):
        return False
    own, thing = letter_pairs(first.clause.own), _thing_of(other)
    counted = letter_pairs(thing)
    if not counted or not counted <= own:
        return False
    # 甲院新增床位30张 may be but a part, where it is less than what is wanted
    is_whole = own <= letter_pairs(target.clause.own) and not _has_verb(other)
    if not is_whole and first.quantity.value < target.quantity.value:
        return False
    said = _said_of(first, other, results[first.result])
    is_led_to = len(letters_of(own_words(said))) > len(thing)
    if not is_led_to or period_of(said) is not Period.UNSAID:
        return False
    return bool(_verbs_of(target, first.quantity.lead) - _verbs_of(target, said)) and not (
        _verbs_of(target, other.quantity.lead)
    )


def _verbs_of(target: Target, words: str) -> LetterPairs:
    """The verbs of a target that words have as well."""
    common = letter_pairs(target.quantity.lead) & letter_pairs(words)
    return frozenset(pair for pair in common if are_verbs("".join(pair)))


def _thing_of(candidate: Candidate) -> str:
    """What a number counts, without a verb before it: 公交车 of 更新公交车."""
    own = "".join(letters_of(candidate.clause.own))
    return own[_VERB:] if _has_verb(candidate) else own


def _has_verb(candidate: Candidate) -> bool:
    """Whether what a number counts stands behind a verb."""
    return are_verbs("".join(letters_of(candidate.clause.own)[:_VERB]))


def _said_of(first: Candidate, other: Candidate, text: str) -> str:
    """The words that lead to a number, up to another before it: 开放停车场15处，停车泊位872个."""
    begin, end = first.quantity.end, other.quantity.start
    if begin > end or _STOP.search(text, begin, end):
        return other.clause.around
    return text[begin:end]


def _is_of_all(candidate: Candidate) -> bool:
    """Whether a number is of no part of the year, of the places, or of another number."""
    clause = candidate.clause
    is_beside = clause.is_part or clause.restates or clause.adds or clause.is_earlier
    is_of_place = clause.place is not None and clause.place.is_part
    return not (is_beside or is_of_place) and clause.period in (Period.UNSAID, Period.WHOLE)


def _is_bare(target: Target, candidate: Candidate) -> bool:
    """Whether a number says what it counts, and no word of how far it is or of its target."""
    clause = candidate.clause
    said = letters_of(clause.quantity.lead + clause.quantity.tail)
    if said != letters_of(clause.own) or clause.aspect is not Aspect.UNSAID:
        return False
    wanted, value = target.quantity.value, clause.quantity.value
    is_held_against = candidate.is_answer_to(target.quantity) or any(
        rate.agrees(wanted, value) for rate in candidate.own
    )
    return not is_held_against
