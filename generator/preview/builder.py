"""Builds in a process of its own, so that no content and no template can hold up the server."""

import multiprocessing
import signal
import time
import traceback
from multiprocessing.connection import Connection
from typing import Final

from msgspec import Struct

from generator.build import Options, build
from generator.problems import Problem, ProblemsFound

LIMIT: Final = 120.0  # seconds; a template that never ends is stopped after them
_CONTEXT: Final = multiprocessing.get_context("spawn")


class Attempt(Struct, frozen=True):
    """What came of a build: seconds, and problems, or the trace of a fault in yqsite."""

    seconds: float
    problems: tuple[Problem, ...] = ()
    fault: str = ""

    @property
    def good(self) -> bool:
        """Whether there is a new site."""
        return not self.problems and not self.fault


class Builder:
    """A child process that builds one project, again and again."""

    def __init__(self, options: Options, limit: float = LIMIT) -> None:
        self.options = options
        self.limit = limit
        self.child: multiprocessing.process.BaseProcess | None = None
        self.pipe: Connection | None = None

    def build(self) -> Attempt:
        """Builds once. Blocks; a child that dies or does not answer in time is a fault."""
        start = time.perf_counter()
        pipe = self._connected()
        try:
            pipe.send(self.options)
            if pipe.poll(self.limit):
                attempt: Attempt = pipe.recv()
                return attempt
            fault = f"The build took longer than {self.limit:.0f} s and was stopped."
        except (EOFError, OSError):
            fault = "The build's process ended unexpectedly."
        self.stop()
        return Attempt(time.perf_counter() - start, fault=fault)

    def stop(self) -> None:
        """Ends the child, if there is one."""
        if self.child is not None:
            self.child.kill()
            self.child.join()
            self.child = None
        if self.pipe is not None:
            self.pipe.close()
            self.pipe = None

    def _connected(self) -> Connection:
        if self.pipe is None:
            self.pipe, theirs = _CONTEXT.Pipe()
            self.child = _CONTEXT.Process(target=work, args=(theirs,), daemon=True)
            self.child.start()
            theirs.close()
        return self.pipe


def work(pipe: Connection) -> None:
    """The child: builds for every request, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this too
    while True:
        try:
            options: Options = pipe.recv()
            pipe.send(attempt(options))
        except (EOFError, OSError):
            return


def attempt(options: Options) -> Attempt:
    """One build; never raises."""
    start = time.perf_counter()
    problems: tuple[Problem, ...] = ()
    fault = ""
    try:
        build(options, lambda done, whole: None)
    except ProblemsFound as found:
        problems = found.problems
    except Exception:  # noqa: BLE001 - a fault of ours is shown in the browser, not swallowed
        fault = traceback.format_exc()
    return Attempt(time.perf_counter() - start, problems, fault)
