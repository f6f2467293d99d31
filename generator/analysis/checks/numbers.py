"""Targets beside what was delivered, as the checks compare them, and stated rates.

The reading is that of `generator.analysis.measures`. Where a person has confirmed measures, only
pairs that agree with one of them are compared: a question about a number that was read badly is a
false alarm, and a clerk who sees ten of those stops reading.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.measures import Quantity, pair, quantities, targets
from generator.records import Project
from generator.records.rounding import cut_off, places_of, round_half_up

_RATE: Final = re.compile(r"完成率(?:为|达到|达)?(?P<number>\d+(?:\.\d+)?)%", re.ASCII)


class Rate(Struct, frozen=True):
    """A rate of completion in percent, and where its words stand in the text."""

    value: Decimal
    start: int
    end: int


class Pair(Struct, frozen=True):
    """A target, what was delivered of it, and the index of the result that says so."""

    target: Quantity
    actual: Quantity
    result: int

    @property
    def ratio(self) -> Decimal:
        """Actual ÷ target in percent, exact as far as Decimal goes."""
        return 100 * self.actual.value / self.target.value


def rates(text: str) -> tuple[Rate, ...]:
    """All stated rates of completion, in order."""
    if "完成率" not in text:
        return ()
    found = _RATE.finditer(text)
    return tuple(Rate(Decimal(match["number"]), match.start(), match.end()) for match in found)


def pairs(project: Project) -> tuple[Pair, ...]:
    """Each target of the title that has found its number, in order.

    Shares in percent are left out: 80%以上 is reached or not, and nobody exceeds it.
    """
    found = _read(project.title, tuple(result.text for result in project.results))
    known = {(measure.target, measure.actual) for measure in project.measures}
    if not known:
        return found
    return tuple(pair for pair in found if (pair.target.value, pair.actual.value) in known)


@lru_cache(maxsize=16)  # several rules ask while a project is looked at
def _read(title: str, results: tuple[str, ...]) -> tuple[Pair, ...]:
    wanted = quantities(title)
    found = pair(title, results) if wanted else {}
    read = (Pair(wanted[at], partner.quantity, partner.result) for at, partner in found.items())
    return tuple(pair for pair in read if pair.target.value and pair.target.unit not in ("%", "‰"))


def pairs_by_result(project: Project) -> dict[int, list[Pair]]:
    """The pairs of `pairs` by the index of their result, as they follow each other in its text."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for partners in sorted(pairs(project), key=lambda partners: partners.actual.start):
        found[partners.result].append(partners)
    return found


def every_target_found(project: Project, found: tuple[Pair, ...]) -> bool:
    """Whether no target of the title is without its number."""
    return bool(found) and len(found) == len(targets(project.title))


def words(quantity: Quantity) -> str:
    """A number with its unit, the number written out."""
    return f"{plain_number(quantity.value)}{quantity.unit}"


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
