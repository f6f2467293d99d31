"""A result that is but numbers, as a cell of a table has them: 1622, 512 102.4%, 已完成53家."""

import re
from decimal import Decimal
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.units import PATTERN
from generator.analysis.measures.written_numbers import Bound, plain_text, value_of, word_before
from generator.characters import HAN
from generator.patterns import pattern

_LONGEST: Final = 60
_SPLIT: Final = pattern(r"[\s、，;；。|()（）]+")
_SAID: Final = r"(?:已|实际|累计|全年|完成|建成|完工|开工|新增|共|达到|达|为|约|近|任务|了|:|：)*"
_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
_TOKEN: Final = pattern(
    rf"{_SAID}(?P<number>{_NUMBER})(?P<times>万亿|[百千万亿](?!米|瓦|克))?(?P<between>[余多])?"
    rf"(?P<unit>{PATTERN})?(?P<after>以上|左右|以内)?"
)
_WORD: Final = pattern(rf"(?:{_SAID}|达标|超额完成|正常推进|按序时推进|{PATTERN})")
_BARE: Final = pattern(
    rf"(?:完成|达到|达|共|新增|建成|累计|实现)了?(?P<number>{_NUMBER})(?P<times>[万亿])?(?P<between>[余多])?"
    r"(?=[,，。;；\s]|$)"
)
_FIRST: Final = pattern(rf"\s*(?P<number>{_NUMBER})(?P<times>[万亿])?(?P<between>[余多])?(?=\s)")
_LAST: Final = pattern(
    rf"(?<=[{HAN}”)）])\s{{1,4}}(?P<least>(?:不低于|不少于|不小于|≥)\s?)?(?P<number>{_NUMBER})(?P<times>[万亿])?(?P<between>[余多])?$"
)
_RATE: Final = ("率", "比")
_BOUNDS: Final = {
    "以上": Bound.AT_LEAST,
    "以内": Bound.AT_MOST,
    "左右": Bound.ABOUT,
    "余": Bound.OVER,
    "多": Bound.OVER,
}


def cell_numbers(text: str) -> tuple[Quantity, ...]:
    """The numbers of a text that says nothing else, in order; none of any other text.

    One without a unit has an empty one.
    """
    if not text or len(text) > _LONGEST:
        return ()
    plain = plain_text(text)
    found, start = [], 0
    for token in _SPLIT.split(plain):
        at = plain.index(token, start)
        start = at + len(token)
        match = _TOKEN.fullmatch(token)
        if match is not None:
            found.append(_quantity_of(text, match, at))
        elif not _WORD.fullmatch(token):
            return ()
    return tuple(found)


def unitless_numbers(text: str) -> tuple[Quantity, ...]:
    """The numbers without a unit that stand behind a word of completion, or in a first column."""
    plain = plain_text(text)
    first = _FIRST.match(plain)
    begin = [_quantity_of(text, first, 0)] if first else []
    return (
        *begin,
        *[
            _quantity_of(text, match, 0)
            for match in _BARE.finditer(plain)
            if not plain.endswith(_RATE, 0, match.start())
        ],
    )


def _quantity_of(text: str, match: re.Match[str], offset: int) -> Quantity:
    groups = match.groupdict()
    start, end = offset + match.start("number"), offset + match.end()
    bound = _BOUNDS.get(groups.get("after") or "") or _BOUNDS.get(groups["between"] or "")
    before = word_before(match.string, match.start("number"))
    if groups.get("least"):
        bound = Bound.AT_LEAST
    if bound is None and before in ("约", "近"):
        bound = Bound.ABOUT
    value: Decimal = value_of(match["number"], groups["times"])
    unit = groups.get("unit") or ""
    return Quantity(value, unit, bound or Bound.NONE, "", "", start, end, text[start:end])


def trailing_number(text: str) -> Quantity | None:
    """The number without a unit that ends a title behind a space, as joined columns have it."""
    match = _LAST.search(plain_text(text))
    return _quantity_of(text, match, 0) if match else None
