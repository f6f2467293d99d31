"""Listed words: those that the report has for outcomes and departments, which tell cells apart."""

import re
from dataclasses import dataclass
from typing import Final

_PARTS: Final = re.compile(r"[、,，;；\s]+")


@dataclass(frozen=True, slots=True)
class ListedWords:
    """The outcome words and the names of departments that a report lists."""

    outcomes: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()

    def field_of(self, words: str) -> str:
        """The field that words are listed for, `outcome` or `departments`; empty for none.

        Words are departments where each part of them is the name of one.
        """
        if words in self.outcomes:
            return "outcome"
        parts = _PARTS.split(words.strip())
        are_departments = words in self.departments or all(p in self.departments for p in parts)
        return "departments" if are_departments else ""
