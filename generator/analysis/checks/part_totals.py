"""Parts against the number of all of them: whether they are it, outgrow it, or fall short."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final

from generator.analysis.checks.part_words import OTHER
from generator.analysis.measures import Quantity
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.patterns import pattern

_PEOPLE: Final = ("人", "名", "位", "人次", "户", "户次")
_OVERLAP: Final = Decimal("1.2")  # of a whole: parts that are more count some of it twice
_SCALED: Final = pattern(r"[\d,]+(?:\.(?P<places>\d+))?(?P<scale>[万亿])")
_SCALES: Final = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
NEARLY: Final = Decimal("0.9")  # of a whole


def is_nearly(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are the whole within a tenth of it."""
    return abs(added_up(parts) - whole.value) <= whole.value * (1 - NEARLY)


def outgrow(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts called like the whole are more than it: 演出4场、演出3场，共演出6场."""
    called = letter_pairs(own_words(whole.lead))
    return added_up(parts) > whole.value and all(
        not (OTHER.search(part.lead) or called.isdisjoint(letter_pairs(own_words(part.lead))))
        for part in parts
    )


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the last parts are the whole."""
    added = Decimal(0)
    for part in reversed(parts):
        added += part.value
        if added == whole.value:
            return True
    return False


def added_up(parts: Sequence[Quantity]) -> Decimal:
    """The sum of the parts."""
    return sum((part.value for part in parts), start=Decimal(0))


def is_wrong(whole: Quantity, parts: Sequence[Quantity], *, is_all: bool) -> bool:
    """Whether the parts are not the whole, or outgrow it where there may be more of them.

    Where one of several is as large as the whole, they count the same thing more than once.
    """
    if not parts:
        return False
    added = added_up(parts)
    if whole.value in accumulate(part.value for part in parts):
        return False  # what follows the whole of them is another statement
    if any(part.value == whole.value for part in parts):
        return False
    if len(parts) > 1 and whole.unit in _PEOPLE and added > _OVERLAP * whole.value:
        return False  # 女性、少数民族、脱贫户: who is one may be another too
    if added == whole.value or _is_rounded(added, whole, parts):
        return False
    return is_all or added > whole.value


def _is_rounded(added: Decimal, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether numbers in 万 or 亿 stand beside finer ones, and differ by no more than is left out.

    3.2万户，其中大户820户、普通农户3.1万户: the two round ones may be off by five hundred each.
    """
    numbers = (whole, *parts)
    steps = [step for number in numbers if (step := _step_of(number)) is not None]
    if not steps or len(steps) == len(numbers):
        return False
    return abs(added - whole.value) <= len(steps) * min(steps) / 2


def _step_of(quantity: Quantity) -> Decimal | None:
    """What the last place of a number in 万 or 亿 is worth, 1000 of 3.2万; None of all others."""
    number = _SCALED.match(quantity.words)
    if number is None:
        return None
    return _SCALES[number["scale"]].scaleb(-len(number["places"] or ""))
