"""The catalogue: every code, with its words in English and Chinese.

A code is permanent: it is never given to another problem, and one that is no longer raised
stays listed. The words are templates; `{name}` is filled from `Problem.values`, and `{kind}`
with the phrase of `words.EXPECTED` that the problem names.
"""

from typing import Final

from generator.problems.catalogue.entry import Entry, Severity, Words
from generator.problems.catalogue.findings import FINDINGS
from generator.problems.catalogue.importing import IMPORTING
from generator.problems.catalogue.plan import PLAN
from generator.problems.catalogue.publishing import PUBLISHING
from generator.problems.catalogue.questions import QUESTIONS
from generator.problems.catalogue.reading import READING
from generator.problems.catalogue.shape import SHAPE
from generator.problems.catalogue.templates import TEMPLATES

CATALOGUE: Final[dict[str, Entry]] = {
    entry.code: entry
    for group in (READING, SHAPE, FINDINGS, QUESTIONS, PLAN, TEMPLATES, PUBLISHING, IMPORTING)
    for entry in group
}

__all__ = ["CATALOGUE", "Entry", "Severity", "Words"]
