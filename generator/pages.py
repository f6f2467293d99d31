"""Page, and one frozen view per template.

A view holds just what its template prints: words that are ready to show, links that are ready
to use, numbers that are already text. A page is the same as before when its view is.
"""

from decimal import Decimal

from msgspec import Struct

# ---- parts that several views share ---------------------------------------------------------


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


class Row(Struct, frozen=True):
    """A project in a table. `label` is level and number; `joint` names who shares it."""

    id: str
    label: str
    href: str
    title: str
    text: str
    tags: tuple[Tag, ...]
    noticed: bool
    highlighted: bool
    departments: tuple[Link, ...]
    people: tuple[str, ...]
    joint: tuple[Link, ...]


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


class NoticeItem(Struct, frozen=True):
    """A notice or a highlight, with the project it was matched with."""

    id: str
    name: str
    sentence: str
    href: str
    projects: tuple[Row, ...]
    match: str
    basis: str
    story: str


# ---- the frame around every page ------------------------------------------------------------


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


# ---- one view per template ------------------------------------------------------------------


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


class MeasureBar(Struct, frozen=True):
    """A measure as a bar from zero, in thousandths of the bar's whole length.

    `filled` is the actual, `tick` the target; `broken` says that the bar was cut at 300 %.
    """

    name: str
    sentence: str
    formula: str
    filled: int
    tick: int
    broken: bool


class ResultBlock(Struct, frozen=True):
    """One result: text, outcome, departments as they stand in the table, people."""

    text: str
    tag: Tag
    departments: tuple[Link, ...]
    printed: str
    inherited: bool
    people: tuple[str, ...]


class SourceRow(Struct, frozen=True):
    """Where a result was read; `raw` is the row as it stood, and `mends` what was altered."""

    document: str
    table: str
    raw: str
    mends: tuple[str, ...]


class ProjectView(Struct, frozen=True):
    """The view of pages/project.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    tags: tuple[Tag, ...]
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    measures: tuple[MeasureBar, ...]
    results: tuple[ResultBlock, ...]
    sources: tuple[SourceRow, ...]
    programme: str
    siblings: tuple[Item, ...]
    previous: Item | None
    next: Item | None
    citation: str
    report_error: Link
    data: Link


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


class DataFile(Struct, frozen=True):
    """A file to download."""

    name: str
    href: str
    what: str


class DataView(Struct, frozen=True):
    """The view of pages/data.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    files: tuple[DataFile, ...]
    fields: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str, str], ...]


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


class FeedEntry(Struct, frozen=True):
    """One entry of the feed."""

    id: str
    title: str
    href: str
    updated: str
    summary: str


class FeedView(Struct, frozen=True):
    """The view of text/feed.xml."""

    id: str
    title: str
    author: str
    home: str
    own: str
    updated: str
    entries: tuple[FeedEntry, ...]


class SitemapView(Struct, frozen=True):
    """The view of text/sitemap.xml."""

    absolute: bool
    addresses: tuple[str, ...]


class RobotsView(Struct, frozen=True):
    """The view of text/robots.txt; `sitemap` is empty without a base address."""

    sitemap: str


class HeadersView(Struct, frozen=True):
    """The view of text/_headers."""

    policy: str


# ---- data files -----------------------------------------------------------------------------


class DataSource(Struct, frozen=True):
    """The member `source` in projects.json."""

    document: str
    table: int
    row: int
    raw: str


class DataResult(Struct, frozen=True):
    """An entry of `results` in projects.json."""

    text: str
    outcome: str
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    inherited: bool
    people: tuple[str, ...]


class DataMeasure(Struct, frozen=True):
    """An entry of `measures` in projects.json; `ratio` is actual ÷ target."""

    name: str
    target: Decimal
    actual: Decimal
    unit: str
    comparison: str
    ratio: Decimal


class DataProject(Struct, frozen=True):
    """An entry of `projects` in projects.json; `url` is counted from the site's root."""

    id: str
    url: str
    level: str
    number: int
    programme: str
    title: str
    outcome: str
    departments: tuple[str, ...]
    people: tuple[str, ...]
    results: tuple[DataResult, ...]
    measures: tuple[DataMeasure, ...]
    notices: tuple[str, ...]
    highlights: tuple[str, ...]
    undertaking: str | None
    findings: tuple[str, ...]
    source: DataSource


class DataReport(Struct, frozen=True):
    """The member `report` in projects.json."""

    id: str
    title: str
    published: str | None
    official: bool
    publisher: str
    projects: int
    levels: tuple[dict[str, str], ...]
    outcomes: tuple[dict[str, str], ...]
    departments: tuple[dict[str, str], ...]
    documents: tuple[dict[str, str], ...]


class JsonFile(Struct, frozen=True):
    """The file projects.json."""

    report: DataReport
    projects: tuple[DataProject, ...]


class CsvFile(Struct, frozen=True):
    """A table: the names of its columns and its rows, as text."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


# ---- pages ----------------------------------------------------------------------------------

View = (
    SummaryView
    | ProjectsView
    | LevelView
    | ProjectView
    | DepartmentsView
    | DepartmentView
    | NoticesView
    | DataView
    | ArticleView
    | NotFoundView
)
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
    content: JsonFile | CsvFile


AnyPage = Page | TextPage | FilePage
