"""What a build leaves for the next one, below `.yqsite/kept/` of the project.

A file there is believed only if it is signed with this user's own secret, for just this question
and by this very program. So a cache that came with somebody else's project, out of an archive or in
a shared folder, one of another version, and one that was damaged are as good as none: they cost
time. Compiled templates are among it, which run; a size, a time or an inode would prove nothing,
because whoever prepares a folder, an archive or a disk's image can choose them.
"""

import contextlib
import hashlib
import os
import stat
import struct
from collections import Counter
from pathlib import Path
from typing import Final

from generator.build.secret import own_secret
from generator.patterns import pattern
from generator.resources import program

FOLDER: Final = ".yqsite/kept"
MOST: Final = 100  # files of a kind; a report has fewer, and those of old content are of no use
_HEAD: Final = struct.Struct("<8s16s32s")  # form, signature of name and size, and of all
_FORM: Final = b"yqsite02"
_NAME: Final = pattern(r"[a-z][a-z-]*-[0-9a-f]{32}(\.[0-9]+)?")


class Store:
    """Bytes by kind and key; nothing here ever raises for what the disk does."""

    def __init__(self, project: Path) -> None:
        self.folder = project / FOLDER
        self.secret = own_secret(project)
        self.program = program()

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        """What was put there, or None; of a file that is not ours no more than the head is read."""
        name = _name(kind, key)
        if self.secret is None:
            return None
        try:
            if not self._is_own() or not stat.S_ISREG((self.folder / name).lstat().st_mode):
                return None
            with (self.folder / name).open("rb") as file:
                head, size = file.read(_HEAD.size), os.fstat(file.fileno()).st_size - _HEAD.size
                if not head.startswith(_FORM + self._sign(name, size)):
                    return None
                content = file.read(size)
        except OSError:
            return None
        return content if head == self._head(name, content) else None

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        """Keeps the bytes, whole or not at all."""
        name = _name(kind, key)
        coming = self.folder / f"{name}.{os.getpid()}"
        try:
            if not self._prepare():
                return
            with coming.open("xb") as file:
                file.write(self._head(name, value))
                file.write(value)
            coming.replace(self.folder / name)
        except OSError:  # what stands in its way, left by a run that was killed, goes as well
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

    def _head(self, name: str, content: bytes) -> bytes:
        first = self._sign(name, len(content))
        return _HEAD.pack(_FORM, first, self._signature(32, first, content))

    def _sign(self, name: str, size: int) -> bytes:
        return self._signature(16, self.program, f"{name} {size}".encode())

    def _signature(self, length: int, *parts: bytes) -> bytes:
        digest = hashlib.blake2b(digest_size=length, key=self.secret or b"")
        for part in parts:
            digest.update(part)
        return digest.digest()

    def _prepare(self) -> bool:
        """Whether the folder is there and ours; raises OSError where it cannot be made."""
        if self.secret is None or not self._is_own():
            return False
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True)
            ignore = self.folder.parent / ".gitignore"
            # "x" follows no link, not even one that leads to a file that is not there
            with contextlib.suppress(OSError), ignore.open("xb") as file:
                file.write(b"*\n")
        return True


def _name(kind: str, key: bytes) -> str:
    return f"{kind}-{hashlib.blake2b(key, digest_size=16).hexdigest()}"


def _time_of_change(file: Path) -> int:
    return file.stat().st_mtime_ns
