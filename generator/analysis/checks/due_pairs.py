"""Pairs that a result gives itself, beside those of the title: 石塘镇应检600人，已检642人."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.numbers import Pair, Row
from generator.analysis.measures import Aspect, Clause, clauses
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.targets import Target
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern

_DONE: Final = pattern("(?:目前|截至目前)?(?:实(?![施行现验])|现?均?已|完成|实际|现|累计|共)")
_VERB: Final = 2  # characters before a number
_BESIDE: Final = pattern(
    r"[(（)）,，、\s]{1,3}"
)  # between what is due and the words of what was done


def pairs_in(row: Row, place: int, text: str) -> list[Pair]:
    """The pairs of a result of a row in the order of what was delivered; no shares.

    What a text says is due and was done, right beside each other, is such a pair too, even where
    the title means another whole.
    """
    own = [pair for pair in row.pairs if pair.result == place and not pair.is_share]
    known = {pair.actual.start: pair.target.value for pair in own}
    own += [
        pair for pair in _stated(place, text) if known.get(pair.actual.start) != pair.target.value
    ]
    return sorted(own, key=lambda pair: pair.actual.start)


def earlier_pairs(found: Sequence[Pair], text: str) -> list[Pair]:
    """Numbers of an earlier month, each with the target of the pair that is of the same work.

    三月末治理132公里；六月末治理348公里: both are held against what was wanted of the year.
    """
    return [
        Pair(pair.match, Candidate(pair.result, clause), pair.result, pair.target, clause.quantity)
        for clause in clauses(text)
        if clause.is_earlier and not clause.restates
        for pair in found[-1:]
        if clause.quantity.start < pair.actual.start
        and clause.quantity.unit == pair.actual.unit
        and clause.quantity.lead[-_VERB:] == pair.actual.lead[-_VERB:]
    ]


def _stated(place: int, text: str) -> Iterator[Pair]:
    said = clauses(text)
    for at, due in enumerate(said[:-1]):
        if due.restates and due.quantity.value and _is_done(text, due, said[at + 1]):
            found = said[at + 1]
            target, candidate = Target(due, at, place), Candidate(place, found)
            yield Pair(target, candidate, place, due.quantity, found.quantity)


def _is_done(text: str, due: Clause, clause: Clause) -> bool:
    """Whether a number is what was done of the one before it."""
    if clause.restates or clause.differs or clause.adds or is_rate(first_word(due.quantity.unit)):
        return False
    if clause.aspect is Aspect.PLANNED:
        return False  # 预计再完成275个（原计划420个），共661个
    lead = clause.quantity.lead
    begin = text.rfind(lead, due.quantity.end, clause.quantity.start) if lead else -1
    return (
        begin >= 0
        and count_alike(due.quantity.unit, clause.quantity.unit)
        and _BESIDE.fullmatch(text, due.quantity.end, begin) is not None
        and _DONE.match(lead) is not None
    )
