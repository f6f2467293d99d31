"""Numbers inside a text: a whole and its parts, a number and the names that it counts."""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.counting import plain_number
from generator.analysis.measures import Quantity, quantities
from generator.problems import Problem

_BRACKET: Final = re.compile(r"[(（](?P<inside>[^()（）]*)[)）]")
_AMONG: Final = re.compile(r"[,，]?其中(?P<inside>[^。;；(（]*)")
_UNIT: Final = "个|家|所|座|条|处|种|项"
_NAME: Final = r"[^、,，。;；:：()（）等\d]"
# Four names at least: of fewer, 等 mostly means that others are left out.
_AND_SO_ON: Final = re.compile(
    rf"(?P<names>{_NAME}+(?:、{_NAME}+){{3,}})等(?P<number>\d+)(?P<unit>{_UNIT})", re.ASCII
)
# Far faster to look for than the list before it.
_ITS_END: Final = re.compile(rf"等\d+(?:{_UNIT})", re.ASCII)
_NAMELY: Final = re.compile(
    rf"(?P<number>\d+)(?P<unit>{_UNIT})[^,，。;；:：()（）、]*[,，]?(?:分别是|分别为|即)[:：]?"
    r"(?P<names>[^。;；:：()（）等]+(?:、[^。;；:：()（）等]+)+)(?=[。;；]|$)",
    re.ASCII,
)
_IN_BRACKETS: Final = re.compile(
    rf"(?P<number>\d+)(?P<unit>{_UNIT})[^,，。;；:：()（）、\d]*"
    r"[(（](?P<names>[^()（）等\d,，;；:：]+(?:、[^()（）等\d,，;；:：]+)+)[)）]",
    re.ASCII,
)


def sums(field: Field) -> Iterator[Problem]:
    """YQ308: a whole and its parts in one text do not add up.

    Two or more parts in brackets right behind the whole are taken for all of it. Of what 其中
    names without brackets there may be more, so only parts that outgrow the whole are asked about.
    """
    for pattern in _parts_in(field.text):
        for match in pattern.finditer(field.text):
            found = quantities(field.text)
            start, end = match.span("inside")
            whole = next((quantity for quantity in found if quantity.end == match.start()), None)
            if whole is None:
                continue
            parts = [
                quantity
                for quantity in found
                if start <= quantity.start < end and quantity.unit == whole.unit
            ]
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
    for pattern in _lists_in(field.text):
        for match in pattern.finditer(field.text):
            names = match["names"].split("、")
            stated = int(match["number"])
            left_out = stated - len(names)
            if left_out and (pattern is not _AND_SO_ON or left_out <= 1):
                named, unit = f"{len(names)}", match["unit"]
                yield field.ask("YQ309", match.start(), match.end(), named=named, unit=unit)


def _lists_in(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of lists that a text may hold, by what is quickly seen of it."""
    if "、" not in text:
        return
    if "即" in text or "分别" in text:
        yield _NAMELY
    if "(" in text or "（" in text:
        yield _IN_BRACKETS
    if _ITS_END.search(text):
        yield _AND_SO_ON
