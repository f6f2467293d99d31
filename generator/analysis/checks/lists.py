"""Numbers inside a text: a whole and its parts, a number and the names that it counts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.name_lists import (
    NameList,
    lists_before_number,
    lists_behind_words,
    lists_in_brackets,
)
from generator.analysis.checks.question import Field
from generator.analysis.counting import plain_number
from generator.analysis.measures import Quantity, quantities
from generator.problems import Problem

_BRACKET: Final = re.compile(r"[(（](?P<inside>[^()（）]*)[)）]")
_AMONG: Final = re.compile(r"[,，]?其中(?P<inside>[^。;；(（]*)")


def sums(field: Field) -> Iterator[Problem]:
    """YQ308: a whole and its parts in one text do not add up.

    Two or more parts in brackets right behind the whole are taken for all of it. Of what 其中
    names without brackets there may be more, so only parts that outgrow the whole are asked about.
    """
    patterns = tuple(_parts_in(field.text))
    found = quantities(field.text) if patterns else ()
    by_end = {quantity.end: quantity for quantity in found}
    starts = [quantity.start for quantity in found]
    for pattern in patterns:
        for match in pattern.finditer(field.text):
            whole = by_end.get(match.start())
            if whole is None:
                continue
            first, last = (bisect_left(starts, place) for place in match.span("inside"))
            parts = [part for part in found[first:last] if part.unit == whole.unit]
            added = sum(quantity.value for quantity in parts)
            is_all = pattern is _BRACKET and len(parts) > 1
            wrong = added != whole.value if is_all else added > whole.value
            if wrong:
                yield _sum(field, whole, parts, match.end())


def _parts_in(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of parts that a text may hold, by what is quickly seen of it."""
    if "(" in text or "（" in text:
        yield _BRACKET
    if "其中" in text:
        yield _AMONG


def _sum(field: Field, whole: Quantity, parts: list[Quantity], end: int) -> Problem:
    added = plain_number(sum((part.value for part in parts), start=whole.value * 0))
    terms = " + ".join(plain_number(part.value) for part in parts)
    formula = f"{terms} = {added}" if len(parts) > 1 else added
    return field.ask(
        "YQ308", whole.start, end, formula=f"{formula}，原文 {plain_number(whole.value)}"
    )


def lengths(field: Field) -> Iterator[Problem]:
    """YQ309: a number beside a list, and another number of names in it.

    A list behind 分别是 or in brackets is complete by its own words. One that ends in 等N家 is
    asked about where it names more than that, or all but one: who names eight of nine does not
    mean to leave the ninth out.
    """
    text = field.text
    if "、" not in text:
        return
    complete: list[NameList] = []
    if "即" in text or "分别" in text:
        complete += lists_behind_words(text)
    if "(" in text or "（" in text:
        complete += lists_in_brackets(text)
    wrong = [listed for listed in complete if listed.stated != listed.names]
    if "等" in text:
        open_lists = lists_before_number(text)
        wrong += [listed for listed in open_lists if _is_asked_about(listed)]
    for listed in wrong:
        named = f"{listed.names}"
        yield field.ask("YQ309", listed.start, listed.end, named=named, unit=listed.unit)


def _is_asked_about(listed: NameList) -> bool:
    left_out = listed.stated - listed.names
    return left_out < 0 or left_out == 1
