"""`yqsite clean`: what a build made is removed."""

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("clean", words)
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.pass_obj
    def clean(context: Context, output: str | None) -> None:
        clean_site(context, output)

    return clean


def clean_site(context: Context, output: str | None) -> None:
    """Removes what a build made; raises ProblemsFound for a folder that cannot be an output."""
    from generator.build.cache import Store
    from generator.publish import check_output, clean

    place = check_output(context.project / (output or "site"), context.project)
    context.say("cleaned", output=place.name, removed=clean(place))
    Store(context.project).clear()
