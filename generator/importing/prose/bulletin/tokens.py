"""Tokens of a sentence: counts of projects, shares, quoted names, and other figures.

Days, years, ordinals and numbers of documents are no figures.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.characters import HAN

_HAN_NUMBER: Final = "[一二两三四五六七八九十百]"
_NOUN: Final = (
    r"(?:省|市|县|区|级|定|重点|年度|民生|实事|为民|办|惠民|项目|任务|事项|工作|工程|目标|指标|子项|小项|具体"
    r"|好事)"
)
_MONTHS: Final = (
    r"\d{1,2}月?[-—~至到\uff5e]\d{1,2}月份?"
    r"|\d{1,2}月(?:\d{1,2}日|份|底|末|初|中旬|上旬|下旬)?|\d{1,2}日"
)
_DAYS: Final = (
    rf"\d{{4}}(?:[-—~至]\d{{4}})?年(?:度|{_MONTHS})?|{_MONTHS}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    r"|[一二三四]季度|\d{1,2}个(?:月|季度)"
)
_ORDINALS: Final = (
    r"[\u3014\[(]?\d{4}[\u3015\])]?\d*号"  # of documents
    r"|第[\d一二三四五六七八九十]+(?:项|件|条|号|次|批|期|季度|个)"
    r"|前[\d一二三四五六七八九十]+(?:名|位|个?月|个?季度)"
)
_TOKEN: Final = re.compile(
    r"(?P<name>“[^“”]{1,80}”|\"[^\"]{1,80}\"|《[^》]{1,80}》)"
    rf"|(?P<day>{_DAYS}|{_ORDINALS})"
    r"|(?P<share>(?P<percent>\d+(?:\.\d+)?)%|百分之[一二三四五六七八九十百零点]+)"
    rf"|(?P<count>(?P<number>\d{{1,6}}|{_HAN_NUMBER}{{1,5}})(?P<more>[余多])?(?:大)?"
    r"(?P<unit>项|件|个)(?P<group>大类|类)?)(?![\d.])"
    rf"|(?P<other>\d+(?:\.\d+)?(?:[余多]?[{HAN}]{{1,3}})?)"
)
_UNIT: Final = "个"
# What may stand behind a count of projects: else it counts something inside of one.
_BEHIND: Final = re.compile(
    rf"{_NOUN}|[,，;；。、:()!?]|$|的|中|里|和|与|以及|其中|曾|因|被|已|均|都|全|也|尚|未|没"
    r"|按|超|提前|完|办|达|滞|落|正|仍|还|进|推|开|竣|基本|圆满|结转|顺延|如期|顺利|快|在|有|延|为|是"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A count, a share, a name, or an `other` figure; `value` is None where it has none."""

    kind: str
    start: int
    end: int
    value: Decimal | None = None
    unit: str = ""


def tokens_in(text: str) -> Iterator[Token]:
    """The tokens of a sentence in their order; days are left out."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["name"]:
            yield Token("name", start, end)
        elif match["share"]:
            value = Decimal(match["percent"]) if match["percent"] else None
            yield Token("other" if value is None else "share", start, end, value)
        elif match["count"]:
            yield from _count(match, text)
        elif match["other"]:
            yield Token("other", start, end)


def _count(match: re.Match[str], text: str) -> Iterator[Token]:
    """A count of projects, or another figure; 一项 in a sentence may be neither."""
    start, end = match.span("count")
    words = match["number"]
    behind = text[end:]
    is_whole = not match["more"] and not match["group"] and "大" not in match["count"]
    if not is_whole or not _BEHIND.match(behind):
        if words[0].isdigit():
            yield Token("other", start, end)
        return
    if not words[0].isdigit() and words == "一":
        return
    value = Decimal(words) if words[0].isdigit() else Decimal(_value_of(words))
    is_named = match["unit"] != _UNIT or re.match(_NOUN, behind) is not None
    yield Token("count" if is_named else "bare", start, end, value, match["unit"])


def _value_of(numeral: str) -> int:
    """The value of a Chinese numeral below a thousand: 二十三 is 23, 两 is 2."""
    whole = digit = 0
    for sign in numeral.replace("两", "二"):
        value = int(unicodedata.numeric(sign))
        if value < 10:
            digit = value
        else:
            whole, digit = whole + (digit or 1) * value, 0
    return whole + digit
