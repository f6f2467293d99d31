"""A whole and its parts in one text, where they do not add up.

Parts stand behind the whole, in brackets or after 其中, or before it, and 共计 ends them. Only
amounts of the same thing in the same unit are parts: no growth, no price for each, nothing that
counts a part once more.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.asides import through_asides
from generator.analysis.checks.listed_sums import wrong_listed
from generator.analysis.checks.listed_wholes import by_their_wholes
from generator.analysis.checks.money_shares import money_shares
from generator.analysis.checks.part_rows import are_nearly_all, is_part, row_among
from generator.analysis.checks.part_totals import (
    added_up,
    adds_up,
    is_nearly,
    is_wrong,
    outgrow,
)
from generator.analysis.checks.part_words import DOES, OTHER
from generator.analysis.checks.partitions import can_be_parts, own_whole
from generator.analysis.checks.place_sums import are_elsewhere, wrong_place_sums
from generator.analysis.checks.question import Field
from generator.analysis.checks.split_sums import (
    wrong_kinds,
    wrong_rests,
    wrong_sections,
    wrong_splits,
)
from generator.analysis.checks.state_sums import wrong_states
from generator.analysis.checks.wholes_before import (
    CLASSED,
    far_whole,
    is_standard,
    names_more_places,
    whole_before,
)
from generator.analysis.counting import large_number
from generator.analysis.measures import Quantity, quantities
from generator.analysis.measures.circumstances import EFFECT
from generator.analysis.measures.totals import parts_of_total
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
_ALREADY: Final = ("已", "均已", "累计已")
_SOME: Final = pattern(r"其中|包括|包含|内?含|如")  # behind these there may be more
_BESIDE: Final = pattern(r"另有|另外|另|此外")
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
_LONGEST_BETWEEN: Final = 2  # characters, where the parts do not stand in brackets
_MOST_PARTS: Final = 40
_FEWEST: Final = 2


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
        splits = [*wrong_place_sums(field.text), *wrong_states(field.text, found)]
        for split in splits or wrong_listed(field.text):
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
    if "按" in text or "看" in text:
        yield from _classed(field, found)
    if _MAY_TOTAL.search(text):
        yield from _before_total(field, found)
    splits = list(wrong_splits(text, found))
    for split in splits or (
        *wrong_rests(text, found),
        *wrong_sections(text, found),
        *wrong_kinds(text, found),
    ):
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
            if is_part(field.text, part, whole) and not _RECOUNTED.search(part.lead)
        ]
        is_some = _SOME.match(match["inside"]) is not None
        is_all = len(parts) > 1 and (not is_some or are_nearly_all(field.text, found, whole, parts))
        if is_wrong(whole, parts, is_all=is_all) and can_be_parts(whole, parts):
            yield _sum(field, whole, parts, whole.start, match.end())


def _among(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    text = field.text
    by_end = {quantity.end: quantity for quantity in found}
    starts = [quantity.start for quantity in found]
    for match in _AMONG.finditer(text):
        at, stop = match.span("inside")
        classed = CLASSED.search(text, at, stop)
        stop = classed.start() if classed else stop
        first, last = (bisect_left(starts, place) for place in (at, stop))
        inside = found[first:last]
        whole = own_whole(by_end.get(match.start()), inside) or whole_before(
            text, found, first, match.start()
        )
        parts = _parts_among(text, inside, whole, at) if whole else []
        is_far = not parts and text[max(0, match.start() - 1) : match.start()] not in ("(", "（")
        if is_far:
            whole = far_whole(text, found, first, match.start())
            parts = _parts_among(text, inside, whole, at) if whole else []
        if whole is None or is_standard(text, whole):
            continue
        if row := row_among(text, inside, whole, at):
            parts = row
        for holder, own in by_their_wholes(text, found, whole, parts):
            is_all = are_nearly_all(text, found, holder, own)
            if is_far and (
                not (is_all and is_nearly(holder, own)) or names_more_places(found, holder, own)
            ):
                continue
            if is_wrong(holder, own, is_all=is_all) and can_be_parts(holder, own):
                closes = own[-1].end + text.startswith((")", "）"), own[-1].end)
                yield _sum(field, holder, own, holder.start, closes)


def _classed(field: Field, found: Sequence[Quantity]) -> Iterator[Problem]:
    """按办学层次划分，幼儿园4所、小学8所: kinds of a whole, which are all of it."""
    starts = [quantity.start for quantity in found]
    for match in CLASSED.finditer(field.text):
        first, last = (bisect_left(starts, place) for place in match.span("inside"))
        whole = far_whole(field.text, found, first, match.start()) if first < last else None
        if whole is None:
            continue
        parts = _parts_among(field.text, found[first:last], whole, match.start("inside"))
        is_all = are_nearly_all(field.text, found, whole, parts) and is_nearly(whole, parts)
        if is_all and is_wrong(whole, parts, is_all=True) and can_be_parts(whole, parts):
            yield _sum(field, whole, parts, whole.start, parts[-1].end)


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
        if not is_nested and is_part(text, part, whole):
            parts.append(part)
        before = part.end
    return parts


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
        if not is_part(text, part, whole):
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
    if clause.startswith(_ALREADY) and not first.startswith(_ALREADY):
        return True  # 其中省级资金900万元，已拨付3500万元
    is_verb, was_verb = bool(DOES.search(clause)), bool(DOES.search(first))
    has_more, had_more = bool(DOES.sub("", clause)), bool(DOES.sub("", first))
    return is_verb and (is_verb, has_more) != (was_verb, had_more)


def _sum(field: Field, whole: Quantity, parts: Sequence[Quantity], start: int, end: int) -> Problem:
    added = large_number(added_up(parts))
    terms = " + ".join(large_number(part.value) for part in parts)
    formula = f"{terms} = {added}" if len(parts) > 1 else added
    return field.ask("YQ308", start, end, formula=f"{formula}，原文 {large_number(whole.value)}")
