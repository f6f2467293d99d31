"""Quantities in Chinese texts, and the readings of a project's target and actual from them.

A reading is a proposal. What a page shows is what a person has confirmed.
"""

from generator.analysis.measures.aspects import Aspect, Period
from generator.analysis.measures.cell_numbers import cell_numbers
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.grades import Grade
from generator.analysis.measures.pairing import Match, matches, pair
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.rates import Rate, RateKind, rates_in
from generator.analysis.measures.readings import Reading, readings_of
from generator.analysis.measures.roles import Role
from generator.analysis.measures.targets import Target, targets
from generator.analysis.measures.written_numbers import Bound, quantity_words

__all__ = [
    "Aspect",
    "Bound",
    "Candidate",
    "Clause",
    "Grade",
    "Match",
    "Period",
    "Quantity",
    "Rate",
    "RateKind",
    "Reading",
    "Role",
    "Target",
    "cell_numbers",
    "clauses",
    "matches",
    "pair",
    "quantities",
    "quantity_words",
    "rates_in",
    "readings_of",
    "targets",
]
