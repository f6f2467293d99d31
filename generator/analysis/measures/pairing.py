"""Pairs each target with its actual in the results, by what is counted and what is said of it.

What is not certain stays without a partner. A rate is no actual, nor is what is planned, begun or
under way, nor a number that repeats the target (年度任务10公里) or adds to it (超额完成1座).
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.measures.aspects import REACHED, Period
from generator.analysis.measures.cell_rates import without_own_rate
from generator.analysis.measures.circumstances import is_circumstance_of
from generator.analysis.measures.delivery import deliveries, is_proved
from generator.analysis.measures.grades import Grade, grade_of, may_be_said_again
from generator.analysis.measures.kinds_wanted import of_its_kind
from generator.analysis.measures.only_numbers import are_alone, left_over, name_letters
from generator.analysis.measures.places_wanted import is_of_some, place_fit, where_wanted
from generator.analysis.measures.possible_actuals import (
    Candidate,
    candidates_of,
    with_units,
)
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.rates import Rate
from generator.analysis.measures.resemblance import Resemblance
from generator.analysis.measures.roles import Role
from generator.analysis.measures.several_amounts import without_shares
from generator.analysis.measures.stages import begins
from generator.analysis.measures.stated_targets import stated_targets
from generator.analysis.measures.steps_in_row import of_its_step
from generator.analysis.measures.subjects import letter_pairs, letters_of
from generator.analysis.measures.targets import Target, sums_of_parts, title_targets
from generator.analysis.measures.title_order import with_title_order
from generator.analysis.measures.unfinished import is_only_paid
from generator.analysis.measures.units import first_word, is_narrow, is_rate, plain_unit
from generator.analysis.measures.works_wanted import of_its_work
from generator.analysis.measures.years_wanted import of_its_years
from generator.patterns import pattern

_MOST_PAIRS: Final = 2_500  # of a target and a number of a result; 35 are the most in 2022
_THRESHOLD: Final = Decimal("0.2")
_MARGIN: Final = Decimal("0.05")
_SAME: Final = Decimal("0.15")  # the same value, or the very same unit, speaks for a pair
_ANSWERED: Final = Decimal(2)  # beats any likeness of words
_PROVED: Final = Decimal("1.1")
_BARE: Final = Decimal("0.3")  # likeness of a number that does not say what it counts
_FEW: Final = Decimal("0.1")
_STATISTIC: Final = Decimal("0.5")  # names of statistics are exact
_EXACT: Final = Decimal("0.75")
_PLACED: Final = Decimal("0.2")  # the same place, or another one
_FAR: Final = 20  # times as much as a target is no answer to it, whatever stands around it
_TOTAL: Final = pattern("合计|共计|总计|合起来|加起来")
_FEW_NUMBERS: Final = 8  # on either side of one
_ALL: Final = 100  # percent
_REMARK: Final = Decimal("0.05")

# The scores of the candidates that may be the actual of each target, by the indexes of both.
_Scores = Mapping[int, Mapping[int, Decimal]]


class Match(Struct, frozen=True, gc=False):
    """A target with its actual, or None, and how sure that is."""

    target: Target
    actual: Candidate | None = None
    table: "_Table | None" = None
    place: int = 0

    @property
    def grade(self) -> Grade:
        """How sure the pair is; worked out when asked, as the checks of a report do not ask."""
        return Grade.UNSURE if self.table is None else self.table.grade(self.place)


def pair(title: str, results: Sequence[str]) -> dict[int, Candidate]:
    """Index of a target among the title's quantities -> its actual; what is unsure is missing."""
    found = matches(title, tuple(results))
    return {
        match.target.index: match.actual
        for match in found
        if match.actual is not None and match.target.result < 0 <= match.target.index
    }


@lru_cache(maxsize=64)  # several rules ask while a project is looked at
def matches(title: str, results: tuple[str, ...]) -> tuple[Match, ...]:
    """The targets of a title and its results, in order, each with its actual; never raises.

    Where the title sets none, those that the results say again are taken. No actual is given for
    texts with so many numbers that each would have to be weighed against thousands: what belongs
    together there is for a person to say.
    """
    wanted = title_targets(title)
    if not wanted:
        wanted = stated_targets(results, title)
    if not wanted:
        return ()
    found = candidates_of(results)
    if len(wanted) * len(found) > _MOST_PAIRS:
        return tuple([Match(target) for target in wanted])
    table = _Table(title, wanted, found, results)
    return tuple(
        [
            Match(target, table.found[table.chosen[t]], table, t)
            if t in table.chosen
            else Match(target)
            for t, target in enumerate(wanted)
        ]
    )


class _Table:
    """Targets against candidates: which may belong together, and how well each pair fits."""

    def __init__(
        self,
        title: str,
        wanted: Sequence[Target],
        found: Sequence[Candidate],
        results: Sequence[str],
    ) -> None:
        self.title = title
        self.wanted = wanted
        self.results = results
        set_ = [target.quantity for target in wanted]
        in_units = with_units(without_own_rate(found, set_), set_)
        self.found = with_title_order(in_units, wanted, results)
        self.alike = Resemblance(title, wanted, self.found)
        sums = sums_of_parts(wanted)
        self.fitting = [
            [] if t in sums else where_wanted(title, target, self.found, self._delivered(target))
            for t, target in enumerate(wanted)
        ]
        for t, fitting in enumerate(self.fitting):
            kept = [c for c in fitting if not self._is_of_all(t, c)]
            self.fitting[t] = [c for c in kept if not self._may_be_said_again(t, c, kept)]
        self._has_own_unit = [self._is_told_in_own_unit(t) for t in range(len(wanted))]
        self.scores: _Scores = {
            t: {c: score for c in fitting if (score := self._score(t, c)) is not None}
            for t, fitting in enumerate(self.fitting)
        }
        self.chosen = self._best_pairs()

    def _delivered(self, target: Target) -> list[int]:
        """The candidates that may be all of what was delivered of a target, wherever that is."""
        delivered = of_its_years(target, self.found, deliveries(target, self.found, self.results))
        whole = without_shares(self.title, target, self.found, delivered)
        done = of_its_step(target, self.found, self.results, whole)
        of_kind = of_its_kind(self.title, target, self.found, done)
        return of_its_work(target, self.found, self.results, of_kind)

    def _is_told_in_own_unit(self, t: int) -> bool:
        """Whether a number like a target has its unit, where few things are counted in it: 张."""
        return is_narrow(self.wanted[t].quantity.unit) and any(
            is_narrow(self.found[c].quantity.unit) and self.alike.of(t, c) for c in self.fitting[t]
        )

    def _may_be_said_again(self, t: int, c: int, fitting: Sequence[int]) -> bool:
        """Whether a number may be the target, and the text tells how much of it was done."""
        if not begins(self.found[c].quantity):
            return False  # 新建食堂24家，18家已运营，6家待运营
        near = [self.found[n] for n in fitting if n != c and abs(n - c) <= _FEW_NUMBERS]
        return may_be_said_again(self.wanted[t], self.found[c], near)

    def _is_of_all(self, t: int, c: int) -> bool:
        """Whether a number is the total of several targets: 分别新增310、190和120个，合计620个."""
        clause = self.found[c].clause
        if not _TOTAL.search(clause.quantity.lead) or len(letters_of(clause.own)) > 1:
            return False
        same = [self.wanted[n].quantity for n in self.alike.of_unit(t)]
        whole = sum(
            (other.value for other in same if other.role is not Role.PART), start=Decimal(0)
        )
        value, wanted = clause.quantity.value, self.wanted[t].quantity.value
        return abs(value - whole) < abs(value - wanted)

    def _best_pairs(self) -> dict[int, int]:
        """The candidate of each target that has one, by their indexes: the best pairs first."""
        ranked = [(-score, t, c) for t, row in self.scores.items() for c, score in row.items()]
        ranked.sort()
        taken: set[int] = set()
        found: dict[int, int] = {}
        for score, t, c in ranked:
            if t not in found and c not in taken and -score >= _THRESHOLD:
                taken.add(c)
                found[t] = c
        holders = {c: t for t, c in found.items()}
        sure = {t: c for t, c in found.items() if not self._has_rival(t, c, holders)}
        held = {
            t: again
            for t, target in enumerate(self.wanted)
            if t not in sure and (again := self._held_against(target, sure.values())) is not None
        }
        paired = sure | held
        last = left_over(self.wanted, self.found, self.fitting, paired)
        return dict(sorted((paired | last).items()))

    def _held_against(self, target: Target, taken: Iterable[int]) -> int | None:
        """The number of another target that the text holds against this one too, by its rate.

        新修3.2万亩，占省下达2万亩计划的160%，占市下达3.2万亩计划的100%.
        """
        if target.result < 0:
            return None
        start, end = target.quantity.start, target.quantity.end
        for c in taken:
            candidate = self.found[c]
            actual = candidate.quantity.value
            for rate in candidate.own if candidate.result == target.result else ():
                is_said = rate.start <= start and end <= rate.at
                is_own = is_said or self._is_of_it_alone(target, rate, candidate)
                if is_own and rate.agrees(target.quantity.value, actual):
                    return c
        return None

    def _is_of_it_alone(self, target: Target, rate: Rate, candidate: Candidate) -> bool:
        """Whether a number has a rate for another target of its unit, and this one for no other.

        市任务830户，县任务700户。已改790户，完成市任务的95.2%，完成县任务的112.9%.
        """
        others = [
            other.quantity.value
            for other in self.wanted
            if other is not target and other.quantity.unit == target.quantity.unit
        ]
        actual = candidate.quantity.value
        of_others = [
            said for said in candidate.own if any(said.agrees(value, actual) for value in others)
        ]
        return rate.value != _ALL and bool(of_others) and rate not in of_others

    def grade(self, t: int) -> Grade:
        """How sure the pair of a target is."""
        c = self.chosen[t]
        rivals = [
            n
            for n in self.fitting[t]
            if n != c
            and self.found[n].quantity.value != self.found[c].quantity.value
            and place_fit(self.wanted[t], self.found[n]) >= 0
        ]
        others = [self.found[n] for n in rivals]
        if (
            place_fit(self.wanted[t], self.found[c]) < 0
            or may_be_said_again(self.wanted[t], self.found[c], others)
            or self._is_only_paid(t, c)
        ):
            return Grade.UNSURE
        here = [
            n
            for n in self.alike.of_unit(t)
            if n == t or place_fit(self.wanted[n], self.found[c]) >= 0
        ]
        return grade_of(
            self.wanted[t],
            self.found[c],
            self.alike.of(t, c),
            others=[
                (self.wanted[other].quantity.value, self.found[partner].quantity.value)
                for other, partner in self.chosen.items()
                if other != t
            ],
            is_only=len(here) == 1 and not rivals,
            is_of_some=is_of_some(self.title, self.wanted[t], self.found[c]),
            lead=self.alike.lead(t, c, rivals),
        )

    def _is_only_paid(self, t: int, c: int) -> bool:
        """Whether a number is the target's, and no more is told of it than money for it."""
        told, clause = self.found[c].quantity, self.found[c].clause
        is_again = told.value == self.wanted[t].quantity.value and not self.found[c].is_cell
        is_unsaid = is_again and clause.aspect not in REACHED
        return is_unsaid and is_only_paid(self.results[self.found[c].result], told)

    def _score(self, t: int, c: int) -> Decimal | None:
        """How well two quantities fit; None for not at all."""
        target, candidate = self.wanted[t], self.found[c]
        clause = candidate.clause
        if clause.is_part and (
            self.alike.is_of_done_whole(t, c)
            or self.alike.is_one_of_several(t, c)
            or self.alike.is_of_named_part(t, c)
        ):
            return None
        wanted, found = target.quantity, candidate.quantity
        same_value = wanted.value == found.value
        same_unit = plain_unit(wanted.unit) == plain_unit(found.unit)
        context = self.alike.context(t, c)
        like = self._likeness(t, c, context, same_value=same_value)
        if not like and are_alone(self.wanted, t, self.found, c, self.fitting[t], self.results):
            like = _THRESHOLD
        score = like + context * _SAME
        score += _ANSWERED if candidate.is_answer_to(wanted) else 0
        score += _PROVED if is_proved(target, candidate) else 0
        # 生活圈4个，入驻网点312个: so many are no longer what is wanted
        is_told = like >= _STATISTIC and "/" not in wanted.unit  # 2218批次 are not 5批次/千人
        is_too_many = not is_told and found.value > _FAR * wanted.value
        is_unlike = not like and not (same_value and same_unit)
        if (is_unlike or is_too_many) and score < _PROVED:
            return None
        score += _SAME if same_unit else 0
        score += _SAME if same_value and not clause.restates else 0
        score += _SAME if clause.period is Period.WHOLE else 0
        score += _REMARK if clause.certain else 0
        score -= 2 * _SAME if clause.is_part and not self.alike.is_of_part(t, c) else 0
        score -= _SAME if clause.period is Period.PART else 0
        score += _of_its_years(target, clause.period) + _PLACED * place_fit(target, candidate)
        score -= _SAME if clause.restates else 0
        is_of_else = self._has_own_unit[t] and not is_narrow(found.unit)
        if is_of_else or is_circumstance_of(found, wanted):
            score -= 2 * _SAME
        verbs = letter_pairs(wanted.lead), letter_pairs(found.lead)
        if not verbs[0].isdisjoint(verbs[1]):
            score += _REMARK  # the very verbs tell apart 完成3个 and 新开工1个
        if self.alike.shares_its_mark(t, c):
            score += 2 * _REMARK
        if same_unit and _are_called_alike(wanted, found):
            score += 2 * _REMARK  # 停车场73个，停车泊位6480个: a name ends in what is counted
        return score

    def _likeness(self, t: int, c: int, context: Decimal, *, same_value: bool) -> Decimal:
        """How alike the subjects are, where they are told, and by what else they may be."""
        like = self.alike.of(t, c)
        if self.found[c].is_bare or (not like and self.found[c].is_done_alone):
            return _BARE if len(self.alike.of_unit(t)) == 1 else _FEW
        is_same_goal = same_value and self.found[c].clause.restates
        if not like and is_same_goal and len(self.alike.of_unit(t)) == 1:
            return _BARE  # 实现装机60台的年度目标: whatever it is called
        is_statistic = is_rate(first_word(self.wanted[t].quantity.unit)) and not same_value
        if is_statistic and like < _STATISTIC:
            like = Decimal(0)  # 线上零售额 is not 社会消费品零售额
        is_far = self.found[c].quantity.value > _FAR * self.wanted[t].quantity.value
        is_near = context >= (_EXACT if is_statistic else _STATISTIC) and not is_far
        if not like and is_near:
            is_told = is_proved(self.wanted[t], self.found[c])
            return _FEW if is_told or not self.alike.is_beside_its_thing(t, c) else like
        if not like and same_value and self.alike.shares_a_letter(t, c):
            return _FEW
        return like

    def _has_rival(self, t: int, chosen: int, holders: Mapping[int, int]) -> bool:
        """Whether a number of another value fits as well: then the reading is not certain.

        One that fits another target clearly better is none.
        """
        best = self.found[chosen].quantity.value
        score = self.scores[t][chosen]
        for c, other in self.scores[t].items():
            held = self.scores[holders.get(c, t)][c] - other >= _MARGIN
            if self.found[c].quantity.value != best and score - other < _MARGIN and not held:
                return True
        return False


def _are_called_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether the names of two things end in the same two signs."""
    first, second = name_letters(wanted)[-2:], name_letters(found)[-2:]
    return len(first) > 1 and first == second


def _of_its_years(target: Target, period: Period) -> Decimal:
    """What the time of a number says for it: all years for all years, this year for this."""
    if target.is_of_years:
        return 2 * _SAME if period is Period.BEYOND else -3 * _SAME
    return -2 * _SAME if period is Period.BEYOND else Decimal(0)
