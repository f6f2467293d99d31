"""The catalogue: every code, with its words in English and Chinese.

A code is permanent: it is never given to another problem, and one that is no longer raised
stays listed. The words are templates; `{name}` is filled from `Problem.values`, and `{kind}`
with the phrase of `phrases.EXPECTED` that the problem names.
"""

from typing import Final

from generator.problems.catalogue.course_3xx import COURSE
from generator.problems.catalogue.entry import Entry, Severity, Words
from generator.problems.catalogue.files_3xx import FILES
from generator.problems.catalogue.import_7xx import IMPORTING
from generator.problems.catalogue.ledger_2xx import LEDGER
from generator.problems.catalogue.pages_4xx import PLAN
from generator.problems.catalogue.publishing_6xx import PUBLISHING
from generator.problems.catalogue.questions_3xx import QUESTIONS
from generator.problems.catalogue.reading_1xx import READING
from generator.problems.catalogue.records_2xx import SHAPE
from generator.problems.catalogue.stated_3xx import FINDINGS
from generator.problems.catalogue.templates_5xx import TEMPLATES
from generator.problems.catalogue.verifying_6xx import VERIFYING

_GROUPS: Final = (
    *(READING, SHAPE, LEDGER, FINDINGS, QUESTIONS, FILES, COURSE),
    *(PLAN, TEMPLATES, PUBLISHING, VERIFYING, IMPORTING),
)
CATALOGUE: Final[dict[str, Entry]] = {entry.code: entry for group in _GROUPS for entry in group}

__all__ = ["CATALOGUE", "Entry", "Severity", "Words"]
