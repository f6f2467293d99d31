"""The verb `measures`: what the program reads beside what people have confirmed."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.analysis.counting import plain_number
from generator.analysis.measures import Reading, readings_of
from generator.cli.context import Context
from generator.cli.words import say
from generator.content.edit.measures_text import with_measures
from generator.content.edit.write import replace_file
from generator.content.edit.yaml_text import LayoutError
from generator.content.load import load
from generator.content.readers import decode
from generator.records.report import Measure, Project

if TYPE_CHECKING:
    from decimal import Decimal

_GAP: Final = "  "
_QUIET: Final = ("confirmed", "rejected")  # a person has answered; shown with --all only
_HEAD: Final = (
    *("column_status", "column_project", "column_name", "column_target", "column_actual"),
    *("column_unit", "column_ratio", "column_target_words", "column_actual_words"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A reading with its status: new, proposed, confirmed, rejected, differs, unpaired, by_hand."""

    project: Project
    reading: Reading
    status: str


def review_measures(context: Context, *, write: bool, everything: bool) -> None:
    """Prints the table; with `write` adds the new readings to the YAML files, to be confirmed."""
    reports = load(context.project).content.reports
    rows = [row for report in reports for one in report.projects for row in rows_of(one)]
    shown = [row for row in rows if everything or row.status not in _QUIET]
    if shown and not context.quiet:
        head = [say(name, context.language) for name in _HEAD]
        for line in _table([head, *(_cells(context, row) for row in shown)]):
            click.echo(line)
    new = [row for row in rows if row.status == "new"]
    confirmed = sum(row.status == "confirmed" for row in rows)
    unpaired = sum(row.status == "unpaired" for row in rows)
    context.say("read", targets=len(rows), confirmed=confirmed, new=len(new), unpaired=unpaired)
    if write:
        _write(context, new)


def rows_of(project: Project) -> list[Row]:
    """The readings of a project with their status, then measures that no reading explains."""
    known = [*project.measures, *project.set_aside]
    rows = []
    for reading in readings_of(project):
        measure = next((one for one in known if _same(one, reading)), None)
        if measure is not None:
            known.remove(measure)
        rows.append(Row(project, reading, _status(measure, reading)))
    return rows + [Row(project, _as_reading(one), "by_hand") for one in known]


def _same(measure: Measure, reading: Reading) -> bool:
    """Whether both are of one target: by its words, or where these are not known by its name."""
    if not measure.target_words:
        return (measure.target, measure.unit) == (reading.target, reading.unit)
    one, other = measure.target_words, reading.target_words
    # a person may quote more of the title than was read, and then corrects the number
    return one == other or (measure.target == reading.target and (one in other or other in one))


def _status(measure: Measure | None, reading: Reading) -> str:
    if measure is None:
        return "new" if reading.actual is not None else "unpaired"
    if measure.reading != "confirmed":
        return measure.reading
    if reading.actual is None:
        return "confirmed"
    same = (measure.target, measure.actual) == (reading.target, reading.actual)
    return "confirmed" if same else "differs"


def _as_reading(one: Measure) -> Reading:
    return Reading(
        name=one.name,
        target=one.target,
        actual=one.actual,
        unit=one.unit,
        comparison=one.comparison,
        target_words=one.target_words,
        actual_words=one.actual_words,
    )


def _cells(context: Context, row: Row) -> list[str]:
    one = row.reading
    ratio = "" if one.ratio is None else f"{plain_number(one.ratio * 100)}%"
    return [
        say(f"status_{row.status}", context.language),
        *(row.project.id, one.name, plain_number(one.target), _number(one.actual), one.unit, ratio),
        *(one.target_words, one.actual_words),
    ]


def _number(number: "Decimal | None") -> str:
    return "" if number is None else plain_number(number)


def _table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """The rows with their columns under each other; a Chinese character takes two places."""
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _write(context: Context, rows: Sequence[Row]) -> None:
    by_file: dict[str, dict[int, list[Reading]]] = {}
    for row in rows:
        place = row.project.place
        by_file.setdefault(place.file, {}).setdefault(place.index, []).append(row.reading)
    for name, readings in by_file.items():
        number = sum(len(found) for found in readings.values())
        try:
            _add(context.project, name, readings)
        except LayoutError:
            context.say("not_added", file=name, number=number)
        except OSError as error:
            why = error.strerror or ""
            words = say("not_written", context.language, name=name, why=why)
            raise click.UsageError(words) from None
        else:
            context.say("added", file=name, number=number)


def _add(project: Path, name: str, readings: dict[int, list[Reading]]) -> None:
    file = project / name
    if file.suffix != ".yaml":
        raise LayoutError
    # bytes, so that neither a mark at the head nor the ends of lines change
    text = decode(name, file.read_bytes())
    replace_file(file, with_measures(text, readings))
