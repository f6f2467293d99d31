"""A cell that has the share of its target behind its number, without the sign: 5760 80."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.possible_actuals import Candidate, in_unit_of, is_open
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.rates import Rate, RateKind

_WITH_RATE: Final = 2  # numbers of such a cell


def without_own_rate(found: Sequence[Candidate], wanted: Sequence[Quantity]) -> Sequence[Candidate]:
    """The numbers of a cell, without a last one that is the share of the only target."""
    bare = [candidate for candidate in found if candidate.is_cell and is_open(candidate)]
    if len(wanted) != 1 or len(found) != len(bare) or len(bare) != _WITH_RATE:
        return found
    told, last = bare
    start, end = last.quantity.start, last.quantity.end
    rate = Rate(last.quantity.value, RateKind.WHOLE, start, end, start)
    value = in_unit_of(told, wanted[0]).quantity.value
    if told.result != last.result or not rate.agrees(wanted[0].value, value):
        return found
    return [replace(told, rates=(rate,), own=(rate,))]
