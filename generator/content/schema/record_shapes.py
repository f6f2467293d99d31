"""The shapes of the files that hold records: a level as YAML, CSV or JSON lines.

What the records keep as it stands is theirs; here is what is resolved on the way to them.
"""

from typing import Annotated

from msgspec import Meta, field

from generator.records.project import MeasureWords, Mend, ProjectWords, ResultWords
from generator.records.values import (
    Filled,
    Flag,
    Number,
    OptionalKey,
    OptionalNumber,
    OptionalPercent,
    OptionalPeriod,
    OptionalSlug,
    OptionalWhole,
    ResultField,
    Shape,
    Slug,
    Text,
    Whole,
)


class SourceEntry(Shape, frozen=True):
    """Where a row stands: document id, table, row, its cells and its raw text.

    Without a document it is that of the report, where the report has one alone.
    """

    document: OptionalSlug = ""
    table: Whole = "0"
    row: Whole = "0"
    cells: tuple[Text, ...] = ()
    raw: Text = ""
    mends: tuple[Mend, ...] = ()


class MeasureEntry(MeasureWords, frozen=True, kw_only=True):
    """One quantity, confirmed by a person; or proposed by a reading, or rejected."""

    target: Number
    actual: OptionalNumber = ""


class ResultEntry(ResultWords, frozen=True, kw_only=True):
    """One row about a project, with departments and people as printed.

    What it says was said for its `period`, or for the year where it has none.
    """

    part: OptionalWhole = ""
    period: OptionalPeriod = ""
    outcome: Text = ""
    share: OptionalPercent = ""
    departments: tuple[Filled, ...] = ()
    assisting: tuple[Filled, ...] = ()
    inherited: Flag | tuple[ResultField, ...] = "false"
    supplied: tuple[ResultField, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()
    extra: dict[str, Text] = field(default_factory=dict)
    source: SourceEntry = field(default_factory=SourceEntry)


class ProjectEntry(ProjectWords, frozen=True, kw_only=True):
    """One task of a level; of a programme its name, or the names from the outermost in."""

    key: OptionalKey = ""
    programme: Text | tuple[Filled, ...] = ""
    results: tuple[ResultEntry, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()
    extra: dict[str, Text] = field(default_factory=dict)
    source: SourceEntry = field(default_factory=SourceEntry)


class LevelFile(Shape, frozen=True):
    """`<level>.yaml`: the records of one level."""

    level: Slug
    projects: Annotated[tuple[ProjectEntry, ...], Meta(min_length=1)]


class RecordFile(Shape, frozen=True):
    """`<level>.csv` and `<level>.jsonl`: the same records; the file's name gives the level."""

    projects: Annotated[tuple[ProjectEntry, ...], Meta(min_length=1)]
