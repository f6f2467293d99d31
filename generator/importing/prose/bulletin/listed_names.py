"""Lists of names in a sentence: “甲”（县住建局）、“乙”等3项, or without marks 甲、乙等3项."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 60
_QUOTED: Final = r"(?:“[^“”]{1,80}”|\"[^\"]{1,80}\")"
_OFFICES: Final = (
    r"[(](?P<office>[^()“”\d]{1,40}(?:局|委|办|部|院|会|处|中心|集团|公司|政府|街道|镇|乡|大队|单位|厅)"
    r"(?:牵头|负责)?)[)]"
)
_ENTRY: Final = re.compile(rf"(?P<name>{_QUOTED})(?:项目|工程|工作|任务)?(?:{_OFFICES})?")
_PLAIN_ENTRY: Final = re.compile(rf"(?P<name>[^,;。:、()“”\"]{{2,40}})(?:{_OFFICES})")
_JOINT: Final = "(?:、|,|和|及|与|以及|;)*"
_LIST: Final = rf"(?:{_QUOTED}(?:项目|工程|工作|任务)?(?:[(][^()]{{1,40}}[)])?{_JOINT})+"
_BEFORE: Final = re.compile(rf"(?P<list>{_LIST})(?:等|等等)?(?:共|共计|这)?$")
_PLAIN_BEFORE: Final = re.compile(r"(?:^|[,;。:]|其中)(?P<list>[^,;。:“”]{2,200})等$")
_BEHIND: Final = re.compile(
    rf"(?:分别(?:是|为|有)|包括|即|具体(?:是|为|有)|(?:是|为|有):?|:|如)[:,]?(?P<list>{_LIST})"
)
_BRACKET: Final = re.compile(
    r"(?:项目)?[(](?:即|分别为|包括|如|:)*(?P<list>[^()\d]*(?:[(][^()]*[)][^()]*)*)[)]"
)
_FIGURE: Final = re.compile(r"\d+(?:项|件|个|%)|\d[项件]|完成|超额|滞后|推进")


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its quotation marks, the office in brackets behind it, and its place."""

    text: str
    office: str
    start: int
    end: int


def names_before(text: str, at: int) -> list[Name]:
    """The names of the list that ends at a place: …等 before 17项."""
    if match := _BEFORE.search(text, 0, at):
        return list(names_in(text, match.start("list"), match.end("list")))
    match = _PLAIN_BEFORE.search(text, 0, at)
    return list(_plain(text, match.start("list"), match.end("list"))) if match else []


def names_behind(text: str, at: int, end: int) -> list[Name]:
    """The names that a count is followed by: 8项，分别是“甲”、“乙”; 2项（甲、乙）."""
    if match := _BRACKET.match(text, at, end):
        start, stop = match.span("list")
        quoted = list(names_in(text, start, stop))
        return quoted or list(_plain(text, start, stop))
    match = _BEHIND.search(text, at, end)
    return list(names_in(text, match.start("list"), match.end("list"))) if match else []


def names_in(text: str, start: int, end: int) -> Iterator[Name]:
    """The quoted names between two places."""
    for match in _ENTRY.finditer(text, start, end):
        first, last = match.span("name")
        yield Name(text[first + 1 : last - 1], match["office"] or "", first + 1, last - 1)


def offices_named(text: str, start: int, end: int) -> Iterator[Name]:
    """Names without quotation marks of which brackets say whose they are: 建桥（县交通局）."""
    for match in _PLAIN_ENTRY.finditer(text, start, end):
        first, last = match.span("name")
        yield Name(text[first:last], match["office"], first, last)


def _plain(text: str, start: int, end: int) -> Iterator[Name]:
    """The names between two places that signs part, none where one is no name."""
    found = []
    depth, first = 0, start
    for at in range(start, end + 1):
        sign = text[at] if at < end else "、"
        depth += (sign == "(") - (sign == ")")
        if sign == "、" and depth <= 0:
            found.append((first, at))
            first = at + 1
    names = [text[one:other].removesuffix("等") for one, other in found]
    if all(1 < len(name) <= _LONGEST and not _FIGURE.search(name) for name in names):
        for name, (one, _) in zip(names, found, strict=True):
            yield Name(name, "", one, one + len(name))
