"""Whether a number is of the place of a target: that of a single place is no whole.

It will do where the title means that place, where a rate says so, or where it is the only number of
its kind, for what was built once stands somewhere.
"""

from collections.abc import Sequence

from generator.analysis.measures.aspects import Period
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.counted_places import Place
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.roles import LISTED
from generator.analysis.measures.targets import Target


def where_wanted(
    title: str, target: Target, found: Sequence[Candidate], delivered: list[int]
) -> list[int]:
    """Those of the candidates that may be the actual of a target by their places."""
    if all(found[c].clause.place is None for c in delivered):
        return delivered
    return [c for c in delivered if _is_where_wanted(title, target, found, c, delivered)]


def place_fit(target: Target, candidate: Candidate) -> int:
    """1 where both are of the same place, -1 where of different ones, 0 where one does not say."""
    wanted, place = target.clause.place, candidate.clause.place
    if wanted is None or place is None or wanted.is_whole or place.is_whole:
        return 0
    if wanted.excludes(place):
        return -1
    return 1 if wanted == place else 0


def is_of_some(title: str, target: Target, candidate: Candidate) -> bool:
    """Whether a number that is less than a target is of a place that the title does not name.

    Or of one that it names beside others: 为东镇、西镇各2辆，共4辆.
    """
    place = candidate.clause.place
    if place is None or place.is_whole or candidate.quantity.value >= target.quantity.value:
        return False
    if place == target.clause.place:
        return False
    return not place.is_named_in(title) or _is_one_of_list(title, place)


def _is_one_of_list(title: str, place: Place) -> bool:
    """Whether a title names another place right before or behind a single one."""
    (name,) = place.names if len(place.names) == 1 else ("",)
    return bool(name) and any(
        f"{name}{sign}" in title or f"{sign}{name}" in title for sign in LISTED
    )


def _is_where_wanted(
    title: str, target: Target, found: Sequence[Candidate], c: int, delivered: Sequence[int]
) -> bool:
    clause, wanted = found[c].clause, target.clause.place
    if clause.place is None or clause.place.is_whole or clause.place == wanted:
        return True
    if any(rate.agrees(target.quantity.value, clause.quantity.value) for rate in found[c].own):
        return True
    if wanted is None and clause.place.is_named_in(title):
        is_all = clause.quantity.value >= target.quantity.value
        others = () if is_all else (found[n].clause for n in delivered if n != c)
        return not any(_is_of_other_place(title, clause, other) for other in others)
    is_wider = wanted is not None and (
        wanted.is_whole or set(clause.place.names) < set(wanted.names)
    )
    if is_wider and clause.quantity.value < target.quantity.value:
        return False
    return not any(_is_rival(clause, found[n].clause) for n in delivered if n != c)


def _is_of_other_place(title: str, clause: Clause, other: Clause) -> bool:
    """Whether a number counts the same at another place that the title names as well."""
    first, second = clause.place, other.place
    if first is None or second is None or not first.excludes(second):
        return False
    return second.is_named_in(title) and count_same(clause, other)


def _is_rival(clause: Clause, other: Clause) -> bool:
    """Whether a number counts the same as that of one place, and is not of that place.

    What there is in all years (全县总数达到30个) tells nothing of what was to be done in this one,
    and what is a part, or less than the number of some places, is not that of all.
    """
    is_stock = other.period is Period.BEYOND and clause.period is not Period.BEYOND
    is_less = other.place is None and other.quantity.value < clause.quantity.value
    is_beside = other.place == clause.place or is_stock or is_less or other.is_part
    return not is_beside and count_same(clause, other)
