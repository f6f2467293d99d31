"""The view of a project's page."""

from msgspec import Struct

from generator.pages.checks import FindingItem
from generator.pages.parts import ChangeItem, Item, Link, NoticeItem, Tag


class MeasureBar(Struct, frozen=True):
    """A measure as a bar from zero, in percent of the bar's whole length.

    `filled` is the actual, `tick` the target, both with their words `actual` and `target` and
    the end at which these are set (SVG's text-anchor); `apart` says that the words stand in two
    lines because they would touch, and `broken` that the bar was cut at 300 %. `words` tells
    what the numbers were read from.
    """

    name: str
    sentence: str
    formula: str
    filled: str
    tick: str
    target: str
    actual: str
    target_anchor: str
    actual_anchor: str
    apart: bool
    broken: bool
    words: str = ""


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


class StepLine(Struct, frozen=True):
    """One time of the year: when, what was planned and done, and how much in words."""

    period: str
    plan: str
    actual: str
    share: str
    tag: Tag | None


class ProjectView(Struct, frozen=True):
    """The view of pages/project.html."""

    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    tag: Tag
    notices: tuple[NoticeItem, ...]
    highlights: tuple[NoticeItem, ...]
    measures: tuple[MeasureBar, ...]
    results: tuple[ResultBlock, ...]
    extra: tuple[tuple[str, str], ...]
    steps: tuple[StepLine, ...]
    findings: tuple[FindingItem, ...]
    sources: tuple[SourceRow, ...]
    changes: tuple[ChangeItem, ...]
    programme: str
    siblings: tuple[Item, ...]
    more: tuple[Link, ...]
    same: tuple[Item, ...]
    same_page: str
    previous: Item | None
    next: Item | None
    citation: str
    address: str
    links: tuple[Link, ...]
