"""`yqsite measures`: what the program reads beside what people have confirmed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.analysis.measures import Reading
    from generator.cli.readings.measure_table import Row
    from generator.records import Measure

_QUIET: Final = ("confirmed", "rejected")  # a person has answered; shown with --all only


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("measures", words)
    @click.option("--write", is_flag=True, help=words("write_measures"))
    @click.option("--accept", type=click.Choice(["proven"]), help=words("accept_measures"))
    @click.option("--review", is_flag=True, help=words("review_measures"))
    @click.option("--all", "everything", is_flag=True, help=words("all_measures"))
    @click.pass_obj
    def measures(
        context: Context, write: bool, accept: str | None, review: bool, everything: bool
    ) -> None:
        if review:
            if write or accept or everything:
                raise click.UsageError(say("review_alone", context.language))
            from generator.cli.readings.measure_review import walk_through_readings

            walk_through_readings(context)
            return
        list_measures(context, write=write, accept=accept is not None, everything=everything)

    return measures


def list_measures(context: Context, *, write: bool, accept: bool, everything: bool) -> None:
    """Prints the table, doubt first; with `write` adds the new readings to be confirmed.

    With `accept` those that their own text proves are confirmed, whether they are new or stand in
    the files as proposed. Raises ProblemsFound.
    """
    from generator.cli.readings.measure_table import doubt_first, lines_of_table, rows_of_reports
    from generator.content.edit.files_before import records_before
    from generator.content.edit.whole_files import remove_leftovers
    from generator.content.load import load

    before = records_before(context.project) if write or accept else {}
    reports = load(context.project, instead=before).content.reports
    rows = rows_of_reports(reports)
    shown = [row for row in rows if everything or row.status not in _QUIET]
    if shown and not context.quiet:
        for line in lines_of_table(doubt_first(shown), context.language):
            click.echo(line)
    new = [row for row in rows if row.status == "new"]
    confirmed = sum(row.status == "confirmed" for row in rows)
    unpaired = sum(row.status == "unpaired" for row in rows)
    context.say("read", targets=len(rows), confirmed=confirmed, new=len(new), unpaired=unpaired)
    if write or accept:
        remove_leftovers(context.project, {row.project.position.file for row in rows})
        proven = [row for row in rows if row.is_proven] if accept else []
        rest = [row for row in new if write and not (accept and row.is_proven)]
        _write(context, rest, proven, before)


def _write(
    context: Context, new: Sequence["Row"], proven: Sequence["Row"], before: Mapping[str, bytes]
) -> None:
    """Adds readings to their files and confirms what is proven, in all of them or in none.

    `before` are the files that the rows were read of.
    """
    from generator.cli.record_edits import write_edits

    changes: dict[str, _Changes] = {}
    for rows, is_proven in ((new, False), (proven, True)):
        for row in rows:
            changes.setdefault(row.project.position.file, _Changes()).add(row, is_proven=is_proven)
    edits = {name: partial(change.text_of, name) for name, change in changes.items()}
    texts = write_edits(context, edits, before, {})
    for name, change in changes.items():
        if name not in texts:
            context.say("not_added", file=name, number=change.new + change.proven)
            continue
        if change.new:
            context.say("added", file=name, number=change.new)
        if change.proven:
            context.say("proven_accepted", file=name, number=change.proven)


class _Changes:
    """What is put into one file: readings by the index of their project, and measures there."""

    def __init__(self) -> None:
        self.proposed: dict[int, list[Reading]] = {}
        self.confirmed: dict[int, list[Reading]] = {}
        self.accepted: dict[int, list[Measure]] = {}
        self.new = 0
        self.proven = 0

    def add(self, row: "Row", *, is_proven: bool) -> None:
        index = row.project.position.index
        if not is_proven:
            self.new += 1
            self.proposed.setdefault(index, []).append(row.reading)
            return
        self.proven += 1
        if row.measure is None:
            self.confirmed.setdefault(index, []).append(row.reading)
        else:
            self.accepted.setdefault(index, []).append(row.measure)

    def text_of(self, file: str, text: str) -> str:
        """A file's text with the changes in it; raises LayoutError where it cannot take them."""
        from generator.content.edit.measures_text import with_measures

        if self.confirmed or self.accepted:
            new, accepted = self.confirmed, self.accepted
            text = with_measures(text, new, confirmed=True, accepted=accepted, file=file)
        return with_measures(text, self.proposed, file=file) if self.proposed else text
