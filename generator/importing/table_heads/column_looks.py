"""What the cells of a column look like, all together: numbers, offices, dates, the same words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.measures.units import is_unit
from generator.characters import HAN, HAN_SIGN
from generator.importing.cells import is_so_far
from generator.importing.table_heads.likeness import (
    DASHES,
    SENTENCE,
    are_offices,
    is_printed_number,
    is_state,
    kind_of,
)
from generator.importing.table_heads.ticks import is_tick

_AMOUNT: Final = re.compile(
    r"[≥≤><\uff1c\uff1e~约超近]*[-+]?[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:[^0-9。；，,;.、\uff0e:：]{0,4}|[%\uff05])"
)
_NAMES: Final = re.compile(rf"[{HAN}·]{{2,4}}(?:[、,，;；\s]+[{HAN}·]{{1,4}})*")
_DATE: Final = re.compile(
    r"(?:[0-9]{4}[年.\-/])?(?:[0-9]{1,2}[月.\-/].{0,8}|.{0,4}(?:年底|季度|月底|年末).{0,4}|全年|长期|持续.{0,4}"
    r"|[上下]半年.{0,4})|[0-9]{4}年.{0,8}"
)
_PLACE: Final = re.compile(
    rf"[{HAN}]{{1,5}}[省市县区州旗镇乡盟]|市本级|县本级|[{HAN}]{{1,6}}(?:街道|开发区|新区)"
)
# Whoever it is about, and nobody by name: 各有关单位, 县直相关部门.
_UNNAMED: Final = re.compile(
    r"[省市县区州旗]?[直属级]?(?:各|其他|各级)*(?:有关|相关|涉及|成员|责任)+(?:单位|部门|乡镇|镇街|街道)+"
)
_DONE: Final = re.compile(r"已|完成|建成|竣工|投用|开工|推进|[0-9]%|施工")
_LONG: Final = 15
_PROSE: Final = 60
_SOME: Final = 3  # rows from which on it counts whether cells repeat


@dataclass(frozen=True, slots=True)
class Look:
    """The looks of a column: parts of its cells, from 0 to 1.

    `apart` is how far it tells rows from each other: 1 where each has a cell of its own that no
    other row has. `mean` is the mean number of characters.
    """

    count: int = 0
    rows: int = 0
    apart: float = 1.0
    mean: float = 0.0
    numbers: float = 0.0
    amounts: float = 0.0
    shares: float = 0.0
    offices: float = 0.0
    unnamed: float = 0.0
    places: float = 0.0
    names: float = 0.0
    dates: float = 0.0
    states: float = 0.0
    printed: float = 0.0
    han: float = 0.0
    long: float = 0.0
    prose: float = 0.0
    done: float = 0.0
    ticks: float = 0.0
    units: float = 0.0

    @property
    def repeats(self) -> bool:
        """Whether the same words stand for several rows, as those of a group do."""
        return self.apart < 0.6 if self.rows >= _SOME else self.rows == 2 and self.apart < 1

    @property
    def tells_apart(self) -> bool:
        """Whether each row has words of its own, in as many rows as count."""
        return self.rows >= _SOME and self.apart >= 0.9


def look_of(cells: Sequence[str], numbered: Sequence[bool]) -> Look:
    """The looks of cells, one for each row and empty where a row has none of its own.

    `numbered` says which rows have a number of their own, by which it is told whether words repeat.
    Where it is empty nothing tells, as where only rows that begin a group have all their cells.
    """
    filled = [" ".join(text.split()) for text in cells if text and text not in DASHES]
    counted = [text for text, is_one in zip(cells, numbered, strict=False) if is_one]
    distinct = len({text for text in counted if text})
    if not filled:
        return Look(rows=len(counted), apart=0.0 if counted else 1.0)

    def part(fits: Callable[[str], object]) -> float:
        return sum(bool(fits(text)) for text in filled) / len(filled)

    return Look(
        count=len(filled),
        rows=len(counted),
        apart=distinct / len(counted) if counted else 1.0,
        mean=sum(map(len, filled)) / len(filled),
        numbers=part(lambda text: kind_of(text) == "number"),
        amounts=part(_AMOUNT.fullmatch),
        shares=part(lambda text: kind_of(text) == "share" or is_so_far(text)),
        offices=part(lambda text: are_offices(text) and not _PLACE.fullmatch(text)),
        unnamed=part(_UNNAMED.fullmatch),
        places=part(_PLACE.fullmatch),
        names=part(_NAMES.fullmatch),
        dates=part(lambda text: len(text) <= _LONG and _DATE.fullmatch(text)),
        states=part(is_state),
        printed=part(is_printed_number),
        han=part(HAN_SIGN.search),
        long=part(lambda text: len(text) >= _LONG or SENTENCE.search(text)),
        prose=part(lambda text: "。" in text or len(text) > _PROSE),
        done=part(_DONE.search),
        ticks=part(is_tick),
        units=part(is_unit),
    )
