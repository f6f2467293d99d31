"""Rates at which something was begun, accepted or paid out, beside the number of that."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.checks.numbers import Row, rate_values
from generator.analysis.checks.question import ask
from generator.analysis.checks.rate_subjects import counted_by, numbers_counted_by
from generator.analysis.checks.work_states import State, state_of, state_of_whole
from generator.analysis.measures import Clause, Quantity, Rate, RateKind, clauses, matches
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.subjects import LetterPairs, letter_pairs, own_words
from generator.analysis.measures.units import count_alike
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import Share, shares_in
from generator.patterns import pattern
from generator.problems import Problem

# The rate of one of these is held against the target: 开工率75%.
STEPS: Final = (
    *("开工", "动工", "完工", "竣工", "建成", "交付", "投用", "投产", "封顶", "验收", "通水"),
    *("通车", "通气", "通电", "供水", "供热", "开业", "挂牌", "拨付", "兑付", "支付", "支出"),
    *("到位", "执行"),
)
_ANY: Final = "|".join(STEPS)
# Likewise, but only near to it, and where no other number is told: they may be of all there are.
_NEAR_STEPS: Final = ("签约", "办结", "办复", "交房", "亮灯", "移交", "销号", "腾空", "认定")
_STEP: Final = pattern(
    rf"(?P<verb>{_ANY}|{'|'.join(_NEAR_STEPS)})(?:率|比例|进度)(?:已|均)?(?:为|达到|达)?\s?"
    r"(?=[0-9]+(?:\.[0-9]+)?\s?%|百分之)"
)
# 开工率、竣工率分别为82.5%、60%, 开竣工率分别达到87.5%和62.5%, 建成率分别为90%和50%
_STEPS_IN_TURN: Final = pattern(
    rf"(?P<verbs>(?:(?:{_ANY})率?[、和与及]){{0,3}}(?:{_ANY})|开[、和与]?[竣完]工)率(?:已|均)?分别(?:已|约)?(?:为|是|达到?)?\s?"
    r"(?=[0-9]+(?:\.[0-9]+)?\s?%)"
)
_VERB: Final = pattern(f"{_ANY}|开(?=[、和与]?[竣完]工)")
_IN_TURN: Final = pattern(r"\s?(?:[、,，和与及]|以及)\s?")
# 开工率 is of what is called 动工, too.
_ALSO: Final = {
    "开": ("开工", "动工"),
    "开工": ("动工",),
    "动工": ("开工",),
    "完工": ("竣工", "完成"),
    "竣工": ("完工",),
    "投用": ("投入使用",),
}
_STOPS: Final = "。;；\n"
_FULL_STOPS: Final = "。\n"
# Between a rate and its number: 开工率85%（34所）, 开工率85%，已开工34所.
_OPENS: Final = pattern(r"\s?[(（](?:即|共|已)?")
_GOES_ON: Final = pattern(r"[,，、:：][^,，。;；:：、()（）\d]{0,12}")
_NEAR: Final = 20  # characters behind a rate in which its number stands
_HEAD: Final = pattern(r"[^,，。;；:：、()（）\d%]*$")
_GENERAL: Final = pattern("[按以].*|项目|工程|实际|任务|资金|工作|建设|其")
# 已有63个开工, 其中63个开工, 63个已开工: some of those before
_SOME_OF: Final = pattern(
    r"^(?:其中|目前|截至目前|现|已|有|中|共|了|开工|动工|启动|完工|竣工|开建|建成|投用|验收)*$"
)
_FRAME: Final = "封顶"  # the one that is but a step itself
_ALL: Final = pattern("全[省市县区州盟旗]")
_FEWEST: Final = 2  # targets in one unit
_WHOLE: Final = 100  # percent
_POINTS: Final = Decimal(15)  # so far from its number a rate that may be of others is of them
_FAR: Final = Decimal(30)  # points: so far from its numbers, a rate is of others
_MOST: Final = 40  # numbers before a rate of a step that are looked at


class _Step(Struct, frozen=True, gc=False):
    """A rate at text[start:end] with the words that its number is told with.

    Of several in turn it is that of the number `place` of the `many` of its verb before it.
    """

    rate: Rate
    verbs: tuple[str, ...]
    place: int = 0
    many: int = 1


def wrong_steps(row: Row) -> Iterator[Problem]:
    """开工率75% beside the number that was begun, which is another share of the target.

    Only where the row has one target that the number can be held against, and where no number
    before it gives the rate: 已建28座，验收21座，验收率75%.
    """
    for place, text in zip(row.places, row.texts, strict=True):
        plain = plain_text(text)
        if "%" not in plain and "百分之" not in plain:
            continue
        for step in _steps_in(plain):
            rate = step.rate
            before, numbers = _said_beside(row, place, plain, text, step)
            if numbers is None or _is_of_others(row, text, rate, numbers):
                continue
            if _is_wrong(row, step, before, numbers):
                field = f"results[{place}].text"
                words = text[rate.start : rate.end]
                yield ask(row.project, field, "YQ304", words, **rate_values(rate, *numbers))


def _is_wrong(
    row: Row, step: _Step, before: Sequence[Clause], numbers: tuple[Quantity, Quantity]
) -> bool:
    target, begun = numbers
    others = [
        clause.quantity.value
        for clause in before
        if count_alike(clause.quantity.unit, begun.unit) and clause.quantity != begun
    ]
    if step.verbs[0] in _NEAR_STEPS:
        ratio = 100 * begun.value / target.value
        is_of_all = others or ratio > _WHOLE or step.verbs[0] in target.lead
        if is_of_all or step.rate.off_from(ratio) > _POINTS:
            return False
    wholes = (target.value, begun.value, *others, *_all_wanted(row, begun))
    return not any(step.rate.agrees(whole, begun.value) for whole in wholes)


def _steps_in(plain: str) -> Iterator[_Step]:
    """The rates of steps of a text, each of several in turn by itself."""
    found = [*_STEP.finditer(plain), *_STEPS_IN_TURN.finditer(plain)]
    shares = {share.start: share for share in shares_in(plain)} if found else {}
    for match in found:
        named = match.groupdict()
        verbs = [named["verb"]] if "verb" in named else _VERB.findall(named["verbs"])
        told = list(_in_turn(plain, match.end(), shares))
        if len(verbs) > 1:
            told = told[: len(verbs)]
        elif "verb" in named:
            told = told[:1]
        many = len(told) if len(verbs) == 1 else 1
        for n, share in enumerate(told):
            verb = verbs[n] if len(verbs) > 1 else verbs[0]
            start = share.start if n else match.start()
            rate = Rate(share.value, RateKind.WHOLE, start, share.end, share.start)
            yield _Step(rate, (verb, *_ALSO.get(verb, ())), n if many > 1 else 0, many)


def _in_turn(plain: str, at: int, shares: Mapping[int, Share]) -> Iterator[Share]:
    """The shares of a list that begins there."""
    while share := shares.get(at):
        yield share
        sign = _IN_TURN.match(plain, share.end)
        at = sign.end() if sign else -1


def _said_beside(
    row: Row, place: int, plain: str, text: str, step: _Step
) -> tuple[Sequence[Clause], tuple[Quantity, Quantity] | None]:
    """The clauses before a rate of a step, and its numbers; over a semicolon where there is none.

    开工731户，其中竣工430户，开工率85%；竣工率60%.
    """
    rate = step.rate
    named = counted_by(plain, rate.start)  # 按户数计开工率
    before = _before(text, rate.start, _STOPS)
    if named:
        return before, numbers_counted_by(row, named, step.verbs)
    told = _told(row, before, step.verbs)
    if len(told) == 1 and (whole := _whole_before(row, before, told[0], rate)):
        return before, (whole, told[0])
    if told:
        is_one = len(told) == step.many
        return before, _numbers(row, place, told[step.place :][:1] if is_one else told)
    if behind := _number_behind(text, step):
        return before, _numbers(row, place, [behind])
    before = _before(text, rate.start, _FULL_STOPS)
    return before, _numbers(row, place, _told(row, before, step.verbs))


def _whole_before(
    row: Row, before: Sequence[Clause], begun: Quantity, rate: Rate
) -> Quantity | None:
    """The only other number before one, which is of all there are, where a row wants none such.

    全市84个校舍项目，已有63个开工，开工率70%: a whole is not said to be begun or done itself.
    """
    alike = [
        clause.quantity
        for clause in before
        if count_alike(clause.quantity.unit, begun.unit) and clause.quantity.start != begun.start
    ]
    if len(alike) != 1 or _wanted(row, begun):
        return None
    whole = alike[0]
    is_before = whole.start < begun.start and whole.unit == begun.unit and whole.value
    is_whole = is_before and whole.value >= begun.value and state_of_whole(whole) is None
    is_near = is_whole and rate.off_from(100 * begun.value / whole.value) <= _POINTS
    return whole if is_near and _SOME_OF.search(begun.lead) else None


def _before(text: str, at: int, stops: str) -> Sequence[Clause]:
    begin = max(text.rfind(sign, 0, at) for sign in stops)
    return clauses_between(clauses(text), begin, at)[-_MOST:]


def _told(row: Row, before: Sequence[Clause], verbs: Sequence[str]) -> list[Quantity]:
    """The numbers that one of the verbs is said of; 开工率 itself is said of none.

    None of a single place, of which nobody knows how many were wanted there.
    """
    said = _said_with(tuple(verbs))
    return [
        clause.quantity
        for clause in before
        if said.search(f"{clause.quantity.lead} {clause.quantity.tail}")
        # 完成主体27座 is none of 完工率
        and (verbs[0] == _FRAME or state_of(clause.quantity) is not State.STEP)
        and not (clause.restates or clause.is_base or clause.is_open)
        and not _is_of_some_place(row, clause)
    ]


@lru_cache(maxsize=32)
def _said_with(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return pattern(f"(?:{'|'.join(verbs)})(?!率|比例|进度|[、和与及])")


def _is_of_some_place(row: Row, clause: Clause) -> bool:
    place = clause.place
    return place is not None and place.is_part and not place.is_named_in(row.title)


def _number_behind(text: str, step: _Step) -> Quantity | None:
    """The number right behind a rate, in brackets or with the verb: 开工率85%，已开工34所."""
    end = step.rate.end
    behind = next(iter(clauses_between(clauses(text), end, end + _NEAR)), None)
    if behind is None or behind.restates or behind.is_base:
        return None
    quantity = behind.quantity
    if _OPENS.fullmatch(text, end, quantity.start):
        return quantity
    is_said = any(quantity.lead.endswith(verb) for verb in step.verbs)
    return quantity if is_said and _GOES_ON.fullmatch(text, end, quantity.start) else None


def _numbers(row: Row, place: int, told: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The target of a row that the one number can be held against, and this number.

    Of several targets it is the one that reading found for it, or the only one called like it.
    """
    if len(told) != 1:
        return None
    begun = told[0]
    wanted = _wanted(row, begun)
    if len(wanted) > 1:
        own = [
            pair.target
            for pair in row.pairs
            if pair.result == place and pair.actual.start == begun.start
        ]
        wanted = own or [
            target for target in wanted if not _words(target).isdisjoint(_words(begun))
        ]
    if len(wanted) != 1 or not wanted[0].value:
        return None
    return wanted[0], begun


def _wanted(row: Row, begun: Quantity) -> list[Quantity]:
    """The targets of a row that are counted as a number is."""
    found = (match.target.quantity for match in matches(row.title, row.texts))
    return [target for target in found if count_alike(begun.unit, target.unit)]


def _all_wanted(row: Row, begun: Quantity) -> list[Decimal]:
    """What the targets of a row that are counted as a number is are each, and all together."""
    values = [target.value for target in _wanted(row, begun)]
    return [*values, sum(values, start=Decimal(0))]


def _is_of_others(row: Row, text: str, rate: Rate, numbers: tuple[Quantity, Quantity]) -> bool:
    """Whether a rate is of something else by its words, or by how far it is from its numbers.

    全县教育项目开工率92%; one target of several may be that of other places too.
    """
    head = _HEAD.search(text, max(0, rate.start - _NEAR), rate.start)
    words = head[0] if head else ""
    said = letter_pairs(own_words(_GENERAL.sub("", words)))
    if said and said.isdisjoint(_words(numbers[0]) | _words(numbers[1])):
        return True
    if len(_wanted(row, numbers[1])) < _FEWEST:
        return False
    ratio = 100 * numbers[1].value / numbers[0].value
    return _ALL.search(words) is not None or rate.off_from(ratio) > _FAR


def _words(quantity: Quantity) -> LetterPairs:
    return letter_pairs(own_words(quantity.lead + quantity.tail))
