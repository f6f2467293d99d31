"""The works that go on from one year to the next, as the records say it. Pure.

What may go on beside these is asked in `continued_work.py`, for which titles are compared.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.problems import Location, Problem
from generator.records import Project, Report


def works_over_years(reports: Sequence[Report]) -> tuple[tuple[Project, ...], ...]:
    """The works that go on, each with its projects from old to new, in the order of the newest.

    Several projects may go on with one, and then stand in one work.
    """
    projects = {project.id: project for report in reports for project in report.projects}
    works: dict[str, list[Project]] = defaultdict(list)
    for project in projects.values():
        works[_first(project, projects)].append(project)
    several = [tuple(work) for work in works.values() if len(work) > 1]
    places = {key: place for place, key in enumerate(projects)}
    return tuple(sorted(several, key=lambda work: _order(work, places)))


def continuing_problems(reports: Sequence[Report]) -> Iterator[Problem]:
    """Projects that go on with one that no earlier report has (YQ235)."""
    known: set[str] = set()
    for report in reports:
        for project in report.projects:
            if project.continues and project.continues not in known:
                position = project.position
                field = f"projects[#{position.index + 1}].continues"
                at = Location(position.file, field=field)
                yield Problem("YQ235", at, project.continues)
        known |= {project.id for project in report.projects}


def _first(project: Project, projects: dict[str, Project]) -> str:
    """The id of the project with which a work began; years go back, so it ends."""
    while project.continues in projects:
        project = projects[project.continues]
    return project.id


def _order(work: Sequence[Project], places: dict[str, int]) -> tuple[int, int]:
    """The newest first; of one year in its own order."""
    newest = work[-1].id.partition("/")[0]
    first = next(project for project in work if project.id.startswith(f"{newest}/"))
    return -int(newest), places[first.id]
