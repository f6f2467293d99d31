"""Findings: questions about the data, and what people answer."""

from msgspec import Struct

from generator.problems import Problem
from generator.records.project import Place


class Answer(Struct, frozen=True):
    """What a person says to a finding: to which, who, when and why.

    `project`, `field` and `text` narrow it down; what is empty is not compared.
    """

    finding: str
    project: str
    field: str
    text: str
    who: str
    when: str
    why: str
    place: Place


class Finding(Struct, frozen=True):
    """A question about the data, the ids of the projects it is about, and its answer if any."""

    question: Problem
    projects: tuple[str, ...]
    answer: Answer | None
