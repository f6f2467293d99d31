"""Projects, their results and measures, and where each was read.

Texts are the published words; numbers that add up are `Decimal`. What stands in a file as it is
here is said once, in the classes of words; content/schema adds what is resolved first.
"""

from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from generator.records.outcome import Outcome
from generator.records.rounding import round_ratio
from generator.records.values import Comparison, Filled, MendWord, OneName, ReadingWord, Shape, Text

_RATIO_PLACES = 4


class Mend(Shape, frozen=True):
    """A mechanical correction made at import: in which field, of which kind, from what to what."""

    field: Filled
    kind: MendWord
    before: Filled
    after: Text = ""


class Source(Struct, frozen=True):
    """Where a row was read: the document's id, the table and row (from 1), and its raw text.

    What the content does not say is empty, or 0.
    """

    document: str
    table: int
    row: int
    raw: str
    mends: tuple[Mend, ...]


class ResultWords(Shape, frozen=True, kw_only=True):
    """What a result says in words that stay as they are."""

    text: Filled
    people: tuple[OneName, ...] = ()


class Result(ResultWords, frozen=True, kw_only=True):
    """What was delivered, by whom. `departments` are slugs, in the order of `printed_departments`.

    `inherited` marks a row whose department cell was merged with the row above; the printed
    names are then those of the row above.
    """

    outcome: Outcome
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    inherited: bool
    source: Source


class MeasureWords(Shape, frozen=True, kw_only=True):
    """What a measure says in words that stay as they are.

    `comparison` is at_least, at_most or exactly. The words are those of title and result that the
    numbers were read from, as far as known; `reading` is confirmed, proposed or rejected.
    """

    name: Filled
    unit: Text = ""
    comparison: Comparison = "at_least"
    target_words: Text = ""
    actual_words: Text = ""
    reading: ReadingWord = "confirmed"


class Measure(MeasureWords, frozen=True, kw_only=True):
    """One quantity of a project."""

    target: Decimal
    actual: Decimal

    @property
    def ratio(self) -> Decimal:
        """Actual ÷ target, to four places, 1 only if they are equal; the target is above zero."""
        return round_ratio(self.actual, self.target, _RATIO_PLACES)


class Position(Struct, frozen=True):
    """Where a record stands in the content, so that a later finding can name the line."""

    file: str
    index: int


class ProjectWords(Shape, frozen=True, kw_only=True):
    """What a project says in words that stay as they are; `title` is the published target."""

    title: Filled
    programme: Text = ""


class Project(ProjectWords, frozen=True, kw_only=True, dict=True):
    """One numbered task of one level. `id` is `year/level/number`.

    `measures` are those that a person has confirmed; `set_aside` holds readings that wait for
    a person, or that one has rejected, and is never shown. `extra` holds columns of the source that
    no field is for, head and words.
    """

    id: str
    level: str
    number: int
    results: tuple[Result, ...]
    measures: tuple[Measure, ...]
    position: Position
    set_aside: tuple[Measure, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The published word. Where the results of a project differ, the least of them counts."""
        return self.results[0].outcome if len(self.results) == 1 else self._least

    @cached_property
    def _least(self) -> Outcome:
        # once for all: the page of each department asks it, and each result may have one
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
