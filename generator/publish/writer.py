"""Files on their way into a new site: written, or taken over from the old one."""

import os
import stat
from pathlib import Path

# By what to know that a file is still the same: size, time of change in nanoseconds, inode.
Mark = tuple[int, int, int]


class Writer:
    """Puts files into the stage. Forks of a process may each have one for the same stage.

    A file that is the same as before becomes a further name of the old file.
    """

    def __init__(self, stage: Path, output: Path) -> None:
        self.stage = str(stage)
        self.output = str(output)
        self.has_old = output.is_dir()
        self.folders: set[str] = {""}

    def put(self, address: str, content: bytes) -> Mark:
        """Writes a file; gives by what to know it again. Raises OSError."""
        self._make_room(address)
        mark = self._take_over(address, content)
        return _write(f"{self.stage}/{address}", content) if mark is None else mark

    def keep(self, address: str, mark: Mark) -> bool:
        """Takes an old file over without reading it; False where it is not the one it was."""
        old = f"{self.output}/{address}"
        try:
            if mark_of(os.lstat(old)) != mark:
                return False
            self._make_room(address)
            self._link(old, address)
        except OSError:  # it is gone, or the file system has no hard links
            return False
        return True

    def read(self, address: str, mark: Mark) -> bytes | None:
        """What an old file holds; None where it is not the one it was."""
        old = f"{self.output}/{address}"
        try:
            if mark_of(os.lstat(old)) != mark:
                return None
            with open(old, "rb") as file:  # noqa: PTH123 - as below
                return file.read()
        except OSError:  # it is gone
            return None

    def _link(self, old: str, address: str) -> None:
        try:
            os.link(old, f"{self.stage}/{address}")
        except FileExistsError:  # a batch of which not all could be taken over is begun again
            os.unlink(f"{self.stage}/{address}")  # noqa: PTH108 - a third of Path's time
            os.link(old, f"{self.stage}/{address}")

    def _make_room(self, address: str) -> None:
        folder = address.rpartition("/")[0]
        if folder not in self.folders:
            os.makedirs(f"{self.stage}/{folder}", exist_ok=True)  # noqa: PTH103 - a third of Path's time
            self.folders.add(folder)

    def _take_over(self, address: str, content: bytes) -> Mark | None:
        """The old file under its further name; None where it holds anything but this."""
        if not self.has_old:
            return None
        old = f"{self.output}/{address}"
        try:
            status = os.lstat(old)
            if not stat.S_ISREG(status.st_mode) or status.st_size != len(content):
                return None
            with open(old, "rb") as file:  # noqa: PTH123 - as above
                if file.read() != content:
                    return None
            self._link(old, address)
        except OSError:  # there is no such file, or the file system has no hard links
            return None
        return mark_of(status)


def _write(file: str, content: bytes) -> Mark:
    """Writes a new file, never into one that is there: that may be a further name of an old one."""
    try:
        new = open(file, "xb")  # noqa: PTH123, SIM115 - two thirds of Path's time; closed below
    except FileExistsError:
        os.unlink(file)  # noqa: PTH108 - as above
        new = open(file, "xb")  # noqa: PTH123, SIM115 - as above
    with new:
        new.write(content)
    return mark_of(os.lstat(file))


def mark_of(status: os.stat_result) -> Mark:
    """By what to know a file again."""
    return status.st_size, status.st_mtime_ns, status.st_ino
