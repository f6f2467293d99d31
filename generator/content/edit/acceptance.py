"""The present state of a report accepted as published: its ledger, its words, its chain."""

from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.analysis.additions import KINDS, accepted_ledger
from generator.analysis.chain import next_link, stated, withheld
from generator.analysis.public import public_report
from generator.analysis.words_published import words_published
from generator.content.chain_file import chain_text
from generator.content.edit.files_before import files_before
from generator.content.edit.ledger_entries import published_of
from generator.content.edit.ledger_text import ledger_text
from generator.content.edit.whole_files import Before
from generator.content.folders import CHAIN, OPTIONAL, PUBLISHED
from generator.content.published_words import published_words_from, published_words_text
from generator.content.readers import decode
from generator.records import Report
from generator.records.chain_link import Chain
from generator.records.settings import Site

LEDGER: Final = OPTIONAL[0]


class Acceptance(Struct, frozen=True):
    """The texts of the files that say it, by their names, and the head of the new link, if any."""

    texts: dict[str, str]
    head: str


def files_of_ledgers(project: Path) -> dict[str, bytes]:
    """The files that `acceptance` writes anew, of all reports, as they are now, by their names."""
    found: dict[str, bytes] = {}
    for name in (LEDGER, PUBLISHED, CHAIN):
        found |= files_before(project, name)
    return found


def acceptance(site: Site, report: Report, before: Before, day: str) -> Acceptance:
    """The files of a report once its state is accepted on a day.

    `before` has the bytes of these files as they were read. The report's changes all have their
    entries. Raises ProblemsFound for a file that is no text.
    """
    file, words_file, chain_file = (
        f"content/{report.folder}/{name}" for name in (LEDGER, PUBLISHED, CHAIN)
    )
    ledger = accepted_ledger(report, file, day)
    chain = report.chain or Chain()
    link = next_link(chain, stated(report), withheld(report), ledger.changes, day)
    heads = {"head": link.head, "rest": link.rest} if link else {}
    covers = [*KINDS, *sorted(ledger.covers.difference(KINDS))]
    words = words_published(
        public_report(site, report),
        ledger,
        published_words_from(words_file, before.get(words_file)),
        with_people=site.show_people,
    )
    said = decode(file, before.get(file) or b"")
    texts = {
        file: ledger_text(said, published_of(ledger), covers, heads),
        words_file: published_words_text(words),
    }
    if link:
        texts[chain_file] = chain_text(decode(chain_file, before.get(chain_file) or b""), link)
    return Acceptance(texts, link.head if link else "")
