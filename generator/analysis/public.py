"""What of a report is public: all of it, or all but what names people.

This is the one place that decides. Pages, data files and exports are made of what it gives and
ask no further: what `show_people: false` in site.yaml withholds is not there.
"""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Final

from msgspec.structs import replace

from generator.records import Answer, Change, Finding, Project, Report, Result
from generator.records.settings import Site

NAMELESS: Final = "（姓名略）"  # stands where a text had a name

# Fields that name people, or may: a raw row, and a column that no field is for, hold whatever
# the source held.
_PRIVATE: Final = frozenset({"people", "raw", "extra"})
_ABOUT_A_PERSON: Final = frozenset({"YQ310"})  # a question that is none without the name
_WORD: Final = re.compile(r"[a-z_]+")
_LONGEST: Final = 30  # characters of a name; what is longer is looked for apart


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
    names = {project.id: frozenset(project.people) for project in report.projects}
    every = frozenset[str]().union(*names.values())
    public = []
    for finding in findings:
        question = finding.question
        if question.code in _ABOUT_A_PERSON or is_private(question.at.field):
            continue
        own = frozenset[str]().union(*(names[key] for key in finding.projects))
        public.append(_public_finding(finding, own if finding.projects else every))
    return tuple(public)


def is_private(field: str) -> bool:
    """Whether a field, such as `projects[16].results[0].people`, names people or may."""
    return not _PRIVATE.isdisjoint(_WORD.findall(field))


def without_names(text: str, names: Set[str]) -> str:
    """The text with a mark in place of each of the names."""
    for name in names:
        if len(name) > _LONGEST:
            text = text.replace(name, NAMELESS)
    sizes = sorted({len(name) for name in names if 0 < len(name) <= _LONGEST}, reverse=True)
    parts, start, at = [], 0, 0
    while sizes and at < len(text):
        size = next((size for size in sizes if text[at : at + size] in names), 0)
        if size:
            parts += [text[start:at], NAMELESS]
            start = at + size
        at += size or 1
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
    for change in changes:
        if not is_private(change.field):
            yield replace(change, why=without_names(change.why, names.get(change.project, set())))


def _public_finding(finding: Finding, names: Set[str]) -> Finding:
    question = finding.question
    values = {key: without_names(value, names) for key, value in question.values.items()}
    return replace(
        finding,
        question=replace(question, found=without_names(question.found, names), values=values),
        answer=_public_answer(finding.answer, names) if finding.answer else None,
    )


def _public_answer(answer: Answer, names: Set[str]) -> Answer:
    return replace(
        answer, why=without_names(answer.why, names), text=without_names(answer.text, names)
    )
