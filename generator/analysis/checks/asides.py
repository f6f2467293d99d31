"""Clauses about money, people or meetings that stand inside a list, and are none of it.

新增学位1080个，投入资金360万元，其中城关360个、北塬420个: what 其中 names is of the places. A rule
that looks for a whole and its parts, or for a number and its names, looks at the text without them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.checks.shortened import plain_field, without
from generator.analysis.measures import Quantity, quantities
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.goal_gaps import is_difference
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern
from generator.problems import Problem

# What may be such a clause, or such a note in brackets: most texts have none.
_MAY_BE: Final = pattern(
    "(?=[,，(（])(?:[,，](?:(?=累计|总|共|已|计划|完成)[^,，]{0,4})?(?:投入|总投资|投资|安排|落实|争取|拨付|使用|惠及|受益|服务|覆盖|涉及|带动"
    "|召开|印发|组织|开展督|现场|同比|环比|[比较][上去]年|[上去前]年|群众满意|一次验收|历时|工期|施工周期|每月|实行)"
    r"|[(（][^()（）]{0,20}(?:投资|资金|补助|惠及|受益|[上去]年|等地|[—–\-~～至到段]|以[东南西北]|沿线))"  # noqa: RUF001
)
_CLAUSE: Final = pattern(
    r"[,，](?<!\d,)(?P<said>[^,，。;；:：、()（）\n]++(?:(?<=\d),(?=\d)[^,，。;；:：、()（）\n]++)*+)"
    r"(?=，|,(?!\d))"
)
_NOTE: Final = pattern(r"[(（](?P<said>[^,，。;；:：、()（）\n]{2,24})[)）]")
_PLACES: Final = pattern(r"[(（][^()（）0-9\n]{2,40}等地[)）]")
# 园通街（东岗路—塔南路段）、建通街南延: from where to where a road of a list is built
_STRETCH: Final = pattern(
    r"[(（](?:[^()（）、,，0-9]{1,14}[—–\-~～至到]{1,2}[^()（）、,，0-9]{1,14}|[^()（）、,，0-9]{1,14}(?:段|以[东南西北]|沿线))[)）](?=、|等|和|及|与)"  # noqa: RUF001
)
_SPENT: Final = pattern("投入|投资|安排|落实|拨付|使用|资金|补助|服务|受益")
_OF_TIME: Final = pattern("历时|工期|周期|调度|通报|提前|缩短")
_OPENS: Final = pattern("[,，]?(?:其中|即|分别|包括|具体|[^,，。;；]{0,8}[:：、])")
_MOST: Final = 4  # such clauses of a text
_MOST_STRETCHES: Final = 40
_LONGEST: Final = 30  # characters of one


def through_asides(rule: Callable[[Field], Iterator[Problem]], field: Field) -> Iterator[Problem]:
    """What a rule asks of a text with plain digits, without the first few of such clauses."""
    field = plain_field(field)
    spans = _asides(field.text)
    return rule(without(field, spans) if spans else field)


@lru_cache(maxsize=64)  # two rules ask while a project is looked at
def _asides(text: str) -> tuple[tuple[int, int], ...]:
    """Where clauses and notes stand whose numbers count nothing that those beside them count."""
    if not _MAY_BE.search(text):
        return ()
    found = quantities(text)
    spans = [
        match.span()
        for words in (_CLAUSE, _NOTE)
        for match in words.finditer(text)
        if len(match["said"]) <= _LONGEST and _is_aside(text, found, match)
    ]
    spans += [match.span() for match in _PLACES.finditer(text)]
    stretches = [match.span() for match in _STRETCH.finditer(text)]
    return tuple(sorted({*sorted(spans)[:_MOST], *stretches[:_MOST_STRETCHES]}))


def _is_aside(text: str, found: Sequence[Quantity], match: re.Match[str]) -> bool:
    """Whether a clause has one number, said beside the work, and unlike those around it."""
    first, last = (bisect_left(found, at, key=_start_of) for at in match.span("said"))
    if last - first != 1:
        return last == first and _OF_TIME.search(match["said"]) is not None
    own = found[first]
    beside = (*found[max(0, first - 1) : first], *found[last : last + 1])
    if not beside or any(other.unit == "" for other in beside):
        return False
    if is_difference(text, own.start):
        return True
    is_other = not any(count_alike(own.unit, other.unit) for other in beside)
    if is_circumstance(own) and not any(is_circumstance(other) for other in beside):
        return is_other or not _OPENS.match(text, match.end())
    is_said = is_rate(first_word(own.unit)) or _SPENT.search(own.lead)
    return is_other and bool(is_said)


def _start_of(quantity: Quantity) -> int:
    return quantity.start
