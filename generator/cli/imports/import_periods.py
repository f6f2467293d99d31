"""Which tables of an import tell of the year, and which of a part of it."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.imports.import_sources import Request, Sources
from generator.cli.words import say
from generator.importing import Grid, Tables, periods_of
from generator.importing.periods import PROGRESS, other_period
from generator.importing.proposals import other_year
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records.values import PERIOD

_PERIOD: Final = pattern(PERIOD)


def contradictions(request: Request, sources: Sources) -> Iterator[Problem]:
    """Titles that name another year than the call (YQ753), or another time (YQ754)."""
    if request.as_said:
        return
    tables = sources.tables
    for grid in tables.tables:
        title = tables.title(grid)
        at = Location(grid.document, grid.first_row, field=grid.name)
        lines = [grid.name, *tables.remarks(grid), title, PurePath(grid.document).stem]
        if named := other_year(lines, request.year):
            values = {"year": request.year, "said": request.year, "named": named}
            yield Problem("YQ753", at, title or grid.document, values=values)
        elif request.period != request.year and (pair := _periods(request, tables, grid))[0]:
            one, other = pair
            values = {"one": one, "other": other, "said": one, "period": one}
            yield Problem("YQ754", at, other, values=values)


def _periods(request: Request, tables: Tables, grid: Grid) -> tuple[str, str]:
    head = tables.heads[grid.index]
    is_course = bool(PROGRESS.intersection(head.fields.values())) and not head.course
    return ("", "") if not is_course else other_period(tables, grid, request.year, request.period)


def tables_by_period(
    context: Context, request: Request, sources: Sources
) -> list[tuple[str, Tables]]:
    """The tables by period, those of the whole year first, under an empty one.

    What the call says holds for all tables; the year alone means its results. Raises UsageError
    where it is no period of that year.
    """
    tables = sources.tables
    if request.period:
        is_known = _PERIOD.fullmatch(request.period) or request.period == request.year
        if not is_known or request.period[:4] != request.year:
            words = say("import_bad_period", context.language, given=request.period)
            raise click.UsageError(words)
        return [(request.period if "-" in request.period else "", tables)]
    found = periods_of(tables, request.year)
    if not found:
        return [("", tables)]
    periods = sorted({found.get(grid.index, "") for grid in tables.tables})
    parts = [
        (
            period,
            tables.of({g.index for g in tables.tables if found.get(g.index, "") == period}),
        )
        for period in periods
    ]
    parts[0] = (parts[0][0], parts[0][1].beside(tables.skipped))
    return parts
