"""Outline: one report with what several pages ask of it, worked out once."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.place_readings import TownReading
from generator.analysis.report_facts import ReportFacts
from generator.analysis.state import State
from generator.pages.indexes import (
    departments_by_number,
    findings_by_project,
    groups_of,
    named_departments,
    notices_by_department,
    programme_ids,
    projects_by_department,
    projects_by_level,
    projects_of_each,
    undertakings_of,
)
from generator.pages.list_order import first_places, listed_projects, projects_by_table, table_of
from generator.records import (
    Change,
    Department,
    Finding,
    Level,
    Notice,
    OutcomeKind,
    Project,
    Report,
    Step,
)
from generator.records.settings import Site

_SHORT_TITLE: Final = 16  # characters
_UNDER_WAY: Final = (OutcomeKind.BEHIND, OutcomeKind.ON_TRACK, OutcomeKind.AHEAD)


class Counterpart(Struct, frozen=True):
    """A project of another year that is the same work: where it stands, and what its year says."""

    year: str
    id: str
    label: str
    said: str


class Outline(Struct, frozen=True):
    """A report and its indexes: what of it is public, in the order in which pages show it.

    `programmes` gives every programme an id, by level and name; `places` gives a project's place in
    its programme, from 0. `by_project` gives the findings about a project, `questions` those that
    nobody has answered. `same_work` gives the projects of an undertaking by level,
    `items_of` the ids of the items among its entries. `changes` are
    the newest first. A level's and an outcome's place is that in the report, from 0.

    `listed` gives the projects of a level as its page lists them: by table, and within a table by
    programme. `first_places` gives the place, from 0, at which something begins in its list: a
    programme by `programme`, level and name, a kind of finding by `finding` and code, an
    undertaking by `undertaking` and id. `tables` are the source's tables in order, by level and
    table, and `in_tables` all projects in their order.

    `by_department` gives the projects that a department answers for, `by_assisting` those that it
    assists; each department has at least one of the two. `towns` tells what names each town of the
    county, `unplaced` how many projects name none: both are empty unless a project names a place.
    `has` tells what the source prints at
    all, so that no page speaks of the rest: `results`, without which the report is a plan; `texts`
    of what was done; `figures`, the actual of a measure; `outcomes`, in words or shares; `shares`
    of projects; `running`, words that speak of a year that is not over, or results of a
    `whole_year`; several `levels`; `departments`; `programmes`; `people`; `flags`, which are
    notices and highlights; levels of several `tables`; `places`. `counterparts` are the
    projects of other years that are one work with a project, from old to new.
    `every_department` is all that the content lists, also what no project names; the report's own
    are those that one names.
    """

    site: Site
    report: Report
    projects: Mapping[str, Project]
    levels: Mapping[str, Level]
    documents: Mapping[str, str]
    level_places: Mapping[str, int]
    outcome_places: Mapping[str, int]
    kind_words: Mapping[OutcomeKind, str]
    by_level: Mapping[str, tuple[Project, ...]]
    listed: Mapping[str, tuple[Project, ...]]
    first_places: Mapping[tuple[str, ...], int]
    tables: tuple[tuple[str, str], ...]
    in_tables: tuple[Project, ...]
    programmes: Mapping[tuple[str, str], str]
    departments: Mapping[str, Department]
    by_department: Mapping[str, tuple[Project, ...]]
    by_assisting: Mapping[str, tuple[Project, ...]]
    departments_of: Mapping[str, tuple[str, ...]]
    notices: Mapping[str, tuple[Notice, ...]]
    highlights: Mapping[str, tuple[Notice, ...]]
    notices_by_department: Mapping[str, tuple[Notice, ...]]
    highlights_by_department: Mapping[str, tuple[Notice, ...]]
    undertakings: Mapping[str, str]
    same_work: Mapping[str, Mapping[str, tuple[Project, ...]]]
    items_of: Mapping[str, tuple[str, ...]]
    findings: tuple[Finding, ...]
    by_project: Mapping[str, tuple[Finding, ...]]
    questions: Mapping[str, tuple[Finding, ...]]
    steps: Mapping[str, tuple[Step, ...]]
    states: Mapping[str, State]
    has: Mapping[str, bool]
    changes: tuple[Change, ...]
    changes_of: Mapping[str, tuple[Change, ...]]
    towns: Mapping[str, TownReading]
    unplaced: Mapping[str, int]
    counterparts: Mapping[str, tuple[Counterpart, ...]] = {}
    every_department: tuple[Department, ...] = ()

    def codes(self, project_id: str) -> tuple[str, ...]:
        """The codes of the findings about a project, each once."""
        found = self.by_project.get(project_id, ())
        return tuple(dict.fromkeys(finding.question.code for finding in found))

    def short_label(self, project: Project) -> str:
        """Level and number as the name of a square: 市级16; of one level the number alone."""
        return f"{self._table_label(project)}{project.number}"

    def label(self, project: Project) -> str:
        """Level and number, as people name a project: 市级第16项, 区级《主要目标》第1项.

        Where the report has one level alone, nobody names it: 第16项.
        """
        where = self._table_label(project)
        if not project.number:
            return f"{where}“{short_title(project)}”"
        return f"{where}第{project.number}项"

    def place_label(self, project: Project) -> str:
        """The label where the title stands beside it: of a project without a number 市级无编号."""
        if project.number:
            return self.label(project)
        return f"{self._table_label(project)}无编号"

    def _table_label(self, project: Project) -> str:
        level = self.levels[project.level]
        label = level.label if self.has["levels"] else ""
        table = table_of(level, project) if self.has["tables"] else None
        return f"{label}《{table.title}》" if table and table.title else label


def short_title(project: Project) -> str:
    """The beginning of the heading, as a name for a project without a number."""
    words = project.heading.rstrip("。")
    return words if len(words) <= _SHORT_TITLE else f"{words[: _SHORT_TITLE - 1]}…"


def outline_of(site: Site, facts: ReportFacts) -> Outline:
    """The outline of what is public of a report; departments without a project are left out."""
    report = facts.report
    projects = report.projects
    departments_of = {project.id: project.departments for project in projects}
    answering, assisting = projects_by_department(projects)
    report = replace(report, departments=named_departments(report, answering, assisting))
    departments = departments_by_number(report.departments, answering)
    undertakings, same_work = undertakings_of(report)
    found = projects_by_level(projects)
    by_level = {level.id: found.get(level.id, ()) for level in report.levels}
    listed = {level.id: listed_projects(level, by_level[level.id]) for level in report.levels}
    by_table = projects_by_table(report)
    return Outline(
        site=site,
        report=report,
        projects={project.id: project for project in projects},
        levels={level.id: level for level in report.levels},
        documents={document.id: document.title for document in report.documents},
        level_places={level.id: place for place, level in enumerate(report.levels)},
        outcome_places={outcome.word: place for place, outcome in enumerate(report.outcomes)},
        kind_words=facts.kind_words,
        by_level=by_level,
        listed=listed,
        first_places=first_places(report, listed, facts.findings),
        tables=tuple(by_table),
        in_tables=tuple(chain.from_iterable(by_table.values())),
        programmes=programme_ids(projects),
        departments={department.slug: department for department in departments},
        by_department=projects_of_each(departments, answering),
        by_assisting=assisting,
        departments_of=departments_of,
        notices=groups_of((key, case) for case in report.notices for key in case.projects),
        highlights=groups_of((key, case) for case in report.highlights for key in case.projects),
        notices_by_department=notices_by_department(report.notices, departments_of),
        highlights_by_department=notices_by_department(report.highlights, departments_of),
        undertakings=undertakings,
        items_of={work.id: work.items for work in report.undertakings if work.items},
        same_work=same_work,
        findings=facts.findings,
        by_project=findings_by_project(facts.findings),
        questions=findings_by_project(each for each in facts.findings if each.answer is None),
        steps=groups_of((step.project, step) for step in report.steps),
        states=facts.states,
        has=_has(report, facts),
        changes=facts.changes,
        changes_of=groups_of((change.project, change) for change in facts.changes),
        towns=facts.towns,
        unplaced=facts.unplaced,
        every_department=facts.report.departments,
    )


def _has(report: Report, facts: ReportFacts) -> dict[str, bool]:
    """What the source prints at all."""
    found = facts.states.values()
    is_running = any(state.kind in _UNDER_WAY for state in found)
    return {
        "plan": facts.is_plan and not any(state.is_stated for state in found),
        "results": any(state.is_stated for state in found),
        "texts": any(result.text for project in report.projects for result in project.results)
        or any(step.actual for step in report.steps),
        "figures": any(
            measure.actual is not None
            for project in report.projects
            for measure in project.measures
        ),
        "outcomes": any(state.outcome or state.share is not None for state in found)
        or any(
            result.share is not None for project in report.projects for result in project.results
        ),
        "shares": any(state.share is not None for state in found),
        "running": is_running,
        # how far projects are, while the year is not over
        "course": any(state.share is not None and (state.period or is_running) for state in found),
        "whole_year": "年度" in report.words.report and not any(state.period for state in found),
        "levels": len(report.levels) > 1,
        "departments": bool(report.departments),
        "tables": any(len(level.tables) > 1 for level in report.levels),
        "programmes": any(project.programme for project in report.projects),
        "people": any(project.people for project in report.projects),
        "flags": bool(report.notices or report.highlights),
        "places": bool(facts.towns),
    }
