"""Numbers of all years, and what this year brought of them: 累计开通62条，其中今年开通9条."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import Aspect, Period, aspect_of
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.clause_aspects import sentence_before
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import Role
from generator.patterns import pattern

_THIS_YEAR: Final = pattern(r"今年|本年|当年|年内")
_OF_YEAR: Final = pattern(rf"全年|{_THIS_YEAR.pattern}")
_BY_NOW: Final = pattern(rf"(?:{_THIS_YEAR.pattern})(?!\d{{1,2}}月)")  # 当年11月前 is but a part
_YEAR_OF_PART: Final = pattern(r"20\d\d年度?(?:完成|新增|新建|建成|实施)?$")
_YEAR_END: Final = pattern(r"(?:截[至止]到?|到)(?:20\d\d|[去上])年年?[底末]")
_GOES_ON: Final = pattern(rf"(?:{_THIS_YEAR.pattern})[^,，、]{{0,4}}继续")
_IN_ALL: Final = pattern("累计|总共|共计|先后")
_FEW: Final = 4  # clauses beside the work that are passed over
_MOST_PARTS: Final = 40  # of a total


def place_before(made: Sequence[Clause], at: int) -> int:
    """The place of the clause before one, past what is of another unit or beside the work."""
    for place in range(at - 1, max(-1, at - _FEW), -1):
        quantity = made[place].quantity
        if quantity.unit == made[at].quantity.unit and not is_circumstance(quantity):
            return place
    return at - 1


def mark_years(text: str, made: list[Clause]) -> None:
    """Where a part is that of this year, it is no part, and the whole is that of all years."""
    if "其中" not in text:
        return
    of_year: set[int] = set()
    for at in range(1, len(made)):
        place, part = place_before(made, at), made[at]
        before = made[at - 1].quantity
        if part.quantity.role is not Role.PART:
            continue
        is_beside = before.end == part.quantity.start and at - 1 in of_year  # 今年278户864人
        if _OF_YEAR.search(made[place].quantity.lead):
            continue
        if is_beside or _BY_NOW.search(text, before.end, part.quantity.start):
            of_year.add(at)
            made[place] = replace(made[place], period=Period.BEYOND)
            made[at] = replace(part, is_part=_has_kinds(text, made, at), period=Period.WHOLE)
        elif _is_last_of_years(made, at):
            while place and made[place].quantity.role is Role.PART:
                place -= 1
            made[place] = replace(made[place], period=Period.BEYOND)
            made[at] = replace(part, is_part=False, period=Period.WHOLE)


def _is_last_of_years(made: Sequence[Clause], at: int) -> bool:
    """Whether a part is that of the last year of a list: 其中2021年98个、2022年176个."""
    here, before = (_YEAR_OF_PART.search(made[n].quantity.lead) for n in (at, at - 1))
    later = made[at + 1].quantity if at + 1 < len(made) else None
    is_last = later is None or not _YEAR_OF_PART.search(later.lead)
    is_listed = made[at - 1].quantity.role is Role.PART
    return bool(here and before) and is_listed and is_last


def _has_kinds(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether what this year brought is told in kinds: 其中今年新建直流桩213个、交流桩341个."""
    if at + 1 == len(made):
        return False
    part, kind = made[at].quantity, made[at + 1].quantity
    is_next = text[part.end : kind.start].startswith("、") and kind.unit == part.unit
    return is_next and kind.role is Role.PART and aspect_of(kind.lead)[0] is Aspect.UNSAID


def mark_years_before(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks what there was at the end of a year, where this year is told behind it.

    截至2021年底，累计加装204部，而今年已加装93部.
    """
    if not _THIS_YEAR.search(text):
        return
    _mark_before_it_goes_on(text, found, made)
    if not _YEAR_END.search(text):
        return
    for at, clause in enumerate(made[:-1]):
        unit = clause.quantity.unit
        if _YEAR_END.search(sentence_before(text, found, at)) and any(
            other.quantity.unit == unit
            and _THIS_YEAR.search(sentence_before(text, found, at + 1 + n))
            for n, other in enumerate(made[at + 1 : at + 1 + _MOST_PARTS])
        ):
            made[at] = replace(clause, period=Period.BEYOND)


def _mark_before_it_goes_on(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks what was done before the work went on this year: 累计加装61台。今年继续加装36台."""
    for at in range(1, len(made)):
        if not _GOES_ON.search(made[at].quantity.lead):
            continue
        for n in range(max(0, at - _FEW), at):
            if _IN_ALL.search(sentence_before(text, found, n)) and count_same(made[n], made[at]):
                made[n] = replace(made[n], period=Period.BEYOND, is_earlier=True)
