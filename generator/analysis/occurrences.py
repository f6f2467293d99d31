"""Which of many words stand in a text: all are looked for in one pass (Aho and Corasick, 1975).

To look for each word by itself takes words times characters, and so four times as long for twice as
much of both; this takes as long as reading the words and the text once.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from typing import Final

# So few words are found quicker one after another.
_FEW: Final = 16


class WordSearch:
    """Words, put together so that a text has to be read only once; an empty one is never found.

    Each state stands for the beginning of a word that was read last. Of a state are known: the next
    one by character; the longest other beginning that its end is, to go on from where no character
    fits; its word, if it is one; and the longest shorter word that it ends in.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._fall: list[int] = [0]
        self._word: list[str] = [""]
        self._shorter: list[int] = [0]
        for word in words:
            self._add(word)
        self._link()

    def first_places(self, text: str) -> dict[str, int]:
        """The words that stand in the text, each with its first place there, from 0."""
        found: dict[str, int] = {}
        for end, state in enumerate(self._states(text), start=1):
            at = state if self._word[state] else self._shorter[state]
            while at and (word := self._word[at]) not in found:  # then shorter ones are found too
                found[word] = end - len(word)
                at = self._shorter[at]
        return found

    def longest_ends(self, text: str) -> Iterator[int]:
        """For each character of the text, how long the longest word is that ends with it; or 0."""
        for state in self._states(text):
            yield len(self._word[state] or self._word[self._shorter[state]])

    def _states(self, text: str) -> Iterator[int]:
        """The longest beginning of a word that stands before each end of a character."""
        state = 0
        for sign in text:
            while state and sign not in self._next[state]:
                state = self._fall[state]
            state = self._next[state].get(sign, 0)
            yield state

    def _add(self, word: str) -> None:
        state = 0
        for sign in word:
            after = self._next[state].get(sign)
            if after is None:
                after = self._next[state][sign] = len(self._next)
                self._next.append({})
                self._fall.append(0)
                self._word.append("")
                self._shorter.append(0)
            state = after
        self._word[state] = word

    def _link(self) -> None:
        """Finds, from short beginnings to long ones, where to go on from each."""
        waiting = deque(self._next[0].values())
        while waiting:
            state = waiting.popleft()
            for sign, after in self._next[state].items():
                fall = self._fall[state]
                while fall and sign not in self._next[fall]:
                    fall = self._fall[fall]
                fall = self._next[fall].get(sign, 0)
                self._fall[after] = fall
                self._shorter[after] = fall if self._word[fall] else self._shorter[fall]
                waiting.append(after)


def found_in(words: Collection[str], texts: Collection[str]) -> set[str]:
    """Those of the words that stand in one of the texts; an empty one stands in any."""
    if len(words) <= _FEW:
        return {word for word in words if any(word in text for text in texts)}
    search = WordSearch(words)
    found = {"" for word in words if not word and texts}
    return found.union(*(search.first_places(text) for text in texts))
