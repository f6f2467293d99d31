"""The one way in which files of the content are written, and what else a verb is told to write.

Each file is whole at every instant, the old one or the new: the new one is written beside it, made
durable, and takes its place in one step. Several files go together: all are written before the
first takes its place, an error puts back what was there, and where a run is killed between two of
those steps the next one does (`rollback`).

Between reading a file and writing it anew a verb may take long, or wait for a person's answer. What
somebody else saved meanwhile is not lost: it stays, and the verb is to be run again.
"""

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType
from typing import Final

from generator.content.edit.rollback import (
    PREFIX,
    Note,
    Placing,
    remove,
    settle,
    take_back_killed,
)
from generator.content.patience import patiently
from generator.content.project_files import UNFINISHED, refuse_link_out
from generator.problems import Location, Problem, ProblemsFound

# Of a file by its name: the bytes that a writer has read, None where there was no file.
Before = Mapping[str, bytes | None]
REPLACING: Final[Before] = MappingProxyType({})  # whatever stands there, as an export does

_MARK: Final = b"\xef\xbb\xbf"
# Never into a file that is there; on Windows without a carriage return before every line's end.
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_files(folder: Path, files: Mapping[str, str | bytes], before: Before) -> dict[str, bytes]:
    """Writes files below a folder, by their names: all of them, or none. Gives their bytes.

    A file that is there keeps its mode and the byte order mark at its head. Folders are made where
    they are missing. A file that `before` names is replaced only where it is still as it was read.
    Raises ProblemsFound (YQ113, YQ610, YQ611, YQ614) with everything as it was.
    """
    places = {name: writable_place(folder, name) for name in files}
    with _turn(folder, places.values()), ExitStack() as undo:
        steps = []
        for name, content in files.items():
            with _told(name):
                steps.append(_Step(places[name], content, undo))
        first = next(iter(files), "")
        with _told(first):
            note = _noted(folder, steps, undo)
        _refuse_changed(places, before)
        for name, step in zip(files, steps, strict=True):
            with _told(name):
                step.put(undo)
        for name, place in places.items():
            with _told(name):
                settle(place.parent)
        with _told(first):
            if note:
                note.finish()
        undo.pop_all()
        for step in steps:
            step.forget_old()
        if note:
            note.drop([step.old for step in steps])
    return {name: step.content for name, step in zip(files, steps, strict=True)}


def write_new_folder(folder: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Makes a folder with files in it, by their names: the whole of it, or nothing.

    Raises ProblemsFound (YQ113, YQ610, YQ611) with everything as it was.
    """
    place = writable_place(folder, name)
    with _turn(folder, [place]), _told(name), ExitStack() as undo:
        _make_folder(place.parent, undo)
        made = _beside(place)
        undo.callback(shutil.rmtree, made, ignore_errors=True)
        made.mkdir()
        for inner, content in files.items():
            file = made / inner
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, content)
        for below, _, _ in os.walk(made):
            settle(Path(below))
        patiently(lambda: made.rename(place))
        undo.callback(place.rename, made)
        settle(place.parent)
        undo.pop_all()


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder outside of every project, which is gone at the end, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="yqsite-")).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_leftovers(folder: Path, names: Iterable[str]) -> None:
    """Removes what a run that was killed left beside these files, for a run that writes nothing.

    Raises ProblemsFound (YQ113, YQ611).
    """
    with _turn(folder, [writable_place(folder, name) for name in names]):
        pass


def take_back_unfinished(folder: Path) -> bool:
    """Puts back the old files where a run was killed among several; whether it put any.

    Raises ProblemsFound (YQ101, YQ106, YQ113 to YQ115, YQ610).
    """
    with _turn(folder, ()) as is_taken_back:
        return is_taken_back


def writable_place(folder: Path, name: str) -> Path:
    """The real place of a file that is to be written, by its name below a folder or its path.

    Raises ProblemsFound: YQ113 for a link below the folder that leads out of it; YQ611 for a
    folder, for what is no plain file, as a device, and for what no file can be called.
    """
    place = Path(os.path.normpath(folder / name))
    try:
        if place.is_relative_to(folder):
            refuse_link_out(place, folder)
        real = place.resolve()
        kind = "no_folder" if real.is_dir() else ""
        if real.exists() and not real.is_file():
            kind = kind or "plain_file"
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no name of a file at all
        kind, real = "file_name", place
    if kind:
        raise ProblemsFound([Problem("YQ611", Location(name), name, kind)])
    return real


def _refuse_changed(places: Mapping[str, Path], before: Before) -> None:
    """Raises ProblemsFound (YQ614) for files that are not as they were read."""
    changed = []
    for name in places.keys() & before.keys():
        with _told(name):
            if _bytes_of(places[name]) != before[name]:
                changed.append(Problem("YQ614", Location(name), name))
    if changed:
        raise ProblemsFound(changed)


def _bytes_of(place: Path) -> bytes | None:
    """What a file holds, None where there is none; raises OSError."""
    try:
        return patiently(place.read_bytes)
    except FileNotFoundError:
        return None


@contextlib.contextmanager
def _turn(folder: Path, places: Iterable[Path]) -> Iterator[bool]:
    """Has the writing below a folder to itself, and removes what a run that was killed left there.

    Gives whether old files of such a run were put back. Where folders cannot be locked (Windows) a
    file that somebody is writing can be neither moved nor removed.
    """
    with ExitStack() as stack:
        if os.name == "posix":
            stack.enter_context(_lock(folder))
        with _told(UNFINISHED):
            is_taken_back = take_back_killed(folder)
        for parent in {place.parent for place in places}:
            for left in parent.glob(f"{PREFIX}*"):
                with contextlib.suppress(OSError):
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
        yield is_taken_back


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Holds the lock of a folder, or of the first around it that there is, as others do briefly."""
    import fcntl

    while not folder.is_dir():
        folder = folder.parent
    with ExitStack() as stack:
        with contextlib.suppress(OSError):  # a folder that may not be read, or that has no locks
            handle = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Trouble with the disk as a problem (YQ610)."""
    try:
        yield
    except OSError as error:
        is_held = os.name == "nt" and isinstance(error, PermissionError)
        fix = "close_in_excel" if is_held else ""
        problem = Problem("YQ610", Location(name), error.strerror or "", fix=fix)
        raise ProblemsFound([problem]) from None


class _Step:
    """One file on its way: written beside its place, then put there, or taken back."""

    def __init__(self, place: Path, content: str | bytes, undo: ExitStack) -> None:
        """Writes the new file beside its place; raises OSError."""
        self.place = place
        self.is_new = not place.exists()
        self.new, self.old = _beside(place), _beside(place)
        _make_folder(place.parent, undo)
        if not self.is_new and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        undo.callback(remove, self.new)
        self.content = self.bytes_of(content)
        _write(self.new, self.content, None if self.is_new else place)
        if not self.is_new:
            undo.callback(remove, self.old)
            _keep(place, self.old)

    def bytes_of(self, content: str | bytes) -> bytes:
        """The content, behind the mark that the old file has at its head."""
        if isinstance(content, bytes):
            return content
        with contextlib.suppress(FileNotFoundError), self.place.open("rb") as file:
            if file.read(len(_MARK)) == _MARK:
                return _MARK + content.encode()
        return content.encode()

    def put(self, undo: ExitStack) -> None:
        """Puts the new file in its place; raises OSError."""
        undo.callback(self.take_back)
        patiently(lambda: self.new.replace(self.place))

    def take_back(self) -> None:
        """Puts the old file back where the new one stands."""
        if self.new.exists():  # it never came to its place
            return
        with contextlib.suppress(OSError):
            if self.is_new:
                self.place.unlink()
            else:
                self.old.replace(self.place)

    def placing(self, folder: Path) -> Placing:
        """What a note says of it."""
        return Placing(
            place=self.place.relative_to(folder).as_posix(),
            new=self.new.name,
            old=self.old.name,
            is_new=self.is_new,
            sha256=hashlib.sha256(self.content).hexdigest(),
        )

    def forget_old(self) -> None:
        """Removes the further name of the old file."""
        if not self.is_new:
            remove(self.old)


def _noted(folder: Path, steps: Sequence[_Step], undo: ExitStack) -> Note | None:
    """The note of several files below a folder; of one nobody needs any. Raises OSError."""
    inside = folder.resolve()
    if len(steps) < 2 or not all(step.place.is_relative_to(inside) for step in steps):
        return None
    return Note(inside, [step.placing(inside) for step in steps], undo)


def _beside(place: Path) -> Path:
    """A name in the same folder that nobody has; what is read as content passes it over."""
    return place.with_name(f"{PREFIX}{secrets.token_hex(8)}")


def _write(file: Path, content: bytes, like: Path | None = None) -> None:
    """Writes a new file and returns when it is on the disk; raises OSError.

    Whoever may use the file that it is `like` may use it.
    """
    handle = os.open(file, _NEW, 0o666)
    try:
        if like is not None:
            file.chmod(stat.S_IMODE(like.stat().st_mode))
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep(place: Path, old: Path) -> None:
    """Gives the old file a further name, or a copy where the file system has no hard links."""
    try:
        os.link(place, old)
    except OSError:
        _write(old, patiently(place.read_bytes), place)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Makes a folder and those around it, as far as they are missing; raises OSError."""
    if folder.is_dir():
        return
    _make_folder(folder.parent, undo)
    folder.mkdir(exist_ok=True)
    undo.callback(_remove_folder, folder)


def _remove_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # somebody else has put something there
        folder.rmdir()
