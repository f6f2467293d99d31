"""The offices and the outcome words that tables print, before any content lists them."""

from collections.abc import Sequence
from dataclasses import replace

from generator.importing.cells import first_words
from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.headed_tables import Choices, Tables
from generator.importing.proposals import outcome_kind_of
from generator.importing.rows.drafts import ResultDraft
from generator.importing.table_reading import Reading, read_tables
from generator.problems import Problem, ProblemsFound

_OFFICE, _WORD = "YQ728", "YQ727"  # what a reading asks about names that nobody has listed
_ROUNDS = 9  # a name that is known may part another cell in a new way


def read_with_names(
    tables: Tables, grids: Sequence[Grid], facts: Facts, choices: Choices
) -> tuple[Reading, Facts]:
    """The reading of the tables, and the facts with every office and word that they print.

    Raises ProblemsFound with whatever else is asked about them.
    """
    for _ in range(_ROUNDS):
        try:
            return read_tables(tables, grids, facts, choices), facts
        except ProblemsFound as found:
            wider = _with_names(facts, found.problems)
            if wider == facts:
                raise
            facts = wider
    return read_tables(tables, grids, facts, choices), facts


def _with_names(facts: Facts, problems: Sequence[Problem]) -> Facts:
    offices = {p.found: p.found for p in problems if p.code == _OFFICE}
    words = {p.found for p in problems if p.code == _WORD}
    return replace(
        facts, departments={**facts.departments, **offices}, outcomes=facts.outcomes | words
    )


def printed_in(reading: Reading) -> tuple[list[str], list[str]]:
    """The offices and the outcome words of a reading, each once, in its order."""
    results = [
        result
        for level in reading.levels
        for project in level.projects
        for result in project.results
    ]
    offices = [name for result in results for name in (*result.departments, *result.assisting)]
    words = [result.outcome for result in results if result.outcome]
    return list(dict.fromkeys(offices)), list(dict.fromkeys(words or _words_at_heads(results)))


def _words_at_heads(results: Sequence[ResultDraft]) -> list[str]:
    """Outcome words that texts begin with, 已完成。, where most do and no column has any.

    Of a single text nobody knows whether its first sentence is meant so.
    """
    texts = [result.text for result in results if result.text]
    words = [word for text in texts if (word := first_words(text)) != text.strip()]
    plain = [word for word in words if outcome_kind_of(word) is not None]
    return plain if len(plain) > 1 and len(plain) * 2 > len(texts) else []
