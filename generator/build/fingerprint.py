"""What a build reads: the files of the content and of the templates, and whether they changed."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.content.limits import LIMITS, is_over
from generator.content.project_files import bounds_of, walk
from generator.resources import is_unpacked, program

Snapshot = dict[str, tuple[int, int, int]]
_PATH: Final = ("utf-8", "surrogateescape")


class Fingerprint(Struct, frozen=True):
    """What a build depends on, as digests: everything, and the templates with the program."""

    all: bytes
    templates: bytes


def fingerprint(project: Path, templates: Sequence[Path], wanted: object) -> Fingerprint:
    """What stands for all that a build depends on, as it is now.

    That is the files of the content, the templates, the program, the limits of what is read, and
    what else is `wanted` of the build.
    """
    whole = hashlib.blake2b(repr((wanted, LIMITS.get())).encode(*_PATH))
    for path, content in sorted(digests((project / "content",)).items()):
        whole.update(path.encode(*_PATH) + b"\0" + content)
    # many small files: as a preview knows them
    seen = [(folder, snapshot((folder,))) for folder in templates if not is_unpacked(folder)]
    of_templates = hashlib.blake2b(program())
    for folder, files in seen:
        of_templates.update(repr((folder, sorted(files.items()))).encode(*_PATH))
    whole.update(of_templates.digest())
    return Fingerprint(whole.digest(), of_templates.digest())


def files_below(folders: Iterable[Path]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below the folders with its status, as `walk` finds them.

    A link that leads out of the project has its own status. What is gone between two looks is left
    out.
    """
    for folder in folders:
        for entry in walk(folder, bounds_of(folder)):
            with contextlib.suppress(OSError):  # gone, or a link to nothing: others count on
                status = os.stat(entry.path, follow_symlinks=not entry.is_refused)  # noqa: PTH116 - a third of Path's time
                yield entry.path, status


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Path -> size, time of change in nanoseconds, inode, for every file below the folders."""
    return {
        path: (status.st_size, status.st_mtime_ns, status.st_ino)
        for path, status in files_below(folders)
    }


def digests(folders: Iterable[Path]) -> dict[str, bytes]:
    """Path -> digest of the content, for every file below the folders.

    What is no file, such as a link out of the project, counts as being there.
    """
    found: dict[str, bytes] = {}
    for path, status in files_below(folders):
        found[path] = b""
        if stat.S_ISREG(status.st_mode):
            if is_over("bytes", status.st_size):  # no reader opens it; a hole would take hours
                found[path] = repr((status.st_size, status.st_mtime_ns)).encode()
                continue
            with contextlib.suppress(OSError), Path(path).open("rb") as file:
                found[path] = hashlib.file_digest(file, "sha256").digest()
    return found
