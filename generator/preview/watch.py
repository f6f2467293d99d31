"""Which files changed: by size, time and inode, so that a new file with an old time is seen."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.build.fingerprint import Snapshot, snapshot

LOOK: Final = 0.1  # seconds between two looks at the files, at least
SELDOM: Final = 2.0  # and at most
COST: Final = 150  # an idle look is followed by a pause of so many times what it took
CALM: Final = 0.1  # seconds in which a file that is saved comes to rest
BURST: Final = 0.3  # and in which several do: a checkout, a folder that is copied


class Watch:
    """Tells when the folders changed and have come to rest.

    An editor writes a file in several steps and a checkout many files; only when two looks in a
    row agree is a change worth a rebuild.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self.settled = snapshot(self.folders)
        self.last = self.settled
        self.pause = LOOK

    def has_changed(self) -> bool:
        """Looks once. True where the folders differ from the last rest and are at rest again.

        `pause` is then how many seconds to wait before the next look.
        """
        start = time.process_time()
        now = snapshot(self.folders)
        self.pause = min(max(LOOK, COST * (time.process_time() - start)), SELDOM)
        if now != self.settled:
            self.pause = BURST if self._several(now) else CALM
        at_rest = now == self.last
        self.last = now
        if not at_rest or now == self.settled:
            return False
        self.settled = now
        return True

    def _several(self, now: Snapshot) -> bool:
        return len(dict(now.items() ^ self.settled.items())) > 1
