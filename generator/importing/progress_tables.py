"""The course of a year: tables of one month or quarter, joined to the records that are there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.content.edit.yaml_text import edit_yaml, new_yaml, yaml_text
from generator.importing.account import Account, Choices, rows_by_table, tables_of
from generator.importing.cells import number_in, printed_number
from generator.importing.columns import Vocabulary
from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.level_texts import Change, NewText
from generator.importing.table_rows import Row
from generator.importing.title_index import TitleIndex
from generator.problems import Problem, ProblemsFound

_SHARE: Final = re.compile(r"(?P<number>\d{1,4}(?:\.\d{1,4})?)[%\uff05]")
_NO_TITLES: Final = TitleIndex({})
_HEAD: Final = "# yaml-language-server: $schema=../../schema/progress.schema.json\n"

# Of each level: the number of a project -> its title.
Titles = Mapping[str, Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A project at one time; `percent` as digits, empty where none is stated."""

    project: str
    plan: str
    actual: str
    percent: str
    word: str


@dataclass(slots=True)
class CourseRead:
    """The steps of the tables and what became of every cell."""

    steps: list[StepDraft] = field(default_factory=list)
    account: Account = field(default_factory=Account)


def read_course(
    grids: Sequence[Grid],
    facts: Facts,
    known: Vocabulary,
    choices: Choices,
    titles: Titles,
    year: str,
) -> CourseRead:
    """The steps of the tables; raises ProblemsFound (YQ732) for rows that fit no record surely."""
    there = tables_of(grids, facts, known, choices)
    by_level = {level: TitleIndex(of_level) for level, of_level in titles.items()}
    found = CourseRead()
    problems: list[Problem] = []
    for grid, rows in rows_by_table(there, facts, found.account, problems):
        level = there.levels[grid.index]
        for row in rows:
            step = _step(grid, row, facts, level, by_level.get(level, _NO_TITLES), year, problems)
            if step is not None:
                found.steps.append(step)
    if problems:
        raise ProblemsFound(problems)
    return found


def _step(
    grid: Grid,
    row: Row,
    facts: Facts,
    level: str,
    titles: TitleIndex,
    year: str,
    problems: list[Problem],
) -> StepDraft | None:
    own, _, title = number_in(row.text("title"))
    try:
        printed = printed_number(row.text("number"))
    except ValueError:
        problems.append(Problem("YQ735", row.place(grid, "number"), row.text("number")))
        return None
    number = own if printed is None else printed
    project = titles.record_of(number, title)
    if project is None:
        near = titles.nearest(number, title)
        at, values = row.place(grid, "title", "number"), {"nearest": near}
        problems.append(Problem("YQ732", at, row.text("title"), values=values))
        return None
    share, word = _share_and_word(row.text("outcome"))
    if word and word not in facts.outcomes:
        problems.append(Problem("YQ727", row.place(grid, "outcome"), word))
    return StepDraft(f"{year}/{level}/{project}", row.text("plan"), row.text("text"), share, word)


def _share_and_word(text: str) -> tuple[str, str]:
    """A share in percent, and the words beside it: 65%, 按序时推进, 按序时推进(65%)."""
    match = _SHARE.search(text)
    word = _SHARE.sub("", text).strip("()（） ，,、")
    return (match["number"] if match else ""), word


def course_file(period: str, steps: Sequence[StepDraft], text: str) -> NewText:
    """The file of a period, new or with the steps put in; what it has beside them stays."""
    found = NewText(text)
    if not text:
        data = CommentedMap(period=period, projects=CommentedSeq([_entry(step) for step in steps]))
        made = _HEAD + yaml_text(new_yaml(), data)
        return NewText(made, [_addition(step) for step in steps])

    def change(data: Any) -> None:
        there = {str(entry["project"]): entry for entry in data["projects"]}
        for step in steps:
            entry = there.get(step.project)
            if entry is None:
                data["projects"].append(_entry(step))
                found.changes.append(_addition(step))
                continue
            for name, value in _entry(step).items():
                if str(entry.get(name, "")) != str(value):
                    old = str(entry.get(name, ""))
                    number = int(step.project.rpartition("/")[2])
                    found.changes.append(Change("changed", number, name, old, str(value)))
                    entry[name] = value

    made = edit_yaml(text, change)
    found.text = made if found.changes else text
    return found


def _addition(step: StepDraft) -> Change:
    words = step.actual or step.plan or step.word
    return Change("added", int(step.project.rpartition("/")[2]), new=f"{step.project}: {words}")


def _entry(step: StepDraft) -> CommentedMap:
    entry = CommentedMap(project=step.project)
    for name in ("plan", "actual", "word"):
        if value := getattr(step, name):
            entry[name] = value
    if step.percent:
        whole = "." not in step.percent
        entry["percent"] = int(step.percent) if whole else float(step.percent)
    return entry
