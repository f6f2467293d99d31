"""The views of pages about the site and its data."""

from msgspec import Struct

from generator.pages.parts import ChangeItem, Link
from generator.pages.written import Written


class DataFile(Struct, frozen=True):
    """A file to download."""

    name: str
    href: str
    what: str
    written: Written


class Dictionary(Struct, frozen=True):
    """What the columns or fields of a file mean: the name, the type and the meaning of each."""

    id: str
    name: str
    about: str
    fields: tuple[tuple[str, str, str], ...]


class SourceDocument(Struct, frozen=True):
    """A document that the records were compiled from."""

    title: str
    publisher: str
    url: str
    note: str
    sha256: str


class DataView(Struct, frozen=True):
    """The view of pages/data.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    files: tuple[DataFile, ...]
    checks: Link
    dictionaries: tuple[Dictionary, ...]
    documents: tuple[SourceDocument, ...]
    citation: str
    address: str
    links: tuple[Link, ...]


class ArticleView(Struct, frozen=True):
    """The view of pages/article.html.

    `keeps_changes` marks the page of corrections, which tells every change after publication.
    """

    crumbs: tuple[Link, ...]
    title: str
    summary: str
    body: str
    contact: str
    keeps_changes: bool
    corrections: tuple[ChangeItem, ...]
    typography: tuple[ChangeItem, ...]


class NotFoundView(Struct, frozen=True):
    """The view of pages/404.html, which stands alone: it is served at any address."""

    site_title: str
    home: str
