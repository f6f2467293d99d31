"""What report.yaml says of projects by their ids, and of levels: resolved, or a problem."""

from collections.abc import Callable, Container, Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from generator.content.schema.known_words import KnownWords
from generator.content.schema.report_shapes import NoticeEntry, ReportFile
from generator.content.schema.unique_ids import repeated_ids
from generator.content.tree import Path, Places
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Example, Notice, Position, Prose, StatedFigure, Undertaking
from generator.records.flag import ExampleWords, NoticeWords
from generator.records.report import UndertakingWords
from generator.records.values import words_of

ToProse = Callable[[str, Location], Prose]


class References(Struct, frozen=True, dict=True):
    """Resolves what report.yaml says of projects, and of levels.

    Nothing is said of ids of a level whose records could not be read or are misnumbered: their
    own faults come first.
    """

    places: Places
    parts: Mapping[str, Container[int]]  # of each project, by its id, the parts of its results
    unread: set[str]  # levels, such as 2022/county
    problems: list[Problem]

    def resolve(self, path: Path, ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The projects of the ids, each once, and those ids that are of items.

        Notes every id that is no project's and no item's (YQ209).
        """
        projects: dict[str, None] = {}
        items = []
        for index, key in enumerate(ids):
            project, sign, part = key.partition("#")
            known = project in self.parts and (not sign or int(part) in self.parts[project])
            if not known and project.rpartition("/")[0] not in self.unread:
                place = path if path[-1] == "project" else (*path, index)
                values = {"example": self.example}
                self.problems.append(Problem("YQ209", self.places.at(place), key, values=values))
            projects[project] = None
            items += [key] if sign else []
        return tuple(projects), tuple(items)

    @cached_property
    def example(self) -> str:
        """The id of a project; sought once for all problems."""
        return min(self.parts, default="2022/county/16")

    def notices(
        self, name: str, entries: tuple[NoticeEntry, ...], prose_of: ToProse
    ) -> tuple[Notice, ...]:
        """The notices or the highlights, whichever `name` says."""
        self.problems.extend(repeated_ids(self.places, name, [entry.id for entry in entries]))
        notices = []
        for index, entry in enumerate(entries):
            projects, items = self.resolve((name, index, "projects"), entry.projects)
            story = self.story((name, index, "story"), entry.story, prose_of)
            words = words_of(entry, NoticeWords)
            notices.append(Notice(**words, projects=projects, items=items, story=story))
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
        """The examples of over-fulfilment."""
        examples = []
        for index, entry in enumerate(report.examples):
            projects, items = self.resolve(("examples", index, "project"), [entry.project])
            words = words_of(entry, ExampleWords)
            examples.append(Example(**words, project=projects[0], item="".join(items)))
        return tuple(examples)

    def undertakings(self, report: ReportFile) -> tuple[Undertaking, ...]:
        """The undertakings; a project or item belongs to one, or works could not be counted."""
        ids = [undertaking.id for undertaking in report.undertakings]
        self.problems.extend(repeated_ids(self.places, "undertakings", ids))
        owner: dict[str, str] = {}
        found = []
        for index, undertaking in enumerate(report.undertakings):
            path: Path = ("undertakings", index, "projects")
            projects, items = self.resolve(path, undertaking.projects)
            words = words_of(undertaking, UndertakingWords)
            found.append(Undertaking(**words, projects=projects, items=items))
            for place, key in enumerate(undertaking.projects):
                if key in owner:
                    at, values = self.places.at((*path, place)), {"other": owner[key]}
                    self.problems.append(Problem("YQ219", at, key, values=values))
                owner.setdefault(key, undertaking.id)
        return tuple(found)

    def stated(self, report: ReportFile, levels: Iterable[str]) -> tuple[StatedFigure, ...]:
        """The figures that the source states, each of a level that there is, or of none."""
        known = KnownWords(sorted(levels), ", ")
        figures = []
        for index, entry in enumerate(report.stated):
            if entry.level and entry.level not in known:
                at, values = self.places.at(("stated", index, "level")), {"known": known.listed}
                self.problems.append(Problem("YQ211", at, entry.level, values=values))
            position = Position(self.places.file, index)
            value = Decimal(entry.value)
            figures.append(StatedFigure(entry.figure, entry.level, value, entry.quote, position))
        return tuple(figures)
