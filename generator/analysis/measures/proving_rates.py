"""Numbers that a stated rate proves to be targets, though no word calls them so.

对124部电梯实施改造。已完成117部，完成率94.4%: what 117 is 94.4 % of, is what was to be done.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import REACHED, Period
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.rates import Rate, RateKind
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.units import first_word
from generator.characters import HAN
from generator.patterns import pattern

_ALL: Final = 100
_NEAR: Final = 6  # numbers before one that was done
_PAIR: Final = 2
_BESIDE: Final = pattern("[(（]?(?:占比?|达到?|为|约占)?")
_WORK: Final = pattern(
    "[新改扩续迁修重]建|建设|改造|治理|整治|加固|修缮|修复|维修|更新|更换|安装|铺设|整改|提升|工程|项目|实施|创建|编制|搬迁|拆除|清理|栽植|加装"
)
_DONE_OF_THEM: Final = pattern(
    rf"(?P<thing>[^,，。;；:：、\d]+?)(?:已经?|实际|累计|现已)(?P<verb>[{HAN}]{{1,3}})$"
)
_WHERE: Final = pattern("(?:[镇乡村县区市旗户人]|街道|单位)$")
_STOCK: Final = pattern("现有|共有|原有|存量|总数|总量|拥有")


def proved_targets(found: Sequence[Candidate]) -> list[tuple[int, Clause]]:
    """What rates of the numbers of results prove to be targets, each with its result, in order."""
    proved: list[tuple[int, Clause]] = []
    for at, done in enumerate(found):
        if not _is_done(done):
            continue
        before = found[max(0, at - _NEAR) : at]
        rates = [rate for rate in done.own if rate.kind in (RateKind.WHOLE, RateKind.EXCESS)]
        beside = _share_beside(found[at : at + 2])
        wholes = {
            whole.quantity.value: whole
            for whole in before
            if _is_whole(whole, done, rates)
            or (beside and _is_to_be_done(whole, done) and _is_whole(whole, done, [beside]))
        }
        if len(wholes) == 1:
            (whole,) = wholes.values()
            proved.append((whole.result, whole.clause))
    return proved


def _is_done(candidate: Candidate) -> bool:
    clause = candidate.clause
    is_beside = clause.restates or clause.adds or clause.differs or clause.is_base or clause.is_part
    return clause.aspect in REACHED and not is_beside


def _share_beside(said: Sequence[Candidate]) -> Rate | None:
    """The share that stands right behind a number, in a bracket or alone: 已完成28座（80%）."""
    if len(said) < _PAIR:
        return None
    done, share = (candidate.quantity for candidate in said)
    is_beside = share.start - done.end <= len(share.lead) + 1 and not share.tail.strip(")）")
    if (
        share.unit != "%"
        or not is_beside
        or not _BESIDE.fullmatch(share.lead)
        or not _BESIDE.fullmatch(done.tail)
    ):
        return None
    return Rate(share.value, RateKind.WHOLE, share.start, share.end, share.start)


def _is_to_be_done(whole: Candidate, done: Candidate) -> bool:
    """Whether a number is of work, or of things of which the next one says that they were done.

    360件法律援助已完成289件, 240场送戏已送216场; not 138个村已通公交129个, 12个乡镇已完成7个.
    """
    if _is_of_work(whole):
        return True
    said = _DONE_OF_THEM.search(done.quantity.lead) if whole.clause.is_base else None
    if said is None:
        return False
    is_completed = said["verb"] == "完成" and not _WHERE.search(said["thing"])
    return is_completed or said["verb"][0] in said["thing"]


def _is_of_work(whole: Candidate) -> bool:
    """Whether words say what is done with things: 35座危桥改造; not 138个行政村."""
    return _WORK.search(whole.quantity.lead + whole.quantity.tail) is not None


def _is_whole(whole: Candidate, done: Candidate, rates: Sequence[Rate]) -> bool:
    """Whether a number is of work to be done, and a rate is that of what was done of it."""
    clause, quantity = whole.clause, whole.quantity
    if whole.result != done.result or quantity.role not in AMOUNTS or is_circumstance(quantity):
        return False
    if first_word(quantity.unit) != first_word(done.quantity.unit):
        return False
    is_beside = clause.is_part or clause.differs or clause.period is Period.BEYOND
    if is_beside or clause.aspect in REACHED:
        return False
    if _STOCK.search(quantity.lead) or not count_same(clause, done.clause):
        return False
    return any(
        rate.value != _ALL
        and not rate.is_least
        and not rate.off
        and rate.agrees(quantity.value, done.quantity.value)
        for rate in rates
    )
