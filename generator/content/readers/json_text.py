"""JSON -> raw values: numbers, booleans and null become the text that stands for them."""

import json
from collections import Counter
from typing import Final

from msgspec.structs import replace

from generator.content.limits import limit, limit_error
from generator.content.readers.decoding import refuse_unseen
from generator.content.tree import Value
from generator.problems import Location, Problem, ProblemsFound

_CONSTANTS: Final = {True: "true", False: "false", None: ""}


def parse_json(text: str, at: Location, kind: str) -> Value:
    """The value as raw values; raises ProblemsFound (YQ104, YQ106, YQ108, YQ112).

    `kind` is what was expected at this place, of which the column is sought where no field of a
    table is named.
    """
    try:
        return _Reading(at, escapes="\\" in text).raw(_DECODER.decode(text), 1)
    except json.JSONDecodeError as error:
        there = at if at.field else replace(at, column=error.colno)
        raise ProblemsFound([Problem("YQ108", there, text, kind)]) from None
    except _NoNumberError as number:
        raise ProblemsFound([Problem("YQ108", at, str(number), kind)]) from None
    except _NameTwiceError as twice:
        values = {"first": f"{at.line}"}
        raise ProblemsFound([Problem("YQ104", at, str(twice), values=values)]) from None
    except RecursionError:  # deeper than the parser goes, and so deeper than the limit
        raise limit_error("YQ106", at, "depth") from None


def _refuse_number(words: str) -> object:
    """NaN and Infinity, which JSON does not have."""
    raise _NoNumberError(words)


class _NoNumberError(Exception):
    """What stands for a number is none."""


class _NameTwiceError(Exception):
    """A name stands twice in one object."""


def _object_of(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        often = Counter(name for name, _ in pairs)
        raise _NameTwiceError(next(name for name in often if often[name] > 1))
    return found


_DECODER: Final = json.JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=_refuse_number, object_pairs_hook=_object_of
)


class PlainJson:
    """The usual texts, which need no look at each value: `parse_json` would change none of them.

    No escapes, so that nothing unseen is spelt out; no true, false and null; shorter than one value
    may be; and fewer brackets than may lie inside each other.
    """

    def __init__(self) -> None:
        self.longest = limit("characters")
        self.deepest = limit("depth")

    def value(self, text: str) -> Value | None:
        """The value; None where `parse_json` has to look, or to complain."""
        if (
            len(text) > self.longest
            or text.count("{") + text.count("[") > self.deepest
            or "\\" in text
            or "true" in text
            or "false" in text
            or "null" in text
        ):
            return None
        try:
            value, end = _DECODER.raw_decode(text)
        except (ValueError, RecursionError, _NoNumberError, _NameTwiceError):
            return None
        return value if text[end:] in ("", "\n") else None


class _Reading:
    """One pass over what the decoder gave."""

    def __init__(self, at: Location, *, escapes: bool) -> None:
        self.at = at
        self.escapes = escapes
        self.longest = limit("characters")
        self.deepest = limit("depth")

    def raw(self, value: object, depth: int) -> Value:
        if isinstance(value, str):
            return self.text(value)
        if depth > self.deepest:
            raise limit_error("YQ106", self.at, "depth", f"{depth}")
        if isinstance(value, dict):
            return {self.text(name): self.raw(part, depth + 1) for name, part in value.items()}
        if isinstance(value, list):
            return [self.raw(part, depth + 1) for part in value]
        if value is None or isinstance(value, bool):
            return _CONSTANTS[value]
        return str(value)

    def text(self, text: str) -> str:
        if len(text) > self.longest:
            raise limit_error("YQ106", self.at, "characters", f"{len(text):,}")
        if self.escapes:
            refuse_unseen(self.at, text)
        return text
