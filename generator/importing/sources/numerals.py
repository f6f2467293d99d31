"""Numerals: a number as the formats of automatic numbering show it."""

from collections.abc import Callable
from typing import Final

_COUNTED: Final = "零一二三四五六七八九"
_LEGAL: Final = "零壹贰叁肆伍陆柒捌玖"
_ZERO: Final = "\u3007"  # in numbers that are read digit by digit
_UNITS: Final = ("", "十", "百", "千")
_LEGAL_UNITS: Final = ("", "拾", "佰", "仟")
_MOST_COUNTED: Final = 9999
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LONGEST_ROMAN: Final = 3999
_MOST_REPEATED: Final = 9  # letters of one number: z, aa, bb
# The first sign of formats that have one for each number, and how many there are.
_SIGNS: Final = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
    "ideographEnclosedCircle": ("㊀", 10),
}
_LISTS: Final = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}


def in_form(number: int, form: str) -> str:
    """A number of 0 or more in a format of Word; in digits where the format has nothing for it."""
    if form in _FORMS:
        return _FORMS[form](number)
    first, most = _SIGNS.get(form, ("", 0))
    if 0 < number <= most:
        return chr(ord(first) + number - 1)
    signs = _LISTS.get(form, "")
    return signs[number - 1] if 0 < number <= len(signs) else str(number)


def _letters(number: int) -> str:
    if number <= 0:
        return str(number)
    times = min(1 + (number - 1) // 26, _MOST_REPEATED)
    return chr(ord("a") + (number - 1) % 26) * times


def _roman(number: int) -> str:
    if not 0 < number <= _LONGEST_ROMAN:
        return str(number)
    parts = []
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        parts.append(sign * times)
    return "".join(parts)


def _wide(number: int) -> str:
    return "".join(chr(ord("\uff10") + int(digit)) for digit in str(number))


def _digit_by_digit(number: int) -> str:
    return "".join(_COUNTED[int(digit)] for digit in str(number)).replace("零", _ZERO)


def _counted(number: int) -> str:
    text = _with_units(number, _COUNTED, _UNITS)
    return text.removeprefix("一") if 10 <= number < 20 else text


def _legal(number: int) -> str:
    return _with_units(number, _LEGAL, _LEGAL_UNITS)


def _with_units(number: int, digits: str, units: tuple[str, ...]) -> str:
    """A number below ten thousand: 十一, 一百零五."""
    if not 0 < number <= _MOST_COUNTED:
        return str(number)
    parts: list[str] = []
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            parts.append(digits[digit] + units[place])
        elif parts and parts[-1] != digits[0] and number % 10**place:
            parts.append(digits[0])
    return "".join(parts)


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "chineseCounting": _counted,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "chineseLegalSimplified": _legal,
    "ideographDigital": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
}
