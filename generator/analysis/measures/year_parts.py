"""Which months of the year words name: 上半年, 三季度, 7至12月, 11月."""

from collections.abc import Sequence
from typing import Final

from generator.characters import value_of_numeral
from generator.patterns import pattern

_TIME: Final = pattern(
    r"(?P<half>[上下])半年|(?P<quarter>[一二三四1-4])季度|(?P<first>[0-9]{1,2})月?份?(?:至|到|-|—|－|~)+(?P<last>[0-9]{1,2})月"
    r"|(?<![0-9])(?P<month>[0-9]{1,2})月"
)
_SO_FAR: Final = pattern(r"前[一二两三]个?季度|前[0-9]{1,2}个月|截至|累计|至今")


def months_in(words: str) -> tuple[int, int] | None:
    """The first and the last month that the last time among some words has."""
    found = list(_TIME.finditer(words))
    if not found or _SO_FAR.search(words):
        return None
    match = found[-1]
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if quarter := match["quarter"]:
        number = value_of_numeral(quarter)
        return 3 * number - 2, 3 * number
    if match["month"]:
        return int(match["month"]), int(match["month"])
    return int(match["first"]), int(match["last"])


def are_whole_year(several: Sequence[str]) -> bool:
    """Whether the times of several words follow each other from January to December."""
    month = 0
    for words in several:
        span = months_in(words)
        if span is None or span[0] != month + 1 or span[1] < span[0]:
            return False
        month = span[1]
    return month == 12
