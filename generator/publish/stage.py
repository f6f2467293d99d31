"""Stage, then swap: a build that fails changes nothing."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound
from generator.publish.durable import settle, settle_names
from generator.publish.exchange import exchange, restore, undo
from generator.publish.foreign import carry_over, discard
from generator.publish.lock import PATIENCE, BusyError, folder_lock
from generator.publish.manifest import mark_unfinished, write_manifest
from generator.publish.output import Output
from generator.publish.writer import StagedFile, Writer


class Publication(Struct, frozen=True):
    """What a build put in place: files and bytes, and how many files were no longer needed.

    `left` names a folder beside the site that could not be removed; the next build tries again.
    """

    files: int
    size: int
    removed: int
    left: str = ""


def publish(
    fill: Callable[[Writer], Iterable[StagedFile]], place: Output, patience: float = PATIENCE
) -> Publication:
    """Has a new site written and puts it in place of what was in the output folder.

    `fill` writes the files to a folder beside it, and says which; they are made durable, and then
    the two folders trade places. Files in the old one that yqsite did not make are carried over;
    those that an earlier build made, and this one did not, are gone. Builds into one folder take
    turns: `fill` is called when it is this one's. Raises ProblemsFound (YQ602, YQ604, YQ607), and
    what `fill` raises, with the folder unchanged.
    """
    with turn(place, patience), _disk_trouble(place):
        return _stage_and_exchange(fill, place)


@contextmanager
def turn(place: Output, patience: float = PATIENCE) -> Iterator[None]:
    """Has the output folder to itself, with what a build that died left there put in order.

    Raises ProblemsFound (YQ602, YQ607).
    """
    output = place.folder
    with contextlib.ExitStack() as stack:
        with _disk_trouble(place):
            output.parent.mkdir(parents=True, exist_ok=True)
            try:
                stack.enter_context(folder_lock(output.parent, patience))
            except BusyError:
                at = Location(place.name.rstrip("/"))
                raise ProblemsFound([Problem("YQ607", at)]) from None
            restore(output, discard)
            _sweep(output)
        yield


@contextmanager
def _disk_trouble(place: Output) -> Iterator[None]:
    """Trouble with the disk as a problem (YQ602)."""
    try:
        yield
    except OSError as error:
        at = Location(place.name.rstrip("/"))
        raise ProblemsFound([Problem("YQ602", at, str(error.strerror))]) from None


def _stage_and_exchange(
    fill: Callable[[Writer], Iterable[StagedFile]], place: Output
) -> Publication:
    output = place.folder
    stage = Path(tempfile.mkdtemp(prefix=_prefix(output), dir=output.parent))
    try:
        stage.chmod(0o777 & ~_umask())
        mark_unfinished(stage)
        marks = {file.address: file.mark for file in fill(Writer(stage, output))}
        removed = carry_over(place, stage, set(marks))
        write_manifest(stage, marks)
        settle(stage)
    except BaseException:
        _twice(lambda: shutil.rmtree(stage))
        raise
    _put_in_place(stage, output)
    gone = _twice(lambda: discard(stage, output) if stage.exists() else None)
    size = sum(size for size, _, _ in marks.values())
    return Publication(len(marks), size, removed, "" if gone else stage.name)


def _put_in_place(stage: Path, output: Path) -> None:
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
