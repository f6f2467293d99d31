"""Which number before 其中 the parts behind it are of.

It stands right before it, or alone in its sentence: 150名全部到岗，其中. What else is told of the
whole may stand between (建成30个，新增床位600张。其中): so far off, only what is nearly all of it
are its parts.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter
from typing import Final

from generator.analysis.checks.part_words import NO_AMOUNT
from generator.analysis.measures import Quantity, Role
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.units import is_rate
from generator.patterns import pattern

# What each gets has no parts: 每人每年2088元、2784元; of what 每年 is of there are some.
_STANDARD: Final = pattern(
    r"(?:每(?![年月日天季周次])[^,，。;；、\d]{1,6}|人均|户均)[^,，。;；、\d]{0,6}(?:\d[\d.]*[^,，。;；\d]{1,3}[、和及])*$"
)
_LONG: Final = 60  # characters before a number in which a list of such begins
_SENTENCE: Final = pattern(r"[。;；\n]")
_STOPS: Final = "。\n"
_NEW: Final = pattern("新增|新建|另|还")
_NEAR_WHOLE: Final = 20  # characters between a whole and 其中
_OTHERS: Final = pattern("其[他它余]")
_PLACES: Final = pattern("乡|镇|村|街道|社区|县|区(?!域)|行政村")
_BACK: Final = 200  # characters before 其中 in which its sentence begins
_FAR: Final = 12  # numbers before 其中 among which a whole is looked for
# 按办学层次划分，幼儿园4所、小学8所: each belongs to one of these
CLASSED: Final = pattern(
    r"(?:按照?(?!照|[期时规要计质量])[^,，。;；:：、\d\n]{1,10}?(?:划分|区分|分类|分|来?看)为?"
    r"|从[^,，。;；:：、\d\n]{1,10}?来?看)[,，:：](?P<inside>[^。;；\n]*)"
)


def is_standard(text: str, whole: Quantity) -> bool:
    """Whether a number is what each gets, alone or in a list: 每人每年2088元、2784元."""
    before = text[max(0, whole.start - _LONG) : whole.start]
    return _STANDARD.search(before) is not None


def whole_before(text: str, found: Sequence[Quantity], at: int, end: int) -> Quantity | None:
    """The only number of its sentence, in the unit of the parts: 150名全部到岗，其中."""
    place = at - 1
    while place > 0 and is_rate(found[place].unit):  # 153座，占任务的85%，其中
        place -= 1
    if not 0 < at < len(found) or found[place].unit != found[at].unit:
        return None
    whole = found[place]
    is_only = place < 1 or _SENTENCE.search(text, found[place - 1].end, whole.start) is not None
    between = text[whole.end : end]
    between = between[:1] + between[1:].rstrip("(（")  # 96公里，完成了任务（其中
    is_near = len(between) <= _NEAR_WHOLE and not _SENTENCE.search(between)
    is_other = (
        _NEW.search(between) or "（" in between or "(" in between or NO_AMOUNT.search(whole.lead)
    )
    return whole if is_only and is_near and not is_other else None


def far_whole(text: str, found: Sequence[Quantity], at: int, end: int) -> Quantity | None:
    """The only amount in the unit of the parts that the sentence before them has.

    Where that has none, the sentence before it: 建成12所。其中新建7所、改建5所；按层次分，小学8所.
    """
    if not 0 < at < len(found):
        return None
    before = found[max(0, at - _FAR) : at]
    end -= text[end - 1 : end] in (*_STOPS,)
    begin = _sentence_of(text, end)
    while begin >= 0:
        same = [
            number
            for number in before
            if begin <= number.start < end
            and number.unit == found[at].unit
            and number.role is not Role.PART
        ]
        if same:
            whole = same[0]
            is_whole = whole.role in AMOUNTS and not NO_AMOUNT.search(whole.lead)
            return whole if is_whole and all(one.value == whole.value for one in same) else None
        if begin == 0 or not any(begin <= number.start < end for number in before):
            return None
        end, begin = begin, _sentence_of(text, begin - 1)
    return None


def names_more_places(
    found: Sequence[Quantity], whole: Quantity, parts: Sequence[Quantity]
) -> bool:
    """Whether a whole is of more places than there are parts: 800户，涉及8个乡镇，其中东镇310户."""
    if any(_OTHERS.search(part.lead) for part in parts):
        return False
    first = bisect_left(found, whole.end, key=attrgetter("start"))
    between = takewhile(lambda number: number.start < parts[0].start, found[first : first + _FAR])
    return any(
        number.value > len(parts) and _PLACES.match(number.unit.strip("个") + number.tail)
        for number in between
    )


def _sentence_of(text: str, end: int) -> int:
    """Where the sentence begins that holds a place."""
    near = max(0, end - _BACK)
    return max(near, *(text.rfind(stop, near, end) + 1 for stop in _STOPS))
