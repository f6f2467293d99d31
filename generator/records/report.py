"""The domain: what a report is made of, after every name has been resolved.

All records are frozen. Texts are the published words; numbers that add up are `Decimal`.
"""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from generator.problems import Problem
from generator.records.rounding import round_half_up


class OutcomeKind(StrEnum):
    """What a published outcome word means. `rank` orders them from worst to best."""

    MISSED = "missed"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    MET = "met"
    EXCEEDED = "exceeded"

    @property
    def rank(self) -> int:
        """0 for missed up to 5 for exceeded."""
        return _RANKS[self]

    @property
    def is_finished(self) -> bool:
        """Whether the year's task is done."""
        return self in (OutcomeKind.MET, OutcomeKind.EXCEEDED)


_RANKS = {kind: rank for rank, kind in enumerate(OutcomeKind)}


class Outcome(Struct, frozen=True):
    """A published word, for example 超额完成, and its kind."""

    word: str
    kind: OutcomeKind


class Mend(Struct, frozen=True):
    """A mechanical correction made at import: in which field, of which kind, from what to what."""

    field: str
    kind: str
    before: str
    after: str


class Source(Struct, frozen=True):
    """Where a row was read: the document's id, the table and row (from 1), and its raw text.

    What the content does not say is empty, or 0.
    """

    document: str
    table: int
    row: int
    raw: str
    mends: tuple[Mend, ...]


class Result(Struct, frozen=True):
    """What was delivered, by whom. `departments` are slugs, in the order of `printed_departments`.

    `inherited` marks a row whose department cell was merged with the row above; the printed
    names are then those of the row above.
    """

    text: str
    outcome: Outcome
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    inherited: bool
    people: tuple[str, ...]
    source: Source


_RATIO_PLACES = 4


class Measure(Struct, frozen=True):
    """One quantity of a project. `comparison` is at_least, at_most or exactly.

    The words are those of title and result that the numbers were read from, as far as known;
    `reading` is confirmed, proposed or rejected.
    """

    name: str
    target: Decimal
    actual: Decimal
    unit: str
    comparison: str
    target_words: str = ""
    actual_words: str = ""
    reading: str = "confirmed"

    @property
    def ratio(self) -> Decimal:
        """Actual ÷ target, rounded half up to four places; the target is greater than zero."""
        return round_half_up(self.actual / self.target, _RATIO_PLACES)


class Step(Struct, frozen=True):
    """A project at one time of the year: `period` is a month (2022-08) or a quarter (2022-Q3).

    `percent` is 0 and `outcome` None where nothing was said.
    """

    project: str
    period: str
    plan: str
    actual: str
    percent: Decimal
    outcome: Outcome | None

    @property
    def order(self) -> tuple[str, int]:
        """Sorts by time: a quarter stands behind its last month."""
        year, _, part = self.period.partition("-")
        return year, 6 * int(part[1]) + 1 if part.startswith("Q") else 2 * int(part)


class Place(Struct, frozen=True):
    """Where a record stands in the content, so that a later finding can name the line."""

    file: str
    index: int


class Project(Struct, frozen=True):
    """One numbered task of one level. `id` is `year/level/number`; `title` the published target.

    `measures` are those that a person has confirmed; `set_aside` holds readings that wait for
    a person, or that one has rejected, and is never shown. `extra` holds columns of the source that
    no field is for, head and words.
    """

    id: str
    level: str
    number: int
    programme: str
    title: str
    results: tuple[Result, ...]
    measures: tuple[Measure, ...]
    place: Place
    set_aside: tuple[Measure, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The published word. Where the results of a project differ, the least of them counts."""
        if len(self.results) == 1:
            return self.results[0].outcome
        return min((result.outcome for result in self.results), key=lambda word: word.kind.rank)

    @property
    def departments(self) -> tuple[str, ...]:
        """The slugs of all departments that answer for it, each once, in printed order."""
        if len(self.results) == 1:
            return tuple(dict.fromkeys(self.results[0].departments))
        return tuple(dict.fromkeys(slug for result in self.results for slug in result.departments))

    @property
    def people(self) -> tuple[str, ...]:
        """The names of all people who answer for it, each once, in printed order."""
        if len(self.results) == 1:
            return tuple(dict.fromkeys(self.results[0].people))
        return tuple(dict.fromkeys(name for result in self.results for name in result.people))


class Level(Struct, frozen=True):
    """Who set the task: id for addresses, label for people, the table's own title."""

    id: str
    label: str
    title: str
    set_by: str


class Department(Struct, frozen=True):
    """One canonical name, a slug, the aliases that tables print, and doubts about them."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    note: str


class Prose(Struct, frozen=True):
    """Markdown as safe HTML, once for each depth of page, because links are relative.

    `html[d]` serves a page that lies `d` folders below the root; `links` are the site's own
    addresses that the text names, with their fragments removed.
    """

    html: tuple[str, ...]
    links: tuple[str, ...]
    text: str


class Match(StrEnum):
    """How a printed name was matched with a project."""

    EXACT = "exact"
    INFERRED = "inferred"


class Notice(Struct, frozen=True):
    """A flag raised by another authority, or (as a highlight) a case it singled out for praise."""

    id: str
    name: str
    by: str
    department: str
    reason: str
    ended: str
    projects: tuple[str, ...]
    match: Match
    basis: str
    story: Prose
    period: str = ""


class Example(Struct, frozen=True):
    """A project that the report names as an example of over-fulfilment."""

    name: str
    project: str
    match: Match
    basis: str


class Undertaking(Struct, frozen=True):
    """The same work appearing at several levels, as it was confirmed.

    `basis` says why, and what is doubtful.
    """

    id: str
    title: str
    projects: tuple[str, ...]
    basis: str = ""


class StatedFigure(Struct, frozen=True):
    """A figure that the source states. `level` is empty where it is about the whole report.

    `figure` is projects, results, exceeded, or exceeded_share (a percentage of the level).
    """

    figure: str
    level: str
    value: Decimal
    quote: str
    place: Place


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


class Answer(Struct, frozen=True):
    """What a person says to a finding: to which, who, when and why.

    `project`, `field` and `text` narrow it down; what is empty is not compared.
    """

    finding: str
    project: str
    field: str
    text: str
    who: str
    when: str
    why: str
    place: Place


class Finding(Struct, frozen=True):
    """A question about the data, the ids of the projects it is about, and its answer if any."""

    question: Problem
    projects: tuple[str, ...]
    answer: Answer | None


class Document(Struct, frozen=True):
    """A source document."""

    id: str
    title: str
    publisher: str
    url: str
    sha256: str
    note: str


class Change(Struct, frozen=True):
    """A published field that was changed: from which words to which, when, by whom and why.

    `kind` is correction or typography. `index` is its place in the ledger; `field` is named as
    in `published_fields` of the ledger, or `project` where a whole project came or went.
    """

    project: str
    field: str
    kind: str
    old: str
    new: str
    date: str
    who: str
    why: str
    index: int


class Ledger(Struct, frozen=True):
    """What was published first, as digests by project and field, and every change since."""

    file: str
    published: dict[str, dict[str, str]]
    changes: tuple[Change, ...]


class Report(Struct, frozen=True):
    """Everything of one year. `folder` is its place in the content and in every address.

    `published` is a date, a date and a time (2023-01-06 09:30), or empty where it is not known.
    A report that has not been published has no ledger.
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

    def of_level(self, level: str) -> tuple[Project, ...]:
        """The projects of one level, by number."""
        return tuple(project for project in self.projects if project.level == level)


class Article(Struct, frozen=True):
    """A free page of the site: about, method, corrections, accessibility."""

    slug: str
    title: str
    summary: str
    body: Prose
    file: str


class Content(Struct, frozen=True):
    """All that a build needs beside the site's own settings; reports from old to new."""

    reports: tuple[Report, ...]
    articles: tuple[Article, ...]
