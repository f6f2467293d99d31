"""How mutants are tried, and that nobody goes on trying them when the run has ended."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mutants import running
from tests.processes import started, until

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each mutant has its own process")

# Two processes with mutants without end; a file of each tells that it has begun.
_ENDLESS = """
import pathlib, sys, time
from tests.mutants import running

def verdict(place):
    pathlib.Path(sys.argv[1], f"{place[1] % 2}").touch()
    time.sleep(0.01)
    return True

running._in_processes([("a.py", at) for at in range(1_000_000)], verdict, 2)
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_processes_of_a_run_that_is_ended_end_too(end: signal.Signals, tmp_path: Path) -> None:
    begun, work = tmp_path / "begun", tmp_path / "work"
    begun.mkdir()
    work.mkdir()
    reading, writing = os.pipe()  # whose end comes when no process has it any more
    with os.fdopen(reading, "rb"):
        ends = {"pass_fds": [writing], "environment": {"TMPDIR": str(work)}}
        command = [sys.executable, "-c", _ENDLESS, str(begun)]
        try:
            with started(command, **ends, stderr=subprocess.DEVNULL) as process:
                os.close(writing)
                until(lambda: len(list(begun.iterdir())) == 2)
                process.send_signal(end)
                assert process.wait() != 0
        finally:
            until(lambda: select.select([reading], [], [], 0)[0], "the end of all processes")
    assert end != signal.SIGINT or list(work.iterdir()) == []


def test_what_takes_far_longer_than_before_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(seconds: float) -> int:
        while time.process_time() < seconds:
            pass
        return 0

    monkeypatch.setattr(running, "_SECONDS", 1)
    assert running._status(lambda: work(1.5), 5) == 0
    assert running._status(lambda: work(60), 0) != 0
