"""Rows in which merged cells were lost: which column each cell belongs to, by what it looks like.

Pasted text gives a merged cell to its first row only, so that later rows are short on the left or
in the middle. Every order-keeping way of giving cells to columns is weighed; where two ways weigh
alike, nobody can know, and that is said instead of guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

NUMBERED: Final = re.compile(r"^\s*(?:\d+\s*[.、．](?!\d)|[(（]\d+[)）]|第\d+项)\s*\S")  # noqa: RUF001
_NAMES: Final = re.compile(r"^[\u4e00-\u9fff·]{2,4}([、,，;；\s]+[\u4e00-\u9fff·]{1,4})*$")
_ONE_NAME: Final = re.compile(r"^[\u4e00-\u9fff] [\u4e00-\u9fff]$")
_OFFICE: Final = re.compile(
    r"(局|委|办|部|院|会|处|所|中心|集团|公司|政府|街道|镇|乡|联社|银行|学校|医院|团委|建设|总队|大队|支队)$"
)
_PROGRAMME: Final = re.compile(r"工程$|行动$|计划$|^[“\"].*[”\"]")
# What may be missing, because the cell above goes on; the weight tells how readily.
_SKIPPED: Final = {"programme": 0, "number": 0, "departments": 1, "people": 3, "title": 4}
_MARGIN: Final = 1
_NO: Final = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the report knows: its outcome words and the names of its departments."""

    outcomes: frozenset[str]
    departments: frozenset[str]
    numbered: bool  # whether titles of this table begin with their number

    def is_department(self, words: str) -> bool:
        """Whether every part of the words is a name of a department."""
        parts = re.split(r"[、,，;；\s]+", words.strip())
        return words in self.departments or all(part in self.departments for part in parts)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best way, as field -> index of the cell, and the second best where it weighs alike."""

    best: dict[str, int] | None
    rival: dict[str, int] | None = None


def align(cells: Sequence[str], fields: Sequence[str], known: Known) -> Alignment:
    """Which of the fields, in the order of the columns, each cell belongs to."""
    ways = sorted(_ways(cells, fields, known), key=lambda way: -way[0])
    if not ways:
        return Alignment(None)
    if len(ways) > 1 and ways[0][0] - ways[1][0] < _MARGIN:
        return Alignment(ways[0][1], ways[1][1])
    return Alignment(ways[0][1])


def _ways(
    cells: Sequence[str], fields: Sequence[str], known: Known
) -> Iterator[tuple[int, dict[str, int]]]:
    if len(cells) > len(fields):
        return
    for chosen in combinations(range(len(fields)), len(cells)):
        way = {fields[at]: index for index, at in enumerate(chosen)}
        weight = _weight(cells, fields, way, known)
        if weight is not None:
            yield weight, way


def _weight(
    cells: Sequence[str], fields: Sequence[str], way: dict[str, int], known: Known
) -> int | None:
    total = 0
    for field in fields:
        if field in way:
            likeness = _likeness(cells[way[field]], field, known)
            if likeness is None:
                return None
            total += likeness
        elif field in _SKIPPED:
            total -= _SKIPPED[field]
        elif field not in ("plan", "note"):
            return None
    return total


def _likeness(words: str, field: str, known: Known) -> int | None:
    """How much words look like what the field holds; None where they cannot be that."""
    if (words in known.outcomes) != (field == "outcome") and known.outcomes:
        return _NO
    match field:
        case "number":
            return 5 if re.fullmatch(r"\d+", words) else _NO
        case "programme":
            return _NO if NUMBERED.match(words) else 3 if _PROGRAMME.search(words) else 0
        case "title":
            return (4 if NUMBERED.match(words) else -4) if known.numbered else 0
        case "outcome":
            return 5
        case "departments":
            return _department(words, known)
        case "people":
            return _people(words, known)
        case _:
            return 0


def _department(words: str, known: Known) -> int:
    if known.is_department(words):
        return 5
    parts = re.split(r"[、,，;；\s]+", words)
    if all(_OFFICE.search(part) for part in parts):
        return 3
    return -3 if _NAMES.match(words) else 0


def _people(words: str, known: Known) -> int | None:
    if known.is_department(words):
        return _NO
    if _ONE_NAME.match(words):
        return 3
    parts = re.split(r"[、,，;；\s]+", words)
    return 3 if _NAMES.match(words) and not any(_OFFICE.search(part) for part in parts) else -4
