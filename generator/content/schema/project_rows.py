"""The records of one level -> projects, with outcome words and departments resolved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.content.schema.known_words import KnownWords
from generator.content.schema.record_shapes import (
    MeasureEntry,
    ProjectEntry,
    ResultEntry,
    SourceEntry,
)
from generator.content.slips import parts_of
from generator.content.tree import Path, Places
from generator.problems import Problem
from generator.records import (
    Measure,
    Outcome,
    OutcomeKind,
    Position,
    Project,
    Result,
    Source,
)
from generator.records.project import MeasureWords, ProjectWords, ResultWords
from generator.records.values import words_of

_NO_SOURCE: Final = Source(document="", table=0, row=0, raw="", mends=())
_NOT_SAID: Final = SourceEntry()


@dataclass(frozen=True, slots=True)
class Names:
    """What the other files of the report say about names."""

    folder: str
    outcomes: Mapping[str, Outcome]
    departments: Mapping[str, str]
    documents: tuple[str, ...]


def projects_from(
    places: Places,
    level: str,
    entries: Iterable[ProjectEntry],
    names: Names,
    problems: list[Problem],
) -> list[Project]:
    """The projects by number; appends to `problems` whatever cannot be resolved."""
    rows = _Rows(places, names, problems)
    first: dict[int, int] = {}
    projects = []
    for index, entry in enumerate(entries):
        number = int(entry.number)
        if first.setdefault(number, index) != index:
            values = {"first": f"{places.find(('projects', first[number]))[0]}"}
            at = places.at(("projects", index))
            problems.append(Problem("YQ205", at, entry.number, values=values))
        words = words_of(entry, ProjectWords)
        measures, set_aside = rows.measures(index, entry.measures)
        projects.append(
            Project(
                **words | {"programme": rows.share(entry.programme)},
                id=f"{names.folder}/{level}/{number}",
                level=level,
                number=number,
                results=rows.results(index, entry.results),
                measures=measures,
                position=Position(places.file, index),
                set_aside=set_aside,
                extra=tuple(entry.extra.items()),
            )
        )
    return sorted(projects, key=lambda project: project.number)


class _Rows:
    """Resolves the parts of the records of one file.

    What is said again and again, the same departments, people, numbers and units, is made once and
    shared. Paths are only put together where there is something to complain about.
    """

    def __init__(self, places: Places, names: Names, problems: list[Problem]) -> None:
        self.places = places
        self.names = names
        self.problems = problems
        self.words: dict[str, str] = {}
        self.lists: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.slugs: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.numbers: dict[str, Decimal] = {}
        self.known = {
            "YQ206": KnownWords(names.outcomes),
            "YQ207": KnownWords(names.departments),
            "YQ214": KnownWords(names.documents),
        }

    def share(self, words: str) -> str:
        """The text, the same object for the same words."""
        return self.words.setdefault(words, words)

    def share_all(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The texts, the same object for the same words."""
        found = self.lists.get(words)
        if found is None:
            found = self.lists[words] = tuple(map(self.share, words))
        return found

    def results(self, index: int, entries: Sequence[ResultEntry]) -> tuple[Result, ...]:
        if len(entries) == 1:
            return (self.result(index, 0, entries[0]),)
        return tuple(self.result(index, n, entry) for n, entry in enumerate(entries))

    def result(self, index: int, n: int, entry: ResultEntry) -> Result:
        outcome = self.names.outcomes.get(entry.outcome)
        if outcome is None:
            path = ("projects", index, "results", n, "outcome")
            self.note_unknown("YQ206", path, entry.outcome)
            outcome = Outcome(entry.outcome, OutcomeKind.MISSED)  # never leaves: a problem is noted
        printed = self.share_all(entry.departments)
        return Result(
            **words_of(entry, ResultWords) | {"people": self.share_all(entry.people)},
            outcome=outcome,
            departments=self.slugs.get(printed) or self.departments(index, n, printed),
            printed_departments=printed,
            inherited=entry.inherited == "true",
            source=_NO_SOURCE if entry.source == _NOT_SAID else self.source(index, n, entry.source),
        )

    def departments(self, index: int, n: int, printed: tuple[str, ...]) -> tuple[str, ...]:
        """The slugs of the printed names."""
        slugs = []
        for place, name in enumerate(printed):
            slug = self.names.departments.get(name)
            if slug is None:
                path = ("projects", index, "results", n, "departments", place)
                self.note_unknown("YQ207", path, name)
            else:
                slugs.append(slug)
        found = tuple(slugs)
        if len(found) == len(printed):  # a name that is not known is told wherever it stands
            self.slugs[printed] = found
        return found

    def source(self, index: int, n: int, entry: SourceEntry) -> Source:
        named = entry.document or entry.raw or entry.row != "0"  # nothing is said of no source
        document = entry.document or (self.names.documents[0] if named else "")
        if document and document not in self.known["YQ214"]:
            path = ("projects", index, "results", n, "source", "document")
            self.note_unknown("YQ214", path, document)
        return Source(
            document=self.share(document),
            table=int(entry.table),
            row=int(entry.row),
            raw=entry.raw,
            mends=entry.mends,
        )

    def measures(
        self, index: int, entries: Sequence[MeasureEntry]
    ) -> tuple[tuple[Measure, ...], tuple[Measure, ...]]:
        """The measures that a person has confirmed, and the others."""
        confirmed: list[Measure] = []
        others: list[Measure] = []
        for n, entry in enumerate(entries):
            made = self.measure(index, n, entry)
            (confirmed if made.reading == "confirmed" else others).append(made)
        return tuple(confirmed), tuple(others)

    def measure(self, index: int, n: int, entry: MeasureEntry) -> Measure:
        target = self.number(entry.target)
        if target <= 0:
            at = self.places.at(("projects", index, "measures", n, "target"))
            self.problems.append(Problem("YQ216", at, entry.target))
        shared = {"name": self.share(entry.name), "unit": self.share(entry.unit)}
        return Measure(
            **words_of(entry, MeasureWords) | shared,
            target=target,
            actual=self.number(entry.actual),
        )

    def number(self, text: str) -> Decimal:
        found = self.numbers.get(text)
        if found is None:
            found = self.numbers[text] = Decimal(text)
        return found

    def note_unknown(self, code: str, path: Path, found: str) -> None:
        known = self.known[code]
        values, fix = {"known": known.listed}, ""
        parts = parts_of(found)
        if code == "YQ207" and len(parts) > 1 and all(part in known for part in parts):
            fix, values["name"], values["items"] = "write_list", "departments", ", ".join(parts)
        elif close := known.closest(found):
            fix, values["suggestion"] = "did_you_mean", close
        self.problems.append(Problem(code, self.places.at(path), found, fix=fix, values=values))
