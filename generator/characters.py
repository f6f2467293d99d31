"""Characters by kind: Chinese ones, those that nobody sees, and those that begin a formula.

Unseen are controls, direction marks and overrides (Unicode UAX #9), zero-width signs, fillers,
tags, lone surrogates, and the sign that stands for text that was lost; they change what is read,
sorted or copied. Tabs and line breaks are not among them, nor a variation selector behind a
character that has variants (UTS #37).
"""

import re
import unicodedata
from functools import cache
from typing import Final

from generator.patterns import pattern

# Chinese characters, for a class of a regular expression: those of daily use, the rare ones of
# names of people and places with them (UAX #38), and no punctuation.
HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
HAN_SIGN: Final = pattern(f"[{HAN}]")

_SIGNS: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff0-\uffff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    # the last two of each plane, which Unicode gives to nobody
    + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
)
_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Ten times as fast, because it never looks back and asks one table: is there anything but the signs
# that nearly every text is made of? A test holds that none of these is one of the above.
_USUAL: Final = (
    "\t\n\r -~\xa0-\xac\xae-\u034e\u0370-\u061b\u2010-\u2027\u2030-\u205e\u2070-\u3163\u3165-\ud7ff"
    "\uff00-\uff9f"
)
_ANY: Final = pattern(f"[^{_USUAL}]")


@cache
def _pattern() -> re.Pattern[str]:
    """One such character; compiled for the first text that has anything unusual."""
    return re.compile(f"[{_SIGNS}]|(?<![\u203c-\ufdff\U0001f000-\U0003ffff])[{_SELECTORS}]")


# Unicode names no controls; these are the ones that people meet.
_CONTROLS: Final = {"\0": "NULL", "\b": "BACKSPACE", "\x1b": "ESCAPE", "\x7f": "DELETE"}


def unseen_signs(text: str) -> list[tuple[int, str]]:
    """Where such characters stand, from 0, and the characters."""
    if _ANY.search(text) is None:
        return []
    return [(match.start(), match[0]) for match in _pattern().finditer(text)]


def without_unseen(text: str) -> str:
    """The text with none of them."""
    return _pattern().sub("", text) if _ANY.search(text) else text


def sign_name(sign: str) -> str:
    """The code point with its Unicode name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = unicodedata.name(sign, _CONTROLS.get(sign, ""))
    return f"U+{ord(sign):04X} {name}".rstrip()


def with_code_points(text: str) -> str:
    """The text with each of them as its code point: `<U+202E>`."""
    return _pattern().sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


# A spreadsheet takes a cell of a CSV file that begins with one of these for a formula; that of
# Chinese offices does so for the full-width ones too.
_FORMULA: Final = frozenset("=+-@＝＋－＠\t\r\n")
_SUSPECT: Final = _FORMULA | {"'"}


def with_guard(cell: str) -> str:
    """A text as a cell of a CSV file: with an apostrophe where a spreadsheet would run it.

    It gets one more where the text has them already, so that `without_guard` gives it back.
    """
    if cell[:1] in _SUSPECT and cell.lstrip("'")[:1] in _FORMULA:
        return f"'{cell}"
    return cell


def without_guard(cell: str) -> str:
    """The text that was written as this cell."""
    guarded = cell[:1] == "'" and cell.lstrip("'")[:1] in _FORMULA
    return cell[1:] if guarded else cell


_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "\u3007": 0,  # where numbers are read digit by digit
    "两": 2,
}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_HIGH: Final = {"亿": 100_000_000, "万": 10_000}


def value_of_numeral(numeral: str) -> int:
    """The value of a numeral: 二十三 is 23, 二〇 is 20, 两万三千 is 23000, 百 is 100, 12 is 12."""
    if numeral.isdecimal():
        return int(numeral)
    for sign, times in _HIGH.items():
        before, high, behind = numeral.rpartition(sign)
        if high:
            return value_of_numeral(before or "一") * times + value_of_numeral(behind)
    if not any(sign in _TENS for sign in numeral):  # digit by digit, as years are written
        return int("".join(str(_DIGITS[sign]) for sign in numeral) or "0")
    whole, digit = 0, 0
    for sign in numeral:
        if sign in _TENS:
            whole, digit = whole + (digit or 1) * _TENS[sign], 0
        else:
            digit = _DIGITS[sign]
    return whole + digit


# The full-width letters, digits and signs, and the space of Chinese texts, as a keyboard has them.
HALF_WIDTH: Final = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def columns_of(text: str) -> int:
    """How wide a text is in a console: a Chinese sign takes two columns."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
