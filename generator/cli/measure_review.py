"""The walk through readings that wait for a person: one key each, saved before the next."""

import re
import sys
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import click

from generator.analysis.counting import plain_number
from generator.cli.agreement import HALF_WIDTH
from generator.cli.answer_keys import Key, StoppedError, key_for, line_for
from generator.cli.context import Context
from generator.cli.measure_screen import page_words, print_row
from generator.cli.measure_table import Row, doubt_first, rows_of_reports
from generator.cli.words import say
from generator.content.edit.before import records_before
from generator.content.edit.measures_text import Decision, with_decision
from generator.content.edit.trial import refuse_unreadable
from generator.content.edit.write import write_files
from generator.content.edit.yaml_text import LayoutError
from generator.content.load import load
from generator.content.readers import decode
from generator.problems import ProblemsFound

if TYPE_CHECKING:
    from generator.analysis.measures import Reading

_WAITING: Final = ("proposed", "new", "unpaired")
_MEANWHILE: Final = "YQ614"
_NUMBER: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,9})?")
_NONE: Final = ("-", "无", "没有")

Question = tuple[str, int, str, str]


def walk_through_readings(context: Context) -> None:
    """Asks about each reading that nobody has confirmed or set aside; raises ProblemsFound.

    Raises UsageError where nobody answers.
    """
    review = _Review(context)
    number = len(review.waiting)
    if not number:
        context.say("review_nothing")
        return
    proven = sum(row.is_proven for row in review.waiting)
    context.say("review_begin", number=number)
    if proven:
        context.say("review_proven", proven=proven)
    review.walk()
    if not review.has_heard and not sys.stdin.isatty():
        raise click.UsageError(say("review_nobody", context.language))
    left = len(review.waiting)
    values = {"confirmed": review.confirmed, "rejected": review.rejected, "left": left}
    after = say("review_next", context.language) if left else ""
    context.say("review_end", **values, next=after)


class _Review:
    """The readings that wait, the files that they were read of, and how many are answered."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.confirmed = self.rejected = 0
        self.has_heard = False
        self._read()

    def _read(self) -> None:
        """Reads all that waits; raises ProblemsFound."""
        self.before = records_before(self.context.project)
        reports = load(self.context.project, instead=self.before).content.reports
        self.labels = {
            (report.folder, level.id): level.label for report in reports for level in report.levels
        }
        rows = rows_of_reports(reports)
        self.waiting = doubt_first([row for row in rows if row.status in _WAITING])

    def walk(self) -> None:
        """Asks about each until a person stops or none is left."""
        skipped: set[Question] = set()
        place = 0
        while left := [row for row in self.waiting if _question_of(row) not in skipped]:
            row, place = left[0], place + 1
            label = self.labels[row.project.id.partition("/")[0], row.project.level]
            print_row(self.context, row, label, place, place + len(left) - 1)
            if place == 1:
                page = page_words(row.reading_to_confirm, self.context.language)
                click.echo(say("review_keys", self.context.language, page=page))
            try:
                if not self._is_settled(row):
                    skipped.add(_question_of(row))
            except StoppedError:
                return

    def _is_settled(self, row: Row) -> bool:
        """Asks until the reading is answered, or is to be skipped; raises StoppedError."""
        while True:
            key = key_for(self.context, say("review_key", self.context.language))
            self.has_heard = True
            if key is Key.STOP:
                raise StoppedError
            if key is Key.SKIP:
                return False
            reading = self._corrected(row) if key is Key.CORRECT else row.reading_to_confirm
            if reading is None:
                continue
            try:
                if self._is_written(row, reading, is_measure=key is not Key.NO):
                    return True
            except ProblemsFound as found:
                if all(problem.code == _MEANWHILE for problem in found.problems):
                    self.context.say("answer_again", file=found.problems[0].at.file)
                    self._read()
                    return True  # whatever it is now, it is asked about again
                self.context.print_problems(found.problems)

    def _corrected(self, row: Row) -> "Reading | None":
        """The reading as a person types it; None where she leaves it. Raises StoppedError."""
        reading, language = row.reading_to_confirm, self.context.language
        none = "无" if language == "zh" else "-"
        actual = none if reading.actual is None else plain_number(reading.actual)
        values = {"name": reading.name, "target": plain_number(reading.target), "actual": actual}
        question = say("review_ask_line", language, **values, unit=reading.unit)
        while line := line_for(question):
            made = _with_line(reading, line)
            if made is not None:
                return made
            click.echo(say("review_bad_line", language))
        return None

    def _is_written(self, row: Row, reading: "Reading", *, is_measure: bool) -> bool:
        """Writes what was decided at once; False where the file cannot take it.

        Raises ProblemsFound.
        """
        position, project = row.project.position, self.context.project
        name = position.file
        decision = Decision(position.index, reading, row.measure_to_confirm, is_measure)
        try:
            text = with_decision(name, decode(name, self.before[name]), decision)
        except LayoutError:
            click.echo(say("review_by_hand", self.context.language, file=name), err=True)
            return False
        refuse_unreadable(project, {name: text.encode()})
        self.before |= write_files(project, {name: text}, {name: self.before[name]})
        self.waiting.remove(row)
        self.confirmed += is_measure
        self.rejected += not is_measure
        page = page_words(reading, self.context.language)
        self.context.say(
            "review_confirmed" if is_measure else "review_rejected", file=name, page=page
        )
        return True


def _with_line(reading: "Reading", line: str) -> "Reading | None":
    """The reading with what a line says: name; target; actual; unit. None for what is no such line.

    A part that is empty or left out stays as it was read.
    """
    parts = [part.strip() for part in re.split("[;；]", line)]
    if len(parts) > 4:
        return None
    name, target, actual, unit = (*parts, "", "", "")[:4]
    target, actual = target.translate(HALF_WIDTH), actual.translate(HALF_WIDTH)
    is_number = all(
        _NUMBER.fullmatch(part) for part in (target, actual) if part not in ("", *_NONE)
    )
    if not is_number or target in _NONE:
        return None
    return replace(
        reading,
        name=name or reading.name,
        target=Decimal(target) if target else reading.target,
        actual=None if actual in _NONE else Decimal(actual) if actual else reading.actual,
        unit="" if unit in _NONE else unit or reading.unit,
    )


def _question_of(row: Row) -> Question:
    """What makes a reading the same after the content was read again."""
    reading = row.reading_to_confirm
    return row.project.id, reading.part, reading.target_words, plain_number(reading.target)
