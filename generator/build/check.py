"""The findings of a report, looked for by several processes and kept from build to build."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from generator.build.processes import jobs_for, share_out
from generator.content.reuse import Cache
from generator.problems import Problem
from generator.records.report import Finding, Project, Report

_KIND: Final = "findings"
_SIZE: Final = 16
_SOME: Final = 512  # projects that a process looks at before it takes the next ones
_ENCODER: Final = msgspec.msgpack.Encoder()
_ANSWERS: Final = msgspec.msgpack.Decoder(list[tuple[str, bytes, list[Problem]]])
_KNOWN: Final = msgspec.msgpack.Decoder(dict[bytes, list[Problem]])


class ReportCheck(Struct, frozen=True):
    """The findings of a report, and the digests of its records by project where they were kept."""

    findings: tuple[Finding, ...]
    digests: dict[str, bytes]


def check_report(report: Report, jobs: int = 0, kept: Cache | None = None) -> ReportCheck:
    """The findings of all rules, as `findings_of` gives them.

    A rule about one project alone sees nothing else, so what it asked of just the same record is
    taken from `kept`. `jobs` is how many processes may look, and 0 leaves it to the program.
    """
    from generator.analysis.checks import (
        findings_of,  # the rules are many: they come when they are asked
    )

    projects = report.projects
    known = _known(report.folder, kept)

    def look(number: int) -> bytes:
        some = projects[number * _SOME : (number + 1) * _SOME]
        return _ENCODER.encode(_about(some, known, keyed=kept is not None))

    digests: dict[str, bytes] = {}
    found: dict[bytes, list[Problem]] = {}
    for answer in share_out(-(-len(projects) // _SOME), look, jobs_for(len(projects), jobs)):
        for key, digest, questions in _ANSWERS.decode(answer):
            digests[key] = digest
            found[digest] = questions
    if kept is not None:
        kept.put(_KIND, report.folder.encode(), _ENCODER.encode(found))
    questions = [question for answers in found.values() for question in answers]
    return ReportCheck(findings_of(report, questions), digests if kept is not None else {})


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


def _known(folder: str, kept: Cache | None) -> dict[bytes, list[Problem]]:
    content = kept.get(_KIND, folder.encode()) if kept is not None else None
    try:
        return _KNOWN.decode(content) if content else {}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
