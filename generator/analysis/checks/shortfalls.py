"""Whether a number falls short of its target, or goes beyond it, and what may make up for it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.named_otherwise import added_to
from generator.analysis.checks.numbers import Pair, Row, words_of_both
from generator.analysis.checks.turns import is_of_other_turn
from generator.analysis.measures import Aspect, Bound, Clause, Period, Role, clauses
from generator.analysis.measures.aspects import OPEN, REACHED
from generator.analysis.measures.circumstances import is_circumstance_of
from generator.analysis.measures.subjects import letter_pairs, letters_of, own_words
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern

_NEARLY: Final = Decimal(90)  # percent; 约500个 is met by 470
LACKING: Final = pattern(
    "剩余|余下|其余|取消|落选|落榜|淘汰|失败|撤销|退出|不合格|不达标|核减|调减|暂缓|放弃|未|[尚还仍]差|缺口|[缺欠]$|没有"
)
_REST: Final = pattern("其余|剩余|余下")
# 其余12户由开发区建成
_REST_DONE: Final = pattern(
    "[^未没尚待将预计拟年月]{0,12}(?:建成|完成|完工|竣工|投用|交付|验收)(?!率)"
)
_SIZE: Final = pattern("总?面积|总?投资|资金")
# What was fitted into the work, or came with it: 新增冷藏摊位214个 of 农贸市场9家
_FITTED: Final = pattern(
    "(?:并|同步|同时|配套|共|已|累计)*(?:新增|增设|增配|增加|添置|添加|配备|配置|配套|配有|配齐|设有|设置|安装|腾退|提供)"
)
_WHOM: Final = frozenset(("户", "人", "名", "人次", "户次", "位"))
_SAID: Final = 2  # letters that say what a number counts
_MOSTLY: Final = 5  # of so many pairs of characters four make the same name
_HEAD: Final = 2  # characters in which the name of a thing ends
PEOPLE: Final = ("人次", "场次", "户次", "例次", "批次", "次")


def is_short(row: Row, pair: Pair, found: Sequence[Pair]) -> bool:
    """Whether a number falls short, and nothing in its text may make up for it.

    What was delivered of another target cannot.
    """
    if not pair.falls_short or not is_one_unit(pair):
        return False
    if pair.match.is_ceiling:
        return True
    if Bound.ABOUT in (pair.target.bound, pair.actual.bound) and pair.ratio >= _NEARLY:
        return False
    text = row.texts[row.places.index(pair.result)]
    taken = {other.actual.start for other in found if other.result == pair.result}
    others = [
        clause
        for clause in clauses(text)
        if not (clause.is_part or clause.restates or clause.is_base or clause.is_open)
        and not clause.differs
        and not _is_lacking(clause)
        and not _is_told_before_work(clause, pair)
        and clause.quantity.start not in taken
        and _may_make_up(clause, pair)
    ]
    # of several numbers of the kind another one, or all of them, may be what was delivered
    return added_to(pair, others, row.outcome) < pair.target.value


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
    if _REST.search(quantity.lead) and _REST_DONE.match(quantity.tail):
        return False
    if clause.aspect in OPEN:
        return True
    return bool(LACKING.search(quantity.lead) or LACKING.search(quantity.tail))


def is_one_unit(pair: Pair) -> bool:
    """Whether both numbers count the same: 4800人 may be 5000人次."""
    units = {first_word(pair.target.unit), first_word(pair.actual.unit)}
    return len(units) == 1 or not any(unit.endswith(PEOPLE) for unit in units)


def is_not_beyond(row: Row, found: tuple[Pair, ...]) -> bool:
    """Whether all numbers of the result are held against a target, and none goes beyond it."""
    told = sum(not _is_beside(clause, found) for text in row.texts for clause in clauses(text))
    if not found or told != len(found) or row.lone_targets:
        return False
    return not any(
        pair.goes_beyond or pair.is_share or pair.match.is_ceiling for pair in found
    ) and all(pair.target.unit == pair.actual.unit for pair in found)


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


def comparison_words(found: Iterable[Pair]) -> str:
    """What was delivered beside each target: 30公里 < 40公里."""
    sides = [f" {_sign(pair)} ".join(words_of_both(pair.actual, pair.target)) for pair in found]
    return "；".join(sides)


def _sign(pair: Pair) -> str:
    if pair.actual.value > pair.target.value:
        return ">"
    return "<" if pair.actual.value < pair.target.value else "="
