"""Every quantity of a Chinese text: number, unit, bound, and the words that say what is counted.

A number counts only with a unit, so that dates (12月20日), ordinals (第3批), codes (5G, 231路),
spans of time (15分钟) and ranges (0-3岁) are none. Numbers inside quoted names are names.
Numbers written in Chinese characters are not read.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from generator.measures.units import MULTIPLES, PATTERN

# One character for one, so that places in the text stay as they are.
_PLAIN: Final = {ord(one) + 0xFEE0: one for one in "0123456789.%()+"}  # full-width forms
_TIMES: Final = {
    "": Decimal(1),
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
_QUANTITY: Final = re.compile(
    rf"(?P<before>{'|'.join(_BEFORE)})?"
    r"(?<![\d.第+\-–—~\uff5e])(?<!\d,)"
    # so many digits that the arithmetic stays exact
    r"(?P<number>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?![\d.])|\d{1,15}(?:\.\d{1,9})?(?![\d.]))"
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
_BORDER: Final = re.compile(r"[,，。;；:：、！!？?\n]")


@dataclass(frozen=True, slots=True)
class Quantity:
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


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in their order; never raises."""
    plain = text.translate(_PLAIN)
    open_text = _QUOTED.sub(lambda match: "\0" * len(match[0]), plain)
    found = [_with_unit(match) for match in _QUANTITY.finditer(open_text) if _counts(match)]
    found += [one for match in _PLUS.finditer(open_text) for one in _list_of(match)]
    found.sort(key=lambda one: one.start)
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    return tuple(_in_context(one, text, ends[n], starts[n + 1]) for n, one in enumerate(found))


def written(value: Decimal, unit: str, bound: Bound = Bound.NONE) -> str:
    """A quantity as a text would have it; `quantities` reads the same value, unit and bound."""
    return _WORDS[bound].format(f"{value:f}", unit)


def _counts(match: re.Match[str]) -> bool:
    return _CODE.search(match.string, 0, match.start("number")) is None


def _with_unit(match: re.Match[str]) -> Quantity:
    number = _shortened(Decimal(match["number"].replace(",", "")) * _TIMES[match["times"] or ""])
    bound = (
        _AFTER.get(match["after"] or "")
        or _BEFORE.get(match["before"] or "")
        or _BETWEEN.get(match["between"] or "")
        or Bound.NONE
    )
    unit = match["unit"] or match["enclosed"]
    return Quantity(number, unit, bound, "", "", match.start(), match.end(), "")


def _shortened(number: Decimal) -> Decimal:
    """The same number without zeros behind the point: 1.2万 is 12000, not 12000.0."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _list_of(match: re.Match[str]) -> list[Quantity]:
    found = []
    for one in re.finditer(r"\d+", match["numbers"]):
        start, end = match.start() + one.start(), match.start() + one.end()
        unit = match["unit"] or ""
        if unit and one.end() == len(match["numbers"]):
            end += len(unit)
        found.append(Quantity(Decimal(one[0]), unit, Bound.NONE, "", "", start, end, ""))
    return found


def _in_context(one: Quantity, text: str, after: int, before: int) -> Quantity:
    lead = _BORDER.split(text[after : one.start])[-1].strip()
    tail = _BORDER.split(text[one.end : before])[0].strip()
    words = text[one.start : one.end]
    return Quantity(one.value, one.unit, one.bound, lead, tail, one.start, one.end, words)
