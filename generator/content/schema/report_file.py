"""The files of one report -> a Report, with every name resolved, or every problem at once."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import PurePath
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from generator.content.reuse import Cache
from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.changes_file import entry_ids, ledger_from
from generator.content.schema.department_names import printed_names
from generator.content.schema.known_words import KnownWords
from generator.content.schema.level_files import Levels, Spread
from generator.content.schema.name_resolver import Names
from generator.content.schema.progress_file import steps_from
from generator.content.schema.report_references import References, ToProse
from generator.content.schema.report_shapes import (
    AnswersFile,
    DepartmentsFile,
    ProgressFile,
    ReportFile,
    ScoringEntry,
)
from generator.content.schema.shape import shape_of
from generator.content.schema.unique_ids import repeated_ids
from generator.content.tree import Places, Source
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Answer, Ledger, OutcomeKind, Position, Project, Report, Scoring
from generator.records.values import Shape

T = TypeVar("T", bound=Shape)


class ReportSources(Struct, frozen=True):
    """The files of one report: report.yaml, departments.yaml, and the records by level.

    None stands for a file that could not be opened; its problems have been noted already, and the
    other files are still checked. A report that was never published has no changes.yaml. The file
    of a level is opened when its turn has come, so that one at a time is held; to open it may raise
    ProblemsFound.
    """

    folder: str
    report: Source | None
    departments: Source | None
    missing_departments: str  # the name of departments.yaml where there is none
    places: frozenset[str] | None  # the towns of places.yaml, where there is one
    levels: Mapping[str, Callable[[], Source]]
    changes: Source | None = None
    answers: Source | None = None
    progress: tuple[Source, ...] = ()


def report_from(
    sources: ReportSources,
    prose_of: ToProse,
    cache: Cache | None = None,
    spread: Spread | None = None,
) -> Report:
    """The report; raises ProblemsFound with all problems of all its files that could be read.

    `prose_of` turns the Markdown of a story, which stands at the given place, into Prose. What the
    `cache` has of the same bytes is taken from there. With `spread` levels are read at the same
    time.
    """
    problems: list[Problem] = []
    open_file = partial(_file, problems=problems, cache=cache)
    report = open_file(sources.report, ReportFile)
    departments = open_file(sources.departments, DepartmentsFile)
    answers = open_file(sources.answers, AnswersFile)
    steps = [file for source in sources.progress if (file := open_file(source, ProgressFile))]
    if report is None or (departments is None and not sources.missing_departments):
        Levels((), None, problems, cache).read(sources.levels, spread)
        problems += _unreadable(sources.changes)
        raise ProblemsFound(problems)
    names = _names(sources, report, departments, problems)
    levels = Levels([level.id for level in report.shape.levels], names, problems, cache)
    levels.read(sources.levels, spread)
    if sources.missing_departments:
        problems[:] = _without_departments(sources.missing_departments, problems)
    problems += _unmatched_levels(report.places, sources.levels, levels)
    changes = open_file(sources.changes, ChangesFile)
    result = _resolve(report, departments, names, levels, prose_of, sources.levels, problems)
    result = replace(
        result,
        ledger=_ledger(changes, problems),
        answers=_answers(answers, result.projects),
        steps=steps_from(
            [(file.places, file.shape) for file in steps],
            {project.id for project in result.projects},
            _unread(levels, names, sources.levels),
            names.outcomes,
            problems,
            [step for level in levels.declared for step in levels.steps.get(level, ())],
        ),
    )
    if problems:
        raise ProblemsFound(problems)
    return result


class _File(Struct, Generic[T], frozen=True):
    """A file of the right shape, with the places of its values."""

    places: Source
    shape: T


def _file(
    source: Source | None, wanted: type[T], problems: list[Problem], cache: Cache | None
) -> _File[T] | None:
    """The file; None, and its problems noted, where there is none of that shape."""
    try:
        return None if source is None else _File(source, shape_of(source, wanted, cache))
    except ProblemsFound as found:
        problems += found.problems
        return None


def _names(
    sources: ReportSources,
    report: _File[ReportFile],
    departments: _File[DepartmentsFile] | None,
    problems: list[Problem],
) -> Names:
    """What the records may name; notes what is claimed twice."""
    levels, documents = report.shape.levels, report.shape.sources
    for index, level in enumerate(levels):
        tables = [table.id for table in level.tables]
        problems += repeated_ids(report.places, ("levels", index, "tables"), tables)
    outcomes = report.shape.outcomes
    problems += repeated_ids(report.places, "levels", [level.id for level in levels])
    problems += repeated_ids(report.places, "sources", [document.id for document in documents])
    problems += repeated_ids(report.places, "outcomes", [outcome.word for outcome in outcomes])
    return Names(
        folder=sources.folder,
        outcomes={outcome.word: outcome for outcome in outcomes},
        departments=printed_names(departments.places, departments.shape, problems)
        if departments
        else {},
        places=sources.places,
        documents=tuple(document.id for document in documents),
        tables={level.id: tuple(table.id for table in level.tables) for level in levels},
    )


def _resolve(
    report: _File[ReportFile],
    departments: _File[DepartmentsFile] | None,
    names: Names,
    levels: Levels,
    prose_of: ToProse,
    found: Iterable[str],
    problems: list[Problem],
) -> Report:
    """The report with what report.yaml says of its projects; `found` are levels with a file."""
    file = report.shape
    projects = [project for level in levels.declared for project in levels.projects.get(level, ())]
    references = References(
        report.places,
        _parts(projects),
        _unread(levels, names, found),
        problems,
    )
    return Report(
        folder=names.folder,
        title=file.title,
        short_title=file.short_title,
        published=file.published,
        compiled=file.compiled,
        documents=file.sources,
        levels=file.levels,
        outcomes=tuple(names.outcomes.values()),
        departments=departments.shape.departments if departments else (),
        projects=tuple(projects),
        stated=references.stated(file, levels.declared),
        notices=references.notices("notices", file.notices, prose_of),
        highlights=references.notices("highlights", file.highlights, prose_of),
        examples=references.examples(file),
        undertakings=references.undertakings(file),
        scoring=_scoring(file.scoring),
        words=file.words,
    )


def _scoring(entry: ScoringEntry) -> Scoring | None:
    if not entry.quote:
        return None
    return Scoring(
        outcomes={kind: Decimal(getattr(entry, kind.value)) for kind in reversed(OutcomeKind)},
        notice=Decimal(entry.notice),
        highlight=Decimal(entry.highlight),
        cap=Decimal(entry.cap) if entry.cap else None,
        quote=entry.quote,
    )


def _ledger(file: _File[ChangesFile] | None, problems: list[Problem]) -> Ledger | None:
    if file is None:
        return None
    problems += repeated_ids(file.places, "published", entry_ids(file.shape))
    return ledger_from(file.places, file.shape)


def _parts(projects: Iterable[Project]) -> dict[str, tuple[int, ...]]:
    """The parts of the results of each project, by its id."""
    return {project.id: tuple([result.part for result in project.results]) for project in projects}


def _answers(file: _File[AnswersFile] | None, projects: Iterable[Project]) -> tuple[Answer, ...]:
    """The answers as they stand; whether each fits a finding is for the checks to say.

    One about an item is about the fields of its result.
    """
    if file is None:
        return ()
    parts = _parts(projects)
    answers = []
    for index, entry in enumerate(file.shape.answers):
        words = asdict(entry)
        project, sign, part = entry.project.partition("#")
        if sign and int(part) in parts.get(project, ()):
            place = parts[project].index(int(part))
            inner = f".{entry.field}" if entry.field else ""
            words |= {"project": project, "field": f"results[{place}]{inner}"}
        answers.append(Answer(**words, position=Position(file.places.file, index)))
    return tuple(answers)


def _unread(levels: Levels, names: Names, found: Iterable[str]) -> set[str]:
    """The levels whose records could not be read or are misnumbered, such as 2022/county."""
    unread = {*found, *levels.declared} - levels.projects.keys() | levels.misnumbered
    return {f"{names.folder}/{level}" for level in unread}


def _without_departments(missing: str, problems: Sequence[Problem]) -> list[Problem]:
    """The problems, where each department that nobody knows is one: that the file is missing."""
    others = [problem for problem in problems if problem.code != "YQ207"]
    if len(others) == len(problems):
        return others
    values = {"name": PurePath(missing).name}
    return [*others, Problem("YQ101", Location(missing), "", "file", values=values)]


def _unreadable(source: Source | None) -> Sequence[Problem]:
    """The problems of reading the file, whatever its shape may be."""
    try:
        if source is not None:
            source.read()
    except ProblemsFound as found:
        return found.problems
    return ()


def _unmatched_levels(report: Places, files: Container[str], read: Levels) -> list[Problem]:
    """A level without a file (YQ212), and a file without a level (YQ211).

    Where no level has a file the year has only been begun.
    """
    problems = []
    declared = KnownWords(read.declared, ", ")
    for index, level in enumerate(read.declared):
        if level not in files and read.files:
            at, values = report.at(("levels", index)), {"name": level}
            problems.append(Problem("YQ212", at, level, values=values))
    for level, file in read.files.items():
        if level not in declared:
            values = {"known": declared.listed}
            problems.append(Problem("YQ211", Location(file), level, values=values))
    return problems
