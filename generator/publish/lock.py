"""One build at a time publishes into a folder."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PATIENCE: Final = 600.0  # seconds; another build, even of a province, is done before
_PAUSE: Final = 0.02


class BusyError(Exception):
    """Another build did not end in time."""


@contextlib.contextmanager
def folder_lock(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock of a folder, waiting for its turn; raises BusyError after `patience` seconds.

    The lock lies on the folder itself and ends with the process, so that a build that was killed
    leaves nothing to clean up. Where folders cannot be locked (Windows) it lies on a file in it,
    which goes with the last who waits for it.
    """
    end = time.monotonic() + patience
    handle = _open(folder)
    try:
        while not _take(handle):
            if time.monotonic() > end:
                raise BusyError
            time.sleep(_PAUSE)
        yield
    finally:
        _close(handle, folder)


if sys.platform == "win32":
    import msvcrt

    _NAME: Final = ".yqsite.lock"

    def _open(folder: Path) -> int:
        return os.open(folder / _NAME, os.O_RDWR | os.O_CREAT)

    def _close(handle: int, folder: Path) -> None:
        """Gives the lock back, and removes the file where nobody else has it open."""
        os.close(handle)
        with contextlib.suppress(OSError):
            (folder / _NAME).unlink()

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _close(handle: int, folder: Path) -> None:
        os.close(handle)

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
