"""What an import reads: the tables of its sources, and what the content says already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.source_files import content_of, source_files
from generator.cli.words import say
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.importing import (
    FIELDS,
    Choices,
    Facts,
    Grid,
    facts_of,
    read_source,
    vocabulary,
)
from generator.importing.columns import Vocabulary
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
    replace: bool
    dry_run: bool
    yes: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """The tables, the year's facts, which head means what, and what the person has decided."""

    grids: list[Grid]
    facts: Facts
    columns: Vocabulary
    choices: Choices


def sources_of(context: Context, request: Request) -> Sources:
    """Reads all sources; raises ProblemsFound, and UsageError where the call names no file."""
    shown = f"content/{request.year}"
    facts = facts_of(context.project, shown)
    own = "content/columns.yaml"
    there = (context.project / own).exists()
    columns = vocabulary(
        decode(own, read_project_file(context.project / own, context.project)) if there else "",
        _pairs_of(context, request.columns),
    )
    grids = _visible_grids(context, request, _grids(context, request.sources))
    choices = Choices(request.level, request.sheet, request.outcome, request.department)
    return Sources(grids, facts, columns, choices)


def _pairs_of(context: Context, columns: Iterable[str]) -> list[tuple[str, str]]:
    """Heads with their fields, as `--map` gives them."""
    pairs = []
    for given in columns:
        head, _, name = given.rpartition("=")
        name = _ALIASES.get(name, name)
        if not head or name not in FIELDS:
            fields = ", ".join(FIELDS)
            words = say("import_bad_map", context.language, given=given, fields=fields)
            raise click.UsageError(words)
        pairs.append((head, name))
    return pairs


def _grids(context: Context, sources: Sequence[str]) -> list[Grid]:
    """All tables of all sources."""
    grids: list[Grid] = []
    problems: list[Problem] = []
    for source in source_files(sources):
        name = Path(source).name if source != "-" else "-"
        try:
            tables = read_source(name, content_of(context, source))
        except ProblemsFound as found:
            problems += found.problems
            continue
        if not tables:
            problems.append(Problem("YQ720", Location(name)))
        grids += tables
    if problems:
        raise ProblemsFound(problems)
    return grids


def _visible_grids(context: Context, request: Request, grids: Sequence[Grid]) -> list[Grid]:
    """Hidden sheets are told, and read only where they are named; told is what nothing reads."""
    for grid in grids:
        if grid.hidden and grid.name != request.sheet:
            context.say("import_hidden_sheet", text=grid.name)
    lost = {grid.document: grid.not_read for grid in grids}
    for document, oddities in lost.items():
        for name in sorted(oddity.value for oddity in oddities):
            words = say(f"oddity_{name}", context.language)
            context.say("import_not_read", place=document, oddity=words)
    return [grid for grid in grids if not grid.hidden or grid.name == request.sheet]
