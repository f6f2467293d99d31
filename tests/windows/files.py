"""Python's functions for files, as they answer on Windows; `install` puts them in place.

`machine.py` says which rules they keep, and where they are weaker.
"""

import builtins
import contextlib
import errno
import fcntl
import io
import ntpath
import os
import stat
import subprocess
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from tests.windows.names import real, shown

ENCODING: Final = "cp936"
HELD: Final = "YQSITE_WINDOWS_HELD"  # what other programs hold, as Windows' paths between `|`
BUSY: Final = "YQSITE_WINDOWS_BUSY"  # so many refusals pass before what is held is let go
NO_LINKS: Final = "YQSITE_WINDOWS_NO_LINKS"  # a file system without hard links
BINARY: Final = 0x8000
_GONE: Final = (
    *("fork", "forkpty", "sched_getaffinity", "geteuid", "getuid", "getgid", "setuid", "mkfifo"),
    *("chown", "lchown", "sync", "getpgid", "killpg", "statvfs", "posix_spawn", "O_DIRECTORY"),
    *("listxattr", "getxattr", "setxattr", "removexattr", "copy_file_range", "sendfile"),
)
_ACCESS: Final = os.O_RDONLY | os.O_WRONLY | os.O_RDWR
_WRITES: Final = frozenset("wax+")
# Everything as it was, under its own name.
_BEFORE: Final = types.SimpleNamespace(**vars(os))
_OPEN: Final = io.open
_refusals = [0]


def real_fork() -> int:
    """A fork of this process, for what starts processes here; the program knows of none."""
    return int(_BEFORE.fork())


def install() -> None:
    """Puts all of them in the place of Python's own."""
    os.O_BINARY = BINARY  # type: ignore[attr-defined]
    for name in ("stat", "lstat", "utime", "access", "truncate", "chdir"):
        setattr(os, name, _one_path(getattr(_BEFORE, name)))
    for function in (mkdir, chmod, unlink, rmdir, rename, replace, link, symlink, fsync, listdir):
        setattr(os, function.__name__, function)
    os.remove, os.scandir = unlink, Listing  # type: ignore[assignment,misc]
    os.open, os.getcwd, os.readlink = open_handle, getcwd, readlink  # type: ignore[assignment]
    for name in _GONE:
        if hasattr(os, name):
            delattr(os, name)
    builtins.open = io.open = open_file  # type: ignore[assignment]
    shutil: Any = sys.modules["shutil"]  # it has asked the system what it can do
    shutil._use_fd_functions = shutil._USE_CP_SENDFILE = False
    shutil._copyxattr = lambda *_, **__: None
    subprocess.Popen = Program  # type: ignore[misc]


def held_by_others() -> list[str]:
    """Where the files and folders lie that other programs hold."""
    return [real(path) for path in os.environ.get(HELD, "").split("|") if path]


def held_here() -> list[str]:
    """Where the files lie that this process holds open, and the folder in which it works."""
    found = [_BEFORE.readlink("/proc/self/cwd")]
    for number in _BEFORE.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):  # the one by which this list was read
            found.append(_BEFORE.readlink(f"/proc/self/fd/{number}"))
    return found


def denied(path: str) -> PermissionError:
    """What Windows says of whatever it does not let one do."""
    return PermissionError(errno.EACCES, "Permission denied", shown(path))


def _refuse_held(path: str) -> None:
    """Raises PermissionError for what is open, or has something open in it."""
    inside = path.rstrip("/") + "/"

    def is_there(places: Sequence[str]) -> bool:
        return any(place == path or place.startswith(inside) for place in places)

    if is_there(held_here()):
        raise denied(path)
    if is_there(held_by_others()):
        _refusals[0] += 1
        if _refusals[0] <= int(os.environ.get(BUSY, sys.maxsize)):
            raise denied(path)


def _refuse_read_only(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        mode = _BEFORE.lstat(path).st_mode
        if stat.S_ISREG(mode) and not mode & stat.S_IWUSR:
            raise denied(path)


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(_BEFORE.lstat(path).st_mode)
    except OSError:
        return False


def _drive_of(path: str) -> str:
    return shown(path)[:2]


def _file_mode(mode: int) -> int:
    return 0o644 if mode & stat.S_IWUSR else 0o444


def _one_path(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, with its first argument as it lies on this machine."""

    def call(path: Any, *arguments: Any, **options: Any) -> Any:
        return function(real(path), *arguments, **options)

    return call


def open_handle(path: Any, flags: int, mode: int = 0o777, *, dir_fd: None = None) -> int:
    """`os.open`."""
    place = real(path)
    if _is_folder(place):
        raise denied(place)
    if flags & (os.O_WRONLY | os.O_RDWR):
        _refuse_read_only(place)
    return int(_BEFORE.open(place, flags & ~BINARY, _file_mode(mode)))


def mkdir(path: Any, mode: int = 0o777, *, dir_fd: None = None) -> None:
    """`os.mkdir`; since Python 3.12.4 one mode means: for this user alone, with all in it."""
    _BEFORE.mkdir(real(path))
    _BEFORE.chmod(real(path), 0o700 if mode == 0o700 else 0o755)


def chmod(path: Any, mode: int, **_: Any) -> None:
    """`os.chmod`, which knows nothing but "read-only", and that of files."""
    if not _is_folder(real(path)):
        _BEFORE.chmod(real(path), _file_mode(mode))


def unlink(path: Any, *, dir_fd: None = None) -> None:
    """`os.unlink`."""
    place = real(path)
    if _is_folder(place):
        raise denied(place)
    _refuse_read_only(place)
    _refuse_held(place)
    _BEFORE.unlink(place)


def rmdir(path: Any, *, dir_fd: None = None) -> None:
    """`os.rmdir`."""
    _refuse_held(real(path))
    _BEFORE.rmdir(real(path))


def rename(source: Any, target: Any, **_: Any) -> None:
    """`os.rename`, which never replaces."""
    if ntpath.lexists(target) and real(source) != real(target):
        raise FileExistsError(errno.EEXIST, "File exists", target)
    _move(real(source), real(target))


def replace(source: Any, target: Any, **_: Any) -> None:
    """`os.replace`."""
    place = real(target)
    if _is_folder(place):
        raise denied(place)
    _refuse_read_only(place)
    _refuse_held(place)
    _move(real(source), place)


def _move(source: str, target: str) -> None:
    _refuse_held(source)
    if _drive_of(source) != _drive_of(target):
        raise OSError(errno.EXDEV, "Invalid cross-device link", shown(source))
    _BEFORE.rename(source, target)


def link(source: Any, target: Any, *, follow_symlinks: bool = True, **_: Any) -> None:
    """`os.link`."""
    if os.environ.get(NO_LINKS) or _drive_of(real(source)) != _drive_of(real(target)):
        raise OSError(errno.EINVAL, "Invalid argument", source)
    _BEFORE.link(real(source), real(target), follow_symlinks=False)


def symlink(source: Any, target: Any, *_: Any, **__: Any) -> None:
    """`os.symlink`, for which nobody has the right."""
    raise OSError(errno.EINVAL, "A required privilege is not held by the client")


def fsync(file: Any) -> None:
    """`os.fsync`, which wants a handle that may write."""
    handle = file if isinstance(file, int) else file.fileno()
    if fcntl.fcntl(handle, fcntl.F_GETFL) & _ACCESS == os.O_RDONLY:
        raise OSError(errno.EBADF, "Bad file descriptor")
    _BEFORE.fsync(handle)


def listdir(path: Any = ".") -> list[str]:
    """`os.listdir`."""
    return list(_BEFORE.listdir(real(path)))


def getcwd() -> str:
    """`os.getcwd`."""
    return shown(_BEFORE.getcwd())


def readlink(path: Any, **_: Any) -> str:
    """`os.readlink`."""
    return shown(_BEFORE.readlink(real(path)))


def open_file(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    """The built-in `open`: text has the ends of lines and the encoding of Windows."""
    place = real(file)
    writes = bool(_WRITES & set(mode))
    if isinstance(place, str):
        if _is_folder(place) or place in held_by_others():
            raise denied(place)
        if writes:
            _refuse_read_only(place)
    if "b" not in mode:
        encoding = ENCODING if encoding in (None, "locale") else encoding
        newline = "\r\n" if newline is None and writes else newline
    return _OPEN(place, mode, buffering, encoding, errors, newline, closefd, opener)


class Entry:
    """What a folder's list gives: it knows size and times, but no inode."""

    def __init__(self, entry: "os.DirEntry[str]", folder: str) -> None:
        self.entry = entry
        self.name = entry.name
        self.path = ntpath.join(folder, entry.name)
        self.is_dir, self.is_file, self.is_symlink = entry.is_dir, entry.is_file, entry.is_symlink

    def __fspath__(self) -> str:
        return self.path

    def is_junction(self) -> bool:
        """Nothing is one here."""
        return False

    def inode(self) -> int:
        """Asks the file itself."""
        return self.entry.inode()

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """What stands in the list."""
        found = self.entry.stat(follow_symlinks=follow_symlinks)
        first = list(found)[:10]
        first[1:4] = [0, 0, 0]  # inode, device, number of names
        names = ("st_mtime", "st_ctime", "st_mtime_ns", "st_ctime_ns")
        return os.stat_result(first, {name: getattr(found, name) for name in names})


class Listing:
    """`os.scandir`."""

    def __init__(self, path: Any = ".") -> None:
        self.entries = _BEFORE.scandir(real(path))
        self.folder = os.fspath(path)

    def __iter__(self) -> Iterator[Entry]:
        return self

    def __next__(self) -> Entry:
        return Entry(next(self.entries), self.folder)

    def __enter__(self) -> "Listing":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets the folder go."""
        self.entries.close()


class Program(subprocess.Popen):  # type: ignore[type-arg]
    """Programs of this machine are started with its own paths."""

    def __init__(self, args: Sequence[str], **options: Any) -> None:
        super().__init__([self.argument(argument) for argument in args], **options)

    def argument(self, argument: str) -> str:
        """An argument, with a path of drive C in it as it lies on this machine."""
        head, drive, tail = argument.partition("C:\\")
        return head + real(drive + tail) if drive else argument
