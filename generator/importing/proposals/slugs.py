"""Slugs: Chinese names in the signs that an address may have."""

import re
from collections.abc import Container
from typing import Final
from unicodedata import normalize

from generator.records.settings import LONGEST_SLUG, SLUG

_SLUG: Final = re.compile(SLUG)
_FOREIGN: Final = re.compile(r"[^a-z0-9]+")
_PAGE: Final = re.compile(r"index|page-\d+")  # what lists in a folder are called themselves
_NAMELESS: Final = "unit"


def slug_of(name: str, taken: Container[str] = ()) -> str:
    """The name in pinyin, a syllable a word, such as xian-jiao-yu-ju; with a number where taken.

    The same name and the same slugs taken give the same slug. A long one ends at a whole syllable.
    """
    from pypinyin import lazy_pinyin  # its tables take longer to load than most verbs run

    syllables = lazy_pinyin("".join(normalize("NFKC", name).split()))
    words = [word for part in syllables for word in _FOREIGN.split(part.lower()) if word]
    whole = _within(words, LONGEST_SLUG) or _NAMELESS
    if _is_free(whole, taken):
        return whole
    number = 2
    while True:
        ending = f"-{number}"
        slug = (_within(words, LONGEST_SLUG - len(ending)) or _NAMELESS) + ending
        if _is_free(slug, taken):
            return slug
        number += 1


def _within(words: list[str], length: int) -> str:
    """As many words as fit, joined; of a first one that is too long its beginning."""
    joined = "-".join(words)
    if len(joined) <= length:
        return joined
    cut = joined[: length + 1]
    return cut.rpartition("-")[0] or cut[:length]


def _is_free(slug: str, taken: Container[str]) -> bool:
    is_address = _SLUG.fullmatch(slug) is not None and not _PAGE.fullmatch(slug)
    return is_address and slug not in taken
