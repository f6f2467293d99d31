"""A build that dies, or waits, right before one of its changes to the disk.

Python tells an audit hook of every change before it is made, so that a moment can be chosen
without knowing how publishing is written.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT

CHANGES = (
    *("os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.chmod"),
    *("os.truncate", "tempfile.mkdtemp", "shutil.rmtree", "shutil.copyfile", "ctypes.dlsym"),
)
_CODE = f"""
import os, signal, sys, time
from pathlib import Path

act, number, waiting, go = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
seen = []

def hook(event, arguments):
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
    signals = [f"{project}.waiting", f"{project}.go"]
    return [sys.executable, "-B", "-c", _CODE, act, f"{number}", *signals, str(project)]


def changes(project: Path) -> list[str]:
    """Builds undisturbed, and gives the changes to the disk in their order."""
    done = subprocess.run(
        _command("die", -1, project),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return [line for line in done.stdout.splitlines() if line == "open" or line in CHANGES]


def killed_before(number: int, project: Path) -> None:
    """Builds, and dies right before the change of this number, counted from 0."""
    done = subprocess.run(
        _command("die", number, project), cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


class Held:
    """A build that waits right before a change until it is let go."""

    def __init__(self, number: int, project: Path) -> None:
        self.go = Path(f"{project}.go")
        self.process = subprocess.Popen(
            _command("wait", number, project),
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        waiting = Path(f"{project}.waiting")
        for _ in range(1000):
            if waiting.exists() or self.process.poll() is not None:
                break
            time.sleep(0.01)
        assert waiting.exists(), "the build never came to this change"

    def end(self) -> tuple[int, str]:
        """Lets it go on; gives its exit code and what it said of problems."""
        self.go.touch()
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said
