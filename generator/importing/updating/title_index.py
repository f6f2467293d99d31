"""Titles by what they say: those that read nearly like another, found without looking at all."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

ALIKE: Final = 80  # of 100: signs, a unit or a word differ
_SIGNS: Final = re.compile(r"[\W_]+")
_MOST_LETTERS: Final = 400  # of a title that are compared
_MOST_COMPARED: Final = 300  # titles with one


class TitleIndex:
    """Titles by their pairs of neighbouring letters.

    To compare each row with each title takes four times as long for twice as many. A title that is
    as good as the same has one of a quarter of another's pairs, whichever quarter that is: so those
    that hold one of the rarest quarter are looked at, and of very many the first.
    """

    def __init__(self, titles: Mapping[int, str]) -> None:
        self.letters = {place: letters_of(title) for place, title in titles.items()}
        self.holding: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, letters in self.letters.items():
            for pair in _pairs_of(letters):
                self.holding[pair].append(place)

    def nearest(self, title: str, without: Container[int] = ()) -> int | None:
        """The place of the title that is most like another one; None where none is near."""
        letters = letters_of(title)
        near = sorted(self._near(letters, without))
        return max(near, key=lambda place: alike(letters, self.letters[place]), default=None)

    def _near(self, letters: str, without: Container[int]) -> list[int]:
        found: dict[int, None] = {}
        for place in self._holders(letters):
            if place not in without:
                found[place] = None
            if len(found) >= _MOST_COMPARED:
                break
        return list(found)

    def _holders(self, letters: str) -> Iterator[int]:
        """The titles that have one of the rarest pairs; of very many with a pair the first."""
        pairs = sorted(_pairs_of(letters), key=lambda pair: (len(self._of(pair)), pair))
        for pair in pairs[: len(letters) // 4 + 2]:
            yield from self._of(pair)[:_MOST_COMPARED]

    def _of(self, pair: tuple[str, str]) -> list[int]:
        return self.holding.get(pair, [])


def letters_of(title: str) -> str:
    """A title without signs and spaces."""
    return _SIGNS.sub("", title)[:_MOST_LETTERS]


def alike(letters: str, other: str) -> float:
    """How alike two titles without signs read, from 0 to 100."""
    return fuzz.ratio(letters, other) if letters and other else 0.0


def _pairs_of(letters: str) -> set[tuple[str, str]]:
    """Neighbouring letters, the first and the last with the edge, so that a single one has some."""
    return set(pairwise(f" {letters} "))
