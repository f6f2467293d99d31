"""The machine and its file systems: what a table has to say of them, and what fits on them."""

import os
import platform
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/mounts")
_NEEDED: Final = 70_000  # bytes a project: two sites at a time, and what every contender reads


def machine_lines() -> Iterator[str]:
    """Lines about this machine, for the head of the tables."""
    cores = len(os.sched_getaffinity(0))
    yield (
        f"{cores} cores, {_information('MemTotal') / 1e9:.0f} GB of memory, {platform.system()}, "
        f"{platform.python_implementation()} {platform.python_version()}."
    )


def kind_of(folder: Path) -> str:
    """The type of the file system that a folder lies on, such as tmpfs or ext4."""
    place = str(folder.resolve())
    found = ("", "unknown")
    for line in _MOUNTS.read_text(encoding="utf-8").splitlines():
        _, mount, kind = line.split()[:3]
        is_above = mount == "/" or place == mount or place.startswith(f"{mount}/")
        if is_above and len(mount) >= len(found[0]):
            found = (mount, kind)
    return found[1]


def has_room(folder: Path, count: int) -> bool:
    """Whether so many projects fit; of a file system in memory half is left to the builds."""
    free = shutil.disk_usage(folder).free
    if kind_of(folder) == "tmpfs":
        free = min(free, _information("MemAvailable") // 2)
    return free >= _NEEDED * count


def _information(name: str) -> int:
    for line in Path("/proc/meminfo").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    return 0
