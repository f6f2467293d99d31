"""How tests start other processes and wait for what they do: one way, and no verdict by the clock.

A machine that is busy with something else takes as long as it takes. So nothing here decides by the
time on the wall; `PATIENCE` only ends what hangs. What may cost no more than so much is held to
processor time and to memory, which a busy machine does not change.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

ROOT: Final = Path(__file__).parent.parent
PATIENCE: Final = 900.0  # seconds; the last resort against what hangs
_PAUSE: Final = 0.02  # seconds between two looks
_LIMITED: Final = """
import os, resource, sys
for name, value in zip(("RLIMIT_CPU", "RLIMIT_DATA"), map(int, sys.argv[1:3])):
    if value:
        resource.setrlimit(getattr(resource, name), (value, value))
os.execv(sys.argv[3], sys.argv[3:])
"""

T = TypeVar("T")


def until(look: Callable[[], T], what: str = "what is waited for") -> T:
    """What `look` gives as soon as it gives something; fails only where nothing ever happens."""
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, f"{what} did not happen"
        time.sleep(_PAUSE)
    return found


@contextmanager
def started(
    command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None, **options: Any
) -> Iterator["subprocess.Popen[Any]"]:
    """A process that is gone, and its pipes closed, at the end of the block, whatever happens.

    It runs at the root of the repository, with `environment` added to this one's, and hears Ctrl-C
    and the end of the terminal even where this process was started deaf to them, as a shell starts
    what runs in the background, and nohup what shall go on.
    """
    options = {"cwd": ROOT, "env": {**os.environ, **(environment or {})}, **options}
    with _hearing():
        process = subprocess.Popen(command, **options)
    with process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def run_program(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    patience: float = PATIENCE,
    **options: Any,
) -> "subprocess.CompletedProcess[str]":
    """Runs a program to its end and gives what came of it; never raises for its exit code.

    `options` are those of Popen; `patience` is for a program that is asked to take longer.
    """
    ends = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with started(command, environment=environment, **{**ends, **options}) as process:
        told, complained = process.communicate(timeout=patience)
    return subprocess.CompletedProcess(command, process.returncode, told, complained)


def output_of(command: Sequence[str | Path], **options: Any) -> str:
    """What a program prints that must end with 0."""
    done = run_program(command, **options)
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


def yqsite(
    *arguments: str, project: Path, environment: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Runs `yqsite -C project …` as a user would, in English unless the arguments say otherwise.

    In a fork of a process that has loaded it, where there is no other environment: see `forking`.
    """
    from tests import forking

    words = ["-C", str(project), *arguments]
    if not environment and (forks := forking.forks()):
        return forks.run(words)
    return yqsite_alone(*words, environment=environment)


def at_a_prompt(
    *words: str | Path,
    said: str = "",
    folder: Path = ROOT,
    seconds: int = 0,
    one_screen: bool = False,
) -> "subprocess.CompletedProcess[str]":
    """Runs `yqsite` in a folder, with what a person types, in a fork as above.

    It may use so many seconds of a processor, if not 0, where the system has such a limit. On
    `one_screen` its errors stand in its output, each where it was said.
    """
    from tests import forking

    arguments = [f"{word}" for word in words]
    if forks := forking.forks():
        return forks.run(
            arguments, said=said, folder=folder, seconds=seconds, one_screen=one_screen
        )
    command: Sequence[str | Path] = [sys.executable, "-m", "generator", *arguments]
    if sys.platform != "win32":
        command = limited(command, seconds=seconds)
    environment = {"LC_ALL": "C.UTF-8", "PYTHONPATH": f"{ROOT}"}
    if one_screen:
        environment["PYTHONUNBUFFERED"] = "1"
    ends = {"stderr": subprocess.STDOUT} if one_screen else {}
    with tempfile.TemporaryFile() as typed:
        typed.write(said.encode())
        typed.seek(0)
        return run_program(command, environment=environment, cwd=folder, stdin=typed, **ends)


def yqsite_alone(
    *words: str, environment: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """The same in a process of its own, from its start."""
    return run_program(
        [sys.executable, "-m", "generator", *words],
        environment={"LC_ALL": "C.UTF-8", **(environment or {})},
    )


def limited(
    command: Sequence[str | Path], *, seconds: int = 0, memory: int = 0
) -> list[str | Path]:
    """The command under limits: seconds of processor time, bytes of data; 0 is no limit.

    A process that goes beyond its seconds is killed; one that asks for more memory is refused it.
    """
    return [sys.executable, "-c", _LIMITED, f"{seconds}", f"{memory}", *command]


def stay() -> None:
    """Does nothing until somebody ends this process; ends late, by itself, where nobody does."""
    time.sleep(PATIENCE)


@contextmanager
def _hearing() -> Iterator[None]:
    """What is started inside hears Ctrl-C and a closing terminal.

    Only a first thread may say so for its process.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: dict[int, Any] = {signal.SIGINT: signal.default_int_handler}
    if hasattr(signal, "SIGHUP"):
        heard[signal.SIGHUP] = signal.SIG_DFL
    before = {number: signal.signal(number, handler) for number, handler in heard.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:  # None: it was set by something that is not Python
                signal.signal(number, handler)
