"""What an import would write: the new text of each level's file and of each period's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from generator.cli.context import Context
from generator.cli.imports.import_ground import UNFIT, Ground
from generator.cli.imports.import_lists import ListTexts
from generator.cli.imports.import_sources import Request, Sources
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.content.schema.period_rows import is_lasting
from generator.importing import (
    Change,
    LevelName,
    LevelRead,
    LevelTable,
    NewText,
    Reading,
    Target,
    course_file,
    new_level,
    placed_tables,
    update_of,
    updated_level,
)
from generator.importing.period_columns import Parts, parted_tables
from generator.importing.proposals import Additions
from generator.importing.registration import FOLDER, registration_of, with_document
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.known_records import (
    Entry,
    LevelFile,
    entries_in,
    key_of_entry,
    known_of,
    level_file,
    table_of,
)
from generator.importing.updating.level_tables import lists_of, tables_to_add
from generator.importing.updating.level_texts import keys_of, left_out
from generator.importing.updating.progress_tables import (
    StepDraft,
    is_in,
    of_period,
    questions_of,
    records_of_rows,
    step_of,
    without_course,
)
from generator.importing.updating.title_index import letters_of
from generator.problems import Location, Problem, ProblemsFound

NOTHING: Final = Additions()


class Plan:
    """Everything that an import is about to write, by the names of the files.

    `texts` are files of records with what changes in them; `lists` are those that records lead to.
    `course_alone` are levels of whose tables only the columns of periods were taken, `of_period`
    those whose records tell of a period themselves.
    """

    def __init__(
        self, context: Context, request: Request, sources: Sources, additions: Additions = NOTHING
    ) -> None:
        self.project = context.project
        self.request = request
        self.sources = sources
        self.folder = f"content/{request.year}"
        self.ground = Ground(context.project, request.year)
        self.texts: dict[str, NewText] = {}
        self.lists = ListTexts(context.project, request.year, additions)
        self.course: dict[str, list[StepDraft]] = {}
        self.withdrawn: dict[str, list[Change]] = {}  # steps of such projects, by period
        self.course_alone: set[str] = set()
        self.of_period: set[str] = set()
        self.tables: dict[str, list[tuple[str, str]]] = {}
        self.problems: list[Problem] = []
        folder = context.project / FOLDER
        there = {
            file.name: partial(read_project_file, file, context.project)
            for file in (sorted(folder.iterdir()) if folder.is_dir() else ())
        }
        self.registration = registration_of(sources.files, sources.facts, there)
        self.update = update_of(sources.facts, self.registration.ids)

    def add_levels(self, reading: Reading) -> None:
        """The files of the levels; raises ProblemsFound (YQ730, YQ737)."""
        for level in reading.levels:
            self.add_level(level)
        self.refuse()

    def add_steps(self, period: str, reading: Reading) -> None:
        """The file of a period, and those of levels whose first table it is.

        Such records tell of the period themselves, unless the call names it: then it has a file of
        its own. Raises ProblemsFound (YQ730, YQ732).
        """
        steps = [step for level in reading.levels for step in self.steps_of(level, period)]
        self.refuse()
        self.course.setdefault(period, []).extend(steps)

    def add_course(self, period: str, steps: Sequence[StepDraft]) -> None:
        """The file of a period with the steps in it; notes where it cannot be written again."""
        name = self.ground.of_period(period)
        text = self.ground.text(name)
        self.write(name, lambda: course_file(period, steps, text, self.update))
        if name in self.texts:
            self.texts[name].changes += self.withdrawn.get(period, ())

    def is_course(self, period: str, reading: Reading) -> bool:
        """Whether only the course of the year was taken of a level of the reading."""
        levels = {level.level for level in reading.levels}
        return not levels <= self.of_period if period else bool(levels & self.course_alone)

    def close(self) -> None:
        """Adds what belongs to the files: their documents, tables of levels, and new words.

        Raises ProblemsFound (YQ730, YQ738).
        """
        for period, steps in sorted(self.course.items()):
            self.add_course(period, steps)
        self.add_moved()
        try:
            self.lists.add_departments()
        except ProblemsFound as found:
            self.problems += found.problems
        self.refuse()
        changed = any(text.is_changed for text in self.texts.values())
        entries = self.registration.entries if changed else []
        if changed:
            self.lists.files |= self.registration.files
        is_begun = self.sources.facts.is_new and changed
        if not (entries or self.tables or self.lists.additions.for_report or is_begun):
            return
        known = self.sources.facts.documents
        if len(known) == 1 and any(entry["id"] != known[0].id for entry in entries):
            self.name_document(known[0].id)
        self.lists.add_report(self.sources, entries, self.tables)
        self.refuse()

    def add_level(self, level: LevelRead) -> None:
        """The file of a level; notes what must be asked."""
        there, name, tables = self.placed(level)
        is_alone = len(tables) == 1 and len(level.tables) == len(self.sources.tables.tables)
        said, replace_ = self.request.said, self.request.replace
        target = Target(self.request.year, name, said, replace_, is_alone)
        tables, parts = parted_tables(tables, self.request.year)
        stated = any(r.is_stated for table in tables for p in table.projects for r in p.results)
        if parts and there is not None and not stated:
            # what came of the year stays as another document has it
            self.course_alone.add(level.level)
            self.add_parts(name, there.entries, tables, parts)
            return
        if there is None:
            file = self.begin_level(target, tables)
        else:
            file, text = there.name, self.ground.text(there.name)
            self.write(file, lambda: updated_level(file, text, target, tables, self.update))
        if parts and file in self.texts:
            self.add_parts(name, entries_in(file, self.texts[file].text), tables, parts)

    def begin_level(self, target: Target, tables: Sequence[LevelTable]) -> str:
        """The file of a level that has none; gives its name."""
        file, made = new_level(self.folder, target, tables, self.update)
        self.texts[file] = self.ground.take(file, made, None)
        self.ground.levels[target.level.id] = file
        return file

    def add_parts(
        self, name: LevelName, entries: Sequence[Entry], tables: list[LevelTable], parts: Parts
    ) -> None:
        """The steps of a table with a column for each period, of the records as they are now."""
        for table in tables:
            own = [entry for entry in entries if table_of(entry, name) == table.id]
            known = known_of(own, name)
            found, unknown = records_of_rows(table.projects, known, self.request.said)
            self.problems += questions_of(unknown)
            for row, record in found.items():
                self.update.written.note_record(table.projects[row], own[record])
                id_ = f"{self.request.year}/{name.id}/{key_of_entry(own[record], name)}"
                for period, part in parts[id(table.projects[row])].items():
                    self.course.setdefault(period, []).append(step_of(part, id_))

    def placed(self, level: LevelRead) -> tuple[LevelFile | None, LevelName, list[LevelTable]]:
        """The level's file, its name, and its tables with their ids; raises ProblemsFound."""
        name = next(n for n in self.sources.facts.levels if n.id == level.level)
        try:
            there = self.ground.level(name)
        except UNFIT:
            raise ProblemsFound([Problem("YQ730", Location(self.ground.levels[name.id]))]) from None
        entries = there.entries if there else ()
        said = self.request.table
        tables = placed_tables(lists_of(level.tables), entries, name, said)
        if new := tables_to_add(tables, name):
            self.tables[level.level] = new
        return there, name, tables

    def steps_of(self, level: LevelRead, period: str) -> Iterator[StepDraft]:
        """The steps of a level; where it has no records yet, they are made of the same rows."""
        there, name, tables = self.placed(level)
        place = f"{self.request.year}/{name.id}"
        if there is None:
            is_apart = bool(self.request.period)
            if is_apart:
                for project, key in list(keys_of(tables, set())):
                    yield step_of(project, f"{place}/{key}", is_lasting)
            else:
                self.of_period.add(level.level)
            records = [
                replace(
                    table,
                    projects=[
                        without_course(project) if is_apart else of_period(project, period)
                        for project in table.projects
                    ],
                )
                for table in tables
            ]
            self.begin_level(Target(self.request.year, name), records)
            return
        for table in tables:
            entries = [entry for entry in there.entries if table_of(entry, name) == table.id]
            known = known_of(entries, name)
            found, unknown = records_of_rows(table.projects, known, self.request.said)
            unknown = [pair for pair in unknown if not self.is_withdrawn(pair[0], place, period)]
            self.problems += questions_of(unknown)
            for row, record in found.items():
                key = key_of_entry(entries[record], name)
                self.update.written.note_record(table.projects[row], entries[record])
                elsewhere = is_in(entries[record])
                yield step_of(table.projects[row], f"{place}/{key}", elsewhere)

    def is_withdrawn(self, project: ProjectDraft, place: str, period: str) -> bool:
        """Whether a row is of a project that was withdrawn: its step has no place; it is listed."""
        if letters_of(project.heading) not in self.update.withdrawals(f"{place}/"):
            return False
        self.withdrawn.setdefault(period, []).append(left_out(project, self.update))
        return True

    def add_moved(self) -> None:
        """What records told of periods, in the files of these, where anything else changes."""
        for name, made in self.texts.items():
            made.text = self.ground.text(name)  # with what has been moved since
        if not any(made.is_changed for made in self.texts.values()):
            self.ground.moved.clear()
            return
        for name in sorted(self.ground.altered):
            plain = NewText(self.ground.text(name), before=self.ground.before.get(name))
            self.texts.setdefault(name, plain).is_stamped = True

    def name_document(self, document: str) -> None:
        """Says of every row that names no document that it is of the only one that there was."""
        for level in self.sources.facts.levels:
            there = level_file(self.project, self.folder, level.id)
            if there is None:
                continue
            made = self.texts.get(there.name)
            old = made.text if made else decode(there.name, there.content)
            try:
                text = with_document(there.name, old, document)
            except UNFIT:
                self.problems.append(Problem("YQ730", Location(there.name)))
                continue
            if text != old:
                made = made or NewText(old, before=there.content)
                made.text, made.is_stamped = text, True
                self.texts[there.name] = made

    def write(self, name: str, make: Callable[[], NewText]) -> None:
        """Adds a file; notes where it cannot be written again (YQ730), and every question."""
        try:
            self.texts[name] = self.ground.take(name, make(), self.texts.get(name))
        except ProblemsFound as found:
            self.problems += found.problems
        except UNFIT:
            self.problems.append(Problem("YQ730", Location(name)))

    def refuse(self) -> None:
        """Raises ProblemsFound with what has been noted."""
        if self.problems:
            raise ProblemsFound(self.problems)

    def contents(self) -> dict[str, str | bytes]:
        """The files that change, with what is written into each."""
        texts = {name: made.text for name, made in self.texts.items() if made.is_changed}
        # records name documents, and those their copies: whatever stands first may stand alone
        return {**self.lists.files, **texts}

    def as_bytes(self) -> dict[str, bytes]:
        """The same as bytes."""
        return {
            name: content.encode() if isinstance(content, str) else content
            for name, content in self.contents().items()
        }

    def before(self) -> Mapping[str, bytes | None]:
        """The bytes that each of them was made of, None where there was no file."""
        found = {name: made.before for name, made in self.texts.items() if made.is_changed}
        return {**dict.fromkeys(self.lists.files, None), **found, **self.lists.before}
