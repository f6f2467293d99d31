"""Checks: questions about the data, never verdicts. Pure; one rule a function.

`RULES` is the registry. A rule takes a report and gives findings, as problems with a YQ3xx code.
"""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checks.numbering import gaps
from generator.checks.stated import counts, shares
from generator.problems import Problem, in_order
from generator.records import Report

Rule = Callable[[Report], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (counts, shares, gaps)


def findings_of(report: Report) -> tuple[Problem, ...]:
    """The findings of all rules, in order of place."""
    return in_order(problem for rule in RULES for problem in rule(report))
