"""Readings that wait for a person, and what each key does to one: confirmed, set aside, mended."""

import re
import sys
from collections.abc import Collection, Hashable
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import click
from msgspec.structs import replace

from generator.analysis.counting import plain_number
from generator.characters import HALF_WIDTH
from generator.cli.context import Context
from generator.cli.prompt.answer_keys import Key, line_for
from generator.cli.prompt.key_walk import walk
from generator.cli.readings.measure_screen import absent_words, page_words, print_row
from generator.cli.readings.measure_table import Row, doubt_first, rows_of_reports
from generator.cli.words import say
from generator.content.edit.files_before import records_before
from generator.content.edit.measures_text import Decision, with_decision
from generator.content.edit.trial import refuse_unreadable
from generator.content.edit.whole_files import write_files
from generator.content.edit.yaml_text import LayoutError
from generator.content.load import load
from generator.content.readers import decode
from generator.patterns import pattern

if TYPE_CHECKING:
    from generator.analysis.measures import Reading

_WAITING: Final = ("proposed", "new", "unpaired")
_NUMBER: Final = pattern(r"[0-9]{1,15}(?:\.[0-9]{1,9})?")
_NONE: Final = ("-", "无", "没有")


def walk_through_readings(context: Context) -> None:
    """Asks about each reading that nobody has confirmed or set aside; raises ProblemsFound.

    Raises UsageError where nobody answers.
    """
    review = _Review(context)
    if not review.rows:
        context.say("review_nothing")
        return
    proven = sum(row.is_proven for row in review.rows)
    context.say("review_begin", number=len(review.rows))
    if proven:
        context.say("review_proven", proven=proven)
    if not walk(review, "review_key") and not sys.stdin.isatty():
        raise click.UsageError(say("review_nobody", context.language))
    left = len(review.rows)
    values = {"confirmed": review.confirmed, "rejected": review.rejected, "left": left}
    after = say("review_next", context.language) if left else ""
    context.say("review_end", **values, next=after)


class _Review:
    """The readings that wait, the files that they were read of, and how many are answered."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.confirmed = self.rejected = 0
        self.read_again()

    def read_again(self) -> None:
        """Reads all that waits; raises ProblemsFound."""
        self.before = records_before(self.context.project)
        reports = load(self.context.project, instead=self.before).content.reports
        self.labels = {
            (report.folder, level.id): level.label for report in reports for level in report.levels
        }
        rows = rows_of_reports(reports)
        self.rows = doubt_first([row for row in rows if row.status in _WAITING])

    def waiting(self) -> list[Row]:
        """The readings that wait, doubt first."""
        return self.rows

    def name_of(self, asked: Row) -> Hashable:
        """What makes a reading the same after the content was read again."""
        reading = asked.reading_to_confirm
        return asked.project.id, reading.part, reading.target_words, plain_number(reading.target)

    def print_asked(self, asked: Row, number: int, whole: int) -> None:
        """Prints a reading."""
        label = self.labels[asked.project.id.partition("/")[0], asked.project.level]
        print_row(self.context, asked, label, number, whole)

    def print_keys(self, asked: Row) -> None:
        """What each key does, with what the page will show."""
        page = page_words(asked.reading_to_confirm, self.context.language)
        click.echo(say("review_keys", self.context.language, page=page))

    def is_done(self, asked: Row, key: Key) -> bool:
        """Writes what a key says of a reading."""
        reading = self._corrected(asked) if key is Key.CORRECT else asked.reading_to_confirm
        if reading is None:
            return False
        if key is not Key.NO:  # what is confirmed quotes no words that are gone
            reading = _without(reading, absent_words(asked))
        return self._is_written(asked, reading, is_measure=key is not Key.NO)

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
        self.rows.remove(row)
        self.confirmed += is_measure
        self.rejected += not is_measure
        page = page_words(reading, self.context.language)
        self.context.say(
            "review_confirmed" if is_measure else "review_rejected", file=name, page=page
        )
        return True


def _without(reading: "Reading", words: Collection[str]) -> "Reading":
    """The reading without these words; its numbers stay."""
    return replace(
        reading,
        target_words="" if reading.target_words in words else reading.target_words,
        actual_words="" if reading.actual_words in words else reading.actual_words,
    )


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
