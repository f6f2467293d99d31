"""The view of the page on which the same work of several levels stands side by side."""

from msgspec import Struct

from generator.pages.parts import Link, Tag


class Side(Struct, frozen=True):
    """One entry of an undertaking; `people` is empty where people are not named."""

    label: str
    href: str
    target: str
    results: tuple[str, ...]
    tags: tuple[Tag, ...]
    departments: tuple[Link, ...]
    people: str
    measures: tuple[str, ...]


class UndertakingItem(Struct, frozen=True):
    """An undertaking: `note` says in one neutral sentence where its entries differ.

    `with_measures` and `with_people` say whether any side has such a line.
    """

    id: str
    title: str
    note: str
    basis: str
    sides: tuple[Side, ...]
    with_measures: bool
    with_people: bool


class UndertakingsView(Struct, frozen=True):
    """The view of pages/undertakings.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    method: str
    contents: tuple[Link, ...]
    undertakings: tuple[UndertakingItem, ...]
