"""The course of a year: tables of a month, a quarter or a longer time, joined to the records."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msgspec import structs
from ruamel.yaml.comments import CommentedMap

from generator.content.edit.progress_text import new_course, step_entry
from generator.content.edit.yaml_text import edit_yaml
from generator.content.schema.period_rows import (
    OF_THE_YEAR,
    PeriodRow,
    StepText,
    is_lasting,
    step_text,
)
from generator.importing.rows.drafts import ProjectDraft, RowDraft
from generator.importing.updating.known_records import Entry
from generator.importing.updating.level_texts import NewText
from generator.importing.updating.matching import Known, matches_of
from generator.importing.updating.record_entries import Documents, source_entry
from generator.importing.updating.title_index import TitleIndex
from generator.importing.updating.updates import Change, Update
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A project at one time; `percent` as digits, empty where none is stated."""

    project: str
    plan: str = ""
    actual: str = ""
    percent: str = ""
    percent_head: str = ""
    word: str = ""
    note: str = ""
    source: RowDraft | None = None
    rows: tuple[RowDraft, ...] = ()  # all that it was made of


def step_of(
    project: ProjectDraft, id_: str, is_elsewhere: Callable[[str, str], bool] | None = None
) -> StepDraft:
    """The step of a project, as `step_text` makes it of its rows."""
    results = project.results
    if not results:
        return StepDraft(id_)
    said = [PeriodRow(r.title, r.text, r.outcome, r.share, r.share_head, r.extra) for r in results]
    words = step_text(said, is_elsewhere)
    rows = tuple(result.source for result in results)
    return StepDraft(id_, **words._asdict(), source=rows[0], rows=rows)


def is_in(entry: Entry) -> Callable[[str, str], bool]:
    """Whether the extras of a record say something already."""
    there = {
        str(words)
        for holder in (entry, *(entry.get("results") or ()))
        for words in (holder.get("extra") or {}).values()
    }
    return lambda head, words: words in there


def of_period(project: ProjectDraft, period: str) -> ProjectDraft:
    """The project as a record whose results tell of a period."""
    results = [structs.replace(result, period=period) for result in project.results]
    return replace(project, results=results)


def without_course(project: ProjectDraft) -> ProjectDraft:
    """The project as a record that no year's result is known of yet."""
    results = [
        structs.replace(
            result,
            text="",
            outcome="",
            share="",
            share_head="",
            inherited=tuple(name for name in result.inherited if name not in OF_THE_YEAR),
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
        made = new_course(period, [_new_entry(step, update) for step in steps])
        return NewText(made, [_addition(step) for step in steps])

    def change(data: Any) -> None:
        there = {str(entry["project"]): entry for entry in data["projects"]}
        for step in steps:
            entry = there.get(step.project)
            if entry is None:
                data["projects"].append(_new_entry(step, update))
                found.changes.append(_addition(step))
            else:
                found.changes += _update(entry, step, period, update)
                _note(entry, step, update)

    made = edit_yaml(text, change)
    found.text = made if found.is_changed else text
    return found


def _new_entry(step: StepDraft, update: Update) -> CommentedMap:
    entry = _entry(step, update.documents)
    _note(entry, step, update)
    return entry


def _note(entry: Any, step: StepDraft, update: Update) -> None:
    for row in step.rows:
        update.written.note(row, entry)


def _update(entry: Any, step: StepDraft, period: str, update: Update) -> list[Change]:
    """Puts the words of a step into its entry, which is stamped anew where one of them changed.

    What a person has amended since stays.
    """
    made, changes = _entry(step, update.documents), []
    documents = {row.document for row in step.rows}
    for name in StepText._fields:
        old, new = str(entry.get(name) or ""), str(made.get(name, ""))
        if not new or old == new:
            continue
        where, said = f"steps[{period}].{name}", [(entry, name, old), (made, name, new)]
        before, after = (_as_published(*words) for words in said)
        amendment = update.amendment_of(step.project, where, before, after, documents)
        if amendment:
            changes.append(Change("left", _label(step), name, old, new, amendment))
            for row in step.rows:  # the change is listed, with the words that were not taken
                update.written.note(row, {name: new})
        else:
            changes.append(Change("changed", _label(step), name, old, new))
            entry[name] = made[name]
    if any(change.kind == "changed" for change in changes) and "source" in made:
        entry["source"] = made["source"]
    return changes


def _as_published(entry: Any, name: str, words: str) -> str:
    """The words of a step as the ledger has them: a share with its head and its sign."""
    if name != "percent" or not words:
        return words
    head = str(entry.get("percent_head") or "")
    return f"{head} {words}%" if head else f"{words}%"


def _addition(step: StepDraft) -> Change:
    said = step.actual or step.plan or step.word or step.percent or step.note
    return Change("added", _label(step), new=f"{step.project}: {said}")


def _label(step: StepDraft) -> str:
    return step.project.rpartition("/")[2]


def _entry(step: StepDraft, documents: Documents) -> CommentedMap:
    words = StepText(*(getattr(step, name) for name in StepText._fields))
    source = {} if step.source is None else source_entry(step.source, documents)
    return step_entry(step.project, words, source)
