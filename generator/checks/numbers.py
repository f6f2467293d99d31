"""A small reader of plain numbers with units, for the checks alone.

It would rather see nothing than see something wrong: a question about a number that was read
badly is a false alarm, and a clerk who sees ten of those stops reading. What stands in brackets
is an aside or a part of the whole and is not compared.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Final

from msgspec import Struct

# Longer units first: 人次 is not 人. Lengths of time and money are left out on purpose; they
# qualify other figures (15分钟健身圈, 超5万元以上) more often than they are counted.
_UNITS: Final = (
    "平方米",
    "人次",
    "场次",
    "批次",
    "公里",
    *"个家张台户人名套所座处条场节册对栋幢种例项把村株辆间",
)
# One thing counted in two words: 93名 and 166人 can be compared, 3个 and 3家 need not be alike.
_FAMILIES: Final = {"名": "人", "人次": "人", "幢": "栋", "场次": "场"}
_QUANTITY: Final = re.compile(
    r"(?<![\d.\w+-])(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿]?)(?P<more>余?)\s?\(?"
    rf"(?P<unit>{'|'.join(_UNITS)})(?!月|工作日)",
    re.ASCII,
)
_RATE: Final = re.compile(r"完成率(?:为|达到|达)?(?P<number>\d+(?:\.\d+)?)%", re.ASCII)
_ASIDE: Final = re.compile(r"[(（][^()（）]*[)）]")
_SCALES: Final = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}


class Quantity(Struct, frozen=True):
    """A number with its unit, and where its words stand in the text."""

    value: Decimal
    unit: str
    start: int
    end: int

    @property
    def family(self) -> str:
        """What is counted: the unit, or the one that it can be compared with."""
        return _FAMILIES.get(self.unit, self.unit)


class Rate(Struct, frozen=True):
    """A rate of completion in percent, and where its words stand in the text."""

    value: Decimal
    start: int
    end: int


class Pair(Struct, frozen=True):
    """A target and what was delivered of it."""

    target: Quantity
    actual: Quantity

    @property
    def ratio(self) -> Decimal:
        """Actual ÷ target in percent, exact as far as Decimal goes."""
        return 100 * self.actual.value / self.target.value


def quantities(text: str) -> tuple[Quantity, ...]:
    """All numbers with units, in order; brackets included."""
    return tuple(_quantities(text))


def _quantities(text: str) -> Iterator[Quantity]:
    for match in _QUANTITY.finditer(text):
        value = Decimal(match["number"]) * _SCALES[match["scale"]]
        if value:
            yield Quantity(value, match["unit"], match.start(), match.end())


def outside_brackets(text: str) -> str:
    """The text with everything in brackets blanked, so that places in it stay the same.

    A bracket that holds a unit alone, as in 150(套), is part of the number and stays.
    """

    def blank(match: re.Match[str]) -> str:
        return match[0] if match[0][1:-1] in _UNITS else "□" * len(match[0])

    return _ASIDE.sub(blank, text)


def rates(text: str) -> tuple[Rate, ...]:
    """All stated rates of completion, in order."""
    found = _RATE.finditer(text)
    return tuple(Rate(Decimal(one["number"]), one.start(), one.end()) for one in found)


def pairs(title: str, text: str) -> tuple[tuple[Pair, ...], bool]:
    """Targets with what was delivered, and whether every target of the title has found its own.

    Only what is certain is paired: as many different numbers of a unit in the result as in the
    title, in the same order; or one target, repeated in the result, beside one larger number
    (超额完成120张…，实际完成136张).
    """
    targets = quantities(outside_brackets(title))
    actuals = quantities(outside_brackets(text))
    found: list[Pair] = []
    for family in dict.fromkeys(one.family for one in targets):
        wanted = [one for one in targets if one.family == family]
        given = _different([one for one in actuals if one.family == family], len(wanted))
        if len(wanted) == len(given):
            found += map(Pair, wanted, given)
        elif len(wanted) == 1:
            found += _repeated(wanted[0], given)
    return tuple(found), bool(targets) and len(found) == len(targets)


def _different(found: Sequence[Quantity], wanted: int) -> list[Quantity]:
    """Each number once, where a text says some of them twice."""
    if len(found) <= wanted:
        return list(found)
    return list({one.value: one for one in reversed(found)}.values())[::-1]


def _repeated(target: Quantity, given: Sequence[Quantity]) -> Iterator[Pair]:
    others = [one for one in given if one.value != target.value]
    if len(others) == 1 and len(given) == 2 and others[0].value > target.value:
        yield Pair(target, others[0])


def agrees(exact: Decimal, stated: Decimal) -> bool:
    """Whether a stated figure is the exact one, rounded or cut off at its own last place."""
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return stated in (
        exact.quantize(step, rounding=ROUND_HALF_UP),
        exact.quantize(step, rounding=ROUND_DOWN),
    )
