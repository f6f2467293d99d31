"""Names that the source gives to projects in its notices, highlights and examples."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final

from generator.analysis.occurrences import WordSearch
from generator.problems import Location, Problem
from generator.records import Project, Report

_FEW: Final = 4


def ambiguous_names(report: Report) -> Iterator[Problem]:
    """YQ313: a printed name stands in the titles of several projects, or in none.

    An example stands under its level in the source; notices and highlights name no level.
    """
    of_examples = {_without_space(example.name) for example in report.examples}
    others = {_without_space(entry.name) for entry in (*report.notices, *report.highlights)}
    holding = _projects_by_name(of_examples | others, report.projects)
    labels = {level.id: level.label for level in report.levels}
    file = f"content/{report.folder}/report.yaml"
    for name, those in (("notices", report.notices), ("highlights", report.highlights)):
        for index, entry in enumerate(those):
            fitting = holding[_without_space(entry.name)]
            at = Location(file, field=f"{name}[{index}].name")
            yield from _questions(at, entry.name, fitting, labels)
    levels = {project.id: project.level for project in report.projects}
    of_level = _by_level(of_examples, holding)
    for index, example in enumerate(report.examples):
        fitting = of_level.get((_without_space(example.name), levels[example.project]), [])
        at = Location(file, field=f"examples[{index}].name")
        yield from _questions(at, example.name, fitting, labels)


def _projects_by_name(names: Set[str], projects: Sequence[Project]) -> dict[str, list[Project]]:
    """Each name with the projects whose titles hold it."""
    found: dict[str, list[Project]] = {name: [] for name in names}
    search = WordSearch(names)
    for project in projects if names else ():
        for name in search.first_places(_without_space(project.title)):
            found[name].append(project)
    return found


def _by_level(
    names: Iterable[str], holding: Mapping[str, Sequence[Project]]
) -> dict[tuple[str, str], list[Project]]:
    """The projects that hold each name, by the name and their level."""
    found: dict[tuple[str, str], list[Project]] = defaultdict(list)
    for name in names:
        for project in holding[name]:
            found[name, project.level].append(project)
    return found


def _questions(
    at: Location, name: str, fitting: Sequence[Project], labels: Mapping[str, str]
) -> Iterator[Problem]:
    if len(fitting) != 1:
        listed = "、".join(
            f"{labels[project.level]}{called(project)}" for project in fitting[:_FEW]
        )
        more = "等" if len(fitting) > _FEW else ""
        values = {"number": f"{len(fitting)}", "listed": f"：{listed}{more}" if listed else ""}
        yield Problem("YQ313", at, name, values=values)


def labels_of(report: Report) -> dict[str, str]:
    """The labels of the levels by their ids; of one level alone nobody names it."""
    several = len(report.levels) > 1
    return {level.id: level.label if several else "" for level in report.levels}


def called(project: Project) -> str:
    """A project by its number behind its level's label: 第13项; without one by its heading."""
    return f"第{project.number}项" if project.number else f"“{project.heading}”"


def _without_space(text: str) -> str:
    return "".join(text.split())
