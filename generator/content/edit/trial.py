"""What is about to be written, read as `check` would read it: no verb writes what it refuses."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.content.load import NOTHING, load
from generator.problems import Problem, ProblemsFound

# A change that wants an entry in changes.yaml is no fault of the file that holds it.
_OF_THE_LEDGER: Final = ("YQ220", "YQ221")


def refuse_unreadable(project: Path, files: Mapping[str, bytes]) -> None:
    """Raises ProblemsFound with what would be wrong with these files, and is not wrong today.

    Files are named from the project on; all others stay as they are.
    """
    found = [problem for problem in _problems(project, files) if problem.at.file in files]
    if found:
        today = {_kind_of(problem) for problem in _problems(project, NOTHING)}
        found = [problem for problem in found if _kind_of(problem) not in today]
    if found:
        raise ProblemsFound(found)


def _problems(project: Path, files: Mapping[str, bytes]) -> list[Problem]:
    try:
        load(project, accepting=True, instead=files)
    except ProblemsFound as found:
        return [problem for problem in found.problems if problem.code not in _OF_THE_LEDGER]
    return []


def _kind_of(problem: Problem) -> tuple[str, ...]:
    """What makes two problems the same, though lines have moved."""
    return problem.code, problem.at.file, problem.at.field, problem.found
