"""What of a report is public: all of it, or all but what names people.

This is the one place that decides. Pages, data files and exports are made of what it gives and
ask no further: what `show_people: false` in site.yaml withholds is not there.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from generator.analysis.occurrences import WordSearch
from generator.records import Answer, Change, Finding, Project, Report, Result
from generator.records.settings import Site

NAMELESS: Final = "（姓名略）"  # stands where a text had a name

# Fields that name people, or may: a raw row, and a column that no field is for, hold whatever
# the source held.
_PRIVATE: Final = frozenset({"people", "raw", "extra"})
_ABOUT_A_PERSON: Final = frozenset({"YQ310"})  # a question that is none without the name
_WORD: Final = re.compile(r"[a-z_]+")


def public_report(site: Site, report: Report) -> Report:
    """The report as the site may show it; the very same where it names people."""
    if site.show_people:
        return report
    ledger = report.ledger
    if ledger is not None:
        ledger = replace(ledger, changes=tuple(_public_changes(report, ledger.changes)))
    return replace(report, projects=tuple(map(_public_project, report.projects)), ledger=ledger)


def public_findings(site: Site, report: Report, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that the site may show, in their order; `report` is the whole one.

    Those about a field that is not public are left out. The others, and what people answered,
    lose the names of their projects' people; where there is no project, all names.
    """
    if site.show_people:
        return tuple(findings)
    people = {project.id: project.people for project in report.projects}
    every = Names(name for names in people.values() for name in names)
    known: dict[tuple[str, ...], Names] = {(): every}
    public = []
    for finding in findings:
        question = finding.question
        if question.code in _ABOUT_A_PERSON or is_private(question.at.field):
            continue
        if finding.projects not in known:
            own = (name for key in finding.projects for name in people[key])
            known[finding.projects] = Names(own)
        public.append(_public_finding(finding, known[finding.projects]))
    return tuple(public)


def is_private(field: str) -> bool:
    """Whether a field, such as `projects[16].results[0].people`, names people or may."""
    return not _PRIVATE.isdisjoint(_WORD.findall(field))


class Names:
    """Names that are not public, put together once for all texts that must not show them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._search = WordSearch(name[::-1] for name in names)

    def left_out_of(self, text: str) -> str:
        """The text with a mark in place of each of the names; of several the longest."""
        # read backwards, so that it is known of each place how long a name begins there
        sizes = list(self._search.longest_ends(text[::-1]))[::-1]
        parts, start, at = [], 0, 0
        while at < len(text):
            if sizes[at]:
                parts += [text[start:at], NAMELESS]
                start = at + sizes[at]
            at += sizes[at] or 1
        return "".join([*parts, text[start:]])


def _public_project(project: Project) -> Project:
    return replace(project, results=tuple(map(_public_result, project.results)), extra=())


def _public_result(result: Result) -> Result:
    mends = tuple(mend for mend in result.source.mends if not is_private(mend.field))
    return replace(result, people=(), source=replace(result.source, raw="", mends=mends))


def _public_changes(report: Report, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes of public fields, without the names of those who answer for the project."""
    changes = tuple(changes)
    names = {project.id: set(project.people) for project in report.projects}
    for change in changes:
        if is_private(change.field):
            before_and_after = (*change.old.split("、"), *change.new.split("、"))
            names.setdefault(change.project, set()).update(before_and_after)
    changed = {change.project for change in changes}
    known = {project: Names(names[project]) for project in changed & names.keys()}
    for change in changes:
        if not is_private(change.field):
            own = known.get(change.project)
            yield replace(change, why=own.left_out_of(change.why)) if own else change


def _public_finding(finding: Finding, names: Names) -> Finding:
    question = finding.question
    values = {key: names.left_out_of(value) for key, value in question.values.items()}
    return replace(
        finding,
        question=replace(question, found=names.left_out_of(question.found), values=values),
        answer=_public_answer(finding.answer, names) if finding.answer else None,
    )


def _public_answer(answer: Answer, names: Names) -> Answer:
    return replace(answer, why=names.left_out_of(answer.why), text=names.left_out_of(answer.text))
