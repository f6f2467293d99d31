"""Several files take their places together: all of them, or none, also where the run is killed.

A file system puts one file in its place in one step, but not several. So before the first of them
goes there a note of all is on the disk: where each goes, and under which names the new file and the
old one lie beside that. When all are in their places the note says so, and it goes when nothing
lies beside them. Where one is found the run was killed, and whoever comes next puts the old files
back, or ends the tidying.
"""

import contextlib
import errno
import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from generator.content.patience import patiently
from generator.content.project_files import UNFINISHED, leads_out, read_project_file

PREFIX: Final = ".yqsite-write-"
_FINISHED: Final = b"\n"  # at a note's end: one byte is written, or is not
# A note comes with the folder, from whomever: it names nothing but what a writer makes.
_Beside = Annotated[str, Meta(pattern=r"^\.yqsite-write-[0-9a-f]{16}$")]


class Placing(Struct, frozen=True):
    """A file of several: its place from the folder on, and the names of what lies beside that.

    `is_new` where there was no file; `sha256` is that of the new one.
    """

    place: str
    new: _Beside
    old: _Beside
    is_new: bool
    sha256: str


class Note:
    """The note of several files, open as long as its run is at it.

    Windows lets nobody move what is open: so no other run takes it for one that was killed.
    """

    def __init__(self, folder: Path, placings: Sequence[Placing], undo: ExitStack) -> None:
        """Returns when the note, and all that it names, is on the disk; raises OSError."""
        for parent in {(folder / placing.place).parent for placing in placings}:
            settle(parent)
        self.file = folder / UNFINISHED
        self.stream = self.file.open("xb", buffering=0)
        undo.callback(self.drop)
        self._write(json.dumps(msgspec.to_builtins(placings)).encode())
        settle(folder)

    def finish(self) -> None:
        """Says that all are in their places; raises OSError."""
        self._write(_FINISHED)

    def drop(self, beside: Iterable[Path] = ()) -> None:
        """Removes it, unless one of these still lies beside the files, which the next run ends."""
        self.stream.close()
        if not any(file.exists() for file in beside):
            with contextlib.suppress(OSError):  # the next run does
                patiently(self.file.unlink)

    def _write(self, content: bytes) -> None:
        if self.stream.write(content) != len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(self.stream.fileno())


def take_back_killed(folder: Path) -> bool:
    """Ends what a run that was killed left among several files; whether it put old ones back.

    What somebody has saved since then stays. Raises OSError, and ProblemsFound (YQ101, YQ106,
    YQ113 to YQ115) for a note that cannot be read.
    """
    note = folder / UNFINISHED
    if not os.path.lexists(note):
        return False
    patiently(lambda: note.replace(note))  # Windows refuses it while the run goes on
    content = read_project_file(note, folder)
    files = _files_of(content, folder)
    back = [] if content.endswith(_FINISHED) else [file for file in files if file.put_back()]
    for parent in {file.place.parent for file in back}:
        settle(parent)
    for file in files:
        remove(file.new)
        remove(file.old)
    patiently(note.unlink)
    return bool(back)


class _File:
    """A file of a note, where it lies."""

    def __init__(self, place: Path, placing: Placing) -> None:
        self.place, self.placing = place, placing
        self.new, self.old = place.with_name(placing.new), place.with_name(placing.old)

    def put_back(self) -> bool:
        """Puts the old file back where the new one stands; whether it did. Raises OSError."""
        kept = self.place if self.placing.is_new else self.old
        if self.new.exists() or not kept.exists() or not self._is_as_written():
            return False
        if self.placing.is_new:
            patiently(self.place.unlink)
        else:
            patiently(lambda: self.old.replace(self.place))
        return True

    def _is_as_written(self) -> bool:
        if not self.place.is_file():
            return False
        return hashlib.sha256(self.place.read_bytes()).hexdigest() == self.placing.sha256


def _files_of(content: bytes, folder: Path) -> list[_File]:
    """The files that a note names; none where it was not written to its end, or not by a writer."""
    try:
        placings = msgspec.convert(json.loads(content), list[Placing])
        places = [folder / placing.place for placing in placings]
        if any(leads_out(place, folder) for place in places):
            return []
        real = [Path(os.path.realpath(place)) for place in places]
    except (ValueError, RecursionError, msgspec.ValidationError):
        return []
    return [_File(place, placing) for place, placing in zip(real, placings, strict=True)]


def remove(file: Path) -> None:
    """Removes a file that nobody needs, if it is there and can be."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Returns when the names in a folder are on the disk; raises OSError."""
    if os.name != "posix":  # Windows cannot ask this of a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
