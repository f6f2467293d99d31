"""The content with the findings of its reports: looked for side by side, kept from run to run."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.public import names_of, public_findings
from generator.content.load import SiteContent, locate_all
from generator.content.reuse import Cache
from generator.content.schema import Spread
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Finding, Project, Report

_KIND: Final = "findings"
_SIZE: Final = 16
_SOME: Final = 512  # projects that a process looks at before it takes the next ones
_ENCODER: Final = msgspec.msgpack.Encoder()
_ANSWERS: Final = msgspec.msgpack.Decoder(list[tuple[str, bytes, list[Problem]]])
_KNOWN: Final = msgspec.msgpack.Decoder(dict[bytes, list[Problem]])


class Check(Struct, frozen=True):
    """What came of a check: the content, and of each report by its folder the findings.

    `digests` are those of the records of each report, where something is kept. The findings
    `beside` the records are about files and settings; the site does not tell them.
    """

    loaded: SiteContent
    by_report: dict[str, tuple[Finding, ...]]
    digests: dict[str, dict[str, bytes]] = {}
    beside: tuple[Finding, ...] = ()

    @property
    def projects(self) -> int:
        """How many projects the content has."""
        return sum(len(report.projects) for report in self.loaded.content.reports)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings; nobody has looked for their lines yet."""
        of_reports = [finding for found in self.by_report.values() for finding in found]
        return (*of_reports, *self.beside)

    @property
    def waiting(self) -> tuple[Problem, ...]:
        """The questions that nobody has answered."""
        return tuple(finding.question for finding in self.findings if finding.answer is None)

    @property
    def public_findings(self) -> tuple[Finding, ...]:
        """The findings as they may be published, where the site names nobody without names."""
        site, reports = self.loaded.site, self.loaded.content.reports
        if site.show_people:
            return self.findings
        names = names_of(reports)
        found: list[Finding] = []
        for report in reports:
            found += public_findings(site, report, self.by_report[report.folder], names)
        return (*found, *public_findings(site, reports[-1], self.beside, names))

    def with_questions(self, questions: Iterable[Problem]) -> "Check":
        """The check with further questions about files and settings, which nobody has answered."""
        found = [Finding(question, (), None) for question in questions]
        return replace(self, beside=(*self.beside, *found))

    def refuse_open_questions(self) -> None:
        """Raises ProblemsFound with the questions that nobody has answered, if there are any."""
        if self.waiting:
            raise ProblemsFound(locate_all(self.loaded.project, self.waiting))


def check(
    loaded: SiteContent, *, cache: Cache | None = None, spread: Spread | None = None
) -> Check:
    """Asks every question about the content.

    `cache` has what earlier runs found out. With `spread` the projects of a large report are looked
    at at the same time.
    """
    answers: dict[str, ReportCheck] = {}
    beside: list[Finding] = []
    rest = list(loaded.questions)
    for report in loaded.content.reports:
        own = [problem for problem in rest if problem.at.file.startswith(_folder(report))]
        rest = [problem for problem in rest if not problem.at.file.startswith(_folder(report))]
        answer = check_report(report, own, cache, spread)
        asked = set(map(_name, own))
        beside += [finding for finding in answer.findings if _name(finding.question) in asked]
        shown = [finding for finding in answer.findings if _name(finding.question) not in asked]
        answers[report.folder] = replace(answer, findings=tuple(shown))
    return Check(
        loaded,
        {folder: answer.findings for folder, answer in answers.items()},
        {folder: answer.digests for folder, answer in answers.items()},
        (*beside, *(Finding(question, (), None) for question in rest)),
    )


def _name(question: Problem) -> tuple[str, Location, str]:
    return question.code, question.at, question.found


def _folder(report: Report) -> str:
    return f"content/{report.folder}/"


def locate_findings(project: Path, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the lines of their questions, in order of place."""
    found = tuple(findings)
    questions = locate_all(project, (finding.question for finding in found))
    placed = [
        replace(finding, question=question)
        for finding, question in zip(found, questions, strict=True)
    ]
    return tuple(
        sorted(placed, key=lambda finding: (finding.question.at.file, finding.question.at.line))
    )


class ReportCheck(Struct, frozen=True):
    """The findings of a report, and the digests of its records by project where they were kept."""

    findings: tuple[Finding, ...]
    digests: dict[str, bytes]


def check_report(
    report: Report,
    beside: Sequence[Problem] = (),
    cache: Cache | None = None,
    spread: Spread | None = None,
) -> ReportCheck:
    """The findings of all rules, as `findings_of` gives them, and of the questions `beside`.

    A rule about one project alone sees nothing else, so what it asked of just the same record is
    taken from the `cache`, and others may look at other projects meanwhile.
    """
    from generator.analysis.checks import (
        findings_of,  # the rules are many: they come when they are asked
    )

    projects = report.projects
    known = _known(report.folder, cache)

    def look(number: int) -> bytes:
        some = projects[number * _SOME : (number + 1) * _SOME]
        return _ENCODER.encode(_about(some, known, keyed=cache is not None))

    digests: dict[str, bytes] = {}
    found: dict[bytes, list[Problem]] = {}
    turns = -(-len(projects) // _SOME)
    for answer in spread(turns, look) if spread else map(look, range(turns)):
        for key, digest, questions in _ANSWERS.decode(answer):
            digests[key] = digest
            found[digest] = questions
    if cache is not None:
        cache.put(_KIND, report.folder.encode(), _ENCODER.encode(found))
    questions = [question for answers in found.values() for question in answers]
    questions += beside
    return ReportCheck(findings_of(report, questions), digests if cache is not None else {})


def _about(
    projects: Iterable[Project], known: dict[bytes, list[Problem]], *, keyed: bool
) -> list[tuple[str, bytes, Sequence[Problem]]]:
    """The id of each project, the digest of its record, and the questions about it.

    Without keys the ids stand for the digests.
    """
    from generator.analysis.checks import questions_about

    if not keyed:
        return [(project.id, project.id.encode(), questions_about(project)) for project in projects]
    found: list[tuple[str, bytes, Sequence[Problem]]] = []
    for project in projects:
        key = hashlib.blake2b(_ENCODER.encode(project), digest_size=_SIZE).digest()
        questions = known[key] if key in known else questions_about(project)
        found.append((project.id, key, questions))
    return found


def _known(folder: str, cache: Cache | None) -> dict[bytes, list[Problem]]:
    content = cache.get(_KIND, folder.encode()) if cache is not None else None
    try:
        return _KNOWN.decode(content) if content else {}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
