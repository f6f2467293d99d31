"""Bytes are text, or named with their place."""

import pytest

from generator.content.readers import decode
from generator.problems import ProblemsFound


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("a", "\ufeff一".encode()) == "一"


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"ab\n\xe4\xb8", (2, 1)), ("一\n二\xff".encode("latin-1", "ignore"), None)],
)
def test_bytes_that_are_no_text_are_named_with_their_place(
    content: bytes, place: tuple[int, int] | None
) -> None:
    with pytest.raises(ProblemsFound) as found:
        decode("a", content)
    (problem,) = found.value.problems
    assert problem.code == "YQ102"
    assert place is None or (problem.at.line, problem.at.column) == place
