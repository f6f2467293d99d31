"""Stage, then swap: a build that fails changes nothing."""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound
from generator.publish.durable import settle, settle_names
from generator.publish.exchange import exchange, restore, undo
from generator.publish.foreign import carry_over, discard
from generator.publish.lock import PATIENCE, BusyError, locked
from generator.publish.manifest import mark_unfinished, write_manifest
from generator.publish.output import Output


class Published(Struct, frozen=True):
    """What a build put in place: files and bytes, and how many files were no longer needed.

    `left` names a folder beside the site that could not be removed; the next build tries again.
    """

    files: int
    size: int
    removed: int
    left: str = ""


def publish(
    files: Iterable[tuple[str, bytes]], place: Output, patience: float = PATIENCE
) -> Published:
    """Writes address and content pairs and puts them in place of what was in the output folder.

    The files are written to a folder beside it, made durable, and then the two trade places.
    Files in it that yqsite did not make are carried over; those that an earlier build made, and
    this one did not, are gone. Builds into one folder take turns. Raises ProblemsFound (YQ602,
    YQ604, YQ607) with the folder unchanged.
    """
    output = place.folder
    at = Location(place.name.rstrip("/"))
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with locked(output.parent, patience):
            restore(output, discard)
            _sweep(output)
            return _staged(files, place)
    except BusyError:
        raise ProblemsFound([Problem("YQ607", at)]) from None
    except OSError as error:
        raise ProblemsFound([Problem("YQ602", at, str(error.strerror))]) from None


def _staged(files: Iterable[tuple[str, bytes]], place: Output) -> Published:
    output = place.folder
    stage = Path(tempfile.mkdtemp(prefix=_prefix(output), dir=output.parent))
    try:
        stage.chmod(0o777 & ~_umask())
        mark_unfinished(stage)
        written, size = _write(files, stage, output)
        removed = carry_over(place, stage, set(written))
        write_manifest(stage, written)
        settle(stage)
    except BaseException:
        _twice(lambda: shutil.rmtree(stage))
        raise
    _exchanged(stage, output)
    gone = _twice(lambda: discard(stage, output) if stage.exists() else None)
    return Published(len(written), size, removed, "" if gone else stage.name)


def _exchanged(stage: Path, output: Path) -> None:
    """Puts the new folder in place for good, or not at all; raises OSError."""
    is_first = not output.exists()
    try:
        exchange(stage, output)
    except OSError:
        _twice(lambda: shutil.rmtree(stage))
        raise
    try:
        settle_names(output.parent)
    except OSError:
        undo(stage, output, is_first=is_first)
        _twice(lambda: shutil.rmtree(stage))
        raise


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
            _twice(lambda: discard(left, output))  # noqa: B023 - called at once


def _write(files: Iterable[tuple[str, bytes]], stage: Path, output: Path) -> tuple[list[str], int]:
    """Writes the files; one that is the same as before becomes a further name of the old file."""
    written: list[str] = []
    folders: set[str] = set()
    size = 0
    for address, content in files:
        folder = address.rpartition("/")[0]
        if folder not in folders:
            (stage / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        if not _linked(f"{output}/{address}", f"{stage}/{address}", content):
            with open(f"{stage}/{address}", "wb") as file:  # noqa: PTH123 - a third of Path's time
                file.write(content)
        written.append(address)
        size += len(content)
    return written, size


def _linked(old: str, new: str, content: bytes) -> bool:
    """Whether the old file holds just this, and could be given a further name."""
    try:
        status = os.stat(old, follow_symlinks=False)  # noqa: PTH116 - as above
        if not stat.S_ISREG(status.st_mode) or status.st_size != len(content):
            return False
        with open(old, "rb") as file:  # noqa: PTH123 - as above
            if file.read() != content:
                return False
        os.link(old, new)
    except OSError:  # there is no such file, or the file system has no hard links
        return False
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
