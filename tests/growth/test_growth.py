"""Twice as much takes at most twice as long: of texts, records, tables and files with faults.

`python -m tests.growth` measures every case there is; here are all structures, and the pieces of
text that have been trouble or may well be. What takes long at its size is asked of a quarter of it.
"""

import itertools
import os
from unittest.mock import patch

import pytest

from tests.growth import measuring
from tests.growth.cases import CASES
from tests.growth.measuring import ENOUGH, Case, Work, grows_too_fast, times_of
from tests.growth.texts import LIKELY

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each case has its own process")
QUICK = [case for case in CASES if case.name in LIKELY or case.name.split()[0].endswith(":")]


@pytest.mark.parametrize("case", QUICK, ids=[case.name for case in QUICK])
def test_twice_as_much_takes_no_more_than_twice_as_long(case: Case) -> None:
    times = times_of(case, ENOUGH)
    assert not grows_too_fast(times), times


def test_what_grows_by_its_square_is_seen() -> None:
    def work(size: int) -> object:
        return sum(1 for _ in range(size) for _ in range(size))

    square = Case("square", lambda size: lambda: work(size), 900)
    assert grows_too_fast(times_of(square, ENOUGH))
    assert grows_too_fast(times_of(square))


def test_what_never_ends_behind_a_quick_beginning_is_seen() -> None:
    def prepare(size: int) -> Work:
        return lambda: size > 1_000 and all(itertools.repeat(True))

    with patch.object(measuring, "SECONDS", 1):
        assert grows_too_fast(times_of(Case("endless", prepare, 1_000), ENOUGH))


def test_what_grows_with_its_size_is_not() -> None:
    case = Case("line", lambda size: lambda: sum(range(1_000 * size)), 1_000)
    assert not grows_too_fast(times_of(case, ENOUGH))
