"""Checks: questions about the data, never verdicts. Pure; one rule a function.

`RULES` is the registry. A rule takes a report and gives findings, as problems with a YQ3xx code.
What a finding is about stands in `found`, word for word, so that a page can mark it.
"""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checks import figures, lists, naming, outcomes, people, readings, wording
from generator.checks.answers import answered
from generator.checks.numbering import gaps
from generator.checks.stated import counts, shares
from generator.problems import Problem, in_order
from generator.records import Finding, Report

Rule = Callable[[Report], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    counts,
    shares,
    gaps,
    figures.completion_rates,
    figures.excess_rates,
    figures.word_below_numbers,
    figures.word_above_numbers,
    lists.sums,
    lists.lengths,
    people.unusual_departments,
    outcomes.same_text,
    outcomes.pending,
    naming.ambiguous_names,
    wording.until,
    wording.days,
    wording.brackets,
    wording.spaces,
    people.identity_numbers,
    people.mobile_numbers,
    wording.repeated_numbers,
    readings.stale_words,
)


def findings_of(report: Report) -> tuple[Finding, ...]:
    """The findings of all rules, in order of place, with the answers that the content has."""
    return answered(report, in_order(question for rule in RULES for question in rule(report)))
