"""Every quantity of a Chinese text: number, unit, bound, role, and the words around it."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.measures.roles import Role, roles_of
from generator.analysis.measures.written_numbers import Bound, Number, numbers_in
from generator.patterns import pattern

_BORDER: Final = pattern(r"[,，。;；:：、！!？?\n]")
_LAST_BORDER: Final = pattern(rf"(?s:.*){_BORDER.pattern}")


class Quantity(Struct, frozen=True, gc=False):
    """A number with its unit.

    `value` is the whole number: 1.2万 is 12000. `lead` and `tail` are the words around it in its
    clause, up to the next quantity; `words` is the quantity itself, text[start:end]. Of a list
    such as 1+10+100 each number is a quantity, in the unit behind the list if there is one.
    `role` says what it is in its sentence; `most` is the upper end of a range, of which the value
    is the lower one.
    """

    value: Decimal
    unit: str
    bound: Bound
    lead: str
    tail: str
    start: int
    end: int
    words: str
    role: Role = Role.AMOUNT
    most: Decimal | None = None

    @property
    def counted(self) -> str:
        """The words that say what is counted: those behind the number, else those before it."""
        return self.tail.strip("()（）") or self.lead.strip("()（）")


@lru_cache(maxsize=256)  # the same text is asked for again while its project is looked at
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in their order; never raises."""
    found = numbers_in(text)
    if not found:
        return ()
    around = [_around(text, found, at) for at in range(len(found))]
    roles = roles_of(text, found, [lead for lead, _ in around], [tail for _, tail in around])
    if None in roles:  # 3处24小时自助服务区: a span of time is a word like others
        found = [number for number, role in zip(found, roles, strict=True) if role is not None]
        around = [_around(text, found, at) for at in range(len(found))]
    kept = [role for role in roles if role is not None]
    return tuple(
        [
            _quantity_of(text, number, lead, tail, role)
            for number, (lead, tail), role in zip(found, around, kept, strict=True)
        ]
    )


def _around(text: str, found: list[Number], at: int) -> tuple[str, str]:
    """The words before and behind a number in its clause, up to the numbers beside it."""
    number = found[at]
    after = found[at - 1].end if at else 0
    before = found[at + 1].start if at + 1 < len(found) else len(text)
    last = _LAST_BORDER.match(text, after, number.start)
    first = _BORDER.search(text, number.end, before)
    lead = text[last.end() if last else after : number.start].strip()
    return lead, text[number.end : first.start() if first else before].strip()


def _quantity_of(text: str, number: Number, lead: str, tail: str, role: Role) -> Quantity:
    return Quantity(
        number.value,
        number.unit,
        number.bound,
        lead,
        tail,
        number.start,
        number.end,
        text[number.start : number.end],
        role,
        number.most,
    )
