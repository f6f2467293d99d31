"""Periods: which part of a year a table tells of, by its title, its heads or the file's name.

上半年, 截至9月底 and 1-9月 mean progress of that time. What reaches to December is the year's
result, and what names another year says nothing.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final

from generator.importing.grids import Grid
from generator.importing.headed_tables import Tables
from generator.records.step import months_of

_YEAR: Final = r"(?:(?P<year>\d{4})年?(?:度)?)?"
_COURSE: Final = r"(?:工作|项目|任务|实事|民生|工程|重点)*(?:进展|进度|推进|完成|落实|实施)"
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}
_HALF: Final = re.compile(rf"{_YEAR}上半年")
_THREE_QUARTERS: Final = re.compile(rf"{_YEAR}前三个?季度")
# What is to be handed in by a day tells of no time: 报送截止时间.
_UNTIL: Final = re.compile(
    r"(?:(?<![报送交填])截[至止]到?(?:时间|日期)?|(?:更新|统计)(?:[至到]|截[至止]))[:\uff1a]?"
    r"(?:(?P<year>\d{4})[年.\-/])?(?P<last>\d{1,2})(?:月|[.\-/]\d{1,2}(?!\d))"
)
_SPAN: Final = re.compile(
    rf"{_YEAR}(?P<first>\d{{1,2}})月?[-—~至到\uff5e\uff0d](?P<last>\d{{1,2}})月"
)
_MONTH: Final = re.compile(rf"{_YEAR}(?<!\d)(?P<last>\d{{1,2}})月(?:份|底|末)?{_COURSE}")
# 进展情况（10月）, 进展（2023.10.31）
_DATED: Final = re.compile(
    rf"{_COURSE}(?:情况|进度)?[(\uff08](?:(?P<year>\d{{4}})[年.\-/])?"
    r"(?P<last>\d{1,2})(?:月(?:份|底|末|\d{1,2}日)?|[.\-/]\d{1,2})[)\uff09]"
)
_ALONE: Final = re.compile(rf"{_YEAR}(?P<last>\d{{1,2}})月份?")  # 8月, the name of a sheet
_QUARTER: Final = re.compile(rf"{_YEAR}第?(?P<quarter>[一二三四])季度{_COURSE}")
_LONGEST: Final = 60  # a longer line is prose, which may name a time in passing
PROGRESS: Final = frozenset({"text", "outcome", "share"})


def period_in(texts: Iterable[str], year: str) -> str:
    """The period that texts name, such as 2023-H1, 2023-08, 2023-01--09; empty for none."""
    for text in texts:
        line = "".join(text.split())
        if len(line) <= _LONGEST and (found := _period_of(line, year)):
            return found
    return ""


def periods_of(tables: Tables, year: str) -> dict[int, str]:
    """By the index of a table its period: by the heads of what came, the title, the file's name."""
    found = {}
    for grid in tables.tables:
        head = tables.heads[grid.index]
        if not PROGRESS.intersection(head.fields.values()) or head.course:
            continue  # a plan, or a column for each period
        texts = [
            *(head.words_of(column) for column, name in head.fields.items() if name in PROGRESS),
            *_titles(tables, grid),
            PurePath(grid.document).stem,
        ]
        if period := period_in(texts, year) or _month_alone(texts, year):
            found[grid.index] = period
    return found


def other_period(tables: Tables, grid: Grid, year: str, said: str = "") -> tuple[str, str]:
    """Two periods of a table that end at other times, the second by a title; empty for none.

    They are named by what is `said`, its sheet, its title and remarks, and its file; of its heads
    each may tell of a time of its own.
    """
    stem = PurePath(grid.document).stem
    lines = [grid.name, *tables.remarks(grid), tables.title(grid), stem]
    named = [period for line in lines if (period := period_in([line], year))]
    periods = [said, *named] if said else named
    for period in periods[1:]:
        if months_of(period)[1] != months_of(periods[0])[1]:
            return periods[0], period
    return "", ""


def _titles(tables: Tables, grid: Grid) -> Sequence[str]:
    return [grid.name, *tables.titles(grid)]


def _month_alone(texts: Iterable[str], year: str) -> str:
    """The month that one of the texts is and nothing else, as a sheet's name; empty for none."""
    for text in texts:
        match = _ALONE.fullmatch("".join(text.split()))
        if match and match["year"] in (None, year) and int(match["last"]) < 12:
            return _named(match, year)
    return ""


def _period_of(line: str, year: str) -> str:
    for pattern in (_HALF, _THREE_QUARTERS, _UNTIL, _SPAN, _QUARTER, _MONTH, _DATED):
        match = pattern.search(line)
        if match is None or match["year"] not in (None, year):
            continue
        period = _named(match, year)
        return period if period and months_of(period)[1] < 12 else ""
    return ""


def _named(match: re.Match[str], year: str) -> str:
    """The period of a match; empty where its months are none."""
    if match.re is _HALF:
        return f"{year}-H1"
    if match.re is _THREE_QUARTERS:
        return f"{year}-01--09"
    if match.re is _QUARTER:
        return f"{year}-Q{_QUARTERS[match['quarter']]}"
    last = int(match["last"])
    first = int(match["first"]) if match.re is _SPAN else last
    if not 1 <= first <= last <= 12:
        return ""
    return f"{year}-{last:02}" if first == last else f"{year}-{first:02}--{last:02}"
