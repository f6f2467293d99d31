"""The name of a measure: a short noun that says what is counted."""

from functools import lru_cache
from typing import Final

from generator.analysis.measures.enumerations import subjects_in_turn
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.roles import CAME_TO
from generator.analysis.measures.units import PATTERN
from generator.characters import HAN
from generator.patterns import pattern

_BUILT: Final = "(?:新建|改建|扩建|改造|修建|迁建|重建|修缮|维修)"
_EITHER: Final = pattern(f"{_BUILT}、$")  # 新建、改建公厕64座: of these both are counted
_BUILT_FIRST: Final = pattern(f"^{_BUILT}+")
_VERBS: Final = pattern(
    r"^(?:\d{1,2}[.、\uff0e]|[一二三四五六七八九十]{1,3}[)）]|“?十[三四五]五”?(?:期间|时期)?"
    rf"|{_BUILT}(?:(?:[或和及与]|以及){_BUILT})+|进一步|所有|全市|全县|全区|全省|全年|目前|现(?=已|均|共有|累计)|已经|已|让|就是|第[一二三四五六七八九十]项(?:要求|任务|内容)?(?:是|为)?|至少|完成|新增加|新增|新开工|开工|动工|新建成|新建|新改建|新改扩建|改扩建"
    r"|建成|建设|打造|实施|开展|组织|创建|提升|筹集|实现|其中|为|对(?!口)|在(?!校|建|册|岗|职|线)|由|从(?!业|事)|达到|达|的|并|和|及|与|、|\)|）|力争|确保"
    r"|争取|计划(?!怀孕|生育|妊娠|免疫)|拟|将|开通|增设|贯通|落实|添置|增加|扩大|做实|调高|提高|完善|推进|加快|实际|累计|共(?!享|同|建|产|青|富)|打通|投放|投用|修建"
    r"|翻修|翻建|安排|年度|本年度|今年|本年|当年|年内|[12]\d{3}年度?|到[12]\d{3}年底?|以上|以内|左右|任务|目标|任务数|目标数|超额|一批|等)+"
)
# Verbs whose object is what is counted: 更换渠道闸门; but 维修服务中心 and 培训基地 are nouns.
_OBJECT_VERBS: Final = (
    "改造|更换|更新|购置|采购|配备|配发|配置|发放|安装|铺设|架设|布设|加固|硬化|拓宽|治理|整治|修缮|维修"
    "|修复|养护|疏浚|清淤|增容|换装|举办|组建|设立|开设|开办|创办|提供|培训|培育|招聘|招录|选派|资助|栽植"
    "|种植|放映|搬迁|拆除|提标|提升|翻新"
)
_DOES: Final = pattern(
    rf"^(?:(?:{_OBJECT_VERBS})(?!服务|中心|基地|资金|[站点率费量或和及、]|工程|项目|总?面积|总量|总数|里程|长度|工作|机构|学校|标准|对象|行动"
    "|计划|活动|任务|场次|就业|补助$|提升$))+"
)
_FOR_WHOM: Final = pattern(
    rf"^[为向给对](?!口)[^,，。;；、\d]{{1,12}}?(?:{_OBJECT_VERBS}|筹集|修建|赠送)(?=[{HAN}]{{2}})"
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
        "稳定在",
        "保持在",
        "约为",
        "完工",
        "以上",
        "目标为",
    ),
    *("完成", "累计", "实际", "超额", "现已", "任务", "问题"),
    *("目标", "要", "已", "均", "任务为", "及", "由", "从", "共", "、", "(", "（", "为", "：", ":"),
)
_COLUMN: Final = pattern(rf"\s+(?:[万亿](?=\S))?(?:{PATTERN})(?:\s.*)?$")
_EACH: Final = pattern(r"(?:由|从)?(?:每[^，,。;；、\d]{1,6}|人均|户均)+$")
_EMPTY: Final = pattern(
    r"[的内中里外上下村镇县市区户人名每个余多]{0,3}|每[人户村][每年月日]*|任务.?|目标.?"
    rf"|的?(?:控制)?(?:水平|标准|要求)|截[至止]?.*[年月日底末]|\d[\d.]*[万亿]?(?:{PATTERN})[，,]"
)
_SAID: Final = pattern(
    r"^[^，,。]{0,12}?(?:(?:已|计划|承担|承办)(?:完成|建成|新建|改造|实施)+(?:(?:[或和及与]|以及)(?:新建|改建|扩建|改造))*|(?:任务|目标|计划)[为是])(?=[^，,。]{2})(?!投资)"
)
# 承办“困难家庭无障碍改造”项目: the words in quotation marks, where they are more than a nickname.
_QUOTED: Final = pattern(r"^[^“”]*“([^“”]{6,})”等?(?:项目?|工程|任务|行动|计划)+$")
_BRACKETS: Final = pattern(r"[(（][^()（）]*\d[^()（）]*[)）]?$")
_SHALL: Final = pattern("要(?=降低|下降|提高|增长|增加|减少|达到)")
_AGE: Final = pattern(r"^[为对]?(?:[\d—~-]+)周?岁(?:及?以[上下])?的?")  # of those who are meant
_HAN: Final = pattern(rf"[{HAN}A-Za-z]")
_UP_TO_QUOTE: Final = pattern("^[^“”]*“(?=[^“”]*$)")  # 年度目标为“建成中转站118座”
_CLAUSE: Final = pattern(r"[,，。;；:：\n]")
# The names of a list before its last one, and behind its first, which no number stands between.
_FORE: Final = pattern(r"(?<![^,，。;；:：\n])(?:[^,，。;；:：、\d\n()（）]+、)+$")
_BEHIND: Final = pattern(r"(?:、[^,，。;；:：、\d\n()（）]+)+(?=[,，。;；:：\n]|$)")
_DONE: Final = pattern(r"(?:建成|完成|新建|改造|新增|达到|提升|提高|共)+到?$")
_CLOSES: Final = (")", "）")
_COUNT: Final = pattern(r"[两二三四五六七八九十](?:个|座|家|所|条|处)")
_BEGINNING: Final = 100  # characters of a title in which its first words end
_BEFORE: Final = 40  # characters before a number in which its subject is looked for
_LONGEST: Final = 24


def name_of(text: str, quantity: Quantity, title: str = "", *, has_verb: bool = False) -> str:
    """What a quantity counts: the words behind it if there are any, else those before it.

    `title` is what is taken where these say nothing. `has_verb` leaves a verb before the object,
    which tells apart what is counted alike: 公园 and 改造公园.
    """
    in_turn = _names_in_turn(text).get(quantity.start)
    if in_turn:
        return in_turn[:_LONGEST]
    for words in _places(text, quantity, title):
        name = _cleaned(words)
        if _says_something(name):
            return (name if has_verb else _object_of(name))[:_LONGEST]
    return quantity.words


def _object_of(name: str) -> str:
    """A name without the verb before it, where something is left: 渠道闸门 of 更换渠道闸门."""
    counted = _DOES.sub("", name)
    return counted if _says_something(counted) else name


@lru_cache(maxsize=64)  # else it would be worked out for each number of a title again
def _names_in_turn(text: str) -> dict[int, str]:
    """The names of numbers that follow a list of names, by where they begin.

    东、西两座水厂分别达到5万吨、3万吨.
    """
    if "分别" not in text:
        return {}
    found = quantities(text)
    turns = subjects_in_turn(text, found)
    names = {
        found[at].start: _cleaned(_COUNT.sub("", _DONE.sub("", words)))
        for at, words in turns.items()
    }
    return {start: name for start, name in names.items() if _says_something(name)}


def _lists(text: str, quantity: Quantity) -> tuple[str, str]:
    """The words before and behind a number, with the whole list where they are a part of one.

    改建乡镇卫生院、社区门诊部9所 counts both. What is too long for a name stays as it was.
    """
    lead, tail = quantity.lead, quantity.tail
    begin = text.rfind(lead, 0, quantity.start) if lead else 0
    if _EITHER.search(text[:begin]):
        return _BUILT_FIRST.sub("", lead), tail
    if begin and text[begin - 1] == "、" and not _VERBS.match(lead):
        before = _FORE.search(text, max(0, begin - _BEFORE), begin)
        if before and len(before[0]) + len(lead) <= _LONGEST:
            lead = before[0] + lead
    end = text.find(tail, quantity.end) + len(tail) if tail else len(text)
    behind = _BEHIND.match(text, end)
    if behind and len(tail) + len(behind[0]) <= _LONGEST:
        tail += behind[0]
    return lead, tail


def _before_bracket(text: str, quantity: Quantity) -> str:
    """The words before a list in brackets that ends right before a number: 公园（东、西）3个."""
    before = text[: quantity.start]
    if not before.endswith(_CLOSES):
        return ""
    begin = max(before.rfind(sign) for sign in "(（")
    return _CLAUSE.split(before[:begin])[-1] if "、" in before[begin:] else ""


def _places(text: str, quantity: Quantity, title: str) -> list[str]:
    named = _before_bracket(text, quantity)
    lead, tail = _lists(text, quantity)
    places = [tail, named] if named else []
    places += list(dict.fromkeys((tail, lead, quantity.tail, quantity.lead)))
    if quantity.tail.startswith(
        ("(", "（")
    ):  # 24万户(三年合计): what is added, not what is counted
        places.reverse()
    begin = max(0, quantity.start - _BEFORE)
    parts = _CLAUSE.split(text[begin : quantity.start])[1 if begin else 0 : -1]
    places += [_NUMBERS.sub("", part) for part in reversed(parts)]
    beginning = text[: min(quantity.start, _BEGINNING)]
    places.append(_DIGIT.split(beginning)[0])
    whole = _BRACKETS.sub("", beginning.strip())
    return [*places, whole, title[:_BEGINNING]]


_DIGIT: Final = pattern(r"\d")
_NUMBERS: Final = pattern(rf".*\d[万亿]?(?:{PATTERN})?")


def _says_something(name: str) -> bool:
    return (
        len(_HAN.findall(name)) > 1
        and _EMPTY.fullmatch(name) is None
        and not name.startswith("每人")
    )


def _cleaned(words: str) -> str:
    """The words without the verbs before them and what leads to a number behind them."""
    words = _QUOTED.sub(r"\1", _UP_TO_QUOTE.sub("", words.strip("()（） 。")))
    words = _AGE.sub("", _FOR_WHOM.sub("", words))
    words = _BRACKETS.sub("", _COLUMN.sub("", words))
    words = _SHALL.sub("", _SAID.sub("", words))
    words = _EACH.sub("", CAME_TO.sub("", _without_ends(words)))
    name = _without_ends(_VERBS.sub("", words.strip("()（） 。")))
    for opening, closing in (("(", ")"), ("（", "）")):
        if opening in name and closing not in name:
            name += closing
    return name


def _without_ends(words: str) -> str:
    end = len(words)
    while ending := next((ending for ending in _ENDS if words.endswith(ending, 0, end)), ""):
        end -= len(ending)
    return words[:end]
