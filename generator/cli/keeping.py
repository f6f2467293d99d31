"""The verbs with which a person keeps the records: what to confirm, and what was changed."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.words import say
from generator.problems.telling import printable

if TYPE_CHECKING:
    from generator.matching import Proposal
    from generator.records import Report


def propose_undertakings(context: Context, year: str | None) -> None:
    """Prints the confirmed undertakings of a report, then what may be further ones."""
    from generator.counting import distinct_works
    from generator.matching import proposals

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


def _report(context: Context, year: str | None) -> "Report":
    """The report of a year, or the newest; raises ProblemsFound, and UsageError for no such."""
    from generator.load import load

    reports = load(context.project).content.reports
    for report in reversed(reports):
        if year in (None, report.folder):
            return report
    raise click.UsageError(say("no_year", context.language, year=year))
