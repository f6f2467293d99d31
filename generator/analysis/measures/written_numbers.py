"""Numbers with a unit, as a Chinese text writes them: digits, numerals, multiples, bounds.

Dates (12月20日), ordinals (第3批), codes (5G, 231路), spans of time (15分钟), ages (0-3岁) and
ratios (1:3) are none. A range (3至5个) is its lower end. Numbers inside quoted names are names.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from math import prod
from typing import Final

from msgspec import Struct

from generator.analysis.measures.units import (
    MULTIPLES,
    NUMERAL_UNITS,
    PATTERN,
    QUALITIES,
    SPANS,
    WHOLE,
    first_word,
)
from generator.analysis.measures.written_shares import shares_in
from generator.characters import HAN, value_of_numeral
from generator.patterns import pattern
from generator.records.rounding import round_half_up

# One character for one, so that places in the text stay as they are.
_PLAIN: Final = {chr(ord(sign) + 0xFEE0): sign for sign in "0123456789.%()+"}  # full-width forms
_WIDE: Final = pattern(f"[{''.join(_PLAIN)}]")
_PLAIN_DIGITS: Final = {wide: sign for wide, sign in _PLAIN.items() if sign not in "()+"}
_WIDE_DIGITS: Final = pattern(f"[{''.join(_PLAIN_DIGITS)}]")
_BLANKS: Final = frozenset(" \t\u3000\xa0")
_TIMES: Final = {
    "零": Decimal(1),  # 2亿零500万
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
    **dict.fromkeys(
        ("至少", "最少", "不少于", "不低于", "不小于", "不得少于", "不得低于"), Bound.AT_LEAST
    ),
    **dict.fromkeys(
        (
            "不超过",
            "不高于",
            "不多于",
            "不大于",
            "不得超过",
            "至多",
            "最多",
            "控制在",
            "低于",
            "少于",
        ),
        Bound.AT_MOST,
    ),
    **dict.fromkeys(("大约", "约为", "约", "将近", "接近", "近"), Bound.ABOUT),
    **dict.fromkeys(("超过", "突破", "超", "逾"), Bound.OVER),
}
_BETWEEN: Final = {"余": Bound.OVER, "多": Bound.OVER, "来": Bound.ABOUT}
_AFTER: Final = {
    **dict.fromkeys(("及以上", "以上"), Bound.AT_LEAST),
    **dict.fromkeys(("及以下", "以下", "以内", "之内"), Bound.AT_MOST),
    "左右": Bound.ABOUT,
}
_LONGEST_BEFORE: Final = max(map(len, _BEFORE))
_NO_BOUND: Final = ("签约", "节约", "预约", "履约")  # 签约46户 are as many, and not about so many
_DIGIT: Final = pattern(r"\d")
_MULTIPLE: Final = pattern("[零百千万]")
# so many digits that the arithmetic stays exact
_DIGITS: Final = (
    r"(?:\d{0,2}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?![\d.])|\d{0,14}(?:\.\d{1,9})?(?![\d.]))"
)
# 1亿2300万元, 3万5千户, 1万2300户: lower places behind the multiple; not 投资3500万2023年
_REST: Final = (
    r"(?:(?<=亿)零?\d{1,4}(?:\.\d{1,4})?万|(?<=亿)\d[千百]万"
    r"|(?<=万)\d千|(?<=万)零?\d{3,4}(?![\d.,:：/年月日]))"
)
_BEHIND: Final = rf"(?P<after>{'|'.join(_AFTER)})?"
# It begins with a digit and looks back from there: so the search leaps from digit to digit.
_QUANTITY: Final = pattern(
    r"(?P<number>\d(?<![\d.第+\-–—~\uff5e]\d)(?<!\d[,:：/至到]\d)"
    rf"{_DIGITS})"
    # 3千米 are three kilometres, not three thousand metres
    # 30余万羽 as 30万余羽
    rf"\s?(?P<early>[余多](?=[百千万亿]))?(?P<times>(?!{MULTIPLES})(?:万亿|[百千万亿]))?"
    rf"(?P<rest>{_REST})?"
    r"(?P<between>[余多])?\s?"
    rf"(?:\((?P<enclosed>{PATTERN})\)|(?P<unit>{PATTERN}(?:\((?:{PATTERN})\))?)"
    # 20万老年人, 投资3亿: the sign of multiplication stands for the unit
    r"|(?P<open>(?<=[万亿])|(?<=[万亿][余多])))"
    # 个月 is a span of time; 10米长 is fine
    rf"(?!月){_BEHIND}"
)
# 100—120名, 3至5万人: the two ends of one number.
_RANGE: Final = pattern(
    r"(?P<low>\d(?<![\d.第+\-–—~\uff5e]\d)(?<!\d[,:：/至到]\d)\d{0,8}(?:\.\d{1,6})?)"
    r"\s?(?:至|到|-|–|—{1,2}|~|\uff5e)\s?(?P<number>\d{1,9}(?:\.\d{1,6})?)"
    rf"\s?(?P<times>(?!{MULTIPLES})[百千万亿])?(?P<unit>{PATTERN})(?!月)"
)
_RANGE_SIGN: Final = pattern(r"\d\s?[至到\-–—~\uff5e]+\s?\d")
_SIGNS: Final = "零一二两三四五六七八九十百千万亿"
_NUMERAL: Final = pattern(
    rf"(?=[一二两三四五六七八九十百千])(?<![第几初〇{_SIGNS}])(?<!(?<![总个户人])数)(?P<number>[一二两三四五六七八九十百千][{_SIGNS}]{{0,11}})"
    rf"(?P<between>[余多来])?(?P<unit>{NUMERAL_UNITS})(?![月一]){_BEHIND}"
)
_OF_HUNDRED: Final = "百分之"
_ANY_NUMERAL: Final = pattern("[一二两三四五六七八九十百千]")
# In columns of their own the unit stands before the number: 个 1600.
_COLUMN: Final = pattern(
    rf"(?:(?<!\S)(?P<times>[百千万亿](?!米|瓦|克|伏))?(?P<unit>{PATTERN})\s{{1,4}}"
    rf"|[(（](?:单位[:：])?(?P<times2>[百千万亿](?!米|瓦|克|伏))?(?P<unit2>{PATTERN})[)）][:：]?\s{{0,4}})"
    rf"(?:(?:{'|'.join(_BEFORE)})\s?)?(?P<number>\d{_DIGITS})(?P<after>{'|'.join(_AFTER)})?(?![^\s,，。;；])"
)
_GAP: Final = pattern(rf"[\s)）](?:{'|'.join(_BEFORE)})?\s?\d")
_PLUS: Final = pattern(
    rf"(?<![\d+.])(?P<numbers>\d{{1,15}}(?:\+\d{{1,15}})+)(?![\d+.])(?P<unit>{PATTERN})?"
)
_QUOTED: Final = pattern(r"“[^“”]*”|‘[^‘’]*’|《[^《》]*》|「[^「」]*」|\"[^\"]*\"")
_QUOTES: Final = pattern('[”’》」"]')
_TASK: Final = pattern("的?(?:目标|任务|要求|计划|承诺)")
# 目标为“建成中转站118座”; 任务目标：“…”
_TASK_IS: Final = pattern(
    "(?:目标|任务|要求|计划|承诺|指标|内容)(?:分别)?(?:为|是|[:：]|即)+$|承诺$"
)
_CODE: Final = pattern(r"(?<![A-Za-z])[A-Za-z]{1,2}-?$")  # G104, A2, but not AED
_LONGEST_CODE: Final = 5  # with the character before it and a line break behind it
# 一 is mostly an article or part of a word; behind these it counts.
_BEFORE_ONE: Final = tuple("建设造增成办置装了")
_BEHIND_ONE: Final = pattern(r"(?:[,，。;；、]|已|均)(?<!个.)(?<!人.)|$")
_ROUND: Final = frozenset("百千")
_TENS: Final = frozenset("十百千")
# 三个统一, 两个确保, 一件事 are names of campaigns.
_NO_COUNT: Final = pattern(r"年|月|确保|统一|清零|必|全覆盖|龙|体化|站式|事(?![实业故项])")
_POINTING: Final = pattern(r"[这那每该前分]$|上述$")
_PEOPLE: Final = pattern(
    r"[^，,。;；、\d]{0,8}?(?:人|居民|群众|学生|师生|儿童|农民|职工|市民|村民|患者|妇女|用户|青年|劳动力|游客|者|员|对象)"
)
_NOUN: Final = pattern(rf"(?![年月日个])[{HAN}]{{2}}")
_MONEY: Final = pattern(r"投资|资金|补助|经费|贷款|补贴|产值|收入|债券")
_NEAR: Final = 12
_ITEM: Final = pattern(r"(?:^|[;；。\n])\s?([0-9]{1,2})[.、．](?!\d*%)")  # noqa: RUF001
_LONGEST_ITEM: Final = 300  # characters


class Number(Struct, frozen=True, gc=False):
    """A number with its unit and its bound, at text[start:end].

    `value` is the whole number: 1.2万 is 12000. Of a range it is the lower end, and `most` the
    upper one; at most, where that is said before it, it is the upper one.
    """

    value: Decimal
    unit: str
    bound: Bound
    start: int
    end: int
    most: Decimal | None = None


@lru_cache(maxsize=256)  # each of those who look for numbers asks for it
def plain_text(text: str) -> str:
    """The text with full-width digits and signs as plain ones, every place as it was."""
    return _without_wide(text, _PLAIN) if _WIDE.search(text) else text


def plain_digits(text: str) -> str:
    """The text with full-width digits, points and percent signs as plain ones, and no others."""
    return _without_wide(text, _PLAIN_DIGITS) if _WIDE_DIGITS.search(text) else text


def _without_wide(text: str, plain_signs: Mapping[str, str]) -> str:
    for wide, plain in plain_signs.items():  # ten times as quick as str.translate
        text = text.replace(wide, plain)
    return text


def number_start(text: str, start: int) -> int:
    """Where the blanks begin that set off a number from the words before it: 超额 120 %."""
    while start and text[start - 1] in _BLANKS:
        start -= 1
    return start


def numbers_in(text: str) -> list[Number]:
    """The numbers with units in a text, in their order; never raises."""
    plain = plain_text(text)
    has_digits = _DIGIT.search(plain) is not None
    if not has_digits and not _ANY_NUMERAL.search(plain):
        return []
    open_text = _QUOTED.sub(_without_name, plain) if _QUOTES.search(plain) else plain
    found: list[Number] = []
    if has_digits:
        found += [
            number
            for match in _QUANTITY.finditer(open_text)
            if not _is_code(open_text, match.start())
            for number in _number_of(match)
        ]
        if _RANGE_SIGN.search(open_text):
            found += [number for match in _RANGE.finditer(open_text) for number in _range_of(match)]
        if "+" in open_text:
            found += [number for match in _PLUS.finditer(open_text) for number in _sums(match)]
        if _GAP.search(open_text):
            found += _in_columns(open_text, found)
    if _OF_HUNDRED in open_text:
        found += _spelled_shares(open_text)
    found += [number for match in _NUMERAL.finditer(open_text) for number in _numeral_of(match)]
    return sorted(found, key=lambda number: number.start)


def _is_code(text: str, at: int) -> bool:
    """Whether a number belongs to the letters before it: G104, A-2."""
    return _CODE.search(text[max(0, at - _LONGEST_CODE) : at]) is not None


def _without_name(match: re.Match[str]) -> str:
    """Signs in the place of a quoted name; but what is quoted as a task is none."""
    text = match.string
    is_task = _TASK.match(text, match.end()) or _TASK_IS.search(
        text, max(0, match.start() - _NEAR), match.start()
    )
    return match[0] if is_task else "\0" * len(match[0])


def _number_of(match: re.Match[str]) -> list[Number]:
    number, early, times, rest, between, enclosed, unit, _, after = match.groups()
    between = between or early
    text, start = match.string, match.start()
    before = word_before(text, start)
    if unit is None:
        unit = enclosed or _open_unit(text, start, match.end())
    if unit is None or (rest and "." in number):  # 1.2亿3000万: two cells
        return []
    bound = (
        _AFTER.get(after or "") or _BEFORE.get(before) or _BETWEEN.get(between or "") or Bound.NONE
    )
    if "." in number and not times and first_word(unit) in WHOLE and _is_item(text, start):
        # 1.18个广场；2.37套路径: the first of a numbered list, and no more than that
        place = number.find(".") + 1
        number, start = number[place:], start + place
    value = value_of(number, times) + (_lower_places(rest) if rest else 0)
    return [Number(value, unit, bound, start - len(before), match.end())]


def _lower_places(rest: str) -> Decimal:
    """What stands behind a multiple: the 2300万 of 1亿2300万元."""
    digits = _MULTIPLE.sub("", rest)
    return prod([_TIMES[times] for times in _MULTIPLE.findall(rest)], start=value_of(digits))


def _is_item(text: str, start: int) -> bool:
    """Whether an item begins there, and the one before or behind it stands near: not 49.2户."""
    near = _ITEM.finditer(text, max(0, start - _LONGEST_ITEM), start + _LONGEST_ITEM)
    items = {match.start(1): int(match[1]) for match in near}
    own = items.get(start)
    return own is not None and any(abs(other - own) == 1 for other in items.values())


def _range_of(match: re.Match[str]) -> list[Number]:
    """A range of how many there are; of years, ages and codes it is none."""
    text, start, unit = match.string, match.start(), match["unit"]
    low, high = (value_of(match[name], match["times"]) for name in ("low", "number"))
    if low >= high or _is_code(text, start) or first_word(unit) in (*QUALITIES, *SPANS):
        return []
    before = word_before(text, start)
    begin = start - len(before)
    if _BEFORE.get(before) is Bound.AT_MOST:
        return [Number(high, unit, Bound.AT_MOST, begin, match.end())]
    return [Number(low, unit, Bound.AT_LEAST, begin, match.end(), high)]


def _open_unit(text: str, start: int, end: int) -> str | None:
    """The unit of a number that ends in 万 or 亿: what the noun behind it or before it counts."""
    if _MONEY.search(text, max(0, start - _NEAR), start) or _MONEY.match(text, end):
        return "元"
    if _PEOPLE.match(text, end):
        return "人"
    return "" if _NOUN.match(text, end) else None


def _numeral_of(match: re.Match[str]) -> list[Number]:
    numeral, between, unit, after = match.groups()
    text, start, end = match.string, match.start(), match.end()
    before = word_before(text, start)
    begin = start - len(before)
    if numeral == "一" and not (
        text.startswith(_BEFORE_ONE, begin - 1 if begin else 0) or _BEHIND_ONE.match(text, end)
    ):
        return []
    if unit == "次" and _TENS.isdisjoint(numeral):
        return []  # 一次性, 三次产业; but 演练十一次
    if numeral in _ROUND and not between and before not in _BEFORE:
        return []
    if _POINTING.search(text, max(0, begin - 2), begin) or _NO_COUNT.match(text, end):
        return []
    bound = (
        _AFTER.get(after or "") or _BEFORE.get(before) or _BETWEEN.get(between or "") or Bound.NONE
    )
    return [Number(Decimal(value_of_numeral(numeral)), unit, bound, begin, end)]


def _spelled_shares(text: str) -> list[Number]:
    """百分之八十五 as 85%."""
    found = []
    for share in shares_in(text):
        if text.startswith(_OF_HUNDRED, share.start):
            before = word_before(text, share.start)
            after = next((word for word in _AFTER if text.startswith(word, share.end)), "")
            bound = _AFTER.get(after) or _BEFORE.get(before) or Bound.NONE
            start, end = share.start - len(before), share.end + len(after)
            found.append(Number(share.value, "%", bound, start, end))
    return found


def _in_columns(text: str, found: list[Number]) -> list[Number]:
    """The numbers whose unit stands before them, where neither is read already: not 对 360 户."""
    taken = {at for number in found for at in range(number.start, number.end)}
    numbers = []
    for match in _COLUMN.finditer(text):
        unit, times = ("unit", "times") if match["unit"] else ("unit2", "times2")
        if taken.isdisjoint((match.start(unit), match.start("number"))):
            value = value_of(match["number"], match[times])
            begin = number_start(text, match.start())
            before = word_before(text, begin)  # 城镇登记失业率低于 % 4.3
            begin = begin - len(before) if before else match.start()
            own = word_before(text, number_start(text, match.start("number")))
            bound = _AFTER.get(match["after"]) or _BEFORE.get(before or own, Bound.NONE)
            numbers.append(Number(value, match[unit], bound, begin, match.end()))
    return numbers


def word_before(text: str, at: int) -> str:
    """The longest word of a bound that ends there, or nothing; no unit ends in its signs."""
    if text.endswith(_NO_BOUND, 0, at):
        return ""
    for length in range(min(_LONGEST_BEFORE, at), 0, -1):
        if (word := text[at - length : at]) in _BEFORE:
            return word
    return ""


def bound_before(text: str, at: int) -> Bound:
    """What the word of a bound that ends there says."""
    return _BEFORE.get(word_before(text, at), Bound.NONE)


def value_of(number: str, times: str | None = None) -> Decimal:
    """The whole number, without zeros behind the point: 1.2万 is 12000, not 12000.0."""
    value = Decimal(number.replace(",", ""))
    if times:
        value *= _TIMES[times]
    if "." in number and value == value.to_integral_value():
        return round_half_up(value, 0)
    return value


def _sums(match: re.Match[str]) -> list[Number]:
    """The numbers of a list such as 1+10+100, in the unit behind it if there is one."""
    found = []
    for digits in re.finditer(r"\d+", match["numbers"]):
        start, end = match.start() + digits.start(), match.start() + digits.end()
        unit = match["unit"] or ""
        if unit and digits.end() == len(match["numbers"]):
            end += len(unit)
        found.append(Number(Decimal(digits[0]), unit, Bound.NONE, start, end))
    return found


_WORDS: Final = {
    Bound.NONE: "{}{}",
    Bound.AT_LEAST: "{}{}以上",
    Bound.AT_MOST: "{}{}以内",
    Bound.ABOUT: "{}{}左右",
    Bound.OVER: "{}余{}",
}


def quantity_words(value: Decimal, unit: str, bound: Bound = Bound.NONE) -> str:
    """A quantity as a text would have it; `quantities` reads the same value, unit and bound."""
    return _WORDS[bound].format(f"{value:f}", unit)
