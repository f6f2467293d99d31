"""What a build leaves on a file system: files, folders, bytes, the largest pages."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LARGEST: Final = 5
_BLOCK: Final = 512  # what st_blocks counts in, on any file system


@dataclass(frozen=True, slots=True)
class Footprint:
    """Inodes and bytes of a site; `kept` are the bytes of what waits for the next build.

    `allocated` is what the file system set aside, which is more than the bytes of small files.
    """

    files: int
    folders: int
    allocated: int
    kept: int
    largest: tuple[tuple[str, int], ...]


def footprint(site: Path, kept: Path) -> Footprint:
    """Looks at every file of both folders; `kept` need not exist."""
    files, folders, allocated = 0, 0, 0
    pages: list[tuple[str, int]] = []
    for where, inside, names in os.walk(site):
        folders += len(inside)
        files += len(names)
        for name in names:
            status = (path := Path(where, name)).stat()
            allocated += status.st_blocks * _BLOCK
            if path.suffix == ".html":
                pages.append((path.relative_to(site).as_posix(), status.st_size))
    pages.sort(key=lambda page: (-page[1], page[0]))
    waiting = sum(file.stat().st_size for file in kept.rglob("*") if file.is_file())
    return Footprint(files, folders, allocated, waiting, tuple(pages[:_LARGEST]))
