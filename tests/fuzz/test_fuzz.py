"""A short round of fuzzing; `make fuzz` is the long one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS, mutated


@pytest.mark.parametrize("name", TARGETS)
def test_a_reader_raises_nothing_but_problems(name: str) -> None:
    target = TARGETS[name]

    @settings(
        max_examples=200,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(target.inputs())
    def holds(content: bytes) -> None:
        target(content)

    holds()


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_changed_is_good_before(name: str) -> None:
    """Else every input would end at the same first problem."""
    for seed in TARGETS[name].seeds:
        TARGETS[name].run(seed)


@settings(max_examples=50, derandomize=True, database=None)
@given(st.binary(max_size=20), st.integers(0, 40), st.integers(0, 9))
def test_a_cut_is_no_longer_than_asked(content: bytes, at: int, length: int) -> None:
    left = mutated(content, [("cut", at, length, b"")])
    assert len(content) - length <= len(left) <= len(content)
