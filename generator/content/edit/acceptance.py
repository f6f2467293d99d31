"""The present state of a report accepted as published: its ledger, and the words beside it."""

from pathlib import Path
from typing import Final

from generator.analysis.additions import KINDS, accepted_ledger
from generator.analysis.public import public_report
from generator.analysis.words_published import words_published
from generator.content.edit.before import files_before
from generator.content.edit.ledger_entries import published_of
from generator.content.edit.ledger_text import ledger_text
from generator.content.edit.write import Before
from generator.content.folders import OPTIONAL, PUBLISHED
from generator.content.published_words import published_words_from, published_words_text
from generator.content.readers import decode
from generator.records import Report
from generator.records.settings import Site

LEDGER: Final = OPTIONAL[0]


def files_of_ledgers(project: Path) -> dict[str, bytes]:
    """The files that `acceptance` writes anew, of all reports, as they are now, by their names."""
    return {**files_before(project, LEDGER), **files_before(project, PUBLISHED)}


def acceptance(site: Site, report: Report, before: Before, day: str) -> dict[str, str]:
    """The texts of the files of a report once its state is accepted on a day, by their names.

    `before` has the bytes of these files as they were read. The report's changes all have their
    entries. Raises ProblemsFound for a file that is no text.
    """
    file, words_file = (f"content/{report.folder}/{name}" for name in (LEDGER, PUBLISHED))
    ledger = accepted_ledger(report, file, day)
    covers = [*KINDS, *sorted(ledger.covers.difference(KINDS))]
    words = words_published(
        public_report(site, report),
        ledger,
        published_words_from(words_file, before.get(words_file)),
        with_people=site.show_people,
    )
    return {
        file: ledger_text(decode(file, before.get(file) or b""), published_of(ledger), covers),
        words_file: published_words_text(words),
    }
