"""How the processor time of some work grows when it works on four times as much.

Processor time and not the clock, the least of several runs, in a process of its own: a busy machine
slows a run down and never speeds one up.
"""

import gc
import os
import resource
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NoReturn

from generator.analysis.measures import clauses, matches, quantities, rates_in
from generator.analysis.measures.subjects import letter_pairs, own_words

Work = Callable[[], object]

# What is read of a text is kept for the rules that look at it next.
_CACHED: Final = (quantities, clauses, matches, rates_in, own_words, letter_pairs)
MOST: Final = 2.6  # times as long for twice as much; 2 is what is promised, 4 what is feared
FLOOR: Final = 0.016  # seconds; a run of fewer is as quick as the next
RUNS: Final = 4  # at most, before growth is believed to be too fast
ENOUGH: Final = 7 * FLOOR  # seconds; of work that grows by its square no quicker run would tell
_SIZES: Final = 2
_FIRST: Final = 40  # pieces; enough that what is loaded and compiled at the first use has been
SECONDS: Final = 30  # of processor time, for all that is measured of a case at once


@dataclass(frozen=True, slots=True)
class Case:
    """Work on `size` pieces of something: `prepare` puts that many together, outside the time."""

    name: str
    prepare: Callable[[int], Work]
    size: int


def times_of(case: Case, enough: float | None = None) -> list[float]:
    """The seconds of the work at size and at 4 x size; fewer, where it took too long.

    They are measured again, and the least of each counts, as long as they grow too fast. Where work
    takes `enough` seconds at size, and did not grow too fast up to there, those of a quarter.
    """
    with _own_folder():
        case.prepare(min(_FIRST, case.size))()  # here, once for all cases, and in no time of theirs
        times = _measured(case, enough)
        for _ in range(RUNS - 1):
            if len(times) < _SIZES or not grows_too_fast(times[-_SIZES:]):
                break
            times = [min(pair) for pair in zip(times, _measured(case, enough), strict=False)]
    return times[-_SIZES:]


@contextmanager
def _own_folder() -> Iterator[None]:
    """What a case leaves among the temporary files is gone at its end, also where it is killed."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="yqsite-growth-") as folder:
        tempfile.tempdir = folder
        try:
            yield
        finally:
            tempfile.tempdir = before


def grows_too_fast(times: list[float]) -> bool:
    """Whether four times as much took longer than twice `MOST` allows, or never came to an end."""
    return len(times) < _SIZES or times[1] > MOST**2 * max(times[0], FLOOR)


def _measured(case: Case, enough: float | None) -> list[float]:
    """One run of each size, in a process that ends with it, or when it has taken too long.

    With `enough` they begin with a quarter of the size, and end as soon as two of them tell enough.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _measure(case, enough, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        times = [float(line) for line in told]
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) > 0:
        raise AssertionError(f"{case.name}: the work itself failed")
    return times[: _SIZES - 1] if status else times  # killed: no run before it tells


def _measure(case: Case, enough: float | None, writing: int) -> NoReturn:
    sizes = [case.size, 4 * case.size]
    if enough is not None:
        sizes.insert(0, max(1, case.size // 4))
    try:
        gc.freeze()  # what is here from before the fork is neither looked at nor, so, copied
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        times: list[float] = []
        for size in sizes:
            times.append(_seconds(case.prepare(size)))
            os.write(writing, f"{times[-1]}\n".encode())
            if enough is not None and times[-1] >= enough and not grows_too_fast(times):
                break  # of one alone it cannot be told how it grows, which counts as too fast
        os._exit(0)
    except BaseException:  # noqa: BLE001 - nobody else sees it: the process ends here
        traceback.print_exc()
    finally:
        os._exit(1)


def _seconds(work: Work) -> float:
    """The processor time of a run from nothing."""
    for cached in _CACHED:
        cached.cache_clear()
    gc.collect()
    gc.disable()
    start = time.process_time()
    work()
    return time.process_time() - start
