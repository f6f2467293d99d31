"""Targets beside what was delivered, as the checks compare them, and stated rates.

The reading is that of `generator.analysis.measures`. Where a person has confirmed measures, only
pairs that agree with one of them are compared: a question about a number that was read badly is a
false alarm, and a clerk who sees ten of those stops reading.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.checks.question import percent
from generator.analysis.counting import large_number, large_numbers, plain_number
from generator.analysis.kept_columns.number_columns import target_text
from generator.analysis.measures import (
    Candidate,
    Match,
    Quantity,
    Rate,
    Target,
    matches,
    rates_in,
    targets,
)
from generator.analysis.measures.units import SPANS, first_word, is_rate
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern
from generator.records import Outcome, Project, Result
from generator.records.rounding import cut_off, places_of, round_half_up

_NEXT: Final = pattern(r"(?:、|,|，|和|及|以及)\s?(?P<number>\d{1,9}(?:\.\d{1,6})?)\s?%", re.ASCII)


class Row(Struct, frozen=True, dict=True):
    """A target beside the results that answer it: those of a project, or of one of its items.

    An item is read from its own row alone. `places` are those of the results in the project;
    `outcome` is the word of a row with one result, and None where there are several.
    """

    project: Project
    title: str
    title_field: str
    places: tuple[int, ...]
    texts: tuple[str, ...]
    outcome: Outcome | None
    part: int = 0

    @cached_property
    def pairs(self) -> tuple["Pair", ...]:
        """Each target that has found its number, in order."""
        found = tuple(_pairs(self))
        known = {
            (measure.target, measure.actual)
            for measure in self.project.measures
            if measure.part == self.part
        }
        if not known:
            return found
        return tuple(pair for pair in found if (pair.target.value, pair.actual.value) in known)

    @cached_property
    def lone_targets(self) -> tuple[Match, ...]:
        """The targets that have found no number."""
        return tuple(match for match in matches(self.title, self.texts) if match.actual is None)


class Pair(Struct, frozen=True, gc=False):
    """A target, what was delivered of it, and the place of the result that says so.

    `target` and `actual` are the numbers of the two.
    """

    match: Target
    found: Candidate
    result: int
    target: Quantity
    actual: Quantity

    @property
    def ratio(self) -> Decimal:
        """Actual ÷ target in percent, exact as far as Decimal goes."""
        return 100 * self.actual.value / self.target.value

    @property
    def falls_short(self) -> bool:
        """Whether the target is missed: by too little, or by too much where less is better."""
        if self.match.is_ceiling:
            return self.actual.value > self.target.value
        return self.actual.value < self.target.value

    @property
    def goes_beyond(self) -> bool:
        """Whether more was delivered than wanted; 80%以上 is reached or not, nobody exceeds it."""
        is_more = self.actual.value > (self.target.most or self.target.value)
        is_open = self.match.is_ceiling or self.target.unit in SPANS or self.is_share
        return is_more and not is_open

    @property
    def is_share(self) -> bool:
        """Whether the target is a share or a multiple, and not an amount."""
        return is_rate(first_word(self.target.unit))


def rows_of(project: Project) -> Iterator[Row]:
    """The rows of a project that are read apart from each other.

    Where the title sets no target, a column of targets does: each of its cells for the results
    from its own on, to the next one.
    """
    whole = [(n, result) for n, result in enumerate(project.results) if not result.title]
    stated = [("", "")] * len(whole)
    if any(result.extra for _, result in whole) and not targets(project.title):
        stated = [target_text(project.title, result) for _, result in whole]
    starts = [at for at, (_, words) in enumerate(stated) if words]
    for start, end in pairwise([*({0, *starts} if whole else ()), len(whole)]):
        head, words = stated[start]
        yield _row_of(
            project,
            words or project.title,
            f"results[{whole[start][0]}].extra.{head}" if words else "title",
            whole[start:end],
        )
    for n, result in enumerate(project.results):
        if result.title:
            is_open = bool(result.extra) and not targets(result.title)
            head, words = target_text(result.title, result) if is_open else ("", "")
            field = f"results[{n}].extra.{head}" if words else f"results[{n}].title"
            yield _row_of(project, words or result.title, field, [(n, result)])


def _row_of(project: Project, title: str, field: str, results: Sequence[tuple[int, Result]]) -> Row:
    is_only = len(results) == 1 and (len(project.results) == 1 or field != "title")
    ((_, first), *_) = results
    return Row(
        project,
        title,
        field,
        tuple([n for n, _ in results]),
        tuple([result.text for _, result in results]),
        first.outcome if is_only else None,
        first.part if first.title else 0,
    )


def _pairs(row: Row) -> Iterator[Pair]:
    for match in matches(row.title, row.texts):
        target, found = match.target.quantity, match.actual
        if found is not None and target.value:
            yield Pair(match.target, found, row.places[found.result], target, found.quantity)


def words(quantity: Quantity) -> str:
    """A number with its unit: 53.5万平方米."""
    return f"{large_number(quantity.value)}{quantity.unit}"


class Amount(Protocol):
    """A number in a unit: a quantity of a text, or what the cells of a row have come to."""

    @property
    def value(self) -> Decimal:
        """How many."""
        ...

    @property
    def unit(self) -> str:
        """Of what; may be empty."""
        ...


def words_of_both(first: Amount, second: Amount) -> tuple[str, str]:
    """Two numbers with their units, in one scale: 9.6万亩 and 12万亩."""
    numbers = large_numbers(first.value, second.value)
    return f"{numbers[0]}{first.unit}", f"{numbers[1]}{second.unit}"


def rate_values(rate: Rate, target: Amount, actual: Amount) -> dict[str, str]:
    """What a stated rate is held against: the numbers by themselves too."""
    return {
        "formula": quotient_words(target, actual),
        "target": plain_number(target.value),
        "actual": plain_number(actual.value),
        "unit": target.unit,
        "stated": plain_number(rate.value),
    }


def quotient_words(target: Amount, actual: Amount) -> str:
    """Actual ÷ target = ratio, with units."""
    ratio = 100 * actual.value / target.value
    told, wanted = words_of_both(actual, target)
    return f"{told} ÷ {wanted} = {percent(ratio)}%"


def runs_of_rates(text: str) -> list[tuple[Rate, ...]]:
    """The stated rates of a text; those of a list, as in 的120%、115%, together."""
    runs: list[tuple[Rate, ...]] = []
    plain = plain_text(text)
    for rate in rates_in(text):
        if runs and rate.at <= runs[-1][-1].at:
            continue
        run = [rate]
        while plain[run[-1].end - 1] == "%" and (match := _NEXT.match(plain, run[-1].end)):
            at = match.start("number")
            value = Decimal(match["number"])
            run.append(replace(rate, value=value, start=at, end=match.end(), at=at))
        runs.append(tuple(run))
    return runs


class Ratios:
    """Pairs, to be asked again and again which of them gives a stated figure.

    It is the ratio in percent, less what is given, rounded or cut off at the figure's own last
    place.
    """

    def __init__(self, found: Sequence[Pair], less: int = 0) -> None:
        self.found = found
        self.less = less
        self.by_places: dict[int, dict[Decimal, Pair]] = {}

    def pair_of(self, stated: Decimal) -> Pair | None:
        """The first pair that gives the figure."""
        places = places_of(stated)
        if places not in self.by_places:
            known = self.by_places[places] = {}
            for partners in self.found:
                exact = partners.ratio - self.less
                known.setdefault(round_half_up(exact, places), partners)
                known.setdefault(cut_off(exact, places), partners)
        return self.by_places[places].get(stated)
