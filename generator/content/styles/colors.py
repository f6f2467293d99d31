"""The colours that styles give to tokens: those of `:root`, for light and for dark screens."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from generator.content.styles.css_tokens import Lines, Token

Scheme = Literal["light", "dark", "both"]

_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_SCHEMES: Final[dict[str, Scheme]] = {
    "@media(prefers-color-scheme:dark)": "dark",
    "@media(prefers-color-scheme:light)": "light",
}


class Color(Struct, frozen=True):
    """A colour as six digits, or nothing where it is not written as #rgb or #rrggbb; its place.

    Line and column count from 1.
    """

    digits: str
    line: int
    column: int


def declared_colors(css: str, tokens: Sequence[Token]) -> dict[Scheme, dict[str, Color]]:
    """Token -> colour, for the schemes in which each is declared; a later one replaces it.

    Only what is sure is told: rules for `:root` alone, on their own or in a query for light or dark
    screens alone. What another rule says is as unknown as a colour that has to be worked out.
    """
    found: dict[Scheme, dict[str, Color]] = {"light": {}, "dark": {}, "both": {}}
    lines = Lines(css)
    preludes: list[str] = []
    begin = 0
    for place, token in enumerate(tokens):
        if token.kind != "sign" or token.word not in "{};":
            continue
        words = tokens[begin:place]
        begin = place + 1
        if token.word == "{":
            preludes.append(_text(css, words))
            continue
        scheme = _scheme(preludes)
        if scheme is not None:
            _note(css, lines, words, found[scheme])
        if token.word == "}":
            preludes.pop()
    return found


def _scheme(preludes: Sequence[str]) -> Scheme | None:
    if not preludes or preludes[-1] != ":root":
        return None
    if len(preludes) == 1:
        return "both"
    return _SCHEMES.get(preludes[0]) if len(preludes) == 2 else None


def _note(css: str, lines: Lines, words: Sequence[Token], into: dict[str, Color]) -> None:
    """Takes down a declaration `--name: value`."""
    filled = [token for token in words if token.kind != "space"]
    if len(filled) < 2 or not filled[0].word.startswith("--") or filled[1].word != ":":
        return
    first = filled[0]
    value = _text(css, filled[2:])
    digits = value[1:].upper() if _HEX.fullmatch(value) else ""
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    into[first.word] = Color(digits, *lines.at(first.start))


def _text(css: str, tokens: Sequence[Token]) -> str:
    """What the tokens say, without space."""
    return "".join(css[token.start : token.end] for token in tokens if token.kind != "space")
