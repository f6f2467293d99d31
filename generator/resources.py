"""What the package brings along: templates, a report as sample content, its docs, and itself.

In an installed wheel they lie inside the package; in a checkout they are folders of the
repository beside it.
"""

import functools
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec


@functools.cache
def shipped(name: str) -> Path:
    """The folder `templates`, `content` or `docs` that came with the program."""
    package = Path(__file__).parent
    inside = package / "_shipped" / name
    return inside if inside.is_dir() else package.parent / name


def is_unpacked(folder: Path) -> bool:
    """Whether a folder came out of the program of one file, which unpacks itself at every start.

    Its path and its times are others every time; what lies in it changes with the program alone.
    """
    return bool(getattr(sys, "frozen", False)) and folder.is_relative_to(Path(__file__).parent)


@functools.cache
def program() -> bytes:
    """64 bytes that stand for this very program: its files, Python, and the libraries beside it.

    Files count by size and time of change, as for Python's own byte code; the folder of the
    libraries changes whenever one of them comes, goes or gets another version. All that is one file
    where the program is one.
    """
    if is_unpacked(Path(__file__)):
        status = Path(sys.executable).stat()
        alone = f"{sys.version} {status.st_size} {status.st_mtime_ns}"
        return hashlib.blake2b(alone.encode()).digest()
    package, libraries = Path(__file__).parent, Path(msgspec.__file__).parent.parent
    digest = hashlib.blake2b(f"{sys.version} {libraries.stat().st_mtime_ns}".encode())
    for _, name, status in sorted(_files(str(package)), key=lambda file: file[0]):
        digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()


def _files(folder: str) -> Iterator[tuple[str, str, os.stat_result]]:
    """Path, name and status of what makes up the program, below a folder of the package."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            elif entry.name.endswith((".py", ".png")):
                yield entry.path, entry.name, entry.stat()
