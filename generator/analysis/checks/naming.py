"""Names that the source gives to projects in its notices, highlights and examples."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Final

from generator.problems import Location, Problem
from generator.records import Project, Report

_FEW: Final = 4
_HEAD: Final = 4


def ambiguous_names(report: Report) -> Iterator[Problem]:
    """YQ313: a printed name stands in the titles of several projects, or in none.

    An example stands under its level in the source; notices and highlights name no level.
    """
    names = {_without_space(entry.name) for entry in (*report.notices, *report.highlights)}
    names |= {_without_space(example.name) for example in report.examples}
    holding = _projects_by_name(names, report.projects)
    for name, those in (("notices", report.notices), ("highlights", report.highlights)):
        for index, entry in enumerate(those):
            fitting = holding[_without_space(entry.name)]
            yield from _questions(report, f"{name}[{index}].name", entry.name, fitting)
    levels = {project.id: project.level for project in report.projects}
    for index, example in enumerate(report.examples):
        level = levels[example.project]
        fitting = [
            project for project in holding[_without_space(example.name)] if project.level == level
        ]
        yield from _questions(report, f"examples[{index}].name", example.name, fitting)


def _projects_by_name(names: Set[str], projects: Sequence[Project]) -> dict[str, list[Project]]:
    """Each name with the projects whose titles hold it.

    A title is compared only with those names whose first characters it holds, so that twice as
    many projects with twice as many names take twice as long, not four times.
    """
    by_head: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_head[name[:_HEAD]].append(name)
    lengths = {len(head) for head in by_head}
    found: dict[str, list[Project]] = {name: [] for name in names}
    for project in projects if names else ():
        title = _without_space(project.title)
        heads = {title[at : at + length] for length in lengths for at in range(len(title) + 1)}
        for head in by_head.keys() & heads:
            for name in by_head[head]:
                if name in title:
                    found[name].append(project)
    return found


def _questions(
    report: Report, field: str, name: str, fitting: Sequence[Project]
) -> Iterator[Problem]:
    if len(fitting) != 1:
        labels = {level.id: level.label for level in report.levels}
        listed = "、".join(
            f"{labels[project.level]}第{project.number}项" for project in fitting[:_FEW]
        )
        more = "等" if len(fitting) > _FEW else ""
        values = {"number": f"{len(fitting)}", "listed": f"：{listed}{more}" if listed else ""}
        at = Location(f"content/{report.folder}/report.yaml", field=field)
        yield Problem("YQ313", at, name, values=values)


def _without_space(text: str) -> str:
    return "".join(text.split())
