"""Indexes of a report: what stands under each key, in the order of the report."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from generator.records import Department, Finding, Notice, Project, Report

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def groups_of(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """The values of each key, in their order."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def projects_by_level(projects: Iterable[Project]) -> dict[str, tuple[Project, ...]]:
    """The projects of each level that has some."""
    return groups_of((project.level, project) for project in projects)


def projects_by_department(
    projects: Iterable[Project],
) -> tuple[dict[str, tuple[Project, ...]], dict[str, tuple[Project, ...]]]:
    """What each department answers for, and what it assists."""
    return (
        groups_of((slug, project) for project in projects for slug in project.departments),
        groups_of((slug, project) for project in projects for slug in project.assisting),
    )


def named_departments(
    report: Report, *of_departments: Mapping[str, object]
) -> tuple[Department, ...]:
    """The departments that some project names."""
    return tuple(
        department
        for department in report.departments
        if any(department.slug in projects for projects in of_departments)
    )


def departments_by_number(
    departments: Iterable[Department], answering: Mapping[str, Sequence[Project]]
) -> list[Department]:
    """Those that answer for more projects first."""
    return sorted(departments, key=lambda each: -len(answering.get(each.slug, ())))


def projects_of_each(
    departments: Iterable[Department], answering: Mapping[str, tuple[Project, ...]]
) -> dict[str, tuple[Project, ...]]:
    """The projects that each department answers for, in the order of the departments."""
    return {department.slug: answering.get(department.slug, ()) for department in departments}


def notices_by_department(
    notices: Iterable[Notice], departments_of: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Notice, ...]]:
    """The notices about projects of each department, each once."""
    return groups_of(
        (slug, notice)
        for notice in notices
        for slug in dict.fromkeys(
            slug for key in notice.projects for slug in departments_of.get(key, ())
        )
    )


def undertakings_of(
    report: Report,
) -> tuple[dict[str, str], dict[str, dict[str, tuple[Project, ...]]]]:
    """The undertaking of each project, and the projects of each by level."""
    of = {key: work.id for work in report.undertakings for key in work.projects}
    works = groups_of((of[project.id], project) for project in report.projects if project.id in of)
    return of, {key: projects_by_level(members) for key, members in works.items()}


def findings_by_project(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """The findings about each project."""
    return groups_of((key, finding) for finding in findings for key in finding.projects)


def programme_ids(projects: Iterable[Project]) -> dict[tuple[str, str], str]:
    """Level and name of every programme -> its id: the level, `-` and a number from 1."""
    ids: dict[tuple[str, str], str] = {}
    numbers: dict[str, int] = defaultdict(int)
    for project in projects:
        key = (project.level, project.programme)
        if project.programme and key not in ids:
            numbers[project.level] += 1
            ids[key] = f"{project.level}-{numbers[project.level]}"
    return ids
