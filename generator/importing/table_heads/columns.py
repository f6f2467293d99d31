"""Columns by meaning: which field of a record the head of a column names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.analysis.kept_columns.head_words import Sense, head_words, senses_of
from generator.content.readers import read_yaml
from generator.problems.printed_texts import TEXT_NAMES

FIELDS: Final = (
    *("number", "programme", "title", "text", "outcome", "share", "departments", "assisting"),
    *("people", "leaders", *TEXT_NAMES, "plan", "note"),
)
# Who answers beside who leads: 责任单位 beside 牵头单位. Both are departments of the record.
ANSWERING: Final = "answering"
# The columns of offices, first those who lead; and all columns of names.
UNITS: Final = ("departments", ANSWERING, "assisting")
WHO: Final = frozenset({*UNITS, "people", "leaders"})
# What a column of numbers is to its row. It has no field of its own and stays under its head.
ROLES: Final = ("target", "actual", "unit", "rate")
# Said of a column that shall have none of these.
NO_FIELD: Final = "extra"
NAMES: Final = (*FIELDS, *ROLES, NO_FIELD)
_SPACE: Final = re.compile(r"\s+")
_REMARK: Final = re.compile(r"[(（][^()（）]*[)）]$")
_LISTED: Final = 3.2  # what a head in the list weighs: more than one that is only alike
DECIDED: Final = 20.0  # what the word of a person weighs
_NEEDED: Final = 2.0  # what a head weighs that names a field without a look at its cells


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Heads without spaces -> names of fields and roles; `decided` are those that a person gave."""

    heads: Mapping[str, str]
    decided: Mapping[str, str] = field(default_factory=dict)

    def senses_of(self, head: str) -> tuple[Sense, ...]:
        """What a head may mean, the plainest first; what a person said of it is all there is."""
        if said := self._listed(head, self.decided):
            return (Sense(said, DECIDED),)
        composed = senses_of(head)
        listed = self._listed(head, self.heads)
        if not listed:
            return composed
        return (Sense(listed, _LISTED), *(sense for sense in composed if sense.role != listed))

    def field_of(self, head: str) -> str:
        """The field that a head names, whatever stands below it, or an empty text."""
        senses = (s for s in self.senses_of(head) if s.role in FIELDS and s.weight >= _NEEDED)
        return next((sense.role for sense in senses), "")

    def role_of(self, head: str) -> str:
        """The field or role that a head names first, or an empty text."""
        senses = (sense for sense in self.senses_of(head) if sense.weight >= _NEEDED)
        return next((sense.role for sense in senses), "")

    def is_listed(self, words: str) -> bool:
        """Whether words stand in a list of heads as they are."""
        return without_space(words) in self.heads or without_space(words) in self.decided

    def _listed(self, head: str, heads: Mapping[str, str]) -> str:
        """What a list says of a head: as it stands, without its remark, without its time."""
        if not heads:
            return ""
        words = without_space(head)
        plain = unicodedata.normalize("NFKC", words)
        ways = (words, plain, _REMARK.sub("", words), head_words(words).kind)
        return next((heads[way] for way in ways if way in heads), "")


def without_space(text: str) -> str:
    """The text without white space: heads are often spelt with spaces, 项 目 内 容."""
    return _SPACE.sub("", text)


def vocabulary(own: str = "", chosen: Iterable[tuple[str, str]] = ()) -> Vocabulary:
    """The heads of the package, then those of the content's columns.yaml, then those of `--map`.

    Raises ProblemsFound where `own` is not YAML.
    """
    shipped = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    decided = _heads_in("content/columns.yaml", own)
    decided |= {without_space(head): name for head, name in chosen}
    return Vocabulary(_heads_in("columns.yaml", shipped), decided)


def _heads_in(file: str, text: str) -> dict[str, str]:
    """The heads of a list, each with its name."""
    data = read_yaml(file, text).data if text.strip() else {}
    heads: dict[str, str] = {}
    for name, words in data.items() if isinstance(data, dict) else ():
        if name in NAMES and isinstance(words, list):
            heads |= {without_space(head): name for head in words if isinstance(head, str)}
    return heads
