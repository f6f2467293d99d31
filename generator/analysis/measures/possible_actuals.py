"""The numbers of results that may be what was delivered, each with what the text says of it."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.measures.answered_targets import (
    answer_of,
    answers_in_turn,
    has_stop,
    is_between,
)
from generator.analysis.measures.aspects import Aspect, Period
from generator.analysis.measures.cell_numbers import cell_numbers, unitless_numbers
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.counted_places import Place
from generator.analysis.measures.end_rates import end_rates
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.rates import Rate, RateKind, rates_in
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import are_verbs, letters_of
from generator.analysis.measures.units import (
    count_alike,
    in_unit,
    is_size,
    is_thing,
)
from generator.patterns import pattern

_DIGIT: Final = pattern(r"\d")
_FAR: Final = 20  # times as much, or as little: that is another size
_ANY_WORK: Final = pattern("项目|工程")
_FEW: Final = 5  # clauses between a number and a rate that is said of it
_SAID: Final = 2  # letters that say what a number counts


class Candidate(Struct, frozen=True, gc=False):
    """A number of a result, and in which result it stands.

    `answers` is the target that the text says again beside it: 年度任务10公里,已完成10.793公里.
    `is_cell` says that the result is but numbers; `rates` are the stated rates of its text, `own`
    those that are said of this number; `is_rate` says that it is itself such a rate.
    """

    result: int
    clause: Clause
    answers: Decimal | None = None
    is_cell: bool = False
    rates: tuple[Rate, ...] = ()
    own: tuple[Rate, ...] = ()
    is_rate: bool = False

    @property
    def quantity(self) -> Quantity:
        """The number itself."""
        return self.clause.quantity

    def is_answer_to(self, target: Quantity) -> bool:
        """Whether the text says this target again beside it."""
        # None is compared with a Decimal by asking what kinds of numbers there are
        return self.answers is not None and self.answers == target.value

    @property
    def is_bare(self) -> bool:
        """Whether the text does not say what it counts."""
        return len(letters_of(self.clause.words)) < _SAID

    @property
    def is_done_alone(self) -> bool:
        """Whether the text says no more than how it was done: 换新56台, 铺设5公里; not 培训6场."""
        words = _ANY_WORK.sub("", self.clause.words)  # 开工项目83个
        unit = self.quantity.unit
        return (is_thing(unit) or is_size(unit)) and are_verbs(words)


def candidates_of(results: Sequence[str]) -> list[Candidate]:
    """All candidates of results, in order."""
    return [candidate for n, text in enumerate(results) for candidate in _in_text(n, text)]


def _in_text(result: int, text: str) -> list[Candidate]:
    cells = cell_numbers(text) or _cells_before_words(text)
    if cells:
        return _in_cell(result, cells)
    said = clauses(text)
    rates = rates_in(text)
    places = [rate.at for rate in rates]
    counted = [clause for clause in said if not _is_rate(clause, places)]
    own = _own_rates(text, counted, rates)
    in_turn = answers_in_turn(text, counted)
    # often of what was begun, and so not held against a target where they do not prove one
    ends = [end_rates(text, clause.quantity.end) for clause in counted]
    found = [
        Candidate(
            result,
            clause,
            in_turn.get(n) or answer_of(text, counted, n),
            rates=(*rates, *ends[n]),
            own=own.get(n, ()),
        )
        for n, clause in enumerate(counted)
    ]
    # only for a target that is a rate itself: 投资完成率达到60%
    found += [
        Candidate(result, clause, rates=rates, is_rate=True)
        for clause in said
        if _is_rate(clause, places)
    ]
    elsewhere = _places_of_rates(said, rates)
    if elsewhere:
        found = [_with_rates_of_its_place(candidate, elsewhere) for candidate in found]
    taken = {place for clause in said for place in (clause.quantity.start, clause.quantity.end)}
    for quantity in unitless_numbers(text):
        if quantity.start not in taken:
            found.append(Candidate(result, _bare(quantity), rates=rates))
    return found


def _cells_before_words(text: str) -> tuple[Quantity, ...]:
    """The numbers of a cell that goes on with words behind a full stop, as 30.1 105.6% may."""
    first, _, rest = text.partition("。")
    is_cell = _DIGIT.match(first) and not _DIGIT.search(rest)
    return cell_numbers(first) if is_cell else ()


def _places_of_rates(said: Sequence[Clause], rates: Sequence[Rate]) -> dict[int, Place]:
    """The places of the rates that are of a single one: 石桥镇完成率95%, by where they stand."""
    found: dict[int, Place] = {}
    places = [rate.at for rate in rates]
    for clause in said:
        if clause.place is not None and clause.place.is_part and _is_rate(clause, places):
            found[places[bisect_left(places, clause.quantity.start)]] = clause.place
    return found


def _with_rates_of_its_place(candidate: Candidate, elsewhere: Mapping[int, Place]) -> Candidate:
    """A candidate without the rates of other places than its own."""
    place = candidate.clause.place
    rates, own = (
        tuple([rate for rate in rates if elsewhere.get(rate.at, place) == place])
        for rates in (candidate.rates, candidate.own)
    )
    return replace(candidate, rates=rates, own=own)


def _is_rate(clause: Clause, places: Sequence[int]) -> bool:
    """Whether a number is one of the stated rates, by the places of these."""
    quantity = clause.quantity
    at = bisect_left(places, quantity.start)
    return quantity.unit in ("%", "倍") and at < len(places) and places[at] < quantity.end


def _in_cell(result: int, cells: Sequence[Quantity]) -> list[Candidate]:
    """The numbers of a cell; a percentage beside others is the rate of completion."""
    shares = [cell for cell in cells if cell.unit == "%"]
    numbers = [cell for cell in cells if cell.unit != "%"]
    if not numbers:
        return [Candidate(result, _bare(cell), is_cell=True) for cell in cells]
    rates = tuple(
        [Rate(share.value, RateKind.WHOLE, share.start, share.end, share.start) for share in shares]
    )
    return [
        Candidate(result, _bare(cell), is_cell=True, rates=rates, own=rates) for cell in numbers
    ]


def _bare(quantity: Quantity) -> Clause:
    return bare_clause(quantity, "")


def bare_clause(quantity: Quantity, words: str) -> Clause:
    """The clause of a number of a cell, which says no more than the words given."""
    return Clause(
        quantity=quantity,
        words=words,
        own=words,
        around=words,
        aspect=Aspect.DONE,
        period=Period.UNSAID,
        restates=False,
        adds=False,
        is_part=False,
    )


def with_units(found: Sequence[Candidate], wanted: Sequence[Quantity]) -> list[Candidate]:
    """The candidates, a bare number in the unit of its target: the only one, or that of its place.

    One that may be of several keeps its empty unit, and so is of none.
    """
    bare = [c for c, candidate in enumerate(found) if is_open(candidate)]
    cells = [c for c, candidate in enumerate(found) if candidate.is_cell]
    if len(cells) != len(wanted):  # 充电桩300个，其中农村160个: the only cell is of all of them
        wanted = [target for target in wanted if target.role is not Role.PART] or wanted
    # a size that no number of the results has in its own unit
    sizes = [
        target
        for target in wanted
        if is_size(target.unit)
        and not any(count_alike(candidate.quantity.unit, target.unit) for candidate in found)
    ]
    if not bare and not sizes:
        return list(found)
    partner: dict[int, Quantity] = {}
    if len(wanted) == 1:
        others = any(
            count_alike(candidate.quantity.unit, wanted[0].unit)
            and not is_open(candidate)
            and not candidate.clause.restates
            for candidate in found
        )
        is_one = len(bare) == 1 and (found[bare[0]].is_cell or not others)
        if is_one and not _is_of_else(found[bare[0]], wanted[0]):
            partner[bare[0]] = wanted[0]
    elif len(cells) == len(wanted):
        partner = {c: wanted[n] for n, c in enumerate(cells) if c in bare}
    return [
        in_unit_of(candidate, partner[c]) if c in partner else _in_other_unit(candidate, sizes)
        for c, candidate in enumerate(found)
    ]


def _in_other_unit(candidate: Candidate, wanted: Sequence[Quantity]) -> Candidate:
    """A size in the unit of the target that it may be held against: 7900米 beside 8.5公里.

    A width in 米 beside a length in 公里 is no such size: it is far too small.
    """
    quantity = candidate.quantity
    for target in wanted:
        value = in_unit(quantity.value, quantity.unit, target.unit)
        if value is not None and target.value <= value * _FAR and value <= target.value * _FAR:
            quantity = replace(quantity, value=value, unit=target.unit)
            return replace(candidate, clause=replace(candidate.clause, quantity=quantity))
    return candidate


def is_open(candidate: Candidate) -> bool:
    """Whether a number is a cell's and says no unit."""
    return not candidate.quantity.unit and candidate.is_bare


def _is_of_else(candidate: Candidate, target: Quantity) -> bool:
    """Whether a bare number is far too large for one in brackets: 860 beside 改造(14个村)."""
    return target.lead.endswith(("(", "（")) and candidate.quantity.value > _FAR * target.value


def in_unit_of(candidate: Candidate, target: Quantity) -> Candidate:
    """A bare number in the unit of a target; 2150 beside 2000万元 are 2150万元."""
    quantity = candidate.quantity
    times = 10_000 if "万" in target.words else 100_000_000 if "亿" in target.words else 1
    value = quantity.value
    if times > 1 and not re.search("[万亿]", quantity.words) and value * 20 < target.value:
        value = (value * times).normalize() + 0  # 0 more has no exponent
    quantity = replace(quantity, value=value, unit=target.unit)
    return replace(candidate, clause=replace(candidate.clause, quantity=quantity))


def _own_rates(
    text: str, said: Sequence[Clause], rates: Sequence[Rate]
) -> dict[int, tuple[Rate, ...]]:
    """The rates that are said of each number: those behind it in its sentence, before the next."""
    own: dict[int, tuple[Rate, ...]] = {}
    at = -1
    for rate in rates:
        while at + 1 < len(said) and said[at + 1].quantity.start < rate.start:
            at += 1
        place = at - 1 if at > 0 and said[at].restates else at
        while place > 0 and at - place < _FEW and is_between(said[place]):
            place -= 1
        if (
            place >= 0
            and not said[place].restates
            and not has_stop(text, said[place].quantity.end, rate.start)
        ):
            own[place] = (*own.get(place, ()), rate)
    return own
