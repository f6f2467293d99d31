"""The chain of publications: what each one stated, hashed onto what was stated before. Pure.

A link holds the digest of every field that was new, changed or gone on its day, and those of the
ledger's new entries. Its head is the SHA-256 of all that and of the head before it. So nobody who
knows a head, from paper, a message or a copy, can be shown another past than the one it ends.
What names people, and the remarks of those who compiled, have a chain of their own, whose digests
stay in the project.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.analysis.ledger import published_records
from generator.analysis.ledger_record import parts_of
from generator.analysis.moves import WHOLE
from generator.analysis.public import REMARKS, is_private
from generator.problems import Location, Problem
from generator.records import Change, Report
from generator.records.chain_link import Chain, Link

Words = Mapping[str, Mapping[str, str]]  # words by record and by field
Digests = dict[str, dict[str, str]]  # digests by record and by field
_DIGITS: Final = 32  # the ledger's 12 find a slip; words for these nobody can search for
_NO_HEAD: Final = ""
_SOURCE: Final = "source["
_DOCUMENT: Final = "report.documents["
_TITLE: Final = ".title"


def stated(report: Report) -> dict[str, dict[str, str]]:
    """The words of all public facts of a report, by record and by field.

    They are the same whether the site names people or not: names are in none of them.
    """
    return _fields(report, is_stated)


def withheld(report: Report) -> dict[str, dict[str, str]]:
    """The words of the fields that are in no public chain, by record and by field."""
    return _fields(report, lambda name: not is_stated(name))


def _fields(report: Report, wanted: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for record, fields in published_records(report):
        some = {name: words for name, words in fields.items() if wanted(name)}
        if some:
            found[record] = some
    return found


def is_stated(field: str) -> bool:
    """Whether a field of the ledger is a public fact: it names nobody and is no one's remark.

    The title of a document may name a person; its digest says which document it is.
    """
    return not (
        is_private(field)
        or field.endswith(REMARKS)
        or (field.startswith(_DOCUMENT) and field.endswith(_TITLE))
    )


def public_entries(changes: Iterable[Change]) -> list[Change]:
    """The entries of a ledger that are about public facts."""
    return [change for change in changes if is_stated(change.field)]


def next_link(
    chain: Chain, words: Words, rest: Words, changes: Sequence[Change], day: str
) -> Link | None:
    """The link that a publication on a day adds; None where it states nothing new."""
    entries = entry_digests(public_entries(changes))
    known = {digest for link in chain.links for digest in link.entries}
    fields = _difference(folded(link.fields for link in chain.links), digests_of(words))
    others = _difference(folded(link.withheld for link in chain.links), digests_of(rest))
    new = tuple(digest for digest in entries if digest not in known)
    if not fields and not others and not new:
        return None
    last = chain.links[-1] if chain.links else None
    head = last.head if last else _NO_HEAD
    hidden = last.rest if last else _NO_HEAD
    return Link(
        date=day,
        head=head_of(head, day, fields, new),
        rest=head_of(hidden, day, others, ()) if others else hidden,
        fields=fields,
        entries=new,
        withheld=others,
    )


def head_of(before: str, day: str, fields: Words, entries: Sequence[str]) -> str:
    """The head of a link: the SHA-256, in 64 hexadecimal digits, of it and of the head before."""
    said = [before, day, {key: dict(sorted(fields[key].items())) for key in sorted(fields)}]
    text = json.dumps([*said, sorted(entries)], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def digests_of(words: Words) -> Digests:
    """The digest of every field: the first 32 hexadecimal digits of the SHA-256 of its words."""
    return {
        record: {name: _digest(text) for name, text in fields.items()}
        for record, fields in words.items()
    }


def entry_digests(changes: Iterable[Change]) -> list[str]:
    """The digest of each entry, without those who made it and why: both may name people."""
    return [
        _digest("\n".join((c.project, c.field, c.kind, c.date, _digest(c.old), _digest(c.new))))
        for c in changes
    ]


def folded(steps: Iterable[Words]) -> Digests:
    """What was stated after all these steps; a field with an empty digest is gone."""
    found: Digests = {}
    for step in steps:
        for record, fields in step.items():
            held = found.setdefault(record, {})
            for name, digest in fields.items():
                if digest:
                    held[name] = digest
                else:
                    held.pop(name, None)
            if not held:
                del found[record]
    return found


def broken_link(links: Sequence[Link]) -> int | None:
    """The place of the first link, from 0, whose head is not that of what it says; else None."""
    head = _NO_HEAD
    for place, link in enumerate(links):
        if link.head != head_of(head, link.date, link.fields, link.entries):
            return place
        head = link.head
    return None


def broken_rest(links: Sequence[Link]) -> int | None:
    """As `broken_link`, for the chain of what is not public; it stands still where that does."""
    head = _NO_HEAD
    for place, link in enumerate(links):
        expected = head_of(head, link.date, link.withheld, ()) if link.withheld else head
        if link.rest != expected:
            return place
        head = link.rest
    return None


def chain_problem(report: Report) -> Problem | None:
    """The ledger that names other heads than the chain has (YQ232), which is one of the two cut."""
    if report.ledger is None:
        return None
    named, chain = (report.ledger.head, report.ledger.rest), report.chain or Chain()
    if named == (chain.head, chain.rest):
        return None
    return Problem("YQ232", Location(report.ledger.file, field="head"), report.ledger.head)


def unexplained(links: Sequence[Link], changes: Sequence[Change]) -> Iterator[tuple[str, str, str]]:
    """Date, record and field of each later change of a stated field that has no entry.

    Change and entry go out together, so the entry is one of the same link: about the field, with
    the new words, or about a part of the record that came or went, or all of it.
    """
    by_digest = dict(zip(entry_digests(changes), changes, strict=True))
    held: Digests = {}
    for link in links:
        entries = [by_digest[digest] for digest in link.entries if digest in by_digest]
        told = {(entry.project, entry.field, _digest(entry.new)) for entry in entries}
        parts = {(entry.project, entry.field) for entry in entries}
        for record, fields in link.fields.items():
            for name, digest in fields.items():
                if name not in held.get(record, {}) or (not digest and _SOURCE in name):
                    continue  # new, or read from a later document
                new = (record, name, digest or _digest(""))
                whole = {(record, part) for part in (WHOLE, *parts_of(name)) if part != name}
                if new not in told and parts.isdisjoint(whole):
                    yield link.date, record, name
        held = folded([held, link.fields])


def _difference(before: Digests, now: Digests) -> Digests:
    """The digests that are new or others now, and an empty one for each field that is gone."""
    found: Digests = {}
    for record in (*now, *(key for key in before if key not in now)):
        old, new = before.get(record, {}), now.get(record, {})
        changed = {name: digest for name, digest in new.items() if old.get(name) != digest}
        changed |= {name: "" for name in old if name not in new}
        if changed:
            found[record] = changed
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
