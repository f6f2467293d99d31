"""Ledger: what was published first, and every change since, against the records. Pure.

A ledger holds the digest of every published field as it was published first, and the changes
with their words. The chain must be whole: what was published first hashes to the digest, each
change begins with the words that the one before it ended with, and the last one ends with the
words of the record. So neither a word nor an entry can go in silence. Words where there were none
are an addition, of which `additions` tells.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from generator.analysis.given_field import given_field, quoted
from generator.analysis.ledger_record import Record
from generator.analysis.moves import WHOLE, without_moves, wrong_moves
from generator.analysis.published_fields import kind_of, published_fields, steps_of
from generator.analysis.published_report import PublishedField, report_fields
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records import Change, Ledger, Position, Report

_DIGITS = 12
_STEP: Final = pattern(r"steps\[([^\]]*)\]")
_RESULT: Final = pattern(r"results\[(\d+)\]")
# From the name of a field to its place in a file: names in brackets are no places there, and what
# is read of several fields is looked for where they stand.
_KEYED: Final = pattern(r"(?<!results)\[[^\]]*\]")
_PRINTED: Final = (".raw", ".cells")  # of a source: the row as its document has it
_INNER: Final = pattern(r"(?<=measures)\.\w+$|source\.(?=(inherited|supplied)$)")

Fields = Mapping[str, str]


def digest(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a field's words; empty for no words."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS] if text else ""


def digests_of(fields: Fields) -> dict[str, str]:
    """The digest of every field, by its name."""
    return {name: digest(words) for name, words in fields.items()}


def published_records(report: Report) -> Iterator[tuple[str, dict[str, str]]]:
    """The published fields of each project by its id, and last those of the report by its year."""
    steps = steps_of(report)
    for project in report.projects:
        yield project.id, published_fields(project, steps.get(project.id, ()))
    yield report.folder, {name: field.words for name, field in report_fields(report).items()}


def watched(ledger: Ledger, key: str, fields: Fields) -> dict[str, str]:
    """Those of a record's fields that the ledger watches: of kinds that it covers, or held."""
    held = ledger.published.get(key, {})
    return {
        name: words
        for name, words in fields.items()
        if name in held or kind_of(name) in ledger.covers
    }


def ledger_problems(report: Report) -> Iterator[Problem]:
    """What the ledger does not explain (YQ220), and what in it explains nothing (YQ221).

    Places are files and fields; the lines are found later. A report without a ledger has not
    been published yet, and nothing is asked of it.
    """
    if report.ledger is not None:
        yield from _Account(report, report.ledger).problems()


def chains_of(changes: Sequence[Change]) -> dict[tuple[str, str], list[Change]]:
    """The changes of each field of each project, in the order in which they were made."""
    chains: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        chains[change.project, change.field].append(change)
    return dict(chains)


class _Account:
    """One comparison of a report with its ledger; what is explained is taken from the chains."""

    def __init__(self, report: Report, ledger: Ledger) -> None:
        self.report = report
        self.projects = {project.id: project for project in report.projects}
        self.wrong_moves = wrong_moves(ledger, self.projects)
        self.ledger = ledger = without_moves(ledger)
        self.chains = chains_of(ledger.changes)
        self.changed: dict[str, dict[str, None]] = defaultdict(dict)  # fields in order, by record
        self.texts: dict[str, set[str]] = defaultdict(set)  # what changes led to, by record
        for change in ledger.changes:
            self.changed[change.project][change.field] = None
            self.texts[change.project].add(digest(change.new))

    def problems(self) -> Iterator[Problem]:
        """What is not explained, record by record, and then what explains nothing."""
        yield from map(self._misfit, self.wrong_moves)
        records = {
            key: watched(self.ledger, key, fields) for key, fields in published_records(self.report)
        }
        for key in dict.fromkeys([*self.ledger.published, *records]):
            first, now = self.ledger.published.get(key, {}), records.get(key)
            if key not in self.changed and now is not None and first == digests_of(now):
                continue  # as it was published, and nobody says otherwise: so are nearly all
            whole = self.chains.pop((key, WHOLE), [])
            if key != self.report.folder:
                yield from self._presence(key, whole)
            else:  # a report has no address of a project that it could come to or leave
                yield from map(self._misfit, whole)
            if key in self.ledger.published or key == self.report.folder:
                yield from self._record(key, first, now)
        for chain in self.chains.values():
            for change in chain:
                yield self._misfit(change)

    def _presence(self, key: str, chain: Sequence[Change]) -> Iterator[Problem]:
        """Whether a project went with an entry; each entry has words on one side alone."""
        is_there = key in self.projects
        last = chain[-1] if chain else None
        if not is_there and (last is None or last.new):
            values = self._values(key, WHOLE)
            yield Problem("YQ220", self._entry(key), key, "the_project", values=values)
        for change in chain:
            gone = change is last and not change.new and is_there
            if gone or bool(change.old) == bool(change.new):
                yield self._misfit(change)

    def _record(self, key: str, first: Fields, now: Fields | None) -> Iterator[Problem]:
        """Every field of what was published; of a project that is gone, what changed before."""
        is_told = key in self.changed or _is_reworded(first, now or {})  # if not yet, by YQ220
        record = Record(first, now or {}, is_told=is_told)
        gone = []
        for name in dict.fromkeys([*first, *record.now]):
            chain = self.chains.pop((key, name), [])
            known, words = first.get(name, ""), record.now.get(name, "")
            if chain:
                yield from self._links(chain, known)
            if now is None:
                continue
            if chain:
                yield from self._end(chain[-1], known, words)
            elif known and not words:
                gone.append(name)
            elif digest(words) != known and (known or record.was_plain(name)):
                yield self._unexplained(key, name, words)
        yield from self._gone(key, record, gone)

    def _gone(self, key: str, record: Record, gone: Sequence[str]) -> Iterator[Problem]:
        """What is no more of a record: a field, or as a whole a result, a measure, a notice."""
        explained = self._explained_parts(key, record)
        for part in dict.fromkeys(map(record.gone_part, gone)):
            if part not in explained and not record.is_superseded(part):
                yield self._unexplained(key, part, "")

    def _explained_parts(self, key: str, record: Record) -> set[str]:
        """The parts of a record of which entries say that they went, or came back.

        Such an entry has one of the part's texts as its `old`; it is taken from the chains.
        """
        explained = set()
        for part in [field for field in self.changed.get(key, ()) if (key, field) in self.chains]:
            chain, digests = self.chains[key, part], record.digests.get(part, set())
            is_known = all(
                digest(change.old) in digests or digest(change.old) in self.texts[key]
                for change in chain
                if change.old
            )
            if is_known and bool(chain[-1].new) == (part in record.parts):
                explained.add(part)
                del self.chains[key, part]
        return explained

    def _links(self, chain: Sequence[Change], first: str) -> Iterator[Problem]:
        """Whether it begins with the first words, and each change where the last one ended."""
        if digest(chain[0].old) != first:
            at = self._at_change(chain[0], "old")
            yield Problem("YQ221", at, chain[0].old, "first_published")
        for before, after in pairwise(chain):
            if after.old != before.new:
                at, values = self._at_change(after, "old"), {"text": before.new}
                yield Problem("YQ221", at, after.old, "the_words", values=values)

    def _end(self, last: Change, first: str, words: str) -> Iterator[Problem]:
        """Whether a chain ends with the words of the record."""
        if last.new == words:
            return
        if digest(words) == first:  # the record was never changed; the entry says that it was
            at, values = self._at_change(last, "new"), {"text": words}
            yield Problem("YQ221", at, last.new, "the_words", values=values)
        else:
            values = {**self._values(last.project, last.field), "text": last.new}
            at = self._at(last.project, last.field)
            yield Problem("YQ220", at, words, "as_changed", values=values)

    def _unexplained(self, key: str, name: str, words: str) -> Problem:
        values = self._values(key, name)
        fix = "printed_row" if kind_of(name).endswith(_PRINTED) else ""
        return Problem("YQ220", self._at(key, name), words, "as_published", fix, values)

    def _values(self, key: str, name: str) -> dict[str, str]:
        given = given_field(key, name, self.projects.get(key))
        return {"project": key, "field": name, "given": quoted(given)}

    def _misfit(self, change: Change) -> Problem:
        found = f"{change.project} {change.field}"
        return Problem("YQ221", self._at_change(change, "field"), found, "changed_field")

    def _at(self, key: str, name: str) -> Location:
        """Where a field stands; one of a file that need not be there any more, in the ledger."""
        folder = PurePosixPath(self.ledger.file).parent
        project = self.projects.get(key)
        if project is None:
            field = self._report_fields.get(name)
            return (
                Location(f"{folder / field.file}", field=field.place) if field else self._entry(key)
            )
        if step := _STEP.match(name):
            at = self._positions.get((step[1], key))
            if at is None:
                return self._entry(key)
            if at == project.position:  # the record itself has it
                row = "[0]" if len(project.results) == 1 else ""
                return Location(at.file, field=f"projects[{project.key}].results{row}")
            place = _INNER.sub("", f"projects[#{at.index + 1}]{name[step.end() :]}")
            return Location(at.file, field=place)
        result = _RESULT.match(name)
        if result and int(result[1]) >= len(project.results):
            name = "results"
        place = _INNER.sub("", _KEYED.sub("", name))
        return Location(project.position.file, field=f"projects[{project.key}].{place}")

    @cached_property
    def _positions(self) -> Mapping[tuple[str, str], Position]:
        """Where each step stands, by its period and its project."""
        steps = self.report.steps
        return {(step.period, step.project): step.position for step in steps if step.position}

    @cached_property
    def _report_fields(self) -> Mapping[str, PublishedField]:
        return report_fields(self.report)

    def _entry(self, key: str) -> Location:
        place = self.ledger.places.get(key)
        field = "published" if place is None else f"published[{place}]"
        return Location(self.ledger.file, field=field)

    def _at_change(self, change: Change, name: str) -> Location:
        return Location(self.ledger.file, field=f"changes[{change.index}].{name}")


def _is_reworded(first: Fields, now: Fields) -> bool:
    """Whether words of a record changed, beside the documents that it was read from."""
    return any(
        digest(words) != first[name]
        for name, words in now.items()
        if name in first and "source[" not in name
    )
