"""A long list in pages: which of its rows stand on which, and the way from one to the next.

A report of fewer than `FROM` projects has each list on one page, as people like to read and print
it. From there on a page has at most `SIZE` rows, whatever the list, so that it opens on a phone
whatever the size of the report. What stands on a page follows from the number of rows before it
alone: a word that is corrected moves no row to another page.
"""

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative

FROM: Final = 300  # projects of a report
SIZE: Final = 100  # rows of a page
_NEAR: Final = 2  # pages before and after, of those that the pager names


class Part(Struct, frozen=True):
    """One page of a list: the page `number` of `pages`, from 1, with `start` to before `end`."""

    number: int
    pages: int
    start: int
    end: int
    rows: int

    @property
    def is_first(self) -> bool:
        """Whether it has what stands on the list's first page only."""
        return self.number == 1

    @property
    def title(self) -> str:
        """What tells the page from the first one: empty, or （第2页）."""
        return "" if self.is_first else f"（第{self.number}页）"

    @property
    def words(self) -> str:
        """Which rows of the list it has, as 第101至200项, in a sentence."""
        return f"第{self.start + 1}至{self.end}项。"

    def within(self, first: int, rows: int) -> "Part":
        """What it has of one of several lists that follow each other: so many rows from `first`."""
        start, end = (min(max(place - first, 0), rows) for place in (self.start, self.end))
        return Part(self.number, self.pages, start, end, rows)


class PageLink(Struct, frozen=True):
    """A page in the pager, or a gap between two, whose `href` is empty.

    `where` says on which screens it stands: `wide`, `narrow` or, if empty, on all.
    """

    text: str
    href: str
    is_current: bool = False
    where: str = ""


class Pager(Struct, frozen=True):
    """The way through the pages of a list; `previous` and `next` may be empty."""

    count: str
    links: tuple[PageLink, ...]
    previous: str
    next: str


def page_count(rows: int, projects: int, size: int | None = None) -> int:
    """How many pages a list of so many rows takes, in a report of so many projects; at least 1."""
    size = size or SIZE
    return max(1, -(-rows // size)) if projects >= FROM else 1


def part_of(rows: int, projects: int, number: int, size: int | None = None) -> Part:
    """The page of a list by its number, from 1."""
    size = size or SIZE
    pages = page_count(rows, projects, size)
    if pages == 1:
        return Part(1, 1, 0, rows, rows)
    return Part(number, pages, (number - 1) * size, min(number * size, rows), rows)


def page_at(place: int, projects: int, size: int | None = None) -> int:
    """The number of the page on which a row stands; its place is counted from 0."""
    return place // (size or SIZE) + 1 if projects >= FROM else 1


def pager_of(part: Part, address_of: Callable[[int], str], unit: str = "项") -> Pager | None:
    """The pager of a page; None where the list has one page only.

    `address_of` gives the address of each page by its number.
    """
    if part.pages == 1:
        return None
    page = address_of(part.number)

    def href(number: int) -> str:
        return relative(page, address_of(number)) if 1 <= number <= part.pages else ""

    return Pager(
        count=f"第{part.start + 1}–{part.end}{unit}，共{part.rows}{unit}",
        links=tuple(_links(part.number, part.pages, href)),
        previous=href(part.number - 1),
        next=href(part.number + 1),
    )


def list_pager(part: Part, address: str) -> Pager | None:
    """The pager of a list whose pages stand beside the first one, at this address."""
    return pager_of(part, lambda number: addresses.page_of(address, number))


def _links(number: int, pages: int, href: Callable[[int], str]) -> Iterator[PageLink]:
    """The first, the last, and those around; on a narrow screen of these as few as lead on."""
    wide = {1, pages, *range(max(1, number - _NEAR), min(pages, number + _NEAR) + 1)}
    narrow = {1, number, pages} | (
        {2} if number == 1 else {pages - 1} if number == pages else set()
    )
    last_wide = last_narrow = 0
    for page in sorted(wide):
        is_narrow = page in narrow
        gap_wide, gap_narrow = page > last_wide + 1, is_narrow and page > last_narrow + 1
        if gap_wide or gap_narrow:
            yield PageLink("…", "", where=_where(gap_wide, gap_narrow))
        yield PageLink(str(page), href(page), page == number, _where(True, is_narrow))
        last_wide, last_narrow = page, page if is_narrow else last_narrow


def _where(is_wide: bool, is_narrow: bool) -> str:
    return "" if is_wide and is_narrow else "wide" if is_wide else "narrow"
