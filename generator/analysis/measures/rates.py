"""Every way to say how much of a target was reached: the one list of such phrasings.

完成率105%, 占年度任务的105%, 完成年度计划105%, 为目标的2.4倍, 超额5%. A rate confirms a pair of
target and actual; one that no pair gives is asked about. 覆盖率, 合格率 and 开工率 are none.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.measures.restating import is_goal_compared, is_of_rate
from generator.analysis.measures.written_numbers import number_start, plain_text
from generator.analysis.measures.written_shares import Share, shares_in
from generator.patterns import pattern
from generator.records.rounding import cut_off, places_of, round_half_up


class RateKind(StrEnum):
    """What a rate says: the whole, what goes beyond the target, one of the two, or what lacks."""

    WHOLE = "whole"
    EXCESS = "excess"
    EITHER = "either"
    SHORT = "short"


class Rate(Struct, frozen=True, gc=False):
    """A stated rate in percent, and its words text[start:end]; `of` is 投资 where it is of money.

    `at` is where its number begins, `off` how far it may be from what it rounds (约90%, 九成).
    """

    value: Decimal
    kind: RateKind
    start: int
    end: int
    at: int
    of: str = ""
    off: Decimal = Decimal(0)
    is_least: bool = False

    def agrees(self, target: Decimal, actual: Decimal) -> bool:
        """Whether target and actual give it, rounded or cut off at its own last place."""
        if not target:
            return False
        exact = 100 * actual / target
        if self.is_least and self.kind is RateKind.WHOLE and _ALL <= self.value <= exact:
            return True  # 完成率超100% is true of 105 % and of 140 %
        places = places_of(self.value)
        return any(
            value in (round_half_up(exact, places), cut_off(exact, places))
            or (-self.off if not self.is_least else 0) <= exact - value <= self.off
            for value in self._wholes()
        )

    def may_give(self, target: Decimal, actual: Decimal) -> bool:
        """Whether target and actual give it, or give the whole where it says what goes beyond.

        超计划120% is often written of 120 % of a plan, and hardly ever of 220 %.
        """
        if self.agrees(target, actual):
            return True
        is_whole = self.kind is RateKind.EXCESS and self.value > _ALL
        return is_whole and replace(self, kind=RateKind.WHOLE).agrees(target, actual)

    def off_from(self, ratio: Decimal) -> Decimal:
        """How far a ratio in percent is from the rate of completion that it says.

        超额完成目标的120% may say 120 or 220: the nearer one.
        """
        return min(abs(ratio - whole) for whole in self._wholes())

    def _wholes(self) -> list[Decimal]:
        """The rates of completion that it may say."""
        if self.kind is RateKind.SHORT:
            return [100 - self.value]
        wholes = [] if self.kind is RateKind.EXCESS else [self.value]
        return wholes if self.kind is RateKind.WHOLE else [*wholes, self.value + 100]


_ALL: Final = Decimal(100)
_STOP: Final = pattern(r"(?s:.*)[。;；%\n]")
_BORDER: Final = pattern(r"(?s:.*)(?<!相比)(?<!对比)[,，]")
_GOAL: Final = r"(?:任务|目标|计划|指标|安排|规划|承诺|(?:年度?|全年)要求)"
_GOALS: Final = (
    rf"{_GOAL}(?:{_GOAL}|总?数|总?量|值|总?额|总投资|投资|内容|资金|金额|额度"
    r"|面积|里程|规模|人数|户数|场次|场数|件数|个数|数量|长度)*"
)
# 超既定数15%, 超考核数115%; not 超年初数, which is how a stock grew
_SET: Final = (
    r"(?:年度|全年|上级|县|市)?(?:既定|预定|原定|约定|下达|考核|分解)(?:的|总)?(?:数量?|量|值|额)"
)
_LINK: Final = r"(?:的|达到|达|为|了|到|约|近|仅|只|已|均|是|至|高达|:|：|\s)*$"
_MORE: Final = "多|增加|增长|增|超出|超过|超|高出|高|提高|提升"
_LESS: Final = "减少|少|低|差|欠"
_HEAD: Final = pattern(
    r"(?:完成率|达成率|实现率|完成比例|完成比|完成度|(?:完成|任务|计划|目标)进度"
    # 两项进度分别为105.5%和106.3%
    r"|(?:[两二三四五六七八九]|\d)(?:项|类|者|种|个)(?:指标|任务|工作|工程|内容|项目)?(?:的)?(?:进度|比例|完成率)(?=分别|依次|均|都)"
    r"|进度(?=分别|依次))"
    r"[)）]?(?:已|均|分别|依次|各自)*" + _LINK
)
# 完成率超110%: what is over 110 % is the rate itself, and not what goes beyond the target
_HEAD_OVER: Final = pattern(_HEAD.pattern.removesuffix("$") + r"(?:超过|超|高于|逾|突破)(?:了)?$")
_EXCESS_HEAD: Final = pattern(r"超额(?:完成)?(?:率|比例|幅度)" + _LINK)
_SHORT: Final = pattern(
    r"[比较][^,，。;；%\d]{0,6}" + _GOALS + rf"(?:{_LESS})[^,，。;；%\d]{{0,3}}$"
    r"|(?:低于|少于|不及|落后于?)[^,，。;；%\d]{0,6}"
    + _GOALS
    + _LINK
    + r"|(?:还|尚|仍)(?:差|欠|缺)约?$"
)
_AMOUNT: Final = r"\d[\d.,]*[^,，。;；%\d()（）]{0,8}"
_EXCESS: Final = pattern(
    r"(?:超额|超出|超过|超|高出|高于|多于|多出)(?:完成)?(?:了)?(?:[^,，。;；%\d]{0,10}?"
    + _GOALS
    # 超额完成年度目标（40场）的, 超额完成任务2万亩的
    + rf"(?:[(（]{_AMOUNT}[)）]|{_AMOUNT}(?=的))?|{_SET})?(?P<of>的)?"
    r"(?:完成了?|达到|达|约|近)?$"
    r"|[比较][^,，。;；%\d]{0,6}" + _GOALS + rf"(?:{_MORE})[^,，。;；%\d]{{0,3}}$"
)
_OF_GOAL: Final = pattern(
    # a document may stand before the task: 为《重点工作分工方案》一季度任务的
    r"(?:完成|占|达到|达|为|是|相当于|实现|进度)(?:《[^《》%]{1,40}》)?[^,，。;；%]{0,24}?"
    + _GOALS
    # 占任务目标数60公里的, 完成年度任务（40台）的
    # 完成年度目标（锅炉80台、管网26公里）的
    + r"(?:[(（]?[^,，。;；%\d()（）]{0,12}\d[\d.,]*[^,，。;；%\d()（）、]{0,8}"
    r"(?:[、和及]\s?[^,，。;；%\d()（）、]{0,12}\d[\d.,]*[^,，。;；%\d()（）、]{0,8}){0,6}[)）]?)?"
    + _LINK
    # 占计划开工总量的68%
    + r"|占(?:本?年度|全年|今年)?计划(?!生育)[^,，。;；%\d]{1,8}(?:总[量数额]|数量?|任务)的?"
    + _LINK
    + r"|(?:完成|占)了?(?:任务)?总(?:量|数|任务)的?"
    + _LINK
)
# 与市下达任务数相比完工率为
_AGAINST_GOAL: Final = pattern(
    r"(?:[与同和跟]|对照|按照?)[^,，。;；%\d]{0,14}?"
    + _GOALS
    + r"(?:相比较?|比较|对比|来看|计算?|衡量|测算)[,，]?"
    r"(?:已|总体)?(?:完工|竣工|建成|交付|投用|实施|改造|执行)(?:率|比例)" + _LINK
)
_GOAL_DONE: Final = pattern(_GOALS + r"(?:已经|已|均|全部|均已)*(?:完成|实现)" + _LINK)
_OF_YEAR: Final = pattern(
    r"(?:完成|占)[^,，。;；%\d]{0,6}(?:全年|年度|年初|既定)[^,，。;；%\d]{0,8}\d[\d.]*[^,，。;；%\d]{1,4}的$"
)
_ARRANGED: Final = pattern(
    r"(?:占|完成|为|达到?)(?:本年度?|全年|年度|今年|当年)(?:的)?安排(?:投资|资金|任务|数)*" + _LINK
)
_COMPLETED: Final = ("完成", "的完成")
_BEYOND: Final = pattern(r"超(?:出|过|额)?[^,，。;；%\d]{0,6}$")  # 超进度20%完成
# 任务已过半; not 时间过半、任务过半, which is a saying, nor 工程过半
_HALF: Final = pattern(
    r"(?:(?:年度|全年|年内|目标|建设)?任务|完成(?:年度|全年)?(?:目标)?任务)(?:完成)?(?:已经|已|均已|完成)?(?P<half>过半)(?![数年月])"
)
_DOUBLE: Final = pattern(
    rf"(?:[比较是为]|达到)[^,，。;；%\d]{{0,6}}{_GOALS}[^,，。;；%\d]{{0,4}}(?P<double>翻(?:了)?(?P<times>[一两二]?)番)"
)
_SAYING: Final = pattern(
    r"时间[已均]?过半[^。;；]{0,4}$|(?:确保|实现|力争|争取|推动|努力)[^。;；]{0,12}$"
)
_MONEY: Final = "投资"
_OTHER_HEAD: Final = pattern(r"(?:开工|动工|覆盖|合格|满意|入住|签约|支付)率[^,，。;；%\d]{0,4}$")
_FAR: Final = 60


@lru_cache(maxsize=256)
def rates_in(text: str) -> tuple[Rate, ...]:
    """The stated rates of a text, in their order; never raises."""
    plain = plain_text(text)
    stated = [
        rate
        for share in shares_in(plain)
        if (rate := _rate_of(plain, share, number_start(plain, share.start))) is not None
    ]
    halves = list(_halves(plain)) if "过半" in plain else []
    doubles = list(_doubles(plain)) if "番" in plain else []
    return tuple(sorted([*stated, *halves, *doubles], key=lambda rate: rate.at))


def _doubles(text: str) -> Iterator[Rate]:
    """比计划翻了一番 as a rate: twice the plan, or four times."""
    for match in _DOUBLE.finditer(text):
        value = 2 * _ALL if match["times"] in ("一", "") else 4 * _ALL
        yield Rate(value, RateKind.WHOLE, *match.span(), match.start("double"), off=_ALL / 10)


def _halves(text: str) -> Iterator[Rate]:
    """任务已过半 as a rate: fifty percent at least."""
    for match in _HALF.finditer(text):
        begin = max(0, match.start() - _FAR)
        if not _SAYING.search(text, begin, match.start()):
            half = _ALL / 2
            yield Rate(
                half, RateKind.WHOLE, *match.span(), match.start("half"), off=half, is_least=True
            )


def _rate_of(text: str, share: Share, start: int) -> Rate | None:
    end = share.end
    begin = max(0, start - _FAR)
    stop = _STOP.match(text, begin, start)
    begin = stop.end() if stop else begin
    border = _BORDER.match(text, begin, start)
    begin = border.end() if border else begin
    found = _kind_before(text, begin, start)
    behind = next((words for words in _COMPLETED if text.startswith(words, end)), "")
    if found is None and not share.is_times and behind:
        is_beyond = _BEYOND.search(text, begin, start) is not None
        found = RateKind.EXCESS if is_beyond else RateKind.WHOLE, start
        end += len(behind)
    if found is None:
        return None
    kind, words_start = found
    is_more = kind in (RateKind.EXCESS, RateKind.EITHER)
    if is_more and is_goal_compared(text, start, share.end):  # 超出85%的目标要求
        return None
    if not share.is_times and is_of_rate(text, share.end):  # 占年度目标95%的103.4%
        return None
    of = _MONEY if _MONEY in text[begin:start] else ""
    return Rate(share.value, kind, words_start, end, share.start, of, share.off, share.is_least)


def _kind_before(text: str, begin: int, start: int) -> tuple[RateKind, int] | None:
    """The kind of a rate by the words before it in its clause, and where these begin."""
    if _OTHER_HEAD.search(text, begin, start):
        return None
    for kind, patterns in _KINDS:
        for head in patterns:
            found = head.search(text, begin, start)
            if found:
                if kind is RateKind.EXCESS and found.groupdict().get("of"):
                    kind = RateKind.EITHER
                return kind, found.start()
    return None


# The first that fits: 超额 is looked for before 完成任务的, which may stand behind it.
_KINDS: Final = (
    (RateKind.WHOLE, (_HEAD_OVER,)),
    (RateKind.EXCESS, (_EXCESS_HEAD, _EXCESS)),
    (RateKind.SHORT, (_SHORT,)),
    (RateKind.WHOLE, (_HEAD, _OF_GOAL, _AGAINST_GOAL, _GOAL_DONE, _OF_YEAR, _ARRANGED)),
)
