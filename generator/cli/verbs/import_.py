"""`yqsite import`: the tables of an office into the content, with an account of every cell."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from generator.cli.context import Context
from generator.cli.prompt.agreement import NobodyAnswersError, is_agreed
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from generator.cli.imports.import_reading import Read
    from generator.cli.imports.import_sources import Opened, Request
    from generator.cli.imports.import_texts import Plan
    from generator.importing.documents import Document


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("import", words)
    @click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
    @click.option("--year", metavar="YEAR", required=True, help=words("import_year"))
    @click.option("--level", metavar="LEVEL", default="", help=words("import_level"))
    @click.option("--period", metavar="PERIOD", default="", help=words("import_period"))
    @click.option("--sheet", metavar="NAME", default="", help=words("import_sheet"))
    @click.option("--map", "columns", metavar="HEAD=FIELD", multiple=True, help=words("import_map"))
    @click.option("--outcome", metavar="WORD", default="", help=words("import_outcome"))
    @click.option("--department", metavar="NAME", default="", help=words("import_department"))
    @click.option("--table", metavar="TABLE", default="", help=words("import_table_option"))
    @click.option("--same", metavar="NUMBER=KEY", multiple=True, help=words("import_same"))
    @click.option("--create", is_flag=True, help=words("import_create"))
    @click.option(
        "--alias", "aliases", metavar="NAME=DEPARTMENT", multiple=True, help=words("import_aliases")
    )
    @click.option("--word", "words", metavar="WORD=KIND", multiple=True, help=words("import_words"))
    @click.option("--as-said", is_flag=True, help=words("import_as_said"))
    @click.option("--replace", is_flag=True, help=words("import_replace"))
    @click.option("--dry-run", is_flag=True, help=words("import_dry_run"))
    @click.option("--yes", is_flag=True, help=words("import_yes"))
    @click.pass_obj
    def import_(context: Context, /, **options: Any) -> int:
        from generator.cli.imports.import_sources import Request

        return import_sources(context, Request(**options))

    return import_


def import_sources(context: Context, request: "Request") -> int:
    """Reads the sources, shows what would change and writes it; gives the exit code.

    What must be decided is asked, unless the call says otherwise. Raises ProblemsFound.
    """
    from generator.cli.imports.import_questions import print_lines, request_with_answers
    from generator.cli.imports.import_reading import Unlisted
    from generator.cli.imports.import_sources import opened_sources

    opened: Opened | None = None
    while True:
        try:
            opened = opened_sources(context, request, opened)
            code = _import(context, request, opened.for_request(request))
        except ProblemsFound as found:
            problems = found
        else:
            if request.later:
                context.say("import_later", names="、".join(request.later))
            return code
        answered = None
        if not (request.yes or request.dry_run):
            with suppress(NobodyAnswersError):
                answered = request_with_answers(context, request, problems)
        if answered is None:
            context.print_problems(problems.problems)
            if isinstance(problems, Unlisted) and not request.create:
                print_lines(context, request.year, problems.proposed)
            return 1
        request = answered


def _import(context: Context, request: "Request", opened: "Opened") -> int:
    """One try, with all that has been answered so far; gives the exit code."""
    from generator.cli.imports.import_reading import read_all
    from generator.cli.imports.import_texts import Plan
    from generator.content.edit.whole_files import remove_leftovers
    from generator.importing import facts_of, settle

    facts = facts_of(context.project, f"content/{request.year}", may_begin=request.create)
    read = read_all(context, request, opened, facts)
    plan = Plan(context, request, read.sources, read.additions)
    for period, reading in read.readings:
        if period:
            plan.add_steps(period, reading)
        else:
            plan.add_levels(reading)
    plan.close()
    for period, reading in read.readings:
        settle(reading, plan.update.written, is_course=plan.is_course(period, reading))
    _print_readings(context, request, read, plan)
    if not plan.contents():
        if not request.dry_run:
            remove_leftovers(context.project, plan.texts)
        context.say("import_nothing")
        return 0
    periods = {period for period, _ in read.readings if period}
    # what a table of a part of the year says beside it is no result of the year
    documents = () if periods or request.period else opened.documents
    return _write(context, request, plan, periods, documents)


def _print_readings(context: Context, request: "Request", read: "Read", plan: "Plan") -> None:
    """Prints the account of what was read, and what changes."""
    from generator.cli.imports.import_account import print_account, print_changes, print_repeats
    from generator.cli.imports.import_questions import print_additions

    for period, reading in read.readings:
        if period and not request.period:
            context.say("import_found_period", period=period, year=request.year)
        print_account(context, read.sources.facts, reading)
        print_repeats(context, read.sources.facts, reading)
    for period, file in sorted(plan.ground.moved.items()):
        context.say("import_moved", period=period, file=file)
    print_additions(context, read.additions)
    print_changes(context, read.sources.facts, plan.texts)


def _write(
    context: Context,
    request: "Request",
    plan: "Plan",
    periods: "AbstractSet[str]",
    documents: "Sequence[Document]",
) -> int:
    """Writes the files, all or none, where the person who imports agrees; gives the exit code.

    Before it asks it says how the projects stand at the `periods` that the tables tell of.
    """
    from generator.cli.imports.course_words import print_course
    from generator.cli.imports.import_bulletin import add_paragraphs
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.whole_files import write_files

    content = refuse_unreadable(context.project, plan.as_bytes())
    for report in content.content.reports if content else ():
        if report.folder == request.year:
            if add_paragraphs(context, plan, documents, report):
                refuse_unreadable(context.project, plan.as_bytes())
            print_course(context, report, periods | plan.course.keys())
    files = plan.contents()
    names = ", ".join(files)
    question = say("import_ask", context.language, files=names)
    try:
        is_wanted = not request.dry_run and (request.yes or is_agreed(context, question))
    except NobodyAnswersError as error:
        click.echo(error.message, err=True)
        return 1
    if not is_wanted:
        context.say("import_would")
        return 0
    write_files(context.project, files, plan.before())
    context.say("import_wrote", files=names)
    _say_what_follows(context, request.year)
    return 0


def _say_what_follows(context: Context, year: str) -> None:
    """Names measures whose texts are others now; and `amend`, where published words changed."""
    from generator.analysis.ledger import ledger_problems
    from generator.cli.stale_measures import print_stale_measures, stale_measures
    from generator.content.load import load

    try:
        reports = load(context.project, with_ledgers=False).content.reports
    except ProblemsFound:  # of other files: `check` tells of all of them
        return
    report = next((report for report in reports if report.folder == year), None)
    if report:
        stale = stale_measures(report, {project.id for project in report.projects})
        print_stale_measures(context, stale)
    problems = list(ledger_problems(report)) if report and report.ledger else []
    changed = sum(problem.code == "YQ220" for problem in problems)
    if changed:
        context.say("import_amend", number=changed)
