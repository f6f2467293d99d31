"""The shapes of report.yaml, departments.yaml, answers.yaml and the course of the year."""

from typing import Annotated

from msgspec import Meta, field

from generator.records.finding import AnswerWords
from generator.records.flag import Example, NoticeWords
from generator.records.outcome import Outcome
from generator.records.report import Department, Document, Level, Undertaking
from generator.records.step import StepWords
from generator.records.values import (
    Figure,
    Filled,
    Number,
    OptionalDate,
    OptionalMoment,
    OptionalSlug,
    Percent,
    Period,
    Shape,
    Text,
)


class StatedEntry(Shape, frozen=True):
    """A figure that the source states, with the words it stands in."""

    figure: Figure
    value: Number
    quote: Filled
    level: OptionalSlug = ""


class NoticeEntry(NoticeWords, frozen=True, kw_only=True):
    """A notice or a highlight: by whom, why, how it ended, which projects, and its story."""

    story: Text = ""


class ScoringEntry(Shape, frozen=True):
    """The rule by which the source gives points; what it does not name gives none."""

    quote: Filled
    exceeded: Number = "0"
    met: Number = "0"
    ahead: Number = "0"
    on_track: Number = "0"
    behind: Number = "0"
    missed: Number = "0"
    notice: Number = "0"
    highlight: Number = "0"
    cap: Number = ""


def _no_rule() -> ScoringEntry:
    """Most sources give no points: an entry without the words that one would stand in."""
    return ScoringEntry("")


class ReportFile(Shape, frozen=True):
    """`report.yaml`."""

    title: Filled
    short_title: Filled
    sources: Annotated[tuple[Document, ...], Meta(min_length=1)]
    levels: Annotated[tuple[Level, ...], Meta(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Meta(min_length=1)]
    published: OptionalMoment = ""
    compiled: OptionalDate = ""
    stated: tuple[StatedEntry, ...] = ()
    examples: tuple[Example, ...] = ()
    notices: tuple[NoticeEntry, ...] = ()
    highlights: tuple[NoticeEntry, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    scoring: ScoringEntry = field(default_factory=_no_rule)


class DepartmentsFile(Shape, frozen=True):
    """`departments.yaml`."""

    departments: Annotated[tuple[Department, ...], Meta(min_length=1)]


class AnswersFile(Shape, frozen=True):
    """`answers.yaml`."""

    answers: Annotated[tuple[AnswerWords, ...], Meta(min_length=1)]


class StepEntry(StepWords, frozen=True, kw_only=True):
    """One project at that time, with how much was done, and in which word."""

    percent: Percent = "0"
    word: Text = ""


class ProgressFile(Shape, frozen=True):
    """`progress/PERIOD.yaml`: how far projects were at one time of a running year."""

    period: Period
    projects: Annotated[tuple[StepEntry, ...], Meta(min_length=1)]
