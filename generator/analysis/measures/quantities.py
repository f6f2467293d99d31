"""Every quantity of a Chinese text: number, unit, bound, and the words that say what is counted.

A number counts only with a unit, so that dates (12月20日), ordinals (第3批), codes (5G, 231路),
spans of time (15分钟) and ranges (0-3岁) are none. Numbers inside quoted names are names.
Numbers written in Chinese characters are not read.
"""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.measures.units import MULTIPLES, PATTERN
from generator.records.rounding import round_half_up

# One character for one, so that places in the text stay as they are.
_PLAIN: Final = {ord(sign) + 0xFEE0: sign for sign in "0123456789.%()+"}  # full-width forms
_WIDE: Final = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_TIMES: Final = {
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "万亿": Decimal(1_000_000_000_000),
}


class Bound(StrEnum):
    """How exact a number is meant."""

    NONE = ""
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    OVER = "over"


_BEFORE: Final = {
    **dict.fromkeys(("至少", "不少于", "不低于", "不小于"), Bound.AT_LEAST),
    **dict.fromkeys(("不超过", "不高于", "不多于", "至多", "最多"), Bound.AT_MOST),
    **dict.fromkeys(("大约", "约为", "约", "近"), Bound.ABOUT),
    **dict.fromkeys(("超过", "超"), Bound.OVER),
}
_BETWEEN: Final = {"余": Bound.OVER, "多": Bound.OVER}
_AFTER: Final = {
    **dict.fromkeys(("及以上", "以上"), Bound.AT_LEAST),
    **dict.fromkeys(("及以下", "以下", "以内", "之内"), Bound.AT_MOST),
    "左右": Bound.ABOUT,
}
_WORDS: Final = {
    Bound.NONE: "{}{}",
    Bound.AT_LEAST: "{}{}以上",
    Bound.AT_MOST: "{}{}以内",
    Bound.ABOUT: "{}{}左右",
    Bound.OVER: "{}余{}",
}
_LONGEST_BEFORE: Final = max(map(len, _BEFORE))
_DIGIT: Final = re.compile(r"\d")
# It begins with a digit and looks back from there: so the search leaps from digit to digit.
_QUANTITY: Final = re.compile(
    r"(?P<number>\d(?<![\d.第+\-–—~\uff5e]\d)(?<!\d,\d)"
    # so many digits that the arithmetic stays exact
    r"(?:\d{0,2}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?![\d.])|\d{0,14}(?:\.\d{1,9})?(?![\d.])))"
    # 3千米 are three kilometres, not three thousand metres
    rf"\s?(?P<times>(?!{MULTIPLES})(?:万亿|[百千万亿]))?"
    r"(?P<between>[余多])?\s?"
    rf"(?:\((?P<enclosed>{PATTERN})\)|(?P<unit>(?:{PATTERN})(?:\((?:{PATTERN})\))?))"
    # 个月 is a span of time; 10米长 is fine
    r"(?!月)"
    rf"(?P<after>{'|'.join(_AFTER)})?"
)
_PLUS: Final = re.compile(
    rf"(?<![\d+.])(?P<numbers>\d{{1,15}}(?:\+\d{{1,15}})+)(?![\d+.])(?P<unit>{PATTERN})?"
)
_QUOTED: Final = re.compile(r"“[^“”]*”|‘[^‘’]*’|《[^《》]*》|「[^「」]*」|\"[^\"]*\"")
_CODE: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,2}-?$")  # G104, A2, but not AED
_LONGEST_CODE: Final = 5  # with the character before it and a line break behind it
_BORDER: Final = re.compile(r"[,，。;；:：、！!？?\n]")
_LAST_BORDER: Final = re.compile(rf"(?s:.*){_BORDER.pattern}")


class Quantity(Struct, frozen=True):
    """A number with its unit.

    `value` is the whole number: 1.2万 is 12000. `lead` and `tail` are the words around it in its
    clause, up to the next quantity; `words` is the quantity itself, text[start:end]. Of a list
    such as 1+10+100 each number is a quantity, in the unit behind the list if there is one.
    """

    value: Decimal
    unit: str
    bound: Bound
    lead: str
    tail: str
    start: int
    end: int
    words: str

    @property
    def counted(self) -> str:
        """The words that say what is counted: those behind the number, else those before it."""
        return self.tail.strip("()（）") or self.lead.strip("()（）")


class _Number(Struct, frozen=True):
    """What a match says, before its surroundings are looked at."""

    value: Decimal
    unit: str
    bound: Bound
    start: int
    end: int


@lru_cache(maxsize=256)  # the same text is asked for again while its project is looked at
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in their order; never raises."""
    if not _DIGIT.search(text):
        return ()
    plain = text.translate(_PLAIN) if _WIDE.search(text) else text
    open_text = _QUOTED.sub(lambda match: "\0" * len(match[0]), plain)
    found = [_number_of(match) for match in _QUANTITY.finditer(open_text) if _is_quantity(match)]
    if "+" in open_text:
        found += [number for match in _PLUS.finditer(open_text) for number in _numbers_of(match)]
        found.sort(key=lambda number: number.start)
    ends = [0, *(number.end for number in found)]
    starts = [*(number.start for number in found), len(text)]
    return tuple(
        _quantity_of(number, text, ends[n], starts[n + 1]) for n, number in enumerate(found)
    )


def quantity_words(value: Decimal, unit: str, bound: Bound = Bound.NONE) -> str:
    """A quantity as a text would have it; `quantities` reads the same value, unit and bound."""
    return _WORDS[bound].format(f"{value:f}", unit)


def _is_quantity(match: re.Match[str]) -> bool:
    start = match.start()
    return _CODE.search(match.string[max(0, start - _LONGEST_CODE) : start]) is None


def _number_of(match: re.Match[str]) -> _Number:
    number, times, between, enclosed, unit, after = match.groups()
    before = _word_before(match.string, match.start())
    bound = (
        _AFTER.get(after or "") or _BEFORE.get(before) or _BETWEEN.get(between or "") or Bound.NONE
    )
    start = match.start() - len(before)
    return _Number(_value(number, times), unit or enclosed, bound, start, match.end())


def _word_before(text: str, at: int) -> str:
    """The longest word of a bound that ends there, or nothing.

    It is never part of the quantity before: none ends in a character of these words.
    """
    for length in range(min(_LONGEST_BEFORE, at), 0, -1):
        if (word := text[at - length : at]) in _BEFORE:
            return word
    return ""


def _value(number: str, times: str | None) -> Decimal:
    """The whole number, without zeros behind the point: 1.2万 is 12000, not 12000.0."""
    value = Decimal(number.replace(",", ""))
    if times:
        value *= _TIMES[times]
    if "." in number and value == value.to_integral_value():
        return round_half_up(value, 0)
    return value


def _numbers_of(match: re.Match[str]) -> list[_Number]:
    found = []
    for digits in re.finditer(r"\d+", match["numbers"]):
        start, end = match.start() + digits.start(), match.start() + digits.end()
        unit = match["unit"] or ""
        if unit and digits.end() == len(match["numbers"]):
            end += len(unit)
        found.append(_Number(Decimal(digits[0]), unit, Bound.NONE, start, end))
    return found


def _quantity_of(number: _Number, text: str, after: int, before: int) -> Quantity:
    last = _LAST_BORDER.match(text, after, number.start)
    lead = text[last.end() if last else after : number.start].strip()
    first = _BORDER.search(text, number.end, before)
    tail = text[number.end : first.start() if first else before].strip()
    words = text[number.start : number.end]
    return Quantity(
        number.value, number.unit, number.bound, lead, tail, number.start, number.end, words
    )
