"""Outline: one report with what several pages ask of it, worked out once."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from generator.analysis.public import public_findings, public_report
from generator.records import (
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

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Outline(Struct, frozen=True):
    """A report and its indexes: what of it is public, in the order in which pages show it.

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
        """Level and number, as people name a project: 市级第16项."""
        return f"{self.levels[project.level].label}第{project.number}项"


def outline_of(site: Site, report: Report, findings: Iterable[Finding]) -> Outline:
    """The outline of what is public of a report; `findings` are all of it.

    Departments without a project are left out.
    """
    public = public_findings(site, report, findings)
    report = public_report(site, report)
    projects = report.projects
    by_department = _groups((slug, project) for project in projects for slug in project.departments)
    departments = [
        department for department in report.departments if department.slug in by_department
    ]
    departments.sort(key=lambda department: -len(by_department[department.slug]))
    by_programme = _groups(
        ((project.level, project.programme), project) for project in projects if project.programme
    )
    undertakings = {key: work.id for work in report.undertakings for key in work.projects}
    changes = _changes(report)
    return Outline(
        site=site,
        report=report,
        projects={project.id: project for project in projects},
        levels={level.id: level for level in report.levels},
        by_level={level.id: report.of_level(level.id) for level in report.levels},
        programmes=_programme_ids(projects),
        by_programme=by_programme,
        places={
            project.id: place
            for members in by_programme.values()
            for place, project in enumerate(members)
        },
        departments={department.slug: department for department in departments},
        by_department=by_department,
        notices=_groups((key, notice) for notice in report.notices for key in notice.projects),
        highlights=_groups((key, case) for case in report.highlights for key in case.projects),
        undertakings=undertakings,
        by_undertaking=_groups(
            (undertakings[project.id], project)
            for project in projects
            if project.id in undertakings
        ),
        findings=public,
        by_project=_groups((key, finding) for finding in public for key in finding.projects),
        steps=_groups((step.project, step) for step in report.steps),
        changes=changes,
        changes_of=_groups((change.project, change) for change in changes),
    )


def _groups(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """The values of each key, in their order."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _changes(report: Report) -> tuple[Change, ...]:
    """The changes since the report was published, the newest first."""
    changes = report.ledger.changes if report.ledger else ()
    return tuple(sorted(changes, key=lambda change: (change.date, change.index), reverse=True))


def _programme_ids(projects: Iterable[Project]) -> dict[tuple[str, str], str]:
    """Level and name of every programme -> its id: the level, `-` and a number from 1."""
    ids: dict[tuple[str, str], str] = {}
    numbers: dict[str, int] = defaultdict(int)
    for project in projects:
        key = (project.level, project.programme)
        if project.programme and key not in ids:
            numbers[project.level] += 1
            ids[key] = f"{project.level}-{numbers[project.level]}"
    return ids
