"""Keys: the last part of a project's address. Made once of what is printed, and kept."""

import unicodedata
from collections.abc import Container
from typing import Final

from generator.characters import value_of_numeral
from generator.patterns import pattern
from generator.records.settings import DEVICES

LONGEST_KEY: Final = 40
# What a key may look like; index and page-2 are the pages of the folder that the projects lie in.
KEY: Final = rf"(?!(index|page-[0-9]+)($|#))(?!({DEVICES})($|#))[a-z0-9]+(-[a-z0-9]+)*"
_PLAIN: Final = pattern(r"0|[1-9][0-9]{0,8}")
_KEY: Final = pattern(KEY)
_CHINESE: Final = pattern("[〇零一二三四五六七八九十百千]+")
_OTHER: Final = pattern(r"[^a-z0-9]+")


def is_plain(number: str) -> bool:
    """Whether a printed number is plain digits, and so its own key."""
    return _PLAIN.fullmatch(number) is not None


def key_of(number: str, table: str = "", place: int = 0) -> str:
    """The key of a number as printed: 1.1 is 1-1, （一） is 1; in a later table t2-1.

    A record without a number is named by its `place` in the table, from 1, as n7; where no place
    is given it has no key, which is then empty.
    """
    stem = _stem(number) or (f"n{place}" if place else "")
    if not stem:
        return ""
    prefix = f"{table}-" if table else ""
    key = f"{prefix}{stem}"[:LONGEST_KEY].strip("-")
    return key if _KEY.fullmatch(key) else f"{prefix}n-{stem}"[:LONGEST_KEY].strip("-")


def free_key(key: str, taken: Container[str]) -> str:
    """The key, or with the first of -b, -c, …, -z, -aa that is free."""
    if key not in taken:
        return key
    number = 2
    while True:
        end = f"-{_letters(number)}"
        other = key[: LONGEST_KEY - len(end)].rstrip("-") + end
        if other not in taken:
            return other
        number += 1


def _stem(number: str) -> str:
    plain = unicodedata.normalize("NFKC", number).lower()
    digits = _CHINESE.sub(lambda match: f" {value_of_numeral(match[0])} ", plain)
    return _OTHER.sub("-", digits).strip("-")


def _letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found
