"""States: the words of a sentence that say how projects stand, and what they are called here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

EXCEEDED: Final = "exceeded"
_HOW: Final = (
    "(?:基本上?|全面|圆满|高质量|高标准|提前|按期|按时|如期|按序时|按计划|按要求|顺利|保质保量|全部|均"
    "|都|已经?|能|共|累计|分别|陆续|相继)*"
)
_GOAL: Final = (
    "(?:了|全年|年度|既定|预定|预期|各项|上级|下达|目标|任务|计划|工作|建设|节点|指标|要求|的"
    "|数){0,8}"
)
_DONE: Final = (
    "(?:完成|办结|办完|办成|竣工|完工|建成|达标|兑现|销号|投用|投入使用|交付使用|落实到位|完结)"
)
# The first that fits a place is meant.
_STATES: Final = (
    (
        "done",
        (
            rf"{_HOW}(?:全部|完成|按期完成)(?:任务)?(?:或者?|和|及|、|并|以及)(?:提前)?超额完成{_GOAL}"
        ),
    ),
    (
        EXCEEDED,
        (
            rf"{_HOW}(?:超额|超目标|超计划|超任务)(?:提前)?(?:全面|圆满)?(?:完成)?{_GOAL}"
            r"|(?:超过|超出|突破)(?:了)?(?:年度|全年|既定)?(?:目标|计划|任务)(?:任务|数|值)?"
        ),
    ),
    (
        "missed",
        (
            r"(?:尚|还|仍)?(?:未能?|没有?|不能|无法)(?:按[期时]|如期|全部|全面|按要求|按序时)*"
            rf"(?:完成|达标|达到(?:年度)?(?:目标|预期)(?:要求)?|办结|办完|办成|实现|兑现|竣工|完工|建成){_GOAL}"
        ),
    ),
    ("not_started", "(?:尚|还|仍)?(?:未能?|没有?)(?:如期|按期)*(?:开工|启动|实施)(?:建设|实施)?"),
    ("nearly_done", rf"(?:已|均|都)*(?:基本|接近|即将){_DONE}{_GOAL}"),
    (
        "behind",
        (
            "(?:进度|进展|推进|工作)*(?:相对|较为?|明显|严重|略有|有所|比较)*(?:滞后|落后|偏慢|缓慢|慢)于?"
            "(?:序时|时序|计划|时间)?(?:进度|节点)?(?:要求)?"
        ),
    ),
    (
        "ahead",
        (
            "(?:快于|超前于?|领先于?|超过?|高于)(?:序时|时序|计划|时间)(?:进度|节点)?(?:推进|完成|实施)?"
        ),
    ),
    (
        "postponed",
        (
            "(?:结转|顺延|延期|取消|终止|暂停|调整出|暂缓|转为|转入)(?:至|到)?(?:下年度?|明年|次年|实施|完成)*"
        ),
    ),
    (
        "on_track",
        (
            "(?:已|均|都)*(?:按照?|达到|符合|达)(?:了)?(?:(?:或|及|和)(?:超过|快于|超前|高于))?(?:序时|时序|计划|时间|预期)(?:进度|节点)?(?:的?要求)?"
            "(?:有序|稳步|正常|顺利)?(?:推进|进行|实施|完成)?"
        ),
    ),
    (
        "under_way",
        (
            "(?:均|都)?(?:正在?|仍在?|还在?|继续|加快|加紧|有序|稳步|持续|抓紧|全力|扎实|按计划|正常|顺利|在)+"
            "(?:推进|实施|建设|办理|进行|施工|推动)中?|(?:开工)?在建|(?:推进|建设|实施|进行|施工|办理)中"
        ),
    ),
    ("started", "(?:已|均|都|全部|全面|新)*(?:开工|启动)(?:建设|实施)?"),
    ("early", rf"(?:已|均|都)*提前(?:全面|圆满|全部)?{_DONE}{_GOAL}"),
    ("done", rf"{_HOW}{_DONE}{_GOAL}"),
)
_STATE: Final = re.compile("|".join(f"(?P<s{n}>{form})" for n, (_, form) in enumerate(_STATES)))
_PLANNED: Final = re.compile(
    "(?:确保|力争|争取|计划|预计|将|拟|保证|要求|努力|必须|应|要)[^,;。:]{0,6}$"
)


@dataclass(frozen=True, slots=True)
class State:
    """Words that say how projects stand, by their place in a sentence."""

    name: str
    start: int
    end: int
    is_planned: bool = False  # what is only to come: 确保全部完成
    is_rate: bool = False  # the head of a percentage: 完成率


def states_in(text: str) -> Iterator[State]:
    """The states in a sentence, in their order."""
    for match in _STATE.finditer(text):
        name = _STATES[int((match.lastgroup or "s0")[1:])][0]
        if name == EXCEEDED and text.endswith(("未", "没有", "没"), 0, match.start()):
            continue
        is_planned = _PLANNED.search(text[max(0, match.start() - 12) : match.start()]) is not None
        is_rate = text.startswith(("率", "比例", "比率"), match.end())
        yield State(name, match.start(), match.end(), is_planned, is_rate)
