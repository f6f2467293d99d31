"""What the YAML parsers say -> a problem at the place of the mistake, in words of ours.

A parser names where it gave up, which is often a line below. A usual run never imports this.
"""

from typing import Final

import yaml

from generator.content.slips import (
    QUOTES,
    Slip,
    slip_above,
    slip_around_value,
    slip_in,
    slip_in_brackets,
)
from generator.patterns import pattern
from generator.problems import Location, Problem

# What the parsers say, in part, and what it means to somebody who writes records.
_MEANT: Final = (
    ("tab character", "yaml_spaces", "no_tabs"),
    ("'\\t' that cannot start", "yaml_spaces", "no_tabs"),
    ("unexpected end of stream", "yaml_quote", "close_quote"),
    ("escape", "yaml_escape", "single_quotes"),
    ("could not find expected ':'", "yaml_colon", ""),
    ("sequence entries are not allowed", "yaml_list", "list_below"),
    ("mapping values are not allowed", "yaml_plain", "quote_it"),
    ("mapping keys are not allowed", "yaml_plain", "quote_it"),
    ("cannot start any token", "yaml_plain", "quote_it"),
    ("expected alphabetic or numeric", "yaml_plain", "quote_it"),
    ("expected ',' or", "yaml_brackets", "close_bracket"),
    ("node content", "yaml_plain", "quote_it"),
    ("did not find expected", "yaml_indent", ""),
    ("expected <block end>", "yaml_indent", ""),
    ("characters are not allowed", "yaml_character", ""),
)
# The mistake is where the parser began to read, not where it gave up.
_AT_START: Final = ("yaml_quote", "yaml_colon", "yaml_brackets")
_NAME: Final = pattern(r"\s*(- )*[a-z_]+$")
_VALUE_BEGINS: Final = pattern(r"\s*(- )*([a-z_]+:\s+)?(- )*[\"'\[{&*!|>%@`]")
_Cause = tuple[int, int, str, str, dict[str, str]]  # line, column, kind, fix and its values


def syntax_problem(file: str, text: str, error: yaml.YAMLError, offset: int) -> Problem:
    """The problem (YQ103) that a parser's error is; `offset` lines stand above the text."""
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    kind, fix = next(((kind, fix) for part, kind, fix in _MEANT if part in said), ("yaml", ""))
    lines = text.split("\n")
    line, column, kind, fix, values = _cause(lines, error, kind, fix)
    found = lines[line].strip() if line < len(lines) else ""
    at = Location(file, line + 1 + offset, column + 1)
    return Problem("YQ103", at, found, kind, fix, {"what": said, **values})


def _cause(lines: list[str], error: yaml.YAMLError, kind: str, fix: str) -> _Cause:
    """Where the mistake is and which; a sign of Chinese typing before what the parser says."""
    line, column = _place(lines, error, kind)
    found = lines[line] if line < len(lines) else ""
    slip: Slip | None = None
    if kind == "yaml_brackets":
        line, slip = _slip_between(lines, error, line)
    elif kind == "yaml_quote":
        slip = _slip_of_closing(found, column)
    else:
        slip = slip_in(found) or (slip_around_value(found) if kind == "yaml_plain" else None)
    if slip is None and kind == "yaml_plain" and _NAME.match(found[:column]):
        kind, fix = "yaml_indent", ""  # the colon is a name's own: the line stands too far in
        line, slip = slip_above(lines, line) or (line, None)
    elif slip is None and kind == "yaml_indent" and _VALUE_BEGINS.match(found):
        kind, fix = "yaml_plain", "quote_it"
    if slip is not None:
        return line, slip.column, slip.kind, slip.fix, slip.values
    return line, column, kind, fix, {}


def _place(lines: list[str], error: yaml.YAMLError, kind: str) -> tuple[int, int]:
    """Line and column, from 0, where the mistake begins."""
    mark = getattr(error, "problem_mark", None)
    if kind in _AT_START:
        mark = getattr(error, "context_mark", None) or mark
    if mark is not None:
        return mark.line, mark.column
    before = "\n".join(lines)[: getattr(error, "position", 0)]  # of a sign that YAML does not allow
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def _slip_between(lines: list[str], error: yaml.YAMLError, line: int) -> tuple[int, Slip | None]:
    """A Chinese sign from the opening bracket down to where the parser gave up, and its line."""
    first, last = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    begin, start = (first.line, first.column) if first is not None else (line, 0)
    end = last.line if last is not None else line
    for number in range(begin, min(end + 1, len(lines))):
        slip = slip_in_brackets(lines[number], start if number == begin else 0)
        if slip is not None:
            return number, slip
    return line, None


def _slip_of_closing(line: str, column: int) -> Slip | None:
    """A text that begins with a half-width quote and ends with a Chinese one."""
    last = line.rstrip()[-1:]
    if not last or last not in QUOTES:
        return None
    return Slip(column, "yaml_quote", "wide_close", {"sign": last, "quote": line[column]})
