"""Names that the source gives to projects in its notices, highlights and examples."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.problems import Location, Problem
from generator.records import Example, Notice, Project, Report

_FEW: Final = 4


def ambiguous_names(report: Report) -> Iterator[Problem]:
    """YQ313: a printed name stands in the titles of several projects, or in none.

    An example stands under its level in the source; notices and highlights name no level.
    """
    for name, entries in (("notices", report.notices), ("highlights", report.highlights)):
        for index, entry in enumerate(entries):
            yield from _asked(report, f"{name}[{index}].name", entry, report.projects)
    levels = {project.id: project.level for project in report.projects}
    for index, example in enumerate(report.examples):
        among = report.of_level(levels[example.project])
        yield from _asked(report, f"examples[{index}].name", example, among)


def _asked(
    report: Report, field: str, entry: Notice | Example, among: Sequence[Project]
) -> Iterator[Problem]:
    name = _tight(entry.name)
    fitting = [project for project in among if name in _tight(project.title)]
    if len(fitting) != 1:
        labels = {level.id: level.label for level in report.levels}
        listed = "、".join(f"{labels[one.level]}第{one.number}项" for one in fitting[:_FEW])
        more = "等" if len(fitting) > _FEW else ""
        values = {"number": f"{len(fitting)}", "listed": f"：{listed}{more}" if listed else ""}
        at = Location(f"content/{report.folder}/report.yaml", field=field)
        yield Problem("YQ313", at, entry.name, values=values)


def _tight(text: str) -> str:
    return "".join(text.split())
