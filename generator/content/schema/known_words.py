"""The words that a value may be: as messages list them, and the one that was probably meant."""

from collections.abc import Collection
from functools import cached_property
from typing import Final

# A list of thousands helps nobody, and it would stand in each of thousands of messages.
_MOST_LISTED: Final = 60
# Comparisons in search of the word that is meant: after so many, the file has another list.
_MOST_COMPARED: Final = 50_000


class KnownWords:
    """A list of words. The same slip is made often: what is meant by it is sought once."""

    def __init__(self, words: Collection[str], sign: str = "、") -> None:
        self.words = words
        self.sign = sign
        self.compared = 0
        self.meant: dict[str, str] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._all

    @cached_property
    def listed(self) -> str:
        """The words for a message, of very many the first."""
        more = [f"… ({len(self.words):,})"] if len(self.words) > _MOST_LISTED else []
        return self.sign.join([*list(self.words)[:_MOST_LISTED], *more])

    def closest(self, found: str) -> str:
        """The word that is most like another; empty where none is, or too many were sought."""
        if found not in self.meant:
            self.compared += len(self.words)
            self.meant[found] = self._sought(found) if self.compared <= _MOST_COMPARED else ""
        return self.meant[found]

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(self.words)

    def _sought(self, found: str) -> str:
        import difflib

        return next(iter(difflib.get_close_matches(found, list(self.words), n=1)), "")
