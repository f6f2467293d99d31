"""`yqsite` in a fork of a process that has loaded it: what a process of its own does, only sooner.

Most of what a short run takes goes into loading the program, compiling its templates and patterns
and drawing pictures, which is the same every time. A fork starts behind that, and has its own
memory, streams and end.
`tests/test_forking.py` holds it beside a process of its own.
"""

import functools
import gc
import importlib
import json
import os
import pkgutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType
from typing import Final, NoReturn
from unittest.mock import patch

import generator
from generator.cli import run
from generator.patterns import pattern
from generator.render import encode
from generator.render.pictures.card_drawing import card_png
from generator.render.pictures.icon_drawing import icon_png
from generator.render.template_code import Views
from tests import processes

if sys.platform != "win32":
    import resource

LOCALE: Final = {"LC_ALL": "C.UTF-8"}
_PICTURES: Final = 500  # of some 10 KB each
_ASSETS: Final = importlib.import_module("generator.render.assets")  # not its function of that name
_TEST: Final = "PYTEST_CURRENT_TEST"  # which test it is that runs
_PATTERN: Final = type(pattern(""))


class Forks:
    """Runs of `yqsite`, one after another, each a fork of one process that has loaded it.

    They find the variables of the environment as they were when that was started, but for those
    that a run is given. `module` is what the process runs, and `settings` are its own variables.
    """

    def __init__(
        self, module: str = "tests.forking", settings: Mapping[str, str] | None = None
    ) -> None:
        self.environment = environment()
        self._open = ExitStack()
        self._folder = Path(self._open.enter_context(TemporaryDirectory(prefix="yqsite-forks-")))
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", module, f"{theirs.fileno()}"]
            given = {**LOCALE, **(settings or {})}
            ends = {"stdin": subprocess.DEVNULL, "pass_fds": [theirs.fileno()]}
            self._open.enter_context(processes.started(command, environment=given, **ends))
        self._open.enter_context(ours)
        ours.settimeout(processes.PATIENCE)
        self._lines = self._open.enter_context(ours.makefile("rw", encoding="utf-8"))

    def run(
        self,
        arguments: Sequence[str],
        *,
        said: str = "",
        folder: Path = processes.ROOT,
        settings: Mapping[str, str] | None = None,
        seconds: int = 0,
        one_screen: bool = False,
    ) -> "subprocess.CompletedProcess[str]":
        """What comes of `yqsite` with these arguments, run in a folder.

        `said` stands on its input, and `settings` are variables of the environment for it alone;
        what Python itself reads of these as it starts is read no more. It is killed when it has
        used so many seconds of a processor, if not 0. On `one_screen` its errors stand in its
        output, each where it was said.
        """
        (self._folder / "in").write_text(said, encoding="utf-8")
        streams = [self._folder / name for name in ("in", "out", "err")]
        if one_screen:
            streams[2].write_text("", encoding="utf-8")
            streams[2] = streams[1]
        ends = [list(arguments), *map(str, streams)]
        asked = [*ends, str(folder), {**(settings or {})}, seconds]
        self._lines.write(json.dumps(asked) + "\n")
        self._lines.flush()
        code = json.loads(self._lines.readline())
        told, complained = ((self._folder / name).read_bytes().decode() for name in ("out", "err"))
        return subprocess.CompletedProcess(["yqsite", *arguments], code, told, complained)

    def close(self) -> None:
        """Ends the process, as there is nothing to read any more."""
        self._open.close()


def environment() -> Mapping[str, str]:
    """The variables that a process would find now."""
    return {name: value for name, value in os.environ.items() if name != _TEST}


_STARTED: Final[list[Forks]] = []


def at_the_end(started: Forks) -> Forks:
    """The same; they are closed as the tests end."""
    _STARTED.append(started)
    return started


@functools.cache
def _forks() -> Forks:
    return at_the_end(Forks())


def forks() -> Forks | None:
    """Those of this run of the tests; None where they would not be as a process of its own is.

    That is where there are no forks, and while a test has changed the environment.
    """
    if not hasattr(os, "fork"):
        return None
    return _forks() if _forks().environment == environment() else None


def close_forks() -> None:
    """Ends whatever a first run began."""
    while _STARTED:
        _STARTED.pop().close()


@contextmanager
def loaded_program() -> Iterator[None]:
    """Loads and compiles all of the program, and draws pictures, for what is forked inside."""
    from tests.site.building import small_project

    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with made_once():
        # gone before the first fork: this process may well be killed
        with TemporaryDirectory(prefix="yqsite-first-") as folder:
            project = small_project(Path(folder) / "project")
            assert run(["-q", "-C", str(project), "build"]) == 0
        _compile_patterns()
        gc.collect()
        gc.freeze()  # no fork has to look at it again
        yield


def _compile_patterns() -> None:
    """Compiles all patterns of the program, as each would be at its first use in every fork."""
    for one in gc.get_objects():
        if type(one) is _PATTERN:
            assert isinstance(one.flags, int)


_CODES: Final[dict[tuple[str, ...], CodeType]] = {}


@contextmanager
def made_once() -> Iterator[None]:
    """Meanwhile a template is compiled once, and a picture drawn once.

    The same source gives the same code every time, and the same words the same picture.
    """
    compile_template = Views.compile

    def code(views: Views, *words: str) -> CodeType:
        if words not in _CODES:
            _CODES[words] = compile_template(views, *words)
        return _CODES[words]

    with (
        patch.object(Views, "compile", code),
        patch.object(encode, "card_png", _card_png),
        patch.object(_ASSETS, "icon_png", _icon_png),
    ):
        yield


_card_png = functools.lru_cache(maxsize=_PICTURES)(card_png)
_icon_png = functools.lru_cache(maxsize=_PICTURES)(icon_png)


def _run(
    arguments: Sequence[str],
    streams: Sequence[str],
    folder: str,
    settings: Mapping[str, str],
    seconds: int,
    begin: Callable[[], None],
) -> NoReturn:
    """What a process does that is nothing but this run."""
    try:
        for number, name in enumerate(streams):
            if name in streams[:number]:
                os.dup2(streams.index(name), number)
                sys.stdout.reconfigure(write_through=True)  # type: ignore[union-attr]
                continue
            handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY)
            os.dup2(handle, number)
            os.close(handle)
        if seconds:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os.environ.update(settings)
        os.chdir(folder)
        begin()
        sys.argv = ["yqsite", *arguments]
        code = run(arguments)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)
    finally:
        os._exit(99)


def serve(handle: int, fork: Callable[[], int], begin: Callable[[], None]) -> None:
    """Runs what it is asked for, a line of JSON each, until nobody asks any more.

    `begin` is done in each fork before the program runs.
    """
    with (
        loaded_program(),
        socket.socket(fileno=handle) as asking,
        asking.makefile("rw", encoding="utf-8") as lines,
    ):
        asking.set_inheritable(False)
        for line in lines:
            arguments, *streams, folder, settings, seconds = json.loads(line)
            child = fork()
            if not child:
                os.close(asking.fileno())
                _run(arguments, streams, folder, settings, seconds, begin)
            lines.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
            lines.flush()


def _begin() -> None:
    """Nothing: a fork of a process of this machine is as one of its own."""


if __name__ == "__main__":
    serve(int(sys.argv[1]), os.fork, _begin)
