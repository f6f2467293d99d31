"""Additions: words where there were none, and what a ledger holds once they are accepted. Pure.

Nothing is asked of them. Until they are accepted they could change without an entry, so the checks
name them, and a site that was built before says so on its page of checks.
"""

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from generator.analysis.ledger import chains_of, digest, published_records, watched
from generator.analysis.moves import without_moves
from generator.analysis.published_fields import PROJECT_KINDS, kind_of
from generator.analysis.published_report import REPORT_KINDS
from generator.patterns import pattern
from generator.records import Addition, Ledger, Project, Report

# All that a ledger of today covers.
KINDS: Final = (*PROJECT_KINDS, *REPORT_KINDS)
_RESULT: Final = pattern(r"results\[(\d+)\]")
_STEP: Final = pattern(r"steps\[([^\]]*)\]")


def additions(report: Report) -> dict[str, tuple[str, ...]]:
    """The fields that have words since the ledger was written, by project or by the year.

    A field of whose words an entry tells is none: the entry holds them.
    """
    if report.ledger is None:
        return {}
    ledger = without_moves(report.ledger)
    chains = chains_of(ledger.changes)
    found = {}
    for key, fields in published_records(report):
        held = ledger.published.get(key, {})
        names = [
            name
            for name in watched(ledger, key, fields)
            if name not in held and (key, name) not in chains
        ]
        if names:
            found[key] = tuple(names)
    return found


def kinds_taken_in(report: Report) -> dict[str, int]:
    """The kinds of fields that an older ledger does not cover yet, and how many fields they are."""
    if report.ledger is None:
        return {}
    covers = report.ledger.covers
    found = {kind: 0 for kind in KINDS if kind not in covers}
    for _, fields in published_records(report) if found else ():
        for name in fields:
            kind = kind_of(name)
            if kind in found:
                found[kind] += 1
    return found


def accepted_ledger(report: Report, file: str, date: str) -> Ledger:
    """The ledger when the present state is accepted on a day.

    What was published before keeps its first digests; only what is new is added. A field that an
    entry gave its first words stays without a digest: its chain begins with none.
    """
    before = report.ledger or Ledger(file, {}, (), frozenset(KINDS))
    under_today = without_moves(before)
    chains = chains_of(under_today.changes)
    published = {}
    for key, fields in published_records(report):
        held = under_today.published.get(key, {})
        new = {
            name: digest(words)
            for name, words in fields.items()
            if name not in held and (key, name) not in chains
        }
        if new or key in before.published or not held:
            published[key] = {**before.published.get(key, {}), **new}
    published |= {key: held for key, held in before.published.items() if key not in published}
    return replace(
        before,
        published=published,
        covers=before.covers.union(KINDS),
        additions=_recorded(report, before.additions, date),
    )


def _recorded(
    report: Report, before: Mapping[str, Mapping[str, Addition]], date: str
) -> dict[str, dict[str, Addition]]:
    """What was recorded as an addition before, and what is now, with its document."""
    projects = {project.id: project for project in report.projects}
    documents = {(step.project, step.period): step.document for step in report.steps}
    recorded = {key: {**found} for key, found in before.items()}
    for key, names in additions(report).items():
        found = recorded.setdefault(key, {})
        for name in names:
            step = _STEP.match(name)
            document = (
                documents.get((key, step[1]), "") if step else _document(projects.get(key), name)
            )
            found[name] = Addition(date, document)
    return recorded


def _document(project: Project | None, name: str) -> str:
    """The document that a field was read from, as far as the record says it."""
    if project is None:
        return ""
    result = _RESULT.match(name)
    source = project.results[int(result[1])].source if result else project.source
    if source is None and project.results:
        source = project.results[0].source
    return source.document if source else ""
