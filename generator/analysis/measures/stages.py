"""Numbers of all things of a work of which the numbers behind tell how far each of them is.

新建幼儿园8所，完工5所，主体封顶2所，办理手续1所: what is said of the eight is no more than what is
to be done. Of 建成幼儿园8所，投用5所 all eight are done.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import Aspect, is_finished
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import letters_of
from generator.analysis.measures.units import first_word, is_rate
from generator.patterns import pattern

_BETWEEN: Final = pattern(r"[^。！!？?\n]*(?:[。\n]\s?其中[^。！!？?\n]*)?")
_MORE: Final = pattern("另|还|新(?=开工|动工|启动)|此外")
# The words of a stage, which say nothing of what it is a stage of.
_OF_STAGES: Final = pattern(
    "正在|正|在建|抓紧|加快|有序|稳步|推进|推动|施工|主体|结构|基础|封顶|装修|装饰|安装|调试|办理|手续|前期|工作"
    "|招标|招投标|设计|立项|进场|启动|收尾|准备|阶段|进入|处于|目前|现|有|已|投入|使用|运营|其中|其余|全面|基本"
    "|完成|完工|竣工|建成|开工|动工|投用|项目|工程|建设|各|个|前|分别|顺利|交付|验收"
)
_TO_USE: Final = pattern("投用|投入使用|投入运营|运营|开放|验收|挂牌|交付|启用")
_TO_END: Final = pattern("完工|竣工|建成|完成")
_REACHED: Final = pattern(
    "[^,，。;；]{0,6}(?:已经?|均已?|也已?|全部)[^,，。;；]{0,4}(?:完成|建成|完工|竣工|投用|投入使用|验收|交付|通车|开放)"
)
_ON_THE_WAY: Final = (Aspect.PLANNED, Aspect.BEGUN, Aspect.UNDER_WAY)
_MOST: Final = 8  # stages of a work


def mark_stages(text: str, made: list[Clause]) -> None:
    """Marks the numbers of which those behind them say how far each is."""
    for at in range(len(made) - 1):
        if _may_be_open(made[at]) and _is_open(text, made, at):
            made[at] = replace(made[at], is_open=True)


def _may_be_open(whole: Clause) -> bool:
    """Whether a number is of work, and not said to be done, planned, begun or said again."""
    quantity = whole.quantity
    if whole.restates or whole.adds or whole.differs or whole.is_base or whole.is_part:
        return False
    if quantity.role is not Role.AMOUNT or is_rate(first_word(quantity.unit)):
        return False
    if whole.aspect is Aspect.DONE:  # 累计实施8个 does not say that they are done
        said = quantity.lead + quantity.tail
        return not (is_finished(said) or _TO_USE.search(said) or "实际" in said)
    return whole.aspect is Aspect.UNSAID


def _is_open(text: str, made: Sequence[Clause], at: int) -> bool:
    whole, run = made[at], _stages_behind(text, made, at)
    if not run:
        return False
    # 完工5所，在建3所: all of them, some of which are not done
    is_whole = sum(some.quantity.value for some in run) == whole.quantity.value
    if is_whole and len(run) > 1 and any(map(_is_on_the_way, run)):
        return all(_says_no_more(whole, some) for some in run)
    return _is_stage_of(whole, run[0])


def _stages_behind(text: str, made: Sequence[Clause], at: int) -> list[Clause]:
    """The numbers behind one that may be of some of it each, until they come to all of it."""
    whole, before = made[at], made[at]
    run: list[Clause] = []
    added = Decimal(0)
    for clause in made[at + 1 : at + 1 + _MOST]:
        if added >= whole.quantity.value or not _goes_on(text, whole, before, clause):
            break
        run.append(clause)
        before, added = clause, added + clause.quantity.value
    return run


def _is_on_the_way(clause: Clause) -> bool:
    """Whether some are not done yet; 其余3座已验收 are."""
    is_done = _REACHED.match(clause.quantity.tail) is not None
    return clause.certain and clause.aspect in _ON_THE_WAY and not is_done


def _goes_on(text: str, whole: Clause, before: Clause, clause: Clause) -> bool:
    """Whether a number behind another is of some of the whole, by its unit and its size."""
    if first_word(clause.quantity.unit) != first_word(whole.quantity.unit):
        return False
    if clause.restates or clause.adds or clause.differs or _MORE.search(clause.quantity.lead):
        return False
    is_less = clause.quantity.value < whole.quantity.value
    is_all = clause.quantity.value == whole.quantity.value and clause.aspect in _ON_THE_WAY
    if not (is_less or is_all):
        return False
    return _BETWEEN.fullmatch(text, before.quantity.end, clause.quantity.start) is not None


def _is_stage_of(whole: Clause, some: Clause) -> bool:
    """Whether a number says only how far some of a whole are: 已完工5座, 已开工9座.

    完成改造5座 behind 新建8座 is of another work. What is in use, or was accepted, does not say
    that the others are not built.
    """
    if not some.certain:
        return False
    said = some.quantity.lead + some.quantity.tail
    if some.aspect in _ON_THE_WAY:
        return _is_on_the_way(some) and _says_no_more(whole, some)
    if _TO_USE.search(said) or not _TO_END.search(said):
        return False
    return _says_no_more(whole, some)


def _says_no_more(whole: Clause, some: Clause) -> bool:
    """Whether a number says nothing but how far those are that a whole counts; no place."""
    rest = letters_of(_OF_STAGES.sub("", some.quantity.lead + some.quantity.tail))
    return set(rest) <= set(letters_of(whole.quantity.lead + whole.quantity.tail))
