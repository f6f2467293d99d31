"""The numbers of single places against that of all of them, however far they stand from it.

全县改造户厕120户。石桥镇改造50户，河湾乡改造45户，安和乡改造30户: no sign joins the whole and its
parts, but their places do. Of a county there may be more places than are named, so only parts are
asked about that outgrow the whole, or several that end their sentence and are nearly all of it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.split_sums import Split
from generator.analysis.checks.wholes_before import names_more_places
from generator.analysis.measures import Bound, Clause, Period, Quantity, clauses
from generator.analysis.measures.aspects import OPEN
from generator.analysis.measures.circumstances import EFFECT
from generator.analysis.measures.clause import count_same
from generator.analysis.measures.roles import AMOUNTS, AMOUNTS_AND_PARTS
from generator.patterns import pattern

_TOTAL: Final = pattern("共|合计|总计|累计")
_SENTENCE: Final = pattern(r"[。;；\n]")
_MORE: Final = pattern("等|其余|其他|其它|剩余|另")
_MOST: Final = 40  # numbers around the parts among which the whole is looked for
_FEWEST: Final = 2
_NEARLY: Final = Decimal("0.9")  # of a whole


def wrong_place_sums(text: str) -> Iterator[Split]:
    """The numbers of all places of a text that those of its single places do not add up to."""
    said = clauses(text)
    if sum(clause.place is not None and clause.place.is_part for clause in said) < _FEWEST:
        return
    at = 0
    while at < len(said):
        row = _row(said, at)
        if len(row) >= _FEWEST:
            whole = _whole_of(text, said, row)
            if whole is not None and _is_wrong(text, said, row, whole):
                parts = tuple([said[n].quantity for n in row])
                found = [clause.quantity for clause in said]
                if not names_more_places(found, said[whole].quantity, parts):
                    yield Split(said[whole].quantity, parts)
            at = row[-1]
        at += 1


def are_elsewhere(text: str, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a number is of one place, and those behind it are of others: no parts of it."""
    places = {clause.quantity.start: clause.place for clause in clauses(text)}
    place = places.get(whole.start)
    if place is None or place.is_whole:
        return False
    others = [other for part in parts if (other := places.get(part.start)) is not None]
    return any(not other.lies_in(place) for other in others)


def _row(said: Sequence[Clause], at: int) -> list[int]:
    """The numbers of different places from one on that count the same; others may stand between.

    Nothing where a place has two of them, or where one place may lie in another.
    """
    first = said[at]
    if not _is_part(first) or first.place is None:
        return []
    row, names = [at], set(first.place.names)
    for n in range(at + 1, min(len(said), at + _MOST)):
        clause = said[n]
        if clause.quantity.unit != first.quantity.unit or not count_same(first, clause):
            continue
        if not _is_part(clause) or clause.place is None:
            break
        if clause.place.level != first.place.level or not names.isdisjoint(clause.place.names):
            return []
        row.append(n)
        names.update(clause.place.names)
    return row


def _is_part(clause: Clause) -> bool:
    """Whether a number is of places that may be added up, and is an amount of what was done."""
    place, quantity = clause.place, clause.quantity
    is_place = place is not None and place.is_part and bool(place.level)
    is_amount = quantity.role in AMOUNTS_AND_PARTS and quantity.bound is Bound.NONE
    is_beside = clause.restates or clause.adds or clause.differs or clause.aspect in OPEN
    is_beside = is_beside or clause.period in (Period.BEYOND, Period.PART)
    return is_place and is_amount and not is_beside and not EFFECT.search(quantity.lead)


def _whole_of(text: str, said: Sequence[Clause], row: Sequence[int]) -> int | None:
    """The number of all places that stands nearest before a row, else right behind it."""
    first = said[row[0]]
    before = range(row[0] - 1, max(-1, row[0] - _MOST), -1)
    behind = range(row[-1] + 1, min(len(said), row[-1] + _MOST))
    for near in (before, behind):
        for n in near:
            clause = said[n]
            if clause.quantity.unit == first.quantity.unit and count_same(first, clause):
                if _is_whole(clause):
                    return n
                break
    return None


def _is_whole(clause: Clause) -> bool:
    quantity = clause.quantity
    is_all = clause.place.is_whole if clause.place else _TOTAL.search(quantity.lead) is not None
    is_amount = quantity.role in AMOUNTS and quantity.bound is Bound.NONE
    is_beside = clause.restates or clause.adds or clause.differs or clause.is_base
    is_beside = is_beside or clause.aspect in OPEN or clause.period in (Period.BEYOND, Period.PART)
    return is_all and is_amount and not is_beside


def _is_wrong(text: str, said: Sequence[Clause], row: Sequence[int], at: int) -> bool:
    whole = said[at].quantity
    parts = [said[n].quantity for n in row]
    added = sum((part.value for part in parts), start=Decimal(0))
    if added == whole.value or any(part.value >= whole.value for part in parts):
        return False
    if added > whole.value:
        return True
    end = parts[-1].end
    stop = _SENTENCE.search(text, end)
    rest = text[end : stop.start() if stop else len(text)]
    opening = text[whole.end : parts[0].start]  # nothing where the whole stands behind them
    is_beside = at > row[-1] or _SENTENCE.search(opening) is None
    is_all = said[at].place is not None and (is_beside or len(parts) > _FEWEST)
    return is_all and _NEARLY * whole.value <= added and not _MORE.search(rest)
