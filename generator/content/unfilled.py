"""What a new site leaves to a person: marks, an address for corrections, words of the sample."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import PurePath
from typing import Final

from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records import Article, Report
from generator.records.settings import TO_FILL, Site
from generator.resources import shipped

_TO_FILL: Final = TO_FILL.encode()
_REACHED: Final = pattern(r"@|\d[\d\s-]{5,}\d")  # an address or a telephone number
_LONGEST: Final = 60  # characters of a line that are shown
_TITLE: Final = pattern(r"^title: *(.+?) *$", re.MULTILINE)
_LEVEL: Final = pattern(r"^ +- id: *([a-z0-9-]+)\n +label:", re.MULTILINE)
_TELLING: Final = ("about.md", "method.md", "corrections.md")
# Ids that any county has.
_ANYBODYS: Final = frozenset({"province", "city", "county", "district"})


def marks_in(file: str, content: bytes) -> Iterator[Problem]:
    """The lines of a file with a value that only a person can give (YQ340)."""
    for number, words in marked_lines(content):
        at = max(0, words.index(TO_FILL) - _LONGEST // 2)
        yield Problem("YQ340", Location(file, number), words[at : at + _LONGEST])


def marked_lines(content: bytes) -> Iterator[tuple[int, str]]:
    """The number, from 1, and the words of each line that has a mark."""
    if _TO_FILL not in content:
        return
    for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1):
        if TO_FILL in line:
            yield number, line.strip()


def contact_missing(site: Site, articles: Iterable[Article]) -> Iterator[Problem]:
    """Asks for an address where a government's site invites to report errors to none (YQ342)."""
    if site.contact or site.standing == "unofficial":
        return
    for article in articles:
        text = article.body.text
        if article.slug == "corrections" and not _REACHED.search(text) and TO_FILL not in text:
            yield Problem("YQ342", Location("content/site.yaml", field="contact"))


def left_of_sample(
    site: Site, pages: Mapping[str, bytes], reports: Sequence[Report]
) -> Iterator[Problem]:
    """What another site still has of the sample: its title, its pages, ids of its levels (YQ341).

    `pages` are the free pages by their names in the project.
    """
    title, report_title, levels = _sample()
    if any(report.title == report_title for report in reports):
        return  # it is the sample
    if site.title == title:
        yield Problem("YQ341", Location("content/site.yaml", field="title"), site.title)
    for name, content in pages.items():
        if _body(content) == _pages().get(PurePath(name).name):
            yield Problem("YQ341", Location(name))
    for report in reports:
        for index, level in enumerate(report.levels):
            if level.id in levels:
                at = Location(f"content/{report.folder}/report.yaml", field=f"levels[{index}].id")
                yield Problem("YQ341", at, level.id)


@cache
def _sample() -> tuple[str, str, frozenset[str]]:
    """The title of the sample's site, that of its report, and the ids of its own levels."""
    folder = shipped("content")
    newest = max(folder.glob("[0-9]*/report.yaml"))
    site, report = (file.read_text(encoding="utf-8") for file in (folder / "site.yaml", newest))
    return _title_in(site), _title_in(report), frozenset(_LEVEL.findall(report)) - _ANYBODYS


def _title_in(text: str) -> str:
    match = _TITLE.search(text)
    return match[1] if match else ""


@cache
def _pages() -> dict[str, bytes]:
    """The sample's pages that tell of it, by the names of their files."""
    folder = shipped("content") / "pages"
    return {name: _body((folder / name).read_bytes()) for name in _TELLING}


def _body(content: bytes) -> bytes:
    """A page without its head, white space, and numbers, as the year in an address."""
    return b"".join(re.sub(rb"\d", b"", content.rpartition(b"---")[2]).split())
