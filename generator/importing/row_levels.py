"""Levels of rows: a table whose columns say of each row by which level its task was set.

A column headed 级别 or 层级 has 省级, 市级, 县级 in its cells; or each of these heads a column of
its own, in which a row has a tick. Such cells stay with their project under their heads.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.characters import HAN
from generator.importing.grids import Grid, cells_by_row, row_place
from generator.importing.headed_tables import Tables
from generator.importing.proposals.levels import LEVEL_KINDS
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.table_heads.heads import Head, is_head_again
from generator.importing.table_heads.ticks import is_yes
from generator.problems import Problem

_HEAD: Final = re.compile(r".{0,8}(?:级别|层级|级次)")
_CELL: Final = re.compile(rf"({LEVEL_KINDS})(?:级|定|本级)?(?:民生)?(?:实事|项目|任务)?")
_TICKED: Final = re.compile(
    rf"(?:.*[^{HAN}]|.*(?:级别|层级|级次))?({LEVEL_KINDS})级(?:民生)?(?:实事|项目)?"
)


_SEVERAL: Final = 3  # cells of a row that is no heading and no note


@dataclass(slots=True)
class LevelColumns:
    """By its head the label that a tick in a column means; empty where its cells are labels."""

    labels: dict[str, str] = field(default_factory=dict)
    found: tuple[str, ...] = ()  # the labels of all rows, in the order of columns or of rows
    is_whole: bool = False  # whether every row of several cells has one

    def label_of(self, project: ProjectDraft) -> str:
        """The label that the rows of a project have; empty where they have none."""
        cells = (cell for result in project.results for cell in result.extra)
        found = (self._label(head, words) for head, words in cells if head in self.labels)
        return next(filter(None, found), "")

    def _label(self, head: str, words: str) -> str:
        return self.labels[head] or _label_of_cell(words)


def level_columns(grid: Grid, head: Head) -> LevelColumns:
    """The columns of a table that say the level of each row; nothing where there are none."""
    cells: dict[int, dict[int, str]] = defaultdict(dict)
    for cell in grid.cells:
        if cell.row > head.rows[-1] and cell.column in head.others and cell.text.strip():
            rows = range(cell.row, cell.row + cell.rows)
            cells[cell.column] |= dict.fromkeys(rows, "".join(cell.text.split()))
    found = _by_words(head, cells) or _by_ticks(head, cells)
    if found is None:
        return LevelColumns()
    said = {row for n, words in head.others.items() if words in found.labels for row in cells[n]}
    found.is_whole = all(
        row in said
        for row, line in cells_by_row(grid).items()
        if row > head.rows[-1] and len(line) >= _SEVERAL and not is_head_again(line, head)
    )
    return found


def _by_words(head: Head, cells: Mapping[int, Mapping[int, str]]) -> LevelColumns | None:
    """A column whose cells are labels: of the notes below a table none is in it."""
    for column, words in head.others.items():
        texts = cells.get(column, {})
        if texts and _HEAD.fullmatch(words) and all(map(_label_of_cell, texts.values())):
            return LevelColumns(
                {words: ""}, tuple(dict.fromkeys(map(_label_of_cell, texts.values())))
            )
    return None


def _by_ticks(head: Head, cells: Mapping[int, Mapping[int, str]]) -> LevelColumns | None:
    """Columns of ticks, two at least, each headed by a level; a row has one tick."""
    # a head may be merged over thousands of columns: what it says is looked at once
    said = {words: _TICKED.fullmatch(words) for words in set(head.named.values())}
    labels = {
        column: f"{match[1]}级"
        for column, words in head.named.items()
        if (match := said[words]) and all(map(is_yes, cells.get(column, {}).values()))
    }
    rows = [row for column in labels for row in cells.get(column, {})]
    if len(set(labels.values())) < max(2, len(labels)) or not rows or len(set(rows)) < len(rows):
        return None
    found = tuple(label for column, label in labels.items() if cells.get(column))
    ticked = {column: label for column, label in labels.items() if column in head.others}
    return LevelColumns({head.others[column]: label for column, label in ticked.items()}, found)


def _label_of_cell(words: str) -> str:
    match = _CELL.fullmatch("".join(words.split()))
    return f"{match[1]}级" if match else ""


def labels_of_rows(tables: Tables) -> tuple[list[str], bool]:
    """The labels of levels that rows of the tables have, each once; whether all rows have one."""
    every = [level_columns(grid, tables.heads[grid.index]) for grid in tables.tables]
    labels = dict.fromkeys(label for columns in every for label in columns.found)
    return list(labels), all(columns.is_whole for columns in every)


def projects_by_level(
    grid: Grid,
    columns: LevelColumns,
    projects: Sequence[ProjectDraft],
    ids: Mapping[str, str],
    level: str,
    problems: list[Problem],
) -> dict[str, list[ProjectDraft]]:
    """The projects by the id of their level, those that name none under that of the table.

    `ids` has the id of each label. Appends a question for each label that has none (YQ733), and
    for each project of no known level (YQ723).
    """
    found: dict[str, list[ProjectDraft]] = {}
    for project in projects:
        label = columns.label_of(project)
        if not (label or level):
            known = "、".join(ids)
            problems.append(Problem("YQ723", project.at, project.label, values={"known": known}))
        found.setdefault(ids.get(label, label) if label else level, []).append(project)
    for label in columns.found:
        if label not in ids:
            values = {"level": "…", "label": label, "title": "…"}
            first = found[label][0].at if label in found else row_place(grid, 1)
            problems.append(Problem("YQ733", first, label, fix="row_level", values=values))
    return found
