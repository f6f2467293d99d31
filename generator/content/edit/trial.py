"""What is about to be written, read as `check` would read it: no verb writes what it refuses."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.content.load import SiteContent, load
from generator.problems import Problem, ProblemsFound

# A change that wants an entry in changes.yaml is no fault of the file that holds it. A level that
# lacks its file lacked it before, though nobody asked while the year had none at all.
_OF_NO_CHANGE: Final = ("YQ212", "YQ220", "YQ221")


def refuse_unreadable(project: Path, files: Mapping[str, bytes]) -> SiteContent | None:
    """Raises ProblemsFound with what would be wrong once these are written, and is not wrong today.

    Files are named from the project on; all others stay as they are. What others say of these
    counts too, as a notice about a project that is gone, unless a fault is mended by the change:
    behind a fault others cannot be seen, so they may have been there before. Gives the content as
    it will be, also where published words change; None where it has a fault that it has today.
    """
    try:
        return load(project, instead=files)
    except ProblemsFound as failed:
        found = _of_change(failed.problems)
    if not found:
        return _without_ledgers(project, files)
    today = {_kind_of(problem) for problem in _problems(project)}
    is_mended = not today <= {_kind_of(problem) for problem in found}
    new = [problem for problem in found if _kind_of(problem) not in today]
    if is_mended:
        new = [problem for problem in new if problem.at.file in files]
    if new:
        raise ProblemsFound(new)
    return None


def _without_ledgers(project: Path, files: Mapping[str, bytes]) -> SiteContent | None:
    """The content as it will be, whatever was published; None where something else is wrong."""
    with contextlib.suppress(ProblemsFound):
        return load(project, instead=files, with_ledgers=False)
    return None


def _problems(project: Path) -> list[Problem]:
    """What is wrong today."""
    try:
        load(project)
    except ProblemsFound as found:
        return _of_change(found.problems)
    return []


def _of_change(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.code not in _OF_NO_CHANGE]


def _kind_of(problem: Problem) -> tuple[str, ...]:
    """What makes two problems the same, though lines have moved."""
    return problem.code, problem.at.file, problem.at.field, problem.found
