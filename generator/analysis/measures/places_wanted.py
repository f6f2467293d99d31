"""Whether a number is of the place of a target: that of a single place is no whole.

It will do where the title means that place, where a rate says so, or where it is the only number of
its kind, for what was built once stands somewhere.
"""

from collections.abc import Sequence

from generator.analysis.measures.aspects import Period
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.possible_actuals import Candidate
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
    """Whether a number that is less than a target is of a place that the title does not name."""
    place = candidate.clause.place
    if place is None or place.is_whole or candidate.quantity.value >= target.quantity.value:
        return False
    return place != target.clause.place and not place.is_named_in(title)


def _is_where_wanted(
    title: str, target: Target, found: Sequence[Candidate], c: int, delivered: Sequence[int]
) -> bool:
    clause, wanted = found[c].clause, target.clause.place
    if clause.place is None or clause.place.is_whole or clause.place == wanted:
        return True
    if any(rate.agrees(target.quantity.value, clause.quantity.value) for rate in found[c].own):
        return True
    if wanted is None and clause.place.is_named_in(title):
        return True
    is_wider = wanted is not None and (
        wanted.is_whole or set(clause.place.names) < set(wanted.names)
    )
    if is_wider and clause.quantity.value < target.quantity.value:
        return False
    return not any(_is_rival(clause, found[n].clause) for n in delivered if n != c)


def _is_rival(clause: Clause, other: Clause) -> bool:
    """Whether a number counts the same as that of one place, and is not of that place.

    What there is in all years (全县总数达到30个) tells nothing of what was to be done in this one,
    and what is a part, or less than the number of some places, is not that of all.
    """
    is_stock = other.period is Period.BEYOND and clause.period is not Period.BEYOND
    is_less = other.place is None and other.quantity.value < clause.quantity.value
    is_beside = other.place == clause.place or is_stock or is_less or other.is_part
    return not is_beside and count_same(clause, other)
