"""Which tables of an import tell of the year, and which of a part of it."""

import re
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.import_sources import Request, Sources
from generator.cli.words import say
from generator.importing import Tables, periods_of
from generator.records.values import PERIOD

_PERIOD: Final = re.compile(PERIOD)


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
    for period in dict.fromkeys(found.values()):
        context.say("import_found_period", period=period, year=request.year)
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
