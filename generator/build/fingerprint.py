"""What a build reads: the files of the content and of the templates, and whether they changed."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.content.limits import is_over

Snapshot = dict[str, tuple[int, int, int]]


def files_below(folders: Iterable[Path]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below the folders with its status.

    Links are followed, as the build follows them; a folder that is reached twice counts once.
    What is gone between two looks is left out.
    """
    reached: set[str] = set()
    waiting = [str(folder) for folder in folders]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in reached:
            continue
        reached.add(real)
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):  # gone, or a link to nothing: others count on
                    if entry.is_dir():
                        waiting.append(entry.path)
                    else:
                        yield entry.path, entry.stat()


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Path -> size, time of change in nanoseconds, inode, for every file below the folders."""
    return {
        path: (status.st_size, status.st_mtime_ns, status.st_ino)
        for path, status in files_below(folders)
    }


def digests(folders: Iterable[Path]) -> dict[str, bytes]:
    """Path -> digest of the content, for every file below the folders that can be read."""
    found: dict[str, bytes] = {}
    for path, status in files_below(folders):
        if stat.S_ISREG(status.st_mode):
            if is_over("bytes", status.st_size):  # no reader opens it; a hole would take hours
                found[path] = repr((status.st_size, status.st_mtime_ns)).encode()
                continue
            with contextlib.suppress(OSError), Path(path).open("rb") as file:
                found[path] = hashlib.file_digest(file, "sha256").digest()
    return found
