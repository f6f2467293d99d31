"""Numbers of one thing that become fewer from step to step, and less than what is wanted.

合同签订100座，生产100座，到货72座，安装61座: that all are made does not say that all stand.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.measures.aspects import is_finished
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.only_numbers import name_letters
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import are_verbs, letter_pairs, own_words
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；\n]")
_VERB: Final = 2  # letters
_STEPS: Final = 3  # of a row
_MOST: Final = 8


def of_its_step(
    target: Target, found: Sequence[Candidate], results: Sequence[str], delivered: Sequence[int]
) -> list[int]:
    """Those of the candidates that are no step of a row of steps to the work of a target."""
    if not delivered:
        return []
    first, last = max(0, delivered[0] - _MOST), delivered[-1] + _MOST
    wanted = target.quantity.value
    steps: set[int] = set()
    for row in _rows(found, results, first, last):
        if found[row[-1]].quantity.value < wanted:
            steps |= {c for c in row if found[c].quantity.value >= wanted}
    return [c for c in delivered if c not in steps or _is_work(target, found[c])]


def _rows(
    found: Sequence[Candidate], results: Sequence[str], first: int, last: int
) -> Iterator[list[int]]:
    """The rows of numbers of a unit in a sentence, each at most the one before it, with a name."""
    row: list[int] = []
    for c in range(first, min(last, len(found))):
        if is_circumstance(found[c].quantity) or not _may_be_step(found[c]):
            continue
        if row and not _goes_on(found[row[-1]], found[c], results):
            if found[c].quantity.unit != found[row[-1]].quantity.unit and _is_in_sentence(
                found[row[-1]], found[c], results
            ):
                continue
            yield from _whole(found, row)
            row = []
        row.append(c)
    yield from _whole(found, row)


def _whole(found: Sequence[Candidate], row: list[int]) -> Iterator[list[int]]:
    is_less = row and found[row[-1]].quantity.value < found[row[0]].quantity.value
    if is_less and len(row) >= _STEPS:
        yield row


def _goes_on(before: Candidate, candidate: Candidate, results: Sequence[str]) -> bool:
    """Whether a number is the next step: of the same unit, no more, and with another name."""
    is_next = _is_in_sentence(before, candidate, results)
    is_less = candidate.quantity.value <= before.quantity.value
    is_other = candidate.clause.own != before.clause.own
    return is_next and is_less and is_other and candidate.quantity.unit == before.quantity.unit


def _is_in_sentence(before: Candidate, candidate: Candidate, results: Sequence[str]) -> bool:
    end, start = before.quantity.end, candidate.quantity.start
    is_near = before.result == candidate.result and end <= start
    return is_near and not _STOP.search(results[candidate.result], end, start)


def _may_be_step(candidate: Candidate) -> bool:
    """Whether a number is no part, no target and of no place, and says what was done."""
    clause = candidate.clause
    is_beside = clause.is_part or clause.restates or clause.adds or clause.differs
    return bool(clause.quantity.lead) and not is_beside and clause.place is None


def _is_work(target: Target, candidate: Candidate) -> bool:
    """Whether a number has a word of the target, or only one that says that it is finished."""
    quantity, wanted = candidate.quantity, target.quantity
    said = letter_pairs(quantity.lead) | letter_pairs(quantity.tail)
    of_target = letter_pairs(wanted.lead + wanted.tail + target.clause.words)
    verbs = {pair for pair in of_target if are_verbs("".join(pair))}
    verbs |= letter_pairs(own_words(wanted.lead)[:_VERB])  # 筹集 of 建设筹集房源
    if not said.isdisjoint(verbs):
        return True
    names = [name_letters(number)[-1:] for number in (quantity, wanted)]
    is_same = not said.isdisjoint(of_target) or names[0] == names[1]  # 机井 and 水源井
    is_end = is_finished(quantity.lead + quantity.tail)
    if is_end and (is_same or are_verbs(candidate.clause.own)):
        return True
    if is_same and (not verbs or are_verbs(quantity.lead[:_VERB])):
        return True
    return any(rate.agrees(wanted.value, quantity.value) for rate in candidate.own)
