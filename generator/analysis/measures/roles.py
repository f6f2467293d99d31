"""What a number with a unit is in its sentence: an amount, or something said beside one.

Only an amount, or what something comes to (提高到609元), may be a target or what was delivered.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from generator.analysis.measures.units import (
    AGES,
    QUALITIES,
    SPANS,
    count_alike,
    first_word,
    is_counted,
    is_rate,
)
from generator.analysis.measures.written_numbers import Bound, Number
from generator.patterns import pattern


class Role(StrEnum):
    """What a quantity says."""

    AMOUNT = "amount"
    FROM = "from"  # 从574元提高到609元: where it began
    TO = "to"  # where it came to
    EACH = "each"  # 每户2200元, 2200元/户: the price of one
    ATTRIBUTE = "attribute"  # 10亿元以上项目, 110千伏变电站: what the counted things are like
    PART = "part"  # 其中: of a whole of the same unit before it
    SHARE = "share"  # 覆盖率95%
    GROWTH = "growth"  # 增长8%
    RANK = "rank"  # 前10名


AMOUNTS: Final = (Role.AMOUNT, Role.TO)  # of what was, or is to be, delivered
AMOUNTS_AND_PARTS: Final = (*AMOUNTS, Role.PART)
_CHANGE: Final = (
    "提高|增加|提升|上调|调整|上升|扩大|增长|增|升|恢复|延长|优化|"
    "降低|下降|下调|降|减少|压减|压缩|缩短|控制"
)
_EACH_BEFORE: Final = (
    r"每[^，,。;；、\d]{1,6}|人均|户均|月均|年均|日均"
    # 各建1个, but not 各类活动30场
    r"|各(?:新?建设?|改建|设立?|增设|配备?|安装|打造|组建|选派|安排|补助|发放|奖励|有)(?:了|成)?"
)
CAME_TO: Final = pattern(
    r"(?=[提增上调扩升恢延优降下减压缩控达至到])"
    rf"(?:(?<!新)(?:{_CHANGE})[^，,。;；、\d]{{0,6}}?(?:到|至|为|在)|达到|(?<!下)达|至|到)(?:{_EACH_BEFORE})*$"
)
CAME_TO_SIGN: Final = pattern("[到至为在达]")  # each way has one of these
_EACH: Final = pattern(rf"(?=[每人户月年日各])(?:(?:{_EACH_BEFORE})[^，,。;；、\d]{{0,4}}|各)$")
EACH_OF: Final = "各"  # 东镇、西镇各1座
_MOST_OF_ONE: Final = pattern(
    r"(?:最高|上限|限额|单[户笔个项])[^，,。;；、\d]{0,6}$"
)  # 最高额度30万元
_EACH_BEHIND: Final = pattern(r"(?:/|／|每|的?标准)")  # noqa: RUF001 - as tables have it
_GROWTH: Final = pattern(rf"(?:{_CHANGE}|同比|环比)(?:了|约|率|幅度?)?(?:为|约)?$")
_TAKES: Final = pattern(r"(?:时间|时长|时限|用时|耗时|周期|天数)(?:仅|只|已|约|为|是|需)*$")
_RANK: Final = pattern(r"(?<![目之日以此提年月底])前$")
_CAME_FROM: Final = pattern(
    rf"(?:/[^\d，,。;；]{{1,4}})?的?(?:分别|依次|各自?)?(?:{_CHANGE}|到|至)"
)
_FROM: Final = pattern(r"从|由|原来|原先|上年|去年|现行")
_STOP: Final = pattern(r"[。;；\n]")
_BORDER: Final = pattern(r"[,，。;；:：、！!？?\n]")
LISTED: Final = ("、", "和", "及", "以及", "与")
_CLOSE: Final = pattern("[)）]")
_OPENED: Final = pattern("[(（][^()（）]*其中[^()（）]*$")
# 县城30公里范围内的班线: how far around; 半径500米
_AROUND_IT: Final = pattern("的?(?:范围|半径|以外|开外|圈内|辐射)")
_WITHIN: Final = pattern("(?:半径|方圆|周边|周围|相距|距离)(?:约|近|为|在)*$")
_BEYOND: Final = pattern(r"(?:仍|费用|收入|金额)$")
_LIKE: Final = ("的", "级", "口径")
_SHORT: Final = 6  # characters between a number of things and what they are like
_NEXT: Final = 10  # characters between two of a list
_FAR: Final = 24  # characters between where it began and what it came to
_LENGTHS: Final = ("公里", "千米", "米")
_OPEN: Final = (Bound.AT_LEAST, Bound.AT_MOST, Bound.OVER)


def roles_of(
    text: str, numbers: Sequence[Number], leads: Sequence[str], tails: Sequence[str]
) -> list[Role | None]:
    """The role of each number, from the words before and behind it; None for a span or an age.

    How long something takes is told only where it comes to that: 缩短至3个工作日, 时间为31小时.
    """
    roles = [
        _own(number, lead, tail) for number, lead, tail in zip(numbers, leads, tails, strict=True)
    ]
    for at in range(1, len(numbers)):
        if roles[at] is Role.TO and _began(text, numbers[at - 1], numbers[at], leads[at - 1]):
            roles[at - 1] = Role.FROM
    _mark_lists(text, numbers, roles)
    for at, number in enumerate(numbers):
        is_size = number.unit and not is_counted(number.unit) and roles[at] is Role.AMOUNT
        if is_size and _is_like(text, numbers, at, leads[at], tails[at]):
            roles[at] = Role.ATTRIBUTE
    for at in range(1, len(numbers)):
        before = roles[at - 1]
        if before is Role.GROWTH and roles[at] is Role.SHARE and "率" not in leads[at]:
            # 甲片降低了25.3%，乙片19.8%
            is_short = numbers[at].start - numbers[at - 1].end <= _NEXT
            between = text[numbers[at - 1].end : numbers[at].start]
            if is_short and not _STOP.search(between):
                roles[at] = Role.GROWTH
    _mark_parts(text, numbers, roles)
    return roles


def _mark_lists(text: str, numbers: Sequence[Number], roles: list[Role | None]) -> None:
    """Gives a list the role of one of its numbers: 从562元、263元分别提高到598元、291元.

    What it came to is said of the first, where it began of the last that stands before a verb.
    """
    pairs = [
        (at, at + 1)
        for at in range(len(numbers) - 1)
        if numbers[at].unit == numbers[at + 1].unit
        and text[numbers[at].end : numbers[at + 1].start].strip() in LISTED
    ]
    for first, second in pairs:
        is_price = (
            roles[first] is Role.TO and roles[second] is Role.EACH
        )  # 提高至603元/月和289元/月
        if is_price or (roles[first] in (Role.TO, Role.EACH) and roles[second] is Role.AMOUNT):
            roles[second] = roles[first]  # 每人每月580元、284元: the price of each, both
    for first, second in reversed(pairs):
        if roles[second] is Role.FROM and roles[first] in (Role.AMOUNT, Role.EACH):
            roles[first] = Role.FROM


def _own(number: Number, lead: str, tail: str) -> Role | None:
    unit = first_word(number.unit)
    comes_to = bool(CAME_TO_SIGN.search(lead) and CAME_TO.search(lead[-_FAR:]))
    if unit in SPANS:
        is_told = comes_to or number.bound is Bound.AT_MOST or _TAKES.search(lead)
        return Role.TO if is_told else None
    if unit in AGES:
        return None  # 60周岁以上老人 says who is meant
    if unit in QUALITIES:
        return Role.ATTRIBUTE
    if is_rate(unit):
        if comes_to:
            return Role.TO
        return Role.GROWTH if _GROWTH.search(lead[-_SHORT:]) else Role.SHARE
    if comes_to:
        return Role.TO
    if unit in ("名", "位") and _RANK.search(lead):
        return Role.RANK
    is_cap = number.bound is Bound.NONE and _MOST_OF_ONE.search(lead)
    is_price = unit.endswith("元") and (unit != number.unit or _EACH_BEHIND.match(tail) or is_cap)
    return Role.EACH if is_price or _EACH.search(lead[-_FAR:]) else Role.AMOUNT


def _began(text: str, first: Number, second: Number, lead: str) -> bool:
    """Whether the first number says where that began which came to the second."""
    if second.start - first.end > _FAR or not count_alike(first.unit, second.unit):
        return False
    between = text[first.end : second.start]
    if _STOP.search(between):
        return False
    if _FROM.search(lead):
        return True
    return _BORDER.search(between) is None and _CAME_FROM.match(between) is not None


def _is_like(text: str, numbers: Sequence[Number], at: int, lead: str, tail: str) -> bool:
    """Whether a size or a sum says what kind of things are counted beside it."""
    number = numbers[at]
    is_open = number.bound in _OPEN
    if first_word(number.unit) in _LENGTHS and (_AROUND_IT.match(tail) or _WITHIN.search(lead)):
        return True
    if number.bound is Bound.OVER and _BEYOND.search(lead):
        return True
    if is_open and tail.startswith("的"):
        return True
    if at + 1 < len(numbers) and (is_open or tail.startswith(_LIKE)):
        following = numbers[at + 1]
        between = text[number.end : following.start]
        if is_counted(following.unit) and between and not _BORDER.search(between):
            return True
    if at and is_open and tail:
        before = numbers[at - 1]
        between = text[before.end : number.start]
        return is_counted(before.unit) and len(between) <= _SHORT and not _BORDER.search(between)
    return False


def _mark_parts(text: str, numbers: Sequence[Number], roles: list[Role | None]) -> None:
    """Marks what 其中 names of a whole before it, until the sentence or its bracket ends."""
    if "其中" not in text:
        return
    wholes: set[str] = set()  # the units of a sentence, before 其中
    among, in_bracket, end = False, False, 0
    for at, number in enumerate(numbers):
        between = text[end : number.start]
        if _STOP.search(between):
            between = _STOP.split(between)[-1]
            is_of_before = between.startswith("其中") and not among
            wholes, among = wholes if is_of_before else set(), False
        if in_bracket and _CLOSE.search(between):  # 任务9亩（其中东6亩、西3亩），完成东5亩
            among = in_bracket = False
        if "其中" in between:
            among, in_bracket = True, _OPENED.search(between) is not None
        if not among:
            wholes.add(number.unit)
        elif roles[at] in AMOUNTS and any(count_alike(unit, number.unit) for unit in wholes):
            roles[at] = Role.PART
        end = number.end
