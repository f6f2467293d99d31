"""What people type for what an office writes: the package's list, and a site's own on top of it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

_LIST: Final = Path(__file__).with_name("everyday_words.txt")
Words = Mapping[str, tuple[str, ...]]


@cache
def shipped_words() -> Words:
    """An everyday word -> the official ones, of the package's list."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    entries = (line.split() for line in lines if line and not line.startswith("#"))
    return MappingProxyType({word: tuple(official) for word, *official in entries})


def words_with(own: Words) -> dict[str, tuple[str, ...]]:
    """The package's words with a site's own, which come first; each word once."""
    found = dict(shipped_words())
    for word, official in own.items():
        found[word] = tuple(dict.fromkeys((*official, *found.get(word, ()))))
    return found
