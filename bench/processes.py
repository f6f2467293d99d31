"""Runs of commands, measured from outside: clock, processor, memory of the whole process tree."""

import os
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.peers import Command

_PAUSE: Final = 0.025  # seconds between two looks at the memory of a tree
_MOST_TOLD: Final = 2_000  # characters of what a failed command said


class CommandError(Exception):
    """A measured command failed; its words are what it said."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds of the wall clock, and of CPU (user and system, children included)."""

    wall: float
    cpu: float


def time_run(command: Command) -> Sample:
    """Runs a command to its end; raises CommandError."""
    return _run(command, lambda child: None)


def peak(command: Command) -> tuple[int, Sample]:
    """The most bytes that the command's processes held at a time; raises CommandError.

    It is the sum of their Pss: what processes share is counted once. Looking slows them down.
    """
    most = [0]

    def watch(child: subprocess.Popen[bytes]) -> None:
        while os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            most[0] = max(most[0], sum(map(_pss, _tree(child.pid))))
            time.sleep(_PAUSE)

    sample = _run(command, watch)
    return most[0], sample


def _run(command: Command, watch: Callable[[subprocess.Popen[bytes]], None]) -> Sample:
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - our own commands, no shell
            command.argv, cwd=command.cwd, env=command.env, stdout=output, stderr=output
        )
        watch(child)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            output.seek(0)
            words = output.read().decode("utf-8", "replace")[-_MOST_TOLD:]
            raise CommandError(f"{' '.join(command.argv)}: exit {child.returncode}\n{words}")
    return Sample(wall, usage.ru_utime + usage.ru_stime)


def interleave(
    runs: Mapping[str, Callable[[], Sample]], rounds: int
) -> Mapping[str, Sequence[Sample]]:
    """Samples by name. A round runs each once; the next round begins with the next of them."""
    samples: defaultdict[str, list[Sample]] = defaultdict(list)
    names = list(runs)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(runs[name]())
    return samples


def _tree(root: int) -> Iterator[int]:
    """A process and all that descend from it, as far as they still live."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (stat := _read(entry / "stat")):
            # The name, in brackets, may hold anything; the parent is the second word behind it.
            children[int(stat.rpartition(")")[2].split()[1])].append(int(entry.name))
    waiting = [root]
    while waiting:
        process = waiting.pop()
        waiting += children[process]
        yield process


def _pss(process: int) -> int:
    """Bytes of a process, of shared pages its share; 0 where it is gone."""
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
