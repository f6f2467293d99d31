"""The files of one report -> a Report, with every name resolved, or every problem at once."""

import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.content.reuse import Cache
from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.changes_file import ledger_from
from generator.content.schema.level_files import Levels, Spread
from generator.content.schema.progress_file import steps_from
from generator.content.schema.progress_shapes import ProgressFile
from generator.content.schema.project_rows import Names
from generator.content.schema.shape import shape_of
from generator.content.schema.shapes import (
    AnswersFile,
    DepartmentsFile,
    NoticeEntry,
    ReportFile,
    ScoringEntry,
    Shape,
)
from generator.content.tree import Path, Places, Source
from generator.problems import Location, Problem, ProblemsFound
from generator.records import (
    Answer,
    Department,
    Document,
    Example,
    Ledger,
    Level,
    Match,
    Notice,
    Outcome,
    OutcomeKind,
    Place,
    Prose,
    Report,
    Scoring,
    StatedFigure,
    Undertaking,
)

T = TypeVar("T", bound=Shape)
ToProse = Callable[[str, Location], Prose]


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The files of one report: report.yaml, departments.yaml, and the records by level.

    None stands for a file that could not be opened; its problems have been noted already, and the
    other files are still checked. A report that was never published has no changes.yaml. The file
    of a level is opened when its turn has come, so that one at a time is held; to open it may raise
    ProblemsFound.
    """

    folder: str
    report: Source | None
    departments: Source | None
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
    report = _shape(sources.report, ReportFile, problems, cache)
    departments = _shape(sources.departments, DepartmentsFile, problems, cache)
    answers = _shape(sources.answers, AnswersFile, problems, cache)
    progress = [
        (source, file)
        for source in sources.progress
        if (file := _shape(source, ProgressFile, problems, cache)) is not None
    ]
    if (
        sources.report is None
        or report is None
        or sources.departments is None
        or departments is None
    ):
        Levels((), None, problems, cache).read(sources.levels, spread)
        problems += _unreadable(sources.changes)
        raise ProblemsFound(problems)

    declared = [level.id for level in report.levels]
    problems += _repeated(sources.report, "levels", declared)
    problems += _repeated(sources.report, "sources", [source.id for source in report.sources])
    problems += _repeated(sources.report, "outcomes", [word.word for word in report.outcomes])
    names = Names(
        folder=sources.folder,
        outcomes={
            word.word: Outcome(word.word, OutcomeKind(word.kind)) for word in report.outcomes
        },
        departments=_printed_names(sources.departments, departments, problems),
        documents=tuple(source.id for source in report.sources),
    )
    levels = Levels(declared, names, problems, cache)
    levels.read(sources.levels, spread)
    problems += _unmatched_levels(sources.report, sources.levels, levels, declared)
    projects = [project for level in declared for project in levels.projects.get(level, ())]

    unread = {*sources.levels, *declared} - levels.projects.keys() | levels.misnumbered
    ids = {project.id for project in projects}
    resolver = _Resolver(
        sources.report,
        ids,
        tuple(sorted(f"{sources.folder}/{level}/" for level in unread)),
        problems,
    )
    result = Report(
        folder=sources.folder,
        title=report.title,
        short_title=report.short_title,
        published=report.published,
        compiled=report.compiled,
        documents=tuple(
            Document(entry.id, entry.title, entry.publisher, entry.url, entry.sha256, entry.note)
            for entry in report.sources
        ),
        levels=tuple(
            Level(entry.id, entry.label, entry.title, entry.set_by) for entry in report.levels
        ),
        outcomes=tuple(names.outcomes.values()),
        departments=tuple(
            Department(entry.slug, entry.name, tuple(entry.aliases), entry.note)
            for entry in departments.departments
        ),
        projects=tuple(projects),
        stated=resolver.stated(report, {level.id for level in report.levels}),
        notices=resolver.notices("notices", report.notices, prose_of),
        highlights=resolver.notices("highlights", report.highlights, prose_of),
        examples=resolver.examples(report),
        undertakings=resolver.undertakings(report),
        scoring=_scoring(report.scoring),
        ledger=_ledger(sources.changes, problems, cache),
        answers=_answers(sources.answers, answers),
        steps=steps_from(progress, ids, names.outcomes, problems),
    )
    if problems:
        raise ProblemsFound(problems)
    return result


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


def _ledger(source: Source | None, problems: list[Problem], cache: Cache | None) -> Ledger | None:
    file = _shape(source, ChangesFile, problems, cache)
    if source is None or file is None:
        return None
    problems += _repeated(source, "published", [entry.project for entry in file.published])
    return ledger_from(source, file)


def _answers(source: Source | None, file: AnswersFile | None) -> tuple[Answer, ...]:
    """The answers as they stand; whether each fits a finding is for the checks to say."""
    if source is None or file is None:
        return ()
    return tuple(
        Answer(
            finding=entry.finding,
            project=entry.project,
            field=entry.field,
            text=entry.text,
            who=entry.who,
            when=entry.when,
            why=entry.why,
            place=Place(source.file, index),
        )
        for index, entry in enumerate(file.answers)
    )


def _shape(
    source: Source | None, wanted: type[T], problems: list[Problem], cache: Cache | None
) -> T | None:
    try:
        return None if source is None else shape_of(source, wanted, cache)
    except ProblemsFound as found:
        problems += found.problems
        return None


def _unreadable(source: Source | None) -> Sequence[Problem]:
    """The problems of reading the file, whatever its shape may be."""
    try:
        if source is not None:
            source.read()
    except ProblemsFound as found:
        return found.problems
    return ()


def _repeated(places: Places, name: str, ids: Iterable[str]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for index, key in enumerate(ids):
        if key in first:
            values = {"first": f"{places.find((name, first[key]))[0]}"}
            problems.append(Problem("YQ210", places.at((name, index)), key, values=values))
        first.setdefault(key, index)
    return problems


def _unmatched_levels(
    report: Places, files: Container[str], read: Levels, declared: Sequence[str]
) -> list[Problem]:
    problems = []
    for index, level in enumerate(declared):
        if level not in files:
            at, values = report.at(("levels", index)), {"name": level}
            problems.append(Problem("YQ212", at, level, values=values))
    for level, file in read.files.items():
        if level not in declared:
            values = {"known": ", ".join(declared)}
            problems.append(Problem("YQ211", Location(file), level, values=values))
    return problems


def _printed_names(
    places: Places, file: DepartmentsFile, problems: list[Problem]
) -> dict[str, str]:
    """Every printed name and alias -> slug."""
    slugs: dict[str, str] = {}
    owner: dict[str, str] = {}
    like: dict[str, str] = {}  # names that look the same and are spelt with other characters
    for index, entry in enumerate(file.departments):
        path: Path = ("departments", index)
        if entry.slug in owner:
            values = {"other": owner[entry.slug]}
            problems.append(Problem("YQ208", places.at((*path, "slug")), entry.slug, values=values))
        owner.setdefault(entry.slug, entry.name)
        claims: list[tuple[Path, str]] = [((*path, "name"), entry.name)]
        claims += [((*path, "aliases", n), alias) for n, alias in enumerate(entry.aliases)]
        for place, name in claims:
            alike = unicodedata.normalize("NFKC", name)
            if name in slugs or like.get(alike, entry.slug) != entry.slug:
                values = {"other": like[alike]}
                problems.append(Problem("YQ208", places.at(place), name, values=values))
            slugs.setdefault(name, entry.slug)
            like.setdefault(alike, entry.slug)
    return slugs


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Resolves the project ids that report.yaml names.

    Nothing is said of ids of a level whose records could not be read or are misnumbered: their
    own faults come first.
    """

    places: Places
    ids: set[str]
    unread: tuple[str, ...]
    problems: list[Problem]

    def known(self, path: Path, ids: Iterable[str]) -> tuple[str, ...]:
        found = tuple(ids)
        for index, key in enumerate(found):
            if key not in self.ids and not key.startswith(self.unread):
                place = path if path[-1] == "project" else (*path, index)
                values = {"example": min(self.ids, default="2022/wenzhou/16")}
                self.problems.append(Problem("YQ209", self.places.at(place), key, values=values))
        return found

    def notices(
        self, name: str, entries: list[NoticeEntry], prose_of: ToProse
    ) -> tuple[Notice, ...]:
        self.problems.extend(_repeated(self.places, name, [entry.id for entry in entries]))
        notices = []
        for index, entry in enumerate(entries):
            notice = Notice(
                id=entry.id,
                name=entry.name,
                by=entry.by,
                department=entry.department,
                reason=entry.reason,
                ended=entry.ended,
                projects=self.known((name, index, "projects"), entry.projects),
                match=Match(entry.match),
                basis=entry.basis,
                story=self.story((name, index, "story"), entry.story, prose_of),
                period=entry.period,
            )
            notices.append(notice)
        return tuple(notices)

    def story(self, path: Path, words: str, prose_of: ToProse) -> Prose:
        """The story; its place is only sought where something is wrong with it."""
        try:
            return prose_of(words, Location(""))
        except ProblemsFound:
            try:
                return prose_of(words, self.places.at(path))
            except ProblemsFound as found:
                self.problems.extend(found.problems)
        return Prose((), (), "")  # never leaves: a problem is noted

    def examples(self, report: ReportFile) -> tuple[Example, ...]:
        for index, entry in enumerate(report.examples):
            self.known(("examples", index, "project"), [entry.project])
        return tuple(
            Example(entry.name, entry.project, Match(entry.match), entry.basis)
            for entry in report.examples
        )

    def undertakings(self, report: ReportFile) -> tuple[Undertaking, ...]:
        ids = [entry.id for entry in report.undertakings]
        self.problems.extend(_repeated(self.places, "undertakings", ids))
        self.once(report)
        return tuple(
            Undertaking(
                entry.id,
                entry.title,
                self.known(("undertakings", index, "projects"), entry.projects),
                entry.basis,
            )
            for index, entry in enumerate(report.undertakings)
        )

    def once(self, report: ReportFile) -> None:
        """A project belongs to one undertaking, or distinct works could not be counted."""
        owner: dict[str, str] = {}
        for index, entry in enumerate(report.undertakings):
            for n, key in enumerate(entry.projects):
                if key in owner:
                    at = self.places.at(("undertakings", index, "projects", n))
                    values = {"other": owner[key]}
                    self.problems.append(Problem("YQ219", at, key, values=values))
                owner.setdefault(key, entry.id)

    def stated(self, report: ReportFile, levels: set[str]) -> tuple[StatedFigure, ...]:
        figures = []
        for index, entry in enumerate(report.stated):
            if entry.level and entry.level not in levels:
                at, values = (
                    self.places.at(("stated", index, "level")),
                    {"known": ", ".join(sorted(levels))},
                )
                self.problems.append(Problem("YQ211", at, entry.level, values=values))
            place = Place(self.places.file, index)
            value = Decimal(entry.value)
            figures.append(StatedFigure(entry.figure, entry.level, value, entry.quote, place))
        return tuple(figures)
