"""Numbers that say how much more or less something is than its target, or than the year before."""

from typing import Final

from generator.analysis.measures.written_numbers import number_start
from generator.patterns import pattern

_GOAL: Final = (
    r"(?:年度|全年|年初|既定|原定|预定|预期|民生实事|[国省市县区]定|原|年)*(?:任务|目标|计划|指标)+(?:总?数|总?量|值|总?额)?"
    # 比年初确定的5万亩多出4000亩
    r"|[^,，。;；\d]{0,6}(?:(?:确定|下达|安排|计划|承诺|核定|要求)的|[原既预]定的?)\s?\d"
    r"[^,，。;；]{0,8}"
)
# 比年度目标4%低, 比97%的目标高: the target itself stands beside its word
_VALUE: Final = r"\d[\d.]*[^,，。;；\d]{1,4}"
_GOAL_OF: Final = rf"(?:{_GOAL})(?:[:：(（为是]?{_VALUE}?[)）]?)?|{_VALUE}?的?(?:{_GOAL})"
_MORE: Final = "多|增加|增长|超出|超过|超|高出|高|提高|净增"
_LESS: Final = "减少|少|低|差|欠"
_SAID: Final = r"[^,，。;；、\d]{0,5}$"  # 多, 多出, 多投放, 多完成约
_BEYOND: Final = pattern(
    # 超出省定目标任务(60%)18个百分点
    rf"(?:超出|超过|超|高出|高于|多于|多出)(?:了)?(?:{_GOAL})(?:[(（]{_VALUE}?[)）])?(?:近|约)?$"
    rf"|[比较](?:{_GOAL_OF})(?:{_MORE}){_SAID}"
    # 对照年初1500个的目标，多出120个
    r"|的(?:任务|目标|计划|指标)(?:相比)?[,，](?:多|超)(?:出|过|完成)?(?:了)?$"
)
_BELOW: Final = pattern(
    rf"(?:低于|少于|不及)(?:{_GOAL})(?:[(（]{_VALUE}?[)）])?$|[比较](?:{_GOAL_OF})(?:{_LESS}){_SAID}"
    rf"|距(?:{_GOAL})(?:还|尚|仍)?(?:差|欠|缺|有)$|(?:还|尚|仍)(?:差|欠|缺)$"
)
_YEAR_BEFORE: Final = pattern(
    # 比去年同期36.6亿元增加了0.75亿元: the number of that year may stand between
    rf"[比较与](?:上|去|前|往)年(?:同期)?的?(?:[(（]?{_VALUE}[)）]?)?(?:相比[,，]?)?(?:净)?(?:{_MORE}|{_LESS}){_SAID}|同比(?:净?增加|减少|多|少)(?:了)?$"
)
# 上年为436户, 去年同期完成350户
_OF_YEAR_BEFORE: Final = pattern(
    r"(?:上|去|前|往)年(?:同期|全年|度)?(?:为|是|达到?|仅|只有?|有|共|完成|建成|实现|新增)*$"
)
_SIGNS: Final = pattern("[超多少差欠缺高低增及净]")
_NEAR: Final = 32  # characters before a number in which it is called a difference


def goal_gap(text: str, start: int) -> int:
    """1 where a number is called more than a target, -1 where less, 0 where neither."""
    start = number_start(text, start)
    begin = max(0, start - _NEAR)
    if not _SIGNS.search(text, begin, start):
        return 0
    if _BEYOND.search(text, begin, start):
        return 1
    return -1 if _BELOW.search(text, begin, start) else 0


def is_difference(text: str, start: int) -> bool:
    """Whether a number is a difference, from a target or the year before, or is of that year."""
    if goal_gap(text, start):
        return True
    start = number_start(text, start)
    begin = max(0, start - _NEAR)
    return any(words.search(text, begin, start) for words in (_YEAR_BEFORE, _OF_YEAR_BEFORE))
