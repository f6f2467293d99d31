"""What of a report is public: all of it, or all but what names people.

This is the one place that decides. Pages, data files and exports are made of what it gives and
ask no further: what `show_people: false` in site.yaml withholds is not there.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from generator.analysis.kept_columns.further_columns import is_about_work
from generator.analysis.occurrences import WordSearch
from generator.patterns import pattern
from generator.problems import Problem
from generator.problems.printed_texts import PRIVATE_TEXTS
from generator.records import Answer, Change, Finding, Project, Report, Result, Source
from generator.records.settings import Site

NAMELESS: Final = "（姓名略）"  # stands where a text had a name

# Fields that name people, or may: a raw row, and a column that no field is for, hold whatever
# the source held. A column about the work (目标任务) is shown all the same, without names.
_PRIVATE: Final = frozenset({"people", "leaders", "raw", "cells", "extra", *PRIVATE_TEXTS})
# Fields of a ledger whose words are no one's but ours: names are left out there as in the records.
REMARKS: Final = (".note", ".basis", ".mends")
_ABOUT_APERSON: Final = frozenset({"YQ310"})  # a question that is none without the name
_WORD: Final = pattern(r"[a-z_]+")
# People as a field of the ledger lists them; what stands in brackets does not part them.
PERSON: Final = pattern("(?:[（(][^（()）]*[）)]|[^、])+")
_IN_BRACKETS: Final = pattern("[（(][^（()）]*[）)]")


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


def public_report(site: Site, report: Report, names: Names | None = None) -> Report:
    """The report as the site may show it; the very same where it names people.

    What the source says in titles and results stays as it was published. The reasons of changes,
    and what people noted, lose the names, which are those of this report unless others are given.
    """
    if site.show_people:
        return report
    names = names or names_of([report])
    ledger = report.ledger
    if ledger is not None:
        ledger = replace(ledger, changes=tuple(_public_changes(ledger.changes, names)))
    return replace(
        report,
        projects=tuple(_public_project(project, names) for project in report.projects),
        ledger=ledger,
        answers=tuple(_public_answer(answer, names) for answer in report.answers),
        steps=tuple(replace(step, note=names.left_out_of(step.note)) for step in report.steps),
        departments=tuple(
            replace(department, note=names.left_out_of(department.note))
            for department in report.departments
        ),
        documents=tuple(
            replace(
                document,
                title=names.left_out_of(document.title),
                note=names.left_out_of(document.note),
            )
            for document in report.documents
        ),
        undertakings=tuple(
            replace(work, basis=names.left_out_of(work.basis)) for work in report.undertakings
        ),
        notices=tuple(
            replace(notice, basis=names.left_out_of(notice.basis)) for notice in report.notices
        ),
        highlights=tuple(
            replace(notice, basis=names.left_out_of(notice.basis)) for notice in report.highlights
        ),
        examples=tuple(
            replace(example, basis=names.left_out_of(example.basis)) for example in report.examples
        ),
    )


def public_findings(
    site: Site, report: Report, findings: Iterable[Finding], names: Names | None = None
) -> tuple[Finding, ...]:
    """The findings that the site may show, in their order; `report` is the whole one.

    Those about a field that is not public are left out. The others, and what people answered,
    lose the names, which are those of the report unless others are given.
    """
    if site.show_people:
        return tuple(findings)
    names = names or names_of([report])
    return tuple(
        _public_finding(finding, names)
        for finding in findings
        if finding.question.code not in _ABOUT_APERSON and not is_private(finding.question.at.field)
    )


def public_problem(problem: Problem) -> Problem:
    """A problem of reading as it may be published where people are not named.

    Nobody knows the names yet, because the records could not be read: of a field that names people
    nothing is repeated.
    """
    if not is_private(problem.at.field):
        return problem
    values = dict.fromkeys(problem.values, NAMELESS)
    return replace(problem, found=NAMELESS if problem.found else "", values=values)


def is_private(field: str) -> bool:
    """Whether a field, such as `projects[16].results[0].people`, names people or may."""
    return not _PRIVATE.isdisjoint(_WORD.findall(field))


def names_of(reports: Iterable[Report]) -> Names:
    """The names of all people of the reports, also of those whom only a ledger still names.

    张三（副局长） is named by 张三 too, and 李 四 by 李四; so is 李四 by 李 四. A single character
    names nobody: it stands in too many words.
    """
    printed = {name for report in reports for name in _printed_names(report)}
    return Names({form for name in printed for form in _forms(name) if len(form) > 1})


def _printed_names(report: Report) -> Iterator[str]:
    """The names as records and ledger have them, also those that a change took away."""
    for project in report.projects:
        yield from project.people
        for result in project.results:
            yield from result.leaders
    for change in report.ledger.changes if report.ledger else ():
        if not {"people", "leaders"}.isdisjoint(_WORD.findall(change.field)):
            yield from PERSON.findall(change.old)
            yield from PERSON.findall(change.new)


def _forms(name: str) -> Iterator[str]:
    """How a text may write a printed name."""
    for form in (name.strip(), _IN_BRACKETS.sub("", name).strip()):
        close = "".join(form.split())
        yield from (form, close)
        if len(close) == 2:  # such names are printed with a space to be as wide as others
            yield from (" ".join(close), "\u3000".join(close))


def _public_project(project: Project, names: Names) -> Project:
    return replace(
        project,
        results=tuple(_public_result(result, names) for result in project.results),
        extra=_public_extra(project.extra, names),
        source=_public_source(project.source) if project.source else None,
    )


def _public_result(result: Result, names: Names) -> Result:
    return replace(
        result,
        people=(),
        leaders=(),
        extra=_public_extra(result.extra, names),
        source=_public_source(result.source),
        **dict.fromkeys(PRIVATE_TEXTS, ""),
    )


def _public_extra(extra: Iterable[tuple[str, str]], names: Names) -> tuple[tuple[str, str], ...]:
    """The columns that are about the work; without the names, should a cell have one."""
    return tuple((head, names.left_out_of(words)) for head, words in extra if is_about_work(head))


def _public_source(source: Source) -> Source:
    mends = tuple(mend for mend in source.mends if not is_private(mend.field))
    return replace(source, raw="", cells=(), mends=mends)


def _public_changes(changes: Iterable[Change], names: Names) -> Iterator[Change]:
    """The changes of public fields, their reasons without names, and notes and mends likewise."""
    for change in changes:
        if is_private(change.field):
            continue
        public = replace(change, why=names.left_out_of(change.why))
        if change.field.endswith(REMARKS):
            old, new = (names.left_out_of(words) for words in (change.old, change.new))
            public = replace(public, old=old, new=new)
        yield public


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
