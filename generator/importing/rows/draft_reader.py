"""The rows of a table -> drafts: which row is a project, which an item, which a further result."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from generator.importing.cells import number_in, printed_number, without_spaces
from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.rows.drafts import (
    OTHER,
    Drafts,
    Missing,
    ProjectDraft,
    ResultDraft,
    RowDraft,
)
from generator.importing.rows.percent_columns import counts_in_percent
from generator.importing.rows.result_reader import ResultReader, offices_seen
from generator.importing.rows.section_rows import Section
from generator.importing.rows.step_titles import with_step_titles
from generator.importing.rows.table_rows import Row
from generator.importing.table_heads.heads import Head
from generator.problems import Location, Problem
from generator.problems.printed_texts import TEXT_NAMES
from generator.records.project import BETWEEN_PROGRAMMES

_PART: Final = re.compile(r"(?P<whole>\d{1,9})[.\uff0e]\d{1,9}")


def drafts_of(
    grid: Grid,
    head: Head,
    rows: Sequence[Row],
    facts: Facts,
    joined: frozenset[str],
    missing: Missing,
) -> Drafts:
    """The projects of a table; `joined` are the pairs of characters of the whole document."""
    return _Reader(grid, head, facts, joined, missing).read(rows)


class _Reader:
    """Reads the rows of a table in order.

    A row is an item of the project above where its number is empty or merged with that of the row
    above and it has words of its own in the column of titles; 1.2 is an item of 1 where 1 stands
    in the table. A row without a title goes on with the project above.
    """

    def __init__(
        self, grid: Grid, head: Head, facts: Facts, joined: frozenset[str], missing: Missing
    ) -> None:
        self.grid = grid
        self.head = head
        self.joined = joined
        self.found = Drafts()
        self.result = ResultReader(grid, head, facts, joined, missing, self.ask)
        fields = {name for name in head.fields.values() if name != "number"}
        self.course = head.course
        self.columns = frozenset({*fields, *(f"{OTHER}{words}" for words in head.others.values())})
        self.numbered: dict[tuple[str, str, str], ProjectDraft] = {}  # see `named`
        self.has_numbers = False
        self.programme = ""
        self.office = missing.office  # that a line above the row names
        self.of_column = ""  # the programme that a column says
        self.sections: tuple[Section, ...] = ()

    def read(self, rows: Sequence[Row]) -> Drafts:
        self.result.seen = offices_seen(rows, self.result.names)
        self.result.has_offices = bool(rows) and bool(self.result.missing.office or rows[0].office)
        self.result.is_in_percent = counts_in_percent(self.grid, self.head, rows)
        self.has_numbers = any(row.own("number") for row in rows if not row.is_sum)
        if any(row.sections for row in rows):
            self.columns |= {"programme"}
        if any(row.ticks for row in rows):
            self.columns |= {"outcome"}
        for index, row in enumerate(rows, start=1):
            before = self.programme
            self.office = self.result.missing.office if row.office is None else row.office
            self.enter(row)
            if not row.is_sum:
                self.add_row(index, row, begins_group=self.programme != before)
        with_step_titles(self.found.projects, self.head.tasks, self.joined)
        return self.found

    def enter(self, row: Row) -> None:
        """Takes the programmes of a row: those of the sections above it, and that of its column."""
        if row.sections != self.sections:
            self.sections, self.of_column = row.sections, ""
        if "programme" in row.cells:
            self.of_column = row.text("programme")
        names = [section.words for section in self.sections]
        names += [self.of_column] if self.of_column else []
        self.programme = BETWEEN_PROGRAMMES.join(dict.fromkeys(names))

    def add_row(self, index: int, row: Row, *, begins_group: bool) -> None:
        number, title, printed = self.number_and_title(row)
        projects = self.found.projects
        if not title and not printed:
            if not projects:
                self.ask("YQ724", row, row.raw)
            else:
                projects[-1].results.append(self.result.read(index, row, projects[-1].number))
            return
        if not (title or row.text("title")):
            self.ask("YQ724", row, row.raw)
            return
        whole = self.whole_of(number)
        if whole is not None:
            self.add_item(whole, index, row, title, is_peer=False)
        elif self.has_numbers and not printed and projects and not begins_group:
            # a mark before it is its own, and no number of a project
            self.add_item(projects[-1], index, row, row.own("title"), is_peer=True)
        else:
            self.add_project(index, row, number, title or row.text("title"))

    def number_and_title(self, row: Row) -> tuple[str, str, str]:
        """The number, the title and the words in the column of numbers; merged ones are empty."""
        words = row.own("number")
        try:
            printed = printed_number(words)
        except ValueError:
            self.ask("YQ735", row, words, "number")
            printed = ""
        own, _, rest = number_in(row.own("title"))
        # the column has the number; what stands at the head of the title may be its own
        if printed and own != printed:
            return printed, row.own("title"), printed
        return (printed or own), rest, printed

    def whole_of(self, number: str) -> ProjectDraft | None:
        """The project that a number such as 1.2 is an item of."""
        match = _PART.fullmatch(number)
        return self.numbered.get(self.named(str(int(match["whole"])))) if match else None

    def named(self, number: str) -> tuple[str, str, str]:
        """What names one project: numbers may begin anew in a programme, and under an office."""
        return self.office, self.programme, number

    def add_project(self, index: int, row: Row, number: str, title: str) -> None:
        name = self.named(number)
        at = row.place(self.grid, *(("number", "title") if row.own("number") else ("title",)))
        if number and name in self.numbered:
            self.found.questions.append(repeated_number(number, at, self.numbered[name].at))
        title, mends = without_spaces("title", title, self.joined)
        project = ProjectDraft(
            *(number, title, 1 + len(self.found.projects), self.programme),
            columns=self.columns,
            course=self.course,
            at=at,
            office=self.office,
        )
        if number:
            self.numbered[name] = project
        self.found.projects.append(project)
        project.results.append(self.result.read(index, row, number, mends))

    def add_item(
        self, project: ProjectDraft, index: int, row: Row, title: str, *, is_peer: bool
    ) -> None:
        title, mends = without_spaces("title", title, self.joined)
        result = structs.replace(self.result.read(index, row, project.number, mends), title=title)
        has_items = project.source is not None or any(r.title for r in project.results)
        if is_peer and not has_items:
            _part_title(project, result)
        elif not has_items and len(project.results) == 1 and _is_empty(project.results[0]):
            project.source = project.results.pop().source
        project.results.append(result)

    def ask(self, code: str, row: Row, words: str, *names: str, **values: str) -> None:
        """Asks about a cell of the row, by its field; about the row where none is named."""
        self.found.questions.append(
            Problem(code, row.place(self.grid, *names), words, values=values)
        )


def repeated_number(number: str, at: Location, first: Location) -> Problem:
    """The question about a number that stands twice (YQ725)."""
    above = f"{first.line}" if first.file == at.file else f"{first.file}:{first.line}"
    return Problem("YQ725", at, number, values={"first": above})


def _part_title(project: ProjectDraft, item: ResultDraft) -> None:
    """At its first item a project's title stays its own, or becomes that of its first item.

    It stays where its row has the title alone, and no more of what the item has.
    """
    first = project.results[0]
    if len(project.results) == 1 and _heads(first, item):
        project.source = first.source
        project.results.clear()
        return
    project.results = [
        result if result.title else structs.replace(result, title=project.title)
        for result in project.results
    ]
    project.title = ""


def _heads(first: ResultDraft, item: ResultDraft) -> bool:
    """Whether a row says nothing that its items do not say, though they say what came."""
    if _is_empty(first):
        return True
    said = {*first.departments, *first.assisting, *first.people, *first.leaders}
    by_item = {*item.departments, *item.assisting, *item.people, *item.leaders}
    is_bare = not (first.is_stated or first.extra or any(getattr(first, n) for n in TEXT_NAMES))
    return is_bare and item.is_stated and said <= by_item


def _is_empty(result: ResultDraft) -> bool:
    """Whether a row has nothing but its title."""
    bare = ResultDraft(source=RowDraft(0, ""), supplied=result.supplied)
    given = {name: getattr(result, name) for name in result.supplied}
    return structs.replace(bare, **given) == structs.replace(
        result, source=bare.source, inherited=()
    )
