"""The domain, frozen: what a report is made of, and the settings of a site."""

from generator.records.article import Article, Prose
from generator.records.change import Addition, Change, Ledger
from generator.records.finding import Answer, Finding
from generator.records.flag import Example, Match, Notice
from generator.records.outcome import Outcome, OutcomeKind
from generator.records.project import Measure, Mend, PlaceWords, Position, Project, Result, Source
from generator.records.report import (
    Content,
    Department,
    Document,
    Level,
    Report,
    ReportWords,
    Scoring,
    StatedFigure,
    Table,
    Undertaking,
)
from generator.records.step import Step

__all__ = [
    "Addition",
    "Answer",
    "Article",
    "Change",
    "Content",
    "Department",
    "Document",
    "Example",
    "Finding",
    "Ledger",
    "Level",
    "Match",
    "Measure",
    "Mend",
    "Notice",
    "Outcome",
    "OutcomeKind",
    "PlaceWords",
    "Position",
    "Project",
    "Prose",
    "Report",
    "ReportWords",
    "Result",
    "Scoring",
    "Source",
    "StatedFigure",
    "Step",
    "Table",
    "Undertaking",
]
