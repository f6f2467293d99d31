"""A number of things and how far they are: 64项中，已办结26项，正在办理30项，暂缓6项.

What is done, what is under way and what is not begun exclude each other, and are all of it. What
was begun (开工) holds what was done, and what was done holds what was accepted (验收): these are
added where that gives the whole, and left out where that does.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from generator.analysis.checks.part_totals import added_up, is_nearly
from generator.analysis.checks.split_sums import Split
from generator.analysis.checks.work_states import (
    OPEN,
    State,
    is_planned,
    state_of,
    state_of_whole,
    ways_to_add,
)
from generator.analysis.measures import Bound, Quantity
from generator.analysis.measures.roles import AMOUNTS_AND_PARTS
from generator.analysis.measures.units import first_word, is_rate
from generator.patterns import pattern

_OPEN_SIGN: Final = pattern("[未没待缓停消止法期备划度时后慢前建办正工进处入中尾修]")
_OTHERWISE: Final = pattern("[未没]有?(?P<verb>[\u4e00-\u9fff]{2})")
_BEGINS: Final = ("开工", "动工", "启动", "实施", "开建", "进场")
_WHOLES: Final = (None, State.BEGUN, State.UNDER_WAY)  # what a whole may be called
# There are more of them than are told, or some are told apart.
_MORE: Final = pattern(r"等(?![待级])|(?:其余|其他|其它|剩余|余下|剩下)(?!的?[0-9])|另|此外")
_STOP: Final = pattern(r"[。\n]")
_BRACKET: Final = pattern("[()（）]")
_FEWEST: Final = 3  # parts; two where one is what the other is not
_MOST: Final = 20  # numbers behind a whole that are looked at
_BEHIND: Final = 40  # characters behind the last part in which more may be told


def wrong_states(text: str, found: Sequence[Quantity]) -> Iterator[Split]:
    """The wholes of a text that the numbers of their states do not add up to.

    Only where they come near to it; else some of them count the same things.
    """
    if not _OPEN_SIGN.search(text):
        return
    at = 0
    while at + 2 < len(found):
        whole = found[at]
        row = _row_behind(text, found, at)
        parts = [part for part in row if state_of(part) is not None]
        if _are_all(text, whole, parts) and (wrong := _wrong_parts(whole, parts, row)):
            yield Split(whole, tuple(wrong))
        at += max(1, len(row))


def _row_behind(text: str, found: Sequence[Quantity], at: int) -> list[Quantity]:
    """The numbers behind a whole whose state is told; one without such words may end them."""
    whole, row = found[at], list[Quantity]()
    if not _may_be_whole(whole):
        return row
    depth, end = 0, whole.end
    for quantity in islice(found, at + 1, at + 1 + _MOST):
        between = text[end : quantity.start]
        if _STOP.search(between):
            break
        depth += sum(1 if sign[0] in "(（" else -1 for sign in _BRACKET.finditer(between))
        end = quantity.end
        if depth > 0 or quantity.unit != whole.unit or "占" in quantity.lead:
            continue  # 开工31个（其中完工9个）
        is_nested = bool(row) and "其中" in between
        is_part = quantity.role in AMOUNTS_AND_PARTS and quantity.bound is not Bound.ABOUT
        if is_nested or is_planned(quantity) or not is_part:
            return []
        is_said = state_of(quantity) is not None
        if is_said or row:
            row.append(quantity)
        if not is_said:
            break
    return row


def _may_be_whole(whole: Quantity) -> bool:
    unit = first_word(whole.unit)
    if is_rate(unit) or unit.endswith("元") or whole.bound is Bound.ABOUT:
        return False
    return whole.role in AMOUNTS_AND_PARTS and state_of_whole(whole) in _WHOLES


def _are_all(text: str, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts are all that a whole can be by their words, and no more are told."""
    if len(parts) < 2 or any(part.value >= whole.value for part in parts):
        return False
    states = {state_of(part) for part in parts}
    if states.isdisjoint(OPEN) or (len(parts) < _FEWEST and not _are_opposites(parts)):
        return False
    end = parts[-1].end
    stop = _STOP.search(text, end, end + _BEHIND)
    return not _MORE.search(text, whole.end, stop.start() if stop else end + _BEHIND)


def _are_opposites(parts: Sequence[Quantity]) -> bool:
    """Whether one of two parts is what the other is not: 已开工31个，未开工6个."""
    for part, other in (parts, parts[::-1]):
        match = _OTHERWISE.search(part.lead + part.tail)
        if match:
            return state_of(other) is (State.BEGUN if match["verb"] in _BEGINS else State.DONE)
    return False


def _wrong_parts(
    whole: Quantity, parts: Sequence[Quantity], row: Sequence[Quantity]
) -> list[Quantity]:
    """The parts whose sum comes near to a whole, if in no way they can be meant they are it."""
    ways = ways_to_add(parts)
    if any(added_up(way) == whole.value for way in (*ways, row)):
        return []
    is_begun = state_of(parts[0]) is State.BEGUN
    for way in ways[: 1 + is_begun]:
        if len(way) > 1 and is_nearly(whole, way):
            return way
    return []
