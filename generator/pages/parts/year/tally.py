"""A row of twelve months: which came in, and how many projects were behind at each time.

A square is a project. Where there are too many to look at, their column is a bar.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.pace import late_counts
from generator.pages.outline import Outline
from generator.pages.parts.year.course import short_words
from generator.records.rounding import round_half_up
from generator.records.step import last_day, months_of, months_over

_MONTHS: Final = 12
_FEW: Final = 2  # months that one names each; more are named as a span
_PITCH: Final = 12  # pixels from one square to the next
_HIGHEST: Final = 10  # squares of a column, else columns are bars
_BAR: Final = 120  # pixels of the highest bar


class Month(Struct, frozen=True):
    """A month, whether a document tells of the time up to its end, and how many were behind then.

    `late` is empty where no document tells of it.
    """

    number: int
    is_received: bool
    late: str


class Column(Struct, frozen=True):
    """The projects behind at a month's end: where, in percent of the width, and from which height.

    `top` counts pixels from above, as the height of the picture does.
    """

    x: str
    top: str


class Tally(Struct, frozen=True):
    """The months of a year with what came in, the same in sentences, and the columns of squares.

    Without anything behind at any time there are no columns, and the height is 0.
    """

    heading: str
    months: tuple[Month, ...]
    columns: tuple[Column, ...]
    height: int
    is_bars: bool
    sentence: str


def tally_of(outline: Outline) -> Tally | None:
    """The row of a report's months; None where it has no step at all."""
    rows = Counter(step.period for step in outline.report.steps)
    if not rows:
        return None
    counts = late_counts(outline.report)
    # a time before or after the year has words, and no place among its months
    year = outline.report.folder
    late = {months_of(t.period)[1]: number for t, number in counts if t.period[:4] == year}
    most = max((number for _, number in counts), default=0)
    is_bars = most > _HIGHEST
    height = _BAR if is_bars else most * _PITCH
    told = [(short_words(outline.report.folder, time.period), number) for time, number in counts]
    return Tally(
        heading="各期滞后几项" if most else "来了几期",
        months=tuple(
            Month(number, number in late, f"{late[number]}" if most and number in late else "")
            for number in range(1, _MONTHS + 1)
        ),
        columns=tuple(
            Column(_middle(month), _top(number, most, height))
            for month, number in late.items()
            if number
        ),
        height=height,
        is_bars=is_bars,
        sentence=f"{_late_sentence(told) if most else ''}{_received_sentence(outline, rows)}",
    )


def _middle(month: int) -> str:
    """The middle of a month's cell, in percent of the row."""
    return f"{plain_number(round_half_up(Decimal(100 * (2 * month - 1)) / (2 * _MONTHS), 2))}%"


def _top(number: int, most: int, height: int) -> str:
    return plain_number(round_half_up(height - Decimal(height * number) / most, 1))


def _late_sentence(told: Sequence[tuple[str, int]]) -> str:
    """3月没有滞后的，4月滞后1项。 Times with the same number in a row are named together."""
    parts, start = [], 0
    for place in range(1, len(told) + 1):
        if place == len(told) or told[place][1] != told[start][1]:
            names = [name for name, _ in told[start:place]]
            named = "、".join(names) if len(names) <= _FEW else f"{names[0]}至{names[-1]}"
            number = told[start][1]
            parts.append(f"{named}{f'滞后{number}项' if number else '没有滞后的'}")
            start = place
    return f"{'，'.join(parts)}。"


def _received_sentence(outline: Outline, rows: Counter[str]) -> str:
    year = outline.report.folder
    periods = sorted(rows, key=lambda period: (last_day(period), months_of(period)[0]))
    last = max(months_over(period, year) for period in periods)
    is_open = last < _MONTHS and outline.has["running"]
    rest = f"；{last + 1}月起还没有" if is_open else ""
    each = "各" if len(periods) > 1 else ""
    names = "、".join(_names(periods, year))
    return f"{names}{each}有一期，共{rows.total()}行{rest}。"


def _names(periods: Sequence[str], year: str) -> Iterator[str]:
    """The periods by name, without the year; months that follow each other as a span."""
    months = [months_of(period)[1] for period in periods]
    single = all(
        period[:4] == year and months_of(period)[0] == months_of(period)[1] for period in periods
    )
    span = list(range(months[0], months[0] + len(months)))
    if single and len(months) > _FEW and months == span:
        yield f"{months[0]}月至{months[-1]}月"
        return
    for period in periods:
        yield short_words(year, period)
