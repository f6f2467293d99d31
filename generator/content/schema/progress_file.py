"""Progress files -> the steps of each project, in the order of the periods."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import PurePath

from generator.content.schema.known_words import KnownWords
from generator.content.schema.report_shapes import ProgressFile, StepEntry
from generator.content.tree import Places
from generator.problems import Problem
from generator.records import Outcome, Position, Step
from generator.records.step import StepWords
from generator.records.values import words_of


def steps_from(
    files: Sequence[tuple[Places, ProgressFile]],
    ids: set[str],
    unread: set[str],
    outcomes: Mapping[str, Outcome],
    problems: list[Problem],
    of_records: Iterable[Step] = (),
) -> tuple[Step, ...]:
    """The steps of all files by period; appends what names no project, no word, another period.

    Those `of_records` stand among them, and what a file says once more of one is noted. Nothing is
    said of a project of the `unread` levels, such as 2022/county: their own faults come first.
    """
    steps = list(of_records)
    there = {(step.period, step.project): step for step in steps}
    known, example = KnownWords(outcomes), min(ids, default="2022/county/16")
    for places, file in files:
        if PurePath(places.file).stem != file.period:
            values = {"name": PurePath(places.file).stem}
            problems.append(Problem("YQ222", places.at(("period",)), file.period, values=values))
        first: dict[str, int] = {}
        for index, entry in enumerate(file.projects):
            at = ("projects", index, "project")
            if entry.project not in ids and entry.project.rpartition("/")[0] not in unread:
                values = {"example": example}
                problems.append(Problem("YQ209", places.at(at), entry.project, values=values))
            if first.setdefault(entry.project, index) != index:
                line, _ = places.find(("projects", first[entry.project], "project"))
                values = {"first": f"{line}"}
                problems.append(Problem("YQ210", places.at(at), entry.project, values=values))
            if entry.word and entry.word not in outcomes:
                where, values = places.at(("projects", index, "word")), {"known": known.listed}
                problems.append(Problem("YQ206", where, entry.word, values=values))
            record = there.get((file.period, entry.project))
            if record is not None and record.position is not None:
                values = {"period": file.period, "file": record.position.file}
                problems.append(Problem("YQ231", places.at(at), entry.project, values=values))
            steps.append(_step(file.period, entry, outcomes, Position(places.file, index)))
    return tuple(sorted(steps, key=lambda step: step.order))


def _step(
    period: str, entry: StepEntry, outcomes: Mapping[str, Outcome], position: Position
) -> Step:
    return Step(
        **words_of(entry, StepWords),
        period=period,
        percent=Decimal(entry.percent) if entry.percent else None,
        outcome=outcomes.get(entry.word),
        document=entry.source.document,
        table=int(entry.source.table),
        row=int(entry.source.row),
        position=position,
    )
