"""Measures whose words or numbers the record no longer holds, named where a verb changes texts."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from generator.cli.context import Context
from generator.problems import Problem
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.records import Report

STALE: Final = frozenset({"YQ322", "YQ345"})
_MOST: Final = 8  # of a run


def stale_measures(report: "Report", records: Collection[str]) -> list[Problem]:
    """What is asked about the measures of these projects, by id, and has no answer yet."""
    from generator.analysis.checks.answers import with_answers
    from generator.analysis.checks.confirmed_numbers import stale_numbers
    from generator.analysis.checks.confirmed_words import stale_words

    projects = [project for project in report.projects if project.id in records]
    questions = [
        question
        for project in projects
        for rule in (stale_words, stale_numbers)
        for question in rule(project)
    ]
    found = with_answers(report, questions)
    return [f.question for f in found if f.answer is None and f.question.code in STALE]


def print_stale_measures(context: Context, questions: Iterable[Problem]) -> None:
    """Names the measures that these questions are about, and how each is corrected."""
    found = [question for question in questions if question.code in STALE]
    for question in found[:_MOST]:
        values = {**question.values, "found": one_line(question.found)}
        values["measure"] = one_line(values["measure"])
        context.say("stale_measure", **values)
    if len(found) > _MOST:
        context.say("stale_measures_more", number=len(found) - _MOST)
