"""theme.css: what a site's own styles may do, and how they stand in the site.

They may load pictures of content/files/ and nothing else. A list of what is allowed is kept, not of
what is forbidden: of functions and at-rules that CSS will have one day nobody knows yet what they
load.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from generator.content.styles.colors import Color, Scheme, declared_colors
from generator.content.styles.css_tokens import (
    Lines,
    Token,
    UnreadableCssError,
    plain_css,
    tokens_of,
)
from generator.problems import Location, Problem, ProblemsFound

_FOLDER: Final = "files/"
_EXAMPLE: Final = "url(files/mark.png)"
PICTURES: Final = ("png", "jpg", "webp")
_AT_RULES: Final = frozenset({"media", "supports", "container", "font-face", "keyframes", "page"})
_FUNCTIONS: Final = frozenset(
    {
        *("var", "env", "calc", "min", "max", "clamp", "round", "url", "local", "format"),
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"),
        *("color-mix", "light-dark", "contrast-color"),
        *("linear-gradient", "radial-gradient", "conic-gradient"),
        *("repeating-linear-gradient", "repeating-radial-gradient", "repeating-conic-gradient"),
        *("repeat", "minmax", "fit-content", "counter", "counters"),
        *("translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skew"),
        *("matrix", "inset", "circle", "ellipse", "polygon", "path", "cubic-bezier", "steps"),
        *("blur", "brightness", "contrast", "drop-shadow", "grayscale", "invert", "opacity"),
        *("saturate", "sepia", "hue-rotate", "and", "or", "not", "only", "style", "selector"),
        *("is", "where", "has", "lang", "dir", "nth-child", "nth-last-child", "nth-of-type"),
        *("nth-last-of-type", "tech", "annotation", "stylistic", "styleset"),
    }
)


class Theme(Struct, frozen=True):
    """A site's own styles: as the site serves them, and the colours that they give to tokens.

    `css` names files as the style sheet does, which lies in a folder beside theirs.
    """

    css: str = ""
    colors: dict[Scheme, dict[str, Color]] = {}


def theme_from(file: str, text: str, offered: frozenset[str]) -> Theme:
    """The styles of a file; raises ProblemsFound (YQ119, YQ120).

    `offered` are the names of the files for download.
    """
    css = plain_css(text)
    try:
        tokens = tokens_of(css)
    except UnreadableCssError as error:
        at = Location(file, *Lines(css).at(error.place))
        found = css[error.place :].split("\n", 1)[0]
        raise ProblemsFound([Problem("YQ119", at, found, f"css_{error.what}")]) from None
    problems = list(_problems(file, css, tokens, offered))
    if problems:
        raise ProblemsFound(problems)
    return Theme(_with_addresses(css, tokens), declared_colors(css, tokens))


def _problems(
    file: str, css: str, tokens: Sequence[Token], offered: frozenset[str]
) -> Iterator[Problem]:
    """What the styles may not do (YQ120)."""
    lines = Lines(css)
    for place, token in enumerate(tokens):
        at = Location(file, *lines.at(token.start))
        found = css[token.start : token.end]
        if token.kind == "at" and token.word not in _AT_RULES:
            values = {"known": ", ".join(f"@{name}" for name in sorted(_AT_RULES))}
            yield Problem("YQ120", at, found, "css_rule", "css_rule", values)
        elif token.kind == "function" and token.word not in _FUNCTIONS:
            yield Problem("YQ120", at, found, "css_function", "css_function")
        elif _is_url(token):
            target = _target(tokens, place)
            if target is None or not _is_offered(target.word, offered):
                shown = css[token.start : (target or token).end]
                values = {"known": _pictures(offered) or _EXAMPLE}
                yield Problem("YQ120", at, shown, "css_url", "css_url", values)


def _is_url(token: Token) -> bool:
    return token.kind == "url" or (token.kind == "function" and token.word == "url")


def _target(tokens: Sequence[Token], place: int) -> Token | None:
    """The token that holds the address of a url; None where there is more in it than one."""
    if tokens[place].kind == "url":
        return tokens[place]
    inside = [token for token in tokens[place + 1 : place + 5] if token.kind != "space"][:2]
    is_one = [token.kind for token in inside] == ["string", "sign"] and inside[1].word == ")"
    return inside[0] if is_one else None


def _is_offered(address: str, offered: frozenset[str]) -> bool:
    """Whether it is a picture among the files, by the very name."""
    name = address.removeprefix(_FOLDER)
    is_picture = name.rpartition(".")[2].lower() in PICTURES
    return address.startswith(_FOLDER) and is_picture and name in offered


def _pictures(offered: frozenset[str]) -> str:
    found = sorted(name for name in offered if name.rpartition(".")[2].lower() in PICTURES)
    return ", ".join(f"url({_FOLDER}{name})" for name in found[:8])


def _with_addresses(css: str, tokens: Sequence[Token]) -> str:
    """The styles with the addresses of files as the style sheet of the site has to write them."""
    parts: list[str] = []
    done = 0
    for place, token in enumerate(tokens):
        target = _target(tokens, place) if _is_url(token) else None
        if target is not None:
            parts += (css[done : target.start], _address(token, target.word))
            done = target.end
    return "".join((*parts, css[done:]))


def _address(token: Token, address: str) -> str:
    quoted = f'"../{quote(address)}"'
    return f"url({quoted})" if token.kind == "url" else quoted
