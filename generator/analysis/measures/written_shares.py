"""Shares and multiples as a text writes them: 85%, 1.2倍, 百分之八十五, 八成五, 两倍."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.characters import value_of_numeral
from generator.patterns import pattern
from generator.records.rounding import round_half_up


class Share(Struct, frozen=True, gc=False):
    """A share in percent at text[start:end].

    `off` is how far from it what it rounds may be, and `is_least` that it may only be more.
    """

    value: Decimal
    start: int
    end: int
    is_times: bool
    off: Decimal
    is_least: bool


_NUMERAL: Final = "[零一二两三四五六七八九十百]"
_SHARE: Final = pattern(
    rf"(?=[\d{_NUMERAL[1:-1]}])(?:"
    r"(?P<number>\d(?<![\d.]\d)\d{0,8}(?:\.\d{1,6})?)\s?(?P<sign>%|倍|个?百分点)"
    rf"|百分之(?P<of_hundred>\d{{1,4}}(?:\.\d{{1,6}})?|{_NUMERAL}{{1,5}}(?:点(?P<places>{_NUMERAL}{{1,4}}))?)"
    r"|(?P<tenths>[一两二三四五六七八九](?<![一二三四五六七八九十]{2}))成(?P<more>[一二三四五六七八九半])?(?![套立型效果员品长就功绩])"
    rf"|(?P<whole>{_NUMERAL}{{1,2}})分之(?P<part>{_NUMERAL}{{1,2}})"
    r"|(?P<times>[一两二三四五六七八九十](?<![一二三四五六七八九十百点]{2})(?:点(?P<of_times>[一二三四五六七八九]))?)倍)",
)
_FEW: Final = Decimal(2)  # percent that 约 may leave out
_TENTH: Final = Decimal(5)
_MANY: Final = Decimal(9)  # that 以上 may
_ABOUT: Final = ("约", "近"), ("左右",)
_OVER: Final = ("超", "超过", "逾", "突破", "高达"), ("以上", "多", "余")
# What stands before is looked at from behind: so the search leaps to the word itself.
_SPELLED: Final = pattern("成(?<=[一两二三四五六七八九]成)|分之(?<=[二三四五六七八九十]分之)")


def shares_in(text: str) -> Iterator[Share]:
    """The shares of a text with plain digits, in their order."""
    # each has one of these, and hardly any text has
    if not ("%" in text or "倍" in text or "百分" in text or _SPELLED.search(text)):
        return
    for match in _SHARE.finditer(text):
        value, off = _value_of(match)
        is_least = _has_bound(text, match, _OVER)
        if is_least or _has_bound(text, match, _ABOUT):
            off = max(off, _MANY if is_least else _FEW)
        is_times = match[0].endswith("倍")
        yield Share(value, match.start(), match.end(), is_times, off, is_least)


def _has_bound(
    text: str, match: re.Match[str], words: tuple[tuple[str, ...], tuple[str, ...]]
) -> bool:
    """Whether one of the words stands right before a share, or of the others right behind it."""
    before, behind = words
    return text.endswith(before, 0, match.start()) or text.startswith(behind, match.end())


def _value_of(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The value in percent, and how far from it what it rounds may be."""
    exact = Decimal(0)
    if match["number"]:
        times = 100 if match["sign"] == "倍" else 1
        return Decimal(match["number"]) * times, exact
    if written := match["of_hundred"]:
        if written[0].isdigit():
            return Decimal(written), exact
        whole = value_of_numeral(written.partition("点")[0])
        digits = "".join(str(value_of_numeral(sign)) for sign in match["places"] or "")
        return Decimal(f"{whole}.{digits}" if digits else whole), exact
    if match["whole"]:
        whole, part = value_of_numeral(match["whole"]), value_of_numeral(match["part"])
        return (round_half_up(Decimal(100 * part) / whole, 1) if whole else exact), _FEW
    if match["times"]:
        tenths = value_of_numeral(match["of_times"] or "零")
        return Decimal(100 * value_of_numeral(match["times"][0]) + 10 * tenths), exact
    more = match["more"]
    if not more:
        return Decimal(10 * value_of_numeral(match["tenths"])), _TENTH
    unit = 5 if more == "半" else value_of_numeral(more)
    return Decimal(10 * value_of_numeral(match["tenths"]) + unit), exact
