"""A list of names and a list of numbers: 足球场、篮球场分别建成2个、9个.

Also a list of prices, one for each kind of person: 标准提高到城镇每月760元、农村每月580元.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.subjects import own_words
from generator.characters import HAN
from generator.patterns import pattern

_WORD: Final = "分别"
_STOP: Final = pattern(r"(?s:.*)[,，:：。;；\n]")
_COUNT_OF: Final = pattern(
    "(?:患者|在管|登记|在册|参与|现有|管理|建档)*(?:人数|户数|数量|总数|面积|里程|个数)$"
)
_END: Final = pattern(r"[。;；\n]")
_BETWEEN: Final = pattern(r"\s?(?:、|,|，|和|及|以及|与)\s?")
_NAMES: Final = pattern(r"、|和|以及|及|与")
_VERB: Final = pattern(
    r"^(?:新|改|扩|重)?(?:改造|建设|建|维修|修缮|提升|更新|整治|安装|培育|扶持|修复)+"
)
_AND: Final = pattern(
    r"(?P<tail>[^,，。;；:：、\d]*?)(?:、|和|以及|及|与)(?P<lead>[^,，。;；:：、\d]*)"
)
_IN_TURN: Final = pattern(
    rf"[^,，。;；:：、\d]*[,，]\s?[^,，。;；:：、\d]{{0,4}}{_WORD}[^,，。;；\d]*"
)
_CAME: Final = pattern("(?:已|均|共|累计|实际|分别)*(?:完成|达到?|实现|为|有)+$")
_FAR: Final = 120
# 城镇、农村低保标准从562元、263元分别提高到598元、291元: the names stand before where it began
_SPAN: Final = r"\d[\d.]*[^,，。;；、\d和及与]{1,6}"
_FROM: Final = pattern(
    rf"(?:从|由)[^,，。;；、\d]{{0,10}}{_SPAN}(?:(?:、|和|及|与){_SPAN})*(?:逐步|同步|统一)?$"
)
_COMES_TO: Final = pattern(
    r"[^,，。;；:：、\d]{0,10}?(?:[提增上升降下减调缩]\S{1,3})?[到至为达][^,，。;；:：、\d]{0,8}"
)
# Of these each one takes what is said of the other: 城镇、农村低保标准.
_WHERE: Final = pattern("(?:城镇|城市|农村|乡村|城区|镇区|郊区|山区|牧区)")
_TO_KIND: Final = pattern(
    rf"(?P<head>[^,，。;；:：、]*(?:[到至为达]|标准))(?P<kind>[{HAN}]{{2,8}}?)(?P<each>每[^,，。;；:：、]{{1,6}})?"
)
_NEXT_KIND: Final = pattern(
    rf"\s?[、,，]\s?(?P<kind>[{HAN}]{{2,8}}?)(?P<each>每[^,，。;；:：、]{{1,6}})?\s?"
)
_NO_KIND: Final = pattern(
    "^(?:每|人均|户均|约|近)|发放|增|减|降|提高|完成|达|[为到比]|共|累计|其中|补助|落实|支付|惠及"
)


def subjects_in_turn(text: str, found: Sequence[Quantity]) -> dict[int, str]:
    """The name that each number of such a list is of, by the index of the number."""
    if _WORD not in text:
        return {}
    turns: dict[int, str] = {}
    at = 0
    earlier: tuple[str, ...] = ()
    end = 0
    while at < len(found):
        run = _run(text, found, at)
        before = text[max(0, found[at].start - _FAR) : found[at].start]
        named, word, verb = before.rpartition(_WORD)
        if word and len(run) > 1 and not re.search(r"[,，。;；\d]", verb):
            names = _names(_FROM.sub("", named))
            if len(names) == 1 and _goes_on(text, end, found[at].start, len(earlier), len(run)):
                names, verb = [_COUNT_OF.sub("", name) for name in earlier], names[0] + verb
            elif names == [""]:
                names = _names_counted(text, found[max(0, at - len(run)) : at], found[at].start)
            if len(names) == len(run):
                turns |= {n: name + verb for n, name in zip(run, names, strict=True)}
                earlier, end = tuple(names), found[run[-1]].end
        elif len(run) == len(earlier) > 1 and _COMES_TO.fullmatch(text, end, found[at].start):
            # 分别由562元、263元提高到598元、291元
            verb = text[end : found[at].start]
            turns |= {n: name + verb for n, name in zip(run, earlier, strict=True)}
        at = run[-1] + 1
    return turns


def kinds_in_turn(text: str, found: Sequence[Quantity]) -> dict[int, str]:
    """What each price of a list is of, by its index: 标准提高到城镇760元/月、农村580元/月.

    What stands before the first kind is said of all of them.
    """
    kinds: dict[int, str] = {}
    at = 0
    while at < len(found):
        first = _TO_KIND.fullmatch(found[at].lead) if found[at].unit.startswith("元") else None
        run = [at]
        named = [] if first is None or _NO_KIND.search(first["kind"]) else [first["kind"]]
        while named and run[-1] + 1 < len(found):
            before, following = found[run[-1]], found[run[-1] + 1]
            kind = _NEXT_KIND.fullmatch(text, before.end, following.start)
            if kind is None or following.unit != before.unit or _NO_KIND.search(kind["kind"]):
                break
            run.append(run[-1] + 1)
            named.append(kind["kind"])
        if first is not None and len(named) > 1:
            kinds |= {n: first["head"] + kind for n, kind in zip(run, named, strict=True)}
        at = run[-1] + 1
    return kinds


def _goes_on(text: str, end: int, start: int, count: int, length: int) -> bool:
    """Whether a list without names goes on with those of the list before it, which ends at `end`.

    甲病、乙病患者分别为3人和5人，管理率分别达到76.1%、72.4%.
    """
    return count == length and not _END.search(text, end, start)


def _names_counted(text: str, before: Sequence[Quantity], start: int) -> list[str]:
    """What the numbers right before a list count: 小学3所、幼儿园2所，分别新增学位900个和400个."""
    if not before or _IN_TURN.fullmatch(text, before[-1].end, start) is None:
        return []
    if not any(
        text[first.end : second.start].strip("、,，和及与 ") for first, second in pairwise(before)
    ):  # 城镇和农村居民收入完成3万元、2万元，分别增长6%、7%
        named = text[max(0, before[0].start - _FAR) : before[0].start]
        return _names(_CAME.sub("", named))
    leads, tails = [before[0].lead], []
    for first, second in pairwise(before):
        between = _AND.fullmatch(text, first.end, second.start)
        if between is None:
            return []
        tails.append(between["tail"])
        leads.append(between["lead"])
    return [lead + tail for lead, tail in zip(leads, [*tails, before[-1].tail], strict=True)]


def _run(text: str, found: Sequence[Quantity], at: int) -> list[int]:
    """The indexes of the numbers from one on that follow each other with nothing but a sign."""
    run = [at]
    while run[-1] + 1 < len(found):
        first, second = found[run[-1]], found[run[-1] + 1]
        if not _BETWEEN.fullmatch(text, first.end, second.start):
            break
        run.append(run[-1] + 1)
    return run


def _names(words: str) -> list[str]:
    """The names of a list; a verb alone takes its object from the last: 新增和改造床位."""
    stop = _STOP.match(words)
    names = [name.strip() for name in _NAMES.split(words[stop.end() :] if stop else words)]
    last = _VERB.sub("", own_words(names[-1]))
    shared = last[1:]
    names = [name + shared if len(name) == 1 else name for name in names]
    where = _WHERE.match(last)
    if where is not None:  # 城镇、农村低保标准
        shared = last[where.end() :]
        names = [f"{name}{shared}" if _WHERE.fullmatch(own_words(name)) else name for name in names]
    return [name + last if _VERB.sub("", own_words(name)) == "" else name for name in names]
