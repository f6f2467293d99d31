"""Lists of names in a text, each with the number that counts them.

A text is walked from sign to sign, once: patterns that look for a number, a list and its end look
again from every number and every name, and a list of forty names without its end takes for ever.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.checks.headed_names import end_in_heads
from generator.characters import HAN, value_of_numeral
from generator.patterns import pattern

_PLAIN: Final = "个|家|所|座|条|处|种|项|类|幢|栋|部分"
_UNIT: Final = f"{_PLAIN}|村|镇|乡|街道|社区"
# 四条, but not 第四条, and not 新三村
_NUMERAL: Final = (
    rf"(?<![第几数零〇一二两三四五六七八九十百千])[二两三四五六七八九十]{{1,3}}(?={_PLAIN})"
)
_NUMBER: Final = f"(?=[0-9二两三四五六七八九十])(?P<number>(?<![第0-9])[0-9]+|{_NUMERAL})"
# A number with the unit of what is named.
COUNTED: Final = f"{_NUMBER}(?P<unit>{_UNIT})"
# What stands between a number and its list, or ends what belongs to it.
_SIGN: Final = pattern(
    "(?=[0-9二两三四五六七八九十分具依名情如即,，。;；:：()（）、])(?:"
    rf"{_NUMBER}(?P<unit>{_UNIT})?|(?P<opens>分别(?:[是为]|位于|坐落[在于]|来自|[建设安落][设置落]?[在于]|落户|入驻)|(?:具体|依次)[是为]|(?:名单|名称|情况|具体)?如下|即(?!将|可|时|墨))|[,，。;；:：()（）、])"
)
_STOP: Final = pattern(r"[。;；:：()（）等]")
_ENDS: Final = "。;；"
_CLAUSE: Final = pattern("[,，]")
_INSIDE: Final = pattern(r"[(（](?P<names>[^()（）等,，;；:：]*)[)）]")
_BORDER: Final = pattern(rf"[,，。;；:：()（）\n]|等(?![0-9]|{_NUMERAL})")
_COUNT: Final = pattern(f"(?:等|共计?|合计){COUNTED}")
_AMOUNT_INSIDE: Final = pattern(r"[^,，。;；:：()（）、0-9\n]{2,16}[(（][^()（）\n]{0,24}[)）]")
_WITH_AMOUNTS: Final = pattern(
    rf"(?<![0-9]){COUNTED}[^0-9,，。;；:：()（）、\n]{{0,12}}(?:[:：]|[,，]?(?:即|分别[是为]|具体[是为])[:：]?)"
    rf"(?P<names>{_AMOUNT_INSIDE.pattern}(?:[、,，;；和及]{_AMOUNT_INSIDE.pattern})+)"
)
_SHARED: Final = pattern(
    rf"([{HAN}]{{2,10}}?)(?:为|是|达到?)?[(（]?[0-9][0-9.]{{0,6}}[%\uff05][)）]?"
)
_WITH_SHARES: Final = pattern(
    rf"(?<![0-9]){COUNTED}(?P<kind>[{HAN}]{{1,4}}?)(?:[:：]|[,，]?(?:即|分别[是为]|具体[是为])[:：]?)"
    rf"(?P<names>{_SHARED.pattern}(?:[、,，和及]{_SHARED.pattern})+)(?=[;；。\n]|$)"
)
_ALL_OF_THEM: Final = pattern("[全本我各其]|平均|较|比|同比")
_COLON: Final = pattern(
    rf"{COUNTED}[^0-9,，。;；:：()（）、\n]{{0,12}}[:：]"
    r"(?P<names>[^,，。;；:：()（）\n]+)"
)
# 3个东园 in a list counts something itself; 1号楼, A2 and G104 are names.
AMOUNT: Final = pattern(
    r"[0-9](?:[余多万亿]|\s)?(?:个|家|所|座|条|处|种|项|类|幢|栋|户|人|名|位|场|次|件|台|套|辆|张|间|盏"
    r"|公里|千米|公顷|平方|立方|米|亩|吨|元|年|月|日|%)"
)
# Whoever goes on behind these words names some of them, and may leave out others.
_SOME: Final = pattern(r"其中|包括|包含|含|如|例如|主要")
# 6个县（市、区） says what else counts as one, by its kind; it names none.
_KINDS: Final = pattern(
    "省|市|区|县|旗|盟|州|镇|乡|村|街道|社区|居|居委会|行政村|自然村|村居|团场|农场|林场|牧场|苏木|嘎查"
    "|园区|开发区|新区|管委会|办事处|功能区|学校|学院|园|幼儿园|小学|中学|医院|卫生院|卫生室|诊所|企业|公司"
    "|合作社|家庭农场|大户|单位|部门|机构|中心|小区|组|屯|队|站|所|点|馆|室|段|栋|单元"
)
# The last two names stand between these; 和平路 and 普及 are one word each.
_AND: Final = pattern(r"以及|及|和|与")
# end a name by themselves: 北路、西路、菱湖巷和东支路 are four
_PLACES: Final = ("街道", "社区", *"镇乡村区县市路街巷弄道桥渠河湖港园校院所站馆厂店坝塘山")
_SHORTEST: Final = 2  # characters of a name
_MANY: Final = 5  # names of one length, of which 和 is in none


class NameList(Struct, frozen=True, gc=False):
    """A list: how many names it has, the number beside it with its unit, where both stand.

    Where 和 parts the last two, it may be part of one name as well: `unparted` counts it so; not
    where `is_sure`.
    """

    names: int
    stated: Decimal  # of whatever length
    unit: str
    start: int
    end: int
    unparted: int
    is_sure: bool = False

    @property
    def is_right(self) -> bool:
        """Whether the list has as many names as are stated, however one counts them."""
        return self.stated == self.names or (self.stated == self.unparted and not self.is_sure)

    @property
    def is_closed(self) -> bool:
        """Whether the list comes to its end by its own words: 东园、西园和南园."""
        return self.unparted < self.names


def lists_behind_words(text: str) -> Iterator[NameList]:
    """5个公园，分别是东园、西园。 The list goes on to the end of the sentence."""
    stops = [match.start() for match in _STOP.finditer(text)]
    commas = [match.start() for match in re.finditer("、", text)]
    # the numbers since the last sign, and those before a comma
    numbers: list[re.Match[str]] = []
    before_comma: list[re.Match[str]] = []
    done = comma_end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        if sign["unit"]:
            numbers.append(sign)
        elif sign["opens"]:
            counted = numbers or (before_comma if sign.start() == comma_end else [])
            start = sign.end() + text.startswith((":", "："), sign.end())
            end = _end_of_list(text, start, stops, commas) if counted else None
            if counted and end is not None:
                if not AMOUNT.search(text, start, end):
                    yield _list_of_one(counted, text[start:end], end)
                numbers, before_comma, done = [], [], end
        elif not sign["number"]:
            before_comma, comma_end = (numbers if sign[0] in ",，" else []), sign.end()
            numbers = []


def _list_of_one(counted: list[re.Match[str]], words: str, end: int) -> NameList:
    """The list of the first number before it, or of the last, which has as many as it names.

    11个住宅区归并为4个小区，分别为东园、西园、南园和北园.
    """
    first, last = (list_of(one, words, one.start(), end) for one in (counted[0], counted[-1]))
    return last if last.is_right else first


def _end_of_list(text: str, start: int, stops: list[int], commas: list[int]) -> int | None:
    """Where a list that begins there ends; None where it does not, or has no two names."""
    at = bisect_left(stops, start)
    end = stops[at] if at < len(stops) else len(text)
    if end < len(text) and text[end] not in _ENDS:
        return None
    comma = bisect_left(commas, start + 1)
    if comma == len(commas) or commas[comma] >= end - 1:
        return None
    # what stands behind a comma is no name any more
    clause = _CLAUSE.search(text, commas[comma], end)
    return clause.start() if clause else end


def lists_in_brackets(text: str) -> Iterator[NameList]:
    """5个公园(东园、西园); not 5个县(市、区), which says what else counts as one."""
    last: re.Match[str] | None = None
    for sign in _SIGN.finditer(text):
        if sign["number"]:
            last = sign if sign["unit"] else None
        elif not sign["opens"]:
            inside = _INSIDE.match(text, sign.start()) if last else None
            if last and inside and _are_names(inside["names"]):
                yield list_of(last, inside["names"], last.start(), inside.end())
            last = None


def _are_names(inside: str) -> bool:
    """Whether words in brackets are a list, of names and of all of them."""
    if "、" not in inside[1:-1] or _SOME.match(inside) or AMOUNT.search(inside):
        return False
    return not all(_KINDS.fullmatch(name) for name in re.split("[、和及与]", inside))


def lists_with_amounts(text: str) -> Iterator[NameList]:
    """3处，即东场（46个泊位）、西场（38个泊位）: names that each have what it holds in brackets."""
    for match in _WITH_AMOUNTS.finditer(text):
        names = len(_AMOUNT_INSIDE.findall(match["names"]))
        stated = list_of(match, "", match.start(), match.end()).stated
        yield NameList(names, stated, match["unit"], match.start(), match.end(), names)


def lists_with_shares(text: str) -> Iterator[NameList]:
    """3个县分别是：东县65%，西县61%，南县60%: names of the kind counted, with their shares."""
    for match in _WITH_SHARES.finditer(text):
        names = _SHARED.findall(match["names"])
        if any(_ALL_OF_THEM.match(name) or name[-1] not in match["kind"] for name in names):
            continue  # 全县60%
        stated = list_of(match, "", match.start(), match.end()).stated
        yield NameList(len(names), stated, match["unit"], match.start(), match.end(), len(names))


def lists_before_number(text: str) -> Iterator[NameList]:
    """东园、西园、南园等3个公园, or 东园、西园、南园共3个公园; two names at least."""
    counts = list(_COUNT.finditer(text))
    borders = [match.end() for match in _BORDER.finditer(text)] if counts else []
    done = 0
    for count in counts:
        at = bisect_left(borders, count.start() + 1)
        start = max(borders[at - 1] if at else 0, done)
        words = text[start : count.start()]
        if start == done:  # the unit of the list before is no name of this one
            words = words.rpartition("、、")[2].removeprefix("、")
        done = count.end()
        is_list = "、" in words and words[0] != "、" != words[-1]
        if is_list and not AMOUNT.search(words):
            yield list_of(count, words, count.start() - len(words), count.end())


def lists_behind_colon(text: str) -> Iterator[NameList]:
    """6处：东泉、西泉、南泉。 Behind a colon a list is all of it, unless 等 ends it."""
    for match in _COLON.finditer(text):
        names = match["names"].strip()
        is_list = "、" in names and names[0] != "、" != names[-1] and "等" not in names
        if is_list and not AMOUNT.search(names):
            yield list_of(match, names, match.start(), match.end())


def list_of(counted: re.Match[str], words: str, start: int, end: int) -> NameList:
    """The list of some words beside a match that has its number and unit."""
    unparted = words.count("、") + 1
    names = unparted + _is_parted(words)
    number = counted["number"]
    stated = Decimal(number) if number.isdigit() else Decimal(value_of_numeral(number))
    is_sure = names > unparted and _is_sure(words)
    return NameList(names, stated, counted["unit"], start, end, unparted, is_sure)


def _is_sure(words: str) -> bool:
    """Whether 和 can be part of no name, as both beside it end as all others: 东园、西园和南园.

    Or are as long as all of many: 罗渡和黄榔 behind four others of two letters.
    """
    names = re.split("、?以及|、|和|与|及", words)
    are_as_long = len(names) >= _MANY and len({len(name) for name in names}) == 1
    return end_in_heads(words) or len({name[-1:] for name in names}) == 1 or are_as_long


def _is_parted(words: str) -> bool:
    """Whether 和, 及 or 以及 parts the last two names.

    Not where the other names end in a character that only the whole has: 住建局、水利和湖泊局.
    """
    *others, last = words.split("、")
    ends = {name[-1:] for name in others}
    shared = ends.pop() if len(ends) == 1 else ""
    for sign in _AND.finditer(last):
        left, right = last[: sign.start()], last[sign.end() :]
        if len(left) < _SHORTEST or len(right) < _SHORTEST:
            continue
        is_of_both = shared and last.endswith(shared) and not left.endswith((shared, *_PLACES))
        if not is_of_both:
            return True
    return False
