"""Signs of Chinese typing where YAML has its own: title：安和 for title: 安和.

Pure: it knows lines and no parser. Whoever could not read a file, or found a text where fields
should be, asks here whether such a sign explains it.
"""

import re
from typing import Final

from msgspec import Struct

from generator.characters import HAN
from generator.patterns import pattern

SPACES: Final = "\u3000\u00a0\u2002-\u200a"
DASHES: Final = "－—–‒―﹣−‐"  # noqa: RUF001 - the very signs that are taken for a hyphen
QUOTES: Final = "“”‘’＂＇「」『』"  # noqa: RUF001 - as above, and for all that follow
# With these a name of a field begins by a slip alone.
BEFORE_NAMES: Final = frozenset("\u3000\u00a0－—–−")  # noqa: RUF001
_COLONS: Final = "：﹕︰∶"  # noqa: RUF001
_COMMAS: Final = "，、；"
_BRACKETS: Final = "【】［］｛｝"  # noqa: RUF001
_INDENT: Final = pattern(rf"[ -]*(?=([{SPACES}]))[ {SPACES}]+(?=\S)")
_DASH: Final = pattern(rf"( *(?:- )*)([{DASHES}]+|-(?=[a-z_{HAN}]))\s*(?=\S)")
_HASH: Final = pattern(r"( *)(＃)\s*(.*)")  # noqa: RUF001
_BEGIN: Final = r"( *(?:- +)*)"
_NAME: Final = pattern(rf"{_BEGIN}([a-z_]+)(\s*)([{_COLONS};；=]|:(?=[^\s:/]))\s*")
_BEHIND: Final = pattern(rf"{_BEGIN}([a-z_]+:)([ {SPACES}]*[{SPACES}][ {SPACES}]*)")
_FIELD: Final = pattern(rf"{_BEGIN}[a-z_]+:(\s|$)")
_VALUE: Final = pattern(rf"({_BEGIN}(?:[a-z_]+: +)?)([{QUOTES}{_BRACKETS}])")
_PARTING: Final = pattern(f"[{_COMMAS}{_BRACKETS}]")
_LONGEST: Final = 40  # characters of a line that is shown as it should stand


class Slip(Struct, frozen=True):
    """A sign that stands for another: where, from 0; what was expected, the fix and its values."""

    column: int
    kind: str
    fix: str
    values: dict[str, str]


def slip_in(line: str) -> Slip | None:
    """The first sign of the line that YAML does not take for what it is meant to be."""
    if match := _INDENT.match(line):
        return Slip(match.start(1), "yaml_spaces", "wide_space", {})
    if match := _DASH.match(line):
        written = _shown(f"{match[1]}- {line[match.end() :]}")
        fix = "no_space_dash" if match[2] == "-" else "wide_dash"
        return Slip(match.start(2), "yaml_dash", fix, {"sign": match[2], "line": written})
    if match := _HASH.match(line):
        return Slip(match.start(2), "yaml_comment", "wide_hash", {"line": _shown(f"# {match[3]}")})
    if match := _BEHIND.match(line):
        written = _shown(f"{match[1]}{match[2]} {line[match.end() :]}")
        return Slip(match.start(3), "yaml_colon", "wide_space_behind", {"line": written})
    return _slip_behind_name(line)


def slip_above(lines: list[str], number: int) -> tuple[int, Slip] | None:
    """The slip that made a text of the lines down to `number`, from 0, and its own line.

    A text goes on until a line has a field, so the search ends at the nearest line with one.
    """
    for above in range(number - 1, -1, -1):
        slip = slip_in(lines[above])
        if slip is not None:
            return above, slip
        if _FIELD.match(lines[above]):
            return None
    return None


def slip_around_value(line: str) -> Slip | None:
    """Chinese quotation marks or brackets around a value, which YAML takes for a part of it."""
    match = _VALUE.match(line)
    if match is None:
        return None
    sign = match[3]
    if sign in _BRACKETS:
        return Slip(match.start(3), "yaml_brackets", "wide_bracket", {"sign": sign})
    value = line[match.end(1) :].rstrip().replace("'", "''")
    written = _shown(f"{match[1]}'{value}'")
    return Slip(match.start(3), "yaml_plain", "wide_quote", {"line": written})


def slip_in_brackets(line: str, start: int = 0) -> Slip | None:
    """A Chinese comma or bracket behind `start`, in a list or fields between brackets."""
    found = _PARTING.search(line, start)
    if found is None:
        return None
    fix = "wide_comma" if found[0] in _COMMAS else "wide_bracket"
    return Slip(found.start(), "yaml_brackets", fix, {"sign": found[0]})


def parts_of(text: str) -> list[str]:
    """The names in a text that signs of Chinese or Latin typing part."""
    return [part for words in re.split(r"[、，,;；]", text) if (part := words.strip())]


def _slip_behind_name(line: str) -> Slip | None:
    """A colon behind a name that is of full width, another sign, or without its space."""
    match = _NAME.match(line)
    if match is None:
        return None
    sign = match[4]
    written = _shown(f"{match[1]}{match[2]}: {line[match.end() :]}")
    fix = "wide_colon" if sign in _COLONS else "no_space" if sign == ":" else "no_colon"
    values = {"name": match[2], "sign": sign, "line": written}
    return Slip(match.start(4), "yaml_colon", fix, values)


def _shown(line: str) -> str:
    """The line as it should stand, short enough for a message."""
    whole = line.strip()
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
