"""What a build leaves for the next one, below `.yqsite/kept/` of the project.

A file there is believed only if it is the very file that was written, by this very program: it
carries its own inode and time of change, which a copy, a checkout or an archive does not have. So
a cache that came with somebody else's project, one of another version, and one that was damaged
are as good as none: they cost time.
"""

import contextlib
import hashlib
import os
import struct
import time
from collections import Counter
from pathlib import Path
from typing import Final

from generator.shipped import program

FOLDER: Final = ".yqsite/kept"
MOST: Final = 40  # files of a kind; a report has fewer, and those of old content are of no use
_HEAD: Final = struct.Struct("<8sQQ16s")  # form, inode, time of change, digest of what follows
_FORM: Final = b"yqsite01"
_DIGEST: Final = 16


class Store:
    """Bytes by kind and key; nothing here ever raises for what the disk does."""

    def __init__(self, project: Path) -> None:
        self.folder = project / FOLDER
        self.program = program()

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        """What was put there, or None."""
        name = _name(kind, key)
        try:
            with (self.folder / name).open("rb") as file:
                head, content = file.read(_HEAD.size), file.read()
                status = os.fstat(file.fileno())
        except OSError:
            return None
        expected = self._head(status, content)
        return content if head == expected else None

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        """Keeps the bytes, whole or not at all."""
        name = _name(kind, key)
        coming = self.folder / f"{name}.{os.getpid()}"
        try:
            self._prepare()
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

        So goes what a build that was killed had not finished, too.
        """
        with contextlib.suppress(OSError):
            files = sorted(self.folder.iterdir(), key=_changed, reverse=True)
            kinds: Counter[str] = Counter()
            for file in files:
                kind = file.name.rpartition("-")[0]
                kinds[kind] += 1
                if file.suffix or (kind != spared and kinds[kind] > MOST):
                    file.unlink()

    def clear(self) -> None:
        """Removes all that was ever kept, and the folders that it leaves empty."""
        with contextlib.suppress(OSError):
            for file in self.folder.iterdir():
                file.unlink()
        with contextlib.suppress(OSError):
            self.folder.rmdir()
            (self.folder.parent / ".gitignore").unlink()
            self.folder.parent.rmdir()

    def _head(self, status: os.stat_result, content: bytes) -> bytes:
        digest = hashlib.blake2b(content, digest_size=_DIGEST, key=self.program).digest()
        return _HEAD.pack(_FORM, status.st_ino, status.st_mtime_ns, digest)

    def _prepare(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True)
            ignore = self.folder.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")


def _name(kind: str, key: bytes) -> str:
    return f"{kind}-{hashlib.blake2b(key, digest_size=16).hexdigest()}"


def _changed(file: Path) -> int:
    return file.stat().st_mtime_ns
