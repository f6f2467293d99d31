"""Rows of numbers of one unit that a text calls a total of, whatever words it takes for that.

公办园185个，民办园117个，两类合起来302个: the last number is a total by a word of its own, those
before it count the same, and together they are it, or so nearly that they can be nothing else.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.written_numbers import Bound
from generator.characters import HAN
from generator.patterns import pattern

_ADDED: Final = "合计|合起来|合在一起|加起来|加在一起|相加|加总"
_TOTAL: Final = pattern(
    "共(?!享|同|建(?![成设立造好了])|富|青|和|育|治|赢|识|有)|总(?!工|部|站|书)|累计|小计|" + _ADDED
)
# Two numbers are a row by these, or by a number that says how many there are (两类).
_OF_TWO: Final = pattern(f"{_ADDED}|[两双][^,，、0-9]?")
# What was there before, or was wanted, is no total of what was done.
_OTHER: Final = pattern(
    "另有|另外|此外|目标|任务|计划|其中|[上去前往]年|同比|环比|增长|减少|下降|每|人均|户均|平均"
    "|最[高低多大]|单个|达标|前[一二三0-9]{1,2}个?(?:季度|月)|截至|截止|至今|预计|拟|尚|还(?![田林草湿耕建款贷迁])|剩|余"
)
_STOP: Final = pattern(r"[。\n!！?？]")
# A sentence of its own that begins with the total: 。总计惠及4120户
_ANEW: Final = pattern("[^。\n]{0,8}[。\n](?:以上)?[^，,。0-9]{0,3}(?:总计|合计|共计|累计|总共)")
_NOUN: Final = pattern(f"[{HAN}]{{1,4}}")
_LONGEST: Final = 24  # characters between two numbers of a row
_MOST: Final = 40  # numbers of a row
_MOST_TOLD: Final = 10  # numbers of a row whose number a text says
_NEARLY: Final = Decimal("0.12")  # of a total
_VERY_NEARLY: Final = Decimal("0.05")
_FEW: Final = 2


def parts_of_total(text: str, found: Sequence[Quantity], at: int) -> range | None:
    """The indexes of the numbers that a number is the total of, or nearly; None where it is none.

    Of several rows that end before it the one is taken whose sum comes nearest.
    """
    whole, last = found[at], at - 1
    told = found[last] if at > _FEW else whole
    is_told = told.unit != whole.unit and told.value <= _MOST_TOLD and _follows(text, told, whole)
    if is_told:
        last -= 1
    between = text[found[last].end : whole.start] if at > 1 else ""
    if len(between) > 2 * _LONGEST or not _TOTAL.search(between) or not _counts(whole):
        return None
    if _OTHER.search(between) or (_STOP.search(between) and not _ANEW.match(between)):
        return None
    row = _nearest_row(text, found, last, whole)
    if row is None or (is_told and len(row) != told.value):
        return None
    added = sum((found[n].value for n in row), start=Decimal(0))
    is_sure = len(row) > _FEW or is_told or _OF_TWO.search(between)
    return row if is_sure or abs(added - whole.value) <= _VERY_NEARLY * whole.value else None


def _nearest_row(text: str, found: Sequence[Quantity], last: int, whole: Quantity) -> range | None:
    """The row that ends at an index and comes nearest to a whole, if it comes near at all."""
    added, best, nearest = Decimal(0), None, _NEARLY * whole.value
    for place in range(last, max(-1, last - _MOST), -1):
        part = found[place]
        if not _is_part(part, whole):
            break
        added += part.value
        off = abs(added - whole.value)
        if place < last and off <= nearest:
            best, nearest = place, off
        before = text[found[place - 1].end if place else 0 : part.start]
        if _STOP.search(before) or _OTHER.search(before) or len(before) > _LONGEST:
            break
    return None if best is None else range(best, last + 1)


def _follows(text: str, told: Quantity, whole: Quantity) -> bool:
    """Whether a number right before a total may say of how many it is: 两项相加2020万元."""
    between = text[told.end : whole.start]
    return len(between) <= _LONGEST and "，" not in between and "," not in between


def _is_part(part: Quantity, whole: Quantity) -> bool:
    """Whether a number counts what a whole counts, by the nouns behind: not 4个组 of 14个村."""
    if part.unit != whole.unit or not _counts(part) or part.value >= whole.value:
        return False
    first, second = _NOUN.match(part.tail), _NOUN.match(whole.tail)
    return not (first and second) or not set(first[0]).isdisjoint(second[0])


def _counts(quantity: Quantity) -> bool:
    is_amount = quantity.role in AMOUNTS and quantity.bound is Bound.NONE
    return is_amount and not _OTHER.search(quantity.lead)
