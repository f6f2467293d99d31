"""Search: the page, and the index that it reads as classic scripts, so that it works from a disk.

A small site's index is one file with every text. Beyond `WHOLE` projects it comes in parts: the
texts by `PART` projects, and for every two signs that follow each other in a text the projects
that hold them. A project that holds a word holds all its pairs, so the postings name a superset
of the hits, and the page then looks into their texts: nothing is missed.
"""

import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import add
from typing import Final

from generator.pages import AnyPage, FilePage, Link, Page, ScriptFile, SearchView, Tag
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import home_crumb
from generator.plan.typography import display
from generator.records import Project

WHOLE: Final = 5_000  # projects whose texts one file may hold
PART: Final = 64  # projects in one part of the texts
POSTINGS: Final = 20_000  # about so many in one part of the postings
_FLAGS: Final = (Tag("曾被通报", "notice"), Tag("亮点", "highlight"))
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"

Record = tuple[str, str, str, int, str, list[int], list[int]]


def search_pages(framer: Framer, outlines: Sequence[Outline]) -> Iterator[AnyPage]:
    """The search page and its index; newer reports come first."""
    newest = list(reversed(outlines))
    lists = _Lists(newest)
    records = [lists.record(one, project) for one in newest for project in one.report.projects]
    yield _page(framer, newest[0], lists)
    head: dict[str, object] = {
        "projects": len(records),
        "years": len(newest),
        "levels": {
            f"{one.report.folder}/{level.id}": level.label
            for one in newest
            for level in one.report.levels
        },
        "departments": list(lists.departments),
        "programmes": list(lists.programmes),
    }
    if len(records) <= WHOLE:
        yield _script(addresses.SEARCH_INDEX, "index", head | {"records": records})
        return
    grams = postings(lists.searched(records))
    buckets = max(1, sum(map(len, grams.values())) // POSTINGS)
    yield _script(addresses.SEARCH_INDEX, "index", head | {"part": PART, "buckets": buckets})
    for number in range(-(-len(records) // PART)):
        part = records[number * PART : (number + 1) * PART]
        yield _script(f"{addresses.SEARCH_PARTS}text-{number}.js", "text", number, part)
    parts: dict[int, dict[str, str]] = {number: {} for number in range(buckets)}
    for gram in sorted(grams):
        parts[ord(gram[0]) % buckets][gram] = coded(grams[gram])
    for number, part_of in parts.items():
        yield _script(f"{addresses.SEARCH_PARTS}grams-{number}.js", "grams", number, part_of)


def _script(address: str, call: str, *arguments: object) -> FilePage:
    return FilePage(address, ScriptFile(f"yqsite.{call}", arguments))


class _Lists:
    """The names that many records share, each once."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        self.departments: dict[str, int] = {}
        self.programmes: dict[str, int] = {"": 0}
        self.tags: dict[Tag, int] = {}
        for outline in outlines:
            for word in outline.report.outcomes:
                self.tags.setdefault(Tag(word.word, word.kind.value), len(self.tags))
        for tag in _FLAGS:
            self.tags.setdefault(tag, len(self.tags))

    def record(self, outline: Outline, project: Project) -> Record:
        names = [outline.departments[slug].name for slug in project.departments]
        flags = (project.id in outline.notices, project.id in outline.highlights)
        tags = [Tag(project.outcome.word, project.outcome.kind.value)]
        tags += [tag for tag, raised in zip(_FLAGS, flags, strict=True) if raised]
        return (
            project.id,
            display(project.title),
            display("　".join(result.text for result in project.results)),
            self.programmes.setdefault(project.programme, len(self.programmes)),
            "、".join(project.people) if outline.site.show_people else "",
            [self.departments.setdefault(name, len(self.departments)) for name in names],
            [self.tags[tag] for tag in tags],
        )

    def searched(self, records: Iterable[Record]) -> Iterator[list[str]]:
        """The fields of each record that are searched, as text."""
        departments, programmes = list(self.departments), list(self.programmes)
        for _, title, text, programme, people, answering, _ in records:
            names = "、".join(departments[number] for number in answering)
            yield [title, text, programmes[programme], people, names]


def _page(framer: Framer, newest: Outline, lists: _Lists) -> Page:
    view = SearchView(
        crumbs=home_crumb(newest, addresses.SEARCH),
        title="搜索",
        tags=tuple(lists.tags),
        parts=addresses.SEARCH_PARTS,
        without=(
            Link("全部项目", addresses.projects(newest.report.folder)),
            Link("责任单位", addresses.departments(newest.report.folder)),
        ),
    )
    about = About(
        title=view.title,
        description="按内容、责任单位、责任人或工程名称查找民生实事项目。",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        addresses.SEARCH,
        "pages/search.html",
        view,
        about,
        report=newest.report,
        scripts=(addresses.SEARCH_SCRIPT, addresses.SEARCH_INDEX),
    )


class _Folding(dict[int, str]):
    """What each sign folds to; every sign is folded once."""

    def __missing__(self, sign: int) -> str:
        self[sign] = unicodedata.normalize("NFKC", chr(sign)).lower()
        return self[sign]


_FOLDING: Final = _Folding()


def folded(text: str) -> str:
    """The text as the page's script folds it: each sign by itself, NFKC, then lower case."""
    return text.translate(_FOLDING)


def postings(records: Iterable[Iterable[str]]) -> dict[str, Sequence[int]]:
    """Every pair of signs, and every field's last sign alone -> the records, by number."""
    # a list of as many numbers takes twice the memory, and there are very many
    found: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, fields in enumerate(records):
        grams: set[str] = set()
        for field in fields:
            text = folded(field)
            grams.update(map(add, text, text[1:]))
            grams.update(text[-1:])
        for gram in grams:
            found[gram].append(number)
    return dict(found)


def coded(numbers: Iterable[int]) -> str:
    """Rising numbers as gaps in base 36; `gap*times` where a gap repeats."""
    words: list[str] = []
    before, last, times = -1, 0, 0
    for number in numbers:
        gap, before = number - before, number
        if gap == last:
            times += 1
            continue
        if times:
            words.append(_run(last, times))
        last, times = gap, 1
    if times:
        words.append(_run(last, times))
    return " ".join(words)


def _run(gap: int, times: int) -> str:
    return _IN_36[gap] if times == 1 else f"{_IN_36[gap]}*{_IN_36[times]}"


def base36(number: int) -> str:
    """A whole number, not below zero, in the digits that JavaScript's parseInt(…, 36) reads."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


class _Base36(dict[int, str]):
    """Numbers in base 36; gaps are small, and most of them were asked for before."""

    def __missing__(self, number: int) -> str:
        self[number] = base36(number)
        return self[number]


_IN_36: Final = _Base36()
