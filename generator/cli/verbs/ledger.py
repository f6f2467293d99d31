"""`yqsite ledger`: the changes of what was published, and its present state accepted."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.days import today
from generator.cli.project_folder import content_of
from generator.cli.usage import DAY
from generator.cli.verb import Words, verb
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.records import Report
    from generator.records.settings import Site


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("ledger", words)
    @click.option("--accept", is_flag=True, help=words("accept"))
    @click.option("--date", metavar="DATE", type=DAY, help=words("accept_date"))
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.pass_obj
    def ledger(context: Context, accept: bool, date: str | None, year: str | None) -> None:
        keep_ledger(context, year, accept=accept, date=date or today())

    return ledger


def keep_ledger(context: Context, year: str | None, *, accept: bool, date: str) -> None:
    """Lists the changes of a published report, or accepts its present state on a day.

    Raises ProblemsFound where a change has no entry: such a state is never accepted.
    """
    from generator.content.edit.acceptance import files_of_ledgers

    before = files_of_ledgers(context.project) if accept else {}
    loaded, report = content_of(context, year, instead=before)
    file = f"content/{report.folder}/changes.yaml"
    if accept:
        _accept(context, loaded.site, report, before, date)
    else:
        _print_changes(context, report, file)


def _accept(
    context: Context, site: "Site", report: "Report", before: dict[str, bytes], date: str
) -> None:
    """Writes the present state into the ledger; `before` are the files of ledgers as read.

    What is taken in that an older ledger did not cover is printed by its kinds, what was added
    since by its fields.
    """
    from generator.analysis.additions import additions, kinds_taken_in
    from generator.content.edit.acceptance import acceptance
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.whole_files import write_files

    file = f"content/{report.folder}/changes.yaml"
    texts = acceptance(site, report, before, date).texts
    refuse_unreadable(context.project, {name: text.encode() for name, text in texts.items()})
    write_files(context.project, texts, {name: before.get(name) for name in texts})
    for kind, number in kinds_taken_in(report).items():
        if number:
            context.say("taken_in", kind=_words_of(context, kind), number=number)
    for key, names in additions(report).items():
        context.say("addition", key=key, date=date, fields=one_line("、".join(names)))
    held = report.ledger.published if report.ledger else {}
    known = {*held, *(project.id for project in report.projects)} - {report.folder}
    context.say("accepted", file=file, projects=len(known), new=len(known - held.keys()))


def _print_changes(context: Context, report: "Report", file: str) -> None:
    from generator.analysis.additions import additions

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
    waiting = additions(report)
    if waiting:
        context.say("to_accept", new=sum(map(len, waiting.values())), records=len(waiting))
    say_what_is_not_covered(context, report)


def say_what_is_not_covered(context: Context, report: "Report") -> None:
    """Names the kinds of fields that an older ledger does not watch, until it takes them in."""
    from generator.analysis.additions import kinds_taken_in

    taken = [kind for kind, number in kinds_taken_in(report).items() if number]
    if taken:
        about = dict.fromkeys(_group_of(context, kind) for kind in taken)
        context.say("to_take_in", year=report.folder, fields="、".join(about))


def _group_of(context: Context, kind: str) -> str:
    """What fields of a kind are about."""
    from generator.pages.parts.changed_fields import kind_words

    if context.language == "zh":
        return kind_words(kind)
    names = kind.split(".")
    first = 2 if names[0] in ("results", "report") else 1
    return ".".join(names[:first])


def _words_of(context: Context, kind: str) -> str:
    return f"{_group_of(context, kind)}（{kind}）" if context.language == "zh" else kind
