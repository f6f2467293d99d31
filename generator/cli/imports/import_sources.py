"""What an import reads: the tables of its sources, and what the content says already."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.imports.import_documents import print_other_text
from generator.cli.imports.source_files import content_of, source_files
from generator.cli.words import say
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.importing import (
    NAMES,
    Choices,
    Document,
    Facts,
    Grid,
    Tables,
    Vocabulary,
    grids_of,
    read_document,
    tables_of,
    vocabulary,
)
from generator.importing.prose import shape_of, texts_of
from generator.importing.registration import SourceFile
from generator.problems import Location, Problem, ProblemsFound
from generator.problems.value_kinds import CHOICES
from generator.records.outcome import OutcomeKind

# What people write for a field, beside its own name.
_ALIASES: Final = {
    "department": "departments",
    "person": "people",
    "result": "text",
    "project": "title",
}
# A kind by its name, and by what it is called in Chinese.
_LONGEST_TITLE: Final = 60  # characters; a longer line is prose
_KINDS: Final = {
    name: kind for kind in OutcomeKind for name in (kind.value, CHOICES["outcome_kind"][kind])
}


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line says of an import; empty where it says nothing."""

    sources: tuple[str, ...]
    year: str
    level: str
    period: str
    sheet: str
    columns: tuple[str, ...]
    outcome: str
    department: str
    table: str
    same: tuple[str, ...]
    replace: bool
    dry_run: bool
    yes: bool
    aliases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    create: bool = False
    as_said: bool = False
    later: tuple[str, ...] = ()  # files that wait for an import of their own

    @property
    def choices(self) -> Choices:
        """What it decides of how tables are read."""
        return Choices(self.level, self.sheet, self.outcome, self.department)

    @property
    def said(self) -> dict[str, str]:
        """By a row's number the key of its record, or `new`."""
        return _said_of(self.same)

    @property
    def said_of_names(self) -> dict[str, str]:
        """By a printed name the department that it is of, or `new`."""
        return _said_of(self.aliases)

    @property
    def said_of_words(self) -> dict[str, OutcomeKind]:
        """By an outcome word its kind."""
        return {word: _KINDS[kind] for word, kind in _said_of(self.words).items()}


def _said_of(pairs: Iterable[str]) -> dict[str, str]:
    parts = (given.rpartition("=") for given in pairs)
    return {name: value for name, _, value in parts}


@dataclass(frozen=True, slots=True)
class Opened:
    """The sources as they were opened: their grids, the heads that are known, and their bytes."""

    grids: list[Grid]
    columns: Vocabulary
    choices: Choices
    contents: Mapping[str, bytes]
    documents: tuple[Document, ...] = ()
    heads: tuple[str, ...] = ()  # what the call says of heads

    def for_request(self, request: Request) -> "Opened":
        """The same with what has been decided since, without the files that come later."""
        grids = [grid for grid in self.grids if grid.document not in request.later]
        documents = tuple(each for each in self.documents if each.name not in request.later)
        return replace(self, grids=grids, choices=request.choices, documents=documents)


@dataclass(frozen=True, slots=True)
class Sources:
    """The tables with their heads and levels, and what was not read for a table is among `grids`.

    Beside them the year's facts, what the person has decided, and the files themselves.
    """

    tables: Tables
    grids: list[Grid]
    facts: Facts
    choices: Choices
    files: list[SourceFile]


def opened_sources(context: Context, request: Request, before: Opened | None = None) -> Opened:
    """Opens all sources; raises ProblemsFound, and UsageError where the call names no file.

    What was opened `before` serves while heads mean the same: a head may part a text otherwise.
    What the sources have beside tables is named once.
    """
    if before is not None and before.heads == request.columns:
        return before
    own = "content/columns.yaml"
    there = (context.project / own).exists()
    columns = vocabulary(
        decode(own, read_project_file(context.project / own, context.project)) if there else "",
        pairs_of(context, request.columns),
    )
    _check_pairs(context, request)
    read = read_documents(context, request.sources, columns)
    if read.problems or read.bare:
        raise ProblemsFound([*read.problems, *read.bare])
    if before is None:
        print_other_text(context, read.documents, request.sheet)
    several = [grid for document in read.documents for grid in grids_of(document)]
    grids = _visible_grids(request, several)
    documents = tuple(read.documents)
    return Opened(grids, columns, request.choices, read.contents, documents, request.columns)


def sources_of(opened: Opened, facts: Facts) -> Sources:
    """The tables of what was opened, by the facts; raises ProblemsFound."""
    tables = tables_of(opened.grids, facts, opened.columns, opened.choices)
    files = _files(tables, opened.contents)
    return Sources(tables, opened.grids, facts, opened.choices, files)


def _files(tables: Tables, contents: Mapping[str, bytes]) -> list[SourceFile]:
    """The files that have a table, each with its title."""
    grids: dict[str, list[Grid]] = {}
    for grid in tables.tables:
        grids.setdefault(grid.sha256, []).append(grid)
    return [
        SourceFile(own[0].document, sha256, contents[sha256], _title_of(tables, own))
        for sha256, own in grids.items()
    ]


def _title_of(tables: Tables, grids: Sequence[Grid]) -> str:
    """The title of a file: that of its tables; where they have several, its first line.

    It is empty where only its name is left: the title of one table is not that of another.
    """
    titles = {tables.title(grid) for grid in grids}
    if len(titles) == 1:
        return titles.pop()
    first = grids[0].above[0] if len(grids[0].above) > 1 else ""
    return first if len(first) <= _LONGEST_TITLE else ""


def _check_pairs(context: Context, request: Request) -> None:
    """Raises UsageError for `--same` and the like that are no name with what it is."""
    said = (("same", request.same), ("alias", request.aliases), ("word", request.words))
    for option, pairs in said:
        for given in pairs:
            name, sign, value = given.rpartition("=")
            is_kind = option != "word" or value in _KINDS
            if not (name and sign and value and is_kind):
                words = say(f"import_bad_{option}", context.language, given=given)
                raise click.UsageError(words)


def pairs_of(context: Context, columns: Iterable[str]) -> list[tuple[str, str]]:
    """Heads with their fields, as `--map` gives them."""
    pairs = []
    for given in columns:
        head, _, name = given.rpartition("=")
        name = _ALIASES.get(name, name)
        if not head or name not in NAMES:
            fields = ", ".join(NAMES)
            words = say("import_bad_map", context.language, given=given, fields=fields)
            raise click.UsageError(words)
        pairs.append((head, name))
    return pairs


@dataclass(slots=True)
class ReadDocuments:
    """What came of the sources: the documents, and the bytes of each source by their SHA-256.

    `problems` are those of sources that cannot be read, `bare` those of documents without a table.
    """

    documents: list[Document] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    bare: list[Problem] = field(default_factory=list)


def read_documents(context: Context, sources: Sequence[str], columns: Vocabulary) -> ReadDocuments:
    """All sources as documents, each file once; raises UsageError where one is no file."""
    read = ReadDocuments()
    names: dict[str, str] = {}
    for source in source_files(sources):
        name = Path(source).name if source != "-" else "-"
        try:
            content = content_of(context, source)
            sha256 = hashlib.sha256(content).hexdigest()
            if sha256 in names:
                context.say("import_same_file", file=name, first=names[sha256])
                continue
            names[sha256] = name
            read.contents[sha256] = content
            document = read_document(name, content, columns)
        except ProblemsFound as found:
            read.problems += found.problems
            continue
        if not any(table.cells for table in document.tables):
            fix = shape_of(texts_of(document), columns)
            read.bare.append(Problem("YQ720", Location(name), fix=fix))
        read.documents.append(document)
    return read


def _visible_grids(request: Request, grids: Sequence[Grid]) -> list[Grid]:
    """Hidden sheets are read only where they are named."""
    return [grid for grid in grids if not grid.hidden or grid.name == request.sheet]
