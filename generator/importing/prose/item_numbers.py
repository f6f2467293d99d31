"""Numbers at the head of a list's lines: how they are written, and what each way of it numbers.

The way that most labelled lines are numbered in numbers the records. Another way above it numbers
sections (一、教育, （一）学前教育), or, in digits, projects of which the records are the parts.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.characters import HAN
from generator.importing.documents import Paragraph

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_AFTER: Final = r"(?P<after>\s*[、:：]?\s*)"
# The first way that fits is meant; `sign` and `after` part the number from the words behind it.
_WAYS: Final = (
    ("decimal", r"(?P<number>\d{1,2}[.\uff0e]\d{1,2})(?P<sign>[、\uff0e]?\s*)(?=[^\d.%\uff05\s])"),
    (
        "digits",
        (
            r"(?P<number>\d{1,3})(?P<sign>\s*[、\uff0e]\s*|\s*\.\s*(?!\d)"
            rf"|\s+(?=[{HAN}]{{2,12}}[:：]))"
        ),
    ),
    ("bracket", rf"(?P<number>[(（]\d{{1,3}}[)）]){_AFTER}"),
    ("ordinal", rf"(?P<number>第(?:\d{{1,3}}|{_HAN})[项件]){_AFTER}"),
    ("circle", rf"(?P<number>[\u2460-\u2473]){_AFTER}"),
    (
        "named",
        rf"(?P<number>(?:项目|任务|实事|事项)(?:\d{{1,3}}|{_HAN}))(?=[、:：\s]){_AFTER}",
    ),
    (
        "boxed",
        (
            rf"(?P<open>[【\[\uff3b\u3014])\s*(?P<number>第?(?:项目|任务|实事|事项|工程)?(?:\d{{1,3}}|{_HAN})[项件]?)"
            r"(?P<after>\s*[】\]\uff3d\u3015]\s*[、:：]?\s*)"
        ),
    ),
    ("han", rf"(?P<number>{_HAN})(?P<sign>\s*、\s*)"),
    ("han_bracket", rf"(?P<number>[(（]{_HAN}[)）])(?P<after>[、]?\s*)"),
)
_COMPILED: Final = tuple((way, re.compile(form)) for way, form in _WAYS)
_ALONE: Final = re.compile(r"\d{1,3}")
# Of sections; the others number projects where they stand above records.
OF_SECTIONS: Final = frozenset({"han", "han_bracket"})
_LONGEST_SECTION: Final = 40
_NEEDED: Final = 2


@dataclass(frozen=True, slots=True)
class Start:
    """How a paragraph begins: a number with its signs, and the rest of its line."""

    way: str
    number: str
    signs: str
    rest: str
    is_made: bool = False  # whether a program makes the number


@dataclass(frozen=True, slots=True)
class Ways:
    """What the ways of numbering number: records, parts of records, sections from the outermost in.

    Whatever is numbered otherwise is text.
    """

    records: frozenset[str]
    parts: frozenset[str] = frozenset()
    sections: tuple[str, ...] = ()


def start_of(paragraph: Paragraph) -> Start:
    """The number of a paragraph, in its text or in the mark that a program makes."""
    line = paragraph.text
    for way, form in _COMPILED:
        if match := form.match(paragraph.mark):
            return Start(way, paragraph.mark.strip(" 、\uff0e."), "", line, is_made=True)
    if _ALONE.match(paragraph.mark):
        return Start("digits", paragraph.mark.strip(" 、\uff0e."), "", line, is_made=True)
    if _ALONE.fullmatch(line.strip()):
        return Start("digits", line.strip(), "", "")
    for way, form in _COMPILED:
        if match := form.match(line):
            groups = match.groupdict()
            signs = (groups.get("open") or "") + (groups.get("sign") or groups.get("after") or "")
            return Start(way, match["number"], signs, line[match.end() :])
    return Start("", "", "", line)


def ways_of(starts: Sequence[Start], labelled: Sequence[bool], opening: Sequence[bool]) -> Ways:
    """What the ways of numbering number.

    `labelled` says of each line whether it has labels, `opening` whether it announces what stands
    below it: numbers there number nothing but points of a text.
    """
    inside = {
        start.way
        for before, start in zip(opening, starts[1:], strict=False)
        if before and _is_first(start.number)
    }
    numbered = [at for at, start in enumerate(starts) if start.way and start.way not in inside]
    blocks = list(pairwise([*numbered, len(starts)]))
    with_labels = Counter(starts[at].way for at, end in blocks if any(labelled[at:end]))
    every = dict.fromkeys(starts[at].way for at in numbered)
    named = frozenset(way for way in every if with_labels[way] >= _NEEDED)
    if not named:
        records = frozenset(every) - OF_SECTIONS - inside
        return Ways(records, sections=tuple(way for way in every if way in OF_SECTIONS))
    above = _above(starts, numbered, named)
    parts = {way for way, parents in above.items() if parents - (OF_SECTIONS - named)}
    records = named - parts
    for parents in above.values():
        records |= parents - OF_SECTIONS - parts
    sections = tuple(way for way in every if way in OF_SECTIONS - records - parts)
    return Ways(frozenset(records), frozenset(parts), sections)


def is_section(start: Start) -> bool:
    """Whether a numbered line may be the heading of a section: it is short, and no sentence."""
    return 1 < len(start.rest) <= _LONGEST_SECTION and "。" not in start.rest


def _above(
    starts: Sequence[Start], numbered: Sequence[int], named: frozenset[str]
) -> dict[str, set[str]]:
    """For each way the others that number the line right above one that begins it anew."""
    found: dict[str, set[str]] = {way: set() for way in named}
    for at, after in pairwise(numbered):
        way = starts[after].way
        if way in named and starts[at].way != way and _is_first(starts[after].number):
            found[way].add(starts[at].way)
    return found


def _is_first(number: str) -> bool:
    """Whether a number is the first of its kind."""
    return re.sub(r"[()（）第项件、.\s]|项目|任务|实事|事项|工程", "", number) in (
        "1",
        "01",
        "一",
        "①",
    )
