"""The target that a text says again right beside a number, which the number answers.

年度任务10公里，已完成10.793公里; 42人（计划40人）;
甲18公里、乙31公里，分别完成计划15公里、29公里的120%、107%.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Final

from generator.analysis.measures.aspects import OPEN, REACHED
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.subjects import are_verbs, letter_pairs, letters_of
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；\n]")
_BRACKETED: Final = pattern(r"[(（][^()（）]*[)）]")
_OF: Final = pattern(
    r"占|完成|超额|为|达|[未没有]突破|[未没有]超|[,，][比较]|[高低多少优好大小]于|超[出过]|突破"
    r"|[,，][距离]|^[(（](?:年度|全年|原|年初|[国省市州县区旗](?:级|定|里)?(?:下达|分解|确定)?的?)*(?:计划|目标|任务)"
)
_IN_TURN: Final = pattern("分别|依次")
_REALLY: Final = pattern("实(?![施行现验])")  # 实抽4308批次 behind 应抽检4160批次
_FEW: Final = 5  # clauses among which the one is looked for that another belongs to
_SAID: Final = 2  # letters that say what a number counts


def answer_of(text: str, said: Sequence[Clause], at: int) -> Decimal | None:
    """The target that is said again right before a number, or right behind it."""
    clause = said[at]
    if clause.restates:
        return None
    before = _neighbour(said, at, -1)
    if before and (before.restates or before.adds) and _is_beside(text, before, clause):
        words = len(letters_of(clause.own))
        if words < _SAID or clause.certain or _REALLY.match(clause.quantity.lead):
            return _of_same(said, at, before).quantity.value
    behind = _in_bracket_behind(text, said, at) or _neighbour(said, at, 1)
    if behind and behind.restates and _is_beside(text, clause, behind):
        following = behind.quantity
        between = text[clause.quantity.end : following.start]
        if _OF.search(between):
            return following.value
    return None


def _in_bracket_behind(text: str, said: Sequence[Clause], at: int) -> Clause | None:
    """The target that is said again in a bracket right behind a number: 53人(省任务数为52人)."""
    behind = said[at + 1] if at + 1 < len(said) else None
    is_opened = text.startswith(("(", "（"), said[at].quantity.end)
    return behind if behind and behind.restates and is_opened else None


def _of_same(said: Sequence[Clause], at: int, before: Clause) -> Clause:
    """The one of several targets said again before a number that has the most words of it.

    计划义诊60场、讲座90场，实际义诊72场: of the sixty, though the ninety stand nearer.
    """
    own = letter_pairs(said[at].own)
    unit = said[at].quantity.unit
    near = takewhile(lambda clause: clause.restates, reversed(said[max(0, at - _FEW) : at]))
    row = [clause for clause in near if count_alike(clause.quantity.unit, unit)]
    if not row or row[0] is not before or are_verbs(said[at].own):
        return before
    return max(row, key=lambda clause: len(own & letter_pairs(clause.own)))


def _neighbour(said: Sequence[Clause], at: int, step: int) -> Clause | None:
    """The next clause on one side that counts alike, and not beside the work; of the first few."""
    is_share = is_rate(first_word(said[at].quantity.unit))  # beside which a share is no aside
    for n in range(at + step, at + step * _FEW, step):
        if not 0 <= n < len(said):
            break
        other = said[n]
        is_alike = count_alike(other.quantity.unit, said[at].quantity.unit)
        if is_alike and step < 0 and _is_earlier_step(other, said[at]):
            continue
        if is_alike and not (other.differs if is_share else is_between(other)):
            return other
    return None


def _is_earlier_step(before: Clause, clause: Clause) -> bool:
    """Whether fewer are done of those that were begun: 任务16座，开工16座，完工11座."""
    is_open = before.aspect in OPEN and not (before.restates or before.adds)
    return is_open and clause.aspect in REACHED


def is_between(clause: Clause) -> bool:
    """Whether a number only stands between others: 1874台，惠及860户，完成3200台任务的58.56%."""
    is_other = clause.is_part or clause.differs or is_rate(first_word(clause.quantity.unit))
    return is_other or is_circumstance(clause.quantity)


def answers_in_turn(text: str, said: Sequence[Clause]) -> dict[int, Decimal]:
    """The targets that are said again in the order of as many numbers before them.

    更换甲18.6公里、乙31.9公里，分别完成年度计划15公里、29公里的124%、110%.
    """
    found: dict[int, Decimal] = {}
    for at, (before, clause) in enumerate(pairwise(said), start=1):
        if before.restates and not clause.restates and _IN_TURN.search(clause.quantity.lead):
            found.update(_done_in_turn(text, said, at))
        if before.restates or not clause.restates or "分别" not in clause.quantity.lead:
            continue
        again = list(takewhile(lambda n: said[n].restates, range(at, len(said))))
        told = range(at - len(again), at)
        if 1 < len(again) <= at and all(
            not said[first].restates and _is_beside(text, said[first], said[second])
            for first, second in zip(told, again, strict=True)
        ):
            found.update(zip(told, [said[n].quantity.value for n in again], strict=True))
    return found


def _done_in_turn(text: str, said: Sequence[Clause], at: int) -> dict[int, Decimal]:
    """Likewise where what is due comes first.

    应更新甲52公里、乙37公里，现已分别更新54公里、35公里.
    """
    due = list(takewhile(lambda n: said[n].restates, reversed(range(at))))[::-1]
    told = range(at, min(at + len(due), len(said)))
    is_whole = 1 < len(due) == len(told) and not any(said[n].restates for n in told)
    if is_whole and all(
        _is_beside(text, said[first], said[second]) for first, second in zip(due, told, strict=True)
    ):
        return dict(zip(told, [said[n].quantity.value for n in due], strict=True))
    return {}


def _is_beside(text: str, first: Clause, second: Clause) -> bool:
    is_alike = count_alike(first.quantity.unit, second.quantity.unit)
    return is_alike and not has_stop(text, first.quantity.end, second.quantity.start)


def has_stop(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two places: not within 5亩(东2亩;西3亩)，为任务的."""
    return _STOP.search(_BRACKETED.sub("", text[start:end])) is not None
