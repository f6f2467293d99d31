"""The list of the files that yqsite made, which lies in the output folder."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.content.patience import patiently

MANIFEST: Final = ".yqsite-manifest.json"
_UNFINISHED: Final = b"null\n"


def write_manifest(folder: Path, addresses: Iterable[str]) -> None:
    """Writes the list; raises OSError.

    It takes the place of the mark in one step: a folder whose mark is gone and whose list is not
    there yet would be taken for one that is full of somebody else's files.
    """
    text = json.dumps(sorted(addresses), ensure_ascii=False, indent=0) + "\n"
    coming = folder / f"{MANIFEST}.new"
    coming.write_bytes(text.encode())
    patiently(lambda: coming.replace(folder / MANIFEST))


def read_manifest(folder: Path) -> set[str]:
    """The addresses that a build made here; none where there is no list. Raises OSError."""
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError, RecursionError):
        return set()
    return {str(name) for name in listed} if isinstance(listed, list) else set()


def mark_unfinished(folder: Path) -> None:
    """Says that a folder is being written and holds nothing that is not elsewhere too."""
    (folder / MANIFEST).write_bytes(_UNFINISHED)


def is_unfinished(folder: Path) -> bool:
    """Whether a folder was never finished; raises OSError."""
    try:
        return (folder / MANIFEST).read_bytes() == _UNFINISHED
    except FileNotFoundError:
        return False
