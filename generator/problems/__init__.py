"""What can be wrong with the input, and in which words it is said.

This is the ground floor: it imports nothing of the project. A `Problem` is data; its words
live in the catalogue, once in English and once in Chinese, under a permanent code.
"""

from generator.problems.catalogue import CATALOGUE, Entry, Severity
from generator.problems.language import LANGUAGES, Language
from generator.problems.problem import Location, Problem, ProblemsFound, in_order

__all__ = [
    "CATALOGUE",
    "LANGUAGES",
    "Entry",
    "Language",
    "Location",
    "Problem",
    "ProblemsFound",
    "Severity",
    "in_order",
]
