"""Titles: what a report or a level is called, by the title of a table about one side of it.

2024年上半年安和县民生实事进展情况 is a table of 2024年安和县民生实事.
"""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from generator.characters import HAN
from generator.importing.proposals.levels import label_in

_ATTACHED: Final = re.compile(r"^附[件表]?\s*\d*\s*[:：.、]?\s*|^关于|[(（][^()（）]*[)）]$")
_WHEN: Final = re.compile(
    r"截[至止]到?(?:\d{4}年)?\d{0,2}月?\d{0,2}[日底末]?|前?第?[一二三四]季度|[上下]半年|年中"
    r"|(?<!\d)\d{1,2}月?(?:[-—~至到]\d{1,2})?月份?[底末]?"
)
_SIDE: Final = re.compile(
    r"(?:的?(?:目标|任务|责任|年度|全年)*(?:分解|分工|完成|进展|落实|推进|实施|进度)+"
    r"(?:情况|进度|任务|责任|成效)*)?(?:的?(?:公示|公告|通报|报告|说明))?"
    r"(?:安排|计划|统计|汇总|一览|清单|明细|台账|情况)*表?$"
)
_YEAR: Final = re.compile(r"(?:\d{4}年?度?)")
_TASKS: Final = re.compile("实事|民生|任务|重点|工程|项目")
_SHORTEST: Final = 6
_USUAL: Final = "民生实事"


def plain_title(title: str) -> str:
    """The title without what says which side of the year's work a table shows, and when."""
    words = _ATTACHED.sub("", "".join(title.split()))
    return _SIDE.sub("", _ATTACHED.sub("", _WHEN.sub("", words)))


def report_title(year: str, titles: Iterable[str], files: Iterable[str], levels: int) -> str:
    """What the report is called: by the title of the tables of its only level, or by a file's name.

    Where neither says it, the year and what such tasks are called most often.
    """
    stems = [PurePath(file).stem for file in files]
    lines = [*(titles if levels == 1 else ()), *stems]
    for line in lines:
        plain = plain_title(line)
        is_one_of_several = levels > 1 and label_in(plain) and not _PLACE.search(plain)
        if len(plain) >= _SHORTEST and _TASKS.search(plain) and not is_one_of_several:
            return plain if year in plain else f"{year}年{plain}"
    return f"{year}年度{_USUAL}"


_PLACE: Final = re.compile(rf"[{HAN}]{{2,}}[县市区旗州]")


def names_place(title: str) -> bool:
    """Whether a title names a county, a city or the like."""
    return _PLACE.search(title) is not None


def short_title(title: str) -> str:
    """The title without its year."""
    return _YEAR.sub("", title, count=1) or title


def other_year(lines: Iterable[str], year: str) -> str:
    """The year that lines name instead of the one that they are said to be of; empty for none.

    A date in the year behind is that of a table about the year before it: 2024年1月公布.
    """
    named = {
        (match[1], bool(match[2]))
        for line in lines
        for match in _NAMED.finditer("".join(line.split()))
    }
    years = {found for found, is_date in named if not (is_date and found == str(int(year) + 1))}
    return years.pop() if len(years) == 1 and year not in years else ""


_NAMED: Final = re.compile(r"(?<!\d)(20\d{2})年(\d{1,2}月)?")
