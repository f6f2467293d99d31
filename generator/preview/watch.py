"""Which files changed: by size, time and inode, so that a new file with an old time is seen."""

from collections.abc import Iterable
from pathlib import Path

from generator.inputs import snapshot


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
