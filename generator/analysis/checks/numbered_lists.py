"""Lists whose items are numbered, beside the number of their items: 5个：①…；②…, 四件事：一是…."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.checks.name_lists import NameList
from generator.characters import value_of_numeral
from generator.patterns import pattern

_NUMERALS: Final = "一二三四五六七八九十"
# Each way to number items, with the sign that its first item has.
WAYS: Final = (
    ("①", pattern("[①-⑳]")),
    ("一是", pattern(f"(?<![^,，。;；:：、\\s])([{_NUMERALS}]{{1,2}})(?=是)")),
    ("其一", pattern(f"(?<=其)([{_NUMERALS}])(?=[,，、:：是])")),
    ("（一）", pattern(f"(?<=（)([{_NUMERALS}]{{1,2}})(?=）)")),
    ("(1)", pattern(r"(?<=\()([0-9]{1,2})(?=\))")),
    ("（1）", pattern("(?<=（)([0-9]{1,2})(?=）)")),
)
_COUNT: Final = pattern(
    "(?<![0-9第])(?P<number>[0-9]{1,3}|[两二三四五六七八九十]{1,3})"
    "(?P<unit>[个家所座条处种项类件步批块件点])[^0-9,，。;；:：\\n]{0,16}[:：][(（]?其?$"
)
_FAR: Final = 40  # characters before the first item in which its number is looked for
_FEWEST: Final = 2


def numbered_lists(text: str) -> Iterator[NameList]:
    """Each list that is numbered throughout and stands right behind a colon and its number."""
    for first, sign in WAYS:
        if first not in text:
            continue
        items = in_order(sign, text)
        if len(items) < _FEWEST:
            continue
        start = items[0].start()
        count = _COUNT.search(text[max(0, start - _FAR) : start])
        if count is not None:
            stated = value_of_numeral(count["number"])
            begin = max(0, start - _FAR) + count.start()
            yield NameList(
                len(items), Decimal(stated), count["unit"], begin, items[-1].end(), len(items)
            )


def in_order(sign: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The signs of items that count on from the first, in their order."""
    items: list[re.Match[str]] = []
    for match in sign.finditer(text):
        if _place_of(match[0]) == len(items) + 1:
            items.append(match)
    return items


def _place_of(sign: str) -> int:
    if sign[0] in _NUMERALS:
        return value_of_numeral(sign)
    return int(sign) if sign.isdecimal() else ord(sign) - ord("①") + 1
