"""Texts as rules look at them, less what would only part what belongs together, places kept."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.measures.written_numbers import plain_digits
from generator.characters import HAN
from generator.patterns import pattern
from generator.problems import Problem

_BLANKS: Final = pattern(r"[ \t\u3000\xa0]+")
_BEFORE: Final = pattern(f"[{HAN}、，,（(”》0-9%]")
_BEHIND: Final = pattern(f"[{HAN}、，,。;；（）()%]")

Spans = Sequence[tuple[int, int]]


class Shortened(Field, frozen=True):
    """A text less some spans of another, which it asks about: that has the words as published."""

    whole: Field
    places: "Places"

    def ask(self, code: str, start: int, end: int, **values: str) -> Problem:
        """A question about the words of the whole text."""
        first, last = self.places.in_whole(start, end)
        return self.whole.ask(code, first, last, **values)


class Places:
    """Where words of a text less some spans stand in the whole text."""

    def __init__(self, spans: Spans) -> None:
        self.at: list[int] = []  # in the shorter text, where each span was
        self.left_out: list[int] = [0]  # up to each of them, and behind the last
        for begin, stop in spans:
            self.at.append(begin - self.left_out[-1])
            self.left_out.append(self.left_out[-1] + stop - begin)

    def in_whole(self, start: int, end: int) -> tuple[int, int]:
        """The places in the whole text of words from `start` to `end`."""
        before = self.left_out[bisect_right(self.at, start)]
        return start + before, end + self.left_out[bisect_left(self.at, end)]


def without(field: Field, spans: Spans) -> Field:
    """A field less some spans of its text, in their order."""
    return Shortened(
        field.project,
        field.name,
        text_without(field.text, spans),
        whole=field,
        places=Places(spans),
    )


def text_without(text: str, spans: Spans) -> str:
    """A text less some of its spans, in their order."""
    pieces, end = [], 0
    for begin, stop in spans:
        pieces.append(text[end:begin])
        end = stop
    return "".join([*pieces, text[end:]])


def plain_field(field: Field) -> Field:
    """A field with plain digits, without blanks around them; as a rule itself where it is so."""
    plain = plain_digits(field.text)
    spans = blanks_beside_digits(plain)
    if plain is field.text and not spans:
        return field
    return Shortened(
        field.project,
        field.name,
        text_without(plain, spans),
        whole=field,
        places=Places(spans),
    )


def blanks_beside_digits(text: str) -> list[tuple[int, int]]:
    """Where blanks stand that only set off a number: 建成 46 个, 占 120 %."""
    if not any(blank in text for blank in " \t\u3000\xa0"):
        return []
    return [
        match.span()
        for match in _BLANKS.finditer(text)
        if _sets_off(text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])
    ]


def _sets_off(before: str, behind: str) -> bool:
    """Whether a blank between two characters sets off a number on one side."""
    if behind.isdecimal():
        return _BEFORE.match(before) is not None and not before.isdecimal()
    return (before.isdecimal() or before == "%") and _BEHIND.match(behind) is not None
