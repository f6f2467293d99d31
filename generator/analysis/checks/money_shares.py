"""Shares of a sum of money by where it comes from: they are parts of it, and none is counted twice.

Shares of other wholes may overlap (women, minorities, the poor); of a sum each yuan has one source.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.counting import plain_number
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern
from generator.problems import Problem

_ITEM: Final = r"[^,，。;；:：、%\d]{1,16}占(?:比)?(?:为|约)?(\d{1,3}(?:\.\d{1,4})?)%"
_SHARES: Final = pattern(
    rf"(?:资金|投资|经费|款项|总价|造价)[^,，。;；、%\d]{{0,6}}中[,，:：]?{_ITEM}(?:[,，、;；]{_ITEM})+"
)
_PART: Final = pattern(_ITEM)
_ALL: Final = Decimal(100)


def money_shares(field: Field) -> Iterator[Problem]:
    """What is asked of the shares of a sum of money that are more than all of it."""
    if "占" not in field.text or "中" not in field.text:
        return
    plain = plain_text(field.text)
    for match in _SHARES.finditer(plain):
        shares = [Decimal(share) for share in _PART.findall(plain, *match.span())]
        added = sum(shares, start=Decimal(0))
        if added > _ALL:
            terms = " + ".join(f"{plain_number(share)}%" for share in shares)
            formula = f"{terms} = {plain_number(added)}% > 100%"
            yield field.ask("YQ308", *match.span(), formula=formula)
