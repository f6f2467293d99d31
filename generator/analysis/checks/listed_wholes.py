"""Of which number of a list the parts behind 其中 are: 泊位238个，充电桩12个，其中甲院泊位127个.

The number right before 其中 is the whole, unless what a part counts has no word in common with it,
and has one with another number of the list. Of stages of one work (开工60个，竣工40个) it is that
which the part is at.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.checks.part_totals import added_up
from generator.analysis.checks.work_states import state_of
from generator.analysis.measures import Quantity
from generator.analysis.measures.subjects import LetterPairs, are_verbs, letter_pairs, own_words
from generator.patterns import pattern

_LIST: Final = pattern(r"[^,，。;；:：、\d\n]{0,8}(?:[,，、]|和|及|以及)[^,，。;；:：、\d\n]{1,16}")
_TOTAL: Final = pattern("其中|共|合计|总计|累计")
_MOST: Final = 6


def by_their_wholes(
    text: str, found: Sequence[Quantity], whole: Quantity, parts: Sequence[Quantity]
) -> list[tuple[Quantity, list[Quantity]]]:
    """The parts behind a whole, each with the number of the list that it is a part of."""
    others = _listed_before(text, found, whole)
    counted = own_words(whole.lead + whole.tail)
    if not others:
        return [(whole, list(parts))]
    added = added_up(parts)
    if same := next((other for other in others if other.value == added), None):
        return [(same, list(parts))]
    is_stage = are_verbs(counted)
    groups: dict[int, tuple[Quantity, list[Quantity]]] = {whole.start: (whole, [])}
    for part in parts:
        holder = (
            _of_its_stage(part, whole, others) if is_stage else _of_its_name(part, whole, others)
        )
        groups.setdefault(holder.start, (holder, []))[1].append(part)
    return list(groups.values())


def _of_its_name(part: Quantity, whole: Quantity, others: Sequence[Quantity]) -> Quantity:
    """The number that has a word in common with a part, the one right before it first."""
    of_part = _pairs(part)
    if not _pairs(whole).isdisjoint(of_part):
        return whole
    return next((other for other in others if not _pairs(other).isdisjoint(of_part)), whole)


def _of_its_stage(part: Quantity, whole: Quantity, others: Sequence[Quantity]) -> Quantity:
    """The number of a work that is as far as a part, else that of all of the work.

    新增住房3200套，竣工2000套，入住1500套，其中公租房开工2600套: these are some of the 3200.
    """
    state = state_of(part)
    if state is None or state is state_of(whole):
        return whole
    first = others[-1]
    all_of_it = first if state_of(first) is None else whole
    return next((other for other in others if state_of(other) is state), all_of_it)


def _listed_before(text: str, found: Sequence[Quantity], whole: Quantity) -> list[Quantity]:
    """The numbers of the unit of a whole that stand in one list before it, the nearest first."""
    others: list[Quantity] = []
    last = whole
    for quantity in reversed([before for before in found if before.start < whole.start][-_MOST:]):
        between = text[quantity.end : last.start]
        is_next = _LIST.fullmatch(between) is not None and not _TOTAL.search(between)
        if not is_next or quantity.unit != whole.unit:
            break
        others.append(quantity)
        last = quantity
    return others


def _pairs(quantity: Quantity) -> LetterPairs:
    return letter_pairs(own_words(quantity.lead + quantity.tail))
