"""The views of pages about the site and its data."""

from msgspec import Struct

from generator.pages.parts import ChangeItem, Link


class DataFile(Struct, frozen=True):
    """A file to download."""

    name: str
    href: str
    what: str


class SourceDocument(Struct, frozen=True):
    """A document that the records were compiled from."""

    title: str
    publisher: str
    url: str
    note: str
    sha256: str


class Stated(Struct, frozen=True):
    """A figure of the source beside its recount."""

    quote: str
    what: str
    stated: str
    recount: str
    agrees: bool


class DataView(Struct, frozen=True):
    """The view of pages/data.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    files: tuple[DataFile, ...]
    stated: tuple[Stated, ...]
    fields: tuple[tuple[str, str], ...]
    documents: tuple[SourceDocument, ...]


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
