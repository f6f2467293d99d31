"""A whole and its parts in one text, where they do not add up.

Parts stand behind the whole, in brackets or after 其中, or before it, and 共计 ends them. Only
amounts of the same thing in the same unit are parts: no growth, no price for each, nothing that
counts a part once more.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Final

from generator.analysis.checks.asides import through_asides
from generator.analysis.checks.listed_wholes import by_their_wholes
from generator.analysis.checks.money_shares import money_shares
from generator.analysis.checks.part_totals import (
    NEARLY,
    added_up,
    adds_up,
    is_nearly,
    is_wrong,
    outgrow,
)
from generator.analysis.checks.part_words import DOES, NO_AMOUNT_WORDS, OTHER, OTHER_WORDS
from generator.analysis.checks.partitions import can_be_parts, is_of_unit, own_whole
from generator.analysis.checks.place_sums import are_elsewhere, wrong_place_sums
from generator.analysis.checks.question import Field
from generator.analysis.checks.split_sums import ends_row, wrong_rests, wrong_sections, wrong_splits
from generator.analysis.checks.state_sums import wrong_states
from generator.analysis.counting import large_number
from generator.analysis.measures import Quantity, quantities
from generator.analysis.measures.circumstances import EFFECT
from generator.analysis.measures.totals import parts_of_total
from generator.analysis.measures.units import count_alike, is_rate
from generator.analysis.measures.year_parts import are_whole_year
from generator.characters import HAN
from generator.patterns import pattern
from generator.problems import Problem

_BRACKET: Final = pattern(r"[(（](?P<inside>[^()（）]*)[)）]")
_AMONG: Final = pattern(r"[,，。;；]?(?:其中|包括|包含|内含)[:：]?(?P<inside>[^。\n]*)")
# 386项(拆分后共492项) counts the same things another way
_RECOUNTED: Final = pattern(
    r"(?:拆分|分拆|细分|折合|折算|合并)[^,，。;；、\d]{0,6}$|(?:(?<!公)共计?|合计|总计)有?$"
)
_SOME: Final = pattern(r"其中|包括|包含|内?含|如")  # behind these there may be more
# What each gets has no parts: 每人每年2088元、2784元; of what 每年 is of there are some.
_STANDARD: Final = pattern(
    r"(?:每(?![年月日天季周次])[^,，。;；、\d]{1,6}|人均|户均)[^,，。;；、\d]{0,6}(?:\d[\d.]*[^,，。;；\d]{1,3}[、和及])*$"
)
_LONG: Final = 60  # characters before a number in which a list of such begins
_BESIDE: Final = pattern(r"另有|另外|另|此外")
_NO_AMOUNT: Final = pattern(rf"(?:{NO_AMOUNT_WORDS}|约占|占)[^,，、]{{0,6}}$")
# Between the last part and the whole, and between two parts.
_TOTAL: Final = pattern(
    r"[)）]?[,，]?(?:共计|总计|合计|总共|一共|共)(?P<between>[^0-9,，、。;；:：()（）\n]{0,8})"
)
_JOINT: Final = pattern(
    r"[)）]?(?P<sign>[,，、+＋]|和|及|以及|加)[^0-9,，、。;；:：()（）\n]{0,20}[(（]?"
)
# 三个片区合计561盏 has a number of its own, which says how many parts there are.
_PLACES: Final = pattern(
    r"[)）]?[,，]?(?:以上)?(?:[0-9]{1,3}|[两二三四五六七八九十]{1,3})个?"
    r"[^0-9,，、。;；:：()（）\n]{0,4}?(?:共计|总计|合计|共)[^0-9,，、。;；:：()（）\n]{0,8}"
)
# Parts that follow each other in time are the whole of what was done, however it is called.
_TURN: Final = pattern(
    r"(?:首|前|末|第[一二三四五六七八九十0-9]{1,3})(?:批|期|轮|阶段)|[一二三四五六]期|[一二三四]季度"
    r"|[上下]半年|[0-9]{1,2}月份?"
)
# What holds the one before it too is no part beside it.
_SO_FAR: Final = pattern(r"前[一二三]个?季度|前[0-9]{1,2}个月|截至|累计|至今")
_IN_ALL: Final = pattern(
    r"[)）]?[,，](?:截至[^,，。;；]{1,8}[,，]?)?(?:全年|年内|全县|全市|全区|已|现已)*"
    r"(?:共计|总计|合计|累计|总共|一共|共)[^0-9,，、。;；:：()（）\n]{0,10}"
)
_NOUN: Final = pattern(rf"[{HAN}]{{1,4}}?(?=[,，、])")
# 总里程 may be that of others: it is, where the parts are far from it.
_IN_SUM: Final = pattern(
    r"[)）]?[,，](?:全县|全市|全区)?总(?:里程|长度?|面积|数量?|量|额|人数|户数|投资)(?:达到?|为|共|计)*"
)
# All its months are the year, whether 共 says so or not.
_OF_YEAR: Final = pattern(r"[)）]?[,，]全年(?!共|累计)[^0-9,，、。;；:：()（）\n]{0,8}")
_SENTENCE: Final = pattern(r"[。;；\n]")
_MONTHS: Final = pattern("[0-9]{1,2}月?(?:份?(?:至|到|-|—|－|~)+[0-9]{1,2}月)?份?")
# The text says itself that they do not: they are rounded, or some are counted in several.
_ROUNDED: Final = pattern(
    "四舍五入|略有出入|尾差|去重|[除去掉减]重复|重复(?:计|统计|部分|人员|人数|享受|参加|领取)"
    "|[有在可]交叉|交叉(?:重复|享受|统计|计算|人员|部分)|重叠"
)
_MAY_TOTAL: Final = pattern("[总共计加合]|全年")  # without these a text names no total
_OPEN: Final = pattern("等|其余|其他|其它|剩余|另|还")  # there are more parts than are named
_STEP: Final = pattern(rf"[,，、:：]?(?!{OTHER_WORDS})[{HAN}]{{2,8}}")
_ROW_OFF: Final = Decimal("0.05")  # of a whole
_LONGEST_BETWEEN: Final = 2  # characters, where the parts do not stand in brackets
_MOST_PARTS: Final = 40
_FEWEST: Final = 2
_FEW: Final = 4  # numbers behind a row that may be of something else
_NEW: Final = pattern("新增|新建|另|还")
_NEAR_WHOLE: Final = 20  # characters between a whole and 其中
_NEAR: Final = 12  # characters in which a number says how it is meant


def sums(field: Field) -> Iterator[Problem]:
    """YQ308: a whole and its parts in one text do not add up, with or without what is beside."""
    yield from through_asides(_sums, field)
    yield from money_shares(field)


def _sums(field: Field) -> Iterator[Problem]:
    """YQ308: a whole and its parts in one text do not add up.

    Two or more parts in brackets right behind the whole, or before 共计, are taken for all of it.
    Of what 其中 names there may be more, so only parts are asked about that outgrow the whole, or
    several that end their sentence and are nearly all of it.
    """
    found = quantities(field.text)
    if len(found) < 2:
        return
    asked = list(_beside_each_other(field, found))
    if not asked and len(found) > _FEWEST:
        for split in (*wrong_place_sums(field.text), *wrong_states(field.text, found)):
            first, *_, last = sorted((split.whole, *split.parts), key=lambda part: part.start)
            asked.append(_sum(field, split.whole, split.parts, first.start, last.end))
    if asked and not _ROUNDED.search(field.text):
        yield from asked


def _beside_each_other(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    """What is asked of a whole and its parts that words, brackets or a colon join."""
    text = field.text
    if "(" in text or "（" in text:
        yield from _in_brackets(field, found)
    if "其中" in text or "包" in text or "内含" in text:
        yield from _among(field, found)
    if _MAY_TOTAL.search(text):
        yield from _before_total(field, found)
    splits = list(wrong_splits(text, found))
    for split in splits or (*wrong_rests(text, found), *wrong_sections(text, found)):
        if are_elsewhere(text, split.whole, split.parts):
            continue
        yield _sum(field, split.whole, split.parts, split.whole.start, split.parts[-1].end)


def _in_brackets(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    by_end = {quantity.end: quantity for quantity in found}
    starts = [quantity.start for quantity in found]
    for match in _BRACKET.finditer(field.text):
        whole = by_end.get(match.start())
        if whole is None:
            continue
        first, last = (bisect_left(starts, place) for place in match.span("inside"))
        parts = [
            part
            for part in found[first:last]
            if _is_part(field.text, part, whole) and not _RECOUNTED.search(part.lead)
        ]
        is_some = _SOME.match(match["inside"]) is not None
        is_all = len(parts) > 1 and (
            not is_some or _are_nearly_all(field.text, found, whole, parts)
        )
        if is_wrong(whole, parts, is_all=is_all) and can_be_parts(whole, parts):
            yield _sum(field, whole, parts, whole.start, match.end())


def _among(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    text = field.text
    by_end = {quantity.end: quantity for quantity in found}
    starts = [quantity.start for quantity in found]
    for match in _AMONG.finditer(text):
        first, last = (bisect_left(starts, place) for place in match.span("inside"))
        inside = found[first:last]
        whole = own_whole(by_end.get(match.start()), inside) or _whole_before(
            text, found, first, match.start()
        )
        if whole is None or _is_standard(text, whole):
            continue
        parts = _parts_among(text, inside, whole, match.start("inside"))
        if row := _row_among(text, inside, whole, match.start("inside")):
            parts = row
        for holder, own in by_their_wholes(text, found, whole, parts):
            is_all = _are_nearly_all(text, found, holder, own)
            if is_wrong(holder, own, is_all=is_all) and can_be_parts(holder, own):
                closes = own[-1].end + text.startswith((")", "）"), own[-1].end)
                yield _sum(field, holder, own, holder.start, closes)


def _row_among(
    text: str, numbers: Sequence[Quantity], whole: Quantity, begin: int
) -> list[Quantity]:
    """Three numbers or more that fill a sentence behind 其中 and hardly differ from the whole.

    其中管网延伸92处，改造配套451处，新建273处: whether a part is told with a verb or without.
    """
    stop = _SENTENCE.search(text, begin)
    end = stop.start() if stop else len(text)
    row = [part for part in numbers if part.start < end][:_MOST_PARTS]
    borders = [begin, *(part.end for part in row)]
    is_row = (
        len(row) > _FEWEST
        and borders[-1] == end
        and all(
            _is_part(text, part, whole)
            and part.unit == whole.unit
            and _STEP.fullmatch(text, at, part.start)
            for at, part in zip(borders, row, strict=False)
        )
    )
    off = abs(added_up(row) - whole.value)
    return row if is_row and off <= whole.value * _ROW_OFF else []


def _parts_among(
    text: str, numbers: Sequence[Quantity], whole: Quantity, begin: int
) -> list[Quantity]:
    """The numbers that stand as parts of a whole behind 其中, which ends at `begin`."""
    parts: list[Quantity] = []
    depth, before = 0, begin
    for part in numbers:
        between = text[before : part.start]
        depth += sum(map(between.count, "(（")) - sum(map(between.count, ")）"))
        # 甲苑(612套)已完成…；乙苑(734套) are parts whatever is said of each
        is_named = bool(parts) and _is_enclosed(text, parts[-1]) and _is_enclosed(text, part)
        other = _BESIDE if is_named else OTHER
        if depth < 0 or other.search(between) or EFFECT.search(part.lead):
            break
        if parts and not is_named and _begins_anew(between, text[begin : parts[0].start]):
            break
        # A120张(含B30张) counts thirty once more
        is_nested = bool(parts) and (
            between.startswith(("(", "（")) or (depth > 0 and not _is_enclosed(text, part))
        )
        if not is_nested and _is_part(text, part, whole):
            parts.append(part)
        before = part.end
    return parts


def _is_standard(text: str, whole: Quantity) -> bool:
    """Whether a number is what each gets, alone or in a list: 每人每年2088元、2784元."""
    before = text[max(0, whole.start - _LONG) : whole.start]
    return _STANDARD.search(before) is not None


def _whole_before(text: str, found: Sequence[Quantity], at: int, end: int) -> Quantity | None:
    """The only number of its sentence, in the unit of the parts: 150名全部到岗，其中."""
    place = at - 1
    while place > 0 and is_rate(found[place].unit):  # 153座，占任务的85%，其中
        place -= 1
    if not 0 < at < len(found) or found[place].unit != found[at].unit:
        return None
    whole = found[place]
    is_only = place < 1 or _SENTENCE.search(text, found[place - 1].end, whole.start) is not None
    between = text[whole.end : end]
    between = between[:1] + between[1:].rstrip("(（")  # 96公里，完成了任务（其中
    is_near = len(between) <= _NEAR_WHOLE and not _SENTENCE.search(between)
    is_other = (
        _NEW.search(between) or "（" in between or "(" in between or _NO_AMOUNT.search(whole.lead)
    )
    return whole if is_only and is_near and not is_other else None


def _before_total(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    """县医院(80张)、中医院(48张)共计128张, or 东城3个、西城4个，合计7个."""
    for place in range(2, len(found)):
        whole = found[place]
        parts = _parts_of_total(field.text, found, place)
        if not parts and (row := parts_of_total(field.text, found, place)) is not None:
            parts = list(found[row.start : row.stop])
        if is_wrong(whole, parts, is_all=True) and not adds_up(whole, parts):
            yield _sum(field, whole, parts, parts[0].start, whole.end)


def _parts_of_total(text: str, found: Sequence[Quantity], place: int) -> list[Quantity]:
    """The parts before a number that is their total by its own words; none where it is no total."""
    whole = found[place]
    end = _end_of(text, found[place - 1], whole)
    if _PLACES.fullmatch(text, found[place - 2].end, whole.start):
        return _parts_before(text, found, place - 1, whole)
    if _ends_list(text, end, whole.start) or _PLACES.fullmatch(text, end, whole.start):
        return _parts_before(text, found, place, whole)
    if _IN_SUM.fullmatch(text, end, whole.start):
        parts = _parts_before(text, found, place, whole)
        return parts if is_nearly(whole, parts) else []
    if _OF_YEAR.fullmatch(text, end, whole.start):
        parts = _parts_before(text, found, place, whole)
        return parts if are_whole_year([part.lead for part in parts]) else []
    if _IN_ALL.fullmatch(text, end, whole.start):
        parts = _parts_before(text, found, place, whole)
        in_turn = all(_TURN.search(part.lead) for part in parts)
        is_so_far = any(_SO_FAR.search(part.lead) for part in parts)
        return parts if not is_so_far and (in_turn or outgrow(whole, parts)) else []
    return []


def _end_of(text: str, part: Quantity, whole: Quantity) -> int:
    """Where a part ends, with the noun behind it that the whole has too: 6个村、4个村，共10个村."""
    noun = _NOUN.match(text, part.end)
    return noun.end() if noun and text.startswith(noun[0], whole.end) else part.end


def _ends_list(text: str, start: int, end: int) -> bool:
    """Whether a total stands between a list and its number, and hardly anything else."""
    total = _TOTAL.fullmatch(text, start, end)
    if total is None:
        return False
    return len(total["between"]) <= _LONGEST_BETWEEN or total[0].startswith((")", "）"))


def _parts_before(
    text: str, found: Sequence[Quantity], place: int, whole: Quantity
) -> list[Quantity]:
    """The parts of a list that ends before the whole; none where a part of it is not understood."""
    parts: list[Quantity] = []
    signs = set[str]()
    for at in range(place - 1, -1, -1):
        part = found[at]
        if not _is_part(text, part, whole):
            return parts if len(parts) > 1 and signs != {"、"} else []
        parts.insert(0, part)
        between = text[_end_of(text, found[at - 1], whole) if at else 0 : part.start]
        if "其中" in between:  # the whole of these stands before them
            return []
        if not at or _SENTENCE.search(between) or OTHER.search(between):
            break
        joint = _JOINT.fullmatch(_MONTHS.sub("", between))
        if joint is None or len(parts) == _MOST_PARTS:
            return []
        if parts[1:] and joint["sign"] in ",，" and "、" in signs:
            break  # another statement before a list
        signs.add(joint["sign"])
    return parts if len(parts) > 1 else []


def _is_enclosed(text: str, part: Quantity) -> bool:
    """Whether an amount stands in brackets of its own, behind a name."""
    return text[part.start - 1 : part.start] in ("(", "（") and text.startswith(
        (")", "）"), part.end
    )


def _are_nearly_all(
    text: str, found: Sequence[Quantity], whole: Quantity, parts: Sequence[Quantity]
) -> bool:
    """Whether several parts that end a sentence or a bracket leave hardly anything over.

    Who names 29 of 31 in three parts does not mean to leave two out; 等 says that there are more.
    """
    if len(parts) < _FEWEST:
        return False
    added = added_up(parts)
    end = parts[-1].end
    behind = text[end : end + 1]
    is_end = behind in ("", *"。;；)）\n") or ends_row(text, end)
    is_end = is_end or (len(parts) > _FEWEST and _is_other_next(text, found, parts[-1]))
    return is_end and NEARLY * whole.value <= added


def _is_other_next(text: str, found: Sequence[Quantity], last: Quantity) -> bool:
    """Whether a comma and an amount of something else end a row: 环城渠7.05公里,清运淤泥1.7万吨."""
    at = bisect_left(found, last.end, key=attrgetter("start"))
    stop = _SENTENCE.search(text, last.end)
    end = stop.start() if stop else len(text)
    rest = [quantity for quantity in found[at : at + _FEW] if quantity.start < end]
    if not rest or not text.startswith((",", "，"), last.end):
        return False
    is_other = not any(count_alike(quantity.unit, last.unit) for quantity in rest)
    return is_other and not _OPEN.search(text, last.end, end)


def _begins_anew(between: str, first: str) -> bool:
    """Whether a comma begins another statement: 其中东城2个，新建停车场6个.

    `first` are the words before the first part.
    """
    clause = re.split("[,，]", between)[-1]
    if len(clause) == len(between):
        return False
    first = re.split("[,，]", first)[-1]  # 其中，新建19座，改造35座
    verb = DOES.search(clause)
    if verb and clause.endswith(verb[0]) and not set(clause[: verb.start()]).isdisjoint(first):
        return False  # 人工造林4万亩，退化林修复2万亩
    is_verb, was_verb = bool(DOES.search(clause)), bool(DOES.search(first))
    has_more, had_more = bool(DOES.sub("", clause)), bool(DOES.sub("", first))
    return is_verb and (is_verb, has_more) != (was_verb, had_more)


def _is_part(text: str, part: Quantity, whole: Quantity) -> bool:
    before = text[max(0, part.start - _NEAR) : part.start]
    is_each = text.startswith(("/", "／"), part.end)  # noqa: RUF001 - full-width in bulletins
    return is_of_unit(part, whole) and not is_each and not _NO_AMOUNT.search(before)


def _sum(field: Field, whole: Quantity, parts: Sequence[Quantity], start: int, end: int) -> Problem:
    added = large_number(added_up(parts))
    terms = " + ".join(large_number(part.value) for part in parts)
    formula = f"{terms} = {added}" if len(parts) > 1 else added
    return field.ask("YQ308", start, end, formula=f"{formula}，原文 {large_number(whole.value)}")
