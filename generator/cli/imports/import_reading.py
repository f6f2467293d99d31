"""Reads the sources of an import, with what the content lacks put in as far as it is agreed.

Names, words and levels that nobody has listed are found by reading; once they are proposed and
taken, the tables are read again, as a known name may part a cell otherwise.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.cli.context import Context
from generator.cli.imports.import_periods import contradictions, tables_by_period
from generator.cli.imports.import_sources import Opened, Request, Sources, sources_of
from generator.importing import Facts, Grid, LevelName, Reading, read_tables
from generator.importing.proposals import (
    Additions,
    decisions_of,
    department_proposals,
    level_of_label,
    level_proposals,
    outcome_kind_of,
    plain_title,
)
from generator.importing.row_levels import labels_of_rows
from generator.problems import Problem, ProblemsFound

NAME, WORD = "YQ728", "YQ727"  # what the content does not list
_ROUNDS: Final = 4


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: the sources, a reading for each period, and what the content gets for it."""

    sources: Sources
    readings: Sequence[tuple[str, Reading]]
    additions: Additions


class Unlisted(ProblemsFound):
    """Questions that reading has left; `proposed` is what would answer some of them."""

    def __init__(self, problems: Iterable[Problem], proposed: Additions) -> None:
        super().__init__(problems)
        self.proposed = proposed


def read_all(context: Context, request: Request, opened: Opened, facts: Facts) -> Read:
    """All tables; raises Unlisted with every question that is left.

    What is safe to add is added where the call allows it, and what a person has said always.
    """
    added = Additions()
    names: list[str] = []
    problems: list[Problem] = []
    for _ in range(_ROUNDS):
        sources, added = _with_levels(request, opened, facts, added)
        readings, problems = _readings(context, request, sources)
        problems += contradictions(request, sources)
        if not problems:
            return Read(sources, readings, added)
        names += [problem.found for problem in problems if problem.code == NAME]
        proposed = _proposed(request, facts, names, problems, added)
        taken = _taken(request, proposed, added)
        if taken == added:
            raise Unlisted(decisions_of(problems, proposed), proposed)
        added = taken
    raise Unlisted(decisions_of(problems, added), added)


def _with_levels(
    request: Request, opened: Opened, facts: Facts, added: Additions
) -> tuple[Sources, Additions]:
    """The tables with their levels; a level that is asked for or that a title names is added."""
    known = added.added_to(facts)
    choices = opened.choices
    labels = {name for level in known.levels for name in (level.id, level.label)}
    if request.create and request.level and request.level not in labels:
        made = level_of_label(request.level, {level.id for level in known.levels})
        added = replace(added, levels=(*added.levels, LevelName(made.id, made.label, "")))
        return sources_of(opened, added.added_to(facts)), added
    if not known.levels and choices.level:
        choices = replace(choices, level="")
    sources = sources_of(replace(opened, choices=choices), known)
    if not request.create or request.level:
        return sources, added
    new = tuple(_new_levels(sources, known))
    if not new:
        return sources, added
    added = replace(added, levels=(*added.levels, *new))
    return sources_of(opened, added.added_to(facts)), added


def _new_levels(sources: Sources, known: Facts) -> Iterator[LevelName]:
    """The levels that tables name which are of none that is known."""
    tables = sources.tables
    without = [grid for grid in tables.tables if grid.index not in tables.levels]
    taken = {level.id for level in known.levels}
    labels = {level.label for level in known.levels}
    for grid in without:
        for proposal in level_proposals([_lines(sources, grid)], _offices(sources, grid)):
            if proposal.label not in labels:
                labels.add(proposal.label)
                made = level_of_label(proposal.label, taken)
                taken.add(made.id)
                title = plain_title(tables.title(grid))
                yield LevelName(made.id, made.label, "" if title == made.label else title)
    for label in labels_of_rows(tables)[0]:
        if label not in labels:
            made = level_of_label(label, taken)
            taken.add(made.id)
            yield LevelName(made.id, made.label, "")


def _lines(sources: Sources, grid: Grid) -> list[str]:
    """What may say whose tasks a table has, the nearest first."""
    return [grid.name, *sources.tables.titles(grid), grid.document.rpartition(".")[0]]


def _offices(sources: Sources, grid: Grid) -> list[str]:
    """The cells of the column of departments."""
    head = sources.tables.heads[grid.index]
    columns = {column for column, name in head.fields.items() if name == "departments"}
    last = head.rows[-1]
    return [cell.text for cell in grid.cells if cell.row > last and cell.column in columns]


def _readings(
    context: Context, request: Request, sources: Sources
) -> tuple[list[tuple[str, Reading]], list[Problem]]:
    """A reading for each period, and what must be asked of all of them."""
    readings: list[tuple[str, Reading]] = []
    problems: list[Problem] = []
    for period, tables in tables_by_period(context, request, sources):
        try:
            reading = read_tables(tables, sources.grids, sources.facts, sources.choices)
        except ProblemsFound as found:
            problems += found.problems
            continue
        readings.append((period, reading))
    return readings, problems


def _proposed(
    request: Request,
    facts: Facts,
    names: Sequence[str],
    problems: Sequence[Problem],
    added: Additions,
) -> Additions:
    """What would answer the questions about names and words, beside what is added already."""
    words = dict.fromkeys(problem.found for problem in problems if problem.code == WORD)
    kinds = {word: request.said_of_words.get(word) or outcome_kind_of(word) for word in words}
    outcomes = {word: kind for word, kind in kinds.items() if kind is not None}
    said = request.said_of_names
    departments = department_proposals(names, facts.departments, said, facts.earlier)
    return replace(added, outcomes={**added.outcomes, **outcomes}, departments=tuple(departments))


def _taken(request: Request, proposed: Additions, added: Additions) -> Additions:
    """What of the proposals may be written, beside what a person has said.

    `--create` takes all that is safe; `--yes` words whose kind is plain, and further names of
    departments that are there.
    """
    said = request.said_of_names
    words = request.said_of_words
    return replace(
        added,
        outcomes={
            word: kind
            for word, kind in proposed.outcomes.items()
            if request.create or request.yes or word in words
        },
        departments=tuple(
            proposal
            for proposal in proposed.departments
            if (request.create and proposal.is_safe)
            or (request.yes and proposal.is_known)
            or said.keys() & {proposal.name, *(alias.name for alias in proposal.aliases)}
        ),
    )
