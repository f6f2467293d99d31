"""What an import reads: the tables of its sources, and what the content says already."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.import_documents import print_other_text
from generator.cli.source_files import content_of, source_files
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
    facts_of,
    grids_of,
    read_document,
    tables_of,
    vocabulary,
)
from generator.importing.prose import shape_of, texts_of
from generator.importing.registration import SourceFile
from generator.problems import Location, Problem, ProblemsFound

# What people write for a field, beside its own name.
_ALIASES: Final = {
    "department": "departments",
    "person": "people",
    "result": "text",
    "project": "title",
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

    @property
    def said(self) -> dict[str, str]:
        """By a row's number the key of its record, or `new`."""
        pairs = (given.rpartition("=") for given in self.same)
        return {row: key for row, _, key in pairs}


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


def sources_of(context: Context, request: Request) -> Sources:
    """Reads all sources; raises ProblemsFound, and UsageError where the call names no file."""
    shown = f"content/{request.year}"
    facts = facts_of(context.project, shown)
    own = "content/columns.yaml"
    there = (context.project / own).exists()
    columns = vocabulary(
        decode(own, read_project_file(context.project / own, context.project)) if there else "",
        pairs_of(context, request.columns),
    )
    _check_same(context, request)
    documents, contents = _documents(context, request.sources, columns)
    print_other_text(context, documents, request.sheet)
    several = [grid for document in documents for grid in grids_of(document)]
    grids = _visible_grids(request, several)
    choices = Choices(request.level, request.sheet, request.outcome, request.department)
    tables = tables_of(grids, facts, columns, choices)
    return Sources(tables, grids, facts, choices, _files(tables, contents))


def _files(tables: Tables, contents: Mapping[str, bytes]) -> list[SourceFile]:
    """The files that have a table, each with the title above its first."""
    found: dict[str, SourceFile] = {}
    for grid in tables.tables:
        if grid.sha256 not in found:
            content = contents[grid.sha256]
            file = SourceFile(grid.document, grid.sha256, content, tables.title(grid))
            found[grid.sha256] = file
    return list(found.values())


def _check_same(context: Context, request: Request) -> None:
    """Raises UsageError for `--same` that is no row's number with a key."""
    for given in request.same:
        row, sign, key = given.rpartition("=")
        if not (row and sign and key):
            raise click.UsageError(say("import_bad_same", context.language, given=given))


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


def _documents(
    context: Context, sources: Sequence[str], columns: Vocabulary
) -> tuple[list[Document], dict[str, bytes]]:
    """All sources as documents, and the bytes of each by their SHA-256."""
    documents: list[Document] = []
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for source in source_files(sources):
        name = Path(source).name if source != "-" else "-"
        try:
            content = content_of(context, source)
            contents[hashlib.sha256(content).hexdigest()] = content
            document = read_document(name, content, columns)
        except ProblemsFound as found:
            problems += found.problems
            continue
        if not any(table.cells for table in document.tables):
            fix = shape_of(texts_of(document), columns)
            problems.append(Problem("YQ720", Location(name), fix=fix))
        documents.append(document)
    if problems:
        raise ProblemsFound(problems)
    return documents, contents


def _visible_grids(request: Request, grids: Sequence[Grid]) -> list[Grid]:
    """Hidden sheets are read only where they are named."""
    return [grid for grid in grids if not grid.hidden or grid.name == request.sheet]
