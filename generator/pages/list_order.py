"""The order of long lists, and where in them something begins: what a link into one must know."""

from collections.abc import Iterable, Mapping, Sequence

from generator.records import Finding, Level, Project, Report, Table


def table_of(level: Level, project: Project) -> Table | None:
    """The table of its level that a project stands in, where the level has several."""
    if len(level.tables) < 2:
        return None
    return next((table for table in level.tables if table.id == project.table), None)


def listed_projects(level: Level, projects: Sequence[Project]) -> tuple[Project, ...]:
    """The projects by table and programme, each where its first project stands."""
    groups: dict[str, dict[str, list[Project]]] = {}
    for project in projects:
        table = table_of(level, project)
        of_table = groups.setdefault(table.id if table else "", {})
        of_table.setdefault(project.programme, []).append(project)
    return tuple(
        project
        for of_table in groups.values()
        for members in of_table.values()
        for project in members
    )


def first_places(
    report: Report, listed: Mapping[str, Sequence[Project]], findings: Iterable[Finding]
) -> dict[tuple[str, ...], int]:
    """Where programmes, kinds of finding and undertakings begin in the lists that show them."""
    places: dict[tuple[str, ...], int] = {}
    for level, projects in listed.items():
        for place, project in enumerate(projects):
            places.setdefault(("programme", level, project.programme), place)
    for place, code in enumerate(sorted(finding.question.code for finding in findings)):
        places.setdefault(("finding", code), place)
    for place, work in enumerate(report.undertakings):
        places["undertaking", work.id] = place
    return places


def projects_by_table(report: Report) -> dict[tuple[str, str], list[Project]]:
    """The projects by level and table; of a level that has one table alone its id is empty."""
    levels = {level.id: level for level in report.levels}
    by_level: dict[str, dict[tuple[str, str], list[Project]]] = {level: {} for level in levels}
    for project in report.projects:
        table = table_of(levels[project.level], project)
        key = (project.level, table.id if table else "")
        by_level[project.level].setdefault(key, []).append(project)
    return {key: members for groups in by_level.values() for key, members in groups.items()}
