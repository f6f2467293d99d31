"""The course of a year: tables of a month, a quarter or a longer time, joined to the records."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.content.edit.yaml_text import edit_yaml, new_yaml, yaml_text
from generator.importing.drafts import ProjectDraft, ResultDraft, RowDraft
from generator.importing.known_records import Entry
from generator.importing.level_texts import NewText
from generator.importing.matching import Known, matches_of
from generator.importing.period_columns import PLAN
from generator.importing.record_entries import Documents, plain_scalar
from generator.importing.title_index import TitleIndex
from generator.importing.updates import Change, Update
from generator.problems import Problem

_HEAD = "# yaml-language-server: $schema=../../schema/progress.schema.json\n"
_NOTE = "备注"  # as PLAN, a column of a result's extra that a step has a field for
_BETWEEN = "；"
# Heads of what is true at the time of a table alone.
_OF_THE_TIME: Final = re.compile(
    r"问题|困难|原因|措施|下一步|打算|建议|本月|当月|本季|累计|进度|进展|截至|[上下]半年|季度|\d月"
)
_WORDS = ("plan", "actual", "word", "percent", "note")


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A project at one time; `percent` as digits, empty where none is stated."""

    project: str
    plan: str = ""
    actual: str = ""
    percent: str = ""
    word: str = ""
    note: str = ""
    source: RowDraft | None = None
    rows: tuple[RowDraft, ...] = ()  # all that it was made of


def step_of(
    project: ProjectDraft, id_: str, is_elsewhere: Callable[[str, str], bool] | None = None
) -> StepDraft:
    """The step of a project; of several rows the words of all, behind their titles.

    What columns say that no field is for stands in the note behind its head, unless it
    `is_elsewhere`, by head and words: in the record.
    """
    results = project.results
    if not results:
        return StepDraft(id_)
    shares = {result.share for result in results}
    words = {result.outcome for result in results}
    said = [
        "，".join(
            filter(
                None,
                [
                    result.outcome if len(words) > 1 else "",
                    f"{result.share}%" if len(shares) > 1 and result.share else "",
                    dict(result.extra).get(_NOTE, ""),
                ],
            )
        )
        for result in results
    ]
    beside = [
        _BETWEEN.join(
            f"{head}：{words}"
            for head, words in result.extra
            if head not in (PLAN, _NOTE) and not (is_elsewhere and is_elsewhere(head, words))
        )
        for result in results
    ]
    said = [_BETWEEN.join(filter(None, pair)) for pair in zip(said, beside, strict=True)]
    return StepDraft(
        id_,
        plan=_together(results, [dict(result.extra).get(PLAN, "") for result in results]),
        actual=_together(results, [result.text for result in results]),
        percent=results[0].share if len(shares) == 1 else "",
        word=results[0].outcome if len(words) == 1 else "",
        note=_together(results, said),
        source=results[0].source,
        rows=tuple(result.source for result in results),
    )


def is_lasting(head: str, words: str) -> bool:
    """Whether a column says something of the project, and not of the time of the table alone."""
    return head not in (PLAN, _NOTE) and not _OF_THE_TIME.search(head)


def is_in(entry: Entry) -> Callable[[str, str], bool]:
    """Whether the extras of a record say something already."""
    there = {
        str(words)
        for holder in (entry, *(entry.get("results") or ()))
        for words in (holder.get("extra") or {}).values()
    }
    return lambda head, words: words in there


def without_course(project: ProjectDraft) -> ProjectDraft:
    """The project as a record that no year's result is known of yet."""
    results = [
        replace(
            result,
            text="",
            outcome="",
            share="",
            share_head="",
            inherited=tuple(n for n in result.inherited if n not in ("text", "outcome", "share")),
            extra=tuple(pair for pair in result.extra if is_lasting(*pair)),
        )
        for result in project.results
    ]
    return replace(project, results=results)


def records_of_rows(
    projects: Sequence[ProjectDraft], known: Sequence[Known], said: Mapping[str, str]
) -> tuple[dict[int, int], list[tuple[ProjectDraft, Known | None]]]:
    """By the place of a row the place of its record; and rows that nobody knows.

    Beside each of these stands the record that is most like it.
    """
    matches = matches_of(projects, known, said)
    left = [row for row in range(len(projects)) if row not in matches.sure]
    index = TitleIndex(
        {place: record.heading for place, record in enumerate(known)} if left else {}
    )
    unknown = []
    for row in left:
        place = matches.unsure.get(row)
        if place is None:
            place = index.nearest(projects[row].heading)
        unknown.append((projects[row], None if place is None else known[place]))
    return matches.sure, unknown


def questions_of(
    unknown: Iterable[tuple[ProjectDraft, Known | None]],
) -> Iterator[Problem]:
    """One question (YQ732) for each row that fits no record surely."""
    for project, nearest in unknown:
        values = {"nearest": nearest.label if nearest else "—", "row": project.label}
        values |= {"key": nearest.key} if nearest else {}
        fix = "same_step" if nearest else ""
        yield Problem("YQ732", project.at, project.heading, fix=fix, values=values)


def course_file(period: str, steps: Sequence[StepDraft], text: str, update: Update) -> NewText:
    """The file of a period, new or with the steps put in; what it has beside them stays."""
    found = NewText(text)
    if not text:
        entries = CommentedSeq([_new_entry(step, update) for step in steps])
        data = CommentedMap(period=period, projects=entries)
        made = _HEAD + yaml_text(new_yaml(), data)
        return NewText(made, [_addition(step) for step in steps])

    def change(data: Any) -> None:
        there = {str(entry["project"]): entry for entry in data["projects"]}
        for step in steps:
            entry = there.get(step.project)
            if entry is None:
                data["projects"].append(_new_entry(step, update))
                found.changes.append(_addition(step))
            else:
                found.changes += _update(entry, step, update.documents)
                _note(entry, step, update)

    made = edit_yaml(text, change)
    found.text = made if found.changes else text
    return found


def _new_entry(step: StepDraft, update: Update) -> CommentedMap:
    entry = _entry(step, update.documents)
    _note(entry, step, update)
    return entry


def _note(entry: Any, step: StepDraft, update: Update) -> None:
    for row in step.rows:
        update.written.note(row, entry)


def _update(entry: Any, step: StepDraft, documents: Documents) -> list[Change]:
    """Puts the words of a step into its entry, which is stamped anew where one of them changed."""
    made, changes = _entry(step, documents), []
    for name in _WORDS:
        old, new = str(entry.get(name) or ""), str(made.get(name, ""))
        if new and old != new:
            changes.append(Change("changed", _label(step), name, old, new))
            entry[name] = made[name]
    if changes and "source" in made:
        entry["source"] = made["source"]
    return changes


def _addition(step: StepDraft) -> Change:
    said = step.actual or step.plan or step.word or step.percent or step.note
    return Change("added", _label(step), new=f"{step.project}: {said}")


def _label(step: StepDraft) -> str:
    return step.project.rpartition("/")[2]


def _entry(step: StepDraft, documents: Documents) -> CommentedMap:
    entry = CommentedMap(project=step.project)
    for name in _WORDS:
        if value := getattr(step, name):
            entry[name] = plain_scalar(value) if name == "percent" else value
    if step.source is not None:
        source = CommentedMap(table=step.source.table, row=step.source.row)
        if document := documents.get(step.source.document):
            source.insert(0, "document", document)
        source.fa.set_flow_style()
        entry["source"] = source
    return entry


def _together(results: Sequence[ResultDraft], words: Sequence[str]) -> str:
    """The words of each row, once where all say the same, behind the titles where they differ."""
    if len({*words}) == 1:
        return words[0]
    return _BETWEEN.join(
        f"{result.title}：{said}" if result.title else said
        for result, said in zip(results, words, strict=True)
        if said
    )
