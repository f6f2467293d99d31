"""A whole and its parts where no 其中 and no bracket joins them: 312张：甲院150张，乙院102张.

Behind a colon, 即 or 分别 the parts are all of it. Behind a mere comma they may be something else:
there only parts are asked about that come so near to the whole that they can hardly be.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.checks.compositions import PARTED, without_counts
from generator.analysis.checks.part_words import DOES, NO_AMOUNT_WORDS, OTHER_WORDS
from generator.analysis.checks.partitions import are_opposites, can_be_parts
from generator.analysis.measures import Bound, Quantity
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.subjects import are_verbs, own_words
from generator.analysis.measures.units import first_word, is_rate
from generator.patterns import pattern

# All that stands between a whole and its first part.
_NAME: Final = r"[^0-9,，、。;；:：()（）\n]{1,16}"
_NOUN: Final = _NAME.replace("1,16", "0,12")
_OPENS: Final = pattern(
    rf"{_NOUN}(?:[:：]|[,，]?(?:即|分别[是为在]|分布[在于]|位于|坐落[在于]|由)[:：]?|[,，]{_NOUN}[:：]"
    rf"|[,，]?{PARTED}(?:[:：]|[,，](?:即|(?:分别|具体|依次)[是为])?[:：]?)"
    rf"|[,，。;；]具体(?:分布|情况)?(?:为|是|有|包括|如下)[:：]?){_NAME}"
)
# 东城、西城、南城共新建公厕18座，分别为5座、6座、7座
_UNNAMED: Final = pattern(rf"{_NOUN}[,，]分别[为是有](?:了|约)?")
_SPREAD: Final = pattern(rf"[,，](?:分别)?(?:分布[在于]|位于|坐落[在于])[:：]?{_NAME}")
_TOO: Final = pattern(r"[、,，和及][^0-9,，、。;；:：()（）\n]{0,6}")
_IN_TURN: Final = pattern(
    rf"{_NAME.replace('1,16', '0,12')}[,，:：](?P<names>{_NAME}(?:[、和及与]{_NAME})+?)"
    r"(?:分别(?:为|是|有|达到?|各?占|建成|完成|新增|投入|安装|改造){0,2}|各[占有为])"
)
_COMMA: Final = pattern(rf"{_NAME.replace('1,16', '0,8')}[,，]{_NAME}")
_JOINT: Final = pattern(
    rf"{_NAME.replace('1,16', '0,8')}(?:[,，、;；+＋]|和|及|以及){_NAME}|(?:和|及|以及){_NAME}"
)
_SIGN: Final = pattern(r"[、,，]|和|及|以及")
_OTHER: Final = pattern(f"{OTHER_WORDS}|{NO_AMOUNT_WORDS}|还|其中|等")
# ，惠及群众1.2万人: no part any more
_AFTERWARDS: Final = pattern(
    r"[)）]?[,，](?:[^,，。;；、\d]{0,8}?(?:惠及|受益|服务|带动|拉动|吸引|覆盖|满意|解决|改善|提升|满足|投资|资金)"
    r"|同比|环比|较[上去]年|[全均都已])(?![^,，。;；]{0,4}[共计])"
)
_SECTIONED: Final = pattern(r"[^\d,，、。;；:：()（）\n]{0,16}[:：](?P<sections>[^。:：\n]+)")
_SECTION: Final = pattern("[;；]")
_BEGINS: Final = 2  # characters of a section before its number
_IS_KIND: Final = pattern("[为是属系]于?(?!止)")
_MAY_BE_KINDS: Final = pattern(r"[,，]\s?[0-9]{1,6}[^,，。;；\d]{1,2}[为是属系]")
_REST: Final = pattern("其余|剩余|余下")
_SENTENCE: Final = pattern(r"[。；;\n]")
_MOST: Final = 40
_FEWEST: Final = 2
_FAR: Final = 3  # numbers before the rest of a whole among which that is
_NEARLY: Final = Decimal("0.1")  # of a whole


class Split(Struct, frozen=True, gc=False):
    """A whole with its parts; `is_all` where these are all of it by the words between them."""

    whole: Quantity
    parts: tuple[Quantity, ...]

    @property
    def added(self) -> Decimal:
        """The sum of the parts."""
        return sum((part.value for part in self.parts), start=Decimal(0))


def wrong_splits(text: str, found: Sequence[Quantity]) -> Iterator[Split]:
    """The wholes of a text whose parts right behind them do not add up; `found` in their order."""
    found = without_counts(text, found)
    at = 0
    while at + 2 < len(found):
        first = _first_part(text, found, at)
        parts = _parts_of(text, found, at, first)
        if len(parts) > 1:
            split = Split(found[at], tuple(parts))
            if _is_wrong(text, split, text[found[first - 1].end : parts[0].start]):
                yield split
            at += len(parts)
        at += 1


def wrong_rests(text: str, found: Sequence[Quantity]) -> Iterator[Split]:
    """138个村中，已有121个村通网，剩余27个村: what is done and what is left are not all.

    Only where they come near to it: else the rest is that of something else.
    """
    for at in range(_FEWEST, len(found)):
        rest = found[at]
        if not _REST.search(rest.lead):
            continue
        row = [rest]
        for quantity in reversed(found[max(0, at - _FAR) : at]):
            if quantity.unit != rest.unit or _SENTENCE.search(text, quantity.end, row[-1].start):
                break
            row.append(quantity)
        *parts, whole = row
        if len(parts) < _FEWEST or any(part.value >= whole.value for part in parts):
            continue
        split = Split(whole, tuple(reversed(parts)))
        if 0 < abs(split.added - whole.value) <= whole.value * _NEARLY:
            yield split


def wrong_sections(text: str, found: Sequence[Quantity]) -> Iterator[Split]:
    """35项工程中：14项甲类…；15项乙类…；7项丙类…: sections that begin with their numbers.

    What else is told in a section is no part. Stages (开工, 验收) count some once more: so only
    where they come near to the whole, and where some say more than how far they are.
    """
    for whole in found if ";" in text or "；" in text else ():
        match = _SECTIONED.match(text, whole.end)
        if match is None:
            continue
        at, parts = match.start("sections"), list[Quantity]()
        for section in _SECTION.split(match["sections"]):
            part = next((one for one in found if at <= one.start <= at + _BEGINS), None)
            if part is None or part.unit != whole.unit or not part.tail:
                break
            parts.append(part)
            at += len(section) + 1
        else:
            split = Split(whole, tuple(parts))
            is_near = 0 < abs(split.added - whole.value) <= whole.value * _NEARLY
            are_kinds = not all(are_verbs(own_words(part.tail)) for part in parts)
            if len(parts) > _FEWEST and is_near and are_kinds and can_be_parts(whole, parts):
                yield split


def wrong_kinds(text: str, found: Sequence[Quantity]) -> Iterator[Split]:
    """12所全部建成，9所为公办，2所为民办: numbers that each say which of them are what."""
    for at, whole in enumerate(found[:-1] if _MAY_BE_KINDS.search(text) else ()):
        parts: list[Quantity] = []
        for part in found[at + 1 : at + 1 + _MOST]:
            if part.unit != whole.unit or part.lead or not _IS_KIND.match(part.tail):
                break
            if _SENTENCE.search(text, whole.end, part.start):
                break
            parts.append(part)
        if len(parts) < _FEWEST or any(part.value >= whole.value for part in parts):
            continue
        split = Split(whole, tuple(parts))
        is_near = 0 < abs(split.added - whole.value) <= whole.value * _NEARLY
        if is_near and _ends_kinds(text, parts[-1]) and can_be_parts(whole, parts):
            yield split


def _ends_kinds(text: str, last: Quantity) -> bool:
    """Whether a sentence ends behind the last of them, or what came of all of them is said."""
    end = last.end + len(last.tail)
    return end >= len(text) or _SENTENCE.match(text, end) is not None or ends_row(text, end)


def ends_row(text: str, end: int) -> bool:
    """Whether the clause behind a number says what came of all of it, or how it grew."""
    return _AFTERWARDS.match(text, end) is not None


def _first_part(text: str, found: Sequence[Quantity], at: int) -> int:
    """Where the parts of a whole begin that are spread: behind what else is told of the whole.

    34个、3127户，分布在东街14个、西街20个. Without such words it is the next number.
    """
    for first in range(at + 1, min(at + 1 + _FAR, len(found))):
        between = text[found[first - 1].end : found[first].start]
        if found[first].unit == found[at].unit:
            return first if _SPREAD.fullmatch(between) else at + 1
        if not _TOO.fullmatch(between):
            break
    return at + 1


def _parts_of(text: str, found: Sequence[Quantity], at: int, first: int) -> list[Quantity]:
    """The run of amounts of the unit of a whole that follow it from one on."""
    whole = found[at]
    parts: list[Quantity] = []
    before = found[first - 1]
    for part in found[first : first + _MOST]:
        if part.unit != whole.unit or part.role not in AMOUNTS:
            break
        between = text[before.end : part.start]
        joints = (_SIGN, _JOINT) if parts else (_OPENS, _IN_TURN, _UNNAMED, _COMMA)
        is_next = any(joint.fullmatch(between) for joint in joints)
        if not is_next or _OTHER.search(between) or part.value >= whole.value:
            break
        parts.append(part)
        before = part
    return parts


def _is_wrong(text: str, split: Split, opening: str) -> bool:
    """Whether parts are not their whole; `opening` is what stands before the first of them."""
    whole, parts = split.whole, split.parts
    if split.added == whole.value or text.startswith("等", parts[-1].end):
        return False
    if not can_be_parts(whole, parts) or any(part.bound is Bound.ABOUT for part in parts):
        return False
    if names := _IN_TURN.fullmatch(opening):
        return len(re.split("[、和及与]", names["names"])) == len(parts)
    if _OPENS.fullmatch(opening):
        return True
    is_near = abs(split.added - whole.value) <= whole.value * _NEARLY
    if _UNNAMED.fullmatch(opening):
        return is_near
    return _is_wrong_behind_comma(text, split, is_near=is_near)


def _is_wrong_behind_comma(text: str, split: Split, *, is_near: bool) -> bool:
    """Whether parts are not their whole that a mere comma joins to it."""
    whole, parts = split.whole, split.parts
    if is_rate(first_word(whole.unit)):
        return False  # 进度105%，损耗率4.1%，满意度98%: a comma parts rates of several things
    leads = [part.lead for part in parts]
    # 惠及4120户，东关惠及1500户: the verb of the whole is no other
    verbs = set(DOES.findall(whole.lead))
    if any(not lead or set(DOES.findall(lead)) - verbs for lead in leads):
        return False
    if _REST.search(leads[-1]):
        return True
    end = parts[-1].end
    is_last = end == len(text) or _SENTENCE.match(text, end) is not None or ends_row(text, end)
    is_last = is_last or are_opposites(parts)
    return is_last and is_near
