"""What is called quite otherwise than a target, and can be none of what was delivered of it.

农村户厕780座，旅游厕所90座 of 农村户厕800座: the number of the target has all of its name, the
other one hardly any of it. Who is told by an office, a place or a verb alone may have done some.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import Pair
from generator.analysis.checks.part_words import DOES
from generator.analysis.measures import Clause
from generator.analysis.measures.subjects import are_verbs, letter_pairs, letters_of, own_words
from generator.patterns import pattern
from generator.records import Outcome, OutcomeKind

_DOERS: Final = pattern("(?:局|委|办|厅|部|公司|单位|办事处|联|队|企业|社会|个人|其[他它余])$")
# What is done says nothing of what it is done to.
_WORK: Final = pattern(
    rf"{DOES.pattern}|免费|发放|资助|安置|帮助|推广|优化|划定|提档升级|改良|铺设|开通|开办|放映|购置|配备|配送"
)
_FAR_MORE: Final = Decimal("1.1")  # of a target: so far beyond it nobody calls it just met
_LEAST: Final = 2  # pairs of characters of a name
_NAMED: Final = 3  # characters that name another thing
_LONG: Final = 6  # pairs of a name of which one in common says nothing
_VERY_LONG: Final = 8  # likewise where both end alike: 劳动者技能培训, 大学生创业培训
_MOSTLY: Final = 5  # of so many pairs of characters four make the same name


def added_to(pair: Pair, others: Sequence[Clause], outcome: Outcome | None) -> Decimal:
    """What was delivered of a target, with the other numbers that may be of it.

    Where all of them would be far more than a target of which the word says no more than that it
    was met, those that are called quite otherwise are of something else.
    """
    total = sum((clause.quantity.value for clause in others), start=pair.actual.value)
    is_met = outcome is not None and outcome.kind is OutcomeKind.MET
    if not is_met or total <= _FAR_MORE * pair.target.value:
        return total
    return total - sum(clause.quantity.value for clause in others if _is_other_thing(clause, pair))


def _is_other_thing(clause: Clause, pair: Pair) -> bool:
    """Whether a number is of a thing with another name than the target, which a pair has wholly."""
    target, actual, other = pair.target, pair.actual, clause.quantity
    name = own_words(target.lead + target.tail)
    of_name = letter_pairs(name)
    told = own_words(actual.lead + actual.tail)
    is_whole = _MOSTLY * len(of_name & letter_pairs(told)) >= 4 * len(of_name)
    if len(of_name) < _LEAST or not is_whole or _is_qualified(name, told) or clause.place:
        return False
    called = _WORK.sub("", own_words(other.lead + other.tail))
    letters = letters_of(called)
    if len(letters) < _NAMED or are_verbs(called) or _DOERS.search(called):
        return False
    common = len(of_name & letter_pairs(own_words(other.lead + other.tail)))
    ends_alike = letters[-1] == letters_of(name)[-1]
    enough = _VERY_LONG if ends_alike else _LONG
    return (not common and not ends_alike) or (common <= 1 and len(of_name) >= enough)


def _is_qualified(name: str, told: str) -> bool:
    """Whether words beside the name of the target say which of them: 县残联实施, 个人."""
    more = "".join(sign for sign in letters_of(_WORK.sub("", told)) if sign not in name)
    return len(more) > 1 and not are_verbs(more)
