"""Every way to say how much of a target was reached: the one list of such phrasings.

完成率105%, 占年度任务的105%, 完成年度计划105%, 为目标的2.4倍, 超额5%. A rate confirms a pair of
target and actual; one that no pair gives is asked about. 覆盖率, 合格率 and 开工率 are none.
"""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.measures.written_numbers import plain_text
from generator.records.rounding import cut_off, places_of, round_half_up


class RateKind(StrEnum):
    """What a rate says: the whole, what goes beyond the target, or one of the two."""

    WHOLE = "whole"
    EXCESS = "excess"
    EITHER = "either"


class Rate(Struct, frozen=True):
    """A stated rate in percent, and its words text[start:end]; `of` is 投资 where it is of money.

    `at` is where its number begins.
    """

    value: Decimal
    kind: RateKind
    start: int
    end: int
    at: int
    of: str = ""

    def agrees(self, target: Decimal, actual: Decimal) -> bool:
        """Whether target and actual give it, rounded or cut off at its own last place."""
        if not target:
            return False
        exact = 100 * actual / target
        places = places_of(self.value)
        wanted = []
        if self.kind is not RateKind.EXCESS:
            wanted.append(self.value)
        if self.kind is not RateKind.WHOLE:
            wanted.append(self.value + 100)
        return any(
            value in (round_half_up(exact, places), cut_off(exact, places)) for value in wanted
        )


_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?=\s?(?:%|倍))")
_SIGN: Final = re.compile(r"\s?(?:%|倍)")
_STOP: Final = re.compile(r"(?s:.*)[。;；%\n]")
_BORDER: Final = re.compile(r"(?s:.*)[,，]")
_GOAL: Final = r"(?:任务|目标|计划|指标|安排|规划|(?:年度?|全年)要求)"
_GOALS: Final = rf"{_GOAL}(?:{_GOAL}|总?数|总?量|值|总?额|总投资|投资|内容|资金|金额|额度)*"
_LINK: Final = r"(?:的|达到|达|为|了|到|约|近|:|：|\s)*$"
_HEAD: Final = re.compile(
    r"(?:完成率|达成率|实现率|完成比例|完成比|完成度|(?:完成|任务|计划|目标)进度)"
    r"[)）]?(?:已|均|分别)?" + _LINK
)
_EXCESS: Final = re.compile(
    r"(?:超额|超出|超过|超)(?:完成)?(?:了)?(?:[^,，。;；%\d]{0,10}?" + _GOALS + r")?(?P<of>的)?"
    r"(?:达到|达|约|近)?$"
    r"|比[^,，。;；%\d]{0,6}" + _GOALS + r"(?:多|增加|超|高)[^,，。;；%\d]{0,3}$"
)
_OF_GOAL: Final = re.compile(
    r"(?:完成|占|达到|达|为|是|相当于|实现|进度)[^,，。;；%]{0,24}?"
    + _GOALS
    # 占任务目标数60公里的, 完成年度任务（40台）的
    + r"(?:[(（]?[^,，。;；%\d()（）]{0,6}\d[\d.,]*[^,，。;；%\d()（）]{0,8}[)）]?)?"
    + _LINK
)
_GOAL_DONE: Final = re.compile(_GOALS + r"(?:已|均|全部|均已)*(?:完成|实现)" + _LINK)
_OF_YEAR: Final = re.compile(
    r"(?:完成|占)[^,，。;；%\d]{0,6}(?:全年|年度|年初|既定)[^,，。;；%\d]{0,8}\d[\d.]*[^,，。;；%\d]{1,4}的$"
)
_ARRANGED: Final = re.compile(
    r"(?:占|完成|为|达到?)(?:本年度?|全年|年度|今年|当年)(?:的)?安排(?:投资|资金|任务|数)*" + _LINK
)
_COMPLETED: Final = ("完成", "的完成")
_MONEY: Final = "投资"
_OTHER_HEAD: Final = re.compile(
    r"(?:开工|动工|覆盖|合格|满意|入住|签约|支付)率[^,，。;；%\d]{0,4}$"
)
_FAR: Final = 60


@lru_cache(maxsize=256)
def rates_in(text: str) -> tuple[Rate, ...]:
    """The stated rates of a text, in their order; never raises."""
    plain = plain_text(text)
    if "%" not in plain and "倍" not in plain:
        return ()
    found = []
    for match in _NUMBER.finditer(plain):
        rate = _rate_of(plain, match)
        if rate is not None:
            found.append(rate)
    return tuple(found)


def _rate_of(text: str, match: re.Match[str]) -> Rate | None:
    start, number_end = match.span()
    sign = _SIGN.match(text, number_end)
    end = sign.end() if sign else number_end
    is_times = text[end - 1] == "倍"
    begin = max(0, start - _FAR)
    stop = _STOP.match(text, begin, start)
    begin = stop.end() if stop else begin
    border = _BORDER.match(text, begin, start)
    begin = border.end() if border else begin
    value = Decimal(match[0]) * (100 if is_times else 1)
    found = _kind_before(text, begin, start)
    behind = next((words for words in _COMPLETED if text.startswith(words, end)), "")
    if found is None and not is_times and behind:
        found = RateKind.WHOLE, start
        end += len(behind)
    if found is None:
        return None
    kind, words_start = found
    of = _MONEY if _MONEY in text[begin:start] else ""
    return Rate(value, kind, words_start, end, start, of)


def _kind_before(text: str, begin: int, start: int) -> tuple[RateKind, int] | None:
    """The kind of a rate by the words before it in its clause, and where these begin."""
    if _OTHER_HEAD.search(text, begin, start):
        return None
    excess = _EXCESS.search(text, begin, start)
    if excess:
        kind = RateKind.EITHER if excess["of"] else RateKind.EXCESS
        return kind, excess.start()
    for pattern in (_HEAD, _OF_GOAL, _GOAL_DONE, _OF_YEAR, _ARRANGED):
        found = pattern.search(text, begin, start)
        if found:
            return RateKind.WHOLE, found.start()
    return None
