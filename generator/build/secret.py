"""The builder's own secret, which nothing that comes with a project can know.

What a build keeps in a project's folder is signed with it: an archive, a shared folder or a disk's
image can bring along any file, with any inode and any time, but not one that is signed. It lies in
the user's own cache folder, for her alone, and is made when it is first asked for. Losing it costs
time and nothing else.
"""

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import Final

SIZE: Final = 32
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def own_secret(project: Path) -> bytes | None:
    """The secret; None where it cannot be kept from others, and so nothing is to be believed.

    That is where there is no place for it that is this user's own, or where that place lies in the
    project, with which it may have come.
    """
    try:
        file = secret_file()
        real = Path(os.path.realpath(file))
        if real.is_relative_to(os.path.realpath(project)):
            return None
        return _read(file) or _make(file)
    except (OSError, RuntimeError):  # no home folder, or no right to it
        return None


def secret_file() -> Path:
    """Where the secret lies; raises RuntimeError where the user has no home folder."""
    if os.name == "nt":
        place = os.environ.get("LOCALAPPDATA", "")
        usual = "AppData/Local"
    else:
        place = os.environ.get("XDG_CACHE_HOME", "")
        usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    folder = Path(place) if Path(place).is_absolute() else Path.home() / usual
    return folder / "yqsite" / "key"


def _read(file: Path) -> bytes | None:
    """The secret; None where there is none that others could not know or replace."""
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != SIZE or not _is_private(status):
            return None
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    return content if len(content) == SIZE else None


def _is_private(status: os.stat_result) -> bool:
    """Whether it is this user's alone; Windows' folder of a user is."""
    if os.name == "nt":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _make(file: Path) -> bytes | None:
    """Makes a new secret, and gives the one that lies there then; raises OSError."""
    around = next(folder for folder in file.parents if folder.is_dir())
    if os.name != "nt" and around.stat().st_uid != os.geteuid():
        return None  # somebody else's home: root's files would be in her way
    file.parent.mkdir(parents=True, exist_ok=True)
    coming = file.with_name(f"key-{os.getpid()}-{os.urandom(4).hex()}")
    handle = os.open(coming, _NEW, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(os.urandom(SIZE))
        coming.replace(file)
    finally:
        with contextlib.suppress(OSError):
            coming.unlink()
    return _read(file)
