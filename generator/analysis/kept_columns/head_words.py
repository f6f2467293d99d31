"""The words of heads: what a head of a column may mean, by how such heads are composed.

Offices compose them of a time, a topic and a kind: 2023年 | 民生实事项目 | 完成情况. The kind says
which field it is, and the words before it which of several: 牵头单位 comes before 责任单位. A head
may mean several things (单位, 进度); then the cells below decide.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.analysis.kept_columns.head_kinds import ASIDE, RULES
from generator.patterns import pattern
from generator.problems.printed_texts import PRINTED_TEXTS

# 8月计划进度, 2022年完成情况 and 截至9月底进展情况 say when as well as what.
_WHEN: Final = pattern(
    r"(?:\d{4}年度?|截[至止]到?(?:\d{4}年)?(?:目前|\d{1,2}月份?[底末]?(?:\d{1,2}日)?)|[上下]半年度?"
    r"|\d{1,2}[-—~至到\uff5e]\d{1,2}月份?|第?[一二三四1-4]季度|前[一二三]个?季度"
    r"|全年度?|年度|本[年月季周期]度?|当[年月]|今年|下月|上(?:[月期周次]|季度?)|(?:1[0-2]|[1-9])月份?[底末]?|月度|季度|年初|年末|年底"
    r"|月|季|年|截至目前|目前|当前|最新|至今)"
)
_WHOLE: Final = pattern(r"全年度?|年度|\d{4}年度?|年末|年底|本年度?|当年|今年|年")
_PERIOD: Final = pattern(
    r"[上下]半年度?|\d{1,2}[-—~至到\uff5e]\d{1,2}月份?|第?[一二三四1-4]季度|前[一二三]个?季度"
    r"|(?:1[0-2]|[1-9])月份?"
)
_SCOPE: Final = pattern(
    r"(?:全?(?:国家|省|市|县|区|州|旗|乡镇|镇|村)(?:本)?级(?:政府)?|[省市县区州旗](?:委|政府)+|全[省市县区州旗]"
    r"|我[省市县区州旗]|本级|政府)"
)
_REMARK: Final = pattern(r"\(([^()]*)\)$")
_MONEY: Final = pattern("投资|投筹资|资金|金额|经费|预算|概算|造价|产值|万元|亿元|贷款")
_INVESTMENT: Final = pattern(r"投资|投\(?筹\)?资")
_RATE: Final = "(?:率|比例|比重|百分比|百分数|占比|进度|[%])"
_COMPLETION: Final = pattern(
    rf"(?:完成|完工|竣工|建成|达成|实现)(?:情况|计划|任务|目标|投资|投\(?筹\)?资|总?额)*\(?{_RATE}"
    rf"|投资进度|占.{{0,6}}(?:计划|任务|目标|投资).{{0,3}}{_RATE}"
)
_OF_TARGET: Final = pattern(
    rf"(?:目标|任务|计划)(?:任务)?(?:完成|达成|实现){_RATE}|(?:完成|达成|实现)(?:目标|任务|计划)+\(?{_RATE}"
    rf"|占.{{0,6}}(?:计划|任务|目标).{{0,3}}{_RATE}"
)
_GROUP: Final = pattern("(?:进展|完成|推进|落实|实施|工作|建设)*情况")
_NOT_DONE: Final = pattern("开工|开始|启动|起止|实际|填报|上报|报送|更新|验收|公示|联系")
_OF_TITLES: Final = pattern("(?:实事|项目|工作)$")
_NO_MONEY: Final = frozenset({"text", "outcome", "title", "programme"})
_LONGEST: Final = 60  # characters of a head with its remark
_LONGEST_KIND: Final = 24
_TEXT: Final = 3.0  # what the head of a printed text weighs
_DATED: Final = 1.9  # a time alone: by the cells below it a head, else the second line of a title
_IN_PERCENT: Final = 1.2  # so much less a head with a sign of per cent says that texts follow
_SHARE: Final = 2.5  # what it weighs as that of a rate of completion
_NOTE_OF_RESULTS: Final = 1.5  # a column of notes that its remark says results of
_UP_TO: Final = pattern(r"截[至止]|前[一二三]个?季度|上半年|1[-—~至到\uff5e]")
_BEFORE: Final = ("上月", "上期", "上周", "上次", "上季")
_PART_SIGNS: Final = pattern(r"[、/\\&+,]|及其?|和|与")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a head may mean: a field or a role, and how plainly it says so, up to 3."""

    role: str
    weight: float


@dataclass(frozen=True, slots=True)
class HeadWords:
    """A head taken apart: its kind without time and place, the time, the remark in brackets."""

    kind: str
    when: str
    remark: str
    is_of_place: bool = False  # 县级, 全市

    @property
    def is_period(self) -> bool:
        """Whether it names a part of a year: 一季度, 1-9月完成情况."""
        return _PERIOD.search(self.when) is not None

    @property
    def is_whole(self) -> bool:
        """Whether it is of the whole year, or of no time that it says."""
        return not self.when or _WHOLE.fullmatch(self.when) is not None


def head_words(head: str) -> HeadWords:
    """The parts of a head."""
    words = _plain(head).strip('*“”"《》')
    remark = ""
    match = _REMARK.search(words)
    if match and match.start():
        remark, words = match[1], words[: match.start()]
    words = re.sub(r"[()\[\]【】]", "", words)
    when: list[str] = []
    is_of_place = False
    while True:
        if (match := _SCOPE.match(words)) and match.end() < len(words):
            words, is_of_place = words[match.end() :], True
        elif (match := _WHEN.match(words)) and not (words == match[0] and when):
            when.append(match[0])
            words = words[match.end() :].removeprefix("的")
        else:
            break
    if not when and (match := _WHEN.match(remark) or _PERIOD.search(remark)):
        when.append(match[0])
    return HeadWords(words, "".join(when), remark, is_of_place)


@lru_cache(maxsize=4096)
def senses_of(head: str) -> tuple[Sense, ...]:
    """What a head may mean, the plainest first; nothing where its words tell nothing."""
    if len(head) > _LONGEST:
        return ()
    found = dict[str, float]()
    parts = head_words(head)
    plain = _plain(head)
    # the head as it stands may say what is no time: 年度目标
    for kind in dict.fromkeys((re.sub(r"[()]", "", plain), parts.kind)):
        for sense in _senses(kind, parts.remark):
            # 2023年市级民生实事 is the title of a document
            is_less = sense.role == "title" and parts.is_of_place and _OF_TITLES.search(kind)
            weight = sense.weight - (1.0 if is_less else 0.0)
            found[sense.role] = max(found.get(sense.role, 0.0), weight)
    if parts.kind in ("", "累计") and _UP_TO.match(parts.when):
        found["text"] = _DATED  # 截至9月底: what had come by then
    if "text" in found and parts.when.startswith(_BEFORE):
        found["text"] -= 0.5  # 本月 beside 上月 is the newer
    if "%" in plain and "text" in found:  # 完成工作进度（%）: numbers, unless the cells have words
        found |= {"text": found["text"] - _IN_PERCENT} | _share_of(head, found.get("share", 0.0))
    if "note" in found and (said := [s for s in _senses(parts.remark, "") if s.role == "text"]):
        # 备注（进展情况）
        found |= {"note": _NOTE_OF_RESULTS, "text": max(said[0].weight - 0.5, 2.0)}
    senses = (Sense(role, weight) for role, weight in found.items())
    return tuple(sorted(senses, key=lambda sense: -sense.weight))


def _share_of(head: str, weight: float) -> dict[str, float]:
    """What a head of numbers in per cent weighs as that of a share; of money it is none."""
    return {} if is_money(head) else {"share": max(weight, _SHARE)}


def is_money(head: str) -> bool:
    """Whether a head is about money."""
    return _MONEY.search("".join(head.split())) is not None


def is_rate_of_completion(head: str) -> bool:
    """Whether a head is of a rate of completion, of whatever: 完成率, 投资完成进度（%）."""
    return _COMPLETION.search(_plain(head)) is not None


def head_of_share(head: str) -> str:
    """The head of a rate without the group that it stands in: 2023年7月进展情况 | 投资完成率.

    The group says when, which the period of the table says already.
    """
    rest = head
    while match := _WHEN.match(rest):
        rest = rest[match.end() :]
    group = _GROUP.match(rest)
    if group and re.search(_RATE, rest[group.end() :]):
        return rest[group.end() :]
    return head


def is_of_target(head: str) -> bool:
    """Whether a head is of a share of the target: 占年度任务比例, 目标完成率; not 投资完成率."""
    words = _plain(head)
    return _OF_TARGET.search(words) is not None and not is_money(head)


def is_of_leads(head: str) -> bool:
    """Whether a head is of who leads: 牵头单位, 主办部门."""
    return re.search("牵头|主办|主责", "".join(head.split())) is not None


def is_of_investment(head: str) -> bool:
    """Whether a head is about money that is put into projects: 投资, 投（筹）资."""
    return _INVESTMENT.search(_plain(head)) is not None


def _plain(head: str) -> str:
    """A head without spaces, its signs in one width."""
    return "".join(unicodedata.normalize("NFKC", head).split())


def _is_of_another(role: str, kind: str) -> bool:
    """Whether a kind that sounds like a field is of something else: of money, or of a beginning."""
    if role == "share":
        return is_money(kind)
    return role == "deadline" and _NOT_DONE.search(kind) is not None


def _texts_of(kind: str) -> Iterator[Sense]:
    """The printed text that has a pattern of its own for such heads; it goes before all rules."""
    for text in PRINTED_TEXTS:
        if text.heads and re.fullmatch(text.heads, kind):
            yield Sense(text.name, _TEXT)


def is_aside(head: str) -> bool:
    """Whether a head names what no field is for, though it sounds like one: 施工单位, 存在问题."""
    kind = head_words(head).kind
    return ASIDE.fullmatch(kind) is not None and not any(_texts_of(kind))


def _senses(kind: str, remark: str) -> Iterator[Sense]:
    """The senses of a kind; of one that joins several (责任单位及责任人) those of the first."""
    if not kind or ":" in kind or len(kind) > _LONGEST_KIND:
        return
    if remark in ("牵头", "主办", "配合", "协办"):
        kind = remark + kind
    if of_text := tuple(_texts_of(kind)):
        yield from of_text
        return
    seen = set[str]()
    for role, weight, kinds in RULES if not ASIDE.fullmatch(kind) else ():
        if role not in seen and kinds.fullmatch(kind) and not _is_of_another(role, kind):
            seen.add(role)
            is_less = role in _NO_MONEY and is_money(kind)
            yield Sense(role, weight - 1.2 if is_less else weight)
    if not seen and (first := _PART_SIGNS.split(kind, maxsplit=1)[0]) != kind:
        ways = list(_senses(first, "")) or list(_senses(_PART_SIGNS.sub("", kind), ""))
        yield from (Sense(sense.role, sense.weight - 0.3) for sense in ways)
