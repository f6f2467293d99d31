"""Whether a number of a text is what was done of a plan that the text has before it."""

from typing import Final

from generator.analysis.measures.aspects import REACHED, Aspect, Period, aspect_wanted
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.roles import AMOUNTS, Role
from generator.analysis.measures.subjects import letters_of
from generator.analysis.measures.units import first_word
from generator.patterns import pattern

_VERB: Final = 2  # letters
# What comes before the work: 拟选派教师12名，已报名30名
_BEFORE_WORK: Final = pattern(
    "报名|申请|申报|摸排|摸底|排查|登记|受理|征集|签约|签订|意向|储备|公示"
)


def is_done_of(plan: Clause, clause: Clause) -> bool:
    """Whether it is reached, or begun where that is planned, and of the same thing."""
    is_begun = (
        clause.aspect is Aspect.BEGUN
        and aspect_wanted(plan.quantity.lead or plan.around) is Aspect.BEGUN
    )
    is_reached = clause.aspect in REACHED or is_begun
    if not is_reached or clause.period is Period.BEYOND:
        return False
    is_beside = clause.restates or clause.adds or clause.differs or clause.is_base
    roles = (plan.quantity.role, clause.quantity.role)
    is_of_part = roles == (Role.PART, Role.PART)  # 其中县道60公里，已完成46公里
    if is_beside or not (is_of_part or clause.quantity.role in AMOUNTS):
        return False
    if first_word(plan.quantity.unit) != first_word(clause.quantity.unit):
        return False
    step = _BEFORE_WORK.search(clause.quantity.lead)
    if step and step[0] not in plan.quantity.lead:
        return False
    return count_same(plan, clause) or _does(plan, clause)


def _does(plan: Clause, clause: Clause) -> bool:
    """Whether no more is said than a verb that has a sign of the plan: 维修12公里, 修复11公里."""
    verb = letters_of(clause.own)
    return len(verb) <= _VERB and not set(verb).isdisjoint(letters_of(plan.own))
