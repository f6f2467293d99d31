"""The frame around every page."""

from msgspec import Struct

from generator.pages.parts import Link, NavItem


class Head(Struct, frozen=True):
    """What differs in the head of each page; `canonical` is empty without a base address."""

    title: str
    description: str
    canonical: str
    styles: str
    icon: str
    feed: str


class Frame(Struct, frozen=True):
    """Header and footer: the same for all pages of one folder and section."""

    site_title: str
    home: str
    nav: tuple[NavItem, ...]
    official: bool
    publisher: str
    codes: tuple[tuple[str, str], ...]
    footer: tuple[Link, ...]
    reports: tuple[NavItem, ...]
