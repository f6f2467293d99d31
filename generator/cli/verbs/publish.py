"""`yqsite publish`: check, record what is new, build, and say what is to be uploaded."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click
from msgspec import Struct

from generator.cli.amendments.amend_request import AmendRequest
from generator.cli.context import Context
from generator.cli.days import today
from generator.cli.project_folder import path_from_here, template_folders
from generator.cli.usage import DAY
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems import ProblemsFound
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.build.statement import Statement
    from generator.build.uploads import Upload

_MOST: Final = 10  # files of a kind that are listed; with -v all are
_CHANGED: Final = frozenset({"YQ220", "YQ221"})  # what `amend` writes entries for


class PublishRequest(Struct, frozen=True):
    """What a publication is asked for."""

    output: str
    base_url: str | None
    date: str
    strict: bool
    dry_run: bool


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("publish", words)
    @click.option("--date", metavar="DATE", type=DAY, help=words("publish_date"))
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.option("--base-url", metavar="URL", help=words("base_url"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.option("-n", "--dry-run", is_flag=True, help=words("publish_dry_run"))
    @click.pass_obj
    def publish(
        context: Context,
        date: str | None,
        output: str | None,
        base_url: str | None,
        strict: bool,
        dry_run: bool,
    ) -> int:
        from generator.build.story import OUTPUT

        wanted = PublishRequest(output or OUTPUT, base_url, date or today(), strict, dry_run)
        return publish_site(context, wanted)

    return publish


def publish_site(context: Context, request: PublishRequest) -> int:
    """Records all that goes out, builds the site, says what is to be uploaded; the exit code.

    Raises ProblemsFound with nothing written for all that `check` refuses, and NothingBuiltError
    where the site cannot be written: what was recorded stays then, and the next run goes on.
    """
    from generator.cli.stale_measures import print_stale_measures
    from generator.publish import check_output

    check_output(context.project / request.output, context.project)
    statement = _statement(context, request)
    if statement is None:
        return 1
    if request.strict:
        statement.refuse_open_questions()
    _print_statement(context, statement)
    print_stale_measures(context, statement.checked.waiting)
    if request.dry_run:
        context.say("publish_only_shown")
        return 0
    statement.write()
    _build(context, request)
    _print_upload(context, request)
    for year, head in statement.heads.items():
        context.say("publish_head", year=year, head=head)
    return 0


def _statement(context: Context, request: PublishRequest) -> "Statement | None":
    """What goes out; None where published words were changed and have no entry.

    At a terminal it goes on to ask who changed them and why.
    """
    from generator.build.statement import statement_of
    from generator.cli.verbs.amend import amend_content

    while True:
        try:
            return statement_of(context.project, template_folders(context.project), request.date)
        except ProblemsFound as found:
            problems = found.problems
        if not _CHANGED.intersection(problem.code for problem in problems):
            raise ProblemsFound(problems)
        context.print_problems(problems)
        click.echo(say("publish_differs", context.language), err=True)
        if request.dry_run or not sys.stdin.isatty():
            return None
        for year in dict.fromkeys(problem.at.file.split("/")[1] for problem in problems):
            if amend_content(context, AmendRequest(date=request.date, year=year)):
                return None


def _print_statement(context: Context, statement: "Statement") -> None:
    """What the ledger of each report takes in, and which pages the site will have no longer."""
    for report in statement.checked.loaded.content.reports:
        year, added = report.folder, statement.added.get(report.folder, {})
        if year in statement.begun:
            number = len(report.projects)
            context.say("publish_begun", year=year, projects=number, date=statement.day)
        elif added:
            fields = sum(map(len, added.values()))
            values = {"fields": fields, "records": len(added), "date": statement.day}
            context.say("publish_added", year=year, **values)
        else:
            is_corrected = year in statement.heads
            context.say("publish_corrected" if is_corrected else "publish_nothing_new", year=year)
    if statement.gone:
        shown = statement.gone if context.verbose else statement.gone[:_MOST]
        rest = "" if len(shown) == len(statement.gone) else "…"
        addresses = one_line("、".join(shown)) + rest
        context.say("publish_gone", number=len(statement.gone), addresses=addresses)


def _build(context: Context, request: PublishRequest) -> None:
    from generator.cli.verbs.build import build_site

    output, base_url, strict = request.output, request.base_url, request.strict
    build_site(context, output, base_url, strict=strict, jobs=0)


def _print_upload(context: Context, request: PublishRequest) -> None:
    """Says which files differ from the last publication, and takes these for the published ones."""
    from generator.build.uploads import keep_upload, upload_of

    output = context.project / request.output
    upload = upload_of(context.project, output)
    folder = path_from_here(output)
    if upload.is_first:
        context.say("upload_all", folder=folder)
    elif upload.new or upload.changed or upload.gone:
        numbers = {name: len(getattr(upload, name)) for name in ("new", "changed", "gone")}
        context.say("upload_some", folder=folder, **numbers)
        _print_files(context, upload)
    else:
        context.say("upload_none", folder=folder)
    keep_upload(context.project, upload)


def _print_files(context: Context, upload: "Upload") -> None:
    kinds: tuple[tuple[str, Sequence[str]], ...] = (
        ("upload_new", upload.new),
        ("upload_changed", upload.changed),
        ("upload_gone", upload.gone),
    )
    for words, found in kinds:
        files = sorted(found, key=lambda file: (not file.endswith(".html"), file))  # pages first
        shown = files if context.verbose else files[:_MOST]
        for file in shown:
            context.say(words, file=one_line(file))
        if len(shown) < len(files):
            context.say("upload_more", number=len(files) - len(shown))
