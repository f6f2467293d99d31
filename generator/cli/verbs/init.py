"""`yqsite init`: the sample content, to start from."""

import click

from generator.cli.context import Context
from generator.cli.project_folder import path_from_here
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
    """Puts the sample content into a folder that has none; raises ProblemsFound."""
    from generator.content.edit.write import write_new_folder
    from generator.resources import shipped

    folder = context.project / target
    if (folder / "content").exists():
        raise click.UsageError(say("exists", context.language, folder=target))
    sample = shipped("content")
    files = {
        file.relative_to(sample).as_posix(): file.read_bytes()
        for file in sorted(sample.rglob("*"))
        if file.is_file()
    }
    write_new_folder(context.project, f"{target}/content", files)
    context.say("created", folder=path_from_here(folder))
