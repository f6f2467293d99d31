"""Outline: one report with what several pages ask of it, worked out once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.records.report import (
    Change,
    Department,
    Finding,
    Level,
    Notice,
    Project,
    Report,
    Step,
)
from generator.records.settings import Site


class Outline(Struct, frozen=True):
    """A report and its indexes. Everything in it is in the order in which pages show it.

    `programmes` gives every programme an id, by level and name; `by_project` gives the findings
    about a project, by its id; `places` gives a project's place in its programme, from 0;
    `changes` are those that the site tells, the newest first.
    """

    site: Site
    report: Report
    projects: Mapping[str, Project]
    levels: Mapping[str, Level]
    by_level: Mapping[str, tuple[Project, ...]]
    programmes: Mapping[tuple[str, str], str]
    by_programme: Mapping[tuple[str, str], tuple[Project, ...]]
    places: Mapping[str, int]
    departments: Mapping[str, Department]
    by_department: Mapping[str, tuple[Project, ...]]
    notices: Mapping[str, tuple[Notice, ...]]
    highlights: Mapping[str, tuple[Notice, ...]]
    undertakings: Mapping[str, str]
    by_undertaking: Mapping[str, tuple[Project, ...]]
    findings: tuple[Finding, ...]
    by_project: Mapping[str, tuple[Finding, ...]]
    steps: Mapping[str, tuple[Step, ...]]
    changes: tuple[Change, ...]
    changes_of: Mapping[str, tuple[Change, ...]]

    def codes(self, project_id: str) -> tuple[str, ...]:
        """The codes of the findings about a project, each once."""
        found = self.by_project.get(project_id, ())
        return tuple(dict.fromkeys(finding.question.code for finding in found))

    def label(self, project: Project) -> str:
        """Level and number, as people name a project: 温州市级第16项."""
        return f"{self.levels[project.level].label}第{project.number}项"


def outline(site: Site, report: Report, findings: Iterable[Finding]) -> Outline:
    """The outline of a report. Departments without a project are left out."""
    by_department: dict[str, list[Project]] = defaultdict(list)
    for project in report.projects:
        for slug in project.departments:
            by_department[slug].append(project)
    undertaking_of = {
        key: undertaking.id for undertaking in report.undertakings for key in undertaking.projects
    }
    by_undertaking: dict[str, list[Project]] = defaultdict(list)
    for project in report.projects:
        if project.id in undertaking_of:
            by_undertaking[undertaking_of[project.id]].append(project)
    asked = tuple(findings)
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in asked:
        for project_id in finding.projects:
            about[project_id].append(finding)
    named = sorted(
        (department for department in report.departments if department.slug in by_department),
        key=lambda department: -len(by_department[department.slug]),
    )
    by_programme = _by_programme(report.projects)
    changes = _changes(site, report)
    return Outline(
        site=site,
        report=report,
        projects={project.id: project for project in report.projects},
        levels={level.id: level for level in report.levels},
        by_level={level.id: report.of_level(level.id) for level in report.levels},
        programmes=_programmes(report.projects),
        by_programme=by_programme,
        places={
            project.id: at
            for members in by_programme.values()
            for at, project in enumerate(members)
        },
        departments={department.slug: department for department in named},
        by_department={slug: tuple(projects) for slug, projects in by_department.items()},
        notices=_by_project(report.notices),
        highlights=_by_project(report.highlights),
        undertakings=undertaking_of,
        by_undertaking={key: tuple(found) for key, found in by_undertaking.items()},
        findings=asked,
        by_project={key: tuple(found) for key, found in about.items()},
        steps=_steps(report.steps),
        changes=changes,
        changes_of=_of_projects(changes),
    )


def _changes(site: Site, report: Report) -> tuple[Change, ...]:
    """The changes that the site tells, the newest first; of people only where they are named."""
    changes = report.ledger.changes if report.ledger else ()
    told = [change for change in changes if site.show_people or not change.field.endswith("people")]
    return tuple(sorted(told, key=lambda change: (change.date, change.index), reverse=True))


def _of_projects(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        found[change.project].append(change)
    return {key: tuple(members) for key, members in found.items()}


def _steps(steps: Iterable[Step]) -> dict[str, tuple[Step, ...]]:
    found: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        found[step.project].append(step)
    return {key: tuple(members) for key, members in found.items()}


def _programmes(projects: Iterable[Project]) -> dict[tuple[str, str], str]:
    """Level and name of every programme -> its id, for example `wenzhou-3`."""
    found: dict[tuple[str, str], str] = {}
    numbers: dict[str, int] = defaultdict(int)
    for project in projects:
        key = (project.level, project.programme)
        if project.programme and key not in found:
            numbers[project.level] += 1
            found[key] = f"{project.level}-{numbers[project.level]}"
    return found


def _by_programme(projects: Iterable[Project]) -> dict[tuple[str, str], tuple[Project, ...]]:
    found: dict[tuple[str, str], list[Project]] = defaultdict(list)
    for project in projects:
        if project.programme:
            found[project.level, project.programme].append(project)
    return {key: tuple(members) for key, members in found.items()}


def _by_project(notices: Iterable[Notice]) -> dict[str, tuple[Notice, ...]]:
    found: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        for project_id in notice.projects:
            found[project_id].append(notice)
    return {key: tuple(values) for key, values in found.items()}
