"""Stage, then swap: a build that fails changes nothing."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound
from generator.publish.durable import settle, settle_names
from generator.publish.exchange import exchange, restore, undo
from generator.publish.foreign import carry_over, discard
from generator.publish.lock import PATIENCE, BusyError, folder_lock
from generator.publish.manifest import mark_unfinished, write_manifest
from generator.publish.output import Output
from generator.publish.writer import Mark, Writer

_LONGEST: Final = 247  # signs of a folder's path, from where on Windows finds it no more


class Publication(Struct, frozen=True):
    """What a build put in place: files and bytes, and how many files were no longer needed.

    `left` names a folder beside the site that could not be removed; the next build tries again.
    """

    files: int
    size: int
    removed: int
    left: str = ""


class Stage:
    """A folder beside the output folder, which takes its place when it is whole.

    `writer` puts files into it.
    """

    def __init__(self, folder: Path, place: Output) -> None:
        self.folder = folder
        self.place = place
        self.writer = Writer(folder, place.folder)

    def commit(self, files: Mapping[str, Mark]) -> Publication:
        """Puts the stage in place of the output folder; `files` are all that it holds, by address.

        Files in the old folder that yqsite did not make are carried over; those that an earlier
        build made, and this one did not, are gone. All is on the disk before the two folders trade
        places. Raises ProblemsFound (YQ604) and OSError, with the output folder unchanged.
        """
        removed = carry_over(self.place, self.folder, set(files))
        write_manifest(self.folder, files)
        settle(self.folder)
        _put_in_place(self.folder, self.place.folder)
        left = "" if self.remove() else self.folder.name
        return Publication(len(files), sum(size for size, _, _ in files.values()), removed, left)

    def remove(self) -> bool:
        """Removes the folder, which holds a site that is not finished or the one before this.

        A file that somebody put into the latter meanwhile moves into the new site. Whether it
        could be done; there may be nothing to do.
        """
        return _remove(self.folder, self.place.folder)


@contextmanager
def staged(place: Output, patience: float = PATIENCE) -> Iterator[Stage]:
    """A new site on its way into the output folder; without a `commit` nothing comes of it.

    Builds into one folder take turns. Raises ProblemsFound (YQ602, YQ607, YQ612, YQ613), also for
    every OSError inside, with the output folder unchanged.
    """
    output = place.folder
    with turn(place, patience), _disk_trouble(place):
        stage = Stage(_new_folder(output), place)
        try:
            mark_unfinished(stage.folder)
            yield stage
        finally:
            stage.remove()


@contextmanager
def turn(place: Output, patience: float = PATIENCE) -> Iterator[None]:
    """Has the output folder to itself, with what a build that died left there put in order.

    Raises ProblemsFound (YQ602, YQ607, YQ612, YQ613).
    """
    output = place.folder
    with contextlib.ExitStack() as stack:
        with _disk_trouble(place):
            stack.enter_context(_room(output.parent))
            try:
                stack.enter_context(folder_lock(output.parent, patience))
            except BusyError:
                at = Location(place.name.rstrip("/"))
                raise ProblemsFound([Problem("YQ607", at)]) from None
            restore(output, discard)
            _sweep(output)
        yield


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """Makes a folder and those around it, which go again if nothing comes of it; raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for place in missing:
            with contextlib.suppress(OSError):  # not there, or not empty
                place.rmdir()
        raise


@contextmanager
def _disk_trouble(place: Output) -> Iterator[None]:
    """Trouble with the disk as a problem (YQ602, YQ612, YQ613)."""
    try:
        yield
    except OSError as error:
        at, found = Location(place.name.rstrip("/")), str(error.strerror)
        raise ProblemsFound([_problem_of(error, at, found)]) from None


def _problem_of(error: OSError, at: Location, found: str) -> Problem:
    """A path that is too long or cannot be, something that is held open, or else the disk."""
    is_windows = os.name == "nt"
    if error.errno == errno.ENAMETOOLONG:
        return Problem("YQ613", at, found)
    if is_windows and len(str(error.filename or "")) > _LONGEST:
        return Problem("YQ613", at, found)
    if is_windows and error.errno == errno.EINVAL:
        return Problem("YQ601", at, found, "folder_name")
    return Problem(
        "YQ612" if is_windows and isinstance(error, PermissionError) else "YQ602", at, found
    )


def _put_in_place(stage: Path, output: Path) -> None:
    """Puts the new folder in place for good, or not at all; raises OSError."""
    is_first = not output.exists()
    exchange(stage, output)
    try:
        settle_names(output.parent)
    except OSError:
        undo(stage, output, is_first=is_first)
        raise


def _remove(stage: Path, output: Path) -> bool:
    return not stage.exists() or _twice(lambda: discard(stage, output))


def _twice(remove: Callable[[], None]) -> bool:
    """Whether it could be done; a disk that fails once may do it the next time."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            remove()
            return True
    return False


def _prefix(output: Path) -> str:
    return f".{output.name}-stage-"


def _sweep(output: Path) -> None:
    """Removes what builds that were killed left behind; no other build is at work now."""
    for left in output.parent.glob(f"{_prefix(output)}????????"):
        if left.is_dir() and not left.is_symlink():
            _remove(left, output)


def _new_folder(output: Path) -> Path:
    """An empty folder beside the output folder, with the permissions of any new folder.

    tempfile would make one for this user alone, which on Windows it stays, with all that is in it.
    """
    while True:
        folder = output.with_name(f"{_prefix(output)}{os.urandom(4).hex()}")
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
            return folder
