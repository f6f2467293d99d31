"""The views of pages that show many projects."""

from msgspec import Struct

from generator.pages.parts import Legend, LevelBlock, Link, NoticeItem, Row, RowGroup, Square


class Example(Struct, frozen=True):
    """A named example of over-fulfilment: the name as printed, its project, how it matched."""

    name: str
    row: Row
    match: str
    basis: str


class ExampleGroup(Struct, frozen=True):
    """The examples that the source names for one level."""

    heading: str
    examples: tuple[Example, ...]


class DepartmentBlock(Struct, frozen=True):
    """A department as a small multiple. `share` is empty where it would mislead."""

    name: str
    href: str
    projects: int
    exceeded: int
    share: str
    joint: int
    squares: tuple[Square, ...]


class Stated(Struct, frozen=True):
    """A figure of the source beside its recount."""

    quote: str
    what: str
    stated: str
    recount: str
    agrees: bool


class SummaryView(Struct, frozen=True):
    """The view of pages/summary.html."""

    kicker: str
    headline: tuple[str, ...]
    lead: str
    legend: Legend
    levels: tuple[LevelBlock, ...]
    notices_heading: str
    notices: tuple[NoticeItem, ...]
    highlights_heading: str
    highlights: tuple[NoticeItem, ...]
    notices_page: str
    examples: tuple[ExampleGroup, ...]
    departments: tuple[DepartmentBlock, ...]
    departments_page: str
    stated: tuple[Stated, ...]
    source: str
    method_page: str
    next_steps: tuple[Link, ...]


class ProjectsView(Struct, frozen=True):
    """The view of pages/projects.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    groups: tuple[RowGroup, ...]


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


class DepartmentView(Struct, frozen=True):
    """The view of pages/department.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    lead: str
    aliases: str
    note: str
    squares: tuple[Square, ...]
    levels: tuple[RowGroup, ...]


class NoticesView(Struct, frozen=True):
    """The view of pages/notices.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
