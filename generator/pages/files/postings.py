"""The postings of the search index: for two signs that follow each other, the records with both.

A record that holds a word holds all its pairs, so the postings name a superset of the hits, and
the page then looks into their texts: nothing is missed. There are some two hundred pairs in a
record; so what is done for each of them is one step, and the rest is done for each kind of pair.
"""

import re
import sys
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from operator import add
from typing import Final

from generator.patterns import pattern

QUOTES: Final = "“”‘’'「」『』〝〞＂＇"  # noqa: RUF001 - all that are typed
END: Final = "\n"  # behind every field; no word holds it
_NOT_ASKED: Final = END + " "  # words are parted here, so that no pair of a word begins so
_NO_GAP: Final = 34
_LANE: Final = 32  # bits of a number in an array, and of a sign in UTF-32
_IN_A_ROW: Final = pattern(f"{chr(_NO_GAP + 1)}{{4,}}")
MOST: Final = 50_000  # records of one shard: signs for higher gaps would be none (surrogates)


class _Folding(dict[int, str]):
    """What each sign folds to; every sign is folded once."""

    def __missing__(self, sign: int) -> str:
        self[sign] = unicodedata.normalize("NFKC", chr(sign)).lower()
        return self[sign]


# All quotation marks are those of the keyboard.
_FOLDING: Final = _Folding(dict.fromkeys(map(ord, QUOTES), '"'))


def fold(text: str) -> str:
    """The text as the page's script folds it: each sign by itself, NFKC, lower case, one quote."""
    return text.translate(_FOLDING)


def postings(records: Iterable[Iterable[str]]) -> dict[str, "array[int]"]:
    """Every pair of signs of the folded fields -> the records with it, by number.

    A field's last sign makes a pair with `END`. The numbers rise, and some stand there twice.
    """
    found: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for number, fields in enumerate(records):
        for pair in _pairs(END.join(fields) + END):
            found[pair].append(number)
    # no sign folds to nothing: so the pairs of folded texts are those within folded pairs
    lists: dict[str, list[array[int]]] = defaultdict(list)
    for pair, numbers in found.items():
        text = fold(pair.to_bytes(8, sys.byteorder).decode("utf-32-le"))
        for gram in map(add, text, text[1:]):
            if gram[0] not in _NOT_ASKED:
                lists[gram].append(numbers)
    return {
        gram: some[0] if len(some) == 1 else array("I", sorted(chain.from_iterable(some)))
        for gram, some in lists.items()
    }


def _pairs(text: str) -> "array[int]":
    """All neighbours, as numbers: two signs in UTF-32 are eight bytes."""
    signs = (text + END * (len(text) % 2)).encode("utf-32-le")
    return array("Q", signs + signs[4:-4])


def gap_code(numbers: "array[int]") -> str:
    """Rising numbers as gaps, a sign for each, and `!` with a sign for as many gaps of 1.

    A gap's sign has the gap and 34 as its number, also that of how many there are. The gaps are
    worked out as one subtraction of one very long number, each gap a digit of 32 bits.
    """
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    size = len(numbers)
    digits = int.from_bytes(numbers.tobytes(), "little")
    before = (digits << _LANE) & ((1 << _LANE * size) - 1)
    start = int.from_bytes(chr(_NO_GAP).encode("utf-32-le") * size, "little")
    gaps = digits - before + start + (1 if size else 0)  # the first is counted from -1
    text = gaps.to_bytes(4 * size, "little").decode("utf-32-le").replace(chr(_NO_GAP), "")
    return _IN_A_ROW.sub(_run, text)


def _run(match: re.Match[str]) -> str:
    return "!" + chr(_NO_GAP + len(match.group()))
