"""Checks: questions about the data, never verdicts. Pure; one rule a function.

The registry says what a rule looks at: one text, one row of a target and its results, one project,
or the whole report. A rule gives findings, as problems with a YQ3xx code. What a finding is about
stands in `found`, word for word, so that a page can mark it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from generator.analysis.checks import (
    confirmed_numbers,
    confirmed_words,
    impossible_values,
    inner_figures,
    lists,
    naming,
    outcome_words,
    outcomes,
    people,
    stated_parts,
    steps,
    sums,
    unmet_targets,
    wording,
)
from generator.analysis.checks.absent_periods import missing_periods
from generator.analysis.checks.answers import with_answers
from generator.analysis.checks.numbering import gaps
from generator.analysis.checks.numbers import Row, rows_of
from generator.analysis.checks.question import Field, texts
from generator.analysis.checks.stated import counts, shares
from generator.analysis.checks.unrecorded import unrecorded
from generator.problems import Problem, in_order
from generator.records import Finding, Project, Report

TextRule = Callable[[Field], Iterator[Problem]]
RowRule = Callable[[Row], Iterator[Problem]]
RowsRule = Callable[[Project, Sequence[Row]], Iterator[Problem]]
ProjectRule = Callable[[Project], Iterator[Problem]]
ReportRule = Callable[[Report], Iterator[Problem]]

# About the title or the text of a result, alone.
TEXT_RULES: Final[tuple[TextRule, ...]] = (
    sums.sums,
    lists.lengths,
    impossible_values.dates,
    impossible_values.shares_beyond_all,
    wording.until,
    wording.days,
    wording.brackets,
    wording.repeated_numbers,
)


def questions_about_texts(project: Project) -> Iterator[Problem]:
    """What `TEXT_RULES` ask about the texts of a project."""
    for field in texts(project):
        for rule in TEXT_RULES:
            yield from rule(field)


# About a target beside the results that answer it: each is read once for all of these.
ROW_RULES: Final[tuple[RowRule, ...]] = (
    inner_figures.completion_rates,
    inner_figures.excess_rates,
    outcome_words.word_below_numbers,
    outcome_words.word_above_numbers,
    unmet_targets.unmentioned_targets,
    unmet_targets.planned_results,
)


def questions_about_rows(rows: Sequence[Row]) -> Iterator[Problem]:
    """What `ROW_RULES` ask about the rows of a project."""
    for row in rows:
        for rule in ROW_RULES:
            yield from rule(row)


# About a project that is held against its rows.
ROWS_RULES: Final[tuple[RowsRule, ...]] = (
    stated_parts.stated_parts,
    outcomes.pending_conditions,
)

# About one project alone. Its findings may be worked out apart from the report, and kept.
PROJECT_RULES: Final[tuple[ProjectRule, ...]] = (
    wording.spaces,
    people.identity_numbers,
    people.mobile_numbers,
    confirmed_words.stale_words,
    confirmed_numbers.stale_numbers,
)
REPORT_RULES: Final[tuple[ReportRule, ...]] = (
    counts,
    shares,
    gaps,
    people.unusual_departments,
    outcomes.same_text,
    naming.ambiguous_names,
    steps.words_against_shares,
    steps.steps_back,
    missing_periods,
    unrecorded,
)


def questions_about(project: Project) -> tuple[Problem, ...]:
    """What all rules but those of a report ask about a project; it depends on nothing else."""
    rows = tuple(rows_of(project))  # what is read of a row is read once for all of them
    return (
        *questions_about_texts(project),
        *questions_about_rows(rows),
        *[question for rule in ROWS_RULES for question in rule(project, rows)],
        *[question for rule in PROJECT_RULES for question in rule(project)],
    )


def findings_of(
    report: Report, of_projects: Iterable[Problem] | None = None
) -> tuple[Finding, ...]:
    """The findings of all rules, in order of place, with the answers that the content has.

    Args:
        report: The report.
        of_projects: What `questions_about` gives for each project, if that is known already.
    """
    questions = [question for rule in REPORT_RULES for question in rule(report)]
    if of_projects is None:
        of_projects = (
            question for project in report.projects for question in questions_about(project)
        )
    questions += of_projects
    return with_answers(report, in_order(questions))
