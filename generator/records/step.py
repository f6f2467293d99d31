"""Steps: how far projects were at a time of the year."""

from decimal import Decimal

from generator.records.outcome import Outcome
from generator.records.values import ProjectId, Shape, Text


class StepWords(Shape, frozen=True, kw_only=True):
    """A project at one time of the year: what was planned, and what was done."""

    project: ProjectId
    plan: Text = ""
    actual: Text = ""


class Step(StepWords, frozen=True, kw_only=True):
    """A step of a period, which is a month (2022-08) or a quarter (2022-Q3).

    `percent` is 0 and `outcome` None where nothing was said.
    """

    period: str
    percent: Decimal
    outcome: Outcome | None

    @property
    def order(self) -> tuple[str, int]:
        """Sorts by time: a quarter stands behind its last month."""
        year, _, part = self.period.partition("-")
        return year, 6 * int(part[1]) + 1 if part.startswith("Q") else 2 * int(part)
