"""Which files changed: by size, time and inode, so that a new file with an old time is seen."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

Snapshot = dict[str, tuple[int, int, int]]


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Path -> size, time of change in nanoseconds, inode, for every file below the folders.

    Links are followed, as the build follows them; a folder that is reached twice counts once.
    """
    found: Snapshot = {}
    reached: set[str] = set()
    waiting = [str(folder) for folder in folders]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in reached:
            continue
        reached.add(real)
        with contextlib.suppress(OSError), os.scandir(folder) as entries:  # gone between two looks
            for entry in entries:
                with contextlib.suppress(OSError):  # gone, or a link to nothing: others count on
                    if entry.is_dir():
                        waiting.append(entry.path)
                    else:
                        status = entry.stat()
                        found[entry.path] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return found


class Watch:
    """Tells when the folders changed and have come to rest.

    An editor writes a file in several steps and a checkout many files; only when two looks in a
    row agree is a change worth a rebuild.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self.settled = snapshot(self.folders)
        self.last = self.settled

    def changed(self) -> bool:
        """Looks once. True where the folders differ from the last rest and are at rest again."""
        now = snapshot(self.folders)
        at_rest = now == self.last
        self.last = now
        if not at_rest or now == self.settled:
            return False
        self.settled = now
        return True
