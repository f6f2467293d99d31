"""The name of a measure: a short noun that says what is counted."""

import re
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import CAME_TO
from generator.analysis.measures.units import PATTERN

_VERBS: Final = re.compile(
    r"^(?:进一步|所有|全市|全县|全区|全省|全年|目前|已经|已|让|就是|第[一二三四五六七八九十]项(?:要求|任务|内容)?(?:是|为)?|至少|完成|新增加|新增|新开工|开工|动工|新建成|新建|新改建|新改扩建|改扩建"
    r"|建成|建设|打造|实施|开展|组织|创建|提升|筹集|实现|其中|为|对(?!口)|在(?!校|建|册|岗|职|线)|由|从|达到|达|的|并|和|及|与|、|\)|）|力争|确保"
    r"|争取|计划|拟|将|开通|增设|贯通|落实|添置|增加|扩大|做实|调高|提高|完善|推进|加快|实际|累计|共|打通|投放|投用|修建"
    r"|安排|年度|本年度|今年|本年|当年|年内|[12]\d{3}年度?|到[12]\d{3}年底?|以上|以内|左右|任务|目标|任务数|目标数|超额|一批|等)+"
)
# A longer one before one that it ends in.
_ENDS: Final = (
    *(
        "人员达到",
        "总数",
        "分别达到",
        "分别",
        "达到",
        "提高到",
        "控制在",
        "达",
        "约为",
        "完工",
        "以上",
        "目标为",
    ),
    *("参保目标", "已", "均", "任务为", "及", "由", "从", "共", "、", "(", "（", "为", "：", ":"),
)
_COLUMN: Final = re.compile(rf"\s+(?:[万亿](?=\S))?(?:{PATTERN})(?:\s.*)?$")
_EACH: Final = re.compile(r"(?:由|从)?(?:每[^，,。;；、\d]{1,6}|人均|户均)+$")
_EMPTY: Final = re.compile(
    r"[的内中里外上下村镇县市区户人名每个余多]{0,3}|每[人户村][每年月日]*|任务.?|目标.?"
)
_SAID: Final = re.compile(r"^[^，,。]{0,12}?已(?:完成|建成|新建|改造|实施)+(?=[^，,。]{2})")
_BRACKETS: Final = re.compile(r"[(（][^()（）]*\d[^()（）]*[)）]?$")
_LEVEL: Final = re.compile(r"的?(?:控制)?(?:水平|标准|要求)")
_HAN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_CLAUSE: Final = re.compile(r"[,，。;；:：\n]")
_BEGINNING: Final = 100  # characters of a title in which its first words end
_BEFORE: Final = 40  # characters before a number in which its subject is looked for
_LONGEST: Final = 24


def name_of(text: str, quantity: Quantity, title: str = "") -> str:
    """What a quantity counts: the words behind it if there are any, else those before it.

    `title` is what is taken where these say nothing.
    """
    for words in _places(text, quantity, title):
        name = _cleaned(words)
        if _says_something(name):
            return name[:_LONGEST]
    return quantity.words


def _places(text: str, quantity: Quantity, title: str) -> list[str]:
    places = [quantity.tail, quantity.lead]
    if quantity.tail.startswith(
        ("(", "（")
    ):  # 24万户(三年合计): what is added, not what is counted
        places.reverse()
    begin = max(0, quantity.start - _BEFORE)
    parts = _CLAUSE.split(text[begin : quantity.start])[1 if begin else 0 : -1]
    places += [_NUMBERS.sub("", part) for part in reversed(parts)]
    places.append(_DIGIT.split(text[: min(quantity.start, _BEGINNING)], maxsplit=1)[0])
    whole = _BRACKETS.sub("", text[: min(quantity.start, _BEGINNING)].strip())
    return [*places, whole, title[:_BEGINNING]]


_DIGIT: Final = re.compile(r"\d")
_NUMBERS: Final = re.compile(rf".*\d[万亿]?(?:{PATTERN})?")


def _says_something(name: str) -> bool:
    return (
        len(_HAN.findall(name)) > 1
        and _EMPTY.fullmatch(name) is None
        and not name.startswith("每人")
    )


def _cleaned(words: str) -> str:
    """The words without the verbs before them and what leads to a number behind them."""
    words = words.strip("()（） 。")
    words = _BRACKETS.sub("", _COLUMN.sub("", words))
    words = _SAID.sub("", words)
    words = _EACH.sub("", CAME_TO.sub("", _without_ends(words)))
    name = _without_ends(_VERBS.sub("", words.strip("()（） 。")))
    if "(" in name.partition(")")[0] and ")" not in name:
        name += ")"
    if "（" in name.partition("）")[0] and "）" not in name:
        name += "）"
    return name


def _without_ends(words: str) -> str:
    end = len(words)
    while ending := next((ending for ending in _ENDS if words.endswith(ending, 0, end)), ""):
        end -= len(ending)
    return words[:end]
