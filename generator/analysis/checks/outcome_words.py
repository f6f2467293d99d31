"""The word of an outcome, against target and number."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import Pair, Row, words, words_of_both
from generator.analysis.checks.open_work import open_work
from generator.analysis.checks.question import ask
from generator.analysis.checks.turns import is_of_other_turn
from generator.analysis.counting import large_number
from generator.analysis.measures import (
    Aspect,
    Bound,
    Clause,
    Period,
    Quantity,
    Role,
    Target,
    clauses,
)
from generator.analysis.measures.aspects import OPEN, REACHED
from generator.analysis.measures.circumstances import is_circumstance_of
from generator.analysis.measures.subjects import letter_pairs, letters_of, own_words
from generator.analysis.measures.units import count_alike, first_word, is_rate, is_thing
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import OutcomeKind

_NEARLY: Final = Decimal(90)  # percent; 约500个 is met by 470
# Words that say that nothing went beyond its target; of work that goes on, more may be to come.
_NOT_BEYOND: Final = (OutcomeKind.MET, OutcomeKind.MISSED)
_LACKING: Final = pattern(
    "剩余|余下|其余|取消|落选|落榜|淘汰|失败|撤销|退出|不合格|不达标|核减|调减|暂缓|放弃|未|[尚还仍]差|缺口|[缺欠]$|没有"
)
# A result that says so may have missed its task in what its numbers do not tell.
_BUT: Final = pattern("[但却未尚仅不因]|由于|滞后|缓慢|没有|问题|整改|返工|只有")
_SIZE: Final = pattern("总?面积|总?投资|资金")
# What was fitted into the work, or came with it: 新增冷藏摊位214个 of 农贸市场9家
_FITTED: Final = pattern(
    "(?:并|同步|同时|配套|共|已|累计)*(?:新增|增设|增配|增加|添置|添加|配备|配置|配套|配有|配齐|设有|设置|安装|腾退|提供)"
)
_WHOM: Final = frozenset(("户", "人", "名", "人次", "户次", "位"))
_SAID: Final = 2  # letters that say what a number counts
_MOSTLY: Final = 5  # of so many pairs of characters four make the same name
_HEAD: Final = 2  # characters in which the name of a thing ends
_PEOPLE: Final = ("人次", "场次", "户次", "例次", "批次", "次")


def word_below_numbers(row: Row) -> Iterator[Problem]:
    """YQ306: the word says that the target was met or missed, and the numbers go beyond it.

    Or it says that it was missed, and they reach it. Every target must have found its number, and
    none may fall short.
    """
    if row.outcome is None or row.outcome.kind not in _NOT_BEYOND:
        return
    found = row.pairs
    if found and not row.lone_targets and not any(pair.falls_short for pair in found):
        counted = [pair for pair in found if not pair.is_share]
        if any(pair.goes_beyond and not _counts_twice(pair) for pair in counted):
            yield _question(row, "YQ306", counted)
        elif row.outcome.kind is OutcomeKind.MISSED and _is_all_done(row, found):
            yield _question(row, "YQ306", found)


def _is_all_done(row: Row, found: Sequence[Pair]) -> bool:
    """Whether all targets are reached in plain words, and no words say that anything is lacking.

    70个村全部建成通水 of 70个; a number that was only begun, or is a part, reaches nothing.
    """
    for pair in found:
        clause = pair.found.clause
        is_beside = clause.is_part or clause.restates or clause.period is Period.BEYOND
        if is_beside or clause.aspect not in REACHED:
            return False
        if _counts_twice(pair) or not _is_one_unit(pair):
            return False
    text = "".join(row.texts)  # only a row with one result has its word
    return not (_BUT.search(text) or _LACKING.search(text) or any(True for _ in open_work(text)))


def word_above_numbers(row: Row) -> Iterator[Problem]:
    """YQ307: the word says that the target was reached or exceeded, and a number falls short of it.

    Or it says that it was exceeded, and no number goes beyond it. A result that gives a unit more
    often than the title does may go beyond it in what it adds (完成1条，超额完成1条).
    """
    if row.outcome is None or not row.outcome.kind.is_finished:
        return
    found = row.pairs
    short = [pair for pair in found if is_short(row, pair, found)]
    if short:
        others = [pair for pair in found if pair not in short and not pair.is_share]
        yield _question(row, "YQ307", (*short, *others))
    elif not found and (parts := _parts_below(row)):
        yield _shortfall(row, *parts)
    elif row.outcome.kind is OutcomeKind.EXCEEDED and is_not_beyond(row, found):
        yield _question(row, "YQ307", found)


def is_short(row: Row, pair: Pair, found: Sequence[Pair]) -> bool:
    """Whether a number falls short, and nothing in its text may make up for it.

    What was delivered of another target cannot.
    """
    if not pair.falls_short or not _is_one_unit(pair):
        return False
    if pair.match.is_ceiling:
        return True
    if Bound.ABOUT in (pair.target.bound, pair.actual.bound) and pair.ratio >= _NEARLY:
        return False
    text = row.texts[row.places.index(pair.result)]
    taken = {other.actual.start for other in found if other.result == pair.result}
    others = [
        clause.quantity.value
        for clause in clauses(text)
        if not (clause.is_part or clause.restates or clause.is_base or clause.is_open)
        and not clause.differs
        and not _is_lacking(clause)
        and not _is_told_before_work(clause, pair)
        and clause.quantity.start not in taken
        and _may_make_up(clause, pair)
    ]
    # of several numbers of the kind another one, or all of them, may be what was delivered
    return sum(others, start=pair.actual.value) < pair.target.value


def _may_make_up(clause: Clause, pair: Pair) -> bool:
    """Whether another number of a text may be what was delivered, or some of it.

    Not what came of it (拉动消费1.1亿元) or is of another turn (第二针 beside 首针), no amount
    where each gets so much (每千人口4.1个), and in another unit (32场 beside 80台) nothing that is
    called otherwise.
    """
    quantity, target = clause.quantity, pair.target
    is_each = pair.actual.role is Role.EACH
    roles = (Role.EACH,) if is_each else (Role.AMOUNT, Role.TO, pair.actual.role)
    if quantity.role not in roles or not count_alike(quantity.unit, target.unit):
        return False
    if is_circumstance_of(quantity, target) or clause.period is Period.BEYOND:
        return False
    if is_of_other_turn(quantity, target):
        return False
    if is_rate(quantity.unit):
        # 工业能耗下降4.1% is not 万元GDP能耗
        named = letter_pairs(own_words(target.lead + target.tail))
        return _MOSTLY * len(named & letter_pairs(clause.words)) >= 4 * len(named)
    if first_word(quantity.unit) == first_word(target.unit):
        return True
    # 健康一体机52台 beside 健康小屋30个 has a word of it, and is another thing
    words = own_words(target.lead + target.tail)
    if len(letters_of(clause.own)) < _SAID:
        return not letter_pairs(words).isdisjoint(letter_pairs(clause.words))
    return not letter_pairs(words[-_HEAD:]).isdisjoint(letter_pairs(clause.own))


def _is_told_before_work(clause: Clause, pair: Pair) -> bool:
    """Whether a larger number is told first, without the work that was done of the next one.

    登记困难家庭163户，完成改造97户: how many there are, or asked for it, is none of the work.
    """
    quantity, done = clause.quantity, pair.found.clause
    if quantity.start > pair.actual.start or quantity.value <= pair.actual.value:
        return False
    is_done = done.aspect in REACHED and clause.aspect not in REACHED
    wanted = letter_pairs(own_words(pair.target.lead + pair.target.tail))
    work = wanted & letter_pairs(done.own)
    return is_done and bool(work) and work.isdisjoint(letter_pairs(clause.own))


def _is_lacking(clause: Clause) -> bool:
    """Whether a number is of what was not done: 4个因选址问题取消, 尚差4个."""
    quantity = clause.quantity
    if clause.aspect in OPEN:
        return True
    return bool(_LACKING.search(quantity.lead) or _LACKING.search(quantity.tail))


def _parts_below(row: Row) -> tuple[Target, list[Quantity]] | None:
    """The only target of a row and the numbers that are all of it, where they are less.

    新建改建卫生室20个 beside 新建卫生室11个，改建卫生室7个: none of them is the actual.
    """
    wanted = [match.target for match in row.lone_targets]
    if len(wanted) != 1 or wanted[0].is_ceiling or wanted[0].quantity.bound is Bound.ABOUT:
        return None
    target = wanted[0].quantity
    head = letter_pairs(own_words(target.lead + target.tail)[-_HEAD:])
    said = [clause for text in row.texts for clause in clauses(text)]
    of_kind = [
        clause
        for clause in said
        if count_alike(clause.quantity.unit, target.unit)
        and not is_circumstance_of(clause.quantity, target)
    ]
    is_told = all(
        clause.aspect not in OPEN
        and clause.period is not Period.BEYOND
        and clause.quantity.role is Role.AMOUNT
        and first_word(clause.quantity.unit) == first_word(target.unit)
        and not (clause.restates or clause.adds or clause.is_base or clause.is_open)
        and not (clause.is_part or clause.differs)
        and not head.isdisjoint(letter_pairs(clause.own))
        for clause in of_kind
    )
    parts = [clause.quantity for clause in of_kind]
    is_less = sum((part.value for part in parts), start=Decimal(0)) < target.value
    return (wanted[0], parts) if is_told and parts and is_less else None


def _shortfall(row: Row, target: Target, parts: Sequence[Quantity]) -> Problem:
    added = large_number(sum((part.value for part in parts), start=Decimal(0)))
    terms = " + ".join(words(part) for part in parts)
    formula = f"{terms} = {added}{target.quantity.unit} < {words(target.quantity)}"
    word = row.outcome.word if row.outcome else ""
    field = f"results[{row.places[0]}].outcome"
    return ask(row.project, field, "YQ307", word, formula=formula)


def _is_one_unit(pair: Pair) -> bool:
    """Whether both numbers count the same: 4800人 may be 5000人次."""
    units = {first_word(pair.target.unit), first_word(pair.actual.unit)}
    return len(units) == 1 or not any(unit.endswith(_PEOPLE) for unit in units)


def _is_beside(clause: Clause, found: Sequence[Pair]) -> bool:
    """Whether a number says how it was taken or what came of it: 满意度98%, 惠及群众1.2万人."""
    quantity = clause.quantity
    if any(pair.actual.start == quantity.start for pair in found):
        return False
    if all(is_circumstance_of(quantity, pair.target) for pair in found):
        return True
    if _came_with_it(clause, found):
        return True
    if any(count_alike(quantity.unit, pair.target.unit) for pair in found):
        is_later = clause.aspect is Aspect.PLANNED
        return clause.differs or is_later or clause.period is Period.BEYOND
    return is_rate(first_word(quantity.unit)) or _SIZE.search(quantity.lead) is not None


def _came_with_it(clause: Clause, found: Sequence[Pair]) -> bool:
    """Whether a number is of whom the work serves or what was fitted into it, and is no more of it.

    9家市场重新开业，新增冷藏摊位214个，1460户经营户回迁; but 新增市场2家 is more of it.
    """
    quantity = clause.quantity
    if any(pair.actual.start > quantity.start for pair in found):
        return False
    if quantity.unit in _WHOM:
        return not any(count_alike(quantity.unit, pair.target.unit) for pair in found)
    if not _FITTED.match(quantity.lead):
        return False
    named = letter_pairs(quantity.lead + quantity.tail)
    return all(
        named.isdisjoint(letter_pairs(own_words(pair.target.lead + pair.target.tail)))
        for pair in found
    )


def _counts_twice(pair: Pair) -> bool:
    """Whether one of the target may be several of the result: 243人次 of 240名."""
    first, second = first_word(pair.target.unit), first_word(pair.actual.unit)
    return second.endswith(_PEOPLE) and not first.endswith(_PEOPLE) and is_thing(first)


def is_not_beyond(row: Row, found: tuple[Pair, ...]) -> bool:
    """Whether all numbers of the result are held against a target, and none goes beyond it."""
    told = sum(not _is_beside(clause, found) for text in row.texts for clause in clauses(text))
    if not found or told != len(found) or row.lone_targets:
        return False
    return not any(
        pair.goes_beyond or pair.is_share or pair.match.is_ceiling for pair in found
    ) and all(pair.target.unit == pair.actual.unit for pair in found)


def _question(row: Row, code: str, found: Iterable[Pair]) -> Problem:
    word = row.outcome.word if row.outcome else ""
    field = f"results[{row.places[0]}].outcome"
    return ask(row.project, field, code, word, formula=comparison_words(found))


def comparison_words(found: Iterable[Pair]) -> str:
    """What was delivered beside each target: 30公里 < 40公里."""
    sides = [f" {_sign(pair)} ".join(words_of_both(pair.actual, pair.target)) for pair in found]
    return "；".join(sides)


def _sign(pair: Pair) -> str:
    if pair.actual.value > pair.target.value:
        return ">"
    return "<" if pair.actual.value < pair.target.value else "="
