"""A costly result that all workers of one test run share: the first that needs it makes it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

T = TypeVar("T")


def once_a_run(
    folders: pytest.TempPathFactory, name: str, kind: type[T], make: Callable[[], T]
) -> T:
    """What `make` gives, a value of that kind: one worker of this run makes it, the others wait."""
    import fcntl

    folder = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    file = Path(folder, f"{name}.msgpack")
    with Path(folder, f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            aside = file.with_suffix(".new")
            aside.write_bytes(msgspec.msgpack.encode(make()))
            aside.replace(file)
    return msgspec.msgpack.decode(file.read_bytes(), type=kind)
