"""How sure a pair of target and actual is: proven by the text, likely, or to be looked at."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final

from generator.analysis.measures.aspects import REACHED, Aspect, Period
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import are_verbs, letters_of
from generator.analysis.measures.targets import Target

_ALIKE: Final = Decimal("0.35")  # so much of the words in common is the same thing
_LEAD: Final = Decimal("0.15")  # so much more alike than any other of the same unit
_LITTLE: Final = Decimal("0.5")  # less of a target than this is looked at by a person
_MUCH: Final = Decimal(10)


class Grade(StrEnum):
    """Proven: a cell of its own, numbers that give a stated rate, or the only two of a kind."""

    PROVEN = "proven"
    LIKELY = "likely"
    UNSURE = "unsure"


def grade_of(
    target: Target,
    candidate: Candidate,
    alike: Decimal,
    *,
    others: Sequence[tuple[Decimal, Decimal]],
    is_only: bool,
    is_of_some: bool,
    lead: Decimal,
) -> Grade:
    """The grade of a pair.

    `alike` says how alike its subjects are, `lead` how much more than those of any other pair,
    `is_only` that neither number has another of its unit beside it, `is_of_some` that it may be of
    a part of the places only; `others` are the values of the
    other pairs, whose rates these may be.
    """
    wanted, actual = target.quantity.value, candidate.quantity.value
    clause = candidate.clause
    agreeing = [rate for rate in candidate.own if rate.agrees(wanted, actual)]
    against = [
        rate
        for rate in candidate.own
        if not rate.of
        and not rate.agrees(wanted, actual)
        and not any(rate.agrees(*pair) for pair in others)
    ]
    if against and not agreeing:
        return Grade.UNSURE
    is_sound = clause.period is not Period.BEYOND and not clause.adds
    is_clear = is_sound and not clause.restates and clause.period is not Period.PART
    is_same = alike >= _ALIKE or candidate.is_bare
    if agreeing and is_sound and (is_same or agreeing[0].value != 100):
        return Grade.PROVEN
    if is_of_some:
        return Grade.UNSURE
    if candidate.is_cell and is_only and not target.clause.restates:
        ratio = actual / wanted if wanted else Decimal(0)
        return Grade.PROVEN if _LITTLE <= ratio <= _MUCH else Grade.LIKELY
    # 经济组织320个，增幅16.5%: of what it grew is said before another number
    is_own = clause.quantity.role is not Role.GROWTH or bool(letters_of(clause.own))
    is_one = (is_only and is_same) or (alike >= _ALIKE and lead >= _LEAD)
    is_enough = target.is_ceiling or actual >= wanted * _LITTLE
    is_done = clause.aspect in REACHED or clause.period is Period.WHOLE
    if (
        is_clear
        and is_own
        and is_one
        and is_enough
        and not clause.is_part
        and (is_done or actual != wanted)
    ):
        return Grade.PROVEN
    if is_clear and (is_same or candidate.is_answer_to(target.quantity)) and is_enough:
        return Grade.LIKELY
    return Grade.UNSURE


def may_be_said_again(target: Target, chosen: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether no word says that as many were made as wanted, and one does that fewer were.

    改造道路36公里，沥青路面，完成8公里: the thirty-six may be no more than the task.
    """
    actual = chosen.quantity.value
    if chosen.clause.aspect is not Aspect.UNSAID or actual != target.quantity.value:
        return False
    return not chosen.is_cell and any(
        other.clause.aspect in REACHED
        and not other.clause.is_part
        and are_verbs(other.clause.own)  # no name of its own
        and other.quantity.value < actual
        for other in others
    )
