"""What an import would write: the new text of each level's file, or of a period's."""

import re
from dataclasses import replace
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.import_sources import Request, Sources
from generator.cli.words import say
from generator.content.edit.yaml_text import LayoutError
from generator.content.project_files import read_project_file
from generator.content.readers import RECORD_FORMATS, decode
from generator.importing import (
    CourseRead,
    Facts,
    Grid,
    NewText,
    Origin,
    Reading,
    course_file,
    new_level,
    read_course,
    titles_in,
    updated_level,
)
from generator.problems import Location, Problem, ProblemsFound

PERIOD: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])")
# What a file that is laid out unusually, or is no file of records at all, makes of an edit.
_UNFIT: Final = (LayoutError, KeyError, TypeError, ValueError)


def level_texts(
    context: Context, request: Request, facts: Facts, reading: Reading
) -> dict[str, NewText]:
    """The new text of every file of a level, by its name; raises ProblemsFound (YQ730)."""
    files: dict[str, NewText] = {}
    problems: list[Problem] = []
    for level in reading.levels:
        name = f"content/{request.year}/{level.level}.yaml"
        file = context.project / name
        origin = Origin(_document_of(facts, level.grid), level.grid.index)
        others = [file.with_suffix(ending) for ending in RECORD_FORMATS]
        if any(other.is_file() for other in others if other != file):
            problems.append(Problem("YQ730", Location(name)))
        elif not file.exists():
            files[name] = new_level(level.level, level.projects, origin)
        else:
            before = read_project_file(file, context.project)
            text = decode(name, before)
            try:
                made = updated_level(text, level.projects, origin, replace=request.replace)
                files[name] = replace(made, before=before)
            except _UNFIT:
                problems.append(Problem("YQ730", Location(name)))
    if problems:
        raise ProblemsFound(problems)
    return files


def course_of(context: Context, request: Request, sources: Sources) -> CourseRead:
    """The steps in the tables of a month or a quarter.

    Raises ProblemsFound (YQ732), and UsageError where the call names no period.
    """
    if not PERIOD.fullmatch(request.period):
        words = say("import_bad_period", context.language, given=request.period)
        raise click.UsageError(words)
    year = f"content/{request.year}"
    titles = {
        level.id: titles_in(context.project, f"{year}/{level.id}.yaml")
        for level in sources.facts.levels
    }
    return read_course(
        sources.grids, sources.facts, sources.columns, sources.choices, titles, request.year
    )


def course_texts(context: Context, request: Request, course: CourseRead) -> dict[str, NewText]:
    """The new text of the file of a period, by its name; raises ProblemsFound (YQ730)."""
    name = f"content/{request.year}/progress/{request.period}.yaml"
    file = context.project / name
    before = read_project_file(file, context.project) if file.exists() else None
    text = decode(name, before or b"")
    try:
        made = course_file(request.period, course.steps, text)
        return {name: replace(made, before=before)}
    except _UNFIT:
        raise ProblemsFound([Problem("YQ730", Location(name))]) from None


def _document_of(facts: Facts, grid: Grid) -> str:
    """The id of the source whose bytes these are, else of one that states no sum of its own."""
    for document in facts.documents:
        if document.sha256 == grid.sha256:
            return document.id
    return next((document.id for document in facts.documents if not document.sha256), "")
