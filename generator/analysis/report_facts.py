"""What is public of a report, and what follows from that: all that pages are made of. Pure.

Here what may not be shown leaves the records. Whoever makes pages is handed facts, and so never
sees the rest.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.moves import MOVED, ids_today, without_moves
from generator.analysis.place_readings import TownReading, town_readings, unplaced
from generator.analysis.plans import is_plan
from generator.analysis.public import Names, names_of, public_findings, public_report
from generator.analysis.scoring import kind_words
from generator.analysis.state import State, states_of
from generator.analysis.works_over_years import works_over_years
from generator.records import Change, Content, Finding, OutcomeKind, Project, Report
from generator.records.place import Town
from generator.records.settings import Site


class ReportFacts(Struct, frozen=True):
    """What is public of a report and of its findings, and what follows from it.

    `is_plan` says whether the whole report is one. `changes` are those since it was published, the
    newest first, under the ids of today. `towns` tells what names each town of the county,
    `unplaced` how many projects name none: both are empty unless a project names a place.
    """

    report: Report
    findings: tuple[Finding, ...]
    is_plan: bool
    states: Mapping[str, State]
    kind_words: Mapping[OutcomeKind, str]
    changes: tuple[Change, ...]
    towns: Mapping[str, TownReading]
    unplaced: Mapping[str, int]


class ContentFacts(Struct, frozen=True):
    """The facts of all reports, from old to new, and the works that go on over the years."""

    reports: tuple[ReportFacts, ...]
    works: Sequence[Sequence[Project]]


def content_facts(
    site: Site, content: Content, findings: Mapping[str, tuple[Finding, ...]]
) -> ContentFacts:
    """The facts of a content; `findings` are those of each report, by its folder."""
    names = None if site.show_people else names_of(content.reports)
    reports = tuple(
        [
            report_facts(site, report, findings[report.folder], names, content.towns)
            for report in content.reports
        ]
    )
    return ContentFacts(reports, works_over_years([facts.report for facts in reports]))


def report_facts(
    site: Site,
    report: Report,
    findings: Iterable[Finding],
    names: Names | None = None,
    towns: Sequence[Town] = (),
) -> ReportFacts:
    """The facts of a report; `findings` are all of it, `towns` the county's.

    Where the site names nobody, `names` are left out: those of the report if none are given.
    """
    shown = public_report(site, report, names)
    states = states_of(shown)
    noticed = {key for notice in shown.notices for key in notice.projects}
    readings = town_readings(shown.projects, towns, states, noticed)
    return ReportFacts(
        report=shown,
        findings=public_findings(site, report, findings, names),
        is_plan=is_plan(report.projects),
        states=states,
        kind_words=kind_words(shown),
        changes=_changes(shown),
        towns=readings,
        unplaced=unplaced(shown.projects) if readings else {},
    )


def _changes(report: Report) -> tuple[Change, ...]:
    """The changes since the report was published, the newest first, under the ids of today."""
    ledger = report.ledger
    if ledger is None:
        return ()
    today = ids_today(ledger.changes)
    moves = [
        replace(change, project=today[change.old])
        for change in ledger.changes
        if change.kind == MOVED
    ]
    changes = (*without_moves(ledger).changes, *moves)
    return tuple(sorted(changes, key=lambda change: (change.date, change.index), reverse=True))
