"""Work shared out among processes that are forks of this one.

A fork has everything that was read already and needs nothing handed over; what it finds out comes
back as bytes. Where a system cannot fork, or is not known to do it well, one process does all.
"""

import contextlib
import gc
import os
import select
import signal
import struct
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, NoReturn

from generator.problems import Location, Problem, ProblemsFound

_NUMBER: Final = struct.Struct("<I")
_PIECE: Final = struct.Struct("<cI")  # what it is, and how many bytes follow
_DONE, _RAISED, _BROKE = b"d", b"r", b"b"
FEW: Final = 400  # projects up to which one process is as soon done as several


class WorkerError(Exception):
    """A fault in a worker; its words are the trace of it."""


def can_fork() -> bool:
    """Whether work can be shared out here."""
    return sys.platform == "linux" and hasattr(os, "fork")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def jobs_for(projects: int, asked: int) -> int:
    """How many processes should work on so many projects; `asked` is 0 where nobody said."""
    return asked or (processors() if projects >= FEW and can_fork() else 1)


def spread_over(jobs: int) -> Callable[[int, Callable[[int], bytes]], Iterator[bytes]] | None:
    """`share_out` for so many processes, as of `jobs_for`; None where one process does all.

    Whether a work is large enough to be shared out is for whoever has it.
    """
    many = jobs_for(FEW, jobs)
    return partial(share_out, jobs=many) if many > 1 else None


def share_out(count: int, work: Callable[[int], bytes], jobs: int) -> Iterator[bytes]:
    """What `work` gives for 0 to `count - 1`, in any order; raises what it raises.

    Each free worker takes the next number. With one job, or where forks cannot be, all is done
    here and in order. Raises ProblemsFound (YQ609) where a worker was killed.
    """
    jobs = min(jobs, count)
    waiting = _numbers(count) if jobs > 1 and can_fork() else None
    if waiting is None:
        yield from map(work, range(count))
        return
    gc.freeze()  # a collection in a fork would copy every page that it looks at
    children: dict[int, int] = {}
    try:
        for _ in range(jobs):
            child, pipe = _fork_worker(waiting, work, list(children))
            children[pipe] = child
        os.close(waiting)
        yield from _gather(children)
    finally:
        gc.unfreeze()
        for pipe, child in children.items():
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(pipe)


def _numbers(count: int) -> int | None:
    """A pipe that holds the numbers below `count`; None where they are too many for one."""
    waiting, numbers = os.pipe()
    os.set_blocking(numbers, False)  # nobody reads yet: a pipe that is too small must not wait
    try:
        every = b"".join(map(_NUMBER.pack, range(count)))
        if os.write(numbers, every) == len(every):
            return waiting
    except BlockingIOError:
        pass
    finally:
        os.close(numbers)
    os.close(waiting)
    return None


def _gather(children: dict[int, int]) -> Iterator[bytes]:
    """What the workers send, until each of them is done."""
    open_pipes = dict.fromkeys(children, b"")
    while open_pipes:
        ready, _, _ = select.select(list(open_pipes), [], [])
        for pipe in ready:
            head = _read(pipe, _PIECE.size)
            if not head:
                del open_pipes[pipe]
                _note_end(children, pipe)
                continue
            kind, size = _PIECE.unpack(head)
            content = _read(pipe, size)
            if kind == _RAISED:
                import pickle  # only where there is trouble

                raise pickle.loads(content)  # noqa: S301 - written by a fork of this process
            if kind == _BROKE:
                raise WorkerError(content.decode("utf-8", "replace"))
            yield content


def _note_end(children: dict[int, int], pipe: int) -> None:
    """Takes note of a worker's end; raises ProblemsFound (YQ609) where it was not its own.

    Most likely it was killed for want of memory.
    """
    child = children.pop(pipe)
    os.close(pipe)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code:
        raise ProblemsFound([Problem("YQ609", Location("content"), f"{code}")])


def _read(pipe: int, size: int) -> bytes:
    """So many bytes; fewer only where the other end is gone."""
    parts: list[bytes] = []
    while size:
        part = os.read(pipe, min(size, 1 << 20))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _fork_worker(waiting: int, work: Callable[[int], bytes], others: list[int]) -> tuple[int, int]:
    """Starts a worker; gives its number and the pipe that it writes to."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # or a fork would write what is still in the buffer once more
    reading, writing = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        for pipe in (reading, *others):
            os.close(pipe)
        _labour(waiting, writing, work, parent)
    os.close(writing)
    return child, reading


def _labour(waiting: int, writing: int, work: Callable[[int], bytes], parent: int) -> NoReturn:
    """The life of a worker: it takes numbers until there are none, and never returns."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches the first process too
        _end_with(parent)
        while number := os.read(waiting, _NUMBER.size):
            _send(writing, _DONE, work(_NUMBER.unpack(number)[0]))
        code = 0
    except BrokenPipeError:
        pass  # nobody is left who would want to know
    except BaseException as error:  # noqa: BLE001 - handed to the first process, which raises it
        with contextlib.suppress(OSError):
            _send(writing, *_error_parts(error))
    finally:
        os._exit(code)


def _error_parts(error: BaseException) -> tuple[bytes, bytes]:
    """An error for the first process: as it is where it can travel, else its trace."""
    import pickle
    import traceback

    trace = "".join(traceback.format_exception(error))
    if isinstance(error, ProblemsFound | OSError):
        with contextlib.suppress(Exception):
            return _RAISED, pickle.dumps(error)
    return _BROKE, trace.encode("utf-8", "backslashreplace")


def _send(pipe: int, kind: bytes, content: bytes) -> None:
    rest = memoryview(_PIECE.pack(kind, len(content)) + content)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _end_with(parent: int) -> None:
    """A worker does not outlive a first process that is killed (prctl's PR_SET_PDEATHSIG)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
