"""The files of one report -> a Report, with every name resolved, or every problem at once."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.problems import Location, Problem, ProblemsFound
from generator.raw import Path, Tree
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
    Project,
    Prose,
    Report,
    Scoring,
    StatedFigure,
    Undertaking,
)
from generator.schema.change_shapes import ChangesFile
from generator.schema.changes import ledger_from
from generator.schema.explain import shape
from generator.schema.progress import steps_from
from generator.schema.progress_shapes import ProgressFile
from generator.schema.projects import Names, projects_from
from generator.schema.shapes import (
    AnswersFile,
    DepartmentsFile,
    LevelFile,
    NoticeEntry,
    ProjectEntry,
    RecordFile,
    ReportFile,
    ScoringEntry,
    Shape,
)

T = TypeVar("T", bound=Shape)
ToProse = Callable[[str, Location], Prose]


@dataclass(frozen=True, slots=True)
class ReportTrees:
    """The raw files of one report: report.yaml, departments.yaml, and the records by level.

    None stands for a file that could not be read; its problems have been noted already, and the
    other files are still checked. A report that was never published has no changes.yaml.
    """

    folder: str
    report: Tree | None
    departments: Tree | None
    levels: Mapping[str, Tree | None]
    changes: Tree | None = None
    answers: Tree | None = None
    progress: tuple[Tree, ...] = ()


def report_from(trees: ReportTrees, to_prose: ToProse) -> Report:
    """The report; raises ProblemsFound with all problems of all its files that could be read.

    `to_prose` turns the Markdown of a story, which stands at the given place, into Prose.
    """
    problems: list[Problem] = []
    report = _shape(trees.report, ReportFile, problems)
    departments = _shape(trees.departments, DepartmentsFile, problems)
    answers = _shape(trees.answers, AnswersFile, problems)
    progress = [
        (tree, file)
        for tree in trees.progress
        if (file := _shape(tree, ProgressFile, problems)) is not None
    ]
    entries = _entries(trees.levels, problems)
    if trees.report is None or report is None or trees.departments is None or departments is None:
        raise ProblemsFound(problems)

    problems += _repeated(trees.report, "levels", [level.id for level in report.levels])
    problems += _repeated(trees.report, "sources", [source.id for source in report.sources])
    problems += _repeated(trees.report, "outcomes", [word.word for word in report.outcomes])
    problems += _unmatched_levels(trees.report, trees.levels, [one.id for one in report.levels])
    names = Names(
        folder=trees.folder,
        outcomes={
            word.word: Outcome(word.word, OutcomeKind(word.kind)) for word in report.outcomes
        },
        departments=_printed_names(trees.departments, departments, problems),
        documents=tuple(source.id for source in report.sources),
    )
    projects: list[Project] = []
    for level in report.levels:
        if level.id in entries:
            tree, records = entries[level.id]
            projects += projects_from(tree, level.id, records, names, problems)

    unread = {f"{trees.folder}/{level}/" for level in trees.levels if level not in entries}
    unread |= {f"{trees.folder}/{one.id}/" for one in report.levels if one.id not in entries}
    misnumbered = {problem.at.file for problem in problems if problem.code == "YQ205"}
    unread |= {
        f"{trees.folder}/{one}/" for one, (tree, _) in entries.items() if tree.file in misnumbered
    }
    ids = {project.id for project in projects}
    resolver = _Resolver(trees.report, ids, tuple(sorted(unread)), problems)
    result = Report(
        folder=trees.folder,
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
        notices=resolver.notices("notices", report.notices, to_prose),
        highlights=resolver.notices("highlights", report.highlights, to_prose),
        examples=resolver.examples(report),
        undertakings=resolver.undertakings(report),
        scoring=_scoring(report.scoring),
        ledger=_ledger(trees.changes, problems),
        answers=_answers(trees.answers, answers),
        steps=steps_from(progress, ids, names.outcomes, problems),
    )
    if problems or len(entries) < len(trees.levels):
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


def _ledger(tree: Tree | None, problems: list[Problem]) -> Ledger | None:
    file = _shape(tree, ChangesFile, problems)
    if tree is None or file is None:
        return None
    problems += _repeated(tree, "published", [entry.project for entry in file.published])
    return ledger_from(tree, file)


def _answers(tree: Tree | None, file: AnswersFile | None) -> tuple[Answer, ...]:
    """The answers as they stand; whether each fits a finding is for the checks to say."""
    if tree is None or file is None:
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
            place=Place(tree.file, index),
        )
        for index, entry in enumerate(file.answers)
    )


def _entries(
    trees: Mapping[str, Tree | None], problems: list[Problem]
) -> dict[str, tuple[Tree, list[ProjectEntry]]]:
    """The records of every level whose file has the right shape."""
    entries = {}
    for level, tree in trees.items():
        file: LevelFile | RecordFile | None
        if tree is not None and tree.file.endswith(".yaml"):
            file = _shape(tree, LevelFile, problems)
        else:
            file = _shape(tree, RecordFile, problems)
        if tree is None or file is None:
            continue
        if isinstance(file, LevelFile) and file.level != level:
            at, values = tree.at(("level",)), {"name": level}
            problems.append(Problem("YQ217", at, file.level, values=values))
        entries[level] = (tree, file.projects)
    return entries


def _shape(tree: Tree | None, wanted: type[T], problems: list[Problem]) -> T | None:
    try:
        return None if tree is None else shape(tree, wanted)
    except ProblemsFound as found:
        problems += found.problems
        return None


def _repeated(tree: Tree, name: str, ids: Iterable[str]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for index, key in enumerate(ids):
        if key in first:
            values = {"first": f"{tree.find((name, first[key]))[0]}"}
            problems.append(Problem("YQ210", tree.at((name, index)), key, values=values))
        first.setdefault(key, index)
    return problems


def _unmatched_levels(
    report: Tree, levels: Mapping[str, Tree | None], declared: list[str]
) -> list[Problem]:
    problems = []
    for index, level in enumerate(declared):
        if level not in levels:
            at, values = report.at(("levels", index)), {"name": level}
            problems.append(Problem("YQ212", at, level, values=values))
    for level, tree in levels.items():
        if level not in declared and tree is not None:
            values = {"known": ", ".join(declared)}
            problems.append(Problem("YQ211", Location(tree.file), level, values=values))
    return problems


def _printed_names(tree: Tree, file: DepartmentsFile, problems: list[Problem]) -> dict[str, str]:
    """Every printed name and alias -> slug."""
    slugs: dict[str, str] = {}
    owner: dict[str, str] = {}
    like: dict[str, str] = {}  # names that look the same and are spelt with other characters
    for index, entry in enumerate(file.departments):
        path: Path = ("departments", index)
        if entry.slug in owner:
            values = {"other": owner[entry.slug]}
            problems.append(Problem("YQ208", tree.at((*path, "slug")), entry.slug, values=values))
        owner.setdefault(entry.slug, entry.name)
        claims: list[tuple[Path, str]] = [((*path, "name"), entry.name)]
        claims += [((*path, "aliases", n), alias) for n, alias in enumerate(entry.aliases)]
        for place, name in claims:
            alike = unicodedata.normalize("NFKC", name)
            if name in slugs or like.get(alike, entry.slug) != entry.slug:
                values = {"other": like[alike]}
                problems.append(Problem("YQ208", tree.at(place), name, values=values))
            slugs.setdefault(name, entry.slug)
            like.setdefault(alike, entry.slug)
    return slugs


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Resolves the project ids that report.yaml names.

    Nothing is said of ids of a level whose records could not be read or are misnumbered: their
    own faults come first.
    """

    tree: Tree
    ids: set[str]
    unread: tuple[str, ...]
    problems: list[Problem]

    def known(self, path: Path, ids: Iterable[str]) -> tuple[str, ...]:
        found = tuple(ids)
        for index, key in enumerate(found):
            if key not in self.ids and not key.startswith(self.unread):
                place = path if path[-1] == "project" else (*path, index)
                values = {"example": min(self.ids, default="2022/wenzhou/16")}
                self.problems.append(Problem("YQ209", self.tree.at(place), key, values=values))
        return found

    def notices(
        self, name: str, entries: list[NoticeEntry], to_prose: ToProse
    ) -> tuple[Notice, ...]:
        self.problems.extend(_repeated(self.tree, name, [entry.id for entry in entries]))
        notices = []
        for index, entry in enumerate(entries):
            story_at = self.tree.at((name, index, "story")) if entry.story else Location("")
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
                story=to_prose(entry.story, story_at),
                period=entry.period,
            )
            notices.append(notice)
        return tuple(notices)

    def examples(self, report: ReportFile) -> tuple[Example, ...]:
        for index, entry in enumerate(report.examples):
            self.known(("examples", index, "project"), [entry.project])
        return tuple(
            Example(entry.name, entry.project, Match(entry.match), entry.basis)
            for entry in report.examples
        )

    def undertakings(self, report: ReportFile) -> tuple[Undertaking, ...]:
        ids = [entry.id for entry in report.undertakings]
        self.problems.extend(_repeated(self.tree, "undertakings", ids))
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
                    at = self.tree.at(("undertakings", index, "projects", n))
                    values = {"other": owner[key]}
                    self.problems.append(Problem("YQ219", at, key, values=values))
                owner.setdefault(key, entry.id)

    def stated(self, report: ReportFile, levels: set[str]) -> tuple[StatedFigure, ...]:
        figures = []
        for index, entry in enumerate(report.stated):
            if entry.level and entry.level not in levels:
                at, values = (
                    self.tree.at(("stated", index, "level")),
                    {"known": ", ".join(sorted(levels))},
                )
                self.problems.append(Problem("YQ211", at, entry.level, values=values))
            place = Place(self.tree.file, index)
            value = Decimal(entry.value)
            figures.append(StatedFigure(entry.figure, entry.level, value, entry.quote, place))
        return tuple(figures)
