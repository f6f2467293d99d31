"""CSS as tokens, by the rules of CSS Syntax Level 3; what those rules mend is refused here.

A browser goes on after a string without an end, a bracket too many or a comment that never closes,
and browsers do so in different ways. What is read here has none of these, so that all of them see
the same tokens as we do. Where an older and a newer edition of the rules differ, more is taken for
a name or a function than some browser would take for one, never less.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from generator.patterns import pattern

Kind = Literal["space", "string", "url", "function", "name", "at", "number", "sign"]

_LINE_END: Final = pattern(r"\n")
_SPACE: Final = pattern(r"[ \t\n]+")
# The quantifiers are possessive: nothing is tried twice, however long a text without an end is.
_ESCAPE: Final = r"\\(?:[0-9a-fA-F]{1,6}[ \t\n]?|[^\n0-9a-fA-F])"
_NAME: Final = pattern(rf"(?:[-_a-zA-Z0-9]|[^\x00-\x7f]|{_ESCAPE})++")
_NUMBER: Final = pattern(r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_STRING: Final = pattern(rf"\"(?:[^\"\\\n]|{_ESCAPE}|\\\n)*+\"|'(?:[^'\\\n]|{_ESCAPE}|\\\n)*+'")
_BARE_URL: Final = pattern(rf"[ \t\n]*+((?:[^ \t\n\"'()\\\x00-\x1f\x7f]|{_ESCAPE})*+)[ \t\n]*+\)")
_ESCAPED: Final = pattern(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|\n()|(.))", re.DOTALL)
_CONTROL: Final = pattern(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CLOSES: Final = {"(": ")", "[": "]", "{": "}"}
_DEEPEST: Final = 16  # brackets inside each other
_LAST: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)


class Token(Struct, frozen=True):
    """A piece of CSS from `start` to before `end`.

    `word` is what it says once its escapes are read: of a name, a function or an at-rule in lower
    case, without `@` and `(`; of a string or a bare url what is in it; of the rest the text itself.
    """

    kind: Kind
    word: str
    start: int
    end: int


class Lines:
    """Where the places of a text are, by its lines; each is found without reading it again."""

    def __init__(self, css: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(css))]

    def at(self, place: int) -> tuple[int, int]:
        """Line and column of a place, both from 1."""
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1


class UnreadableCssError(Exception):
    """CSS that a browser would have to guess about; `place` counts characters from 0."""

    def __init__(self, what: str, place: int) -> None:
        self.what, self.place = what, place
        super().__init__(f"{what} at {place}")


def plain_css(text: str) -> str:
    """The text with the line ends that CSS knows as one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def tokens_of(css: str) -> list[Token]:
    """The tokens without comments, all brackets closed; raises UnreadableCssError.

    The work grows as the text does.
    """
    if found := _CONTROL.search(css):
        raise UnreadableCssError("control", found.start())
    tokens: list[Token] = []
    open_brackets: list[Token] = []
    for token in _tokens(css):
        tokens.append(token)
        if token.kind == "function" or (token.kind == "sign" and token.word in _CLOSES):
            open_brackets.append(token)
            if len(open_brackets) > _DEEPEST:
                raise UnreadableCssError("deep", token.start)
        elif token.kind == "sign" and token.word in ")]}":
            opened = open_brackets.pop() if open_brackets else None
            if opened is None or token.word != _CLOSES.get(opened.word, ")"):
                raise UnreadableCssError("bracket", token.start)
    if open_brackets:
        raise UnreadableCssError("open", open_brackets[-1].start)
    return tokens


def _tokens(css: str) -> Iterator[Token]:
    place = 0
    while place < len(css):
        if css.startswith("/*", place):
            end = css.find("*/", place + 2)
            if end < 0:
                raise UnreadableCssError("comment", place)
            place = end + 2
            continue
        token = _token(css, place)
        yield token
        place = token.end


def _token(css: str, place: int) -> Token:
    """The token that begins there."""
    sign = css[place]
    if found := _SPACE.match(css, place):
        return Token("space", " ", place, found.end())
    if sign in "\"'":
        return _string(css, place)
    if css.startswith(("<!--", "-->"), place):
        raise UnreadableCssError("markup", place)
    if sign == "@" and (found := _NAME.match(css, place + 1)):
        return Token("at", unescaped(found[0]).lower(), place, found.end())
    if (found := _NUMBER.match(css, place)) and not _NAME.match(css, found.end()):
        return Token("number", found[0], place, found.end())
    if found := _NAME.match(css, place):
        return _named(css, place, found)
    if sign == "\\":
        raise UnreadableCssError("escape", place)
    return Token("sign", sign, place, place + 1)


def _string(css: str, place: int) -> Token:
    found = _STRING.match(css, place)
    if found is None:
        raise UnreadableCssError("string", place)
    return Token("string", unescaped(found[0][1:-1]), place, found.end())


def _named(css: str, place: int, name: re.Match[str]) -> Token:
    """A name, a function, or an address that stands without quotation marks."""
    word = unescaped(name[0]).lower()
    if not css.startswith("(", name.end()):
        return Token("name", word, place, name.end())
    inside = name.end() + 1
    first = _SPACE.match(css, inside)
    begins = first.end() if first else inside
    if word != "url" or css.startswith(('"', "'"), begins):
        return Token("function", word, place, inside)
    found = _BARE_URL.match(css, inside)
    if found is None:
        raise UnreadableCssError("address", place)
    return Token("url", unescaped(found[1]), place, found.end())


def unescaped(text: str) -> str:
    """The text with its escapes read: a backslash and the digits 75 stand for u."""

    def sign(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[3] or ""
        code = int(found[1], 16)
        return chr(code) if 0 < code <= _LAST and code not in _SURROGATES else "�"

    return _ESCAPED.sub(sign, text) if "\\" in text else text
