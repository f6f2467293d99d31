"""Numbers of all years beside those of the year that a target is of.

自建库以来累计归集48.7亿元，当年归集6.42亿元: the target of a year has the number of that year.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import REACHED, Aspect, Period
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import are_verbs, letter_pairs, letters_of, own_words
from generator.analysis.measures.targets import Target
from generator.patterns import pattern

_THIS_YEAR: Final = pattern("今年|当年|本年|年内|全年")
_NEW: Final = pattern("新[增建开改装设发]|净增")
_GREW: Final = pattern(
    "[较比][^,，。;；、]{0,6}净?增(?:加|长)?|净增"
)  # 参保6.4万人，较去年底净增4376人
_ALL: Final = pattern("累计|总数|总量|保有量|(?:全|我|本)[省市州县区旗镇乡]")
_CAME_TO: Final = pattern("(?:达到?|增[加至]?到|增至)$")
_WHERE: Final = pattern("^(?:全|我|本)[省市州县区旗镇乡]|累计|总数|总量|保有量")
_NEAR: Final = 6  # numbers before one of all years
_HALF: Final = 2  # of a target a number is at least that, to be what the year brought


def of_its_years(target: Target, found: Sequence[Candidate], fitting: list[int]) -> list[int]:
    """The candidates of a target, without those of all years where one of the year stands beside.

    That one says the year, and has a verb of the target or of the other, so that it is of the same.
    A target of several years, or of what something comes to (达到34万人), keeps them all.
    """
    if target.is_of_years or target.quantity.role is Role.TO:
        return fitting
    fitting = [c for c in fitting if not _is_stock(target, found, c)]
    beyond = [c for c in fitting if found[c].clause.period is Period.BEYOND]
    if not beyond:
        return fitting
    words = letter_pairs(target.quantity.lead + target.quantity.tail)
    of_year = [
        c
        for c in fitting
        if c not in beyond and _is_of_the_year(found[c]) and _says(found[c], words)
    ]
    return [c for c in fitting if c not in beyond] if of_year else fitting


def _is_stock(target: Target, found: Sequence[Candidate], c: int) -> bool:
    """Whether a number is of all there are by now, and what the year brought is told beside it.

    新增站点5个，全县站点达到11个; 新增基站415个，累计建成1280个; 累计建成1742个，其中今年新建213个.
    """
    stock = found[c]
    behind = found[c + 1 : c + 2]
    if stock.clause.period is Period.BEYOND and any(_is_part_of_year(part) for part in behind):
        return True
    if _NEW.search(target.quantity.lead) and any(
        _GREW.match(grown.quantity.lead) and grown.quantity.unit == stock.quantity.unit
        for grown in behind
    ):
        return True
    lead = stock.quantity.lead
    if _NEW.search(lead) or _THIS_YEAR.search(lead) or not _ALL.search(lead):
        return False
    is_thing = _CAME_TO.search(lead) and not are_verbs(_verb_of(lead))
    return any(
        _is_brought(target, stock, other) and (is_thing or _NEW.search(other.quantity.lead))
        for other in found[max(0, c - _NEAR) : c]
    )


def _verb_of(lead: str) -> str:
    """The word that stands first, if not where it was: 建设 of 全县建设站点."""
    return "".join(letters_of(own_words(_WHERE.sub("", lead)))[:2])


def _is_brought(target: Target, stock: Candidate, other: Candidate) -> bool:
    """Whether a number may be what the year brought of that of which another is all."""
    clause, value = other.clause, other.quantity.value
    is_beside = clause.restates or clause.adds or clause.is_part or clause.period is Period.PART
    is_told = clause.aspect in (Aspect.UNSAID, *REACHED) and not is_beside
    return (
        is_told
        and other.result == stock.result
        and other.quantity.unit == stock.quantity.unit
        and target.quantity.value <= value * _HALF
        and value < stock.quantity.value
    )


def _is_part_of_year(part: Candidate) -> bool:
    clause = part.clause
    is_part = clause.quantity.role is Role.PART and clause.period is Period.WHOLE
    return is_part and _THIS_YEAR.search(clause.quantity.lead) is not None


def _is_of_the_year(candidate: Candidate) -> bool:
    is_said = not candidate.clause.restates and not candidate.clause.adds
    return is_said and _THIS_YEAR.search(candidate.quantity.lead) is not None


def _says(candidate: Candidate, words: frozenset[tuple[str, str]]) -> bool:
    own = candidate.clause.own
    return are_verbs(own) or not words.isdisjoint(letter_pairs(own))
