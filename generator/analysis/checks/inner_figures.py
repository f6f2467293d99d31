"""Figures inside one project: what is stated against what can be worked out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import (
    Pair,
    Rate,
    Ratios,
    every_target_found,
    pairs,
    pairs_by_result,
    rates,
    words,
)
from generator.analysis.checks.question import ask, percent
from generator.analysis.counting import is_of_kind, plain_number
from generator.analysis.measures import quantities
from generator.problems import Problem
from generator.records import OutcomeKind, Project

_OVER: Final = re.compile(r"超额(?:完成)?(?P<number>\d+(?:\.\d+)?)%", re.ASCII)


def completion_rates(project: Project) -> Iterator[Problem]:
    """YQ304: a stated rate of completion that no target and result of the row gives."""
    stated = {
        number: its_rates
        for number, result in enumerate(project.results)
        if (its_rates := rates(result.text))
    }
    by_result = pairs_by_result(project) if stated else {}  # they take longer to find than all else
    for number, its_rates in stated.items():
        found = by_result.get(number, [])
        ratios = Ratios(found)
        ends = [pair.actual.end for pair in found]
        for rate in its_rates:
            before = bisect_right(ends, rate.start)
            if before and ratios.pair_of(rate.value) is None:
                words = project.results[number].text[rate.start : rate.end]
                yield ask(
                    project, f"results[{number}].text", "YQ304", words, **_rate(found, before, rate)
                )


def _rate(found: Sequence[Pair], before: int, rate: Rate) -> dict[str, str]:
    """What a stated rate is held against: the last numbers before it, by themselves too."""
    pair = found[before - 1]
    return {
        "formula": quotient(pair),
        "target": plain_number(pair.target.value),
        "actual": plain_number(pair.actual.value),
        "unit": pair.target.unit,
        "stated": plain_number(rate.value),
    }


def excess_rates(project: Project) -> Iterator[Problem]:
    """YQ305: 超额N% where N is the whole of the rate and not what goes beyond the target."""
    stated = {
        number: matches
        for number, result in enumerate(project.results)
        if "%" in result.text and (matches := list(_OVER.finditer(result.text)))
    }
    by_result = pairs_by_result(project) if stated else {}
    for number, matches in stated.items():
        found = sorted(by_result.get(number, []), key=lambda pair: pair.target.start)
        ratios, beyond = Ratios(found), Ratios(found, less=100)
        for match in matches:
            figure = Decimal(match["number"])
            whole = ratios.pair_of(figure)
            if whole is not None and beyond.pair_of(figure) is None:
                yield ask(
                    project,
                    f"results[{number}].text",
                    "YQ305",
                    match[0],
                    formula=quotient(whole),
                    excess=plain_number(Decimal(percent(whole.ratio)) - 100),
                )


def word_below_numbers(project: Project) -> Iterator[Problem]:
    """YQ306: the word says that the target was met, and the numbers go beyond it.

    Every target of the title must have found its number, and none may fall short.
    """
    wanted, told = _numbers_of(project, OutcomeKind.MET)
    if not told or max(told) <= min(wanted):  # then no pair goes beyond, whatever the pairs are
        return
    found = pairs(project)
    if every_target_found(project, found):
        beyond = [pair for pair in found if pair.ratio > 100]
        if beyond and all(pair.ratio >= 100 for pair in found):
            yield _question(project, "YQ306", found)


def word_above_numbers(project: Project) -> Iterator[Problem]:
    """YQ307: the word says that the target was exceeded, and no number goes beyond it.

    A result that gives a unit more often than the title does may go beyond it in what it adds
    (完成1条，超额完成1条); nothing is asked then.
    """
    wanted, told = _numbers_of(project, OutcomeKind.EXCEEDED)
    if not told or max(told) > max(wanted):  # then its pair goes beyond, or it has none
        return
    found = pairs(project)
    if len(told) != len(found) or not every_target_found(project, found):
        return
    if all(pair.ratio <= 100 and pair.target.unit == pair.actual.unit for pair in found):
        yield _question(project, "YQ307", found)


def _numbers_of(project: Project, kind: OutcomeKind) -> tuple[list[Decimal], list[Decimal]]:
    """The numbers of title and result, of a project with one result that has this word.

    Both lists are empty where one would be: then there are no pairs.
    """
    if len(project.results) == 1 and is_of_kind(project, kind):
        wanted = [quantity.value for quantity in quantities(project.title)]
        told = (
            [quantity.value for quantity in quantities(project.results[0].text)] if wanted else []
        )
        if told:
            return wanted, told
    return [], []


def _question(project: Project, code: str, found: Iterable[Pair]) -> Problem:
    sides = [f"{words(pair.actual)} {_sign(pair)} {words(pair.target)}" for pair in found]
    word = project.outcome.word if project.outcome else ""
    return ask(project, "results[0].outcome", code, word, formula="；".join(sides))


def quotient(pair: Pair) -> str:
    """Actual ÷ target = ratio, with units."""
    return f"{words(pair.actual)} ÷ {words(pair.target)} = {percent(pair.ratio)}%"


def _sign(pair: Pair) -> str:
    if pair.ratio == 100:
        return "="
    return ">" if pair.ratio > 100 else "<"
