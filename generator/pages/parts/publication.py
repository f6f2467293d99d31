"""The last publication of a report: its day, its head, and the files to check a site by."""

from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.parts.words.links import Link
from generator.records import Report

_GROUP: Final = 8  # signs of a head that stand together


class LastPublication(Struct, frozen=True):
    """The head of the chain of publications, in groups of eight signs; how many there were."""

    date: str
    head: tuple[str, ...]
    number: int
    files: tuple[Link, ...]


def last_publication(report: Report, page: str) -> LastPublication | None:
    """The last publication, as a page tells of it; None of a report that has no chain."""
    if report.chain is None or not report.chain.links:
        return None
    last = report.chain.links[-1]
    targets = addresses.chain(report.folder), addresses.statement(report.folder)
    files = (Link(target.rpartition("/")[2], relative(page, target)) for target in targets)
    head = (last.head[start : start + _GROUP] for start in range(0, len(last.head), _GROUP))
    return LastPublication(last.date, tuple(head), len(report.chain.links), tuple(files))
