"""The frame around every page."""

from msgspec import Struct

from generator.pages.parts import Link, NavItem


class Head(Struct, frozen=True):
    """What differs in the head of each page.

    `canonical` is empty without a base address. `official` are the elements that a government's
    site must carry, as name and content; `social` are Open Graph's, as property and content;
    `linked` is the page's JSON-LD.
    """

    title: str
    description: str
    canonical: str
    official: tuple[tuple[str, str], ...]
    social: tuple[tuple[str, str], ...]
    linked: dict[str, object]


class Frame(Struct, frozen=True):
    """What the pages of one folder and section share: styles and scripts, header and footer.

    `codes` and `find_error` are those of an official site, otherwise empty.
    """

    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    icon: str
    feed: str
    site_title: str
    home: str
    nav: tuple[NavItem, ...]
    official: bool
    publisher: str
    codes: tuple[tuple[str, str], ...]
    find_error: str
    footer: tuple[Link, ...]
    reports: tuple[NavItem, ...]
