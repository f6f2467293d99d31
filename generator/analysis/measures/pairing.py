"""Pairs each target with its actual in the results, by what is counted and what is said of it.

What is not certain stays without a partner. A rate is no actual, nor is what is planned, begun or
under way, nor a number that repeats the target (年度任务10公里) or adds to it (超额完成1座).
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.measures.aspects import Aspect, Period
from generator.analysis.measures.grades import Grade, grade_of
from generator.analysis.measures.possible_actuals import Candidate, candidates_of, in_unit_of
from generator.analysis.measures.rates import Rate
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import (
    letter_pairs,
    letters_of,
    likeness,
    own_words,
    share_of,
)
from generator.analysis.measures.targets import (
    Target,
    stated_targets,
    sums_of_parts,
    title_targets,
)
from generator.analysis.measures.units import count_alike, first_word, is_rate

_MOST_PAIRS: Final = 2_500  # of a target and a number of a result; 35 are the most in 2022
_THRESHOLD: Final = Decimal("0.2")
_MARGIN: Final = Decimal("0.05")
_SAME: Final = Decimal("0.15")  # the same value, or the very same unit, speaks for a pair
_ANSWERED: Final = Decimal(2)  # beats any likeness of words
_PROVED: Final = Decimal(1)
_BARE: Final = Decimal("0.3")  # likeness of a number that does not say what it counts
_FEW: Final = Decimal("0.1")
_STATISTIC: Final = Decimal("0.5")  # names of statistics are exact
_EXACT: Final = Decimal("0.75")
_FEW_ALIKE: Final = 12  # targets of a unit; of more, none is told by a single letter
_REMARK: Final = Decimal("0.05")
_ALL: Final = Decimal(100)
_OVER: Final = re.compile("超额")
_COMPLETED: Final = re.compile("完成|已|达到|实现")
_IS_RATE: Final = re.compile("完成率|完成比例|完成进度|达成率")
_OF_RATE: Final = re.compile(r"[)）]?的\s?\d[\d.]*(?:%|倍)")
_NEAR: Final = 24

# The scores of the candidates that may be the actual of each target, by the indexes of both.
_Scores = Mapping[int, Mapping[int, Decimal]]


class Match(Struct, frozen=True):
    """A target with its actual, or None, and how sure that is."""

    target: Target
    actual: Candidate | None
    grade: Grade


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
        wanted = stated_targets(results)
    if not wanted:
        return ()
    found = candidates_of(results)
    if len(wanted) * len(found) > _MOST_PAIRS:
        return tuple([Match(target, None, Grade.UNSURE) for target in wanted])
    table = _Table(title, wanted, found, results)
    chosen = table.chosen()
    return tuple(
        [
            Match(target, None, Grade.UNSURE)
            if t not in chosen
            else Match(target, table.found[chosen[t]], table.grade(t, chosen))
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
        self.wanted = wanted
        self.results = results
        self.found = [self._with_unit(candidate, found) for candidate in found]
        self.subjects = [letter_pairs(_subject(title, target)) for target in wanted]
        self.said = [letter_pairs(candidate.clause.words) for candidate in self.found]
        self.marks = [self._marks(t) for t in range(len(wanted))]
        sums = sums_of_parts(wanted)
        self.fitting = [
            [] if t in sums else self._options(target) for t, target in enumerate(wanted)
        ]
        self.scores: _Scores = {
            t: {c: score for c in fitting if (score := self._score(t, c)) is not None}
            for t, fitting in enumerate(self.fitting)
        }

    def chosen(self) -> dict[int, int]:
        """The candidate of each target that has one, by their indexes: the best pairs first."""
        ranked = sorted(
            (-score, t, c) for t, row in self.scores.items() for c, score in row.items()
        )
        taken: set[int] = set()
        found: dict[int, int] = {}
        for score, t, c in ranked:
            if t not in found and c not in taken and -score >= _THRESHOLD:
                taken.add(c)
                found[t] = c
        holders = {c: t for t, c in found.items()}
        return {t: c for t, c in sorted(found.items()) if not self._has_rival(t, c, holders)}

    def grade(self, t: int, chosen: Mapping[int, int]) -> Grade:
        """How sure the pair of a target is."""
        c = chosen[t]
        others = [
            (self.wanted[other].quantity.value, self.found[partner].quantity.value)
            for other, partner in chosen.items()
            if other != t
        ]
        alike = [n for n, other in enumerate(self.wanted) if self._is_of_unit(t, other) and n != t]
        rivals = [
            n
            for n in self.fitting[t]
            if n != c and self.found[n].quantity.value != self.found[c].quantity.value
        ]
        return grade_of(
            self.wanted[t],
            self.found[c],
            likeness(self.subjects[t], self.said[c]),
            others=others,
            is_only=not alike and not rivals,
            lead=self._lead(t, c, alike, rivals),
        )

    def _marks(self, t: int) -> set[str]:
        """The letters of a target that no other of its unit has."""
        own = set(letters_of(self.wanted[t].clause.own))
        alike = [n for n, other in enumerate(self.wanted) if n != t and self._is_of_unit(t, other)]
        if not alike or len(alike) > _FEW_ALIKE:
            return set()
        return own.difference(*[letters_of(self.wanted[n].clause.own) for n in alike])

    def _lead(self, t: int, c: int, alike: Sequence[int], rivals: Sequence[int]) -> Decimal:
        """How much more alike the two are than either is to any other of its unit."""
        own = likeness(self.subjects[t], self.said[c])
        other = [likeness(self.subjects[n], self.said[c]) for n in alike]
        other += [likeness(self.subjects[t], self.said[n]) for n in rivals]
        return own - max(other, default=Decimal(0))

    def _is_of_unit(self, t: int, other: Target) -> bool:
        return count_alike(self.wanted[t].quantity.unit, other.quantity.unit)

    def _with_unit(self, candidate: Candidate, found: Sequence[Candidate]) -> Candidate:
        """A number without a unit in that of its target: the only one, or that of its place."""
        if candidate.quantity.unit or not candidate.is_bare:
            return candidate
        place = 0
        if len(self.wanted) > 1:
            bare = [other for other in found if other.is_cell]
            if not candidate.is_cell or len(bare) != len(self.wanted):
                return candidate
            place = bare.index(candidate)
        elif (
            not candidate.is_cell
            and any(
                count_alike(other.quantity.unit, self.wanted[0].quantity.unit)
                and other is not candidate
                and not other.clause.restates
                for other in found
            )
        ) or len([other for other in found if other.is_cell and not other.quantity.unit]) > 1:
            return candidate
        target = self.wanted[place].quantity
        quantity = in_unit_of(candidate.quantity, target)
        return replace(candidate, clause=replace(candidate.clause, quantity=quantity))

    def _options(self, target: Target) -> list[int]:
        """The indexes of the candidates that may be the actual of a target."""
        same = [
            c
            for c, candidate in enumerate(self.found)
            if count_alike(target.quantity.unit, candidate.quantity.unit)
            and _roles_fit(target, candidate)
            and not _is_itself(target, candidate)
        ]
        wanted = target.quantity.value
        delivered = [c for c in same if self._is_delivered(target, self.found[c])]
        if not delivered:  # the source itself holds what was begun against the target
            delivered = [c for c in same if _is_really_begun(self.found[c])]
        if any(
            self.found[c].clause.adds
            and self.found[c].quantity.value < wanted
            and not self.found[c].clause.restates
            and likeness(letter_pairs(target.clause.words), self.said[c])
            for c in same
        ):
            # 山塘3座已完工, 超额完成1座: the sum is not written, unless the text says so
            return [
                c
                for c in delivered
                if self.found[c].clause.period is Period.WHOLE
                or self.found[c].answers == wanted
                or self.found[c].quantity.value > wanted
            ]
        return delivered

    def _is_delivered(self, target: Target, candidate: Candidate) -> bool:
        clause = candidate.clause
        if clause.restates:
            return self._is_met(target, candidate)
        if clause.adds and candidate.quantity.value == target.quantity.value:
            # 超额完成150名, 实际完成248人: the target is said again
            return False
        if candidate.answers == target.quantity.value or _is_proved(
            target, candidate.own, candidate
        ):
            return True
        if clause.aspect is target.clause.aspect and clause.aspect is not Aspect.PLANNED:
            return True  # 新开工5公里 and 主体封顶3150间 are wanted, and told
        return clause.aspect not in (Aspect.PLANNED, Aspect.UNDER_WAY, Aspect.BEGUN)

    def _is_met(self, target: Target, candidate: Candidate) -> bool:
        """Whether the target that is said again is said to be met: 完成9家的目标任务."""
        quantity = candidate.quantity
        if quantity.value != target.quantity.value or candidate.clause.aspect not in (
            Aspect.DONE,
            Aspect.ACCEPTED,
            Aspect.BEGUN,
        ):
            return False
        text = self.results[candidate.result]
        if candidate.clause.aspect is Aspect.BEGUN and not target.is_begun:
            return False
        before = text[max(0, quantity.start - _NEAR) : quantity.start]
        return (
            _COMPLETED.search(before) is not None
            and not _OVER.search(before)
            and not _OF_RATE.match(text, quantity.end)
        )

    def _score(self, t: int, c: int) -> Decimal | None:
        """How well two quantities fit; None for not at all."""
        target, candidate = self.wanted[t], self.found[c]
        clause, quantity = candidate.clause, candidate.quantity
        same_value = target.quantity.value == quantity.value
        same_unit = target.quantity.unit == quantity.unit
        is_answer = candidate.answers == target.quantity.value
        is_proved = _is_proved(target, candidate.rates, candidate)
        like = likeness(self.subjects[t], self.said[c])
        if candidate.is_bare:
            like = _BARE if len(self._of_unit(t)) == 1 else _FEW
        is_statistic = is_rate(first_word(target.quantity.unit)) and not same_value
        if is_statistic and like < _STATISTIC:
            like = Decimal(0)  # 线上零售额 is not 社会消费品零售额
        context = self._context(t, c)
        if not like and context >= (_EXACT if is_statistic else _STATISTIC):
            like = _FEW
        if not like and same_value and self._shares_a_letter(t, c):
            like = _FEW  # 瓶颈路7条 and …、白鹭路等7处
        if not like and not (same_value and same_unit) and not is_answer and not is_proved:
            return None
        score = like + context * _SAME
        score += _SAME if same_unit else 0
        score += _SAME if same_value and not clause.restates else 0
        score += _SAME if clause.period is Period.WHOLE else 0
        score += _REMARK if clause.certain else 0
        score += _ANSWERED if is_answer else 0
        score += _PROVED if is_proved else 0
        score -= 2 * _SAME if clause.is_part and not self._is_of_part(t, c) else 0
        score -= _SAME if clause.period is Period.PART else 0
        score += self._of_its_years(target, clause.period)
        score -= _SAME if clause.restates else 0
        if not letter_pairs(target.quantity.lead).isdisjoint(letter_pairs(quantity.lead)):
            score += _REMARK  # the very verbs tell apart 完成3个 and 新开工1个
        if not self.marks[t].isdisjoint(letters_of(clause.own)):
            score += 2 * _REMARK  # 东 tells 东厂 from 西厂
        return score

    def _of_its_years(self, target: Target, period: Period) -> Decimal:
        """What the time of a number says for it: all years for all years, this year for this."""
        if target.is_of_years:
            return 2 * _SAME if period is Period.BEYOND else -3 * _SAME
        return -2 * _SAME if period is Period.BEYOND else Decimal(0)

    def _context(self, t: int, c: int) -> Decimal:
        """How much of the own words of either stands in the sentence of the other.

        Nothing where another target of the unit is more like the number.
        """
        own = likeness(self.subjects[t], self.said[c])
        alike = [n for n, other in enumerate(self.wanted) if n != t and self._is_of_unit(t, other)]
        if any(likeness(self.subjects[n], self.said[c]) > own for n in alike[:_FEW_ALIKE]):
            return Decimal(0)
        first, second = self.wanted[t].clause, self.found[c].clause
        return max(
            share_of(letter_pairs(first.own), letter_pairs(second.around)),
            share_of(letter_pairs(second.own), letter_pairs(first.around)),
        )

    def _shares_a_letter(self, t: int, c: int) -> bool:
        first = set(letters_of(self.wanted[t].clause.words))
        return not first.isdisjoint(letters_of(self.found[c].clause.words))

    def _of_unit(self, t: int) -> list[Target]:
        return [target for target in self.wanted if self._is_of_unit(t, target)]

    def _is_of_part(self, t: int, c: int) -> bool:
        """Whether the target is of the part itself: more like it than like the whole."""
        if self.wanted[t].clause.is_part:
            return True
        candidate = self.found[c]
        own = likeness(self.subjects[t], self.said[c])
        for n in range(c - 1, -1, -1):
            whole = self.found[n]
            if whole.result != candidate.result:
                break
            if not whole.clause.is_part and count_alike(
                whole.quantity.unit, candidate.quantity.unit
            ):
                return own > likeness(self.subjects[t], self.said[n])
        return False

    def _has_rival(self, t: int, chosen: int, holders: Mapping[int, int]) -> bool:
        """Whether a number of another value fits as well: then the reading is not certain.

        One that fits another target clearly better is none.
        """
        best = self.found[chosen].quantity.value
        score = self.scores[t][chosen]
        for c, other in self.scores[t].items():
            holder = holders.get(c, t)
            held = holder != t and self.scores[holder][c] - other >= _MARGIN
            if self.found[c].quantity.value != best and score - other < _MARGIN and not held:
                return True
        return False


def _subject(title: str, target: Target) -> str:
    """What a target is about; where its sentence does not say it, that of the title before it."""
    words = target.clause.words
    if target.result >= 0 or len(letters_of(words)) > 1:
        return words
    return own_words(title[: target.quantity.start])


def _roles_fit(target: Target, candidate: Candidate) -> bool:
    """Whether a number may be of the kind that the target is: a share of shares, a price of one."""
    wanted, role = target.quantity.role, candidate.quantity.role
    if candidate.is_rate and not _IS_RATE.search(target.quantity.lead):
        return False
    if role in (Role.FROM, Role.ATTRIBUTE, Role.RANK):
        return False
    if role is Role.EACH:
        return wanted in (Role.EACH, Role.TO)
    if is_rate(first_word(target.quantity.unit)):
        return (wanted is Role.GROWTH) == (role is Role.GROWTH) or Role.TO in (wanted, role)
    return True


def _is_really_begun(candidate: Candidate) -> bool:
    clause = candidate.clause
    return clause.aspect is Aspect.BEGUN and "实际" in clause.quantity.lead and not clause.restates


def _is_itself(target: Target, candidate: Candidate) -> bool:
    """Whether the candidate is where a result says the target, and does not say that it is met."""
    return (
        target.result == candidate.result
        and target.quantity.start == candidate.quantity.start
        and candidate.clause.aspect not in (Aspect.DONE, Aspect.ACCEPTED)
    )


def _is_proved(target: Target, rates: Sequence[Rate], candidate: Candidate) -> bool:
    """Whether one of the rates, other than 100 %, is that of the two."""
    return any(
        rate.value != _ALL and rate.agrees(target.quantity.value, candidate.quantity.value)
        for rate in rates
    )
