"""What `yqsite verify` checks a site by: chain.json and statement.json of a report with a chain.

The chain has the digests of what each publication stated; the statement the words of today, field
by field, and the ledger's entries without those who made them.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.chain import public_entries, stated
from generator.pages import addresses
from generator.pages.file_content import ReadyFile
from generator.pages.outline import Outline
from generator.pages.page import FilePage
from generator.records import Report
from generator.records.chain_link import Link


class PublishedLink(Struct, frozen=True):
    """A publication as the site tells of it: without what is not public."""

    date: str
    head: str
    fields: dict[str, dict[str, str]]
    entries: tuple[str, ...]


class PublishedEntry(Struct, frozen=True):
    """An entry of the ledger, without who made it and why: corrections.csv has those."""

    project: str
    field: str
    kind: str
    date: str
    old: str
    new: str


class ChainShape(Struct, frozen=True):
    """chain.json."""

    links: tuple[PublishedLink, ...]


class StatementShape(Struct, frozen=True):
    """statement.json: words by record and by field, and the entries in their order."""

    records: dict[str, dict[str, str]]
    entries: tuple[PublishedEntry, ...]


def chain_addresses(folder: str) -> tuple[str, str]:
    """The addresses of both files of a report."""
    return addresses.chain(folder), addresses.statement(folder)


def chain_pages(outline: Outline) -> Iterator[FilePage]:
    """Both files of a report that has a chain; each is put together when it is written.

    A department that no project names any more was stated all the same.
    """
    report = replace(outline.report, departments=outline.every_department)
    chain, statement = chain_addresses(report.folder)
    yield FilePage(chain, ReadyFile(lambda: msgspec.json.encode(_chain(report))))
    yield FilePage(statement, ReadyFile(lambda: msgspec.json.encode(_statement(report))))


def _chain(report: Report) -> ChainShape:
    return ChainShape(tuple(map(_public_link, report.chain.links if report.chain else ())))


def _public_link(link: Link) -> PublishedLink:
    return PublishedLink(link.date, link.head, link.fields, link.entries)


def _statement(report: Report) -> StatementShape:
    changes = report.ledger.changes if report.ledger else ()
    entries = (
        PublishedEntry(each.project, each.field, each.kind, each.date, each.old, each.new)
        for each in public_entries(changes)
    )
    return StatementShape(stated(report), tuple(entries))
