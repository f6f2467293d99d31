"""`yqsite ledger`: the changes of what was published, and its present state accepted."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.project_folder import report_of
from generator.cli.verb import Words, verb
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.records import Report


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("ledger", words)
    @click.option("--accept", is_flag=True, help=words("accept"))
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.pass_obj
    def ledger(context: Context, accept: bool, year: str | None) -> None:
        keep_ledger(context, year, accept=accept)

    return ledger


def keep_ledger(context: Context, year: str | None, *, accept: bool) -> None:
    """Lists the changes of a published report, or accepts its present state.

    Raises ProblemsFound where a change has no entry: such a state is never accepted.
    """
    from generator.content.edit.before import files_before

    before = files_before(context.project, "changes.yaml") if accept else {}
    report = report_of(context, year, accepting=True, instead=before)
    file = f"content/{report.folder}/changes.yaml"
    if accept:
        _accept(context, report, file, before.get(file))
    else:
        _print_changes(context, report, file)


def _accept(context: Context, report: "Report", file: str, before: bytes | None) -> None:
    """Writes the present state into the ledger, which has been read: None where there was none."""
    from generator.analysis.ledger import accepted_digests
    from generator.content.edit.ledger_text import ledger_text
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.write import write_files
    from generator.content.readers import decode

    state = accepted_digests(report)
    held = report.ledger.published if report.ledger else {}
    text = ledger_text(decode(file, before or b""), state)
    refuse_unreadable(context.project, {file: text.encode()})
    write_files(context.project, {file: text}, {file: before})
    context.say("accepted", file=file, projects=len(state), new=len(state) - len(held))


def _print_changes(context: Context, report: "Report", file: str) -> None:
    from generator.analysis.ledger import acceptance_problems

    if report.ledger is None:
        context.say("no_ledger", file=file)
        return
    for change in report.ledger.changes:
        click.echo(f"{change.date}  {change.project}  {change.field}  {change.kind}")
        click.echo(f"  - {one_line(change.old)}")
        click.echo(f"  + {one_line(change.new)}")
        click.echo(f"    {one_line(change.who)}: {one_line(change.why)}")
    number, changes = len(report.projects), len(report.ledger.changes)
    context.say("accounted", projects=number, changes=changes)
    waiting = sum(1 for _ in acceptance_problems(report))
    if waiting:
        context.say("to_accept", new=waiting)
