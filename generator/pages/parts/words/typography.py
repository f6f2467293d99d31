"""How published words are set on a page. The data keeps them as they were printed."""

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.measures.units import COUNTED
from generator.characters import HAN
from generator.patterns import pattern

_HAN: Final = f"{HAN}\u3001\u3002\u300a-\u3011\u201c\u201d\uff08\uff09\uff0c\uff1a\uff1b"

_FULL: Final = str.maketrans(",;:?!()", "，；：？！（）")

# Marks that follow each other are of one kind: `),` becomes `），` as a whole.
_MARKS: Final = pattern(r"[,;:?!()]+")
_IS_HAN: Final = pattern(f"[{_HAN}]")

# Where a line of a heading may end, and what must not be parted: a number, its unit, and the mark
# behind it, which may begin no line.
_STOPS: Final = "，、。；：）！？"
_PHRASE: Final = pattern(f"[^{_STOPS}]+[{_STOPS}]*|[{_STOPS}]+")
_LINE_OF_PHONE: Final = 8  # characters of a headline
_AMOUNT: Final = pattern(
    rf"([0-9][0-9.,:：]*%?[百千万亿]*[余多]?\s?(?:{COUNTED}|[{HAN}])?(?:（(?:{COUNTED})）)?[{_STOPS}—]*)"
)


@lru_cache(maxsize=4096)  # a project's title stands on its own page and on those around it
def display(text: str) -> str:
    """Half-width punctuation beside Chinese characters, made full-width.

    A bracket follows its partner, so that a pair is never of two kinds. Punctuation between
    digits and Latin letters (`1,140`, `2:1`) is left alone.
    """
    if not _has_marks(text):
        return text
    return _pair_brackets(_MARKS.sub(_full_width, text))


def _has_marks(text: str) -> bool:
    """Whether there is a mark of `_MARKS`; of a long text a pattern takes six times as long."""
    return (
        "," in text
        or ";" in text
        or ":" in text
        or "?" in text
        or "!" in text
        or "(" in text
        or ")" in text
    )


def _full_width(marks: re.Match[str]) -> str:
    """All marks that follow each other, full-width where a Chinese character stands beside them."""
    text, start, end = marks.string, marks.start(), marks.end()
    if _IS_HAN.match(text[max(start - 1, 0) : start]) or _IS_HAN.match(text[end : end + 1]):
        return marks.group().translate(_FULL)
    return marks.group()


def _pair_brackets(text: str) -> str:
    """Makes the partner of a full-width bracket full-width too."""
    if "(" not in text and ")" not in text:
        return text
    signs = list(text)
    open_at: list[int] = []
    for index, sign in enumerate(signs):
        if sign in "(（":
            open_at.append(index)
        elif sign in ")）" and open_at:
            start = open_at.pop()
            if signs[start] == "（" or sign == "）":
                signs[start], signs[index] = "（", "）"
    return "".join(signs)


class Piece(Struct, frozen=True):
    """A run of a heading. What is `together` is never parted by the end of a line.

    What is `loose` belongs to a phrase that is too long for a line of a phone.
    """

    text: str
    together: bool
    ends: bool
    loose: bool = False


def pieces(text: str) -> tuple[Piece, ...]:
    """A heading in runs: a number stays with its unit, a line may end behind a mark (`ends`)."""
    found: list[Piece] = []
    for phrase in _PHRASE.findall(display(text)):
        is_long = len(phrase) > _LINE_OF_PHONE
        parts = _AMOUNT.split(phrase)  # every second one is an amount, and the others may be empty
        last = len(parts) - 1 if parts[-1] else len(parts) - 2
        found += [
            Piece(
                part,
                together=(is_amount := place % 2 == 1),
                ends=place == last and part[-1] in _STOPS,
                loose=is_long and not is_amount,
            )
            for place, part in enumerate(parts)
            if part
        ]
    return tuple(found)
