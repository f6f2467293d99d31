"""Shares and differences that a text states beside the numbers that they are of."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.analysis.checks.numbers import Pair, Row, words_of_both
from generator.analysis.checks.question import Field, ask, percent, texts
from generator.analysis.checks.step_rates import STEPS
from generator.analysis.counting import large_number
from generator.analysis.measures import Clause, Quantity, Rate, RateKind, Role, clauses, rates_in
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.goal_gaps import goal_gap
from generator.analysis.measures.roles import AMOUNTS_AND_PARTS
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import first_word, is_rate
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import Share, shares_in
from generator.characters import HAN
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import Project

_SENTENCE: Final = pattern(r"(?s:.*)[。;；\n]")
_LINK: Final = r"(?:的|比|约|近|达到|达|为|仅|到|已|:|：|\s)*$"
# 占安葬总数1480例的56.1%: the whole stands inside, or it is the one that the part is of.
_SHARE: Final = pattern(r"占(?P<of>(?:[^,，。;；:：%\n]|(?<=\d),(?=\d)){0,24}?)" + _LINK)
_OWN_WHOLE: Final = pattern(r"(?:其|总)?(?:总?数|总?量|总?额|总人数|总户数|总面积|总投资)?")
# 取得证书390人，取证率75%: the letters of the verb stand in the words of the number.
_RATE: Final = pattern(rf"(?P<verb>[{HAN}]{{2}})(?:率|比例)" + _LINK)
_OTHER_RATES: Final = pattern("完成|达成|增长|同比|投资|利用|任务|计划|目标|所占|占用|下降")
_NOT: Final = pattern("[未没待尚拟将应可]|计划|正在")
_BEGINS: Final = pattern(r"(?<=[,，。;；:：(（\n])|(?<=[,，。;；:：(（\n][其总])")
_BORDER: Final = pattern(r"[,，、。;；:：()（）%\d\n]")
_BRACKET: Final = pattern("[()（）]")
_OF_IT: Final = pattern(r"的\s?[0-9][0-9.]*\s?%")  # 超计划2万亩的130%: that is the plan
# 完成全年任务的有18项, 愿意改造的420户
_OF_KIND: Final = pattern(r"[\u4e00-\u9fff]{2}的(?:共?有|共|已有|达到?|为)?$")
_LONG: Final = 200  # characters before a share in which its sentence is looked at
_FAR: Final = 60  # characters before a share in which its words stand
_POINTS: Final = Decimal(15)  # so far from the numbers, a rate is of others


def stated_parts(project: Project, rows: Sequence[Row]) -> Iterator[Problem]:
    """YQ332: a stated share or difference is not that of the numbers beside it."""
    for field in texts(project):
        yield from _wrong_shares(field)
    yield from _wrong_differences(rows)


def _wrong_shares(field: Field) -> Iterator[Problem]:
    if "占" not in field.text and "率" not in field.text and "比例" not in field.text:
        return
    plain = plain_text(field.text)
    taken = {rate.at for rate in rates_in(field.text)}
    said: Sequence[Clause] = ()
    for share in shares_in(plain):
        if share.start in taken or share.is_times:
            continue
        said = said or clauses(field.text)
        found = _part_and_whole(plain, share, said)
        if found is None:
            continue
        start, part, whole = found
        rate = Rate(
            share.value,
            RateKind.WHOLE,
            start,
            share.end,
            share.start,
            off=share.off,
            is_least=share.is_least,
        )
        if not rate.agrees(whole.value, part.value):
            ratio = percent(100 * part.value / whole.value)
            formula = " ÷ ".join(words_of_both(part, whole))
            yield field.ask("YQ332", start, share.end, formula=f"{formula} = {ratio}%")


def _part_and_whole(
    text: str, share: Share, said: Sequence[Clause]
) -> tuple[int, Quantity, Quantity] | None:
    """Where the words of a share begin, and the two numbers that it is of."""
    begin = max(0, share.start - _FAR)
    stop = _SENTENCE.match(text, begin, share.start)
    begin = stop.end() if stop else begin
    match = _SHARE.search(text, begin, share.start)
    if match:
        before = _amounts(said, begin, match.start())
        inside = _amounts(said, match.start(), share.start)
        whole = inside[-1].quantity if inside else None
        if whole is None and _OWN_WHOLE.fullmatch(match["of"]):
            whole = _whole_of(text, before) or _whole_of_kind(text, match.start(), share, said)
        part = _last_of_unit(before, whole) if whole else None
        if whole is None or part is None or part.value >= whole.value:
            return None
        return match.start(), part, whole
    match = _RATE.search(text, begin, share.start)
    if match is None or _OTHER_RATES.search(match["verb"]) or match["verb"] in STEPS:
        return None
    before = _amounts(said, begin, match.start())
    found = _by_verb(match, share, before)
    if found is None and _BEGINS.match(text, match.start()):
        return _by_verb_of_part(text, match, share, before)
    return found


def _by_verb(
    match: re.Match[str], share: Share, before: Sequence[Clause]
) -> tuple[int, Quantity, Quantity] | None:
    """The number that a verb is said of, of the one before it: 培训520人，取得证书390人，取证率75%.

    A rate far from that is of others.
    """
    verb = match["verb"]
    name = own_words(_BORDER.split(match.string[max(0, match.start() - _FAR) : match.start()])[-1])
    for whole, part in pairwise(before):
        if letter_pairs(name) and letter_pairs(name).isdisjoint(
            letter_pairs(whole.words + whole.own) | letter_pairs(part.words + part.own)
        ):
            continue  # 水样864份，合格801份，集中供水合格率95%
        said = part.quantity.lead + part.quantity.tail
        at = said.find(verb[0])
        is_of_it = at >= 0 and verb[1] in said[at + 1 :]
        if is_of_it and _is_part(part.quantity, whole.quantity) and part is before[-1]:
            exact = 100 * part.quantity.value / whole.quantity.value
            if abs(exact - share.value) <= _POINTS:
                return match.start(), part.quantity, whole.quantity
    return None


def _by_verb_of_part(
    text: str, match: re.Match[str], share: Share, before: Sequence[Clause]
) -> tuple[int, Quantity, Quantity] | None:
    """The part that a verb is said of, of its whole: 264处已布设，其中198处接入平台，接入率75%."""
    part = before[-1].quantity if before and before[-1].is_part else None
    whole = _whole_of(text, before)
    if part is None or whole is None or part.value > whole.value or not whole.value:
        return None
    at = part.tail.find(match["verb"])
    if at < 0 or _NOT.search(part.tail, 0, at):
        return None
    if abs(100 * part.value / whole.value - share.value) > _POINTS:
        return None
    return match.start(), part, whole


def _is_part(part: Quantity, whole: Quantity) -> bool:
    """Whether a number counts some or all of what another counts: not 26个村 of 30个站."""
    is_other = part.tail and set(part.tail).isdisjoint(whole.lead + whole.tail)
    if is_other or first_word(part.unit) != first_word(whole.unit):
        return False
    return part.value <= whole.value and whole.value > 0


def _amounts(said: Sequence[Clause], begin: int, end: int) -> list[Clause]:
    """The clauses of amounts whose numbers stand in a part of the text."""
    return [
        clause
        for clause in clauses_between(said, begin, end)
        if clause.quantity.role in AMOUNTS_AND_PARTS
        and not is_rate(first_word(clause.quantity.unit))
    ]


def _whole_of(text: str, before: Sequence[Clause]) -> Quantity | None:
    """The whole that the last number is a part of by its words: 24座中已有18座, 其中12人.

    Of a part in brackets it is the last one before these, itself a part or not:
    674所，其中新办600所（包括寄宿制212所，占比35.3%）.
    """
    if len(before) < 2:
        return None
    last = before[-1]
    opened = _open_bracket(text, before[0].quantity.start, last.quantity.start)
    for clause in reversed(before[:-1]):
        if opened >= 0 and last.is_part and clause.quantity.end <= opened:
            is_same = first_word(clause.quantity.unit) == first_word(last.quantity.unit)
            return clause.quantity if is_same else None
        is_whole = clause.is_base or (last.quantity.role is Role.PART and not clause.is_part)
        if is_whole and first_word(clause.quantity.unit) == first_word(last.quantity.unit):
            return clause.quantity
    return None


def _whole_of_kind(text: str, at: int, share: Share, said: Sequence[Clause]) -> Quantity | None:
    """The number of those of which a number has a quality: 承担48项任务，已完成的有18项，占37.5%.

    It stands in the same sentence, alone but for such kinds, and none of these gives the share.
    """
    near = max(0, at - _LONG)
    begin = max(near, *(text.rfind(sign, near, at) + 1 for sign in "。\n"))
    before = _amounts(said, begin, at)
    last = before[-1].quantity if before else None
    if last is None or not _OF_KIND.search(last.lead):
        return None
    wholes = [
        clause.quantity
        for clause in before
        if clause.quantity.unit == last.unit and not _OF_KIND.search(clause.quantity.lead)
    ]
    if len(wholes) != 1 or last.value >= wholes[0].value:
        return None
    ratio = 100 * last.value / wholes[0].value
    return wholes[0] if abs(ratio - share.value) <= _POINTS else None


def _open_bracket(text: str, begin: int, end: int) -> int:
    """Where the bracket stands that is still open at a place; -1 for none."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text, begin, end):
        if match[0] in "(（":
            opened.append(match.start())
        elif opened:
            opened.pop()
    return opened[-1] if opened else -1


def _last_of_unit(before: Sequence[Clause], whole: Quantity) -> Quantity | None:
    last = before[-1].quantity if before else None
    return last if last and first_word(last.unit) == first_word(whole.unit) else None


def _wrong_differences(rows: Sequence[Row]) -> Iterator[Problem]:
    for row in rows:
        found: tuple[Pair, ...] | None = None
        for place, text in zip(row.places, row.texts, strict=True):
            for quantity, sign in _differences(text):
                found = row.pairs if found is None else found
                pair = _pair_before(text, quantity, [p for p in found if p.result == place])
                if pair is None:
                    continue
                difference = pair.actual.value - pair.target.value
                if difference * sign != quantity.value:
                    terms = words_of_both(pair.actual, pair.target)
                    formula = " - ".join(terms if sign > 0 else reversed(terms))
                    formula = f"{formula} = {large_number(difference * sign)}{pair.target.unit}"
                    field = f"results[{place}].text"
                    yield ask(row.project, field, "YQ332", quantity.words, formula=formula)


def _differences(text: str) -> Iterator[tuple[Quantity, int]]:
    """The numbers that are called more than a target (1) or less (-1)."""
    for clause in clauses(text):
        if clause.differs and _OF_IT.match(text, clause.quantity.end):
            continue
        if clause.differs and (sign := goal_gap(text, clause.quantity.start)):
            yield clause.quantity, sign


def _pair_before(text: str, quantity: Quantity, found: Sequence[Pair]) -> Pair | None:
    """The last pair of the unit whose number stands before a difference in its sentence."""
    fitting = [
        pair
        for pair in found
        if pair.actual.end <= quantity.start
        and _unit_of(pair.target) == _unit_of(quantity)
        and not _SENTENCE.match(text, pair.actual.end, quantity.start)
    ]
    return max(fitting, key=lambda pair: pair.actual.start) if fitting else None


def _unit_of(quantity: Quantity) -> str:
    """The unit in which a difference is given: 个百分点 of %."""
    unit = first_word(quantity.unit)
    return "%" if unit in ("百分点", "个百分点") else unit
