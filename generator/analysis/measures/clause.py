"""What a text says of one of its quantities."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from generator.analysis.measures.aspects import Aspect, Period
from generator.analysis.measures.counted_places import Place
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.subjects import are_verbs, letter_pairs
from generator.analysis.measures.units import count_alike


class Clause(Struct, frozen=True, gc=False):
    """What a text says of one quantity.

    `words` are those that say what it is about: its own, or where these tell nothing those before
    it in the sentence; `own` are its own, `around` all of the sentence up to it. `aspect` is
    planned, begun, under way, done or accepted. `restates` is the target said again, `adds` what
    comes on top of something, `is_part` a part of a whole in the same text, `is_base` all of those
    of which some are counted next (24座中已有18座), `differs` how much more or less than the
    target or the year before it is, `is_open` all of those of which the next ones tell how far each
    is, `is_earlier` what was done by an earlier month than another number of the same. `place` is
    where it was counted, if the text says so.
    """

    quantity: Quantity
    words: str
    own: str
    around: str
    aspect: Aspect
    period: Period
    restates: bool
    adds: bool
    is_part: bool
    is_base: bool = False
    differs: bool = False
    is_earlier: bool = False
    is_open: bool = False
    place: Place | None = None

    @property
    def certain(self) -> bool:
        """Whether plain words say how far it is."""
        return self.aspect is not Aspect.UNSAID


def clauses_between(said: Sequence[Clause], begin: int, end: int) -> Sequence[Clause]:
    """The clauses whose numbers begin in text[begin:end]; it looks at few of the others."""
    first, last = (bisect_left(said, at, key=_start_of) for at in (begin, end))
    return said[first:last]


def last_before(said: Sequence[Clause], place: int) -> Clause | None:
    """The last clause whose number begins before a place of its text."""
    at = bisect_left(said, place, key=_start_of)
    return said[at - 1] if at else None


def _start_of(clause: Clause) -> int:
    return clause.quantity.start


def count_same(first: Clause, second: Clause) -> bool:
    """Whether two numbers count the same by their units, and by their words as far as these go."""
    if not count_alike(first.quantity.unit, second.quantity.unit):
        return False
    if are_verbs(first.own) or are_verbs(second.own):
        return True
    common = letter_pairs(first.words) & letter_pairs(second.words)
    return any(not are_verbs("".join(letters)) for letters in common)
