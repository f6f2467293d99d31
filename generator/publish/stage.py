"""Stage, then swap: a build that fails changes nothing."""

import contextlib
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.problems import Location, Problem, ProblemsFound
from generator.publish.durable import settle, settle_names
from generator.publish.exchange import exchange, restore
from generator.publish.lock import PATIENCE, BusyError, locked
from generator.publish.output import Output

MANIFEST: Final = ".yqsite-manifest.json"


class Published(Struct, frozen=True):
    """What a build put in place: files and bytes, and how many files were no longer needed."""

    files: int
    size: int
    removed: int


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
            restore(output)
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
        written, size = _write(files, stage, output)
        ours = _manifest(output)
        _carry_over(place, stage, ours, set(written))
        (stage / MANIFEST).write_text(
            json.dumps(sorted(written), ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
        )
        settle(stage)
        exchange(stage, output)
        settle_names(output.parent)
        return Published(len(written), size, len(ours - set(written)))
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(stage)


def _prefix(output: Path) -> str:
    return f".{output.name}-stage-"


def _sweep(output: Path) -> None:
    """Removes what builds that were killed left behind; no other build is at work now."""
    for left in output.parent.glob(f"{_prefix(output)}????????"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)


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


def _manifest(output: Path) -> set[str]:
    """The addresses that an earlier build made here; none where there is no manifest."""
    try:
        listed = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return set()
    return {str(name) for name in listed} if isinstance(listed, list) else set()


def _carry_over(place: Output, stage: Path, ours: set[str], new: set[str]) -> None:
    """Puts what is not ours into the new folder too, files as further names of the same file."""
    output = place.folder
    if not output.is_dir():
        return
    for folder, folders, names in os.walk(output):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        if not folders and not names:
            kept = stage / Path(folder).relative_to(output)
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copymode(folder, kept)
        for name in (*names, *links):
            file = Path(folder, name)
            address = file.relative_to(output).as_posix()
            if address not in ours and address != MANIFEST:
                if address in new or (stage / address).is_dir():
                    at, values = Location(place.name + address), {"address": address}
                    raise ProblemsFound([Problem("YQ604", at, address, values=values)])
                _carry(file, stage / address)


def _carry(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(file, target, follow_symlinks=False)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def clean(place: Output) -> int:
    """Removes the files that yqsite made, and the folders that they leave empty.

    Gives how many files. Nothing outside the folder is touched, whatever the manifest or a link
    in the folder says.
    """
    output = place.folder
    ours = sorted(_manifest(output))
    removed = 0
    left: set[Path] = set()
    for address in ours:
        folder = (output / address).parent.resolve()
        if folder.is_relative_to(output):
            with contextlib.suppress(OSError):
                (folder / Path(address).name).unlink()
                removed += 1
                left.update(parent for parent in (folder, *folder.parents) if parent != output)
    if ours:
        (output / MANIFEST).unlink(missing_ok=True)
    for folder in sorted(left, key=lambda one: len(one.parts), reverse=True):
        if folder.is_relative_to(output):
            with contextlib.suppress(OSError):  # not empty: somebody else's files are in it
                folder.rmdir()
    return removed
