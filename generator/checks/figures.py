"""Figures inside one project: what is stated against what can be worked out."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.checks.asking import ask, percent
from generator.checks.numbers import Pair, Quantity, agrees, pairs, quantities, rates
from generator.problems import Problem
from generator.records import OutcomeKind, Project, Report, Result

_OVER: Final = re.compile(r"超额(?:完成)?(?P<number>\d+(?:\.\d+)?)%", re.ASCII)


def completion_rates(report: Report) -> Iterator[Problem]:
    """YQ304: a stated rate of completion that no target and result of the row gives."""
    for project in report.projects:
        for number, result in enumerate(project.results):
            found, _ = pairs(project.title, result.text)
            for rate in rates(result.text):
                before = [one for one in found if one.actual.end <= rate.start]
                if not before or any(agrees(one.ratio, rate.value) for one in found):
                    continue
                nearest = max(before, key=lambda one: one.actual.start)
                words = result.text[rate.start : rate.end]
                yield ask(
                    project,
                    f"results[{number}].text",
                    "YQ304",
                    words,
                    formula=quotient(nearest, project, result),
                )


def excess_rates(report: Report) -> Iterator[Problem]:
    """YQ305: 超额N% where N is the whole of the rate and not what goes beyond the target."""
    for project in report.projects:
        for number, result in enumerate(project.results):
            found, _ = pairs(project.title, result.text)
            for match in _OVER.finditer(result.text):
                stated = Decimal(match["number"])
                beyond = [one for one in found if agrees(one.ratio - 100, stated)]
                whole = [one for one in found if agrees(one.ratio, stated)]
                if whole and not beyond:
                    yield ask(
                        project,
                        f"results[{number}].text",
                        "YQ305",
                        match[0],
                        formula=quotient(whole[0], project, result),
                        excess=percent(whole[0].ratio - 100),
                    )


def word_below_numbers(report: Report) -> Iterator[Problem]:
    """YQ306: the word says that the target was met, and the numbers go beyond it.

    Every target of the title must have found its number, and none may fall short.
    """
    for project, found in _judged(report, OutcomeKind.MET):
        beyond = [one for one in found if one.ratio > 100]
        if beyond and all(one.ratio >= 100 for one in found):
            yield _word(project, "YQ306", found)


def word_above_numbers(report: Report) -> Iterator[Problem]:
    """YQ307: the word says that the target was exceeded, and no number goes beyond it.

    A result that gives a unit more often than the title does may go beyond it in what it adds
    (完成1条，超额完成1条); nothing is asked then.
    """
    for project, found in _judged(report, OutcomeKind.EXCEEDED):
        units = [one.unit for one in quantities(project.results[0].text)]
        alike = all(one.target.unit == one.actual.unit for one in found)
        if alike and len(units) == len(found) and all(one.ratio <= 100 for one in found):
            yield _word(project, "YQ307", found)


def _judged(report: Report, kind: OutcomeKind) -> Iterator[tuple[Project, tuple[Pair, ...]]]:
    """Projects of one result and this word, of which every target has found its number."""
    for project in report.projects:
        if len(project.results) == 1 and project.outcome.kind is kind:
            found, whole = pairs(project.title, project.results[0].text)
            if whole:
                yield project, found


def _word(project: Project, code: str, found: Iterable[Pair]) -> Problem:
    text = project.results[0].text
    sides = [
        f"{_words(one.actual, text)} {_sign(one)} {_words(one.target, project.title)}"
        for one in found
    ]
    return ask(project, "results[0].outcome", code, project.outcome.word, formula="；".join(sides))


def quotient(pair: Pair, project: Project, result: Result) -> str:
    """Actual ÷ target = ratio, in the words of the row."""
    actual, target = _words(pair.actual, result.text), _words(pair.target, project.title)
    return f"{actual} ÷ {target} = {percent(pair.ratio)}%"


def _sign(pair: Pair) -> str:
    if pair.ratio == 100:
        return "="
    return ">" if pair.ratio > 100 else "<"


def _words(quantity: Quantity, text: str) -> str:
    return text[quantity.start : quantity.end].replace("(", "").replace(" ", "")
