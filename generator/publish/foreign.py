"""Files in the output folder that yqsite did not make: they go with the site and are never lost."""

import filecmp
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from generator.problems import Location, Problem, ProblemsFound
from generator.publish.manifest import MANIFEST, is_unfinished, read_manifest
from generator.publish.output import Output


def carry_over(place: Output, stage: Path, new: set[str]) -> int:
    """Puts what is not ours into the new folder too, files as further names of the same file.

    Gives how many files an earlier build made that are not among the new ones. Raises
    ProblemsFound (YQ604) where a file of somebody else's is in the way, and OSError.
    """
    output = place.folder
    if not output.is_dir():
        return 0
    ours = read_manifest(output)
    inhabited = _folders(ours) | _folders(new)
    for address, names in _walk(output):
        if address not in inhabited:
            folder = stage / address
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copymode(output / address, folder)
        for name in names:
            if name not in ours and name != MANIFEST:
                _keep(place, name, stage, new)
    return len(ours - new)


def _keep(place: Output, name: str, stage: Path, new: set[str]) -> None:
    """Puts somebody else's file into the new site; raises ProblemsFound (YQ604), OSError."""
    file, target = place.folder / name, stage / name
    if name not in new and not target.is_dir():
        _carry(file, target)
    elif target.is_dir() or file.is_symlink() or not filecmp.cmp(file, target, False):
        at, values = Location(place.name + name), {"address": name}
        raise ProblemsFound([Problem("YQ604", at, name, values=values)])


def discard(old: Path, new: Path) -> None:
    """Removes a folder that was the site, or was to become it; raises OSError.

    A file that somebody put into it meanwhile moves into the new site. What can neither move nor
    go stays, and is an OSError too.
    """
    unfinished, ours, taken = is_unfinished(old), read_manifest(old), read_manifest(new)
    for address, names in _walk(old, topdown=False):
        for name in names:
            if name == MANIFEST:
                continue  # it goes last: it says whose the others are
            if unfinished or name in ours:
                _unlink(f"{old}/{name}", f"{new}/{name}")
            else:
                _save(old / name, new / name, name in taken)
        if address != ".":
            (old / address).rmdir()
    (old / MANIFEST).unlink(missing_ok=True)
    old.rmdir()


def _save(file: Path, target: Path, is_taken: bool) -> None:
    """Moves somebody else's file into the new site, where it is not there yet; raises OSError."""
    if _is_copy(file, target):
        _unlink(str(file), str(target))
    elif not is_taken:
        _move(file, target)


def _unlink(file: str, other: str) -> None:
    """Removes a file, whose other name may be `other`; raises OSError.

    Windows removes nothing that is marked as read-only, and all names of a file have that mark.
    """
    try:
        os.unlink(file)  # noqa: PTH108 - a third of Path's time
    except PermissionError:
        status = os.lstat(file)
        if os.name != "nt" or status.st_mode & stat.S_IWRITE:
            raise
        is_one = os.path.lexists(other) and os.path.samefile(file, other)  # noqa: PTH121 - as above
        os.chmod(file, stat.S_IWRITE)  # noqa: PTH101 - as above
        os.unlink(file)  # noqa: PTH108 - as above
        if is_one:
            os.chmod(other, stat.S_IREAD)  # noqa: PTH101 - as above


def _folders(addresses: set[str]) -> set[str]:
    """Every folder that an address of ours lies in; `.` is the root."""
    found = {"."}
    for address in addresses:
        folder = address.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _walk(root: Path, *, topdown: bool = True) -> Iterator[tuple[str, list[str]]]:
    """Every folder below the root, itself included, with its files and links, as addresses.

    The address of the root is `.`; those in it are their names.
    """
    start = len(str(root)) + 1
    for folder, folders, names in os.walk(root, topdown=topdown, onerror=_raise):
        links = [name for name in folders if os.path.islink(f"{folder}/{name}")]  # noqa: PTH114
        below = folder[start:].replace(os.sep, "/")
        before = f"{below}/" if below else ""
        yield below or ".", [f"{before}{name}" for name in (*names, *links)]


def _raise(error: OSError) -> NoReturn:
    raise error


def _carry(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # no hard links here, or none of links
        shutil.copy2(file, target, follow_symlinks=False)


def _is_copy(file: Path, other: Path) -> bool:
    """Whether the other one is the same file, or was made from it or after it."""
    try:
        first, second = file.lstat(), other.lstat()
    except FileNotFoundError:
        return False
    if (first.st_ino, first.st_dev) == (second.st_ino, second.st_dev):
        return True
    return stat.S_IFMT(first.st_mode) == stat.S_IFMT(second.st_mode) and (
        first.st_mtime_ns <= second.st_mtime_ns
    )


def _move(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    file.replace(target)
