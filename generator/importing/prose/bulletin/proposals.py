"""Proposals: what a bulletin's paragraphs say, each value with the words that it was read from.

Nothing here is written anywhere. `stated`, `examples`, `notices` and `highlights` fill the entries
of report.yaml that are called so; what was understood and has no place there stands in `beside`,
and what was not understood, or fits in two ways, in `open`.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

# The figures that report.yaml has a place for.
FIELDS: Final = frozenset({"projects", "exceeded", "exceeded_share"})


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document as they stand there.

    `paragraph` counts the document's paragraphs from 1, whatever tables lie between; `start` is
    the place of the first character in it, from 0.
    """

    text: str
    paragraph: int
    start: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, and the words that it was read from: a year, a title, a date as 2024-01-08."""

    value: str
    words: Words


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document or table that the bulletin names as attached; the number may be empty."""

    number: str
    title: str
    words: Words


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure that the bulletin states: the id of a level, or an empty one for the whole report.

    `figure` is one of FIELDS, or the word of another state: done, early, nearly_done, missed,
    started, not_started, under_way, ahead, on_track, behind, postponed; with `_share` it is a
    percentage.
    """

    figure: str
    level: str
    value: Decimal
    words: Words

    @property
    def has_field(self) -> bool:
        """Whether report.yaml has a place for it."""
        return self.figure in FIELDS


@dataclass(frozen=True, slots=True)
class Open:
    """Words with figures, or about a flag, that a person must look at.

    `reason` is unknown, level (the level is not clear), total (several totals), or names (nothing
    is named that could be found); `options` are the readings that fit, the likeliest first.
    """

    words: Words
    reason: str = "unknown"
    options: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownProject:
    """A project, or an item, that names are matched with.

    `label` is how a basis calls it (省级第3项), `departments` are names as printed.
    """

    id: str
    level: str
    title: str
    label: str = ""
    departments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """The projects that a printed name fits.

    `project` is empty where two fit, or none: then `match` is empty too, and a person chooses among
    the candidates, the likeliest first. `match` is exact or inferred; `basis` says why.
    """

    project: str = ""
    match: str = ""
    basis: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person must choose."""
        return not self.project


@dataclass(frozen=True, slots=True)
class Example:
    """A project that is named as an example of a state; report.yaml takes those of `exceeded`."""

    name: str
    level: str
    state: str
    words: Words
    matching: Matching = Matching()


@dataclass(frozen=True, slots=True)
class Flag:
    """A notice or a highlight: name and department as printed, by whom, why, and how it ended.

    `by` and `reason` may be empty where the sentence does not say them. `verb` is what was done
    (通报, 通报批评; of a highlight empty). `words` is the name, `sentence` all of it.
    """

    name: str
    department: str
    by: str
    reason: str
    words: Words
    sentence: Words
    verb: str = ""
    ended: str = ""
    period: str = ""
    matching: Matching = Matching()


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What the paragraphs of a document say; None where they do not say it.

    `warnings` are like notices, but the word is another: 约谈, 督办.
    """

    title: Fact | None = None
    year: Fact | None = None
    addressee: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    attachments: tuple[Attachment, ...] = ()
    stated: tuple[Stated, ...] = ()
    beside: tuple[Stated, ...] = ()
    examples: tuple[Example, ...] = ()
    others_named: tuple[Example, ...] = ()
    notices: tuple[Flag, ...] = ()
    warnings: tuple[Flag, ...] = ()
    highlights: tuple[Flag, ...] = ()
    open: tuple[Open, ...] = field(default=())
