"""Ledger: what was published first, and every change since, against the records. Pure.

A ledger holds the digest of every published field as it was published first, and the changes
with their words. The chain must be whole: what was published first hashes to the digest, each
change begins with the words that the one before it ended with, and the last one ends with the
words of the record. So neither a word nor an entry can go in silence.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.problems import Location, Problem
from generator.records import Change, Ledger, Project, Report

# The field of a change by which a whole project came or went; its words are the title.
WHOLE = "project"
_DIGITS = 12


def digest(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a field's words; empty for no words."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS] if text else ""


def published_fields(project: Project) -> dict[str, str]:
    """The published fields of a project and their words, as messages and changes name them.

    Departments and people are the printed names, separated by `、`.
    """
    fields = {"title": project.title, "programme": project.programme}
    for index, result in enumerate(project.results):
        fields |= {
            f"results[{index}].text": result.text,
            f"results[{index}].outcome": result.outcome.word if result.outcome else "",
            f"results[{index}].departments": "、".join(result.printed_departments),
            f"results[{index}].people": "、".join(result.people),
        }
    return fields


def digests_of(project: Project) -> dict[str, str]:
    """The digest of every field of a project that has words."""
    return {name: digest(text) for name, text in published_fields(project).items() if text}


def ledger_problems(report: Report) -> Iterator[Problem]:
    """What the ledger does not explain (YQ220), and what in it explains nothing (YQ221).

    Places are files and fields; the lines are found later. A report without a ledger has not
    been published yet, and nothing is asked of it.
    """
    ledger = report.ledger
    if ledger is None:
        return
    projects = {project.id: project for project in report.projects}
    chains = chains_of(ledger.changes)
    changed = {change.project for change in ledger.changes}
    for index, key in enumerate(dict.fromkeys([*ledger.published, *projects])):
        project = projects.get(key)
        if key not in changed and project and ledger.published.get(key) == digests_of(project):
            continue  # as it was published, and nobody says otherwise: so are nearly all
        yield from _presence(ledger, index, key, project, chains.pop((key, WHOLE), []))
        if key in ledger.published:
            yield from _fields(ledger, key, project, chains)
    for chain in chains.values():
        for change in chain:
            yield _misfit(ledger, change)


def acceptance_problems(report: Report) -> Iterator[Problem]:
    """New projects whose first words no ledger holds yet: until then they could change unseen."""
    if report.ledger is None:
        return
    came = {change.project for change in report.ledger.changes if change.field == WHOLE}
    for project in report.projects:
        if project.id in came and project.id not in report.ledger.published:
            at = _at_record(project, "title")
            yield Problem("YQ220", at, project.title, "accepted", "accept_it")


def chains_of(changes: Sequence[Change]) -> dict[tuple[str, str], list[Change]]:
    """The changes of each field of each project, in the order in which they were made."""
    chains: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        chains[change.project, change.field].append(change)
    return dict(chains)


def _presence(
    ledger: Ledger, index: int, key: str, project: Project | None, chain: Sequence[Change]
) -> Iterator[Problem]:
    """Whether a project came or went with an entry, whose other side is empty.

    `index` is the place of the key among those that were published, if it was.
    """
    values = {"project": key, "field": WHOLE}
    last = chain[-1] if chain else None
    if project is None and (last is None or last.new):
        at = Location(ledger.file, field=f"published[{index}]")
        yield Problem("YQ220", at, key, "the_project", values=values)
    if project is not None and key not in ledger.published and last is None:
        at = _at_record(project, "title")
        yield Problem("YQ220", at, project.title, "no_new_project", values=values)
    for change in chain:
        gone = change is last and not change.new and project is not None
        if gone or bool(change.old) == bool(change.new):
            yield _misfit(ledger, change)


def _fields(
    ledger: Ledger,
    key: str,
    project: Project | None,
    chains: dict[tuple[str, str], list[Change]],
) -> Iterator[Problem]:
    """Every field of a published project; of one that is gone, what was changed before."""
    first = ledger.published[key]
    now = published_fields(project) if project else {}
    for name in dict.fromkeys([*first, *now]):
        chain = chains.pop((key, name), [])
        known, words = first.get(name, ""), now.get(name, "")
        if chain:
            yield from _links(ledger, chain, known)
        if project is None:
            continue
        at = _at_record(project, name if name in now else "results")
        if chain:
            yield from _end(ledger, chain[-1], known, words, at)
        elif digest(words) != known:
            values = {"project": key, "field": name}
            yield Problem("YQ220", at, words, "as_published", values=values)


def _links(ledger: Ledger, chain: Sequence[Change], first: str) -> Iterator[Problem]:
    """Whether a chain begins with the first words, and each change where the last one ended."""
    if digest(chain[0].old) != first:
        place = _at_change(ledger, chain[0], "old")
        yield Problem("YQ221", place, chain[0].old, "first_published")
    for before, after in pairwise(chain):
        if after.old != before.new:
            place, values = _at_change(ledger, after, "old"), {"text": before.new}
            yield Problem("YQ221", place, after.old, "the_words", values=values)


def _end(ledger: Ledger, last: Change, first: str, words: str, at: Location) -> Iterator[Problem]:
    """Whether a chain ends with the words of the record."""
    if last.new == words:
        return
    if digest(words) == first:  # the record was never changed; the entry says that it was
        place = _at_change(ledger, last, "new")
        yield Problem("YQ221", place, last.new, "the_words", values={"text": words})
    else:
        values = {"project": last.project, "field": last.field, "text": last.new}
        yield Problem("YQ220", at, words, "as_changed", values=values)


def _misfit(ledger: Ledger, change: Change) -> Problem:
    found = f"{change.project} {change.field}"
    return Problem("YQ221", _at_change(ledger, change, "field"), found, "changed_field")


def _at_record(project: Project, name: str) -> Location:
    return Location(project.position.file, field=f"projects[{project.key}].{name}")


def _at_change(ledger: Ledger, change: Change, name: str) -> Location:
    return Location(ledger.file, field=f"changes[{change.index}].{name}")


def accepted_digests(report: Report) -> dict[str, Mapping[str, str]]:
    """What the ledger holds when the present state is accepted.

    What was published before keeps its first digests; only projects that are new are added.
    """
    held = dict(report.ledger.published) if report.ledger else {}
    known = {project.id: digests_of(project) for project in report.projects}
    return {**known, **held}
