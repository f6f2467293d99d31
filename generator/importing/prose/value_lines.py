"""Whether a line without a label goes on with the value above it, as where a page breaks a line.

Sentences go on by themselves. Behind a name, a date or a share stands what came of the project,
unless the line above is broken: at a sign that parts names, inside a name, inside a date.
"""

import re
from enum import Enum, auto
from typing import Final

from generator.characters import HAN
from generator.importing.prose.item_values import Value
from generator.importing.table_heads.likeness import are_offices

SENTENCES: Final = frozenset({"text", "note", "plan", "title", ""})
_OFFICES: Final = frozenset({"departments", "assisting"})
_NAMES: Final = _OFFICES | {"people", "leaders"}
_SENTENCE: Final = re.compile("[。；;：:]")
_DATE: Final = re.compile(
    "(?:[年月日底前末初]|[上中下]旬|[0-9]{1,2}[月日])[0-9年月日底前末初上中下旬]{0,8}"
)
_REST_OF_NAME: Final = re.compile(rf"[{HAN}]{{1,20}}(?:[、，,][{HAN}、，,]+)?")


class GoesOn(Enum):
    """How a line stands to the value above it."""

    NOT = auto()
    BELOW = auto()  # as a further name, or a further line
    WITHIN = auto()  # inside a word that the end of the line has broken


def goes_on(value: Value, sign: str, line: str) -> GoesOn:
    """How a line goes on with a value; `sign` ended the value's last line, and is not in it."""
    words, above = line.strip(), value.text.rpartition("\n")[2]
    if value.name in SENTENCES or not above:
        return GoesOn.BELOW
    if value.name in _NAMES and not _SENTENCE.search(words):
        if sign in ("、", "和", "及", "与"):
            return GoesOn.BELOW
        if value.name in _OFFICES and _REST_OF_NAME.fullmatch(words):
            return _of_offices(above, words)
    if value.name == "deadline" and _DATE.fullmatch(words) and above[-1:] not in "前末底":
        return GoesOn.WITHIN
    return GoesOn.NOT


def _of_offices(above: str, words: str) -> GoesOn:
    """The rest of a name (县卫生健 | 康局), or a further office with the same first sign."""
    if not are_offices(above):
        return GoesOn.WITHIN if are_offices(above + words) else GoesOn.NOT
    return GoesOn.BELOW if are_offices(words) and words[0] == above[0] else GoesOn.NOT
