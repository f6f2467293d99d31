"""Work that is shared out: all of it is done, and trouble in a fork is trouble here."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pytest

from generator.build.processes import WorkerError, can_fork, share_out
from generator.problems import Location, Problem, ProblemsFound
from tests.processes import stay

pytestmark = pytest.mark.skipif(not can_fork(), reason="no forks here")


def number(value: int) -> bytes:
    return f"{value}".encode()


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 3, 1000])
def test_every_number_is_worked_on_once(count: int, jobs: int) -> None:
    assert sorted(share_out(count, number, jobs)) == sorted(map(number, range(count)))


def test_more_than_a_pipe_can_hold_is_worked_on_here() -> None:
    count = 100_000
    assert list(share_out(count, number, 2)) == list(map(number, range(count)))


def test_one_job_works_here_and_in_order() -> None:
    found = share_out(3, lambda value: number(os.getpid() + value), 1)
    assert list(found) == [number(os.getpid() + value) for value in range(3)]


def test_a_large_answer_arrives_whole() -> None:
    size = 3_000_000
    assert all(len(answer) == size for answer in share_out(4, lambda value: bytes(size), 2))


def test_problems_come_with_all_they_say() -> None:
    problem = Problem("YQ503", Location("templates/a.html", 3), "x", values={"what": "y"})

    def work(value: int) -> bytes:
        raise ProblemsFound([problem])

    with pytest.raises(ProblemsFound) as found:
        list(share_out(4, work, 2))
    assert found.value.problems == (problem,)


def test_trouble_with_the_disk_is_trouble_with_the_disk() -> None:
    def work(value: int) -> bytes:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        list(share_out(4, work, 2))


def test_a_fault_comes_with_its_trace() -> None:
    def work(value: int) -> bytes:
        return b"" if value else bytes([1 // value])

    with pytest.raises(WorkerError, match=r"(?s)test_processes.*ZeroDivisionError"):
        list(share_out(4, work, 2))


def test_a_worker_that_is_killed_is_missed() -> None:
    def work(value: int) -> bytes:
        if value == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with pytest.raises(ProblemsFound) as found:
        list(share_out(4, work, 2))
    assert [(problem.code, problem.found) for problem in found.value.problems] == [("YQ609", "-9")]


@contextmanager
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Both ends of one; whoever reads to its end has seen everybody go who holds the other."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", 0) as out, os.fdopen(writing, "wb", 0) as into:
        yield out, into


def test_workers_end_with_whoever_waits_for_them() -> None:
    with pipe() as (out, into):

        def work(value: int) -> bytes:
            if value == 0:
                raise ProblemsFound([Problem("YQ503", Location("x"))])
            stay()
            into.write(b"ended by itself")
            return b""

        with pytest.raises(ProblemsFound):
            list(share_out(2, work, 2))
        into.close()
        assert out.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel to end them")
def test_workers_do_not_outlive_a_first_process_that_is_killed() -> None:
    with pipe() as (out, into):

        def work(value: int) -> bytes:
            into.write(b".")
            stay()
            into.write(b"ended by itself")
            return b""

        first = os.fork()
        if first == 0:
            try:
                list(share_out(2, work, 2))
            finally:
                os._exit(1)
        into.close()
        assert out.read(1) + out.read(1) == b".."
        os.kill(first, signal.SIGKILL)
        os.waitpid(first, 0)
        assert out.read() == b""
