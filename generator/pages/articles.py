"""The views of pages about the site and its data."""

from msgspec import Struct

from generator.pages.parts import Link


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


class DataView(Struct, frozen=True):
    """The view of pages/data.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    files: tuple[DataFile, ...]
    checks: Link
    fields: tuple[tuple[str, str], ...]
    documents: tuple[SourceDocument, ...]


class ArticleView(Struct, frozen=True):
    """The view of pages/article.html."""

    crumbs: tuple[Link, ...]
    title: str
    summary: str
    body: str
    contact: str


class NotFoundView(Struct, frozen=True):
    """The view of pages/404.html, which stands alone: it is served at any address."""

    site_title: str
    home: str
