"""Measures whose words or numbers the record no longer holds, named where a verb changes texts."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from generator.analysis.counting import plain_number
from generator.cli.context import Context
from generator.cli.words import say
from generator.patterns import pattern
from generator.problems import Problem
from generator.problems.message import one_line

if TYPE_CHECKING:
    from generator.records import Project, Report

STALE: Final = frozenset({"YQ322", "YQ345"})
_MOST: Final = 8  # of a run
_OF_RESULT: Final = pattern(r"results\[(\d+)\]\.measures$")
_OF_SHELLS: Final = pattern(r"[\"$`\\!%^\n]")  # what shells read otherwise between quotation marks


def stale_measures(report: "Report", records: Collection[str]) -> list[Problem]:
    """What is asked about the measures of these projects, by id, and has no answer yet."""
    from generator.analysis.checks.answers import with_answers
    from generator.analysis.checks.confirmed_numbers import stale_numbers
    from generator.analysis.checks.confirmed_words import stale_words

    projects = [project for project in report.projects if project.id in records]
    questions = [
        replace(question, values={**question.values, "to": _number_now(project, question)})
        for project in projects
        for rule in (stale_words, stale_numbers)
        for question in rule(project)
    ]
    found = with_answers(report, questions)
    return [f.question for f in found if f.answer is None and f.question.code in STALE]


def _number_now(project: "Project", question: Problem) -> str:
    """What the texts say now, as `--to` takes it, where only one reading can be meant; or nothing.

    It is the one of the same unit whose other side is that of the measure.
    """
    from generator.analysis.measures import readings_of

    index = _OF_RESULT.search(question.at.field)
    part = project.results[int(index[1])].part if index else 0
    name = question.values["measure"]
    own = [m for m in project.measures if (m.part, m.name) == (part, name)]
    if len(own) != 1:
        return ""
    (measure,) = own
    found = []
    for reading in readings_of(project):
        if (reading.part, reading.unit) != (part, measure.unit) or reading.actual is None:
            continue
        if question.values["name"] == "actual_words" and reading.target == measure.target:
            found.append((reading.actual, reading.actual_words))
        elif question.values["name"] == "target_words" and reading.actual == measure.actual:
            found.append((reading.target, reading.target_words))
    if len(found) != 1 or _OF_SHELLS.search(found[0][1]):
        return ""
    return f'"{plain_number(found[0][0])}{measure.unit}（{found[0][1]}）"'


def print_stale_measures(context: Context, questions: Iterable[Problem]) -> None:
    """Names the measures that these questions are about, and how each is corrected."""
    found = [question for question in questions if question.code in STALE]
    for question in found[:_MOST]:
        values = {**question.values, "found": one_line(question.found)}
        values["measure"] = one_line(values["measure"])
        values["to"] = values.get("to") or say("stale_number", context.language)
        context.say("stale_measure", **values)
    if len(found) > _MOST:
        context.say("stale_measures_more", number=len(found) - _MOST)
