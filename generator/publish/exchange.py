"""Two folders trade places in one step, where the system can."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from generator.content.patience import patiently

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_CANNOT: Final = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)


def exchange(new: Path, old: Path) -> None:
    """`new` and `old` trade names. `old` need not exist. Raises OSError.

    Linux does this in one indivisible step. Elsewhere it takes two renames; a run that dies
    between them leaves the old folder under a name that `restore` knows.
    """
    if not old.exists():
        _rename(new, old)
        return
    if sys.platform == "linux" and _swap_names(new, old):
        return
    aside = _aside(old)
    _rename(old, aside)
    try:
        _rename(new, old)
    except OSError:
        _rename(aside, old)
        raise
    _rename(aside, new)


def undo(new: Path, old: Path, *, is_first: bool) -> None:
    """Takes an exchange back; `is_first` where there was no old folder. Raises OSError."""
    if is_first:
        _rename(old, new)
    else:
        exchange(new, old)


def restore(old: Path, discard: Callable[[Path, Path], None]) -> None:
    """Mends what a run that died between two renames left behind. Raises OSError.

    `discard` removes a folder that was the site, of which the second one has taken the place.
    """
    aside = _aside(old)
    if not aside.is_dir():
        return
    if old.exists():
        discard(aside, old)  # the new folder is in place; the old one is no longer needed
    else:
        _rename(aside, old)


def _rename(source: Path, target: Path) -> None:
    patiently(lambda: source.rename(target))


def _aside(old: Path) -> Path:
    return old.with_name(f".{old.name}-before")


def _swap_names(new: Path, old: Path) -> bool:
    """Whether the system call did it; False where the kernel or the file system has none."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    result = libc.renameat2(
        _AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if result == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(old))
