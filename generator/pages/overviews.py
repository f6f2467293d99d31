"""The views of pages that show many projects."""

from msgspec import Struct

from generator.pages.parts import (
    Flag,
    Item,
    Legend,
    LevelBlock,
    Link,
    ListedRow,
    NoticeItem,
    Option,
    RowGroup,
    Square,
    Tag,
)


class Example(Struct, frozen=True):
    """A named example of over-fulfilment: the name as printed, its project, how it matched."""

    name: str
    item: Item
    note: str


class ExampleGroup(Struct, frozen=True):
    """The examples that the source names for one level."""

    heading: str
    examples: tuple[Example, ...]


class DepartmentBlock(Struct, frozen=True):
    """A department as a small multiple: its squares drawn as text, the better outcomes first.

    `share` is empty where it would mislead; `noticed` is how many of its projects were flagged.
    """

    name: str
    href: str
    projects: int
    exceeded: int
    share: str
    joint: int
    filled: str
    outlined: str
    noticed: int


class FlagGroup(Struct, frozen=True):
    """Notices, or highlights, of which the same can be said: one sentence, then the cases."""

    sentence: str
    flags: tuple[Flag, ...]


class SummaryView(Struct, frozen=True):
    """The view of pages/summary.html."""

    kicker: str
    headline: tuple[str, ...]
    lead: str
    search: str
    legend: Legend
    levels: tuple[LevelBlock, ...]
    same_work: tuple[Link, ...]
    notices_heading: str
    notices: tuple[FlagGroup, ...]
    highlights: tuple[FlagGroup, ...]
    notices_page: str
    examples: tuple[ExampleGroup, ...]
    departments_note: str
    departments: tuple[DepartmentBlock, ...]
    departments_page: Link
    source: str
    sureness: str
    next_steps: tuple[Link, ...]


class ProjectsView(Struct, frozen=True):
    """The view of pages/projects.html. `flags` and `orders` are values of the filter too."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    rows: tuple[ListedRow, ...]
    levels: tuple[Option, ...]
    programmes: tuple[Option, ...]
    departments: tuple[Option, ...]
    outcomes: tuple[Option, ...]
    flags: tuple[Option, ...]
    orders: tuple[Option, ...]
    without: tuple[Link, ...]


class LevelView(Struct, frozen=True):
    """The view of pages/level.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    legend: Legend
    squares: tuple[Square, ...]
    programmes: tuple[RowGroup, ...]
    others: tuple[Link, ...]


class DepartmentsView(Struct, frozen=True):
    """The view of pages/departments.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    departments: tuple[DepartmentBlock, ...]


class BasisLine(Struct, frozen=True):
    """One thing that an assessment can rest on: its name, what was counted, and where it is."""

    name: str
    text: str
    links: tuple[Link, ...] = ()


class Assessment(Struct, frozen=True):
    """The basis of an assessment; `rule` says by which rule points are given, or that none is."""

    lines: tuple[BasisLine, ...]
    rule: str


class DepartmentView(Struct, frozen=True):
    """The view of pages/department.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    aliases: str
    note: str
    legend: Legend
    squares: tuple[Square, ...]
    levels: tuple[RowGroup, ...]
    assessment: Assessment
    report_error: tuple[Link, ...]


class NoticesView(Struct, frozen=True):
    """The view of pages/notices.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]


class PrintView(Struct, frozen=True):
    """The view of pages/print.html: the whole report for paper."""

    crumbs: tuple[Link, ...]
    title: str
    publisher: str
    lead: str
    source: str
    levels: tuple[LevelBlock, ...]
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    annexes: tuple[RowGroup, ...]
    with_people: bool


class SearchView(Struct, frozen=True):
    """The view of search.html. `parts` is the folder of a large index's parts."""

    crumbs: tuple[Link, ...]
    title: str
    tags: tuple[Tag, ...]
    parts: str
    without: tuple[Link, ...]
