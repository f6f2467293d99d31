"""The verbs with which a person keeps the records: what to confirm, and what was changed."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.words import say
from generator.content.edit.ledger_text import ledger_text
from generator.problems.message import printable

if TYPE_CHECKING:
    from generator.analysis.same_work import Proposal
    from generator.records.report import Report


def propose_undertakings(context: Context, year: str | None) -> None:
    """Prints the confirmed undertakings of a report, then what may be further ones."""
    from generator.analysis.counting import distinct_works
    from generator.analysis.same_work import proposals

    report = _report(context, year)
    titles = {project.id: project.title for project in report.projects}
    confirmed = report.undertakings
    works = distinct_works(report)
    context.say("confirmed", projects=len(titles), groups=len(confirmed), works=works)
    for one in confirmed:
        click.echo(f"\n  {one.id}  {one.title}")
        for key in one.projects:
            click.echo(f"    {key}  {printable(titles[key])}")
    found = proposals(report)
    click.echo("")
    if not found:
        context.say("nothing_proposed")
        return
    context.say("proposed", groups=len(found), file=f"content/{report.folder}/report.yaml")
    for proposal in found:
        _propose(context, proposal)


def _propose(context: Context, proposal: "Proposal") -> None:
    """One proposal as YAML: what a person should read stands in comments."""
    first = proposal.projects[0]
    click.echo(f"\n  # {say('score', context.language, score=proposal.score)}")
    if proposal.confirmed:
        ids = ", ".join(proposal.confirmed)
        click.echo(f"  # {say('add_to', context.language, ids=ids)}")
    for project in proposal.projects:
        click.echo(f"  # {project.id}  {printable(project.title)}")
        for result in project.results:
            click.echo(f"  #   {printable(result.text)}")
    title = printable(first.title).rstrip("。").replace("'", "''")
    click.echo(f"  - id: {first.level}-{first.number}")
    click.echo(f"    title: '{title}'")
    click.echo(f"    projects: [{', '.join(project.id for project in proposal.projects)}]")
    click.echo("    basis:")


def keep_ledger(context: Context, year: str | None, *, accept: bool) -> None:
    """Lists the changes of a published report, or accepts its present state.

    Raises ProblemsFound where a change has no entry: such a state is never accepted.
    """
    from generator.analysis.ledger import accepted_digests
    from generator.content.readers import decode

    report = _report(context, year, accepting=True)
    file = f"content/{report.folder}/changes.yaml"
    if not accept:
        _tell_ledger(context, report, file)
        return
    state = accepted_digests(report)
    held = report.ledger.published if report.ledger else {}
    path = context.project / file
    try:
        before = decode(file, path.read_bytes()) if report.ledger else ""
        path.write_bytes(ledger_text(before, state).encode())
    except OSError as error:
        why = error.strerror or ""
        raise click.UsageError(say("not_written", context.language, name=file, why=why)) from None
    context.say("accepted", file=file, projects=len(state), new=len(state) - len(held))


def _tell_ledger(context: Context, report: "Report", file: str) -> None:
    from generator.analysis.ledger import acceptance_problems

    if report.ledger is None:
        context.say("no_ledger", file=file)
        return
    for change in report.ledger.changes:
        click.echo(f"{change.date}  {change.project}  {change.field}  {change.kind}")
        click.echo(f"  - {printable(change.old)}")
        click.echo(f"  + {printable(change.new)}")
        click.echo(f"    {printable(change.who)}: {printable(change.why)}")
    number, changes = len(report.projects), len(report.ledger.changes)
    context.say("accounted", projects=number, changes=changes)
    waiting = sum(1 for _ in acceptance_problems(report))
    if waiting:
        context.say("to_accept", new=waiting)


def _report(context: Context, year: str | None, *, accepting: bool = False) -> "Report":
    """The report of a year, or the newest; raises ProblemsFound, and UsageError for no such."""
    from generator.content.load import load

    reports = load(context.project, accepting=accepting).content.reports
    for report in reversed(reports):
        if year in (None, report.folder):
            return report
    raise click.UsageError(say("no_year", context.language, year=year))
