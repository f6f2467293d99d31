"""Projects, their results and measures, and where each was read.

Texts are the published words; numbers that add up are `Decimal`.
"""

from decimal import Decimal

from msgspec import Struct

from generator.records.outcome import Outcome
from generator.records.rounding import round_half_up

_RATIO_PLACES = 4


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
