"""Numbers of the kinds into which a text divides what it has counted before.

完成投资361亿元。按行业划分，工业完成投资233亿元，服务业完成投资128亿元: each is but a part.
"""

from bisect import bisect_left
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.clause import Clause, count_same
from generator.patterns import pattern

# 从进度看 divides nothing
_GROUND: Final = pattern(
    r"(?:按照?|依照?|从|分)(?:不同)?"
    r"(?:行业|产业|领域|区域|地区|片区|地域|类型|类别|种类|性质|层级|级别|年龄|性别|来源|用途|结构|批次|部门|主体|渠道|险种)"
    r"(?:的不同)?(?:来?划分|来?分类|来?看|来?分|来?统计)?[,，:：]"
)
_STOP: Final = pattern(r"[。\n]")
_FEW: Final = 6  # numbers before the ground, of which one may be the whole
_LONGEST: Final = 1000  # characters of a sentence
_MOST: Final = 40  # numbers of kinds


def mark_divided(text: str, made: list[Clause]) -> None:
    """Marks as parts the numbers of kinds of what was counted right before these were told."""
    starts = [clause.quantity.start for clause in made]
    for ground in _GROUND.finditer(text):
        stop = _STOP.search(text, ground.end(), ground.end() + _LONGEST)
        end = stop.start() if stop else ground.end() + _LONGEST
        first = bisect_left(starts, ground.end())
        last = bisect_left(starts, end, lo=first)
        wholes = [c for c in made[max(0, first - _FEW) : first] if not (c.restates or c.is_part)]
        for at in range(first, min(last, first + _MOST)):
            clause = made[at]
            if not clause.restates and any(_is_whole(whole, clause) for whole in wholes):
                made[at] = replace(clause, is_part=True)


def _is_whole(whole: Clause, clause: Clause) -> bool:
    return clause.quantity.value <= whole.quantity.value and count_same(whole, clause)
