"""The view of the page of checks, and a finding as it stands there and on other pages."""

from msgspec import Struct

from generator.pages.parts import Link, Option


class Stated(Struct, frozen=True):
    """A figure of the source beside its recount; `href` leads to the projects counted."""

    what: str
    href: str
    quote: str
    stated: str
    recount: str
    agrees: bool


class FindingItem(Struct, frozen=True):
    """A question: the text with the words it is about, its formula, and its answer if any.

    `where` names the field, `kind` what is asked, and `ask` what a person should look at. By
    `levels`, ids with spaces between them, a filter chooses.
    """

    projects: tuple[Link, ...]
    where: str
    kind: Link
    before: str
    words: str
    after: str
    formula: str
    ask: str
    answer: str
    levels: str


class FindingGroup(Struct, frozen=True):
    """The findings of one kind; `id` is the fragment of their section."""

    id: str
    heading: str
    count: str
    findings: tuple[FindingItem, ...]


class MendLine(Struct, frozen=True):
    """A mechanical correction, and the project it was made in."""

    project: Link
    words: str


class ChecksView(Struct, frozen=True):
    """The view of pages/checks.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    stated: tuple[Stated, ...]
    summary: str
    groups: tuple[FindingGroup, ...]
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    states: tuple[Option, ...]
    mends_note: str
    mends: tuple[MendLine, ...]
