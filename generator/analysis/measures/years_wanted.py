"""Numbers of all years beside those of the year that a target is of.

自建库以来累计归集48.7亿元，当年归集6.42亿元: the target of a year has the number of that year.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import Period
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import are_verbs, letter_pairs
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_THIS_YEAR: Final = pattern("今年|当年|本年|年内|全年")


def of_its_years(target: Target, found: Sequence[Candidate], fitting: list[int]) -> list[int]:
    """The candidates of a target, without those of all years where one of the year stands beside.

    That one says the year, and has a verb of the target or of the other, so that it is of the same.
    A target of several years, or of what something comes to (达到34万人), keeps them all.
    """
    beyond = [c for c in fitting if found[c].clause.period is Period.BEYOND]
    if not beyond or target.is_of_years or target.quantity.role is Role.TO:
        return fitting
    words = letter_pairs(target.quantity.lead + target.quantity.tail)
    of_year = [
        c
        for c in fitting
        if c not in beyond and _is_of_the_year(found[c]) and _says(found[c], words)
    ]
    return [c for c in fitting if c not in beyond] if of_year else fitting


def _is_of_the_year(candidate: Candidate) -> bool:
    is_said = not candidate.clause.restates and not candidate.clause.adds
    return is_said and _THIS_YEAR.search(candidate.quantity.lead) is not None


def _says(candidate: Candidate, words: frozenset[tuple[str, str]]) -> bool:
    own = candidate.clause.own
    return are_verbs(own) or not words.isdisjoint(letter_pairs(own))
