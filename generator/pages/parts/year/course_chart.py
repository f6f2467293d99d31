"""The course of a project as a line from January to December, beside what was due.

The plan is the source's own where it prints one in percent. Else it parts the whole evenly among
twelve months, and pages say so.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.pace import Due, due_of, planned_share, shown_share
from generator.pages.parts.words.share import headed_percent, percent_words
from generator.pages.parts.year.course import short_words
from generator.records import Step
from generator.records.rounding import round_half_up
from generator.records.step import months_of, months_over

_MONTHS: Final = 12
_Place = tuple[int, Decimal]  # a month's end, and a share


class Segment(Struct, frozen=True):
    """A straight part of a course, between two places in percent of width and height."""

    x1: str
    y1: str
    x2: str
    y2: str


class Point(Struct, frozen=True):
    """A month's end on a course, in percent of width and height."""

    x: str
    y: str


class Chart(Struct, frozen=True):
    """The course of a project from January to December, from nothing to the whole.

    `plan` is what was due, as the source prints it if `is_printed`; `gap` is the way from the last
    point up to it, where it lies below. `line`, `planned` and `dot` are the same as paths of 120 by
    100, for a small picture; `sentence` tells all points.
    """

    segments: tuple[Segment, ...]
    points: tuple[Point, ...]
    plan: tuple[Segment, ...]
    gap: Segment | None
    line: str
    planned: str
    dot: str
    month: int
    is_printed: bool
    sentence: str


def chart_of(steps: Sequence[Step], folder: str) -> Chart | None:
    """The course of the steps of a project, in the order of time; None where none has a share.

    `folder` is that of the report: periods of another year are named with it.
    """
    shared = [step for step in steps if step.percent is not None]
    if not shared:
        return None
    places = [(months_over(step.period, folder), step.percent or Decimal(0)) for step in shared]
    way = [*_start(shared[0], folder), *places]
    newest, (month, share) = shared[-1], places[-1]
    due = due_of(newest)
    plan = _plan(steps, folder, is_printed=due.is_printed)
    return Chart(
        segments=_segments(way),
        points=tuple([Point(_x(at), _y(percent)) for at, percent in places]),
        plan=_segments(plan),
        gap=_segments([(month, share), (month, due.share)])[0] if share < due.share else None,
        line=_path(way),
        planned=_path(plan),
        dot=f"{_path(places[-1:])}h0",
        month=month,
        is_printed=due.is_printed,
        sentence=_sentence(shared, folder, month, due),
    )


def month_end_words(period: str) -> str:
    """The end of a period: 4月底."""
    return f"{months_of(period)[1]}月底"


def _start(first: Step, folder: str) -> list[_Place]:
    """Nothing was done before January; where the first step is later, nobody knows the way."""
    is_first = first.period[:4] == folder and months_of(first.period)[0] == 1
    return [(0, Decimal(0))] if is_first else []


def _plan(steps: Sequence[Step], folder: str, *, is_printed: bool) -> list[_Place]:
    """The plan as the source prints it, else the even one."""
    if not is_printed:
        return [(0, Decimal(0)), (_MONTHS, Decimal(100))]
    printed = [
        (months_over(step.period, folder), share)
        for step in steps
        if (share := planned_share(step.plan)) is not None
    ]
    return [(0, Decimal(0)), *printed]


def _sentence(shared: Sequence[Step], folder: str, month: int, due: Due) -> str:
    told = "，".join(
        _end(step, folder) + headed_percent(step.percent_head, step.percent) for step in shared
    )
    whose = "原文计划" if due.is_printed else "按月均分"
    until = f"{month}月底" if month else "年初"
    return f"{told}；{whose}到{until}为{percent_words(shown_share(due))}。"


def _end(step: Step, folder: str) -> str:
    is_month = step.period[5:].isdigit() and step.period[:4] == folder
    return month_end_words(step.period) if is_month else short_words(folder, step.period)


def _segments(way: Sequence[_Place]) -> tuple[Segment, ...]:
    return tuple(Segment(_x(a), _y(p), _x(b), _y(q)) for (a, p), (b, q) in pairwise(way))


def _path(way: Sequence[_Place]) -> str:
    points = (f"{10 * at} {plain_number(_height(share))}" for at, share in way)
    return f"M{'L'.join(points)}"


def _x(month: int) -> str:
    return f"{plain_number(round_half_up(Decimal(100 * month) / _MONTHS, 2))}%"


def _y(share: Decimal) -> str:
    return f"{plain_number(_height(share))}%"


def _height(share: Decimal) -> Decimal:
    return round_half_up(100 - min(max(share, Decimal(0)), Decimal(100)), 2)
