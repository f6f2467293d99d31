"""How far Markdown looks for the ends of links."""

import time

import pytest

from generator.content.brackets import steps_to_close
from generator.content.limits import Limits
from generator.content.markdown import prose_of
from generator.problems import Location, ProblemsFound


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("no brackets", 0),
        ("[ab](cd)", 3 + 3),
        ("[a", 2),
        ("[[a]]", 2 + 4),
        ("[a\n\nb]", 2),  # a paragraph ends what it leaves open
        ("a](", 1),
        (")]", 0),
    ],
)
def test_distances_are_summed(text: str, steps: int) -> None:
    assert steps_to_close(text) == steps


def test_a_long_page_of_links_is_far_below_the_limit() -> None:
    text = "\n".join(f"- [a page {n}](2023/city/{n}.html) (again)" for n in range(4_000))
    assert steps_to_close(text) * 20 < Limits().brackets


@pytest.mark.parametrize("part", ["[", "[a](", "![", "* [ ", "[a][", "(["])
def test_open_brackets_are_refused_before_they_take_time(part: str) -> None:
    start = time.process_time()
    with pytest.raises(ProblemsFound) as found:
        prose_of(part * (100_000 // len(part)), Location("a.md", 1, 1))
    assert [(one.code, one.kind) for one in found.value.problems] == [("YQ106", "limit_brackets")]
    assert time.process_time() - start < 2
