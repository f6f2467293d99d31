"""The records of a level by their titles: which one a row of a monthly table is about.

Titles are shortened there; a number and most of the words must agree, or nearly all words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

_SIGNS: Final = re.compile(r"[\W_]+")
_WITH_NUMBER: Final = 80
_ALONE: Final = 95
_MOST_LETTERS: Final = 400  # of a title that are compared
# Titles that are compared with one; where more have its rarest letters, a person has to say.
_MOST_COMPARED: Final = 300


class TitleIndex:
    """Titles by their pairs of neighbouring letters.

    To compare each row with each title takes four times as long for twice as many. A title that is
    as good as the same has one of a quarter of another's pairs, whichever quarter that is: so those
    that hold one of the rarest quarter are all that have to be looked at.
    """

    def __init__(self, titles: Mapping[int, str]) -> None:
        self.titles = titles
        self.letters = {number: _letters(title) for number, title in titles.items()}
        self.holding: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, letters in self.letters.items():
            for pair in _pairs_of(letters):
                self.holding[pair].append(number)

    def record_of(self, number: int | None, title: str) -> int | None:
        """The number of the record that a row is about, where there is no doubt."""
        letters = _letters(title)
        if number in self.letters and _alike(letters, self.letters[number]) >= _WITH_NUMBER:
            return number
        near = self._near(letters)
        if len(near) > _MOST_COMPARED:
            return None
        same = [key for key in near if _alike(letters, self.letters[key]) >= _ALONE]
        return same[0] if len(same) == 1 else None

    def nearest(self, number: int | None, title: str) -> str:
        """The record of that number, else one with a like title, for a person to compare."""
        if number is not None and number in self.titles:
            return f"{number} {self.titles[number]}"
        letters = _letters(title)
        near = sorted(self._near(letters))
        best = max(near, key=lambda key: _alike(letters, self.letters[key]), default=None)
        return "—" if best is None else f"{best} {self.titles[best]}"

    def _near(self, letters: str) -> list[int]:
        """The titles that have one of the rarest pairs, and one more where there are too many."""
        found: dict[int, None] = {}
        for key in self._holders(letters):
            found[key] = None
            if len(found) > _MOST_COMPARED:
                break
        return list(found)

    def _holders(self, letters: str) -> Iterator[int]:
        pairs = sorted(_pairs_of(letters), key=lambda pair: (len(self._of(pair)), pair))
        for pair in pairs[: len(letters) // 4 + 2]:
            yield from self._of(pair)

    def _of(self, pair: tuple[str, str]) -> list[int]:
        return self.holding.get(pair, [])


def _pairs_of(letters: str) -> set[tuple[str, str]]:
    """Neighbouring letters, the first and the last with the edge, so that a single one has some."""
    return set(pairwise(f" {letters} "))


def _letters(title: str) -> str:
    return _SIGNS.sub("", title)[:_MOST_LETTERS]


def _alike(letters: str, other: str) -> float:
    """How alike two titles read, from 0 to 100."""
    return fuzz.ratio(letters, other) if letters and other else 0.0
