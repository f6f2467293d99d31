"""The command `yqsite`: the options before the verb, and the verbs, assembled."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click
from msgspec.structs import replace

from generator import __version__
from generator.cli.context import Context
from generator.cli.project_folder import project_around
from generator.cli.standing import print_standing
from generator.cli.usage import group_class
from generator.cli.verb import Words
from generator.cli.verbs import (
    amend,
    answer,
    build,
    check,
    clean,
    export,
    help_,
    import_,
    init,
    ledger,
    measures,
    new,
    pdf,
    places,
    publish,
    sample,
    schema,
    serve,
    start,
    templates,
    undertakings,
    verify,
)
from generator.cli.words import say
from generator.content.limits import LIMITS, Limits
from generator.problems import LANGUAGES, Language

_VERBS: Final = (
    *(new, build, check, answer, import_, measures, places),
    *(undertakings, ledger, amend, publish, verify),
    *(serve, pdf, export, clean, schema, templates, sample, init, start, help_),
)

_NO_PROJECT: Final = ("new", "sample", "init", "start", "help", "verify")  # these work anywhere


def command_line(language: Language) -> click.Group:
    """The command line, with its help in one language."""
    words = Words(language)

    @click.group(cls=group_class(language), help=words("help"), invoke_without_command=True)
    @click.help_option("-h", "--help", help=words("show_help"))
    @click.option("-C", "folder", default=".", metavar="DIR", help=words("folder"))
    @click.option("-q", "quiet", is_flag=True, help=words("quiet"))
    @click.option("-v", "verbose", is_flag=True, help=words("verbose"))
    @click.option("--lang", type=click.Choice(LANGUAGES), help=words("lang"))
    @click.option("--limit", "raised", multiple=True, metavar="NAME=NUMBER", help=words("limit"))
    @click.version_option(
        __version__,
        prog_name="yqsite",
        message="%(prog)s %(version)s",
        help=words("show_version"),
    )
    @click.pass_context
    def yqsite(
        context: click.Context,
        folder: str,
        quiet: bool,
        verbose: bool,
        lang: str | None,
        raised: tuple[str, ...],
    ) -> int:
        LIMITS.set(_limits(raised, language))
        if not _is_folder(folder):
            raise click.UsageError(say("no_folder", language, folder=folder))
        given = Path(folder).resolve()
        project = given if context.invoked_subcommand in _NO_PROJECT else project_around(given)
        context.obj = Context(project, quiet, verbose, language)
        if project != given and not quiet:
            click.echo(say("project_above", language, folder=project), err=True)
        return print_standing(context.obj) if context.invoked_subcommand is None else 0

    for verb in _VERBS:
        yqsite.add_command(verb.command(words))
    return yqsite


def _is_folder(folder: str) -> bool:
    """Whether it is there and may be entered."""
    try:
        return (Path(folder) / ".").is_dir()
    except (OSError, ValueError):
        return False


def _limits(raised: Iterable[str], language: Language) -> Limits:
    """The limits of this run; raises UsageError for a name or a number that is none."""
    changes: dict[str, int] = {}
    for given in raised:
        name, _, number = given.partition("=")
        if name.replace("-", "_") not in Limits.__struct_fields__ or not number.isdecimal():
            known = ", ".join(field.replace("_", "-") for field in Limits.__struct_fields__)
            raise click.UsageError(say("bad_limit", language, given=given, known=known))
        changes[name.replace("-", "_")] = int(number[:15])
    return replace(Limits(), **changes)
