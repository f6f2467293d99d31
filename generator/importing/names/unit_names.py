"""Offices in a cell: where one name ends, which office leads, and who stands behind it.

Brackets are whole, and so is a name that is known. A word for a role tells leading from assisting
offices and is no part of a name; what is taken off is listed as a mend.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from generator.importing.cells import Mend, on_one_line
from generator.importing.names.family_names import is_name

BESIDE_NAME: Final = "beside_name"
# How names of offices end.
OFFICE: Final = re.compile(
    "(局|委|办|室|中心|院|公司|集团|街道|镇|乡|府|部|会|队|站|所|处|厅|校|馆|社|行|署|团|联|园|区|县|市"
    "|科|台|司|部门|单位|[)）])$"
)
# A committee and the government beside it are one office: 县党委、政府.
_BETWEEN: Final = re.compile(
    r"(?:[,，;；/\uff0f|\uff5c\s]|(?<!党委)(?<!党工委)(?<!党组)、|、(?!政府|管委会|办事处))+"
)
NOBODY: Final = re.compile(r"[-—－―─/\\]+|无|暂无")
_AND: Final = re.compile(
    "(?<=[局办])(?:以及|和|及|与)(?=.{2,}(?:局|办|委|中心|公司|街道|镇|乡|府)$)"
)
_OF_PLACE: Final = re.compile("[省市县区州旗镇乡]")
_OWN_OFFICE: Final = re.compile("(?<!分)局$|委$|府$")
_OPEN, _CLOSE = "(（[【", ")）]】"
_LONGEST: Final = 200  # signs of words that may be several names
_MASK: Final = "\ue000"
_LEADS: Final = "牵头|主办|主责"
_ANSWERS: Final = "责任|承办|主管|实施|落实"
_ASSISTS: Final = "配合|协办|协助|协同|参与"
_ROLE: Final = f"(?P<role>{_LEADS}|{_ANSWERS}|{_ASSISTS})(?:责任)?(?:单位|部门|科室)?"
LABEL_OF_UNITS: Final = rf"{_ROLE}\s*[:：]"
_LABEL: Final = re.compile(LABEL_OF_UNITS)
_MARK: Final = re.compile(rf"\s*[(（\[【]{_ROLE}[)）\]】]\s*")
_COUNT: Final = re.compile(r"\s*[(（](?:共|计|合计)?\d{1,3}\s*[项个件][)）]$")
_VERB: Final = re.compile(
    rf"(?P<name>.{{2,}}?)(?:负责)?(?P<role>{_LEADS}|负责|{_ASSISTS})(?:落实|实施|做好)?"
)
_OTHERS: Final = re.compile(
    r"(?<=.{2})等(?:[0-9一二三四五六七八九十]{1,3}个)?(?:有关|相关)?(?:单位|部门)?(?=[(（]|$)"
)
WITH_BRACKET: Final = re.compile(r"(?P<before>[^(（]+)[(（](?P<inside>[^()（）]+)[)）]")
_SAID: Final = re.compile("[:：]")


@dataclass(frozen=True, slots=True)
class Units:
    """The offices of a cell by their role, the people behind them, and what was taken off."""

    lead: tuple[str, ...] = ()
    assisting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between signs; `behind` is the white space or the sign before them.

    `role` is the word for the role, which is of it alone where it is `marked`.
    """

    words: str
    behind: str = ""
    role: str = ""
    is_marked: bool = False


def units_in(
    cell: str,
    known: frozenset[str],
    name: str = "departments",
    seen: frozenset[str] = frozenset(),
) -> Units:
    """The offices in a cell of the column `name`; `known` are names that are whole.

    `seen` are those that stand by themselves elsewhere in the table, to find them in glued text.
    """
    words = cell.strip()
    for whole in (words, on_one_line(words)):
        if whole in known:
            return _by_role([_Piece(whole)], name, [], [])
    return _Cell(known, name, seen).read(words)


def is_office(words: str, known: frozenset[str]) -> bool:
    """Whether words are a known office or end as names of offices do."""
    return words in known or (len(words) > 2 and OFFICE.search(words) is not None)


@dataclass
class _Cell:
    """One cell while it is read."""

    known: frozenset[str]
    name: str
    seen: frozenset[str]
    people: list[str] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)

    def read(self, words: str) -> Units:
        pieces = _without_breaks(_pieces_of(words, self.known), self.known)
        with_roles = list(self.with_roles(pieces))
        offices = [office for piece in with_roles for office in self.offices(piece)]
        return _by_role(offices, self.name, self.people, self.mends)

    def take_off(self, before: str, after: str = "") -> None:
        self.mends.append(Mend(self.name, BESIDE_NAME, before, after))

    def with_roles(self, pieces: Sequence[_Piece]) -> Iterator[_Piece]:
        """The pieces without words for roles; a label holds for all pieces up to the next."""
        role = ""
        for piece in pieces:
            words = piece.words
            if label := _LABEL.match(words):
                role = label["role"]
                self.take_off(label[0].strip())
                words = words[label.end() :].strip()
            plain = replace(piece, words=words, role=role)
            if words and not NOBODY.fullmatch(words):
                yield plain if words in self.known else self.without_mark(plain)

    def without_mark(self, piece: _Piece) -> _Piece:
        """A piece without (牵头) or 牵头 behind its name or before it, or (2项) behind."""
        words = piece.words
        if count := _COUNT.search(words):  # 县教育局（2项）
            self.take_off(count[0].strip())
            piece = replace(piece, words=words[: count.start()])
            words = piece.words
        for mark in (_MARK.match(words), *_MARK.finditer(words)):
            if mark and (mark.start() == 0 or mark.end() == len(words)):
                self.take_off(mark[0].strip())
                rest = words[: mark.start()] + words[mark.end() :]
                return replace(piece, words=rest, role=mark["role"], is_marked=True)
        verb = _VERB.fullmatch(words)
        if verb and is_office(plain := verb["name"].removeprefix("由"), self.known):
            self.take_off(words, plain)
            return replace(piece, words=plain, role=verb["role"])
        return piece

    def offices(self, piece: _Piece) -> Iterator[_Piece]:
        """The offices of a piece; people in it are put aside."""
        words = piece.words
        if others := _OTHERS.search(words):
            self.take_off(others[0])
            words = words[: others.start()] + words[others.end() :]
        said = _SAID.split(words, maxsplit=1)
        if len(said) == 2 and is_office(said[0], self.known) and is_name(said[1].strip()):
            self.take_off(words, "".join(said))
            self.people.append(said[1].strip())
            words = said[0]
        elif bracket := WITH_BRACKET.fullmatch(words):
            words = self.without_person(words, bracket)
        if is_name(words) and words not in self.known and piece.behind:
            self.people.append(words)
        elif words:
            yield from (replace(piece, words=part) for part in self.parts_of(words))

    def parts_of(self, words: str) -> list[str]:
        """The names in words without a sign: known ones, and two with 和 between."""
        if words in self.known or len(words) > _LONGEST:
            return [words]
        if glued := _known_parts(words, self.known | (self.seen - {words})):
            return glued
        parts = _AND.split(words)
        if len(parts) == 1 or not all(is_office(part, self.known) for part in parts):
            return [words]
        self.take_off(words, "".join(parts))
        return parts

    def without_person(self, words: str, bracket: re.Match[str]) -> str:
        """The office of 张三（县教育局） or 县教育局（张三）; the words where nobody is in them."""
        before, inside = bracket["before"].strip(), bracket["inside"].strip()
        for person, office in ((before, inside), (inside, before)):
            is_person = is_name(person) and not is_office(person, self.known)
            if is_person and is_office(office, self.known):
                self.take_off(words, before + inside)
                self.people.append(person)
                return office
        return words


def _by_role(
    pieces: Sequence[_Piece], name: str, people: Sequence[str], mends: Sequence[Mend]
) -> Units:
    """The offices by what is said of them, or else by their column.

    Beside one that leads those that answer for it assist, and so do those without a word.
    """
    roles = _roles_of(pieces)
    said = {role for role in roles if role}
    lead: list[str] = []
    assisting: list[str] = []
    does_lead = bool(said & set(_LEADS.split("|")))
    for piece, role in zip(pieces, roles, strict=True):
        if role in _LEADS.split("|"):
            leads = True
        elif role in _ASSISTS.split("|") or does_lead:
            leads = False
        else:
            leads = bool(role) or name != "assisting"
        (lead if leads else assisting).append(piece.words)
    return Units(
        tuple(dict.fromkeys(lead)),
        tuple(dict.fromkeys(assisting)),
        tuple(dict.fromkeys(people)),
        tuple(mends),
    )


def _roles_of(pieces: Sequence[_Piece]) -> list[str]:
    """The role of each; that of 县水务局、县财政局配合 is of those before it too."""
    roles = [piece.role for piece in pieces]
    for at, piece in enumerate(pieces):
        if piece.role and not piece.is_marked and piece.role in (*_ASSISTS.split("|"), "负责"):
            before = at - 1
            while before >= 0 and not roles[before]:
                roles[before] = piece.role
                before -= 1
    return roles


def _pieces_of(words: str, known: frozenset[str]) -> list[_Piece]:
    """The words between signs; what stands in brackets, and a known name, is not parted."""
    masked = _masked(words, known)
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(masked)]
    labels = [(m.start(), m.start()) for m in _LABEL.finditer(masked) if m.start()]
    pieces: list[_Piece] = []
    start, behind = 0, ""
    for begin, end in sorted({*cuts, *labels, (len(words), len(words))}):
        if begin > start:
            pieces.append(_Piece(words[start:begin], behind))
        if begin >= start:
            start, behind = end, masked[begin:end] or behind
    return pieces


def _masked(words: str, known: frozenset[str]) -> str:
    """The words with a sign of no meaning for each that is in brackets or in a parted name."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, sign in enumerate(words):
        if sign in _OPEN:
            opened.append(at)
        elif sign in _CLOSE and opened:
            spans.append((opened.pop(), at + 1))
    for name in _parted_names(known):
        at = words.find(name)
        if at >= 0:
            spans.append((at, at + len(name)))
    hidden: set[int] = set()
    last = 0
    for start, end in sorted(spans):  # one that lies in another is hidden with it
        hidden.update(range(max(start, last), end))
        last = max(last, end)
    return "".join(_MASK if at in hidden else sign for at, sign in enumerate(words))


@lru_cache(maxsize=4)
def _parted_names(known: frozenset[str]) -> tuple[str, ...]:
    """The known names that have a sign in them which parts others."""
    return tuple(sorted(name for name in known if _BETWEEN.search(name)))


def _without_breaks(pieces: Sequence[_Piece], known: frozenset[str]) -> list[_Piece]:
    """The pieces with those put together that only a break or a space has parted."""
    found: list[_Piece] = []
    for piece in pieces:
        words = on_one_line(piece.words)
        if found and not piece.behind.strip() and _goes_on(found[-1].words, words, piece, known):
            found[-1] = replace(found[-1], words=found[-1].words + words)
        else:
            found.append(replace(piece, words=words))
    return found


def _goes_on(before: str, words: str, piece: _Piece, known: frozenset[str]) -> bool:
    """Whether a name that a line or a space ends goes on behind it."""
    if _LABEL.match(words) or _SAID.search(before[-1:]) or len(before) > _LONGEST:
        return False
    if before + words in known or words[0] in _OPEN:
        return True
    if _MARK.match(words) or _MARK.fullmatch(before) or before in known or words in known:
        return False
    if len(before) == 1 or len(words) == 1:
        return True
    is_whole = OFFICE.search(before) is not None or is_name(before) or is_name(words)
    is_line = "\n" in piece.behind
    return is_line and not is_whole and not NOBODY.fullmatch(before)


def _known_parts(words: str, known: frozenset[str]) -> list[str]:
    """The known names that words are made of, one behind the other; none where they are not.

    What follows an office without the name of a place is a part of it: 县公安局交警大队.
    """
    ways: dict[int, list[str]] = {0: []}
    for end in range(2, len(words) + 1):
        for start, way in list(ways.items()):
            part = words[start:end]
            if part not in known or end in ways:
                continue
            if not start or _OF_PLACE.match(part) or _OWN_OFFICE.search(part):
                ways[end] = [*way, part]
    return ways.get(len(words), [])
