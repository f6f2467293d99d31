"""`yqsite serve`: the preview."""

from typing import TYPE_CHECKING

import click

from generator.cli.context import Context
from generator.cli.project_folder import template_folders
from generator.cli.verb import Words, verb

if TYPE_CHECKING:
    from generator.preview.builder import Attempt


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
    from urllib.parse import urlsplit

    from generator.preview import Preview

    if host not in ("127.0.0.1", "localhost", "::1"):
        context.say("open_to_all")

    def on_attempt(attempt: "Attempt") -> None:
        context.print_problems(attempt.problems)
        if attempt.fault:
            click.echo(attempt.fault, err=True)
        if attempt.good:
            context.say("rebuilt", seconds=attempt.seconds)

    def on_start(url: str) -> None:
        if urlsplit(url).port != port:
            context.say("moved_on", port=port)
        context.say("serving", url=url)
        if open_browser:
            click.launch(url)

    preview = Preview(
        context.project, template_folders(context.project), context.language, on_attempt
    )
    preview.serve(host, port, on_start)
