"""Months that follow each other in one text, each with how far it is by then: the last one counts.

7月：已完成7家。10月：已完成12家。12月：完成19家: seven and twelve are earlier states of nineteen.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import OPEN, Period
from generator.analysis.measures.clause import Clause, count_same
from generator.patterns import pattern

_HEAD: Final = pattern(
    r"(?:(?<=[。;；\n])|^)\s{0,4}(?:截[至止])?(?:20\d\d年)?(?P<month>\d{1,2})月(?:份|底|末)?[:：,，](?!\d)"
)
# So far, and not in that month alone: 7月：新增7家，8月：新增9家 may be added up.
_SO_FAR: Final = pattern("已|累计|共|截[至止]|达到|总数")
_MOST: Final = 40  # numbers of later months that are looked at


def mark_earlier_months(text: str, made: list[Clause]) -> None:
    """Marks what an earlier month had come to, where a later one tells of the same."""
    heads = list(_HEAD.finditer(text))
    months = [int(head["month"]) for head in heads]
    is_up, is_down = (months == sorted(set(months), reverse=back) for back in (False, True))
    if len(months) < 2 or not (is_up or is_down):
        return
    starts = [head.start() for head in heads]
    ends = [*starts[1:], len(text)]
    is_so_far = [
        _SO_FAR.search(text, start, end) is not None
        for start, end in zip(starts, ends, strict=True)
    ]
    section = [bisect_right(starts, clause.quantity.start) - 1 for clause in made]
    for at, clause in enumerate(made):
        mine = section[at]
        if mine < 0 or not is_so_far[mine]:
            continue
        for other in _around(at, len(made), is_up=is_up):
            if section[other] in (mine, -1) or not _is_later(clause, made[other]):
                continue
            made[at] = replace(clause, period=Period.PART, is_earlier=True)
            if not made[other].is_earlier:
                made[other] = replace(made[other], period=Period.WHOLE)
            break


def _around(at: int, length: int, *, is_up: bool) -> Sequence[int]:
    """The places of later months: behind one in a text that goes forward, else before it."""
    return range(at + 1, min(length, at + _MOST)) if is_up else range(max(0, at - _MOST), at)


def _is_later(clause: Clause, other: Clause) -> bool:
    if other.aspect in OPEN or other.restates:  # 12月：计划建成30个
        return False
    return other.quantity.value >= clause.quantity.value and count_same(clause, other)
