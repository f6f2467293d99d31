"""Where a link to no page stands in the files of the content: the line, for a message."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from generator.analysis.occurrences import WordSearch
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.problems import Location, Problem, ProblemsFound

# What stands before an address in Markdown: [text](address), [text](<address>), [name]: address
_BEFORE: Final = ("(", "<", " ", "\t")


def with_link_lines(project: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those of dead links (YQ402) at the first line that links there.

    Each file is read once more, however many of its links are dead.
    """
    found = list(problems)
    links: dict[str, list[str]] = {}
    for problem in found:
        if _is_dead_link(problem):
            links.setdefault(problem.at.file, []).append(problem.found)
    places = {file: _places(project, file, several) for file, several in links.items()}
    return [
        replace(problem, at=places[problem.at.file].get(problem.found, problem.at))
        if _is_dead_link(problem)
        else problem
        for problem in found
    ]


def _is_dead_link(problem: Problem) -> bool:
    return problem.code == "YQ402" and not problem.at.line


def _places(project: Path, file: str, links: Iterable[str]) -> dict[str, Location]:
    """The first place of each link in a file."""
    try:
        text = decode(file, read_project_file(project / file, project))
    except ProblemsFound:  # it has gone since
        return {}
    several = list(links)
    found = WordSearch(sign + link for link in several for sign in _BEFORE).first_places(text)
    places = {}
    for link in several:
        starts = [found[sign + link] + 1 for sign in _BEFORE if sign + link in found]
        if starts:
            before = text[: min(starts)]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            places[link] = Location(file, line, column)
    return places
