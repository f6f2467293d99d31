"""`yqsite serve`: the preview."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from generator.cli.context import Context
from generator.cli.project_folder import template_folders
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.preview.builder import Attempt

_LONGEST: Final = 80  # signs of a name that was refused; more are not needed to know it


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("serve", words)
    @click.option("--host", default="127.0.0.1", help=words("host"))
    @click.option("--port", type=click.IntRange(1, 65535), default=8000, help=words("port"))
    @click.option("--open", "open_browser", is_flag=True, help=words("open"))
    @click.pass_obj
    def serve(context: Context, host: str, port: int, open_browser: bool) -> None:
        serve_site(context, host, port, open_browser=open_browser)

    return serve


def serve_site(context: Context, host: str, port: int, *, open_browser: bool) -> None:
    """Previews the site until interrupted."""
    from generator.preview import Listeners, Preview

    if host not in ("127.0.0.1", "localhost", "::1"):
        context.say("open_to_all")
    listeners = Listeners(
        on_attempt=partial(_print_attempt, context),
        on_start=partial(_print_start, context, port, open_browser),
        on_refusal=partial(_print_refusal, context),
    )
    templates = template_folders(context.project)
    Preview(context.project, templates, context.language, listeners).serve(host, port)


def _print_attempt(context: Context, attempt: "Attempt") -> None:
    context.print_problems(attempt.problems)
    if attempt.fault:
        click.echo(attempt.fault, err=True)
    if attempt.good:
        context.say("rebuilt", seconds=attempt.seconds)


def _print_start(context: Context, port: int, open_browser: bool, urls: Sequence[str]) -> None:
    from urllib.parse import urlsplit

    if urlsplit(urls[0]).port != port:
        context.say("moved_on", port=port)
    context.say("serving", url=urls[0])
    for url in urls[1:]:
        context.say("serving_others", url=url)
    if open_browser:
        click.launch(urls[0])


def _print_refusal(context: Context, name: str) -> None:
    """Says why a request was refused, though the run be quiet: whoever sent it waits."""
    shown = one_line(name[:_LONGEST])
    click.echo(say("refused_name", context.language, name=shown), err=True)
