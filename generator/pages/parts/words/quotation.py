"""The words of a project around names of places: cut where they are long, the names marked."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Project

_WHOLE: Final = 64  # characters of a text that is quoted as it is
_BEFORE: Final = 14  # characters that are read before a name, and behind it
_BEHIND: Final = 26
_GAP: Final = 10  # between two names, that is not cut out
_STOPS: Final = "，、。；：\n（"
_CUT: Final = "……"
_LINES: Final = pattern(r"\s*\n\s*")


class QuotedRun(Struct, frozen=True):
    """A run of quoted words; `is_name` marks one that was found."""

    text: str
    is_name: bool


class Quotation(Struct, frozen=True):
    """Quoted words in runs, and the part of the item that they are of, or 0."""

    runs: tuple[QuotedRun, ...]
    part: int


def quotation(project: Project, names: Sequence[str]) -> Quotation:
    """What a project says around these names; no runs where its words do not have them."""
    wanted = [display(_LINES.sub("　", name)) for name in names if name]
    for part, text in _texts(project):
        spans = _spans(text, wanted)
        if spans:
            return Quotation(tuple(_runs(text, spans)), part)
    return Quotation((), 0)


def _texts(project: Project) -> Iterator[tuple[int, str]]:
    """What was delivered before what was wanted, each with the part of the item it is of."""
    for result in project.results:
        part = result.part if result.title else 0
        yield from ((part, _flat(result.text)), (part, _flat(result.title)))
    yield 0, _flat(project.title)


def _flat(text: str) -> str:
    return display(_LINES.sub("　", text.strip()))


def _spans(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Where the names stand; the longest of those that begin at a place, none over another."""
    found = sorted(
        (
            (match.start(), match.end())
            for name in names
            for match in re.finditer(re.escape(name), text)
        ),
        key=lambda span: (span[0], -span[1]),
    )
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _runs(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[QuotedRun]:
    windows = [(0, len(text))] if len(text) <= _WHOLE else _windows(text, spans)
    for number, (start, end) in enumerate(windows):
        at = start
        cut = _CUT if start and not number else ""
        for begin, stop in spans:
            if start <= begin and stop <= end:
                yield from _run(f"{cut}{text[at:begin]}", is_name=False)
                yield QuotedRun(text[begin:stop], is_name=True)
                at, cut = stop, ""
        yield from _run(f"{text[at:end]}{_CUT if end < len(text) else ''}", is_name=False)


def _run(text: str, *, is_name: bool) -> Iterator[QuotedRun]:
    if text:
        yield QuotedRun(text, is_name=is_name)


def _windows(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is read around the names: near ones together."""
    windows: list[tuple[int, int]] = []
    for start, end in spans:
        begin, stop = _begin(text, start), _end(text, end)
        if windows and begin <= windows[-1][1] + _GAP:
            windows[-1] = (windows[-1][0], max(stop, windows[-1][1]))
        else:
            windows.append((begin, stop))
    return windows


def _begin(text: str, start: int) -> int:
    """The beginning of the words that a name stands in."""
    low = max(0, start - _BEFORE)
    stop = max(text.rfind(sign, low, start) for sign in _STOPS)
    return stop + 1 if stop >= 0 else low


def _end(text: str, end: int) -> int:
    """Their end."""
    high = min(len(text), end + _BEHIND)
    stops = [at for sign in _STOPS if (at := text.find(sign, end, high)) >= 0]
    return min(stops) if stops else high
