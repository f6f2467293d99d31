"""Dates that no calendar has, and shares of a whole that are more than it."""

import re
from calendar import isleap
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern
from generator.problems import Problem

_DATE: Final = pattern(
    r"(?=[0-9])(?:(?P<year>[0-9]{4})年)?(?<![0-9.])(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})[日号])?(?![龄嫂])"
)
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_LEAP_DAY: Final = 29
# Shares of all there are. 完成率, 入学率 and 参保率 may be more than 100 %.
_SHARE: Final = pattern(
    r"(?<!拨备)(?:覆盖|合格|满意|普及|签约|通过|达标|优良|成活|及格|处理|收集|处置|办结|回复|好评|硬化|绿化|知晓|建档|接种)(?:率|度)"
    r"(?:已|均|都|约|将)*(?:提高|提升|上升|升)?(?:到|至|达到|达|为|约|:|：|\s)*(?P<share>[0-9]{3,6}(?:\.[0-9]+)?)\s?%"
    r"|占(?:比|总数|总量|全[县市区省])[^,，。;；0-9%]{0,6}(?P<part>[0-9]{3,6}(?:\.[0-9]+)?)\s?%"
)
_ALL: Final = 100


def dates(field: Field) -> Iterator[Problem]:
    """YQ333: a date that no calendar has: 2月30日, 13月."""
    text = field.text
    if "月" not in text:
        return
    for match in _DATE.finditer(plain_text(text)):
        if not _is_date(match):
            yield field.ask("YQ333", *match.span())


def _is_date(match: re.Match[str]) -> bool:
    month = int(match["month"])
    if not 1 <= month <= len(_LONGEST):
        return False
    if match["day"] is None:
        return True
    day = int(match["day"])
    if month == _FEBRUARY and day == _LEAP_DAY and match["year"]:
        return isleap(int(match["year"]))
    return 1 <= day <= _LONGEST[month - 1]


def shares_beyond_all(field: Field) -> Iterator[Problem]:
    """YQ334: a share of all there are that is over 100 %: 合格率102%."""
    text = field.text
    if "%" not in text and "％" not in text:  # noqa: RUF001 - as tables print it too
        return
    if "率" not in text and "度" not in text and "占" not in text:
        return
    for match in _SHARE.finditer(plain_text(text)):
        if Decimal(match["share"] or match["part"]) > _ALL:
            yield field.ask("YQ334", *match.span())
