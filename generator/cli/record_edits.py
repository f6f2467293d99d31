"""What a verb adds to the records: into all of their YAML files that can take it, or into none."""

import contextlib
from collections.abc import Callable, Mapping

from generator.cli.context import Context

Edit = Callable[[str], str]  # of a file's text; raises LayoutError where it cannot take it


def write_edits(
    context: Context,
    edits: Mapping[str, Edit],
    before: Mapping[str, bytes],
    beside: Mapping[str, str],
) -> dict[str, str]:
    """Writes the files with their edits, and those `beside` them; gives what was written.

    `before` are the files that the records were read of: another run may have added the same
    meanwhile, or a person another project, and an edit knows its project by its place in the file.
    A file that is missing there, or that is no YAML, is left as it is. Raises ProblemsFound.
    """
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.whole_files import write_files
    from generator.content.edit.yaml_text import LayoutError
    from generator.content.readers import decode

    texts = dict(beside)
    for name, edit in edits.items():
        if name in before:
            with contextlib.suppress(LayoutError):
                # bytes, so that neither a mark at the head nor the ends of lines change
                texts[name] = edit(decode(name, before[name]))
    refuse_unreadable(context.project, {name: text.encode() for name, text in texts.items()})
    write_files(context.project, texts, {name: before[name] for name in texts if name in before})
    return texts
