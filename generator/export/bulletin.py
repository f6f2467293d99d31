"""A report as the tables of a bulletin: what a cell says, and over how many rows it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from generator.analysis.counting import (
    exceeded_count,
    finished_count,
    percentage,
    projects_by_level,
)
from generator.records import Level, Project, Report, Result

# A person's cell that holds nobody; an empty one would mean that the cell above goes on.
NOBODY: Final = "—"


@dataclass(frozen=True, slots=True)
class BulletinCell:
    """A cell with its words; `rows` is 0 where the cell above goes on."""

    text: str
    rows: int = 1


@dataclass(frozen=True, slots=True)
class BulletinTable:
    """One level: its title, the heads of its columns, and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[BulletinCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A report for paper: title, opening paragraphs that are computed, a table for each level."""

    title: str
    opening: tuple[str, ...]
    tables: tuple[BulletinTable, ...]


def bulletin_of(report: Report) -> Bulletin:
    """The bulletin of a report; where it names nobody, it has no column of people."""
    named = any(project.people for project in report.projects)
    by_level = projects_by_level(report)
    return Bulletin(
        report.title,
        tuple(_opening(report, by_level)),
        tuple(
            _table(level, by_level.get(level.id, ()), with_people=named) for level in report.levels
        ),
    )


def _opening(report: Report, by_level: Mapping[str, Sequence[Project]]) -> list[str]:
    count = len(report.projects)
    finished = finished_count(report.projects)
    words = f"{report.folder}年度民生实事共计{count}项，"
    words += "全部完成年度目标任务。" if finished == count else f"已完成{finished}项。"
    parts = []
    for level in report.levels:
        projects = by_level.get(level.id, ())
        over = exceeded_count(projects)
        share = f"，其中{over}项超额完成、占比{percentage(over, len(projects))}%" if over else ""
        parts.append(f"{level.label}民生实事{len(projects)}项{share}")
    return [words, "；".join(parts) + "。"]


def _table(level: Level, projects: Sequence[Project], *, with_people: bool) -> BulletinTable:
    named = any(project.programme for project in projects)
    lines = [(project, result) for project in projects for result in project.results]
    ends = accumulate(len(project.results) for project in projects)
    first_lines = {0, *ends}
    rows = []
    for index, (project, result) in enumerate(lines):
        starts, number = index in first_lines, project.number
        title = f"({number}){project.title}" if named else project.title
        cells = [
            _programme(lines, index) if named else _own(number, project, starts),
            _own(title, project, starts),
            BulletinCell(result.text),
            BulletinCell(result.outcome.word if result.outcome else ""),
            _department(lines, index),
        ]
        if with_people:
            cells.append(BulletinCell("、".join(result.people) or NOBODY))
        rows.append(tuple(cells))
    heads = ["名称" if named else "序号", "项目内容", "年度完成情况", "完成成效", "责任单位"]
    if with_people:
        heads.append("责任人")
    return BulletinTable(level.title, tuple(heads), tuple(rows))


def _own(text: str, project: Project, starts: bool) -> BulletinCell:
    """A cell that goes over all results of a project."""
    return BulletinCell(text, len(project.results) if starts else 0)


def _programme(lines: list[tuple[Project, Result]], index: int) -> BulletinCell:
    name = lines[index][0].programme
    if index and lines[index - 1][0].programme == name:
        return BulletinCell(name, 0)
    rows = 1
    while index + rows < len(lines) and lines[index + rows][0].programme == name:
        rows += 1
    return BulletinCell(name, rows)


def _department(lines: list[tuple[Project, Result]], index: int) -> BulletinCell:
    """The departments as printed; rows that inherit them are one cell with the row above."""
    result = lines[index][1]
    text = "、".join(result.printed_departments)
    if result.inherited and index:
        return BulletinCell(text, 0)
    rows = 1
    while index + rows < len(lines) and lines[index + rows][1].inherited:
        rows += 1
    return BulletinCell(text, rows)
