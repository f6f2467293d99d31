"""`yqsite build`: the site."""

import re
from typing import TYPE_CHECKING

import click

from generator.cli.context import Context, NothingBuiltError
from generator.cli.progress import Progress
from generator.cli.project_folder import template_folders
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems import ProblemsFound

if TYPE_CHECKING:
    from generator.build.story import Build


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("build", words)
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.option("--base-url", metavar="URL", help=words("base_url"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.option("--jobs", type=click.IntRange(1, 64), help=words("jobs"))
    @click.pass_obj
    def build(
        context: Context, output: str | None, base_url: str | None, strict: bool, jobs: int | None
    ) -> None:
        build_site(context, output, base_url, strict=strict, jobs=jobs or 0)

    return build


def build_site(
    context: Context,
    output: str | None,
    base_url: str | None,
    *,
    strict: bool,
    jobs: int,
    with_hints: bool = True,
) -> None:
    """Builds the site and says what came of it; raises NothingBuiltError.

    The hints are about commands and settings, which who drops files on the program does not know.
    """
    from generator.build.story import OUTPUT, Options, build

    if base_url:
        base_url = _address(context, base_url)
    target = context.project / (output or OUTPUT)
    templates = template_folders(context.project)
    options = Options(context.project, templates, target, base_url, strict, jobs)
    try:
        with Progress(say("rendering", context.language), quiet=context.quiet) as progress:
            built = build(options, progress)
    except ProblemsFound as found:
        name = (output or OUTPUT).rstrip("/") + "/"
        raise NothingBuiltError(found.problems, name) from None
    _print_summary(context, built, with_hints=with_hints)


def _address(context: Context, url: str) -> str:
    """The address in signs of ASCII; raises UsageError for what cannot be the site's."""
    from generator.records.settings import BASE_URL, ascii_address

    try:
        if re.fullmatch(BASE_URL, url):
            return ascii_address(url)
    except ValueError:  # a host that no name server could know
        pass
    raise click.UsageError(say("bad_url", context.language, url=url))


def _print_summary(context: Context, built: "Build", *, with_hints: bool) -> None:
    figures = built.figures
    context.say(
        "built",
        output=built.output,
        files=figures.files,
        projects=figures.projects,
        size=f"{figures.size / 1_000_000:.1f} MB",
        seconds=sum(built.times.seconds.values()),
    )
    if not built.is_new:
        context.say("as_before")
    if figures.findings and with_hints:
        context.say("findings", findings=figures.findings, waiting=figures.waiting)
    if built.published.removed:
        context.say("removed", removed=built.published.removed)
    if built.published.left:
        context.say("left_over", folder=built.published.left)
    if not figures.has_base_url and with_hints:
        context.say("no_base_url")
    if context.verbose:
        for name, taken in built.times.seconds.items():
            click.echo(f"  {name:8} {taken * 1000:8.1f} ms")
