"""`yqsite init`: the sample content, to start from."""

from collections.abc import Mapping

import click

from generator.cli.context import Context
from generator.cli.project_folder import path_from_here
from generator.cli.verb import Words, verb
from generator.cli.words import say
from generator.problems.message import one_line


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
    from generator.content.edit.whole_files import write_new_folder
    from generator.resources import shipped

    folder = context.project / target
    try:
        is_taken = (folder / "content").exists()
    except OSError as error:  # a name that is too long, or a folder that may not be entered
        why = error.strerror or ""
        words = say("no_new_folder", context.language, folder=target, why=why)
        raise click.UsageError(words) from None
    if is_taken:
        raise click.UsageError(say("exists", context.language, folder=target))
    sample = shipped("content")
    files = {
        file.relative_to(sample).as_posix(): file.read_bytes()
        for file in sorted(sample.rglob("*"))
        if file.is_file()
    }
    context.say("sample", title=one_line(_title_of(files)))
    write_new_folder(context.project, f"{target}/content", files)
    context.say("created", folder=path_from_here(folder))


def _title_of(files: Mapping[str, bytes]) -> str:
    """The title of the sample's newest report, as the sample itself has it."""
    from generator.content.readers import decode, read_yaml

    name = max(file for file in files if file.endswith("/report.yaml"))
    data = read_yaml(name, decode(name, files[name])).data
    title = data.get("title") if isinstance(data, dict) else None
    return title if isinstance(title, str) else name
