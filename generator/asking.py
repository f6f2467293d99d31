"""The findings of a report, asked by several processes and remembered from build to build."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from generator.kept import Kept
from generator.problems import Problem
from generator.records import Finding, Project, Report
from generator.workers import jobs_for, shared_out

_KIND: Final = "findings"
_SIZE: Final = 16
_SOME: Final = 512  # projects that a process looks at before it takes the next ones
_ENCODER: Final = msgspec.msgpack.Encoder()
_ANSWERS: Final = msgspec.msgpack.Decoder(dict[bytes, list[Problem]])


def asked(report: Report, jobs: int = 0, kept: Kept | None = None) -> tuple[Finding, ...]:
    """The findings of all rules, as `findings_of` gives them.

    A rule about one project alone sees nothing else, so what it asked of just the same record is
    taken from `kept`. `jobs` is how many processes may look, and 0 leaves it to the program.
    """
    from generator.checks import findings_of  # the rules are many: they come when they are asked

    projects = report.projects
    known = _known(report.folder, kept)

    def look(number: int) -> bytes:
        some = projects[number * _SOME : (number + 1) * _SOME]
        return _ENCODER.encode(_about(some, known, keyed=kept is not None))

    found: dict[bytes, list[Problem]] = {}
    for answer in shared_out(-(-len(projects) // _SOME), look, jobs_for(len(projects), jobs)):
        found.update(_ANSWERS.decode(answer))
    if kept is not None:
        kept.put(_KIND, report.folder.encode(), _ENCODER.encode(found))
    return findings_of(report, (one for questions in found.values() for one in questions))


def _about(
    projects: Iterable[Project], known: dict[bytes, list[Problem]], *, keyed: bool
) -> dict[bytes, Sequence[Problem]]:
    """The questions about each project, by its key; without keys those that there are, by id."""
    from generator.checks import about_project

    if not keyed:
        return {one.id.encode(): asked for one in projects if (asked := about_project(one))}
    found: dict[bytes, Sequence[Problem]] = {}
    for project in projects:
        key = hashlib.blake2b(_ENCODER.encode(project), digest_size=_SIZE).digest()
        found[key] = known[key] if key in known else about_project(project)
    return found


def _known(folder: str, kept: Kept | None) -> dict[bytes, list[Problem]]:
    content = kept.get(_KIND, folder.encode()) if kept is not None else None
    try:
        return _ANSWERS.decode(content) if content else {}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
