"""What was written is on the disk before it is put in place."""

import ctypes
import os
import stat
import sys
from pathlib import Path


def settle(folder: Path) -> None:
    """Returns when every file below the folder is on the disk; raises OSError.

    Linux does it for the whole file system in one call; elsewhere each file and each folder is
    asked for by itself. A further name of an old file was asked for when that was new.
    """
    if sys.platform == "linux" and _sync_file_system(folder):
        return
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            file = Path(place, name)
            status = file.lstat()
            if stat.S_ISREG(status.st_mode) and status.st_nlink == 1:
                _sync(file)
        settle_names(Path(place))


def settle_names(folder: Path) -> None:
    """Returns when the folder's own list of names is on the disk; raises OSError."""
    if os.name == "posix":  # Windows cannot ask this of a folder
        _sync(folder)


def _sync(path: Path) -> None:
    # Windows settles nothing through a handle that may not write; POSIX opens no folder for that.
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_file_system(folder: Path) -> bool:
    """Whether the system has the call; raises OSError where it failed."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if libc.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)
    return True
