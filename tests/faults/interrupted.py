"""A build that dies, or waits, right before one of its changes to the disk.

Python tells an audit hook of every change before it is made, so that a moment can be chosen
without knowing how publishing is written.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.processes import PATIENCE, output_of, run_program, started, until

CHANGES = (
    *("os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.chmod"),
    *("os.truncate", "tempfile.mkdtemp", "shutil.rmtree", "shutil.copyfile", "ctypes.dlsym"),
)
_CODE = f"""
import os, signal, sys, time
from pathlib import Path

act, number, waiting, go = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
seen = []

locks = []

def hook(event, arguments):
    if act == "meet" and event in ("fcntl.flock", "msvcrt.locking"):
        if arguments[0] in locks:  # tried before, and in vain
            waiting.touch()
        locks.append(arguments[0])
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (
        os.O_WRONLY | os.O_RDWR
    )
    # What is kept for the next build is not of the site.
    kept = any("/.yqsite/" in str(argument) for argument in arguments)
    if kept or not (writes or event in {CHANGES!r}):
        return
    seen.append(event)
    if len(seen) - 1 != number:
        return
    if act == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    waiting.touch()
    while not go.exists():
        time.sleep(0.01)

from generator.cli import run
import generator.build.story
sys.addaudithook(hook)
code = run(["-C", sys.argv[5], "build"])
print("\\n".join(seen))
sys.exit(code)
"""


def _command(act: str, number: int, project: Path) -> list[str]:
    # `-B`: byte code is written when somebody first runs this, and is no change to the site.
    signals = [f"{project}.{act}.waiting", f"{project}.go"]
    return [sys.executable, "-B", "-c", _CODE, act, f"{number}", *signals, str(project)]


def changes(project: Path) -> list[str]:
    """Builds undisturbed, and gives the changes to the disk in their order."""
    told = output_of(_command("die", -1, project))
    return [line for line in told.splitlines() if line == "open" or line in CHANGES]


def killed_before(number: int, project: Path) -> None:
    """Builds, and dies right before the change of this number, counted from 0."""
    done = run_program(_command("die", number, project))
    assert done.returncode == -signal.SIGKILL, done.stderr


class Build:
    """A build that is under way, in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]", waiting: Path, go: Path) -> None:
        self.process = process
        self.waiting = waiting
        self.go = go

    def waits(self) -> bool:
        return self.waiting.exists()

    def ended(self) -> bool:
        return self.process.poll() is not None

    def end(self) -> tuple[int, str]:
        """Lets it go on; gives its exit code and what it said of problems."""
        self.go.touch()
        _, said = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


@contextmanager
def held(number: int, project: Path) -> Iterator[Build]:
    """A build that waits right before a change until it is let go."""
    with _build("wait", number, project) as build:
        until(lambda: build.waits() or build.ended(), "this change")
        assert build.waits(), "the build never came to this change"
        yield build


@contextmanager
def meeting(project: Path) -> Iterator[Build]:
    """A build beside another one, once it has ended or waits for the other one to end."""
    with _build("meet", -1, project) as build:
        until(lambda: build.waits() or build.ended(), "the end of this build, or a wait")
        yield build


@contextmanager
def _build(act: str, number: int, project: Path) -> Iterator[Build]:
    command = _command(act, number, project)
    ends = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with started(command, environment={"LC_ALL": "C.UTF-8"}, **ends) as process:
        yield Build(process, *map(Path, command[-3:-1]))
