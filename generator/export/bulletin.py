"""A report as the tables of a bulletin: what a cell says, and over how many rows it goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.counting import projects_by_level
from generator.export.opening import YEARLY, opening_of
from generator.export.table_columns import columns_of
from generator.export.table_lines import lines_of
from generator.records import Level, Project, Report


@dataclass(frozen=True, slots=True)
class BulletinCell:
    """A cell with its words; `rows` is 0 where the cell above goes on."""

    text: str
    rows: int = 1


@dataclass(frozen=True, slots=True)
class BulletinTable:
    """One table of a level: its title, the heads of its columns, and its rows."""

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
    """The bulletin of a report; a table has no column in which nothing would stand."""
    by_level = projects_by_level(report)
    tables = [
        _table(report, title, projects)
        for level in report.levels
        for title, projects in _parts(report, level, by_level.get(level.id, ()))
    ]
    return Bulletin(report.title, opening_of(report), tuple(tables))


def _parts(
    report: Report, level: Level, projects: Sequence[Project]
) -> Iterator[tuple[str, Sequence[Project]]]:
    """The tables of a level, each with its title; one without a title is called as it can be.

    One of several names its level, by which an import knows where it belongs.
    """
    title = level.title or f"{level.label}{report.words.project}"
    known = {table.id: table.title or title for table in level.tables}
    if len(known) < 2:
        yield title, projects
        return
    for table, words in known.items():
        own = [project for project in projects if project.table == table]
        if own:
            yield words if level.label in words else f"{level.label}《{words}》", own
    others = [project for project in projects if project.table not in known]
    if others:
        yield title, others


def _table(report: Report, title: str, projects: Sequence[Project]) -> BulletinTable:
    lines = lines_of(projects)
    columns = columns_of(lines, is_yearly=report.words.report == YEARLY)
    cells = [_cells(column.texts, column.goes_on) for column in columns]
    heads = tuple([column.head for column in columns])
    return BulletinTable(title, heads, tuple(zip(*cells, strict=True)))


def _cells(texts: Sequence[str], goes_on: Sequence[bool]) -> list[BulletinCell]:
    """The cells of a column; one goes over the rows below it that go on with it."""
    cells: list[BulletinCell] = []
    rows = 1
    for text, joined in zip(reversed(texts), reversed(goes_on), strict=True):
        cells.append(BulletinCell(text, 0 if joined else rows))
        rows = rows + 1 if joined else 1
    return cells[::-1]
