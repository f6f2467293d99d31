"""Projects, their results and measures, and where each was read.

Texts are the published words; numbers that add up are `Decimal`. What stands in a file as it is
here is said once, in the classes of words; content/schema adds what is resolved first.
"""

from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from generator.records.outcome import Outcome
from generator.records.project_keys import is_plain
from generator.records.rounding import round_ratio
from generator.records.values import (
    Comparison,
    Filled,
    GradeWord,
    MendWord,
    OneName,
    OptionalKey,
    OptionalProjectId,
    OptionalSlug,
    Printed,
    ReadingWord,
    Shape,
    Slug,
    Text,
)

_RATIO_PLACES = 4
BETWEEN_PROGRAMMES = " › "  # noqa: RUF001 - as breadcrumbs have it


class Mend(Shape, frozen=True):
    """A mechanical correction made at import: in which field, of which kind, from what to what."""

    field: Filled
    kind: MendWord
    before: Filled
    after: Text = ""


class Source(Struct, frozen=True):
    """Where a row was read: the document's id, the table and row (from 1), and its raw text.

    `cells` are the texts of the row, one for each column, empty ones too; `raw` is the row in one
    text. What the content does not say is empty, or 0.
    """

    document: str
    table: int
    row: int
    raw: str
    mends: tuple[Mend, ...]
    cells: tuple[str, ...] = ()


class ResultWords(Shape, frozen=True, kw_only=True):
    """What a result says in words that stay as they are.

    `title` makes it an item: the target of its own row, where one number holds several.
    `share_head` is the head of a printed share where it is not plainly 完成率.
    """

    title: Text = ""
    text: Text = ""
    share_head: Text = ""
    people: tuple[OneName, ...] = ()
    leaders: tuple[OneName, ...] = ()
    deadline: Text = ""


class Result(ResultWords, frozen=True, kw_only=True):
    """One row of the source about a project: who answers for it, and what came of it.

    `departments` are slugs, in the order of `printed_departments`; `assisting` likewise. `part` is
    its number within the project, from 1, which addresses name. `outcome` and `share` (in percent)
    are None where none is printed. `inherited` names the fields whose cell was merged with that of
    the row above; the printed words are then those of the row above. `supplied` names those that a
    compiler added. `extra` holds columns that no field is for, head and words.
    """

    part: int = 1
    outcome: Outcome | None
    share: Decimal | None = None
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    assisting: tuple[str, ...] = ()
    printed_assisting: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    supplied: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    source: Source

    @property
    def is_stated(self) -> bool:
        """Whether the source says what came of it; a plan says nothing yet."""
        return bool(self.text) or self.outcome is not None or self.share is not None


class MeasureWords(Shape, frozen=True, kw_only=True):
    """What a measure says in words that stay as they are.

    `comparison` is at_least, at_most or exactly. The words are those of title and result that the
    numbers were read from, as far as known; `reading` is confirmed, proposed or rejected, and
    `grade` how sure a proposed one is: proven, likely or unsure.
    """

    name: Filled
    unit: Text = ""
    comparison: Comparison = "at_least"
    target_words: Text = ""
    actual_words: Text = ""
    reading: ReadingWord = "confirmed"
    grade: GradeWord = ""


class Measure(MeasureWords, frozen=True, kw_only=True):
    """One quantity of a project, or of one of its items: `part` is the item's, or 0.

    `actual` is None where nothing is known of it yet.
    """

    target: Decimal
    actual: Decimal | None
    part: int = 0

    @property
    def ratio(self) -> Decimal | None:
        """Actual ÷ target, to four places, 1 only if they are equal; the target is above zero."""
        if self.actual is None:
            return None
        return round_ratio(self.actual, self.target, _RATIO_PLACES)


class PlaceWords(Shape, frozen=True):
    """A place that a project names: its slug, the words that name it, and who says so."""

    place: Slug
    words: Text = ""
    reading: ReadingWord = "confirmed"


class Position(Struct, frozen=True):
    """Where a record stands in the content, so that a later finding can name the line."""

    file: str
    index: int


class ProjectWords(Shape, frozen=True, kw_only=True):
    """What a project says in words that stay as they are; `title` is the published target.

    `number` is as printed, and empty where none is; `table` is the id of the level's table, where
    it has several. The title may be missing where every result has one. `continues` is the id of
    the project of an earlier year whose work goes on here, as a person has confirmed.
    """

    number: Printed = ""
    table: OptionalSlug = ""
    title: Text = ""
    places: tuple[PlaceWords, ...] = ()
    continues: OptionalProjectId = ""


class Project(ProjectWords, frozen=True, kw_only=True, dict=True):
    """One task of one level. `id` is `year/level/key`; `programmes` lead from the outermost in.

    `measures` are those that a person has confirmed, of the project and of its items; `set_aside`
    holds readings that wait for a person, or that one has rejected, and is never shown. `extra`
    holds columns of the source that no field is for, head and words. `source` is that of the row
    that has the title alone, where there is one.
    """

    id: str
    key: OptionalKey
    level: str
    programmes: tuple[str, ...] = ()
    results: tuple[Result, ...]
    measures: tuple[Measure, ...]
    position: Position
    set_aside: tuple[Measure, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    source: Source | None = None

    @property
    def programme(self) -> str:
        """The programme behind those around it, from the outermost in."""
        return BETWEEN_PROGRAMMES.join(self.programmes)

    @property
    def whole_number(self) -> int | None:
        """The number as an integer where it is printed in plain digits; else None."""
        return int(self.number) if is_plain(self.number) else None

    @cached_property
    def heading(self) -> str:
        """The title; where only the items have one, that of the first, and how many there are."""
        if self.title:
            return self.title
        titles = [result.title for result in self.results if result.title]
        first = titles[0] if titles else self.number or self.key
        return f"{first}等{len(titles)}个子项" if len(titles) > 1 else first

    @property
    def items(self) -> tuple[Result, ...]:
        """The results that have a title of their own."""
        return tuple([result for result in self.results if result.title])

    @property
    def outcome(self) -> Outcome | None:
        """The published word; the least of them where every row prints one, else none."""
        results = self.results
        return results[0].outcome if len(results) == 1 else self._least

    @cached_property
    def _least(self) -> Outcome | None:
        # once for all: the page of each department asks it, and each result may have one
        words = [result.outcome for result in self.results if result.outcome is not None]
        if not words or len(words) < len(self.results):
            return None
        return min(words, key=lambda word: word.kind.rank)

    @property
    def stated(self) -> tuple[Result, ...]:
        """The results of which the source says what came."""
        return tuple([result for result in self.results if result.is_stated])

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """The slugs of all departments that answer for it, each once, in printed order."""
        if len(self.results) == 1:
            return tuple(dict.fromkeys(self.results[0].departments))
        return tuple(dict.fromkeys(slug for result in self.results for slug in result.departments))

    @cached_property
    def assisting(self) -> tuple[str, ...]:
        """The slugs of all departments that assist and do not answer for it, each once."""
        lead = set(self.departments)
        named = (slug for result in self.results for slug in result.assisting)
        return tuple(dict.fromkeys(slug for slug in named if slug not in lead))

    @cached_property
    def reached(self) -> tuple[Measure, ...]:
        """The measures of which an actual is known, from the lowest ratio to the highest.

        Of a target that is a ceiling less is not worse: such measures stand behind all others.
        """
        # once for all: each list that shows the project asks for the first and the last
        known = [measure for measure in self.measures if measure.actual is not None]
        return tuple(
            sorted(known, key=lambda each: (each.comparison == "at_most", each.ratio or 0))
        )

    @property
    def people(self) -> tuple[str, ...]:
        """The names of all people who answer for it, each once, in printed order."""
        if len(self.results) == 1:
            return tuple(dict.fromkeys(self.results[0].people))
        return tuple(dict.fromkeys(name for result in self.results for name in result.people))
