"""Numbers that are a target's because no other may be, though the two have no word in common."""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.analysis.measures.aspects import REACHED, Aspect, Period, aspect_of, is_finished
from generator.analysis.measures.circumstances import EFFECT
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import AMOUNTS, CAME_TO
from generator.analysis.measures.subjects import are_verbs, letters_of, own_words
from generator.analysis.measures.targets import Target
from generator.analysis.measures.units import (
    count_alike,
    first_word,
    is_counted,
    is_narrow,
    is_rate,
    plain_unit,
)
from generator.patterns import pattern

_PLACES: Final = frozenset(("个", "处", "座", "家", "所", "间"))
_STOP: Final = pattern(r"[。;；\n]")
_SENTENCE: Final = 200  # characters before a number that may say what was done
_AHEAD: Final = 40  # characters behind a number in which it is told that it was accepted
_GENERAL: Final = frozenset("公农村镇乡县市区社中心大小新老")  # letters of most names


def are_alone(
    wanted: Sequence[Target],
    t: int,
    found: Sequence[Candidate],
    c: int,
    fitting: Sequence[int],
    results: Sequence[str],
) -> bool:
    """Whether a title sets nothing else, and a result has no other number that may be it.

    圈舍5万平方米 and 暖棚5.6万平方米 have no word in common. What came of it says so, or is
    of another size. Things that are counted may be any (公园5个, 学校7所), unless their names
    end alike: 周转房700套, 过渡性住房735套. In a unit that few things are counted in (饮水井46眼,
    机井38眼) the title may set others.
    """
    target, candidate = wanted[t], found[c]
    if target.result >= 0 or not _is_amount_near(target.quantity, candidate):
        return False
    if len(wanted) > 1:
        return _is_only_of_its_unit(wanted, t, found, c, fitting)
    if [n for n in fitting if found[n].clause.period is not Period.BEYOND] != [c]:
        return False
    first, second = target.quantity, candidate.quantity
    if _has_another_name(first, second) and _is_done(candidate):
        return True
    if plain_unit(first_word(first.unit)) != plain_unit(first_word(second.unit)):
        return False
    return (
        not is_counted(first.unit)
        or _end_alike(first, second)
        or _is_done_so_far(candidate, results[candidate.result])
    )


def _is_amount_near(wanted: Quantity, candidate: Candidate) -> bool:
    """Whether a number is none beside the work, and not far from what is wanted."""
    clause, told = candidate.clause, candidate.quantity
    is_beside = clause.is_part or clause.restates or clause.period is Period.BEYOND
    if is_beside or told.role not in AMOUNTS or is_rate(wanted.unit):
        return False
    is_near = wanted.value <= 2 * told.value and told.value <= 2 * wanted.value
    return is_near and not EFFECT.search(told.lead)


def _is_done(candidate: Candidate) -> bool:
    return candidate.clause.aspect in REACHED


def _is_only_of_its_unit(
    wanted: Sequence[Target], t: int, found: Sequence[Candidate], c: int, fitting: Sequence[int]
) -> bool:
    """Whether a target and a number are the only ones of a unit that few things are counted in."""
    first, second = wanted[t].quantity, found[c].quantity
    same = [
        n
        for n, other in enumerate(wanted)
        if is_narrow(other.quantity.unit) and count_alike(other.quantity.unit, second.unit)
    ]
    told = [n for n in fitting if is_narrow(found[n].quantity.unit)]
    return same == [t] and told == [c] and _is_done(found[c]) and _end_alike(first, second)


def _is_done_so_far(candidate: Candidate, text: str) -> bool:
    """Whether it is told how many are done by now, and not of what: 截至目前已完成1160户.

    Behind a step that goes before the work (逐户上门核实，已完成1160户) they may be those of the
    step, unless they were accepted.
    """
    clause, quantity = candidate.clause, candidate.quantity
    is_so_far = clause.period is Period.WHOLE or quantity.lead.startswith("现")
    if not (is_so_far and are_verbs(clause.own) and _is_done(candidate)):
        return False
    before = text[max(0, quantity.start - _SENTENCE) : quantity.start].removesuffix(quantity.lead)
    sentence = _STOP.split(before)[-1]
    if aspect_of(sentence)[0] not in (Aspect.UNDER_WAY, Aspect.PLANNED):
        return True
    behind = _STOP.split(text[quantity.end : quantity.end + _AHEAD])[0]
    return aspect_of(behind)[0] in REACHED and is_finished(behind)


def left_over(
    wanted: Sequence[Target],
    found: Sequence[Candidate],
    fitting: Sequence[Sequence[int]],
    paired: Mapping[int, int],
) -> dict[int, int]:
    """The last target without a number and the last number without a target, in their order.

    便民超市30个 and 便利店34个, where the market before them has its own: no rule knows all words
    for one thing, but a letter in common, the same unit and the same place in a list speak for it.
    """
    open_ = [t for t in range(len(wanted)) if t not in paired]
    if len(open_) != 1 or not paired:
        return {}
    t = open_[0]
    taken = set(paired.values())
    free = [c for c in fitting[t] if c not in taken and not found[c].clause.is_part]
    if len(free) != 1 or wanted[t].result >= 0:
        return {}
    c = free[0]
    first, second = wanted[t].quantity, found[c].quantity
    names = [set(name_letters(number)) - _GENERAL for number in (first, second)]
    common = "".join(names[0] & names[1])
    is_same = plain_unit(first.unit) == plain_unit(second.unit) and not are_verbs(common)
    is_in_order = all((n < t) == (other < c) for n, other in paired.items())
    is_near = _is_amount_near(first, found[c])
    return {t: c} if is_same and is_in_order and is_near else {}


def _has_another_name(wanted: Quantity, found: Quantity) -> bool:
    """Whether places are built that have a name of their own: 驿站25个, 建成“暖心小屋”27处."""
    places = first_word(wanted.unit) in _PLACES and first_word(found.unit) in _PLACES
    is_quoted = found.lead.endswith("”") and "建" in found.lead
    return places and is_quoted and "建" in wanted.lead


def _end_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether the names of two things end in the same sign, which says what sort they are of."""
    names = [name_letters(quantity) for quantity in (wanted, found)]
    return all(len(name) > 1 for name in names) and names[0][-1] == names[1][-1]


def name_letters(quantity: Quantity) -> tuple[str, ...]:
    """The letters of the words that say what a number counts, those behind it first."""
    lead, tail = CAME_TO.sub("", quantity.lead), quantity.tail
    is_named_before = tail.startswith(("(", "（")) or are_verbs(own_words(tail))  # 38眼已完工
    return letters_of(lead if is_named_before else tail)
