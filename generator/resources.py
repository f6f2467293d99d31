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


@functools.cache
def program() -> bytes:
    """64 bytes that stand for this very program: its files, Python, and the libraries beside it.

    Files count by size and time of change, as for Python's own byte code; the folder of the
    libraries changes whenever one of them comes, goes or gets another version.
    """
    package, libraries = Path(__file__).parent, Path(msgspec.__file__).parent.parent
    digest = hashlib.blake2b(f"{sys.version} {libraries.stat().st_mtime_ns}".encode())
    for file in sorted(package.rglob("*.py")):
        status = file.stat()
        digest.update(f"{file.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()
