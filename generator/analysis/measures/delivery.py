"""Which numbers of results may be what was delivered of a target, whatever they are called.

Not what is planned, begun or under way, not a rate, not the target said again, and not what comes
on top of it.
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import (
    OPEN,
    REACHED,
    Aspect,
    Period,
    aspect_of,
    is_finished,
)
from generator.analysis.measures.circumstances import is_circumstance_of
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.due_numbers import DUE
from generator.analysis.measures.excepted_things import REST
from generator.analysis.measures.goal_gaps import goal_gap
from generator.analysis.measures.other_things import (
    counts_another,
    is_narrower,
    is_of_projects,
    without_receivers,
)
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.rates import Rate
from generator.analysis.measures.restating import is_of_rate
from generator.analysis.measures.roles import EACH_OF, Role
from generator.analysis.measures.steps_wanted import (
    is_of_earlier_step,
    is_use_of_it,
    is_wanted_step,
)
from generator.analysis.measures.subjects import letter_pairs
from generator.analysis.measures.targets import Target
from generator.analysis.measures.unfinished import is_all_ahead, is_unfinished
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.patterns import pattern

_ALL: Final = 100
_NEARLY: Final = 2  # times as much, or as little, as what each gets is of its target
_FEW: Final = 12  # rates of a text; of more, only those that are said of a number itself count
_IS_RATE: Final = pattern("完成率|完成比例|完成进度|达成率")
# 840户改造任务已全部竣工; neither a part of it nor a step: 任务已完成80%, 任务已完成招标
_TASK_DONE: Final = pattern(
    r"[^,，。;；:：、\d]{0,12}(?:任务|目标)(?:已经?|均|现|都|也|全部|全面|如期|提前|按期|按时|圆满|顺利)+(?:完成|完工|竣工|建成|投用|交付)"
    r"(?:并?(?:投入使用|投用|交付|通过验收|验收))?(?=[,，。;；、!！\s]|$)"
)
_OVER: Final = pattern("超额")
_COMPLETED: Final = pattern("完成(?!情况|时限|时间|单位|标准|率)|已|达到|实现")
_IN_BRACKET: Final = pattern(r"\d[^()（）\d]*[(（](?P<words>[^()（）\d]*)$")
# 任务是完成64公里, 确保完成64公里的任务, 应完成64公里: a verb that only says what is wanted
_ONLY_WANTED: Final = pattern(
    rf"(?:(?:任务|目标|计划|指标|要求)(?:总?[数量])?(?:分别)?[为是:：]|{DUE}|确保(?!了)|力争|争取|(?<!按)(?<!按照)要求|有(?:望|信心|把握)|围绕|紧盯|瞄准|锚定|聚焦|冲刺|对标|(?<![急所必按])[需须])"
    r"[^,，。;；]*$"
)
_IN_LIST: Final = pattern(r"(?<=\d[、和及与])")
_FULL_STOP: Final = pattern(r"[。\n]")
_UP: Final = "增(?<!负增)|提高|提升|上升|上涨|攀升|扩大"
_TURN: Final = pattern(rf"(?P<up>{_UP})|负增|降|减|缩|下滑|回落|跌")
# What each year brings is what this one is to bring; any other 每 is of people, places or months.
_EACH: Final = pattern("每(?!学?年)|[人户月日村]均|各|平均|标准|最高|上限|限额|单[户笔个项]")
_OF_ALL: Final = pattern("资金|经费|金额|总额|总数|[总合]计|累计|共(?!享|同)|投入|投资|拨付|兑付")
_NEAR: Final = 24
_HAS_COME_TO: Final = pattern(
    "[,，](?:目前|现在?|截至目前|实际)(?:实际)?已?(?:经|达|到|达到|完成|为)+"
)
_FAR: Final = 20  # times as much as a target is no answer to it


def deliveries(target: Target, found: Sequence[Candidate], results: Sequence[str]) -> list[int]:
    """The indexes of the candidates that may be the actual of a target."""
    same = [
        c
        for c, candidate in enumerate(found)
        if count_alike(target.quantity.unit, candidate.quantity.unit)
        and _roles_fit(target, candidate)
        and not _is_itself(target, candidate)
        and not _is_beside_the_work(target, candidate)
        and not is_narrower(target, candidate)
        and not counts_another(target, candidate)
        and not _is_of_another_size(target, candidate)
        and not _is_in_bracket_of_goal(found, c, results)
        and not is_of_projects(target, found, c)
    ]
    delivered = [c for c in same if _is_delivered(target, found[c], results)]
    delivered = [c for c in delivered if not _is_before_what_came(target, found, c, results)]
    if not target.is_begun:
        delivered = _without_begun(target, found, delivered)
    delivered = without_receivers(target, found, delivered)
    if not delivered:  # the source itself holds what was begun against the target
        delivered = [c for c in same if _is_really_begun(found[c])]
    if not any(_comes_on_top(target, found[c]) for c in same):
        return delivered
    # 山塘3座已完工, 超额完成1座: the sum is not written, unless the text says so
    wanted = target.quantity.value
    return [
        c
        for c in delivered
        if found[c].clause.period is Period.WHOLE
        or found[c].is_answer_to(target.quantity)
        or found[c].quantity.value > wanted
    ]


def _is_before_what_came(
    target: Target, found: Sequence[Candidate], c: int, results: Sequence[str]
) -> bool:
    """Whether the target is said again before what it has come to: 占比达到52%，目前已达53.7%."""
    if found[c].quantity.value != target.quantity.value or c + 1 == len(found):
        return False
    following, text = found[c + 1], results[found[c].result]
    if following.result != found[c].result or following.quantity.unit != found[c].quantity.unit:
        return False
    between = text[found[c].quantity.end : following.quantity.start]
    return _HAS_COME_TO.fullmatch(between) is not None


def _without_begun(
    target: Target, found: Sequence[Candidate], delivered: Sequence[int]
) -> list[int]:
    """Those that are not begun only, where it is told how many of them are done.

    已开工16座，完工11座; but a rate may hold what was begun against the target.
    """
    return [
        c
        for at, c in enumerate(delivered)
        if found[c].clause.aspect is not Aspect.BEGUN
        or _gives(target, found[c], found[c].own)
        or not any(
            found[n].clause.aspect in REACHED and count_same(found[n].clause, found[c].clause)
            for n in delivered[max(0, at - _FEW) : at + _FEW]
            if not found[n].clause.restates
        )
    ]


def _is_beside_the_work(target: Target, candidate: Candidate) -> bool:
    """Whether a number is said beside the work, with no word of what the target is about."""
    if not is_circumstance_of(candidate.quantity, target.quantity):
        return False
    return letter_pairs(target.clause.words).isdisjoint(letter_pairs(candidate.clause.own))


def is_proved(target: Target, candidate: Candidate) -> bool:
    """Whether a rate of the text, other than 100 %, is that of the two."""
    few = len(candidate.rates) <= _FEW
    return _gives(target, candidate, candidate.rates if few else candidate.own)


def _gives(target: Target, candidate: Candidate, rates: Sequence[Rate]) -> bool:
    return any(
        rate.value != _ALL and rate.may_give(target.quantity.value, candidate.quantity.value)
        for rate in rates
    )


def _roles_fit(target: Target, candidate: Candidate) -> bool:
    """Whether a number may be of the kind that the target is: a share of shares, a price of one."""
    wanted, role = target.quantity.role, candidate.quantity.role
    if candidate.is_rate and not _IS_RATE.search(target.quantity.lead):
        return False
    if role in (Role.FROM, Role.ATTRIBUTE, Role.RANK) or _is_of_all(target, candidate):
        return False
    if role is Role.EACH:
        is_of_each = wanted in (Role.EACH, Role.TO) or _is_daily(target, candidate)
        return is_of_each or _is_held_against(target, candidate)
    if is_rate(first_word(target.quantity.unit)):
        if wanted is not Role.GROWTH and _are_points(candidate) and not _are_points(target):
            return False  # 筛查率78%, 高出18个百分点: points are a difference of two rates
        if role is Role.GROWTH and _is_other_turn(target, candidate):
            return False
        return (wanted is Role.GROWTH) == (role is Role.GROWTH) or Role.TO in (wanted, role)
    return True


def _is_of_all(target: Target, candidate: Candidate) -> bool:
    """Whether a target is of each, and a number of all: 每户不超过5000元, 发放补助29.4万元.

    A number that does not say so is of each where it is no more than twice as much, or half.
    """
    wanted, told = target.quantity, candidate.quantity
    is_of_each = wanted.role is Role.EACH and _EACH.search(wanted.lead + wanted.tail) is not None
    if not is_of_each or told.role is Role.EACH or candidate.is_cell:
        return False
    if wanted.lead.endswith(EACH_OF):
        return True  # 幼儿园、小学各1所: of one of them 1所 is not what both are to have
    if first_word(told.unit) != told.unit or _EACH.search(told.lead + told.tail):
        return False  # 微克/立方米 has no sum
    is_near = wanted.value <= _NEARLY * told.value and told.value <= _NEARLY * wanted.value
    is_sum = any(word not in wanted.lead for word in _OF_ALL.findall(told.lead))
    return is_sum or not is_near if told.role is not Role.TO else is_sum and not is_near


def _is_other_turn(target: Target, candidate: Candidate) -> bool:
    """Whether one is by how much it fell, and the other by how much it rose: 增长9%, 下降2%."""
    wanted, told = (_last_turn(found.quantity.lead) for found in (target, candidate))
    return wanted is not None and told is not None and wanted is not told


def _last_turn(words: str) -> bool | None:
    """Whether the last word of a change says that something rose; None where there is none."""
    last = None
    for match in _TURN.finditer(words):
        last = match["up"] is not None
    return last


def _are_points(found: Target | Candidate) -> bool:
    return "百分点" in found.quantity.unit


def _is_daily(target: Target, candidate: Candidate) -> bool:
    """Whether both are of a day: 日均产量436吨 beside 日产量."""
    return "日" in target.quantity.lead and "日" in candidate.quantity.lead


def _is_held_against(target: Target, candidate: Candidate) -> bool:
    """Whether what each got is told beside the target of that: 人均补差131元，完成120元目标的109%.

    Not what each got of a sum that is held against another: 每人300元，完成任务3000万元的120%.
    """
    wanted, told = target.quantity.value, candidate.quantity.value
    is_near = wanted <= _NEARLY * told and told <= _NEARLY * wanted
    return is_near and candidate.is_answer_to(target.quantity)


def _is_itself(target: Target, candidate: Candidate) -> bool:
    """Whether the candidate is where a result says the target, and does not say that it is met."""
    return (
        target.result == candidate.result
        and target.quantity.start == candidate.quantity.start
        and candidate.clause.aspect not in REACHED
    )


def _is_delivered(target: Target, candidate: Candidate, results: Sequence[str]) -> bool:
    clause = candidate.clause
    text = results[candidate.result]
    is_difference = clause.differs and not _is_growth_wanted(target, candidate, text)
    if clause.is_base or clause.is_open or is_difference or clause.is_earlier:
        return False
    if (
        _IN_LIST.match(text, candidate.quantity.start)  # 310、190和120个
        or is_of_earlier_step(target.quantity, candidate.quantity)
        or is_use_of_it(target.quantity, candidate.quantity)
        or _is_still_open(target, candidate, text)
    ):
        return False
    if clause.restates:
        return _is_met(target, candidate, results) or _is_proved_more(target, candidate)
    if clause.adds and candidate.quantity.value == target.quantity.value:
        # 超额完成150名, 实际完成248人: the target is said again
        return False
    is_told = candidate.is_answer_to(target.quantity) and not _is_only_on_the_way(target, clause)
    if is_told or _gives(target, candidate, candidate.own):
        return True
    if clause.aspect is target.aspect and clause.aspect is not Aspect.PLANNED:
        return True  # 新开工5公里 and 主体封顶3150间 are wanted, and told
    if clause.aspect is Aspect.UNDER_WAY:
        return is_wanted_step(target.quantity, candidate.quantity)
    return clause.aspect not in (Aspect.PLANNED, Aspect.BEGUN)


def _is_still_open(target: Target, candidate: Candidate, text: str) -> bool:
    """Whether a number is the target's, and the text goes on with what is still to be done.

    A word before it that says that it was reached counts, but where all is still to be finished.
    """
    if target.quantity.value != candidate.quantity.value:
        return False
    if is_finished(candidate.quantity.lead):
        return is_all_ahead(text, candidate.quantity)
    return is_unfinished(text, candidate.quantity) or _has_rest(candidate.clause, text)


def _has_rest(whole: Clause, text: str) -> bool:
    """Whether a text tells what is still open of a whole: 确定40个村，已运行33个，其余7个在建."""
    if is_finished(whole.quantity.tail):
        return False
    return any(
        REST.match(rest.quantity.lead)
        and aspect_of(rest.quantity.tail)[0] in OPEN
        and not _FULL_STOP.search(
            text, whole.quantity.end, max(whole.quantity.end, rest.quantity.start)
        )
        and rest.quantity.start > whole.quantity.start
        and rest.quantity.unit == whole.quantity.unit
        and rest.quantity.value < whole.quantity.value
        for rest in clauses(text)
    )


def _is_only_on_the_way(target: Target, clause: Clause) -> bool:
    """Whether a number beside the target is of a plan or a step, or begun where it is to be built.

    计划新建公厕12座，已开工12座; but a text that holds 新开工14520户 against its task may do so.
    """
    if clause.aspect is Aspect.BEGUN:
        is_all = clause.quantity.value == target.quantity.value and not target.is_begun
        return is_all or target.clause.aspect is Aspect.PLANNED
    return clause.aspect in (Aspect.PLANNED, Aspect.UNDER_WAY)


def _is_in_bracket_of_goal(found: Sequence[Candidate], c: int, results: Sequence[str]) -> bool:
    """Whether a part stands in the bracket that says what a target is made up of.

    任务8.6万亩（新建6.1万亩、改造2.5万亩），已完成招标.
    """
    if not found[c].clause.is_part:
        return False
    text, start = results[found[c].result], found[c].quantity.start
    for whole in reversed(found[max(0, c - _FEW) : c]):
        end = whole.quantity.end
        if whole.result == found[c].result and text.startswith(("(", "（"), end):
            is_open = not any(sign in text[end:start] for sign in ")）")
            return is_open and whole.clause.restates
    return False


def _is_of_another_size(target: Target, candidate: Candidate) -> bool:
    """Whether a number is many times what is wanted: 支出3120万元，完成120元目标的109%.

    That of one text is of another thing, and so is all there is of what each has (抽检2360批次
    beside 4批次/千人).
    """
    wanted, told = target.quantity, candidate.quantity
    is_for_each = first_word(wanted.unit) != wanted.unit and first_word(told.unit) == told.unit
    return (target.result >= 0 or is_for_each) and told.value > _FAR * wanted.value


def _is_growth_wanted(target: Target, candidate: Candidate, text: str) -> bool:
    """Whether it is by how much less or more than the year before that is wanted: 同比减少5%."""
    is_growth = target.quantity.role is candidate.quantity.role is Role.GROWTH
    return is_growth and not goal_gap(text, candidate.quantity.start)


def _is_met(target: Target, candidate: Candidate, results: Sequence[str]) -> bool:
    """Whether the target that is said again is said to be met: 完成9家的目标任务."""
    quantity, aspect = candidate.quantity, candidate.clause.aspect
    is_begun = aspect is Aspect.BEGUN and target.is_begun
    if quantity.value < target.quantity.value:  # more than it is no target: 实现34.5万人参保目标
        return False
    if aspect not in REACHED and not is_begun:
        return False
    if target.result >= 0 and is_rate(first_word(quantity.unit)):
        return False  # 实现入户率达95%以上的目标 does not tell the rate itself
    text = results[candidate.result]
    if _TASK_DONE.match(text, quantity.end):
        return True
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    if bracket := _IN_BRACKET.search(before):  # 已完成53人(省任务数为52人)
        before = bracket["words"]
    return (
        _COMPLETED.search(before) is not None
        and not _OVER.search(before)
        and not _ONLY_WANTED.search(before)
        and not is_of_rate(text, quantity.end)
    )


def _is_proved_more(target: Target, candidate: Candidate) -> bool:
    """Whether a rate proves that what is called a task was done: 超额完成任务42公里，完成率105%."""
    told = candidate.quantity
    is_more = told.value > target.quantity.value and candidate.clause.aspect in REACHED
    is_done = is_more and _COMPLETED.search(told.lead) and not _ONLY_WANTED.search(told.lead)
    return bool(is_done) and is_proved(target, candidate)


def _is_really_begun(candidate: Candidate) -> bool:
    clause = candidate.clause
    return clause.aspect is Aspect.BEGUN and "实际" in clause.quantity.lead and not clause.restates


def _comes_on_top(target: Target, candidate: Candidate) -> bool:
    """Whether a number of the same comes on top of what the text says before it."""
    clause = candidate.clause
    return (
        clause.adds
        and not clause.restates
        and not clause.is_part  # 其中17处已投用，另有9处在建
        and clause.quantity.value < target.quantity.value
        and not letter_pairs(target.clause.words).isdisjoint(letter_pairs(clause.words))
    )
