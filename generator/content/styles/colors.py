"""The colours that styles give to tokens: those of `:root`, for light and for dark screens."""

import re
from collections.abc import Sequence
from colorsys import hls_to_rgb
from typing import Final, Literal

from msgspec import Struct

from generator.content.styles.css_tokens import Lines, Token
from generator.patterns import pattern

Scheme = Literal["light", "dark", "both"]

_HEX: Final = pattern(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_FUNCTION: Final = pattern(r"(rgba?|hsla?)\(([^()]*)\)", re.IGNORECASE)
_CHANNEL: Final = pattern(r"([+-]?(?:[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9}))(%|deg)?")
_OPAQUE: Final = pattern(r"1(?:\.0+)?|100%")
_SCHEMES: Final[dict[str, Scheme]] = {
    "@media(prefers-color-scheme:dark)": "dark",
    "@media(prefers-color-scheme:light)": "light",
}


class Color(Struct, frozen=True):
    """A colour as six digits, or nothing where nobody can tell them from it alone; its place.

    Known are #rgb and #rrggbb, and rgb() and hsl() in plain numbers that let no light through. Line
    and column count from 1.
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
    spaced = css[filled[2].start : filled[-1].end] if len(filled) > 2 else ""
    digits = _digits_of(value) or _digits_of_function(spaced)
    into[first.word] = Color(digits, *lines.at(first.start))


def _digits_of(value: str) -> str:
    """The six digits of #rgb or #rrggbb; else nothing."""
    digits = value[1:].upper() if _HEX.fullmatch(value) else ""
    return "".join(2 * digit for digit in digits) if len(digits) == 3 else digits


def _digits_of_function(value: str) -> str:
    """The six digits of rgb(21 33 31) or hsl(170, 22%, 11%); nothing for what says more or less."""
    match = _FUNCTION.fullmatch(value)
    if match is None:
        return ""
    parts = [part.strip() for part in match[2].split(",")]
    if len(parts) == 1:
        solid, slash, alpha = match[2].partition("/")
        parts = [*solid.split(), *([alpha.strip()] if slash else [])]
    channels = [_CHANNEL.fullmatch(part) for part in parts[:3]]
    if len(parts) not in (3, 4) or (len(parts) == 4 and not _OPAQUE.fullmatch(parts[3])):
        return ""
    found = [(float(channel[1]), channel[2] or "") for channel in channels if channel]
    shares = _shares_of_hsl(found) if match[1].lower().startswith("hsl") else _shares_of_rgb(found)
    return "".join(f"{int(255 * share + 0.5):02X}" for share in shares)


def _shares_of_rgb(channels: Sequence[tuple[float, str]]) -> Sequence[float]:
    """Red, green and blue from 0 to 1: all three numbers up to 255, or all in percent."""
    units = {unit for _, unit in channels}
    if len(channels) != 3 or units not in ({""}, {"%"}):
        return ()
    return [_share(number if "%" in units else number / 2.55) for number, _ in channels]


def _shares_of_hsl(channels: Sequence[tuple[float, str]]) -> Sequence[float]:
    """Red, green and blue from 0 to 1, of a hue in degrees and two shares in percent."""
    if len(channels) != 3 or [unit == "%" for _, unit in channels] != [False, True, True]:
        return ()
    hue, saturation, lightness = (number for number, _ in channels)
    return hls_to_rgb(hue % 360 / 360, _share(lightness), _share(saturation))


def _share(percent: float) -> float:
    """From 0 to 1, as a browser cuts off what is beyond."""
    return min(max(percent / 100, 0.0), 1.0)


def _text(css: str, tokens: Sequence[Token]) -> str:
    """What the tokens say, without space."""
    return "".join(css[token.start : token.end] for token in tokens if token.kind != "space")
