"""How far some things of a number are, by the words at it: not begun, under way, done."""

from collections.abc import Sequence
from enum import IntEnum, auto
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures import Quantity
from generator.analysis.measures.subjects import are_verbs, own_words
from generator.patterns import pattern


class State(IntEnum):
    """How far some of the things are, by the words at their number."""

    NOT_BEGUN = auto()
    PACE = auto()  # before, in or behind the time that was set
    UNDER_WAY = auto()
    BEGUN = auto()
    STEP = auto()
    ACCEPTED = auto()
    DONE = auto()


# In this order: 未完成 is not done, and 正在设计 no step that is finished.
_STATES: Final = {
    State.NOT_BEGUN: pattern(
        "未(?!来)|没有?[开完动启]|待[建批定开施]|前期|筹备|谋划|暂缓|缓建|停工|停建|暂停|取消|终止|不再实施|无法|[列纳]入[^,，。;；]{0,4}[计规]划"
    ),
    State.PACE: pattern("进度(?!情况)|序时|滞后|落后|[偏较]慢|缓慢|超前|按期|按计划"),
    State.UNDER_WAY: pattern(
        "在建|在办|正在|正(?=[进施建加抓])|施工|推进|[处进][于入在]|(?:办理?|建设?|改造|实施|安?装|装修|整改|在?训|调试)中(?!心)|收尾|扫尾|装修"
    ),
    State.BEGUN: pattern("[开动]工|启动|进场|开建"),
    State.STEP: pattern(
        "设计|招标|招投标|立项|审批|批复|选址|勘察|图纸|方案|可研|征地|征迁|主体|封顶|手续|备案"
    ),
    State.ACCEPTED: pattern("验收|投用|投入使用|投入运营|交付|启用|开放|入住|挂牌"),
    State.DONE: pattern(
        "完成(?!情况|率)|完工|竣工|建成|建好|办结|办理完毕|销号|整改到位|结题|达标"
    ),
}
_SAID: Final = pattern("|".join(["正", *(said.pattern for said in _STATES.values())]))
_HELD_IN: Final = {  # what may count once more what another state holds
    State.BEGUN: (State.DONE, State.ACCEPTED, State.UNDER_WAY, State.STEP),
    State.DONE: (State.ACCEPTED,),
    State.UNDER_WAY: (State.STEP,),
}
# 60个站中已建成31个: behind this it is said of the next number.
_NEXT: Final = pattern("中(?![心小学])|已|现|目前|[均都全]")
_FINISHED: Final = pattern("(?<!未)(?:完工|竣工|建成|办结|投用|交付|入住)(?!情况|率)")
_AT_WORK: Final = pattern("在建|正在(?:施工|建设|改造)")
_WHOLLY: Final = pattern("基本|全[部面]|整体")
_ALREADY: Final = pattern("[均都]?已")
_ATTAINED: Final = pattern(
    "(?:其中[:：,，]?)?(?:已|均)*(?:取得|获得|获评|实现|通过|考取|领取|享受)"
)
_PAID: Final = pattern(
    "(?:其中[:：,，]?)?(?:已|实际|累计)*(?:到位|支出|拨付|支付|兑付|报账)(?:资金)?"
)
_PLANNED: Final = pattern("(?:(?<![按照])计划|拟|预计|力争|争取|将|明年)[^,，。;；]+$")
# What is told with none of these may be told twice: what was begun was accepted later.
OPEN: Final = (State.NOT_BEGUN, State.PACE, State.UNDER_WAY)


def state_of(quantity: Quantity) -> State | None:
    """How far what a number counts is, by the words around it; None where they do not say."""
    words = f"{quantity.lead} {quantity.tail}"
    return next((state for state, said in _STATES.items() if said.search(words)), None)


def state_of_whole(quantity: Quantity) -> State | None:
    """Likewise of a number of which the next ones tell how far some are."""
    return state_of(replace(quantity, tail=_NEXT.split(quantity.tail)[0]))


def is_planned(quantity: Quantity) -> bool:
    """Whether a number is of what is still to come: 计划新开工10个."""
    return _PLANNED.search(quantity.lead) is not None


def ways_to_add(parts: Sequence[Quantity]) -> list[list[Quantity]]:
    """All parts, and those without what others of them may hold: what was begun was done later."""
    states = [state_of(part) for part in parts]
    ways = [list(parts)]
    for state, held in _HELD_IN.items():
        if state in states:
            ways.append([p for p, other in zip(parts, states, strict=True) if other not in held])
    return ways


def may_overlap(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether numbers of one work at several stages count some of it more than once.

    33个完成设计，28个完成招标，9个开工 have no sum; nor have 开工20个，完工12个，正在设计6个 of 26.
    """
    states = {state_of(part) for part in parts}
    if len(states) < 2 or None in states or not all(map(_tells_no_more, parts)):
        return False
    return states.isdisjoint(OPEN) or any(
        len(way) < len(parts) and sum(part.value for part in way) <= whole.value
        for way in ways_to_add(parts)
    )


def are_stages(parts: Sequence[Quantity]) -> bool:
    """Whether all numbers tell what has been reached, which one and the same thing may have.

    基本建成1310套，竣工1150套; 28个已通过验收，27个已取得许可; 取得证书820人，实现就业690人.
    """
    return all(map(_is_reached, parts))


def are_in_other_states(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether some of the numbers behind another cannot be of it: 已完工40个，正在施工28个."""
    words = f"{whole.lead} {_NEXT.split(whole.tail)[0]}"
    if _AT_WORK.search(words):
        return State.NOT_BEGUN in map(state_of, parts)
    if _FINISHED.search(words):
        return any(map(_is_unfinished, parts))
    return False


def _is_unfinished(part: Quantity) -> bool:
    """Whether some are not begun, under way, or begun and not said to be finished as well."""
    state = state_of(part)
    if state is State.BEGUN:
        return not _FINISHED.search(f"{part.lead} {part.tail}")
    return state in (State.NOT_BEGUN, State.UNDER_WAY)


def _is_reached(part: Quantity) -> bool:
    if _ATTAINED.match(part.lead) or _PAID.fullmatch(part.lead):
        return True
    if not part.lead.removeprefix("其中") and _ALREADY.match(part.tail):
        return True
    state = state_of(part)
    if state is None or state in OPEN:
        return False
    return are_verbs(_WHOLLY.sub("", _SAID.sub("", own_words(part.lead + part.tail))))


def _tells_no_more(part: Quantity) -> bool:
    """Whether the words of a number say how far it is, and not what it is."""
    return are_verbs(_SAID.sub("", own_words(part.lead + part.tail)))
