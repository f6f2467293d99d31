"""Outcome words: what the words mean that offices print for what came of a project."""

import re
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import normalize

from generator.content.readers import read_yaml
from generator.records.outcome import OutcomeKind

_FILE: Final = Path(__file__).with_name("outcome_words.yaml")
_LONGEST: Final = 20  # a longer one is a sentence
_BESIDE: Final = re.compile(r"[\s,，、。.!！;；:：“”\"'‘’()（）【】\[\]]+")


def outcome_kind_of(word: str) -> OutcomeKind | None:
    """The kind of a printed outcome word; None where its meaning is not plain.

    The word is read whole: of 基本完成 nobody knows whether it is done.
    """
    plain = _BESIDE.sub("", normalize("NFKC", word))
    if len(plain) > _LONGEST:
        return None
    found = {kind for kind, pattern in _patterns() if pattern.fullmatch(plain)}
    return found.pop() if len(found) == 1 else None


@cache
def _patterns() -> tuple[tuple[OutcomeKind, re.Pattern[str]], ...]:
    data = read_yaml(_FILE.name, _FILE.read_text(encoding="utf-8")).data
    if not isinstance(data, dict) or not isinstance(kinds := data["kinds"], dict):
        raise TypeError(_FILE.name)
    before, behind = _one_of(data["before"]), _one_of(data["behind"])
    return tuple(
        (OutcomeKind(kind), re.compile(rf"(?:{before})*(?:{_one_of(words)})(?:{behind})*"))
        for kind, words in kinds.items()
    )


def _one_of(words: object) -> str:
    """A pattern of one of the words, the longest first."""
    if not isinstance(words, list):
        raise TypeError(_FILE.name)
    return "|".join(sorted(map(re.escape, map(str, words)), key=len, reverse=True))
