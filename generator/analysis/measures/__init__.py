"""Quantities in Chinese texts, and the readings of a project's target and actual from them.

A reading is a proposal. What a page shows is what a person has confirmed.
"""

from generator.analysis.measures.pairing import pair
from generator.analysis.measures.quantities import Bound, Quantity, quantities, quantity_words
from generator.analysis.measures.readings import Reading, readings_of, targets

__all__ = [
    "Bound",
    "Quantity",
    "Reading",
    "pair",
    "quantities",
    "quantity_words",
    "readings_of",
    "targets",
]
