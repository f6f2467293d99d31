"""Steps: how far projects were at a time of the year."""

import calendar
from decimal import Decimal
from functools import lru_cache
from typing import Final

from generator.records.outcome import Outcome
from generator.records.project import Position
from generator.records.values import ProjectId, Shape, Text

# What a result that tells of a period calls the fields of a step.
FIELDS_OF_RESULT: Final = {"word": "outcome", "percent": "share", "actual": "text"}


class StepWords(Shape, frozen=True, kw_only=True):
    """A project at one time of the year: what was planned, what was done, and a remark.

    `percent_head` is the head of its percentage where it is not plainly 完成率.
    """

    project: ProjectId
    plan: Text = ""
    actual: Text = ""
    percent_head: Text = ""
    note: Text = ""


class Step(StepWords, frozen=True, kw_only=True):
    """A step of a period: a month (2022-08), a quarter (2022-Q3), half a year (2022-H1) or a span.

    `percent` is None and `outcome` None where nothing was said; `document`, `table` and `row` say
    where it was read, as far as that is known. `position` is its entry in the file of its period,
    or the record whose results have it.
    """

    period: str
    percent: Decimal | None
    outcome: Outcome | None
    document: str = ""
    table: int = 0
    row: int = 0
    position: Position | None = None

    @property
    def last_day(self) -> str:
        """The last day of its period."""
        return last_day(self.period)

    @property
    def order(self) -> tuple[str, int, str]:
        """Sorts by the last day; of one day the longer period stands behind the shorter."""
        first, last = months_of(self.period)
        return self.last_day, last - first, self.period


def months_of(period: str) -> tuple[int, int]:
    """The first and the last month of a period, from 1."""
    part = period.partition("-")[2]
    if part[0] == "Q":
        return 3 * int(part[1]) - 2, 3 * int(part[1])
    if part[0] == "H":
        return 6 * int(part[1]) - 5, 6 * int(part[1])
    first, _, last = part.partition("--")
    return int(first), int(last or first)


def months_over(period: str, year: str) -> int:
    """How many months of a year are over at the end of a period: 0 before the year, 12 after it."""
    if period[:4] != year:
        return 12 if period[:4] > year else 0
    return months_of(period)[1]


@lru_cache(maxsize=256)  # a report has many steps, and few periods
def last_day(period: str) -> str:
    """The last day of a period as a date: 2022-09-30 of 2022-Q3."""
    year, month = int(period[:4]), months_of(period)[1]
    # a calendar has no year 0, and its February is that of the year 400 later
    return f"{period[:4]}-{month:02}-{calendar.monthrange(year or 400, month)[1]}"
