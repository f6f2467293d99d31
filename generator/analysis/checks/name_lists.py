"""Lists of names in a text, each with the number that counts them.

A text is walked from sign to sign, once: patterns that look for a number, a list and its end look
again from every number and every name, and a list of forty names without its end takes for ever.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

_UNIT: Final = "个|家|所|座|条|处|种|项"
# What stands between a number and its list, or ends what belongs to it.
_SIGN: Final = re.compile(
    rf"(?P<number>[0-9]+)(?P<unit>{_UNIT})?|(?P<opens>分别是|分别为|即)|[,，。;；:：()（）、]"
)
_STOP: Final = re.compile(r"[。;；:：()（）等]")
_ENDS: Final = "。;；"
_INSIDE: Final = re.compile(r"[(（](?P<names>[^()（）等0-9,，;；:：]*)[)）]")
_RUN: Final = re.compile(r"[^,，。;；:：()（）等0-9]+")
_ITS_END: Final = re.compile(rf"等(?P<number>[0-9]+)(?P<unit>{_UNIT})")
# Of fewer names, 等 mostly means that others are left out.
_FEWEST: Final = 4


class NameList(Struct, frozen=True):
    """A list: how many names it has, the number beside it with its unit, where both stand."""

    names: int
    stated: Decimal  # of whatever length
    unit: str
    start: int
    end: int


def lists_behind_words(text: str) -> Iterator[NameList]:
    """5个公园，分别是东园、西园。 The list goes on to the end of the sentence."""
    stops = [match.start() for match in _STOP.finditer(text)]
    commas = [match.start() for match in re.finditer("、", text)]
    first = before_comma = None  # the first number since the last sign, and that before a comma
    done = comma_end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        if sign["unit"]:
            first = first or sign
        elif sign["opens"]:
            counted = first or (before_comma if sign.start() == comma_end else None)
            start = sign.end() + text.startswith((":", "："), sign.end())
            end = _end_of_list(text, start, stops, commas) if counted else None
            if counted and end is not None:
                yield _list_of(counted, text.count("、", start, end) + 1, counted.start(), end)
                first, before_comma, done = None, None, end
        elif not sign["number"]:
            before_comma, comma_end = (first if sign[0] in ",，" else None), sign.end()
            first = None


def _end_of_list(text: str, start: int, stops: list[int], commas: list[int]) -> int | None:
    """Where a list that begins there ends; None where it does not, or has no two names."""
    at = bisect_left(stops, start)
    end = stops[at] if at < len(stops) else len(text)
    if end < len(text) and text[end] not in _ENDS:
        return None
    comma = bisect_left(commas, start + 1)
    return end if comma < len(commas) and commas[comma] < end - 1 else None


def lists_in_brackets(text: str) -> Iterator[NameList]:
    """5个公园(东园、西园)."""
    last: re.Match[str] | None = None
    for sign in _SIGN.finditer(text):
        if sign["number"]:
            last = sign if sign["unit"] else None
        elif not sign["opens"]:
            inside = _INSIDE.match(text, sign.start()) if last else None
            if last and inside and "、" in inside["names"][1:-1]:
                names = inside["names"].count("、") + 1
                yield _list_of(last, names, last.start(), inside.end())
            last = None


def lists_before_number(text: str) -> Iterator[NameList]:
    """东园、西园、南园、北园等5个公园; four names at least."""
    done = 0
    for run in _RUN.finditer(text):
        end = _ITS_END.match(text, run.end())
        if end is None:
            continue
        # the unit of the list before is no name of this one
        words = text[max(run.start(), done) : run.end()].rpartition("、、")[2].removeprefix("、")
        names = words.count("、") + 1
        if names >= _FEWEST and not words.endswith("、"):
            start = run.end() - len(words)
            yield _list_of(end, names, start, end.end())
            done = end.end()


def _list_of(counted: re.Match[str], names: int, start: int, end: int) -> NameList:
    return NameList(names, Decimal(counted["number"]), counted["unit"], start, end)
