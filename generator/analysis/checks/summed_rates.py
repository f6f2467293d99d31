"""Rates of several numbers in a row, of which the sum is meant, and of the part of a rated whole.

完成造林1.5万亩、封育1.2万亩，完成全年任务的61%: the two together are held against the two targets.
"""

from bisect import bisect_left
from collections.abc import Container, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from generator.analysis.checks.numbers import Pair, Row
from generator.analysis.measures import Clause, Quantity, Rate, Role, rates_in
from generator.analysis.measures.aspects import OPEN
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import count_alike, first_word
from generator.patterns import pattern

_JOINT: Final = pattern(r"[^,，。;；:：\d%\n]{0,8}?(?:、|和|及|以及)[^,，。;；:：、\d%\n]{1,16}")
_IN_LIST: Final = pattern(
    r"[^,，。;；:：\d%\n]{0,8}(?:[、,，]|和|及|以及)[^,，。;；:：、\d%\n]{0,16}"
)
_BEHIND: Final = pattern(r"[^,，。;；:：、\d\n]{0,6}[,，(（][^,，。;；\d\n]{0,12}")
_NAMED: Final = pattern(r"[^,，。;；\d%\n]{1,12}$")
_ENDS: Final = pattern(r"[。;；%\n]")
_STOP: Final = pattern(r"[。;；\n]")
LACKING: Final = pattern("[尚还仍](?:有|差|缺|欠)|剩余|余下|其余|剩下")
_FEWEST: Final = 2
_FAR: Final = 8  # numbers before a run of rates


def summed_before(
    text: str, rate: Rate, before: Sequence[Pair]
) -> tuple[Quantity, Quantity] | None:
    """The sums of the targets and of the actuals of a list that ends right before a rate."""
    if len(before) < _FEWEST or not _BEHIND.fullmatch(text, before[-1].actual.end, rate.start):
        return None
    row = [before[-1]]
    for first, second in pairwise(reversed(before)):
        is_next = _JOINT.fullmatch(text, second.actual.end, first.actual.start) is not None
        is_same = first.target != second.target and first.target.unit == second.target.unit
        if not (is_next and is_same):
            break
        row.append(second)
    if len(row) < _FEWEST:
        return None
    return _sum_of([pair.target for pair in row]), _sum_of([pair.actual for pair in row])


def numbers_in_turn(
    text: str, said: Sequence[Clause], run: Sequence[Rate]
) -> list[tuple[Quantity, Quantity]]:
    """The target that a run of rates says itself, with each of as many numbers before it.

    开工54户、竣工34户，占任务50户的108%和68%. None where it says no target.
    """
    first = run[0]
    at = bisect_left(said, first.start, key=lambda clause: clause.quantity.start)
    inside = clauses_between(said, first.start, first.at)
    if len(inside) == len(run) and all(clause.restates for clause in inside):
        return _each_of_one(text, said[max(0, at - _FAR) : at], inside)
    if at < len(run) or len(inside) != 1 or not inside[0].restates:
        return []  # 年度计划15公里、29公里的124%、101% has a target for each
    target, told = said[at].quantity, [clause.quantity for clause in said[at - len(run) : at]]
    is_list = all(
        _IN_LIST.fullmatch(text, before.end, behind.start) for before, behind in pairwise(told)
    ) and not _STOP.search(text, told[-1].end, first.start)
    if not is_list or not all(count_alike(number.unit, target.unit) for number in told):
        return []
    return [(target, number) for number in told]


def _each_of_one(
    text: str, before: Sequence[Clause], inside: Sequence[Clause]
) -> list[tuple[Quantity, Quantity]]:
    """The targets that rates say in turn, each with the only number of its unit before them.

    搬迁186户683人，分别占省计划108户、县计划186户的172.2%、100%.
    """
    units = {first_word(clause.quantity.unit) for clause in inside}
    told = [
        clause.quantity
        for clause in before
        if first_word(clause.quantity.unit) in units
        and not clause.restates
        and not _STOP.search(text, clause.quantity.end, inside[0].quantity.start)
    ]
    if len(units) != 1 or len(told) != 1:
        return []
    return [(clause.quantity, told[0]) for clause in inside]


def is_wanted(row: Row, whole: Quantity) -> bool:
    """Whether the sum of several targets is a target of the title itself."""
    return any(
        match.target.quantity.value == whole.value
        and count_alike(match.target.quantity.unit, whole.unit)
        for match in row.lone_targets
    )


def is_rated_part(text: str, said: Sequence[Clause], at: int, rate: Rate) -> bool:
    """Whether a part stands right before a rate, and its whole has had a rate of its own.

    已开工96个，占任务数的31%，其中完工27个，占任务数的9%: the second rate is of the part.
    """
    if at < _FEWEST or said[at].quantity.role is not Role.PART:
        return False
    part, before, whole = (said[n].quantity for n in (at, at - 1, at - 2))
    return (
        any(other.at == before.start for other in rates_in(text))
        and count_alike(whole.unit, part.unit)
        and not LACKING.search(part.lead)
        and not _STOP.search(text, whole.end, rate.start)
    )


def _sum_of(numbers: Sequence[Quantity]) -> Quantity:
    total = sum((number.value for number in numbers), start=Decimal(0))
    first, *_ = numbers
    return replace(first, value=total)


def is_other_work(
    text: str, clause: Clause, rate: Rate, found: Sequence[Pair], units: Container[str]
) -> bool:
    """Whether a number between a pair and its rate is of what is not done yet, and no target's.

    建成34所，12个乡镇已开工，完成率75%; but 在建5所，占任务的12.5% is of these. `units` are those
    of the targets.
    """
    quantity = clause.quantity
    if clause.aspect not in OPEN or quantity.unit in units or "占" in text[rate.start : rate.at]:
        return False
    named = _NAMED.search(text, quantity.end, rate.start)  # 12处正在选址，选址完成率75%
    words = letter_pairs(own_words(named[0])) if named else frozenset()
    if not words.isdisjoint(letter_pairs(quantity.lead + quantity.tail)):
        return False
    at = bisect_left(found, quantity.start, key=lambda pair: pair.actual.start)
    return at > 0 and not _ENDS.search(text, found[at - 1].actual.end, quantity.start)
