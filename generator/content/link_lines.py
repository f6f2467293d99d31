"""The lines of dead links, for which the files that have them are read once more."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.problems import Problem, ProblemsFound


def with_link_lines(project: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those of dead links (YQ402) at the first line that has the address."""
    return [
        _located(project, problem) if _is_dead_link(problem) else problem for problem in problems
    ]


def _is_dead_link(problem: Problem) -> bool:
    return problem.code == "YQ402" and not problem.at.line


def _located(project: Path, problem: Problem) -> Problem:
    file = problem.at.file
    try:
        lines = decode(file, read_project_file(project / file, project)).split("\n")
    except ProblemsFound:  # it has gone since
        return problem
    for number, line in enumerate(lines, start=1):
        column = line.find(problem.found)
        if column >= 0:
            return replace(problem, at=replace(problem.at, line=number, column=column + 1))
    return problem
