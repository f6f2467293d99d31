"""The year that sources report on: 2023年度 in a title, else a year in one, else in the prose.

Where nothing names one it is guessed from the deadlines, if most of them are of one year.

The date below a signature is when a report was published, often in the year after: it counts only
as the year of its own lines, and never against a title.
"""

import re
from collections import defaultdict
from typing import Final

from generator.importing.county.evidence import Answer, Evidence, Line

_DIGITS: Final = str.maketrans("\u3007○零一二三四五六七八九", "000123456789")
_YEAR: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2}|(?:二[\u3007○零]|一九)[\u3007○零一二三四五六七八九]{2})年"
    r"(?P<whole>度?)"
)
_FILE: Final = re.compile(r"(?<!\d)(?P<year>20\d{2})(?!\d)(?P<whole>)")
_IN_DEADLINE: Final = re.compile(r"(?<!\d)(20\d{2})(?=[年.\-/])")
_NEEDED: Final = 2
_DATE: Final = re.compile(r"[（(]?\S{4}年\d{1,2}月\d{1,2}日[）)]?")
_TITLE, _PROSE = 8, 1  # what one line says; a title is worth more than any prose beside it


def year_of(evidence: Evidence) -> Answer:
    """The year; the others that fit as well stand beside it. Empty where nothing names one."""
    weights: dict[str, int] = defaultdict(int)
    first: dict[str, Line] = {}
    for line in evidence.lines:
        if _DATE.fullmatch(line.words):
            continue
        for year, weight in _years_in(line).items():
            weights[year] = max(weights[year], weight)
            first.setdefault(year, line)
    if not weights:
        return _from_deadlines(evidence)
    best = max(weights.values())
    fitting = [year for year, weight in weights.items() if weight == best]
    return Answer(fitting[0], first[fitting[0]], tuple(fitting[1:]))


def _years_in(line: Line) -> dict[str, int]:
    """The years of a line; 2023年度 is worth twice a year alone."""
    found: dict[str, int] = {}
    matches = [*_YEAR.finditer(line.words)]
    if not matches and line.is_title:
        matches = [*_FILE.finditer(line.words)]
    for match in matches:
        year = match["year"].translate(_DIGITS)
        weight = (_TITLE if line.is_title else _PROSE) * (2 if match["whole"] else 1)
        found[year] = max(found.get(year, 0), weight)
    return found


def _from_deadlines(evidence: Evidence) -> Answer:
    """The only year that deadlines name, where two thirds of them and two at least do."""
    named = [
        (year, line) for line in evidence.deadlines for year in _IN_DEADLINE.findall(line.words)
    ]
    years = {year for year, _ in named}
    if len(years) != 1 or len(named) < _NEEDED or 3 * len(named) < 2 * len(evidence.deadlines):
        return Answer("")
    return Answer(years.pop(), named[0][1], is_guess=True)
