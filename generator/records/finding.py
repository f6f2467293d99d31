"""Findings: questions about the data, and what people answer."""

from msgspec import Struct

from generator.problems import Problem
from generator.records.project import Position
from generator.records.values import Date, Filled, FindingCode, OptionalRecordId, Shape, Text


class AnswerWords(Shape, frozen=True, kw_only=True):
    """A person's answer to a finding: to which one, who, when and why.

    `project`, `field` and `text` narrow it down; what is empty is not compared.
    """

    finding: FindingCode
    who: Filled
    when: Date
    why: Filled
    project: OptionalRecordId = ""
    field: Text = ""
    text: Text = ""


class Answer(AnswerWords, frozen=True, kw_only=True):
    """An answer with its place in the content."""

    position: Position


class Finding(Struct, frozen=True):
    """A question about the data, the ids of the projects it is about, and its answer if any."""

    question: Problem
    projects: tuple[str, ...]
    answer: Answer | None
