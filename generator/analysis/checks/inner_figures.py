"""Stated rates inside one project, against what can be worked out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, islice
from typing import Final

from msgspec.structs import replace

from generator.analysis.checks.due_pairs import pairs_in
from generator.analysis.checks.lone_targets import lone_target, target_of_like_rate
from generator.analysis.checks.numbers import (
    Pair,
    Ratios,
    Row,
    quotient_words,
    rate_values,
    runs_of_rates,
)
from generator.analysis.checks.other_goals import (
    is_in_points_of_share,
    is_of_other_goal,
    is_of_some_places,
)
from generator.analysis.checks.other_wholes import is_of_another_whole
from generator.analysis.checks.printed_shares import wrong_shares
from generator.analysis.checks.question import ask, percent
from generator.analysis.checks.rate_subjects import is_of_investment, numbers_named
from generator.analysis.checks.step_rates import wrong_steps
from generator.analysis.checks.summed_rates import (
    LACKING,
    is_other_work,
    is_rated_part,
    is_wanted,
    numbers_in_turn,
    summed_before,
)
from generator.analysis.checks.unnamed_rates import unnamed_rates
from generator.analysis.counting import plain_number
from generator.analysis.measures import (
    Clause,
    Period,
    Quantity,
    Rate,
    RateKind,
    Role,
    clauses,
    matches,
    rates_in,
)
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.subjects import letter_pairs
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern
from generator.problems import Problem

# a rate behind these is said of every number before it
_ALL: Final = ("分别", "依次", "均", "都", "各")
_STOPS: Final = "。;；\n"
_ASIDE: Final = (Role.FROM, Role.EACH, Role.ATTRIBUTE, Role.RANK)  # beside what was delivered
_COMMA: Final = pattern("[,，]")
_BORDER: Final = pattern("[,，;；。]")
_POINTS: Final = 10  # in which a rate comes near to a pair
_NEAR: Final = 6
_YEARS: Final = pattern(
    "[两二三四五六七八九十]年(?:行动|计划)?(?:总|内|的|任务|目标|规划)|十[三四五]五|规划期"
)
_MANY: Final = 40  # targets of a row
_FAR: Final = 8  # numbers before a rate in which the one is looked for that it speaks of


def completion_rates(row: Row) -> Iterator[Problem]:
    """YQ304: a stated rate of completion that no target and result of the row gives."""
    for said in _texts_with_rates(row):
        after = 0
        for run in runs_of_rates(said.text):
            yield from said.wrong_rates(run, after)
            after = run[-1].end
    yield from wrong_steps(row)
    yield from unnamed_rates(row)
    yield from wrong_shares(row)


def excess_rates(row: Row) -> Iterator[Problem]:
    """YQ305: 超额N% where N is the whole of the rate and not what goes beyond the target."""
    for said in _texts_with_rates(row):
        for run in runs_of_rates(said.text):
            for rate in run:
                whole = said.whole_as_excess(rate)
                if whole is not None:
                    excess = plain_number(Decimal(percent(whole.ratio)) - 100)
                    yield said.ask(
                        "YQ305", rate, formula=quotient_words(*_numbers(whole)), excess=excess
                    )


def _texts_with_rates(row: Row) -> Iterator["_Said"]:
    stated = [
        (place, text) for place, text in zip(row.places, row.texts, strict=True) if rates_in(text)
    ]
    for place, text in stated:
        yield _Said(row, place, text, pairs_in(row, place, text))


class _Said:
    """A text of a result with its pairs, as they follow each other."""

    def __init__(self, row: Row, place: int, text: str, found: list[Pair]) -> None:
        self.row = row
        self.place = place
        self.text = text
        self.found = found
        self.starts = [pair.actual.start for pair in found]
        by_target = sorted(found, key=lambda pair: pair.target.start)
        self.whole, self.beyond = Ratios(by_target), Ratios(by_target, less=100)
        self.rates_at = [rate.at for rate in rates_in(text)]
        self.said = clauses(text)
        self.said_from = [clause.quantity.start for clause in self.said]

    def ask(self, code: str, rate: Rate, **values: str) -> Problem:
        """A question about the words of a rate."""
        field, found = f"results[{self.place}].text", self.text[rate.start : rate.end]
        return ask(self.row.project, field, code, found, **values)

    def wrong_rates(self, run: tuple[Rate, ...], after: int) -> Iterator[Problem]:
        """YQ304 for the rates of a run, the one before which ended at `after`.

        Those of a list stand in turn for the numbers before them; one behind 均 or 分别 stands for
        each of these.
        """
        first = run[0]
        if self.is_elsewhere(first) or is_in_points_of_share(self.text, first):
            return
        if is_of_investment(self.row, self.text, first):
            return
        if len(run) == 1 and (
            is_of_other_goal(self.text, first, self.found) or is_of_some_places(self.text, first)
        ):
            return
        before = self.before(first, after)
        is_of_all = any(word in self.text[max(0, first.start - _NEAR) : first.at] for word in _ALL)
        numbers = [_numbers(pair) for pair in before]
        if len(run) > 1:
            in_turn = numbers_in_turn(self.text, self.said, run)
            in_turn = in_turn or (numbers if len(numbers) == len(run) else [])
            told = zip(run, in_turn, strict=False)
            wrong = [(rate, figures) for rate, figures in told if not _gives(rate, *figures)]
        elif is_of_all and len(numbers) > 1:
            wrong = [(first, figures) for figures in numbers if not _gives(first, *figures)][:1]
        else:
            of_one = self.wrong_figures(first)
            wrong = [(first, of_one)] if of_one else []
        for rate, figures in wrong:
            yield self.ask("YQ304", rate, **rate_values(rate, *figures))

    def before(self, rate: Rate, after: int) -> list[Pair]:
        """The pairs before a rate in its sentence, behind the rate before it."""
        stop = max(self.text.rfind(sign, after, rate.start) for sign in _STOPS)
        first, last = (bisect_left(self.starts, at) for at in (max(after, stop), rate.start))
        found = self.found[first:last]
        return list({pair.actual.start: pair for pair in reversed(found)}.values())[::-1]

    def wrong_figures(self, rate: Rate) -> tuple[Quantity, Quantity] | None:
        """Target and actual that a rate speaks of, where neither they nor any pair give it."""
        inside = bisect_left(self.said_from, rate.start)
        if self.is_of_years(rate) or self.is_of_share(inside, rate):
            return None
        actual = self.as_paired(self.told_before(inside, rate) or self.told_behind(rate))
        within = self.said[inside].quantity if inside < len(self.said) else None
        # 超110% is the rate itself
        is_itself = within is not None and within.start < rate.at < within.end
        if is_itself and rate.kind is not RateKind.WHOLE:
            return None  # 绿化率超30% is said of something else
        if within is not None and within.start < rate.at and not is_itself:
            # 占任务数60公里的120% says both itself
            target: Quantity | None = within
            actual = self.part_before(inside, rate) or actual
        elif self.is_given(rate) or self.is_of_sum(inside, rate):
            return None
        else:
            target, actual = self.figures_of(rate, actual)
        if actual is None or target is None or not target.value:
            return None
        is_other = bool(rate.of) and not first_word(target.unit).endswith("元")
        if is_other or not count_alike(actual.unit, target.unit) or _gives(rate, target, actual):
            return None
        return None if is_of_another_whole(self.text, self.said, rate) else (target, actual)

    def figures_of(
        self, rate: Rate, actual: Quantity | None
    ) -> tuple[Quantity | None, Quantity | None]:
        """The target and the number before a rate, or the sums of the list that it is of."""
        of_list = summed_before(self.text, rate, self.before(rate, 0))
        if of_list and (is_wanted(self.row, of_list[0]) or _gives(rate, *of_list)):
            return of_list
        target = None if actual is None else self.target_of(actual)
        if target is None and actual is not None:
            target = target_of_like_rate(self.row, self.text, self.said, rate, actual)
        if target is None and (named := numbers_named(self.row, self.text, rate)):
            return named
        return target, actual

    def as_paired(self, actual: Quantity | None) -> Quantity | None:
        """The number as its pair has it: in the unit of the target."""
        at = bisect_left(self.starts, actual.start) if actual else len(self.starts)
        if actual and at < len(self.starts) and self.starts[at] == actual.start:
            return self.found[at].actual
        return actual

    def is_given(self, rate: Rate) -> bool:
        """Whether any pair of the text gives a rate."""
        beyond = rate.kind is not RateKind.WHOLE and self.beyond.pair_of(rate.value) is not None
        return beyond or self.whole.pair_of(rate.value) is not None

    def is_of_sum(self, at: int, rate: Rate) -> bool:
        """Whether the last numbers before a rate give it together: 在村放映296场，在院26场."""
        begin = max(self.text.rfind(sign, 0, rate.start) for sign in _STOPS)
        near = [
            clause.quantity
            for clause in self.said[max(0, at - _FAR) : at]
            if clause.quantity.start > begin and clause.quantity.role is Role.AMOUNT
            if not (clause.restates or clause.is_part or clause.differs or clause.is_base)
        ]
        for unit in {quantity.unit for quantity in near}.intersection(self.wanted):
            same = [quantity.value for quantity in near if quantity.unit == unit]
            sums = list(accumulate(reversed(same)))
            if any(rate.agrees(value, added) for value in self.wanted[unit] for added in sums):
                return True
        return False

    @cached_property
    def wanted(self) -> dict[str, list[Decimal]]:
        """The values of the targets of the row, each once, by their units; so many at most."""
        values: dict[str, list[Decimal]] = {}
        told = (match.target.quantity for match in matches(self.row.title, self.row.texts))
        for unit, value in islice(
            dict.fromkeys((target.unit, target.value) for target in told), _MANY
        ):
            values.setdefault(unit, []).append(value)
        return values

    def target_of(self, actual: Quantity) -> Quantity | None:
        """The target that a number is held against: its own, or the only one of its kind.

        动工104座,完成年度计划的130%: what is not done yet may be held against a target, too.
        """
        at = bisect_left(self.starts, actual.start)
        if at < len(self.starts) and self.starts[at] == actual.start:
            return self.found[at].target
        return lone_target(self.row, actual)

    def is_elsewhere(self, rate: Rate) -> bool:
        """Whether a rate is of a single place whose target is not known: 石桥镇完成率60%."""
        at = bisect_right(self.said_from, rate.at) - 1
        if at > 0 and self.said[at].place is None and self.is_next(self.said[at - 1], rate):
            at -= 1  # 石桥镇完成6亿元，是其任务的2倍
        if at < 0 or not self.is_of_some_place(self.said[at]):
            return False
        place = self.said[at].place
        return all(pair.found.clause.place != place for pair in self.found)

    def is_next(self, clause: Clause, rate: Rate) -> bool:
        """Whether a rate goes on with what is said of a number in its sentence."""
        between = self.text[clause.quantity.end : rate.start]
        is_part = clause.quantity.role is Role.PART  # 其中城区27个，占任务的31% may be of the whole
        return not is_part and not any(sign in between for sign in _STOPS)

    def is_of_some_place(self, clause: Clause) -> bool:
        """Whether a number is of a place that the title does not name."""
        place = clause.place
        return place is not None and place.is_part and not place.is_named_in(self.row.title)

    def is_stock(self, clause: Clause) -> bool:
        """Whether a number is of all there are, and of no target: 全县总数达到1126个."""
        return clause.period is Period.BEYOND and clause.quantity.start not in self.starts

    def is_beside(self, clause: Clause, rate: Rate) -> bool:
        """Whether a number of something else stands beside that of a pair: 为5136名代缴51.36万元.

        In a clause of its own (拨付资金300万元，完成计划的90%) the rate may be of it: but not where
        it comes near to that of the pair.
        """
        unit, start = clause.quantity.unit, clause.quantity.start
        at = bisect_left(self.starts, start) - 1
        is_own = at + 1 < len(self.starts) and self.starts[at + 1] == start
        if not is_own and is_circumstance(clause.quantity):
            return True
        if at < 0 or any(count_alike(pair.target.unit, unit) for pair in self.found):
            return False
        pair = self.found[at]
        if self.has_own_rate(pair, start):
            return False
        is_one = not _COMMA.search(self.text, pair.actual.end, start)
        return is_one or rate.off_from(pair.ratio) <= _POINTS

    def has_own_rate(self, pair: Pair, end: int) -> bool:
        """Whether a rate stands between a pair and another number, in clauses of their own.

        完成1510亩，完成率69%，完成投资268万元，完成率61%: the second rate is of the money.
        """
        first = bisect_left(self.rates_at, pair.actual.end)
        is_next = first < len(self.rates_at) and self.rates_at[first] < end
        return is_next and _BORDER.search(self.text, self.rates_at[first], end) is not None

    def is_of_years(self, rate: Rate) -> bool:
        """Whether a rate is of several years, and no target is: 占三年总任务的35%."""
        words = _YEARS.search(self.text, rate.start, rate.at)
        return words is not None and not any(pair.match.is_of_years for pair in self.found)

    def is_of_share(self, at: int, rate: Rate) -> bool:
        """Whether how much more it is stands beside a share: 处理率61.2%，超任务5.2个百分点."""
        if at == 0 or rate.kind is RateKind.WHOLE:
            return False
        before = self.said[at - 1].quantity
        if any(sign in self.text[before.end : rate.start] for sign in _STOPS):
            return False
        is_point = "百分点" in self.text[rate.at : rate.end]
        return is_rate(first_word(before.unit)) and (is_point or before.start in self.starts)

    def part_before(self, at: int, rate: Rate) -> Quantity | None:
        """The part right before a rate that says its target: 新建3亩，完成新建任务2亩的150%."""
        part = self.said[at - 1] if at else None
        if part is None or not part.is_part:
            return None
        said = letter_pairs(self.text[rate.start : rate.at])
        return None if said.isdisjoint(letter_pairs(part.quantity.lead)) else part.quantity

    def told_before(self, at: int, rate: Rate) -> Quantity | None:
        """What was delivered by the last number before a place among the clauses."""
        for place in range(at - 1, max(-1, at - 1 - _FAR), -1):
            clause = self.said[place]
            if is_rated_part(self.text, self.said, place, rate):
                return clause.quantity
            is_beside = (
                clause.restates
                or clause.is_part
                or clause.is_base
                or clause.differs
                or LACKING.search(clause.quantity.lead)
                or is_other_work(self.text, clause, rate, self.found, self.wanted)
                or (clause.quantity.role in _ASIDE and clause.quantity.start not in self.starts)
            )
            is_other = self.is_stock(clause) or self.is_beside(clause, rate)
            if not (is_beside or is_other or is_rate(first_word(clause.quantity.unit))):
                # 山塘3座已完工,超额完成1座,完成率133%: of the sum, which is not written
                # and 河湾乡完成400户,完成率60%: of what was wanted there
                is_open = clause.adds or self.is_of_some_place(clause)
                is_open = is_open and clause.quantity.start not in self.starts
                return None if is_open else clause.quantity
        return None

    def told_behind(self, rate: Rate) -> Quantity | None:
        """The next number, where a rate leads its sentence: 完成率112%，共改造56公里."""
        at = bisect_left(self.starts, rate.end)
        if at == len(self.starts):
            return None
        actual = self.found[at].actual
        between = self.text[rate.end : actual.start]
        is_only = len(self.found) == 1  # 完成率112%。共改造56公里
        is_near = is_only or not any(sign in between for sign in _STOPS)
        is_next = "%" not in between and is_near
        return actual if is_next else None

    def whole_as_excess(self, rate: Rate) -> Pair | None:
        """The pair whose whole rate is given as what goes beyond its target."""
        if rate.kind in (RateKind.WHOLE, RateKind.SHORT):
            return None
        if is_in_points_of_share(self.text, rate):
            return None
        whole = self.whole.pair_of(rate.value)
        return whole if self.beyond.pair_of(rate.value) is None else None


def _numbers(pair: Pair) -> tuple[Quantity, Quantity]:
    return pair.target, pair.actual


def _gives(rate: Rate, target: Quantity, actual: Quantity) -> bool:
    """Whether two numbers give a rate; that an excess is the whole is for YQ305 to ask."""
    if rate.kind is RateKind.EXCESS:
        rate = replace(rate, kind=RateKind.EITHER)
    return rate.agrees(target.value, actual.value)
