"""Sections: the code of a number format, read into its parts and the pieces of each."""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Final

_MOST_SECTIONS: Final = 4
_COLOUR: Final = re.compile(
    r"(black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})", re.I
)
_CONDITION: Final = re.compile(r"(<>|<=|>=|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
_OPERATORS: Final[dict[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_LOCALE: Final = re.compile(r"\$([^-\]]*)(?:-([0-9a-fA-F]{1,8}))?(?:,[^\]]*)?")
_PLAIN_LOCALES: Final = frozenset({"", "0004", "0804", "0409"})  # whose names of days are known
_MACHINE_LOCALES: Final = frozenset({"F800", "F400"})  # the form of dates that a computer is set to
_ENGLISH: Final = "0409"
_NUMERALS: Final = re.compile(r"DBNum([123])", re.I)
_ELAPSED: Final = re.compile(r"h{1,2}|m{1,2}|s{1,2}", re.I)
_LONGEST: Final = 255  # signs, in a format that a program writes


class Kind(Enum):
    """What a piece of a section stands for."""

    LITERAL = "literal"
    DIGIT = "digit"  # one of 0 # ?
    POINT = "point"
    COMMA = "comma"
    PERCENT = "percent"
    EXPONENT = "exponent"  # E+ or E-
    SLASH = "slash"
    TEXT = "text"  # @
    GENERAL = "general"
    DATE = "date"  # yyyy, mm, aaaa ..., a run of one letter, small
    ELAPSED = "elapsed"  # h, mm, ss of a length of time
    HALF_DAY = "half_day"  # AM/PM
    PART_OF_SECOND = "part_of_second"  # .00


_PATTERNS: Final = tuple(
    (re.compile(pattern, re.I), kind)
    for pattern, kind in (
        ("General|G/通用格式", Kind.GENERAL),
        (r"[0#?]", Kind.DIGIT),
        ("AM/PM|A/P|上午/下午", Kind.HALF_DAY),
        (r"E[+-]", Kind.EXPONENT),
        (r"\.0{1,3}", Kind.PART_OF_SECOND),
        (r"\.", Kind.POINT),
        (",", Kind.COMMA),
        ("%", Kind.PERCENT),
        ("@", Kind.TEXT),
        ("/", Kind.SLASH),
        (r"([ymdhsegab])\1*", Kind.DATE),
    )
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a section with its words; of a literal, what is shown."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A comparison that chooses a section: [>=10000]."""

    sign: str
    limit: Decimal

    def fits(self, number: Decimal) -> bool:
        """Whether the number is one that the section is for."""
        return _OPERATORS[self.sign](number, self.limit)


@dataclass(slots=True)
class Section:
    """One part of a format, between semicolons.

    `is_sure` is False where programs are known to show it differently, or it is not understood.
    """

    tokens: list[Token] = field(default_factory=list)
    condition: Condition | None = None
    numerals: str = ""  # 1, 2 or 3: Chinese digits
    locale: str = ""
    is_sure: bool = True
    is_date: bool = False  # shows a date or a time
    is_general: bool = False  # shows a number as it was typed, perhaps with words around it

    def has(self, *kinds: Kind) -> bool:
        """Whether one of its pieces is of these kinds."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def is_english(self) -> bool:
        """Whether names of days and months are English whatever the office."""
        return self.locale == _ENGLISH


def sections_of(code: str) -> tuple[Section, ...]:
    """The parts of a format, one at least; `General` where the code is empty or far too long."""
    is_known = len(code) <= _LONGEST
    sections = [Section()]
    for token in _pieces(code if is_known and code else "General", sections):
        sections[-1].tokens.append(token)
    for section in sections:
        _settle(section)
        section.is_sure = section.is_sure and is_known and len(sections) <= _MOST_SECTIONS
    return tuple(sections)


def _pieces(code: str, sections: list[Section]) -> Iterator[Token]:
    """The tokens in order; a semicolon begins a section, and brackets are noted in theirs."""
    place = 0
    while place < len(code):
        section, sign, rest = sections[-1], code[place], code[place:]
        if sign == ";":
            sections.append(Section())
            place += 1
        elif sign == '"':
            end = code.find('"', place + 1)
            section.is_sure = section.is_sure and end >= 0
            yield Token(Kind.LITERAL, code[place + 1 : end] if end >= 0 else rest)
            place = end + 1 if end >= 0 else len(code)
        elif sign in "\\_*":
            section.is_sure = section.is_sure and len(rest) > 1
            if sign != "*":  # which fills the cell with a sign; of that nothing is text
                yield Token(Kind.LITERAL, rest[1:2] if sign == "\\" else " ")
            place += 2
        elif sign == "[" and "]" in rest:
            inside = rest[1 : rest.index("]")]
            yield from _bracket(inside, section)
            place += len(inside) + 2
        else:
            token = _token(rest, section)
            yield token
            place += len(token.text)


def _token(rest: str, section: Section) -> Token:
    """The piece at the head of the rest; its words are what it takes of the code."""
    last = section.tokens[-1] if section.tokens else None
    is_second = last is not None and last.kind in (Kind.DATE, Kind.ELAPSED) and "s" in last.text
    for pattern, kind in _PATTERNS:
        if (match := pattern.match(rest)) and (is_second or kind is not Kind.PART_OF_SECOND):
            return Token(kind, match[0].lower() if kind is Kind.DATE else match[0])
    # other letters stand in quotes; and some Chinese programs hide the sign ! like a backslash
    sign = rest[0]
    section.is_sure = section.is_sure and sign != "!" and not (sign.isascii() and sign.isalpha())
    return Token(Kind.LITERAL, sign)


def _bracket(inside: str, section: Section) -> Iterator[Token]:
    """What stands in brackets: a condition, a colour, money, a language, digits, a time."""
    if _ELAPSED.fullmatch(inside):
        yield Token(Kind.ELAPSED, inside.lower())
    elif match := _LOCALE.fullmatch(inside):
        _note_locale((match[2] or "").upper(), section)
        if match[1]:
            yield Token(Kind.LITERAL, match[1])
    else:
        is_known = True
        if match := _CONDITION.fullmatch(inside):
            section.condition = Condition(match[1], Decimal(match[2]))
        elif match := _NUMERALS.fullmatch(inside):
            section.numerals = match[1]
        else:
            is_known = _COLOUR.fullmatch(inside) is not None
        # these stand in front of all else
        section.is_sure = section.is_sure and is_known and not section.tokens


def _note_locale(locale: str, section: Section) -> None:
    """Keeps the language; what stands in front of it is of other calendars and digits."""
    section.locale = locale[-4:].rjust(4, "0") if locale else ""
    if locale in _MACHINE_LOCALES or locale[:-4].strip("0"):
        section.is_sure = False


def _settle(section: Section) -> None:
    """Turns pieces into literals where their section is of another kind than they speak of."""
    section.is_date = section.has(Kind.DATE, Kind.ELAPSED, Kind.HALF_DAY)
    section.is_general = section.has(Kind.GENERAL, Kind.TEXT)
    if section.is_date:
        if section.has(Kind.DIGIT, Kind.GENERAL, Kind.TEXT):
            section.is_sure = False
        others = {Kind.POINT, Kind.COMMA, Kind.PERCENT, Kind.SLASH, Kind.EXPONENT, Kind.DIGIT}
        section.tokens = [
            Token(Kind.LITERAL, token.text) if token.kind in others else token
            for token in section.tokens
        ]
        names = ("aaa", "aaaa", "ddd", "dddd", "mmm", "mmmm", "mmmmm")
        is_named = any(t.kind is Kind.DATE and t.text in names for t in section.tokens)
        if is_named and section.locale not in _PLAIN_LOCALES:
            section.is_sure = False
    elif section.numerals == "3":
        section.is_sure = False
