"""The words of what was published, as far as a ledger proves them by its digests. Pure."""

from collections.abc import Iterator, Mapping

from generator.analysis.ledger import chains_of, digest, published_records
from generator.analysis.moves import under_ids_of_today, without_moves
from generator.analysis.public import is_private
from generator.records import Ledger, Report

Fields = Mapping[str, Mapping[str, str]]  # words by record and by field


def last_digests(ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Record, field, and the digest of the words that it was published with last.

    Those are the words of its last entry, or of the first publication where it has none.
    """
    ledger = without_moves(ledger)
    chains = chains_of(ledger.changes)
    for record, held in ledger.published.items():
        for field, first in held.items():
            if (record, field) not in chains:
                yield record, field, first
    for (record, field), chain in chains.items():
        yield record, field, digest(chain[-1].new)


def words_published(
    report: Report, ledger: Ledger, before: Fields, *, with_people: bool
) -> dict[str, dict[str, str]]:
    """The words that a file of published words has, of records and fields of the ledger.

    They are those of the report; of a field that has been changed since, and of one that is gone,
    those that the file had `before`. Words of which the ledger knows nothing are left out, and so
    are fields that name people where people are not public.
    """
    now = dict(published_records(report))
    before = under_ids_of_today(before, ledger.changes)
    wanted = {(record, field): held for record, field, held in last_digests(ledger)}
    found: dict[str, dict[str, str]] = {}
    for words in (now, before):  # in the order of the records, and what is gone behind them
        for record, fields in words.items():
            for field, text in fields.items():
                is_shown = with_people or not is_private(field)
                if is_shown and text and wanted.get((record, field)) == digest(text):
                    found.setdefault(record, {}).setdefault(field, text)
    return found
