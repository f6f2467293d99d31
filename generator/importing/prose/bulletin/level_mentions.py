"""Mentions of levels in a sentence: 省级, 市民生实事, 省市县三级, matched with a report's levels.

全县 and 我市 name a place and no level. 安和县民生实事 may mean the county's own level or all that
the county does: such a mention is doubtful, and what follows it decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.characters import HAN
from generator.importing.facts import LevelName

WHOLE: Final = ""
_RANKS: Final = ("国家", "中央", "部", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡", "街道")
_RANK: Final = "|".join(_RANKS)
_LOCAL: Final = frozenset({"县", "区", "旗"})  # one floor of the administration
_LABEL: Final = re.compile(
    rf"(?P<place>.{{0,8}}?)(?P<rank>{_RANK})?(?P<own>本)?(?:级|定|政府)?(?:民生|为民)?(?:实事|项目)*"
)
_WORK: Final = r"(?:民生|实事|为民|惠民|便民|重点|十大|十件)"
_SETS: Final = rf"(?:确定|下达|安排|承诺|部署|交办|考核|{_WORK}|的?\d)"
_SEVERAL: Final = re.compile(
    rf"(?:(?:{_RANK})级?(?:[、和及与/]|以及)?){{2,5}}(?:本?级|[两二三四2-4]级)?"
)
_COUNTED: Final = re.compile("(?:各|[两二三四])级")
_ONE: Final = re.compile(
    rf"(?P<rank>{_RANK})(?:(?P<sure>本?级|定(?={_WORK}))|(?:委[、,]?(?:{_RANK}))?政府(?={_SETS})"
    rf"|(?={_WORK}))|(?P<own>本级)"
)
_NOT_BEFORE: Final = re.compile("[全我本各]")
_NUMERALS: Final = {"两": 2, "二": 2, "三": 3, "四": 4, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: the id of a level, WHOLE for all of them, or None for one that is not known."""

    start: int
    end: int
    level: str | None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    id: str
    label: str
    place: str
    rank: str
    is_own: bool


class LevelMentions:
    """The levels of a report by the ways in which prose names them."""

    def __init__(self, levels: Sequence[LevelName]) -> None:
        self.names = [_name(level) for level in levels]
        # the only level of a report is all of it
        self.only = len(levels) < 2

    def value(self, level: str) -> str:
        """The level as a figure names it."""
        return WHOLE if self.only else level

    def of_authority(self, name: str) -> str:
        """The level that an authority is of: 县政府, 省住建厅; empty where none, or two, fit."""
        placed = [level for level in self.names if len(level.place) > 1 and level.place in name]
        if not placed and (rank := re.search(_RANK, name)):
            placed = [level for level in self.names if level.rank == rank[0]]
        return placed[0].id if len(placed) == 1 else ""

    def mentions(self, text: str) -> list[Mention]:
        """The mentions in a text, in their order, none inside of another."""
        found: list[Mention] = []
        for mention in sorted(self._all(text), key=lambda m: (m.start, -m.end)):
            if not found or mention.start >= found[-1].end:
                found.append(mention)
        return found

    def _all(self, text: str) -> Iterator[Mention]:
        yield from self._places(text)
        for match in _SEVERAL.finditer(text):
            if len(ranks := _ranks_in(match[0])) > 1:
                yield Mention(match.start(), match.end(), self._of_several(ranks))
        for match in _COUNTED.finditer(text):
            number = _NUMERALS.get(match[0][0], len(self.names))
            level = WHOLE if number == len(self.names) or self.only else None
            yield Mention(match.start(), match.end(), level)
        for match in _ONE.finditer(text):
            if _NOT_BEFORE.fullmatch(text[match.start() - 1 : match.start()]):
                continue
            yield self._of_rank(text, match)

    def _places(self, text: str) -> Iterator[Mention]:
        """Levels by their label, or by the proper name in it."""
        for name in self.names:
            forms = {name.label, f"{name.place}{name.rank}级"} if len(name.label) > 1 else set()
            for form in filter(None, forms):
                for match in re.finditer(re.escape(form), text):
                    yield Mention(match.start(), match.end(), name.id)
            if len(name.place) > 1:
                named = rf"{re.escape(name.place)}(?:{_RANK})?(?:政府)?(?={_WORK})"
                for match in re.finditer(named, text):
                    yield Mention(match.start(), match.end(), name.id, name is self.names[-1])

    def _of_several(self, ranks: Sequence[str]) -> str | None:
        if self.only or len(ranks) == len(self.names):
            return WHOLE
        return None

    def _of_rank(self, text: str, match: re.Match[str]) -> Mention:
        start, end = match.start(), match.end()
        if match["own"]:
            own = [name for name in self.names if name.is_own] or self.names[-1:]
            return Mention(start, end, own[0].id if own else None)
        rank = match["rank"]
        fitting = [name for name in self.names if name.rank == rank]
        if not fitting and rank in _LOCAL:
            fitting = [name for name in self.names if name.rank in _LOCAL]
        is_place = not match["sure"] and _is_in_name(text, start)
        if len(fitting) == 1:
            is_doubtful = is_place and fitting[0] is self.names[-1]
            return Mention(start, end, fitting[0].id, is_doubtful)
        if is_place or self._is_plain(match):
            return Mention(start, end, WHOLE, is_doubtful=True)
        return Mention(start, end, None)

    def _is_plain(self, match: re.Match[str]) -> bool:
        """Whether a report of one level, or of none that is named, is meant as a whole."""
        return self.only and (not match["sure"] or not any(name.rank for name in self.names))


def _name(level: LevelName) -> _Name:
    match = _LABEL.fullmatch(level.label)
    if match is None:
        return _Name(level.id, level.label, "", "", is_own=False)
    return _Name(
        level.id, level.label, match["place"], match["rank"] or "", is_own=bool(match["own"])
    )


def _ranks_in(words: str) -> list[str]:
    return re.findall(_RANK, re.sub("[两二三四2-4]级$", "", words))


def _is_in_name(text: str, start: int) -> bool:
    """Whether a rank ends the proper name of a place: 安和县, and not 其中县."""
    before = re.search(rf"[{HAN}]{{0,8}}$", text[:start])
    words = before[0] if before else ""
    return len(words) > 1 and not words.endswith(
        ("其中", "承担", "实施", "完成", "包括", "涉及", "列入")
    )
