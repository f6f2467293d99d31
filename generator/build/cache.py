"""What a build leaves for the next one, below `.yqsite/kept/` of the project.

A file there is believed only if it is the very file that was written, by this very program: it
carries its own inode and time of change, which a copy, a checkout or an archive does not have. So
a cache that came with somebody else's project, one of another version, and one that was damaged
are as good as none: they cost time.
"""

import contextlib
import hashlib
import os
import re
import stat
import struct
import time
from collections import Counter
from pathlib import Path
from typing import Final

from generator.resources import program

FOLDER: Final = ".yqsite/kept"
MOST: Final = 100  # files of a kind; a report has fewer, and those of old content are of no use
_HEAD: Final = struct.Struct("<8sQQ16s")  # form, inode, time of change, digest of what follows
_FORM: Final = b"yqsite01"
_DIGEST: Final = 16
_OWN: Final = _HEAD.size - _DIGEST  # what tells, before any of it is read, whose file it is
_NAME: Final = re.compile(r"[a-z][a-z-]*-[0-9a-f]{32}(\.[0-9]+)?")


class Store:
    """Bytes by kind and key; nothing here ever raises for what the disk does."""

    def __init__(self, project: Path) -> None:
        self.folder = project / FOLDER
        self.program = program()

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        """What was put there, or None; of a file that is not ours no more than the head is read."""
        name = _name(kind, key)
        try:
            if not self._is_own() or not stat.S_ISREG((self.folder / name).lstat().st_mode):
                return None
            with (self.folder / name).open("rb") as file:
                head, status = file.read(_HEAD.size), os.fstat(file.fileno())
                if head[:_OWN] != self._head(status, b"")[:_OWN]:
                    return None
                content = file.read()
        except OSError:
            return None
        return content if head == self._head(status, content) else None

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        """Keeps the bytes, whole or not at all."""
        name = _name(kind, key)
        coming = self.folder / f"{name}.{os.getpid()}"
        try:
            if not self._prepare():
                return
            with coming.open("wb") as file:
                file.write(bytes(_HEAD.size))
                file.write(value)
                file.flush()
                at = time.time_ns()
                os.utime(coming, ns=(at, at))  # a file system may round it
                status = coming.stat()
                file.seek(0)
                file.write(self._head(status, value))
            os.utime(coming, ns=(at, at))
            coming.replace(self.folder / name)
        except OSError:
            with contextlib.suppress(OSError):
                coming.unlink()

    def sweep(self, spared: str) -> None:
        """Removes of each kind but one all that is older than the newest `MOST`.

        So goes what a build that was killed had not finished, too; what is not ours stays.
        """
        with contextlib.suppress(OSError):
            kinds: Counter[str] = Counter()
            for file in sorted(self._files(), key=_time_of_change, reverse=True):
                kind = file.name.rpartition("-")[0]
                kinds[kind] += 1
                if file.suffix or (kind != spared and kinds[kind] > MOST):
                    file.unlink()

    def clear(self) -> None:
        """Removes all that was ever kept, and the folders that it leaves empty."""
        with contextlib.suppress(OSError):
            for file in self._files():
                file.unlink()
            self.folder.rmdir()
            if [file.name for file in self.folder.parent.iterdir()] == [".gitignore"]:
                (self.folder.parent / ".gitignore").unlink()
                self.folder.parent.rmdir()

    def _files(self) -> list[Path]:
        """The files that this program wrote, finished or not; raises OSError."""
        if not self._is_own():
            return []
        return [file for file in self.folder.iterdir() if _NAME.fullmatch(file.name)]

    def _is_own(self) -> bool:
        """Whether the folder lies where it should: a link might lead to anything."""
        return not self.folder.is_symlink() and not self.folder.parent.is_symlink()

    def _head(self, status: os.stat_result, content: bytes) -> bytes:
        digest = hashlib.blake2b(content, digest_size=_DIGEST, key=self.program).digest()
        return _HEAD.pack(_FORM, status.st_ino, status.st_mtime_ns, digest)

    def _prepare(self) -> bool:
        """Whether the folder is there and ours; raises OSError where it cannot be made."""
        if not self._is_own():
            return False
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True)
            ignore = self.folder.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
        return True


def _name(kind: str, key: bytes) -> str:
    return f"{kind}-{hashlib.blake2b(key, digest_size=16).hexdigest()}"


def _time_of_change(file: Path) -> int:
    return file.stat().st_mtime_ns
