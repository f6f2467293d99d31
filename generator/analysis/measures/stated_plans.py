"""Numbers that a result says were planned, of which it tells what came: 计划栽树500棵，已栽480棵.

The verb need not be said again, and a sentence of the year's plan may be followed by others before
what was done is told. What is planned for another time than the year (明年, 一季度, 三年) is no
target of it, nor is what is planned on top (再建3座) or what all of it costs (计划总投资).
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import REACHED, Aspect, Period
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.done_of_plans import is_done_of
from generator.analysis.measures.due_numbers import DUE
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.subjects import are_verbs
from generator.analysis.measures.task_parts import parts_told
from generator.analysis.measures.units import first_word, is_rate
from generator.characters import HAN
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_FULL_STOP: Final = pattern(r"[。!！?？\n]")
_PLAN: Final = pattern(
    r"(?:计划(?<![按照超比较过出]计划)(?!外|内|生育|怀孕|妊娠|免疫|单列)|目标|(?<!假)拟|规划|要求|承诺|核定|确定|安排|下达|部署|提出|分配|力争|争取|确保|原定|预定"
    r"|(?<![急所必按供刚内])需要?(?!求|方|量)|须|(?<![主重需只首概纪必摘])要(?!求|素|点|闻|件|道)"
    rf"|{DUE})"
    rf"[^,，。;；、:：\d]{{0,4}}?[{HAN}]"
)
# 列入年度计划的86条背街小巷已整治79条
_AMONG_PLANS: Final = pattern(
    r"(?:[列纳]入[^,，。;；、\d]{0,10}(?:计划|任务|目标|实事|名单|清单|项目)|(?:计划|下达|安排|确定|核定|承诺|承担|认领|分配)[^,，。;；、\d]{0,6})的$"
)
_YEAR: Final = pattern("今年|本年|全年|年度|年内|当年|年初|20[0-9]{2}年")
# Which year a number is of, or which years: the word nearest to it says so.
_YEARS: Final = pattern(
    r"(?P<other>[明次来后]年|下一?年度?|(?:[去上往]|(?<!目)前)年(?=[^,，、\d]*(?:划|标|任|排|达|应|需|拟|定|承诺)))"
    "|(?P<several>[两二三四五六七八九十]年(?:行动|计划|规划|内|总|任务|目标|安排|累计|共|合计|来)"
    "|十[三四五六]五|规划期|到20[0-9]{2}年(?![底末内度0-9]))"
    "|今年|本年|当年|年内|全年|年度(?!计划总)"
)
_NODE: Final = pattern(
    r"(?<![\d—\-~至到])(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?!份?[底末]?之?前)(?:份|底|末)?[^,，。;；、\d]{0,6}(?:节点|目标|任务|计划|设置|设定|应(?![急用])|需)"
    r"|(?:(?:[一二三四1-4]|第[一二三四])季度|(?<!前)三季度末|上半年|下半年|节点|当月|本月|月度|季度|序时进度|阶段性?)的?(?:[底末])?(?:节点)?(?:目标|任务|计划)"
)
_PART_OF_YEAR: Final = pattern("[一二三四1-4]季度|[上下]半年")
_NODE_BEHIND: Final = pattern(
    r"[^,，。;；、\d]{0,12}(?:节点|月度|季度|阶段性?|序时进度|上半年|[一二三四]季度)的?(?:目标|任务|计划|要求)"
)
_ON_TOP: Final = pattern(
    "剩余|余下|其余|剩下|(?:再(?!就业|生|造|制)|另|还(?!田|建|款|贷|迁|林|湿)|尚|仍)[^,，。;；、\\d]{0,12}$|计划外"
)
_LATER: Final = pattern(
    "下一?步|下一?阶段|接下来|届时|今后|后续|投用后|完工后|建成后|设计(?:处理|能力|规模)"
)
_IN_ALL: Final = pattern("总投资|总造价|概算|预算|总规模")
_RATE_OF: Final = pattern(r"[)）]?的\s?\d[\d.]*\s?(?:[%\uff05]|倍)")
_FUNDS: Final = pattern("资金|经费|预算|财政")
_GIVEN: Final = pattern(
    "已(?:经)?(?:安排|下达|落实|批复|到位|争取)[^,，。;；、\\d]{0,8}(?:投资|资金)计划(?:为|共|约)?$"
)
_SET: Final = pattern("目标|任务")
_ASIDE: Final = pattern("[(（][^()（）]*[)）]")
_TASK_IS: Final = pattern(r"(?:任务|目标|计划|指标)(?:总?数|总?量)?(?:分别)?(?:为|是)")
_SINCE: Final = pattern("已|实际|现|累计|截至|目前|其中")
_OTHER_YEAR: Final = pattern("[去上往前明次来]年")
# 去年建成游园30个, 去年，全县建成游园30个; not 比去年多2个
_YEAR_BEFORE: Final = pattern(
    "(?<![比较])[去上往前]年(?:(?!今年|本年|目前|现|截至)[^,，。;；])*(?:[,，](?:(?!今年|本年|目前|现|截至)[^,，。;；])*)?$"
)
# between two numbers of one sentence: 完成游园30个，超过目标20%，新增绿地40亩
_ONLY_SHARES: Final = pattern(r"(?:[,，、][^,，。;；、\d]{0,12}\s?\d[\d.]*\s?[%\uff05])*[,，、]")
_SEMICOLON: Final = pattern("[;；]")
_TOLD: Final = pattern("已|实际|完成|实(?![施行现验])|现[已有建]|累计|共|建成|达到")
_FEW: Final = 8  # numbers from a plan on among which what was done of it is looked for
_NEAR: Final = 80  # characters before a number in which its year is said


def mark_plans(text: str, made: list[Clause]) -> None:
    """Marks as the target said again what was planned, where what was done of it is told."""
    for at, clause in enumerate(made):
        if not clause.restates and _is_plan(text, clause) and _is_carried_out(text, made, at):
            made[at] = replace(clause, restates=True)
    _unmark_given(made)
    for at in parts_told(text, made):
        made[at] = replace(made[at], restates=True, is_part=False)
    for at in range(len(made) - 3):
        if not made[at].restates:
            continue
        if _goes_on(text, made[at : at + 4]):
            made[at + 2] = replace(made[at + 2], restates=True)
        elif _are_told_in_turn(text, made[at : at + 4]):
            made[at + 1] = replace(made[at + 1], restates=True)
    _mark_beside_plans(text, made)


def is_of_other_time(text: str, quantity: Quantity, title: str = "") -> bool:
    """Whether what is wanted is not what is wanted of this year, or is not all of that.

    What is wanted of several years may be meant, where what was done of them is told, and of a
    quarter that the title is of: 一季度造林.
    """
    sentence = _sentence(text, quantity.start)
    if _ON_TOP.search(quantity.lead) or _LATER.search(sentence):
        return True
    years = _years_of(sentence)
    if years and years["other"]:
        return True
    if quantity.unit.endswith("元") and _IN_ALL.search(quantity.lead) and not years:
        return _RATE_OF.match(text, quantity.end) is None  # 占项目总投资3亿元的104%
    node = _NODE.search(quantity.lead)
    if node and (part := _PART_OF_YEAR.search(node[0])) and part[0] in title:
        node = None
    return node is not None or _NODE_BEHIND.match(text, quantity.end) is not None


def _years_of(sentence: str) -> re.Match[str] | None:
    """The last word of a sentence that says which year or years it speaks of."""
    last = None
    for match in _YEARS.finditer(sentence):
        last = match
    return last


def _is_of_this_year(text: str, quantity: Quantity) -> bool:
    if is_of_other_time(text, quantity):
        return False
    years = _years_of(_sentence(text, quantity.start))
    return years is None or not years["several"]


def _is_plan(text: str, clause: Clause) -> bool:
    quantity = clause.quantity
    if quantity.role not in AMOUNTS or is_rate(first_word(quantity.unit)) or clause.adds:
        return False
    if quantity.unit.endswith("元") and _FUNDS.search(quantity.lead):
        return False
    is_said = _PLAN.search(quantity.lead) or _AMONG_PLANS.search(quantity.lead)
    return (
        is_said is not None and not is_circumstance(quantity) and _is_of_this_year(text, quantity)
    )


def _unmark_given(made: list[Clause]) -> None:
    """Takes the mark from money that was given for the work, where more of it is to be reached."""
    for at, clause in enumerate(made):
        if clause.restates and _is_given(clause, made[at + 1 : at + 1 + _FEW]):
            made[at] = replace(clause, restates=False)


def _is_given(clause: Clause, behind: Sequence[Clause]) -> bool:
    """Whether it is money that was given, where the text says another number of it to be reached.

    已下达投资计划6690万元，完成投资4810万元，占目标任务6240万元的77.1%.
    """
    unit = clause.quantity.unit
    if not unit.endswith("元") or not _GIVEN.search(clause.quantity.lead):
        return False
    return any(
        other.restates and other.quantity.unit == unit and _SET.search(other.quantity.lead)
        for other in behind
    )


def _is_carried_out(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether a number behind a plan is what was done of it.

    A plan of the year is carried out in what other sentences tell, another one in its own.
    """
    plan = made[at]
    is_of_year = _YEAR.search(_sentence(text, plan.quantity.start)) is not None
    for clause in made[at + 1 : at + _FEW]:
        if not is_of_year and _FULL_STOP.search(text, plan.quantity.end, clause.quantity.start):
            break
        is_of_before = _YEAR_BEFORE.search(_sentence(text, clause.quantity.start)) is not None
        if is_done_of(plan, clause) and not (
            is_of_before or is_of_other_time(text, clause.quantity)
        ):
            return True
    return False


def _goes_on(text: str, said: Sequence[Clause]) -> bool:
    """Whether a list of plans and what was done of each goes on behind the first of them.

    全年任务义诊60场，已完成72场；讲座90场，已完成95场.
    """
    first, done, second, following = said
    between = text[done.quantity.end : second.quantity.start]
    return (
        is_done_of(first, done)
        and _SEMICOLON.search(between) is not None
        and not _FULL_STOP.search(between)
        and second.aspect not in REACHED
        and second.quantity.role in AMOUNTS
        and not _TOLD.search(between)
        and is_done_of(second, following)
        and are_verbs(following.own)
        and not is_of_other_time(text, second.quantity)
    )


def _are_told_in_turn(text: str, said: Sequence[Clause]) -> bool:
    """Whether two things are the task of one sentence, and another tells both in their order.

    任务为新开工安置房300套，按月通报，建成120套。目前新开工安置房310套，建成130套.
    """
    first, second, told, following = (clause.quantity for clause in said)
    between = text[first.end : second.start]
    return (
        _TASK_IS.search(first.lead) is not None
        and not _STOP.search(between)
        and not _SINCE.search(between)
        and _FULL_STOP.search(text, second.end, told.start) is not None
        and _OTHER_YEAR.search(text, second.end, following.start) is None
        and not _STOP.search(text, told.end, following.start)
        and len({first_word(clause.quantity.unit) for clause in said}) == 1
        and all(clause.quantity.role in AMOUNTS and clause.certain for clause in said[2:])
        and not any(clause.restates or clause.adds or clause.is_part for clause in said[1:])
        and bool(second.lead)
        and second.lead == following.lead
        and count_same(said[0], said[2])
        and not is_of_other_time(text, second)
        and not is_of_other_time(text, told)
    )


def _mark_beside_plans(text: str, made: list[Clause]) -> None:
    """Marks what is planned right beside another number, in the words in which both are told again.

    计划改造小区42个、5600户。已改造小区40个、5300户; 应建成游园36个，新增绿地42亩。已建成游园30个，
    新增绿地40亩.
    """
    counted = [
        at for at, clause in enumerate(made) if not is_rate(first_word(clause.quantity.unit))
    ]
    for place, (at, beside) in enumerate(pairwise(counted)):
        if not made[at].restates or made[beside].restates or made[beside].adds:
            continue
        plans, behind = (made[at], made[beside]), pairwise(counted[place + 2 : place + _FEW])
        if any(_are_told(text, plans, (made[first], made[second])) for first, second in behind):
            made[beside] = replace(made[beside], restates=True)


def _are_beside(text: str, first: Clause, second: Clause) -> bool:
    """Whether nothing but shares stands between two numbers, and no sentence ends there."""
    between = text[first.quantity.end : second.quantity.start].removesuffix(second.quantity.lead)
    return not between or _ONLY_SHARES.fullmatch(between) is not None  # 河道3条42公里


def _are_told(text: str, plans: tuple[Clause, Clause], told: tuple[Clause, Clause]) -> bool:
    """Whether the second pair of numbers tells what was done of the first, in the same words."""
    (plan, beside), (done, following) = plans, told
    if _OTHER_YEAR.search(text, beside.quantity.end, following.quantity.start):
        return False
    if not _are_beside(text, *plans) or not _are_beside(text, *told):
        return False
    lead, unit = beside.quantity.lead, first_word(beside.quantity.unit)
    if lead != following.quantity.lead or unit != first_word(following.quantity.unit):
        return False
    if beside.quantity.role not in AMOUNTS or is_circumstance(beside.quantity):
        return False
    if following.differs or following.aspect in (Aspect.PLANNED, Aspect.UNDER_WAY):
        return False
    # 截至8月送戏186场 says no verb of its own, and is what came of 计划送戏240场
    if done.aspect is Aspect.UNSAID and done.period is Period.WHOLE:
        done = replace(done, aspect=Aspect.DONE)
    return (bool(lead) or unit != first_word(plan.quantity.unit)) and is_done_of(plan, done)


def _sentence(text: str, start: int) -> str:
    """The words of a sentence before a place, without what stands in brackets that are closed."""
    return _ASIDE.sub("", _STOP.split(text[max(0, start - _NEAR) : start])[-1])
