"""The targets that results say again: 年度任务10公里, 完成5家的目标任务, 比年度目标4%低."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import REACHED
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.done_of_plans import is_done_of
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.proving_rates import proved_targets
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.restating import is_goal_of_rate, is_in_turn_in_bracket
from generator.analysis.measures.stated_plans import is_of_other_time
from generator.analysis.measures.subjects import letters_of
from generator.analysis.measures.targets import DELIVERED, Target
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.analysis.measures.written_numbers import Bound
from generator.patterns import pattern

_BRACKETS: Final = (")", "）")  # 32场（年度任务30场）
_LIMIT: Final = pattern(r"的?(?:年度|全年)?(?:控制(?:目标|指标|线|数)|红线|上限|警戒线|限额)")
_STOP: Final = pattern(r"[。;；\n]")
# Who meets a goal is counted by such a number, and how much is to be done it does not say.
_MEETS: Final = (
    "(?:已经?|全部|全面|超额|提前|如期|圆满|顺利)*(?:完成|达到|达成|实现|超过)了?"
    r"[^,，。;；、:：\d]{0,8}(?:目标|任务)"
)
_ALL_MEET: Final = pattern(
    rf"[^,，。;；、:：\d]{{0,10}}?(?:均|都|皆|全部|全面|分别|双双)(?:也|已经?)?{_MEETS}"
)
_SOME_MEET: Final = pattern(_MEETS)
_SOME: Final = pattern("(?:^|其中|中|里|有)$")
_FIGURES: Final = pattern(r"[^,，。;；、:：\d的]{0,6}指标")
_KINDS: Final = ("项", "个", "类")
_SET: Final = pattern("任务|目标|计划|完成|落实|下达|新增|确定")
_RATE_SIGN: Final = pattern("[%\uff05]")
_AROUND: Final = 6  # numbers on either side


def stated_targets(results: Sequence[str], title: str = "") -> list[Target]:
    """The targets that results of a title say again, each value of a unit once."""
    found: list[Target] = []
    seen: set[tuple[object, str]] = set()
    for number, text in enumerate(results):
        said = clauses(text)
        for index, clause in enumerate(said):
            quantity = clause.quantity
            key = (quantity.value, first_word(quantity.unit))
            if not clause.restates or key in seen or quantity.role not in DELIVERED:
                continue
            is_part = clause.is_part and not text.startswith(_BRACKETS, quantity.end)
            is_part = is_part and not is_in_turn_in_bracket(text, quantity.start)
            is_part = is_part and not _is_of_told_part(text, said, index)
            if is_part or is_of_other_time(text, quantity, title) or _meets_goals(text, quantity):
                continue
            if is_rate(quantity.unit) and not is_goal_of_rate(text, quantity):
                continue
            seen.add(key)
            found.append(Target(clause, index, number, is_kept=_is_kept(text, said, index)))
    if found or not any(_RATE_SIGN.search(text) for text in results):
        return found
    proved = proved_targets(candidates_of(results))
    return [Target(clause, _index_of(clause, results[at]), at) for at, clause in proved]


def _meets_goals(text: str, quantity: Quantity) -> bool:
    """Whether a number counts those that met a goal: 两项指标均达到年度目标, 5个镇均完成任务."""
    if _SET.search(quantity.lead):
        return False
    if _ALL_MEET.match(text, quantity.end):
        return True
    if _SOME.search(quantity.lead) and _SOME_MEET.match(text, quantity.end):
        return True
    return quantity.unit in _KINDS and _FIGURES.match(text, quantity.end) is not None


def _is_of_told_part(text: str, said: Sequence[Clause], at: int) -> bool:
    """Whether what is said again is wanted of a part that is told: 其中市级完成45亿元，任务70亿.

    Or of one of which it is told next: 其中市级任务70亿元，完成45亿元.
    """
    quantity = said[at].quantity
    behind = said[at + 1] if at + 1 < len(said) else said[at]
    if not _STOP.search(text, quantity.end, behind.quantity.start) and is_done_of(said[at], behind):
        return not letters_of(behind.own)
    for before in reversed(said[max(0, at - _AROUND) : at]):
        if _STOP.search(text, before.quantity.end, quantity.start):
            break
        if before.quantity.unit == quantity.unit:
            return before.is_part and before.aspect in REACHED and not before.restates
    return False


def _index_of(clause: Clause, text: str) -> int:
    """The place of a clause among the quantities of its text."""
    return [other.quantity.start for other in clauses(text)].index(clause.quantity.start)


def _is_kept(text: str, said: Sequence[Clause], at: int) -> bool:
    """Whether less than a target said again is better: 失业率控制在3.1%，比年度目标4%低."""
    quantity = said[at].quantity
    if _LIMIT.match(text, quantity.end):
        return True
    before = said[at - 1].quantity if at else quantity
    return (
        before.bound is Bound.AT_MOST
        and count_alike(before.unit, quantity.unit)
        and not _STOP.search(text, before.end, quantity.start)
    )
