"""`yqsite measures`: what the program reads beside what people have confirmed."""

import contextlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
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
    from generator.cli.measure_table import lines_of_table, newest_numbers, rows_of
    from generator.content.edit.before import files_before
    from generator.content.edit.write import remove_leftovers
    from generator.content.load import load

    before = files_before(context.project, "*.yaml") if write else {}
    reports = load(context.project, instead=before).content.reports
    rows = [
        row
        for report in reports
        for newest in (newest_numbers(report),)
        for project in report.projects
        for row in rows_of(project, newest.get(project.id, ""))
    ]
    shown = [row for row in rows if everything or row.status not in _QUIET]
    if shown and not context.quiet:
        for line in lines_of_table(shown, context.language):
            click.echo(line)
    new = [row for row in rows if row.status == "new"]
    confirmed = sum(row.status == "confirmed" for row in rows)
    unpaired = sum(row.status == "unpaired" for row in rows)
    context.say("read", targets=len(rows), confirmed=confirmed, new=len(new), unpaired=unpaired)
    if write:
        remove_leftovers(context.project, {row.project.position.file for row in rows})
        _write(context, new, before)


def _write(context: Context, rows: Sequence["Row"], before: Mapping[str, bytes]) -> None:
    """Adds the readings to their files, to all of them or to none.

    `before` are the files that the rows were read of: another run may have added the same readings
    meanwhile, or a person another project, and a row knows its project by its place in the file.
    """
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.write import write_files
    from generator.content.edit.yaml_text import LayoutError

    by_file: dict[str, dict[int, list[Reading]]] = {}
    for row in rows:
        position = row.project.position
        by_file.setdefault(position.file, {}).setdefault(position.index, []).append(row.reading)
    numbers = {name: sum(map(len, readings.values())) for name, readings in by_file.items()}
    texts: dict[str, str] = {}
    for name, readings in by_file.items():
        with contextlib.suppress(LayoutError):
            texts[name] = _text_with(name, before.get(name), readings)
    refuse_unreadable(context.project, {name: text.encode() for name, text in texts.items()})
    write_files(context.project, texts, {name: before[name] for name in texts})
    for name, number in numbers.items():
        context.say("added" if name in texts else "not_added", file=name, number=number)


def _text_with(name: str, content: bytes | None, readings: "dict[int, list[Reading]]") -> str:
    """The text of a file with the readings in it.

    Raises LayoutError where it cannot take them, as what is no YAML.
    """
    from generator.content.edit.measures_text import with_measures
    from generator.content.edit.yaml_text import LayoutError
    from generator.content.readers import decode

    if content is None:
        raise LayoutError
    # bytes, so that neither a mark at the head nor the ends of lines change
    return with_measures(decode(name, content), readings)
