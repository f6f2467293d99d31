"""Paths as Windows writes them, and where they lie on this machine.

`C:` is the root of this machine and `D:` a folder of it, so that there are two drives. Names are
compared without their letter case, dots and spaces at their ends are dropped, some signs and the
names of devices cannot be used, and a path has at most 259 signs.
"""

import errno
import ntpath
import os
import posixpath
import re
from typing import Any, Final

# As they are before anything is put in their place.
LSTAT, READLINK, LISTDIR, GETCWD = os.lstat, os.readlink, os.listdir, os.getcwd
LONGEST: Final = 259
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
_FORBIDDEN: Final = re.compile('[<>:"|?*\x00-\x1f]')
_PLAIN: Final = "\\\\?\\"  # in front of a path that may be long
DRIVES: dict[str, str] = {"C:": "/"}


def real(path: Any) -> Any:
    """Where a path lies; a number of an open file as it is. Raises OSError as Windows would."""
    if isinstance(path, int):
        return path
    given = os.fspath(path)
    text = os.fsdecode(given)
    long, text = text.startswith(_PLAIN), text.removeprefix(_PLAIN)
    drive, tail = ntpath.splitdrive(text.replace("/", "\\"))
    if drive and drive.upper() not in DRIVES:
        raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", text)
    if not tail.startswith("\\"):  # from where this process is
        drive, tail = ntpath.splitdrive(ntpath.join(shown(GETCWD()), tail))
    parts = [_name(part, text) for part in tail.split("\\") if part not in ("", ".")]
    if not long and len(drive or "C:") + sum(len(part) + 1 for part in parts) > LONGEST:
        raise FileNotFoundError(errno.ENOENT, "The filename or extension is too long", text)
    root = DRIVES[(drive or "C:").upper()]
    found = _as_it_is_written(posixpath.normpath(posixpath.join(root, *parts)))
    return os.fsencode(found) if isinstance(given, bytes) else found


def shown(path: str) -> str:
    """A path of this machine as Windows writes it."""
    if not path.startswith("/"):
        return path.replace("/", "\\")
    inside = [
        (root, drive)
        for drive, root in DRIVES.items()
        if posixpath.commonpath((path, root)) == root
    ]
    root, drive = max(inside)
    return f"{drive}\\" + posixpath.relpath(path, root).replace("/", "\\").removeprefix(".")


def real_path(path: Any, *, strict: bool = False) -> str:
    """`os.path.realpath`: through all links, with the names as they are written on the disk."""
    try:
        waiting = real(path).strip("/").split("/")
    except OSError:
        if strict:
            raise
        return ntpath.abspath(path)
    place, links = "/", 0
    while waiting:
        step = posixpath.normpath(posixpath.join(place, waiting.pop(0)))
        try:
            target = READLINK(step)
        except FileNotFoundError:
            if strict:
                raise
            target = ""
        except OSError:  # no link
            target = ""
        links += bool(target)
        if target and links <= 40:
            waiting = [*target.strip("/").split("/"), *waiting]
            place = "/" if target.startswith("/") else place
        else:
            place = step
    return shown(place)


def _name(part: str, path: str) -> str:
    if part == "..":
        return part
    name = part.rstrip(". ")
    if not name or _FORBIDDEN.search(name) or _DEVICE.fullmatch(name):
        raise OSError(
            errno.EINVAL, "The filename, directory name, or volume label is incorrect", path
        )
    return name


def _as_it_is_written(path: str) -> str:
    """The path with names that are there in whatever letter case."""
    if _is_there(path):
        return path
    folder, name = posixpath.split(path)
    if folder == path:
        return path
    folder = _as_it_is_written(folder)
    try:
        names = LISTDIR(folder)
    except OSError:
        return posixpath.join(folder, name)
    same = [other for other in names if other.casefold() == name.casefold()]
    return posixpath.join(folder, same[0] if same else name)


def _is_there(path: str) -> bool:
    try:
        LSTAT(path)
    except OSError:
        return False
    return True
