"""What the package brings along: templates, a report as sample content, its docs, and itself.

In an installed wheel they lie inside the package; in a checkout they are folders of the
repository beside it.
"""

import functools
import hashlib
import sys
from pathlib import Path

import msgspec


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
    files = [file for file in package.rglob("*") if file.suffix in (".py", ".png")]
    for file in sorted(files):
        status = file.stat()
        digest.update(f"{file.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()
