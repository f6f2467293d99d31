"""Quantities in Chinese texts, and the readings of a project's target and actual from them.

A reading is a proposal. What a page shows is what a person has confirmed.
"""

from generator.analysis.measures.pairing import pair
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.readings import Reading, readings_of, targets
from generator.analysis.measures.roles import Role
from generator.analysis.measures.written_numbers import Bound, quantity_words

__all__ = [
    "Bound",
    "Quantity",
    "Reading",
    "Role",
    "pair",
    "quantities",
    "quantity_words",
    "readings_of",
    "targets",
]
