"""`yqsite measures`: what the program reads beside what people have confirmed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.project_folder import writing
from generator.cli.verb import Words, verb

if TYPE_CHECKING:
    from generator.analysis.measures import Reading
    from generator.cli.measure_table import Row

_QUIET: Final = ("confirmed", "rejected")  # a person has answered; shown with --all only


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("measures", words)
    @click.option("--write", is_flag=True, help=words("write_measures"))
    @click.option("--all", "everything", is_flag=True, help=words("all_measures"))
    @click.pass_obj
    def measures(context: Context, write: bool, everything: bool) -> None:
        review_measures(context, write=write, everything=everything)

    return measures


def review_measures(context: Context, *, write: bool, everything: bool) -> None:
    """Prints the table; with `write` adds the new readings to the YAML files, to be confirmed.

    Raises ProblemsFound.
    """
    from generator.cli.measure_table import lines_of_table, rows_of
    from generator.content.load import load

    reports = load(context.project).content.reports
    rows = [row for report in reports for project in report.projects for row in rows_of(project)]
    shown = [row for row in rows if everything or row.status not in _QUIET]
    if shown and not context.quiet:
        for line in lines_of_table(shown, context.language):
            click.echo(line)
    new = [row for row in rows if row.status == "new"]
    confirmed = sum(row.status == "confirmed" for row in rows)
    unpaired = sum(row.status == "unpaired" for row in rows)
    context.say("read", targets=len(rows), confirmed=confirmed, new=len(new), unpaired=unpaired)
    if write:
        _write(context, new)


def _write(context: Context, rows: Sequence["Row"]) -> None:
    from generator.content.edit.yaml_text import LayoutError

    by_file: dict[str, dict[int, list[Reading]]] = {}
    for row in rows:
        place = row.project.position
        by_file.setdefault(place.file, {}).setdefault(place.index, []).append(row.reading)
    for name, readings in by_file.items():
        number = sum(len(found) for found in readings.values())
        try:
            with writing(context, name):
                _add(context.project, name, readings)
        except LayoutError:
            context.say("not_added", file=name, number=number)
        else:
            context.say("added", file=name, number=number)


def _add(project: Path, name: str, readings: "dict[int, list[Reading]]") -> None:
    from generator.content.edit.measures_text import with_measures
    from generator.content.edit.write import replace_file
    from generator.content.edit.yaml_text import LayoutError
    from generator.content.readers import decode

    file = project / name
    if file.suffix != ".yaml":
        raise LayoutError
    # bytes, so that neither a mark at the head nor the ends of lines change
    text = decode(name, file.read_bytes())
    replace_file(file, with_measures(text, readings))
