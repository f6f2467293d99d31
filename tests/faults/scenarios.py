"""What is done to a verb that writes, and what must be true then. The tests take samples of it."""

import contextlib
import itertools
import os
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.trials import Call, Trial, calls, ended, killed_after, killed_at, traced
from tests.processes import output_of, run_program

if sys.platform != "win32":
    import resource

ERRORS = ("ENOSPC", "EIO", "EROFS")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one trial: `found` is old, new, each (file one of the two), or something bad."""

    what: str
    code: int
    found: str
    litter: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """What was killed leaves nothing half, and ended well only where all is new."""
        return self.found in ("old", "new", "each") and (self.code != 0 or self.found == "new")

    @property
    def is_honest(self) -> bool:
        """What meets an error says so and changes nothing, or all that is new is there."""
        return (self.code, self.found) in ((0, "new"), (1, "old")) and not self.litter


def duration(trial: Trial) -> float:
    """How many seconds a run takes."""
    trial.turn()
    start = time.perf_counter()
    assert ended(trial.start()) == 0
    return time.perf_counter() - start


def random_kills(trial: Trial, number: int, seed: int) -> Iterator[Outcome]:
    """Runs that are killed at random instants, one after the other, none repaired between."""
    chance = random.Random(seed)  # noqa: S311 - instants, not secrets
    longest = 1.1 * max(duration(trial) for _ in range(3))
    for count in range(number):
        if count % 2 or trial.found() == "new":
            trial.turn()
        code = killed_after(trial, chance.uniform(0.0, longest))
        yield Outcome(f"kill {count}", code, trial.found(), ())
    trial.recover()


def call_kills(trial: Trial, every: int = 1) -> Iterator[Outcome]:
    """Runs that are killed right before each call that changes something."""
    trial.forward()
    for call in calls(trial)[::every]:
        trial.forward()
        yield Outcome(f"kill at {call.words}", killed_at(trial, call), trial.found(), ())
        trial.recover()


def call_errors(trial: Trial, errors: Sequence[str] = ERRORS, every: int = 1) -> Iterator[Outcome]:
    """Runs in which each call that changes something fails once, with each of the errors."""
    trial.forward()
    found = calls(trial)[::every]
    for error, call in itertools.product(errors, found):
        trial.forward()
        yield _failing(trial, f"{error} at", call, f"error={error}:when={call.number}")


def lasting_errors(
    trial: Trial, errors: Sequence[str] = ERRORS, every: int = 1
) -> Iterator[Outcome]:
    """Runs in which one way of writing fails from some instant on and for good.

    Not opening, without which nothing could be listed and removed either; and not writing once what
    is new is in place, when what is left to write is said, or kept for the next build.
    """
    trial.forward()
    every_call = calls(trial)
    placed = max((call.line for call in every_call if call.name == trial.placing), default=0)
    making = [
        call
        for call in every_call
        if call.name in ("link", "mkdir", "syncfs") or (call.name == "write" and call.line < placed)
    ]
    for error, call in itertools.product(errors, making[::every]):
        trial.forward()
        yield _failing(trial, f"{error} from", call, f"error={error}:when={call.number}+")


def _failing(trial: Trial, what: str, call: Call, how: str) -> Outcome:
    code = traced(trial, "-e", f"inject={call.name}:{how}")
    litter = () if call.name in trial.tidying else tuple(trial.litter())
    outcome = Outcome(f"{what} {call.words}", code, trial.found(), litter)
    trial.recover()
    return outcome


def file_limits(trial: Trial, sizes: Iterable[int]) -> Iterator[Outcome]:
    """Runs that may write no file longer than so many bytes."""
    for size in sizes:
        trial.turn()
        code = ended(
            trial.start(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))  # noqa: B023
        )
        yield Outcome(f"{size} bytes a file", code, trial.found(), tuple(trial.litter()))
        trial.recover()


class SmallDisk:
    """A file system in memory that holds so much and no more; needs the right to mount."""

    def __init__(self, folder: Path, kilobytes: int) -> None:
        self.folder = folder
        folder.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
        self.mounted = (
            shutil.which("mount") is not None and run_program(["mount", *options]).returncode == 0
        )

    def fill(self, free: int) -> None:
        """Leaves so many bytes free."""
        filler = self.folder / "filler"
        filler.unlink(missing_ok=True)
        room = os.statvfs(self.folder)
        with filler.open("wb") as file:
            file.truncate(0)
            left = room.f_bavail * room.f_frsize - free
            with contextlib.suppress(OSError):  # full before the sum is reached
                while left > 0:
                    left -= file.write(b"\0" * min(left, 4096))
                    file.flush()

    def empty(self) -> None:
        (self.folder / "filler").unlink(missing_ok=True)

    def close(self) -> None:
        output_of(["umount", self.folder])


def full_disks(
    disk: SmallDisk, free: Iterable[int], trial_in: Callable[[Path], Trial]
) -> Iterator[Outcome]:
    """Runs on a disk that has so many bytes left."""
    (disk.folder / "in").mkdir()
    trial = trial_in(disk.folder / "in")
    for left in free:
        trial.turn()
        disk.fill(left)
        code = ended(trial.start())
        yield Outcome(f"{left} bytes free", code, trial.found(), tuple(trial.litter()))
        disk.empty()
        trial.recover()


def eight_at_once(trial: Trial) -> list[int]:
    """Eight builds that start together; their exit codes."""
    trial.turn()
    return [ended(child) for child in [trial.start() for _ in range(8)]]
