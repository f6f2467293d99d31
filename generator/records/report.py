"""Everything of one year, and of all years, after every name has been resolved."""

from decimal import Decimal

from msgspec import Struct

from generator.records.article import Article
from generator.records.chain_link import Chain
from generator.records.change import Ledger
from generator.records.finding import Answer
from generator.records.flag import Example, Notice
from generator.records.offering import FormerAddress, OfferedFile
from generator.records.outcome import Outcome, OutcomeKind
from generator.records.place import Town
from generator.records.project import Position, Project
from generator.records.step import Step
from generator.records.values import (
    Filled,
    Flag,
    LevelId,
    OptionalDate,
    OptionalSha256,
    OptionalUrl,
    Shape,
    Slug,
    Text,
)


class Table(Shape, frozen=True):
    """One of several tables of a level; `word` is what it calls its projects (主要目标)."""

    id: Slug
    title: Text = ""
    word: Text = ""


class Level(Shape, frozen=True):
    """Who set the task: id for addresses, label for people, the table's own title.

    `tables` are there where the level has several; records without a table are of none of them.
    """

    id: LevelId
    label: Filled
    title: Text = ""
    set_by: Text = ""
    tables: tuple[Table, ...] = ()


class ReportWords(Shape, frozen=True):
    """What a place calls its projects and its report, and the county's name, where it is said."""

    project: Filled = "民生实事"
    report: Filled = "年度报告"
    county: Text = ""


class Department(Shape, frozen=True):
    """One canonical name, a slug, the aliases that tables print, and doubts about them."""

    slug: Slug
    name: Filled
    aliases: tuple[Filled, ...] = ()
    note: Text = ""


class Document(Shape, frozen=True):
    """A source document of the report; `published` is its own date, where it has one.

    `file` is its name in content/documents; it is for download only where `offer` is true.
    """

    id: Slug
    title: Filled
    publisher: Text = ""
    url: OptionalUrl = ""
    sha256: OptionalSha256 = ""
    note: Text = ""
    published: OptionalDate = ""
    file: Text = ""
    offer: Flag = "false"


class UndertakingWords(Shape, frozen=True, kw_only=True):
    """The same work appearing at several levels; `basis` says why, and what is doubtful."""

    id: Slug
    title: Filled
    basis: Text = ""


class Undertaking(UndertakingWords, frozen=True, kw_only=True):
    """The same work as it was confirmed.

    `items` are the ids of items among its entries, as `2022/county/3#2`; their projects stand in
    `projects` too, each once.
    """

    projects: tuple[str, ...]
    items: tuple[str, ...] = ()

    @property
    def whole_projects(self) -> tuple[str, ...]:
        """The projects that are the same work as a whole, and not in an item alone."""
        in_items = {item.partition("#")[0] for item in self.items}
        return tuple([key for key in self.projects if key not in in_items])


class StatedFigure(Struct, frozen=True):
    """A figure that the source states. `level` is empty where it is about the whole report.

    `figure` is projects, results, exceeded, or exceeded_share (a percentage of the level).
    """

    figure: str
    level: str
    value: Decimal
    quote: str
    position: Position


class Scoring(Struct, frozen=True):
    """The rule by which the source gives points; `quote` are the words that it stands in.

    Points for each project of a kind, for each notice and for each highlight; `cap` is the most
    that a department can get, or None.
    """

    outcomes: dict[OutcomeKind, Decimal]
    notice: Decimal
    highlight: Decimal
    cap: Decimal | None
    quote: str


class Report(Struct, frozen=True):
    """Everything of one year. `folder` is its place in the content and in every address.

    `published` is a date, a date and a time (2023-01-06 09:30), or empty where it is not known.
    A report that has not been published has no ledger, and no chain of publications.
    """

    folder: str
    title: str
    short_title: str
    published: str
    compiled: str
    documents: tuple[Document, ...]
    levels: tuple[Level, ...]
    outcomes: tuple[Outcome, ...]
    departments: tuple[Department, ...]
    projects: tuple[Project, ...]
    stated: tuple[StatedFigure, ...]
    notices: tuple[Notice, ...]
    highlights: tuple[Notice, ...]
    examples: tuple[Example, ...]
    undertakings: tuple[Undertaking, ...]
    scoring: Scoring | None
    ledger: Ledger | None = None
    answers: tuple[Answer, ...] = ()
    steps: tuple[Step, ...] = ()
    words: ReportWords = ReportWords()
    chain: Chain | None = None

    def of_level(self, level: str) -> tuple[Project, ...]:
        """The projects of one level, in their order."""
        return tuple(project for project in self.projects if project.level == level)


class Content(Struct, frozen=True):
    """All that a build needs beside the site's own settings; reports from old to new.

    `files` are for download, `addresses` those that the site had, `towns` those of the county.
    """

    reports: tuple[Report, ...]
    articles: tuple[Article, ...]
    files: tuple[OfferedFile, ...] = ()
    addresses: tuple[FormerAddress, ...] = ()
    towns: tuple[Town, ...] = ()
