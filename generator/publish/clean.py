"""Clean: what yqsite made is removed from the output folder, and nothing else."""

import contextlib
from pathlib import Path

from generator.publish.manifest import MANIFEST, read_manifest
from generator.publish.output import Output


def clean(place: Output) -> int:
    """Removes the files that yqsite made, and the folders that they leave empty.

    Gives how many files. Nothing outside the folder is touched, whatever the manifest or a link
    in the folder says.
    """
    output = place.folder
    ours = sorted(read_manifest(output))
    removed = 0
    left: set[Path] = set()
    for address in ours:
        with contextlib.suppress(OSError, ValueError):  # gone already, or no address at all
            folder = (output / address).parent.resolve()
            if folder.is_relative_to(output):
                (folder / Path(address).name).unlink()
                removed += 1
                left.update(parent for parent in (folder, *folder.parents) if parent != output)
    if ours:
        (output / MANIFEST).unlink(missing_ok=True)
    for folder in sorted(left, key=lambda emptied: len(emptied.parts), reverse=True):
        if folder.is_relative_to(output):
            with contextlib.suppress(OSError):  # not empty: somebody else's files are in it
                folder.rmdir()
    return removed
