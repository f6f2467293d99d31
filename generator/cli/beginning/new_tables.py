"""The tables of a new site: which are read, what they print, and their way into the content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.cli.beginning.new_sources import Beginning
from generator.cli.context import Context
from generator.cli.imports.import_account import print_account
from generator.cli.imports.import_periods import tables_by_period
from generator.cli.imports.import_sources import Request, Sources
from generator.cli.imports.import_texts import Plan
from generator.content.edit.whole_files import write_files
from generator.importing import Choices, Facts, Reading, Tables, facts_of, read_tables, settle
from generator.importing.county.printed_names import printed_in, read_with_names
from generator.importing.headed_tables import tables_of
from generator.importing.proposals import Additions, decisions_of
from generator.importing.registration import SourceFile
from generator.importing.rows.drafts import ResultDraft
from generator.importing.same_tables import Repeat, lesser_repeats_of
from generator.importing.updating.level_tables import TableRead
from generator.problems import ProblemsFound
from generator.problems.message import one_line


@dataclass(frozen=True, slots=True)
class NewTables:
    """The tables by period, those of the year under an empty one, and what they print."""

    by_period: tuple[tuple[str, Tables], ...] = ()
    repeats: tuple[Repeat, ...] = ()
    readings: tuple[tuple[str, Reading], ...] = ()

    @property
    def offices(self) -> list[str]:
        """The names of offices, each once."""
        found = [name for _, reading in self.readings for name in printed_in(reading)[0]]
        return list(dict.fromkeys(found))

    @property
    def words(self) -> list[str]:
        """The outcome words, each once."""
        found = [word for _, reading in self.readings for word in printed_in(reading)[1]]
        return list(dict.fromkeys(found))

    @property
    def has_people(self) -> bool:
        """Whether a table names anybody."""
        return any(result.people or result.leaders for result in self._results())

    @property
    def has_results(self) -> bool:
        """Whether a table says what came of the year."""
        return any(result.is_stated for result in self._results(of_year=True))

    @property
    def has_course(self) -> bool:
        """Whether a table tells of a part of the year."""
        return any(period for period, _ in self.readings)

    @property
    def has_inherited(self) -> bool:
        """Whether a cell goes on with what the row above has."""
        return any(result.inherited for result in self._results())

    def _results(self, *, of_year: bool = False) -> Iterator[ResultDraft]:
        for period, reading in self.readings:
            if not (of_year and period):
                for level in reading.levels:
                    for project in level.projects:
                        yield from project.results


def new_tables(
    context: Context,
    request: Request,
    beginning: Beginning,
    facts: Facts,
    levels: Mapping[int, str],
) -> NewTables:
    """Reads the tables for what they print, and parts those that two documents have.

    `levels` has those that the titles of single tables name, by the index of the table.
    Raises ProblemsFound with what else must be asked about them.
    """
    if not beginning.documents:
        return NewTables()
    choices = Choices(sheet=request.sheet)
    tables = tables_of(beginning.grids, facts, beginning.columns, choices)
    tables = replace(tables, levels={**tables.levels, **levels}, named=tables.named | levels.keys())
    sources = Sources(tables, list(beginning.grids), facts, choices, [])
    by_period, repeats, readings = [], [], []
    for period, part in tables_by_period(context, request, sources):
        by_level: dict[str, list[TableRead]] = {}
        for document, own in _by_document(part):
            grids = [grid for grid in beginning.grids if grid.sha256 == document]
            reading, facts = read_with_names(own, grids, facts, choices)
            for level in reading.levels:
                by_level.setdefault(level.level, []).extend(level.tables)
            readings.append((period, reading))
        again = [repeat for pair in by_level.items() for repeat in lesser_repeats_of(*pair)]
        gone = {grid.index for repeat in again for grid in repeat.grids}
        kept = {grid.index for grid in part.tables} - gone
        by_period.append((period, part.of(kept).beside(part.skipped)))
        repeats += again
    return NewTables(tuple(by_period), tuple(repeats), tuple(readings))


def _by_document(tables: Tables) -> Iterator[tuple[str, Tables]]:
    for document in dict.fromkeys(grid.sha256 for grid in tables.tables):
        own = {grid.index for grid in tables.tables if grid.sha256 == document}
        yield document, tables.of(own)


def import_tables(
    context: Context, request: Request, beginning: Beginning, read: NewTables
) -> None:
    """Writes the records of the tables into the content that is being made.

    Those of the year come first, so that those of its parts find their records.
    """
    folder = f"content/{request.year}"
    choices = Choices(sheet=request.sheet)
    for period, tables in read.by_period:
        facts = facts_of(context.project, folder)
        there = {grid.sha256 for grid in tables.tables}
        files = [
            SourceFile(document.name, document.sha256, beginning.contents[document.sha256])
            for document in beginning.documents
            if document.sha256 in there
        ]
        sources = Sources(tables, list(beginning.grids), facts, choices, files)
        left = frozenset(read.words) - facts.outcomes  # nobody has said what kind they are of
        for word in sorted(left):
            context.say("new_word_left", word=one_line(word))
        facts = replace(facts, left=left)
        try:
            reading = read_tables(tables, beginning.grids, facts, choices)
        except ProblemsFound as found:
            raise ProblemsFound(decisions_of(found.problems, Additions())) from None
        plan = Plan(context, request, sources)
        if period:
            plan.add_steps(period, reading)
        else:
            plan.add_levels(reading)
        plan.close()
        settle(reading, plan.update.written, is_course=plan.is_course(period, reading))
        if period:
            context.say("import_found_period", period=period, year=request.year)
        print_account(context, facts, reading)
        write_files(context.project, plan.contents(), plan.before())
