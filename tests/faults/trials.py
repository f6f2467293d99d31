"""Verbs that meet trouble while they write, and what must be there afterwards.

A project's content goes back and forth between two states: whatever happens to a build, `site/`
must be the whole site of one of the two, or of none where there was none before. The verbs that
write content are in `writers`.
"""

import ctypes
import functools
import os
import select
import shutil
import signal
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli import run
from tests.processes import PATIENCE, run_program, started, until
from tests.site.building import edited, files, small_project

TITLE = "新建学校{}所"
MORE = "---\ntitle: 更多\nsummary: 新的一页。\n---\n文字。\n"


class Trial(ABC):
    """A project, a verb that writes into it, and the two states of what it writes.

    `arguments` are the verb's; `placing` is the call with which it puts what it wrote in its place;
    `tidying` are those that may fail and leave litter, which the next run removes.
    """

    project: Path
    arguments: tuple[str, ...]
    placing: str
    tidying: tuple[str, ...] = ()

    @abstractmethod
    def turn(self) -> None:
        """Prepares the next run: it has something new to write."""

    @abstractmethod
    def forward(self) -> None:
        """Prepares a run that does the same as every other one after this."""

    @abstractmethod
    def found(self) -> str:
        """`old` or `new` where what is there is whole; for several files `each`; else what is bad.

        `each` is for files of which every one is the old or the new, together fit for `check`.
        """

    @abstractmethod
    def litter(self) -> list[str]:
        """What lies where the verb wrote and belongs to neither state."""

    def start(
        self, prepare: Callable[[], object] = lambda: None, arguments: Sequence[str] = ()
    ) -> int:
        """Starts the verb in a fork of this process, which is much quicker; gives its number."""
        child = os.fork()
        if child:
            return child
        try:
            silent = os.open(os.devnull, os.O_WRONLY)
            for stream in (1, 2):
                os.dup2(silent, stream)
            # pytest's own are files, which a limit on the length of files would meet
            sys.stdout = sys.stderr = os.fdopen(silent, "w", encoding="utf-8")
            prepare()
            os._exit(run(["-C", str(self.project), *(arguments or self.arguments)]))
        except OSError:
            os._exit(1)  # as Python ends a process where not even this can be said
        finally:
            os._exit(99)

    def recover(self) -> None:
        """Another run gives what is new, and leaves nothing beside it."""
        assert ended(self.start()) == 0
        assert (self.found(), self.litter()) == ("new", [])


class BackAndForth(Trial):
    """A project with a file of somebody else's in its site, built in both of its states.

    `jobs` is how many processes a build shares its work out to.
    """

    placing = "renameat2"

    def __init__(self, folder: Path, jobs: int = 1) -> None:
        self.arguments = ("build", "--jobs", f"{jobs}")
        self.project = small_project(folder / "project")
        self.site = self.project / "site"
        self.state = 0
        self.whole: dict[int, dict[str, bytes]] = {}
        # here, so that what a build imports late is there for every fork, even one without rights
        assert run(["-q", "-C", str(self.project), "build"]) == 0
        (self.site / "CNAME").write_text("report.example", encoding="utf-8")
        for _ in range(2):
            self.turn()
            assert ended(self.start()) == 0
            self.whole[self.state] = files(self.site)
        assert self.whole[0] != self.whole[1]

    def turn(self) -> None:
        """Changes the content: a title, and a page that is there or not."""
        before, self.state = self.state, 1 - self.state
        edited(
            self.project / "content/2023/city.yaml",
            lambda text: text.replace(TITLE.format(before + 1), TITLE.format(self.state + 1)),
        )
        page = self.project / "content/pages/more.md"
        if self.state:
            page.write_text(MORE, encoding="utf-8")
        else:
            page.unlink()

    def forward(self) -> None:
        """Turns from the first state to the second, with the site of the first one built."""
        if self.state:
            self.turn()
            self.recover()
        self.turn()

    def found(self) -> str:
        """`old` or `new` where the site is whole, else `damaged`."""
        tree = files(self.site) if self.site.exists() else {}
        if tree == self.whole[self.state]:
            return "new"
        return "old" if tree == self.whole[1 - self.state] else "damaged"

    def litter(self) -> list[str]:
        """What lies beside content, site and what a build keeps for the next one."""
        beside = {entry.name for entry in self.project.iterdir()} - {"content", "site", ".yqsite"}
        kept = self.project / ".yqsite/kept"
        unfinished = (
            {file.name for file in kept.iterdir() if file.suffix} if kept.is_dir() else set()
        )
        return sorted(beside | unfinished)


@contextmanager
def back_and_forth(jobs: int = 1) -> Iterator[BackAndForth]:
    """Such a project in a folder of its own, for runs outside the tests."""
    with TemporaryDirectory(prefix="yqsite-faults-") as folder:
        yield BackAndForth(Path(folder), jobs)


def ended(child: int) -> int:
    """The exit code of a forked run; of one that was killed, minus the signal's number."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_after(trial: Trial, seconds: float) -> int:
    """Runs the verb and kills it after so long; gives its exit code once its workers are gone too.

    They die of its death, but each only when its turn on a processor comes: on a busy machine one
    may end what it was about after another run has tidied up.
    """
    alive, held = os.pipe()  # every process of the run has the second end, which nobody writes to
    with os.fdopen(alive, "rb") as workers:
        child = trial.start()
        os.close(held)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        code = ended(child)
        workers.read()  # ends with the last of them
    return code


_SIGN = "getpriority"  # a call that changes nothing, and that no verb makes
# Everything that changes what is on the disk, or says that it is there.
MUTATING = (
    *(
        "openat",
        "write",
        "pwrite64",
        "ftruncate",
        "mkdir",
        "mkdirat",
        "rmdir",
        "unlink",
        "unlinkat",
    ),
    *("link", "linkat", "symlink", "symlinkat", "rename", "renameat", "renameat2"),
    *("chmod", "fchmod", "fchmodat", "utimensat", "fsync", "fdatasync", "syncfs"),
)


@dataclass(frozen=True, slots=True)
class Call:
    """One system call of a run, and the how manieth of its name and of all it is, from 1."""

    name: str
    number: int
    line: int
    words: str


@functools.cache
def strace() -> str:
    """The program that meddles with system calls; empty where there is none that works."""
    program = shutil.which("strace") or ""
    if program:
        works = run_program([program, "-f", "-o", os.devnull, "true"])
        program = program if works.returncode == 0 else ""
    return program


def traced(trial: Trial, *options: str) -> int:
    """The exit code of a run under strace, which sees all calls from the first of the verb on.

    A run that is killed gives minus the signal's number. All runs make the same calls: each is a
    fork of this process, and has loaded what it needs.
    """
    waiting, go = os.pipe()

    def wait() -> None:
        os.close(go)
        _let_anybody_trace()
        while not select.select([waiting], [], [], 0.02)[0]:
            os.getpriority(os.PRIO_PROCESS, 0)
        os.close(waiting)

    child = trial.start(wait)
    os.close(waiting)
    command = [
        *(strace(), "-f", "-qq", "-e", f"trace={','.join((_SIGN, *MUTATING))}", *options),
        *("-p", f"{child}"),
    ]
    file = Path(f"{trial.project}.trace")
    # In a file of strace's own every line would begin with the number of the process.
    with file.open("wb") as trace, started(command, stderr=trace) as tracer:
        try:
            until(lambda: _SIGN in file.read_text(errors="replace") or tracer.poll() is not None)
        finally:
            os.close(go)  # the run reads the end, and goes on
        code = ended(child)
        tracer.wait(timeout=PATIENCE)
    assert _SIGN in file.read_text(errors="replace"), "strace cannot see a run that goes on"
    return code


def _let_anybody_trace() -> None:
    """Some systems let none but its parent trace a process (prctl's PR_SET_PTRACER)."""
    ctypes.CDLL(None).prctl(0x59616D61, ctypes.c_ulong(-1), 0, 0, 0)


def killed_at(trial: Trial, call: Call) -> int:
    """Runs the verb, and has the kernel kill it as it enters a call; gives its exit code.

    The call is not made any more. (With strace's --seccomp-bpf the signal would be lost.)
    """
    return traced(trial, "-e", f"inject={call.name}:signal=KILL:when={call.number}")


def _trace(trial: Trial) -> list[str]:
    file = Path(f"{trial.project}.trace")
    return file.read_text(errors="replace").splitlines() if file.exists() else []


def calls(trial: Trial) -> list[Call]:
    """Runs the verb undisturbed; the calls that change something in the project, in their order."""
    assert traced(trial) == 0
    numbers: dict[str, int] = {}
    found: list[Call] = []
    ours: set[str] = set()
    for count, line in enumerate(_trace(trial), start=1):
        name, _, rest = line.partition("(")
        if name not in MUTATING:
            continue
        numbers[name] = numbers.get(name, 0) + 1
        if _matters(name, rest, str(trial.project), ours):
            found.append(Call(name, numbers[name], count, line))
    return found


def _matters(name: str, rest: str, project: str, ours: set[str]) -> bool:
    """Whether a call writes below the project; keeps the numbers of the files opened for it."""
    if name == "openat":
        handle = rest.rpartition("= ")[2]
        ours.discard(handle)
        # The folder itself is opened for the call that makes it durable, and for the lock.
        if f'"{project}' in rest:
            ours.add(handle)
        return f'"{project}' in rest and "O_CREAT" in rest
    if name in ("write", "pwrite64", "ftruncate", "fchmod", "fsync", "fdatasync", "syncfs"):
        return rest.partition(",")[0].partition(")")[0] in ours
    return project in rest or name in ("unlinkat", "mkdirat", "renameat", "linkat")
