"""`yqsite sample`: the sample content, to try the program with."""

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("sample", words, "sample_verb")
    @click.argument("target", metavar="DIR")
    @click.pass_obj
    def sample(context: Context, target: str) -> None:
        from generator.cli.verbs.init import init_content

        init_content(context, target)

    return sample
