"""Rates of finishing that stand right behind what was finished: 竣工3645户，竣工率达75%.

As 覆盖率 and 开工率 they are no rates of a target by themselves; they are where they prove a pair.
"""

from typing import Final

from generator.analysis.measures.rates import Rate, RateKind
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import shares_in
from generator.patterns import pattern

# 开工和竣工率分别达102%: the same of both
_BEHIND: Final = pattern(
    r"[,，、(（](?:[开动]工率?[和及与、])?(?:完工|竣工|建成|交付|投用)率(?:均|已|分别|达到?|为|约|近|[:：])*"
    r"(?P<share>\d[\d.]*\s?%)"
)


def end_rates(text: str, end: int) -> tuple[Rate, ...]:
    """The rate of finishing of the number that ends at a place, if it stands right behind it."""
    plain = plain_text(text)
    found = _BEHIND.match(plain, end)
    if found is None:
        return ()
    start, stop = found.span("share")
    return tuple(
        [
            Rate(share.value, RateKind.WHOLE, found.start(), stop, start)
            for share in shares_in(found["share"])
        ]
    )
