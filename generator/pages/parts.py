"""Parts that several views share."""

from msgspec import Struct


class Link(Struct, frozen=True):
    """Words and an address relative to the page they stand on."""

    text: str
    href: str


class NavItem(Struct, frozen=True):
    """A link of the main navigation; `current` is page, section or empty."""

    text: str
    href: str
    current: str


class Tag(Struct, frozen=True):
    """A published outcome word with its kind, which chooses mark and colour."""

    word: str
    kind: str


class Square(Struct, frozen=True):
    """One project as a square: `label` is its whole accessible name."""

    href: str
    label: str
    kind: str
    noticed: bool
    highlighted: bool


class LevelBlock(Struct, frozen=True):
    """A level as a block of squares, with its recounted figures."""

    label: str
    href: str
    projects: int
    exceeded: int
    share: str
    squares: tuple[Square, ...]


class Legend(Struct, frozen=True):
    """How often each kind of square stands on the page."""

    kinds: tuple[tuple[str, str, int], ...]
    noticed: int
    highlighted: int


class Option(Struct, frozen=True):
    """A choice of a filter: the value that stands in the address, and its words."""

    value: str
    text: str


class Row(Struct, frozen=True):
    """A project in a table. `label` is level and number; `joint` names who shares it."""

    label: str
    href: str
    title: str
    text: str
    tag: Tag
    noticed: bool
    highlighted: bool
    departments: tuple[Link, ...]
    joint: tuple[Link, ...]


class ListedRow(Row, frozen=True):
    """A project in the list of all, and on paper.

    `level`, `programme`, `slugs` and `flags` are the values that a filter compares.
    """

    number: int
    people: str
    level: str
    programme: str
    slugs: str
    flags: str


class Item(Struct, frozen=True):
    """A project in a short list."""

    label: str
    title: str
    href: str
    tag: Tag


class RowGroup(Struct, frozen=True):
    """Rows under a heading; `id` is its fragment and `note` a line of figures."""

    id: str
    heading: str
    note: str
    href: str
    rows: tuple[Row, ...]


class Flag(Struct, frozen=True):
    """A notice or a highlight in one line: its name as printed, whose, and which projects."""

    name: str
    department: str
    items: tuple[Item, ...]
    match: str
    href: str


class NoticeItem(Struct, frozen=True):
    """A notice or a highlight, with the project it was matched with."""

    id: str
    name: str
    sentence: str
    href: str
    items: tuple[Item, ...]
    match: str
    basis: str
    story: str


class ChangeItem(Struct, frozen=True):
    """A change after publication. `project` is empty on the project's own page."""

    date: str
    kind: str
    project: tuple[Link, ...]
    field: str
    old: str
    new: str
    who: str
    why: str
