"""How far Markdown looks for the ends of links."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from markdown.inlinepatterns import LinkInlineProcessor

from generator.content.limits import Limits
from generator.content.markup.brackets import steps_beyond, steps_to_close
from generator.content.markup.markdown import prose_of
from generator.problems import Location, ProblemsFound

Look = Callable[[object, str, int], Any]
PARTS = ["[", "[a](", "![", "* [ ", "[a][", "(["]
PATTERNS = 6  # of the converter that look for brackets: links, images, references
SIZES = range(100, 2_000, 50)


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
    assert steps_beyond(text) == 0


def test_what_links_take_is_not_counted() -> None:
    assert steps_beyond("[" * 10) == 55 - 20
    assert steps_beyond("[a](b) " * 10) == 0


@pytest.mark.parametrize("part", PARTS)
def test_the_converter_looks_at_each_character_so_often_and_at_so_many_more(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is not refused: six patterns look for brackets, and each looks as was counted."""
    looked = 0

    def watched(look: Look) -> Look:
        def count(self: object, data: str, index: int) -> Any:
            nonlocal looked
            found = look(self, data, index)
            looked += found[-2] - index
            return found

        return count

    for name in ("getText", "getLink"):
        monkeypatch.setattr(LinkInlineProcessor, name, watched(getattr(LinkInlineProcessor, name)))
    most = max(n for n in SIZES if steps_beyond(part * n) <= Limits().brackets)
    assert most >= 200
    for times in (most // 4, most // 2, most):
        looked = 0
        prose_of(part * times, Location("a.md", 1, 1))
        steps = steps_to_close(part * times)
        assert looked <= PATTERNS * (steps + len(part) * times)
        assert steps <= 2 * len(part) * times + Limits().brackets


@pytest.mark.parametrize("part", PARTS)
def test_open_brackets_are_refused_before_they_take_time(part: str) -> None:
    start = time.process_time()
    with pytest.raises(ProblemsFound) as found:
        prose_of(part * (100_000 // len(part)), Location("a.md", 1, 1))
    assert [(one.code, one.kind) for one in found.value.problems] == [("YQ106", "limit_brackets")]
    assert time.process_time() - start < 2
