"""`yqsite undertakings`: projects of several levels, or of two years, that may be the same work."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.continuations import print_continuations, reports_of, write_continued
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.analysis.same_work import Proposal


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("undertakings", words)
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.option(
        "--continue", "pairs", multiple=True, metavar="NEW=OLD", help=words("continue_pair")
    )
    @click.pass_obj
    def undertakings(context: Context, year: str | None, pairs: tuple[str, ...]) -> None:
        if pairs:
            write_continued(context, pairs)
        else:
            propose_undertakings(context, year)

    return undertakings


def propose_undertakings(context: Context, year: str | None) -> None:
    """Prints the confirmed undertakings of a report, then what may be further ones."""
    from generator.analysis.counting import distinct_works
    from generator.analysis.same_work import proposals

    report, before = reports_of(context, year)
    titles = {project.id: project.title for project in report.projects}
    confirmed = report.undertakings
    works = distinct_works(report)
    context.say("confirmed", projects=len(titles), groups=len(confirmed), works=works)
    for undertaking in confirmed:
        click.echo(f"\n  {undertaking.id}  {one_line(undertaking.title)}")
        for key in undertaking.projects:
            click.echo(f"    {key}  {one_line(titles[key])}")
    found = proposals(report)
    click.echo("")
    if not found:
        context.say("nothing_proposed")
    else:
        context.say("proposed", groups=len(found), file=f"content/{report.folder}/report.yaml")
    for proposal in found:
        _print_proposal(context, proposal)
    if before is not None:
        print_continuations(context, before, report)


def _print_proposal(context: Context, proposal: "Proposal") -> None:
    """One proposal as YAML: what a person should read stands in comments."""
    first = proposal.projects[0]
    click.echo(f"\n  # {say('score', context.language, score=proposal.score)}")
    if proposal.confirmed:
        ids = ", ".join(proposal.confirmed)
        click.echo(f"  # {say('add_to', context.language, ids=ids)}")
    for project in proposal.projects:
        click.echo(f"  # {project.id}  {one_line(project.title)}")
        for result in project.results:
            click.echo(f"  #   {one_line(result.text)}")
    title = one_line(first.title).rstrip("。").replace("'", "''")
    click.echo(f"  - id: {first.level}-{first.key}")
    click.echo(f"    title: '{title}'")
    click.echo(f"    projects: [{', '.join(project.id for project in proposal.projects)}]")
    click.echo("    basis:")
