"""The target said again in a result: 年度任务10公里, 超额完成40所的年度目标, 完成5家的目标任务."""

from typing import Final

from generator.analysis.measures.due_numbers import is_due
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.written_numbers import number_start
from generator.patterns import pattern

_YEAR: Final = r"(?:年度|全年|年初|既定|预定|原定|省定|市定|县定|今年|本年度|民生实事|总)"
_GOAL: Final = r"(?:目标任务|任务目标|目标|任务|计划|指标|安排)"
_COUNT: Final = r"(?:总?数|总?量|值|总?额)?"
_DIRECT: Final = pattern(
    rf"(?:{_GOAL}{_COUNT}|年度[^，,。;；、\d]{{0,4}}任)(?:为|是|共|约)?[:：(（]?$"
)
_SET: Final = "年度|全年|年初|[既预原省市县]定|今年|目标|计划|指标|总任务"
# 累计完成管网改造任务4836米 is what was done of it; not 完成年度任务30家, 超额完成改造任务40家
_DONE_OF_TASK: Final = pattern(
    r"(?:(?:已经?|累计|共计?|实际|现)(?:全部|顺利|共|累计|已)?完成|(?<![争保划拟将前])实施)(?:了)?(?!民生实事任务)"
    rf"(?:(?!{_SET})[^,，。;；、:：\d]){{0,16}}任务(?:共|约)?$"
)
# 已完成1.8万亩的造林任务 is, too; not 已完成2万亩的年度任务, nor 完成2万亩的造林任务的90%
_DONE_BEFORE: Final = pattern(
    r"(?:已经?|累计|共计?|实际|现)(?:全部|顺利|共|累计|已)?完成了?(?:约|近)?$"
)
_TASK_OF_THING: Final = pattern(
    rf"的(?:(?!{_SET}|任务)[^,，。;；、:：\d的]){{1,8}}任务(?=[,，。;；)）]|$)"
)
# 完成改厕任务300户，占全年任务的60%: of what the rate is said, that was done
_SHARE_OF_TASK: Final = pattern(
    r"[^,，。;；、:：\d]{0,4}[,，](?:已|共)?(?:占|完成)[^,，。;；、:：\d]{0,8}(?:任务|目标|计划)[^,，。;；、:：\d]{0,3}\s?\d[\d.]*\s?[%\uff05]"
)
_DONE_WITH_SHARE: Final = pattern(
    rf"(?<![超过])完成了?(?!民生实事任务)(?:(?!{_SET}|完成)[^,，。;；、:：\d]){{1,16}}任务(?:共|约)?$"
)
_TAKING: Final = "承担|承接|担负|领受|接受"
# 我县承担改造任务12个 says what is to be done
_TAKEN_ON: Final = pattern(
    rf"(?:{_TAKING})(?!的|了?[^,，。;；、:：\d]{{0,16}}完成)[^,，。;；、:：\d]{{0,16}}任务(?:为|共|约)?$"
)
_IS_WHOLE: Final = pattern(r"[^,，。;；\d]{0,4}(?:的|中|里|任务|目标|计划)")
# 占三年任务(户厕3万户、公厕200座)的70%、75%: all that stands in the bracket is wanted
_BRACKET: Final = pattern(
    rf"(?P<said>[^,，。;；\d]*){_GOAL}{_COUNT}(?P<sign>[(（])[^()（）。;；]*$"
)
_IN_TURN: Final = pattern("分别|依次")
_OF_BRACKET: Final = pattern(r"[^()（）。;；]*[)）]的")
_REACHED: Final = pattern("完成|建成|实现|超额|已|实际|累计")
_WANTED: Final = pattern(f"确保|力争|争取|计划|拟|将|需|待|未|要求|超额|下达|{_TAKING}")
# 改造任务的34座已开工27座; not 完成目标任务的8座
_OF_GOAL: Final = pattern(rf"(?:{_GOAL}{_COUNT})的$")
_TOLD: Final = pattern(r"[^,，。;；\d]{0,6}(?:已|均|现|目前|完成|开工|建成)[^,，。;；\d]{0,8}\d")
# 不只是降到了35微克, it is less still
_MORE: Final = pattern(r"不(?:只是?|止是?|仅仅?是?)[^,，。;；、\d]{0,6}$")
_VERBS: Final = (
    "(?:完成|新建|改建|新增|建设|改造|实施|投资|建成|整治|开展|培训|提升|打造|创建|发放|新改扩?建"
    "|安排|安装|配备|铺设|修建|种植|投放|修复|清理|维修|治理|举办|组织)"
)
_WITH_VERB: Final = pattern(
    # 年初确定目标为新增公共充电桩350个
    r"(?=[目任指计年全既预原省市县今本民总])(?:"
    rf"(?<![完超占过])(?:目标|任务|指标|计划)(?:值|数|量)?(?:为|是|：|:)[^,，。;；、\d]{{0,16}}$"
    rf"|(?:{_YEAR}{_GOAL}{_COUNT}|原?计划{_COUNT}|目标任务|(?<!完成)目标){_VERBS}{{1,2}}[^,，。;；、:：\d]{{0,10}}$)"
)
_WITH_NOUN: Final = pattern(rf"{_YEAR}{_GOAL}{_COUNT}(?:为|是)?[^,，。;；、:：\d的]{{1,8}}$")
_NOT: Final = pattern(
    r"(?:按|按照|照|超|完成)(?:年度|全年|既定|原)?(?:计划|目标)[^,，。;；、:：]{0,16}$"
)
_AHEAD: Final = pattern(
    r"超额(?:\s?\d+(?:\.\d+)?\s?[%\uff05]|百分之[^,，。;；完]{1,8})完成(?:新增|新建)?$"
)
_BEHIND: Final = pattern(
    rf"[^,，。;；、:：\d(（占]{{0,16}}?(?:(?:的|{_YEAR})?{_YEAR}*(?<!护)(?:目标任务|任务目标|目标|任务|指标)(?!书)|的要求)"
)
_OF_RATE: Final = pattern(
    rf"[)）]?(?:[^,，。;；、:：\d]{{0,8}}?{_YEAR}*{_GOAL}{_COUNT})?的\s?\d[\d.]*\s?(?:[%\uff05]|倍)"
)
# 比年初确定的5万亩多出4000亩, 多于年初安排的十次, 较原定1.1万户多640户
COMPARED: Final = pattern(
    r"(?:[比较照]|[多高大少低]于|超[过出])[^,，。;；、\d]{0,8}"
    r"(?:(?:确定|下达|安排|计划|承诺|核定|要求|定下|设定)的|[原既预]定的?)$"
)
# 没有突破150件的控制线
_CEILING: Final = pattern(
    r"(?:没有|未|并未|没)(?:突破|超过|超出|超)?(?:了)?(?:[^,，。;；、\d]{0,4}(?:核定|下达|确定)的)?$"
)
_CEILING_BEHIND: Final = pattern(
    r"的?(?:年度|全年|县定|市定|省定)?(?:控制(?:线|数|目标|指标|总量)|红线|上限|警戒线|限额)"
)
_SHARE: Final = pattern(r"(?:占|完成|为|达)[^,，。;；、\d]{0,12}$")
_HELD: Final = pattern(
    r"[比较][^,，。;；、\d]{0,10}$|(?:[高低多少优好大小]于|超[出过]|突破)[^,，。;；、\d]{0,8}$"
)
_HELD_WORDS: Final = ("低于", "少于", "超过", "突破")  # which a number of its own may begin with
_GOAL_COMPARED: Final = pattern(
    r"的?(?:年度|全年|年初|预期|既定|预定|原定|考核|控制|省定|市定|县定|规划)*(?:目标|任务|指标|(?<=的)要求)"
    r"(?:值|要求)?(?:[高低多少提]|超[出过]|[,，。;；)）]|$)"
)
# 比年目标任务4%低0.71个百分点: without a word behind it the share is the difference itself
_HELD_TO_GOAL: Final = pattern(rf"[比较][^,，。;；、\d]{{0,8}}{_GOAL}{_COUNT}(?:为|是)?[(（]?$")
_THAN: Final = pattern(r"[)）]?[高低多少]")
# 超出省定目标任务(60%)21.4个百分点: behind the bracket stands by how much
_HELD_TO_BRACKET: Final = pattern(
    rf"(?:超[出过]?|[高低多少]于|高出)[^,，。;；、\d]{{0,8}}{_GOAL}{_COUNT}[(（]$"
)
_POINTS: Final = pattern(r"[)）][^,，。;；、\d]{0,3}\s?\d[\d.]*\s?个?百分点")
# 实现了入户率达95%以上的目标
_REACHED_RATE: Final = pattern(
    r"(?<!完成)(?<!达成)(?:率|比例|比重|占比)(?:达到?|为|在|不低于|高于|超过?)*$"
)
# 达到省定75%的目标值; not 任务完成率达到75%的目标
_REACHED_GOAL: Final = pattern(
    r"(?:^|[^率例重比])(?:达到|实现)了?(?:年度|全年|年初|预期|既定|预定|原定|考核|[国省市县]定)*$"
)
# 失业率控制目标4.5%以内, 参保率年度指标为95%; not 参保率完成年度目标95%
_GOAL_OF_RATE: Final = pattern(
    r"(?<!完成)(?<!达成)(?:率|比例|比重|占比)(?:控制|年度|全年|年初|预期|考核|[国省市县]定|的)*(?:目标|指标|计划)(?:值|数)?(?:为|是|[:：])?(?:控制在|不低于|不高于|低于|高于)?$"
)
_GOAL_BEHIND: Final = pattern(
    r"的(?:年度|全年|年初|预期|既定|预定|原定|考核|省定|市定|县定|规划)*(?:目标|要求)(?!任务)"
)
# 完成省定75%目标 says who set it; not 完成年度75%目标, nor 完成省定75%的目标任务
_SET_BY: Final = pattern("(?:完成|达成|达到|实现|超过|高于)了?[国省市县部]定的?(?:年度|考核)?$")
_SET_BEHIND: Final = pattern("的?(?:年度|考核)?(?:目标|要求|指标)(?!任务)")
# “为2600户改厕”的目标任务: a goal that is quoted
_QUOTED: Final = pattern(
    r"[^“”。;；]{0,40}”的?(?:年度|全年|既定|预期|工作|总体)*(?:目标|任务|指标)"
)
_NEAR: Final = 40
_LONG: Final = 60  # characters before a number in a bracket


def is_ceiling_again(text: str, start: int, end: int) -> bool:
    """Whether the number at text[start:end] is a ceiling that was kept: 没有突破150件的控制线."""
    if not _CEILING_BEHIND.match(text, end):
        return False
    return _CEILING.search(text, max(0, start - _NEAR), start) is not None


def is_goal_compared(text: str, start: int, end: int) -> bool:
    """Whether it is a target that what was reached is held against.

    比97%目标高1个百分点, 超出85%的目标要求, 比年度目标5.5%低0.3个百分点.
    """
    begin = max(0, start - _NEAR)
    if _GOAL_COMPARED.match(text, end):
        is_within = text.startswith(_HELD_WORDS, start)
        return is_within or _HELD.search(text, begin, start) is not None
    if _POINTS.match(text, end) and _HELD_TO_BRACKET.search(text, begin, start):
        return True
    return _THAN.match(text, end) is not None and bool(_HELD_TO_GOAL.search(text, begin, start))


def is_set_share(text: str, start: int, end: int) -> bool:
    """Whether the share at text[start:end] is a goal that a county was set: 完成省定75%目标."""
    is_set = _SET_BY.search(text, max(0, start - _NEAR), start) is not None
    return is_set and _SET_BEHIND.match(text, end) is not None


def is_goal_of_rate(text: str, quantity: Quantity) -> bool:
    """Whether a share is a target, and not a share of one: 供养率41%，完成43%目标任务的95.3%.

    Not 完成95%的目标任务, which says how much of the work is done; but 率达95%以上的目标.
    """
    start, end = quantity.start, quantity.end
    if is_goal_compared(text, start, end) or is_of_rate(text, end):
        return True
    if _GOAL_OF_RATE.search(quantity.lead) or is_set_share(text, start, end):
        return True
    is_reached = _REACHED_RATE.search(quantity.lead) or _REACHED_GOAL.search(quantity.lead)
    return is_reached is not None and _GOAL_BEHIND.match(text, end) is not None


def is_of_rate(text: str, end: int) -> bool:
    """Whether a rate is told of a number that ends at a place: 64公里年度任务的87.5%."""
    return _OF_RATE.match(text, end) is not None


def restates_target(text: str, quantity: Quantity) -> bool:
    """Whether a quantity of a result says the target again."""
    start, end = number_start(text, quantity.start), quantity.end
    begin = max(0, start - _NEAR)
    if _is_done_of_task(text, begin, start, end) and not _of_whole(text, end):
        return False
    if _is_told_of(text, begin, start, end) or _is_in_bracket_of_goal(text, start):
        return True
    if any(
        words.search(text, begin, start) for words in (_DIRECT, _AHEAD, _MORE, COMPARED, _TAKEN_ON)
    ):
        return True
    if is_of_rate(text, end) and _SHARE.search(text, begin, start):
        return True
    if _BEHIND.match(text, end, end + 24) or is_due(text, start, end) or _is_quoted(text, start):
        return True
    if is_ceiling_again(text, start, end):
        return True
    if _NOT.search(text, begin, start):
        return False
    return bool(_WITH_VERB.search(text, begin, start) or _WITH_NOUN.search(text, begin, start))


def _is_quoted(text: str, start: int) -> bool:
    if not _QUOTED.match(text, start):  # asked first, as it looks no further than a clause
        return False
    return text.rfind("“", 0, start) > text.rfind("”", 0, start)


def _is_done_of_task(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number is what was done of a task that is named: 共完成改厕任务41216户."""
    done = (
        _DONE_OF_TASK.search(text, begin, start)
        or (_TASK_OF_THING.match(text, end) and _DONE_BEFORE.search(text, begin, start))
        or (_SHARE_OF_TASK.match(text, end) and _DONE_WITH_SHARE.search(text, begin, start))
    )
    if not done:
        return False
    clause = max(text.rfind(sign, begin, start) for sign in ",，。;；、:：") + 1
    return not _WANTED.search(text, max(clause, begin), start)


def _of_whole(text: str, end: int) -> bool:
    """Whether what stands behind a number of a task makes it the whole: 完成改厕任务300户的92%."""
    if _TASK_OF_THING.match(text, end):
        return False
    return _IS_WHOLE.match(text, end) is not None or is_of_rate(text, end)


def _is_told_of(text: str, begin: int, start: int, end: int) -> bool:
    """Whether what was done of a task is told right behind its number: 任务的34座已完成27座."""
    is_of_goal = _OF_GOAL.search(text, begin, start) is not None
    is_share = _SHARE.search(text, begin, start) is not None
    return is_of_goal and not is_share and _TOLD.match(text, end) is not None


def is_in_turn_in_bracket(text: str, start: int) -> bool:
    """Whether it is one of the targets of several things: 分别占目标(42亿元、10亿元)的."""
    found = _BRACKET.search(text, max(0, start - _LONG), start)
    return (
        found is not None
        and _IN_TURN.search(found["said"]) is not None
        and _OF_BRACKET.match(text, start) is not None
    )


def _is_in_bracket_of_goal(text: str, start: int) -> bool:
    """Whether a number stands in a bracket that says what the task before it is.

    Not what was done by it: 圆满完成任务（新建20座、改建10座）.
    """
    found = _BRACKET.search(text, max(0, start - _LONG), start)
    if found is None or _REACHED.search(text, found.end("sign"), start):
        return False
    return bool(_OF_BRACKET.match(text, start)) or not _REACHED.search(found["said"])
