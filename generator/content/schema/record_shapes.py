"""The shapes of the files that hold records: a level as YAML, CSV or JSON lines.

What the records keep as it stands is theirs; here is what is resolved on the way to them.
"""

from typing import Annotated

from msgspec import Meta, field

from generator.records.project import MeasureWords, Mend, ProjectWords, ResultWords
from generator.records.values import Filled, Flag, Number, OptionalSlug, Shape, Slug, Text, Whole


class SourceEntry(Shape, frozen=True):
    """Where a row stands: document id (the report's first if left out), table, row, raw text."""

    document: OptionalSlug = ""
    table: Whole = "0"
    row: Whole = "0"
    raw: Text = ""
    mends: tuple[Mend, ...] = ()


class ResultEntry(ResultWords, frozen=True, kw_only=True):
    """What was delivered, with departments and people as printed."""

    outcome: Filled
    departments: Annotated[tuple[Filled, ...], Meta(min_length=1)]
    inherited: Flag = "false"
    source: SourceEntry = field(default_factory=SourceEntry)


class MeasureEntry(MeasureWords, frozen=True, kw_only=True):
    """One quantity, confirmed by a person; or proposed by a reading, or rejected."""

    target: Number
    actual: Number


class ProjectEntry(ProjectWords, frozen=True, kw_only=True):
    """One numbered task of a level."""

    number: Whole
    results: Annotated[tuple[ResultEntry, ...], Meta(min_length=1)]
    measures: tuple[MeasureEntry, ...] = ()
    extra: dict[str, Text] = field(default_factory=dict)


class LevelFile(Shape, frozen=True):
    """`<level>.yaml`: the records of one level."""

    level: Slug
    projects: Annotated[tuple[ProjectEntry, ...], Meta(min_length=1)]


class RecordFile(Shape, frozen=True):
    """`<level>.csv` and `<level>.jsonl`: the same records; the file's name gives the level."""

    projects: Annotated[tuple[ProjectEntry, ...], Meta(min_length=1)]
