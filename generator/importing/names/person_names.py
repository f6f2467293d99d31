"""People in a cell: names as they are meant, and the offices that stand with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.characters import HAN
from generator.importing.cells import Mend
from generator.importing.names.family_names import DOUBLE, begins_with_family_name, is_name
from generator.importing.names.unit_names import BESIDE_NAME, NOBODY, WITH_BRACKET, is_office

_SIGNS: Final = re.compile(r"[、,，;；/\uff0f\n]+")
_SPACE: Final = " \u3000\xa0"
_SINGLE: Final = re.compile(f"[{HAN}]")
_PARTED: Final = re.compile(rf"[{HAN}][{_SPACE}]+[{HAN}]")
_ALL_PARTED: Final = re.compile(rf"(?:[{HAN}][{_SPACE}]+[{HAN}][{_SPACE}]*)+")
_LABEL: Final = re.compile(
    r"(?:牵头|分管|责任|包抓|联系|挂钩|主要|直接|项目)?[省市县区]?(?:责任人|负责人|领导|牵头人)\s*[:：]\s*"
)
_SAID: Final = re.compile(r"(?P<before>[^:：]+)[:：](?P<inside>[^:：]+)")
_STRONG: Final = re.compile("(局|委|办|委员会|办公室|中心|公司|政府|街道|集团)$")


@dataclass(frozen=True, slots=True)
class People:
    """The people of a cell, the offices that stand with them, and what was mended.

    It `is_doubtful` where a character is left that is no name; `names` are then the words.
    `printed` are the words between the signs, nothing taken off.
    """

    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()
    is_doubtful: bool = False
    printed: tuple[str, ...] = ()


def people_in(cell: str, known: frozenset[str], name: str) -> People:
    """The people in a cell of the column `name`; `known` are names of offices.

    A line and a sign part names, and then a space, as far as no single character is left.
    """
    reading = _Cell(known, name)
    parts = [part.strip(_SPACE + "\t") for part in _SIGNS.split(cell.strip())]
    for words in parts:
        reading.read(words)
    return People(
        tuple(dict.fromkeys(reading.names)),
        tuple(dict.fromkeys(reading.units)),
        tuple(reading.mends),
        reading.is_doubtful,
        tuple(part for part in parts if part),
    )


@dataclass
class _Cell:
    """One cell while it is read."""

    known: frozenset[str]
    name: str
    names: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    is_doubtful: bool = False

    def read(self, words: str) -> None:
        """Reads the words between two signs."""
        if label := _LABEL.match(words):
            self.mends.append(Mend(self.name, BESIDE_NAME, label[0].strip(), ""))
            words = words[label.end() :]
        if not words or NOBODY.fullmatch(words):
            return
        for form in (WITH_BRACKET, _SAID):
            if self.take_pair(words, form.fullmatch(words)):
                return
        if _ALL_PARTED.fullmatch(words):
            pairs = [pair.split() for pair in _PARTED.findall(words)]
            is_glued = any(len(token) > 1 for token in words.split())
            if is_glued and all(begins_with_family_name(before) for before, _ in pairs):
                for pair in pairs:  # 陆 乙俞 甲
                    self.take(pair)
                return
        self.take_names(words.split())

    def take_pair(self, words: str, match: re.Match[str] | None) -> bool:
        """Takes 张三（县教育局） and 县教育局：张三; whether it is such a pair."""
        if match is None:
            return False
        before, inside = match["before"].strip(), match["inside"].strip()
        for person, office in ((before, inside), (inside, before)):
            if self.is_unit(office) and is_name("".join(person.split())):
                self.mends.append(Mend(self.name, BESIDE_NAME, words, before + inside))
                self.units.append(office)
                self.take_names(person.split())
                return True
        return False

    def take_names(self, tokens: Sequence[str]) -> None:
        """Takes names, and offices before them, that a space parts."""
        people = []
        for token in tokens:
            ends = range(len(token) - 2, len(token) - 4, -1)  # before a name of two or three
            unit = next((token[:end] for end in ends if token[:end] in self.known), "")
            if self.is_unit(token):
                self.units.append(token)
            elif unit and is_name(token.removeprefix(unit)):
                self.units.append(unit)
                people.append(token.removeprefix(unit))
            else:
                people.append(token)
        groups = _groups_of(people)
        if groups is None:
            self.is_doubtful = True
            self.names.append(" ".join(people))
            return
        for group in groups:
            self.take(group)

    def take(self, tokens: Sequence[str]) -> None:
        """Takes one name of several tokens, which a space has parted."""
        words = "".join(tokens)
        if len(tokens) > 1:
            self.mends.append(Mend(self.name, "forum_space", " ".join(tokens), words))
        self.names.append(words)

    def is_unit(self, words: str) -> bool:
        if words in self.known:
            return True
        if is_name(words) or not is_office(words, self.known):
            return False
        is_long = len(words) > 3 or words[0] in "省市县区"
        return is_long and _STRONG.search(words) is not None


def _groups_of(tokens: Sequence[str]) -> list[list[str]] | None:
    """The tokens of each name; None where a single character is left over."""
    groups: list[list[str]] = []
    at = 0
    while at < len(tokens):
        if not _SINGLE.fullmatch(tokens[at]):
            group = [tokens[at]]
            if tokens[at] in DOUBLE:
                group += _singles(tokens, at + 1)[:2]
            groups.append(group)
            at += len(group)
            continue
        run = _singles(tokens, at)
        if len(run) == 1:
            if at + 1 == len(tokens) or len(tokens[at + 1]) != 2:
                return None
            groups.append([run[0], tokens[at + 1]])
            at += 2
            continue
        parted = _parted(run)
        if parted is None:
            return None
        groups += parted
        at += len(run)
    return groups


def _singles(tokens: Sequence[str], at: int) -> list[str]:
    """The single characters from a place on."""
    found = []
    for token in tokens[at:]:
        if not _SINGLE.fullmatch(token):
            break
        found.append(token)
    return found


def _parted(run: Sequence[str]) -> list[list[str]] | None:
    """Single characters as names, two and two or three and three; None where nobody can know."""
    if "".join(run[:2]) in DOUBLE and len(run) in (3, 4):
        return [list(run)]
    ways = [
        [list(run[at : at + size]) for at in range(0, len(run), size)]
        for size in (2, 3)
        if len(run) % size == 0
    ]
    if len(ways) > 1:
        ways = [way for way in ways if all(begins_with_family_name(group[0]) for group in way)]
    return ways[0] if len(ways) == 1 else None
