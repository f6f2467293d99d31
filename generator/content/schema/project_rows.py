"""The records of one level -> projects, with keys, outcome words and departments resolved."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from generator.content.schema.name_resolver import NameResolver, Names
from generator.content.schema.period_rows import OF_THE_YEAR, PeriodRow, is_lasting, step_text
from generator.content.schema.record_shapes import (
    MeasureEntry,
    ProjectEntry,
    ResultEntry,
    SourceEntry,
)
from generator.content.tree import Path, Places
from generator.problems import Problem
from generator.records import Measure, PlaceWords, Position, Project, Result, Source, Step
from generator.records.project import MeasureWords, ProjectWords, ResultWords
from generator.records.project_keys import free_key, is_plain, key_of
from generator.records.values import words_of

_NO_SOURCE: Final = Source(document="", table=0, row=0, raw="", mends=())
_NOT_SAID: Final = SourceEntry()


class LevelRecords(NamedTuple):
    """The projects of a level, and the steps that their results tell of."""

    projects: list[Project]
    steps: list[Step]


def projects_from(
    places: Places,
    level: str,
    entries: Iterable[ProjectEntry],
    names: Names,
    problems: list[Problem],
) -> LevelRecords:
    """The projects in the order of the file; appends to `problems` whatever cannot be resolved."""
    rows = _Rows(places, names, names.tables.get(level, ()), problems)
    first: dict[str, int] = {}
    records = LevelRecords([], [])
    for index, entry in enumerate(entries):
        key = rows.key(index, entry)
        if first.setdefault(key, index) != index and key:
            values = {"first": f"{places.find(('projects', first[key]))[0]}", "key": key}
            values["free"] = free_key(key, first)
            at = places.at(("projects", index))
            found = entry.number if entry.number and not entry.key else key
            problems.append(Problem("YQ205", at, found, values=values))
        rows.check_titles(index, entry)
        results = rows.results(index, entry.results)
        measures, set_aside = rows.measures(index, entry)
        position = Position(places.file, index)
        id_ = f"{names.folder}/{level}/{key}"
        records.projects.append(
            Project(
                **words_of(entry, ProjectWords) | {"places": rows.named_places(index, entry)},
                id=id_,
                key=key,
                level=level,
                programmes=rows.programmes(entry.programme),
                results=results,
                measures=measures,
                position=position,
                set_aside=set_aside,
                extra=tuple(entry.extra.items()),
                source=None
                if entry.source == _NOT_SAID
                else rows.source(("projects", index, "source"), entry.source),
            )
        )
        records.steps.extend(rows.steps(id_, entry.results, position))
    return records


class _Rows:
    """Resolves the parts of the records of one file."""

    def __init__(
        self, places: Places, names: Names, tables: Sequence[str], problems: list[Problem]
    ) -> None:
        self.places = places
        self.problems = problems
        self.resolver = NameResolver(places, names, tables, problems)
        self.number = self.resolver.number
        self.share = self.resolver.share

    def note(self, code: str, path: Path, found: str = "", **values: str) -> None:
        self.problems.append(Problem(code, self.places.at(path), found, values=values))

    def key(self, index: int, entry: ProjectEntry) -> str:
        """The key: as it stands, else what the number gives; empty, and noted, where it gives none.

        The first table of a level, and what stands in none, have keys without a table's id.
        """
        table = self.resolver.later_table(index, entry.table)
        if entry.key:
            return entry.key
        if is_plain(entry.number) and not table:
            return entry.number
        key = key_of(entry.number, table)
        if not key:
            proposed = key_of(entry.number, table, place=index + 1)
            self.note("YQ223", ("projects", index), entry.number, key=proposed)
        return key

    def check_titles(self, index: int, entry: ProjectEntry) -> None:
        """A record has a title, or each of its results has one (YQ224)."""
        if not entry.title.strip() and not (
            entry.results and all(result.title.strip() for result in entry.results)
        ):
            self.note("YQ224", ("projects", index), entry.title)

    def programmes(self, entry: str | tuple[str, ...]) -> tuple[str, ...]:
        if isinstance(entry, str):
            return (self.share(entry),) if entry else ()
        return self.resolver.share_all(entry)

    def named_places(self, index: int, entry: ProjectEntry) -> tuple[PlaceWords, ...]:
        for n, place in enumerate(entry.places):
            self.resolver.check_place(("projects", index, "places", n, "place"), place.place)
        return entry.places

    def results(self, index: int, entries: Sequence[ResultEntry]) -> tuple[Result, ...]:
        if len(entries) == 1:
            return (self.result(index, 0, entries[0]),)
        found = tuple([self.result(index, n, entry) for n, entry in enumerate(entries)])
        first: dict[int, int] = {}
        for n, result in enumerate(found):
            if first.setdefault(result.part, n) != n:
                values = {"first": f"{first[result.part] + 1}"}
                self.note("YQ225", ("projects", index, "results", n), f"{result.part}", **values)
        return found

    def result(self, index: int, n: int, entry: ResultEntry) -> Result:
        resolver = self.resolver
        path: Path = ("projects", index, "results", n)
        slugs, printed = resolver.departments(path, "departments", entry.departments)
        helpers, printed_helpers = resolver.departments(path, "assisting", entry.assisting)
        outcome = resolver.outcome(path, entry.outcome)
        words = words_of(entry, ResultWords) | {"people": resolver.share_all(entry.people)}
        if entry.period:  # of the year it says nothing yet
            words |= {"text": "", "share_head": ""}
        return Result(
            **words,
            part=int(entry.part) if entry.part else n + 1,
            outcome=None if entry.period else outcome,
            share=self.number(entry.share) if entry.share and not entry.period else None,
            departments=slugs,
            printed_departments=printed,
            assisting=helpers,
            printed_assisting=printed_helpers,
            inherited=_inherited(entry),
            supplied=entry.supplied,
            extra=_extra(entry),
            source=_NO_SOURCE
            if entry.source == _NOT_SAID
            else self.source((*path, "source"), entry.source),
        )

    def steps(
        self, project: str, entries: Sequence[ResultEntry], position: Position
    ) -> Iterator[Step]:
        """The steps of a project: what its results say of each period that they name."""
        for period in dict.fromkeys(entry.period for entry in entries if entry.period):
            own = [entry for entry in entries if entry.period == period]
            words = step_text(
                [
                    PeriodRow(
                        *(e.title, e.text, e.outcome, e.share, e.share_head),
                        tuple(e.extra.items()),
                    )
                    for e in own
                ],
                is_lasting,
            )
            yield Step(
                project=project,
                plan=words.plan,
                actual=words.actual,
                percent_head=words.percent_head,
                note=words.note,
                period=period,
                percent=Decimal(words.percent) if words.percent else None,
                outcome=self.resolver.names.outcomes.get(words.word),
                document=own[0].source.document,
                table=int(own[0].source.table),
                row=int(own[0].source.row),
                position=position,
            )

    def source(self, path: Path, entry: SourceEntry) -> Source:
        said = bool(entry.document or entry.raw or entry.cells or entry.row != "0")
        return Source(
            document=self.resolver.document((*path, "document"), entry.document, is_said=said),
            table=int(entry.table),
            row=int(entry.row),
            raw=entry.raw,
            mends=entry.mends,
            cells=entry.cells,
        )

    def measures(
        self, index: int, entry: ProjectEntry
    ) -> tuple[tuple[Measure, ...], tuple[Measure, ...]]:
        """The measures that a person has confirmed, and the others; those of items behind."""
        if not entry.measures and not any(result.measures for result in entry.results):
            return (), ()
        found = [
            self.measure(("projects", index, "measures", n), measure, 0)
            for n, measure in enumerate(entry.measures)
        ]
        for place, result in enumerate(entry.results):
            part = int(result.part) if result.part else place + 1
            path: Path = ("projects", index, "results", place, "measures")
            found += [
                self.measure((*path, n), measure, part) for n, measure in enumerate(result.measures)
            ]
        return (
            tuple([measure for measure in found if measure.reading == "confirmed"]),
            tuple([measure for measure in found if measure.reading != "confirmed"]),
        )

    def measure(self, path: Path, entry: MeasureEntry, part: int) -> Measure:
        target = self.number(entry.target)
        if target <= 0:
            self.note("YQ216", (*path, "target"), entry.target)
        shared = {"name": self.share(entry.name), "unit": self.share(entry.unit)}
        return Measure(
            **words_of(entry, MeasureWords) | shared,
            target=target,
            actual=self.number(entry.actual) if entry.actual else None,
            part=part,
        )


def _inherited(entry: ResultEntry) -> tuple[str, ...]:
    """The merged fields; a row that says `true` inherits its departments."""
    if isinstance(entry.inherited, str):
        return ("departments",) if entry.inherited == "true" else ()
    if entry.period:
        return tuple(name for name in entry.inherited if name not in OF_THE_YEAR)
    return entry.inherited


def _extra(entry: ResultEntry) -> tuple[tuple[str, str], ...]:
    """The extras; of a result of a period those that do not tell of that time."""
    if entry.period:
        return tuple(pair for pair in entry.extra.items() if is_lasting(*pair))
    return tuple(entry.extra.items())
