"""The name of a measure: a short noun that says what is counted."""

from bisect import bisect_left
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Final

from generator.analysis.measures.enumerations import subjects_in_turn
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.roles import CAME_TO
from generator.analysis.measures.units import PATTERN, plain_unit
from generator.characters import HAN
from generator.patterns import pattern

_BUILT: Final = "(?:新建|改建|扩建|改造|修建|迁建|重建|修缮|维修)"
_EITHER: Final = pattern(f"{_BUILT}、$")  # 新建、改建公厕64座: of these both are counted
_BUILT_FIRST: Final = pattern(f"^{_BUILT}+")
_VERBS: Final = pattern(
    r"^(?:\d{1,2}[.、\uff0e]|[一二三四五六七八九十]{1,3}[)）]|“?十[三四五]五”?(?:期间|时期)?"
    rf"|{_BUILT}(?:(?:[或和及与]|以及){_BUILT})+|进一步|所有|全市|全县|全区|全省|全年|目前|现(?=已|均|共有|累计)|已经|已|让|就是|第[一二三四五六七八九十]项(?:要求|任务|内容)?(?:是|为)?|至少|完成|新增加|新增|新开工|开工|动工|新建成|新建|新改建|新改扩建|改扩建"
    r"|截[至止](?:到|目前|20\d\d年|\d{1,2}月(?:份|[底末止])?|\d{1,2}日|[年月][底末])+|了(?!解)"
    r"|(?:[国省市州县区]|上级)[上里]?(?:分解|共)?下达(?:给?我[省市州县区旗镇乡]|全[省市州县区旗镇乡]"
    rf"|[{HAN}]{{2,3}}[县旗])?"
    r"|建成|建设|打造|实施|开展|组织|创建|提升|筹集|实现|其中|为|对(?!口)|在(?!校|建|册|岗|职|线)|由|从(?!业|事)|达到|达|的|并|和|及|与|、|\)|）|力争|确保"
    r"|争取|计划(?!怀孕|生育|妊娠|免疫)|拟|将|开通|增设|贯通|落实|添置|增加|扩大|做实|调高|提高|完善|推进|加快|可(?=提供|新增|增加|容纳)|[要应需须](?=完成|新建|建成|改造|新增|实施)|实际|累计|共(?!享|同|建|产|青|富)|打通|投放|投用|修建"
    r"|翻修|翻建|安排|年度|本年度|今年|本年|当年|年内|[12]\d{3}年?[-—~至到\uff0d\uff5e][12]\d{3}年度?|[两二三四五]年(?:内|间|共|累计)*(?=新建|改造|建设|修建|整治|培训|实施)|[12]\d{3}年度?|到[12]\d{3}年底?|以上|以内|左右|任务|目标|任务数|目标数|超额|一批|等)+"
)
# Verbs whose object is what is counted: 更换渠道闸门; but 维修服务中心 and 培训基地 are nouns.
_OBJECT_VERBS: Final = (
    "改造|更换|更新|购置|采购|配备|配发|配置|发放|安装|铺设|架设|布设|加固|硬化|拓宽|治理|整治|修缮|维修"
    "|修复|养护|疏浚|清淤|增容|换装|举办|组建|设立|开设|开办|创办|提供|培训|培育|招聘|招录|选派|资助|栽植"
    "|种植|放映|搬迁|拆除|提标|提升|翻新|引进|扩充|办理(?!时|流|事)|下达|开发(?!区|商)"
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
        "任务是",
        "目标是",
        "稳定在",
        "保持在",
        "约为",
        "完工",
        "以上",
        "目标为",
    ),
    *("完成", "累计", "实际", "超额", "现已", "任务", "问题"),
    *("目标", "任务为"),
    *"要已均各及由从共、(（为：:",
)
_COLUMN: Final = pattern(rf"\s+(?:[万亿](?=\S))?(?:{PATTERN})(?:\s.*)?$")
_EACH: Final = pattern(r"(?:由|从)?(?:每[^，,。;；、\d]{1,6}|人均|户均)+$")
_EMPTY: Final = pattern(
    r"[的内中里外上下村镇县市区户人名每个余多]{0,3}|每[人户村][每年月日]*|任务.?|目标.?"
    rf"|的?(?:控制)?(?:水平|标准|要求)|截[至止]?.*[年月日底末]|\d[\d.]*[万亿]?(?:{PATTERN})[，,]"
)
_SAID: Final = pattern(
    r"^[^，,。]{0,12}?(?:(?:已|将|计划|承担|承办)(?:完成|建成|新建|改造|实施|新增|开放)+(?:(?:[或和及与]|以及)(?:新建|改建|扩建|改造|开放))*|(?:任务|目标|计划)[为是](?!(?:完成|建成|新建|改建|改造|实施|新增)+$))(?=[^，,。]{2})(?!投资)"
)
# The words of a task behind what is counted: …民生实事项目全年任务目标数是, 考核指标, 项目目标人群.
_OF_TASK: Final = pattern(
    "(?:年度|全年|重点|民生|实事)*(?:项目|工程|工作)?(?:年度|全年)?(?:任务|目标|考核)+(?:指标|人群|人数|任务|目标|数量|总?[数量值])*[是为共]?$"
)
_ALL_YEARS: Final = pattern("(?:项目|工程)?[两二三四五六七八九十]年(?:内|共|累计|合计)+")
_BUILT_BEHIND: Final = pattern("^建(?![筑设制成档立])")  # 新（改、扩）建幼儿园
_LEADING_BRACKET: Final = pattern(rf"^[(（][^()（）]{{1,6}}[)）](?=(?!建)[{HAN}]{{3}})")
_WORK: Final = (
    "(?:[多再共已]|基本|主体|新|提质|升级)*(?:新建|改建|扩建|修建|建成|改造|迁建|搬迁|改扩建|整治|治理|更换|安装|拆除|修缮|维修|提升|加固|清淤|硬化"
    "|开工|动工|竣工|完工|投用|投入|减少|增加|救助|资助|慰问|帮扶|配备|购置)"
)
_BARE_VERB: Final = pattern(f"{_WORK}+")
# 符合补助政策要求的, 根据各镇上报数据汇总: neither says what is counted
_ASIDE: Final = pattern("^(?:根据|按照|依据|据)|[^目有]的$")
_NO_NOUN: Final = pattern("^[较比]|的$|[,，。;；:：]")
_VERB_BEHIND: Final = pattern(f"(?<=..){_WORK}+$")
_DONE_BEHIND: Final = pattern(f"(?<=..)完成{_WORK}(?:[或和及与、]{_WORK})*$")
# 残疾人家庭完成了改造, 适龄儿童免费开展窝沟封闭: for whom it is done is not what is counted
_SERVED: Final = pattern(
    rf"^[{HAN}“”、]{{1,24}}?(?:人|户|家庭|儿童|妇女|群众|居民|学生|农民|患者|者|职工|群体|对象|人员|婴幼儿)"
    rf"(?:(?:免费|集中|统一)*(?:提供|进行|开展|实施|发放)|(?:已|均|全部)*完成了?)(?:免费)?(?=[{HAN}“]{{3}})"
)
_COUNTED: Final = pattern("[一二两三四五六七八九十百]{1,4}[个座所处家条间台套场名户]、")
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
_FEW: Final = 5  # numbers before one among which another is of the same
_LONGEST: Final = 24


def name_of(text: str, quantity: Quantity, title: str = "", *, has_verb: bool = False) -> str:
    """What a quantity counts: the words behind it if there are any, else those before it.

    `title` is what is taken where these say nothing. `has_verb` leaves a verb before the object,
    which tells apart what is counted alike: 公园 and 改造公园.
    """
    in_turn = _names_in_turn(text).get(quantity.start)
    if in_turn:
        return in_turn[:_LONGEST]
    near = (name for words in _places(text, quantity) if _says_something(name := _cleaned(words)))
    first = next(near, "")
    verb = first if _BARE_VERB.fullmatch(first) else ""
    far = (title,) if verb else (*_beginnings(text, quantity), title)
    for name in chain((first,), near, (_cleaned(words[:_BEGINNING]) for words in far)):
        if _may_name(name, verb):
            counted = name if has_verb and not verb else _object_of(name)
            return (_with_verb(counted, verb) if verb else counted)[:_LONGEST]
    return verb or quantity.words


def _may_name(name: str, verb: str) -> bool:
    """Whether words say what is counted: where a number has but a verb, not what stands far off."""
    is_noun = _says_something(name) and not (_BARE_VERB.fullmatch(name) or _ASIDE.search(name))
    return is_noun and not (verb and _NO_NOUN.search(name))


def _object_of(name: str) -> str:
    """A name without the verb before it, where something is left: 渠道闸门 of 更换渠道闸门."""
    counted = _DOES.sub("", _SERVED.sub("", _DONE_BEHIND.sub("", name)))
    counted = _LEADING_BRACKET.sub("", counted)
    return counted if _says_something(counted) else name


def _with_verb(noun: str, verb: str) -> str:
    """What is counted, and what is done with it, where the number has but the verb beside it."""
    return noun if verb in noun else _VERB_BEHIND.sub("", noun) + verb


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
        if before and len(before[0]) + len(lead) <= _LONGEST and not _COUNTED.search(before[0]):
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


def _places(text: str, quantity: Quantity) -> list[str]:
    named = _before_bracket(text, quantity)
    lead, tail = _lists(text, quantity)
    places = [tail, named] if named else []
    places += list(dict.fromkeys((tail, lead, quantity.tail, quantity.lead)))
    if quantity.tail.startswith(
        ("(", "（")
    ):  # 24万户(三年合计): what is added, not what is counted
        places.reverse()
    places += _of_one_before(text, quantity)
    begin = max(0, quantity.start - _BEFORE)
    parts = _CLAUSE.split(text[begin : quantity.start])[1 if begin else 0 : -1]
    places += [_NUMBERS.sub("", part) for part in reversed(parts)]
    return places


def _beginnings(text: str, quantity: Quantity) -> tuple[str, str]:
    """The first words of a text: those before its first number, and all before this one."""
    beginning = text[: min(quantity.start, _BEGINNING)]
    return _DIGIT.split(beginning)[0], _BRACKETS.sub("", beginning.strip())


def _of_one_before(text: str, quantity: Quantity) -> list[str]:
    """The words beside the number before one in the same unit: 厕所48座。其中今年的任务为26座.

    Or of the very next, of the same in another unit: 改造小区318个、4.62万户.
    """
    is_bare = not (quantity.lead or quantity.tail) and text.startswith("、", quantity.start - 1)
    found = quantities(text)
    at = bisect_left(found, quantity.start, key=attrgetter("start"))
    for other in reversed(found[max(0, at - _FEW) : at]):
        if is_bare or plain_unit(other.unit) == plain_unit(quantity.unit):
            return [other.tail, other.lead]
    return []


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
    words = _QUOTED.sub(r"\1", _UP_TO_QUOTE.sub("", _behind_bracket(words).strip("()（） 。")))
    words = _AGE.sub("", _FOR_WHOM.sub("", words))
    words = _BRACKETS.sub("", _COLUMN.sub("", words))
    words = _SHALL.sub("", _SAID.sub("", words))
    words = _EACH.sub("", CAME_TO.sub("", _without_ends(_OF_TASK.sub("", words))))
    name = _ALL_YEARS.sub("", _without_ends(_VERBS.sub("", words.strip("()（） 。"))))
    name = _LEADING_BRACKET.sub("", name)
    for opening, closing in (("(", ")"), ("（", "）")):
        if opening in name and closing not in name:
            name += closing
    return name


def _behind_bracket(words: str) -> str:
    """The words behind a bracket that closes and was opened before them: 残疾人家庭）危房改造."""
    for opening, closing in (("(", ")"), ("（", "）")):
        at = words.find(closing)
        if at >= 0 and opening not in words[:at] and _says_something(words[at + 1 :]):
            words = _BUILT_BEHIND.sub("", words[at + 1 :])
    return words


def _without_ends(words: str) -> str:
    end = len(words)
    while words.endswith(_ENDS, 0, end):  # seldom; all of them at once take no longer than one
        end -= len(next(ending for ending in _ENDS if words.endswith(ending, 0, end)))
    return words[:end]
