"""Builds in a process of its own, so that no content and no template can hold up the server."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Final

from msgspec import Struct

from generator.build.story import Options, build
from generator.content.level_labels import level_labels
from generator.content.limits import LIMITS
from generator.preview.own_links import base_url_of
from generator.problems import Language, Problem, ProblemsFound
from generator.problems.message import one_line

LIMIT: Final = 120.0  # seconds; a template that never ends is stopped after them
_LOOK: Final = 1.0  # seconds between two looks of the child at who its parent is
_GLANCE: Final = 0.1  # seconds between two looks at whether the preview was left meanwhile
_CONTEXT: Final = multiprocessing.get_context("spawn")
_TOO_LONG: Final[dict[Language, str]] = {
    "en": "The build took longer than {limit:g} s and was stopped.",
    "zh": "生成网站超过 {limit:g} 秒，已停止。",
}
_DIED: Final[dict[Language, str]] = {
    "en": "The build's process ended unexpectedly.",
    "zh": "生成网站的进程意外结束。",
}


class Attempt(Struct, frozen=True):
    """What came of a build: seconds, and problems, or the trace of a fault in yqsite.

    `labels` names the levels that the problems are about; `base_url` is that of the new site.
    """

    seconds: float
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    labels: dict[str, str] = {}
    base_url: str = ""

    @property
    def good(self) -> bool:
        """Whether there is a new site."""
        return not self.problems and not self.fault


class Builder:
    """A child process that builds one project, again and again."""

    def __init__(self, options: Options, language: Language, limit: float = LIMIT) -> None:
        self.options = options
        self.language = language
        self.limit = limit
        self.leaving = False
        self.child: multiprocessing.process.BaseProcess | None = None
        self.pipe: Connection | None = None

    def build(self) -> Attempt:
        """Builds once. Blocks; a child that dies or does not answer in time is a fault."""
        start = time.perf_counter()
        pipe = self._connect()
        try:
            pipe.send((self.options, LIMITS.get()))
            if self._has_answer(pipe):
                attempt: Attempt = pipe.recv()
                return attempt
            fault = _TOO_LONG[self.language].format(limit=self.limit)
        except (EOFError, OSError):
            fault = _DIED[self.language]
        self.stop()
        return Attempt(time.perf_counter() - start, fault=fault)

    def leave(self) -> None:
        """Has a build that runs in another thread end soon; its outcome is of no interest."""
        self.leaving = True

    def stop(self) -> None:
        """Ends the child, if there is one."""
        if self.child is not None:
            self.child.kill()
            self.child.join()
            self.child = None
        if self.pipe is not None:
            self.pipe.close()
            self.pipe = None

    def _has_answer(self, pipe: Connection) -> bool:
        end = time.monotonic() + self.limit
        while not self.leaving and time.monotonic() < end:
            if pipe.poll(_GLANCE):
                return True
        return False

    def _connect(self) -> Connection:
        if self.pipe is None:
            self.pipe, theirs = _CONTEXT.Pipe()
            self.child = _CONTEXT.Process(target=work, args=(theirs,), daemon=True)
            with _ignore_interrupts():
                self.child.start()
            theirs.close()
        return self.pipe


@contextlib.contextmanager
def _ignore_interrupts() -> Iterator[None]:
    """Processes that are started inside never hear Ctrl-C, not even while they come to life."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    # It clears the mask when it starts, which the first process would have it do in between.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work(pipe: Connection) -> None:
    """The child: builds for every request, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this too
    _end_with_server()
    while True:
        try:
            options, limits = pipe.recv()
            LIMITS.set(limits)
            pipe.send(attempt(options))
        except (EOFError, OSError):
            return


def _end_with_server() -> None:
    """Has this process end with the server; a build without end would outlive it.

    A server that was killed cannot end its child. Where builds are shared out among forks, nobody
    else may be at work in the process that forks, or a fork could wait for ever: the child looks
    every second who its parent is. On Windows, where nothing forks, a thread waits.
    """
    server = multiprocessing.parent_process()
    if server is None:  # nobody started this process to build for them
        return
    if sys.platform == "win32":
        threading.Thread(target=_wait_for, args=(server,), daemon=True).start()
        return
    parent = server.pid
    signal.signal(signal.SIGALRM, lambda *_: None if os.getppid() == parent else os._exit(1))
    signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)


def _wait_for(server: multiprocessing.process.BaseProcess) -> None:
    server.join()
    os._exit(1)


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
        # A trace may quote content, which must not disturb the terminal.
        fault = "\n".join(one_line(line) for line in traceback.format_exc().split("\n")).rstrip()
    labels, base_url = level_labels(options.project, problems), base_url_of(options.project)
    return Attempt(time.perf_counter() - start, problems, fault, labels, base_url)
