"""What a text itself parts in so many: 由四部分组成, 分为3类. Behind it stand all of them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.name_lists import NameList
from generator.analysis.measures import Quantity
from generator.characters import value_of_numeral
from generator.patterns import pattern

_BETWEEN: Final = r"[^0-9,，、。;；:：()（）\n]"
# 由四部分组成：, 分为3类，即
PARTED: Final = (
    r"(?:(?P<of>由)|(?<![得评部百积学满十])[划细]?分(?:为|成)?)(?P<number>[0-9]{1,2}|[两二三四五六七八九十]{1,2}|[几多])"
    rf"[大小]?(?P<kind>部分|个|类|种|块|项|档|级|片){_BETWEEN}{{0,6}}?(?(of)(?:组成|构成))"
)
_COMPOSED: Final = pattern(PARTED + "(?:[:：]|[,，](?:即|(?:分别|具体|依次)[是为])[:：]?)")
_PARTED: Final = pattern(PARTED + "[:：,，]")
_ITEM: Final = pattern(
    rf"{_BETWEEN}{{1,16}}[0-9]{{1,9}}(?:\.[0-9]{{1,6}})?(?P<unit>[万亿]?[^0-9,，、。;；:：()（）和及等\n]{{1,4}})"
    r"(?P<sign>[、,，;；]|和|以及|及|(?=[。\n]|$))"
)
_SCALE: Final = "万亿"
_FEWEST: Final = 2
_MOST: Final = 40
_MAY_BE: Final = ("组成", "构成", "分")  # without these no text says so


def without_counts(text: str, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The numbers of a text but those that say in how many parts it is (由4个部分组成)."""
    if not any(word in text for word in _MAY_BE):
        return found
    counts = {match.start("number") for match in _PARTED.finditer(text)}
    return [part for part in found if part.start not in counts] if counts else found


def lists_of_parts(text: str) -> Iterator[NameList]:
    """How many parts are said to be there, and how many stand there: 由四部分组成：球场2处、….

    Only where all of them are in one unit and end their sentence.
    """
    if not any(word in text for word in _MAY_BE):
        return
    for match in _COMPOSED.finditer(text):
        number = match["number"]
        if number in "几多":
            continue
        names, units, at = 0, set[str](), match.end()
        is_whole = False
        while names < _MOST and not is_whole and (item := _ITEM.match(text, at)):
            names, at = names + 1, item.end()
            units.add(item["unit"].lstrip(_SCALE))
            is_whole = not item["sign"]
        if is_whole and names >= _FEWEST and len(units) == 1:
            stated = value_of_numeral(number)
            start = match.start("number")
            yield NameList(names, Decimal(stated), match["kind"], start, at, names)
