"""Page: an address, a template and a view; and pages that are made together."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from generator.pages.articles import ArticleView, DataView, NotFoundView
from generator.pages.checks import ChecksView
from generator.pages.data import JsonFile, ScriptFile
from generator.pages.frame import Frame, Head
from generator.pages.overviews import (
    DepartmentsView,
    DepartmentView,
    LevelView,
    NoticesView,
    PrintView,
    ProjectsView,
    SearchView,
    SummaryView,
)
from generator.pages.project import ProjectView
from generator.pages.tables import CsvFile, WorkbookFile
from generator.pages.texts import FeedView, HeadersView, RobotsView, SitemapView
from generator.pages.undertakings import UndertakingsView
from generator.pages.written import PackageFile, SumsFile

View = (
    SummaryView
    | ProjectsView
    | LevelView
    | ProjectView
    | DepartmentsView
    | DepartmentView
    | NoticesView
    | UndertakingsView
    | PrintView
    | SearchView
    | ChecksView
    | DataView
    | ArticleView
    | NotFoundView
)
FileContent = JsonFile | CsvFile | ScriptFile | WorkbookFile | PackageFile | SumsFile
TextView = FeedView | SitemapView | RobotsView | HeadersView


class Page(Struct, frozen=True):
    """An HTML page: its address, its template, its view, and the frame around it.

    Without head and frame (404.html) the template is the whole page.
    """

    address: str
    template: str
    view: View
    head: Head | None = None
    frame: Frame | None = None


class TextPage(Struct, frozen=True):
    """A file that a template writes without a frame: the feed, the sitemap, robots, headers."""

    address: str
    template: str
    view: TextView


class FilePage(Struct, frozen=True):
    """A data file."""

    address: str
    content: FileContent


AnyPage = Page | TextPage | FilePage


class Batch(Struct, frozen=True):
    """Pages that are made together, when their turn comes, by one process.

    `addresses` are known before: those of all its pages, in order. `make` gives the pages; one
    that tells of other files stands behind them in the same batch. `weight` says how many projects
    they show in all: the heaviest are begun first. Of `small` pages dozens are at hand at a time.
    `origin` stands for all that the pages are made from: while it is the same, so are they. It is
    empty where nobody knows.
    """

    addresses: tuple[str, ...]
    make: Callable[[], Iterable[AnyPage]]
    weight: int = 0
    small: bool = False
    origin: bytes = b""
