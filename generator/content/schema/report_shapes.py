"""The shapes of report.yaml, departments.yaml, answers.yaml and the course of the year."""

from typing import Annotated

from msgspec import Meta, field

from generator.records.finding import AnswerWords
from generator.records.flag import ExampleWords, NoticeWords
from generator.records.outcome import Outcome
from generator.records.report import Department, Document, Level, ReportWords, UndertakingWords
from generator.records.step import StepWords
from generator.records.values import (
    Figure,
    Filled,
    Number,
    OptionalDate,
    OptionalMoment,
    OptionalPercent,
    OptionalSlug,
    Period,
    RecordId,
    Shape,
    Text,
    Whole,
)


class StatedEntry(Shape, frozen=True):
    """A figure that the source states, with the words it stands in."""

    figure: Figure
    value: Number
    quote: Filled
    level: OptionalSlug = ""


class NoticeEntry(NoticeWords, frozen=True, kw_only=True):
    """A notice or a highlight: by whom, why, how it ended, which projects, and its story."""

    projects: Annotated[tuple[RecordId, ...], Meta(min_length=1)]
    story: Text = ""


class ExampleEntry(ExampleWords, frozen=True, kw_only=True):
    """A project, or an item of one, that the source names as an example of over-fulfilment."""

    project: RecordId


class UndertakingEntry(UndertakingWords, frozen=True, kw_only=True):
    """The same work: the projects, or items of projects, that are it."""

    projects: Annotated[tuple[RecordId, ...], Meta(min_length=2)]


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
    levels: Annotated[tuple[Level, ...], Meta(min_length=1)]
    sources: tuple[Document, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    words: ReportWords = ReportWords()
    published: OptionalMoment = ""
    compiled: OptionalDate = ""
    stated: tuple[StatedEntry, ...] = ()
    examples: tuple[ExampleEntry, ...] = ()
    notices: tuple[NoticeEntry, ...] = ()
    highlights: tuple[NoticeEntry, ...] = ()
    undertakings: tuple[UndertakingEntry, ...] = ()
    scoring: ScoringEntry = field(default_factory=_no_rule)


class DepartmentsFile(Shape, frozen=True):
    """`departments.yaml`."""

    departments: Annotated[tuple[Department, ...], Meta(min_length=1)]


class AnswersFile(Shape, frozen=True):
    """`answers.yaml`."""

    answers: Annotated[tuple[AnswerWords, ...], Meta(min_length=1)]


class StepSource(Shape, frozen=True):
    """Where a step was read: document id, table and row."""

    document: OptionalSlug = ""
    table: Whole = "0"
    row: Whole = "0"


class StepEntry(StepWords, frozen=True, kw_only=True):
    """One project at that time, with how much was done, and in which word."""

    percent: OptionalPercent = ""
    word: Text = ""
    source: StepSource = field(default_factory=StepSource)


class ProgressFile(Shape, frozen=True):
    """`progress/PERIOD.yaml`: how far projects were at one time of a running year."""

    period: Period
    projects: Annotated[tuple[StepEntry, ...], Meta(min_length=1)]
