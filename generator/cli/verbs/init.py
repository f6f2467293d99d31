"""`yqsite init`: the sample content, to start from."""

import os

import click

from generator.cli.context import Context
from generator.cli.project_folder import writing
from generator.cli.verb import Words, verb
from generator.cli.words import say


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("init", words)
    @click.argument("target", metavar="DIR")
    @click.pass_obj
    def init(context: Context, target: str) -> None:
        init_content(context, target)

    return init


def init_content(context: Context, target: str) -> None:
    """Copies the sample content into a folder that has none."""
    import shutil

    from generator.resources import shipped

    folder = context.project / target
    if (folder / "content").exists():
        raise click.UsageError(say("exists", context.language, folder=target))
    with writing(context, target):
        shutil.copytree(shipped("content"), folder / "content")
    context.say("created", folder=os.path.relpath(folder))
