"""Rates that name what they count, of a number that the reading could not pair with its target.

全年送戏408场，演出场数是目标数的1.4倍: 场数 says that 场 are held against the target of 场.
"""

import re
from typing import Final

from generator.analysis.checks.numbers import Row
from generator.analysis.measures import Quantity, Rate, clauses, matches
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import count_alike, first_word
from generator.characters import HAN
from generator.patterns import pattern

_BORDER: Final = pattern(r"(?s:.*)[,，。;；:：()（）\n]")
_SENTENCE: Final = pattern(r"(?s:.*)[。;；\n]")
# 演出场数, 惠及总人数, 场次, 里程
_SUBJECT: Final = pattern(
    rf"(?P<words>[{HAN}]{{0,8}})总?(?P<count>(?P<unit>[{HAN}]{{1,2}}?)(?:数量?|次)|里程|长度|面积)"
    "(?:已|约|均)?(?:[是为占超]|达到?|相当于|完成)"
)
_BY: Final = pattern(
    rf"[按以](?P<words>[{HAN}]{{0,6}}?)总?(?P<count>(?P<unit>[{HAN}]{{1,2}}?)数量?|里程|长度|面积)"
    "(?:来?计算?|统计|口径|来?看|算)+[,，的]?$"
)
_BY_LONGEST: Final = 20
_MEASURED: Final = {
    "里程": ("公里", "千米", "米"),
    "长度": ("公里", "千米", "米"),
    "面积": ("平方米", "亩", "公顷", "平方公里"),
}
_INVESTED: Final = pattern(r"完成(?:固定资产|项目|总)?投资(?:约)?\s?[0-9.]+\s?[万亿]*元[,，]$")
_OF_PLAN: Final = pattern("占(?:年度|全年|总)*(?:投资)?(?:计划|总投资|投资|概算)")
_FAR: Final = 60  # characters before a rate in which its clause begins
_LONG: Final = 200  # likewise its sentence


def numbers_named(row: Row, text: str, rate: Rate) -> tuple[Quantity, Quantity] | None:
    """The only target of a row in the unit that the words of a rate name, and the number of it.

    Nothing where the target has found a number or a person has confirmed which it is, where the
    sentence has several in that unit before the rate, or where the words say of what it is, and
    the target has none of them.
    """
    border = _BORDER.match(text, max(0, rate.at - _FAR), rate.at)
    subject = _SUBJECT.match(text, border.end(), rate.at) if border else None
    if subject is None or any(known.part == row.part for known in row.project.measures):
        return None
    found = [
        match
        for match in matches(row.title, row.texts)
        if _names_unit(subject["count"], subject["unit"], match.target.quantity)
    ]
    if len(found) != 1 or found[0].actual is not None:
        return None
    target = found[0].target.quantity
    words = letter_pairs(own_words(subject["words"]))
    if words and words.isdisjoint(letter_pairs(target.lead + target.tail)):
        return None
    begin = max(0, rate.start - _LONG)
    stop = _SENTENCE.match(text, begin, rate.start)
    near = [
        clause
        for clause in clauses_between(clauses(text), stop.end() if stop else begin, rate.start)
        if count_alike(clause.quantity.unit, target.unit)
    ]
    if len(near) != 1 or near[0].restates or near[0].differs:
        return None
    if near[0].is_base or near[0].is_open:
        return None
    if near[0].quantity.role not in AMOUNTS:
        return None
    return target, near[0].quantity


def counted_by(text: str, start: int) -> re.Match[str] | None:
    """The words before a rate that say by what it counts: 按户数计开工率."""
    return _BY.search(text, max(0, start - _BY_LONGEST), start)


def numbers_counted_by(
    row: Row, named: re.Match[str], verbs: tuple[str, ...]
) -> tuple[Quantity, Quantity] | None:
    """The target that such words are of, and its number, if one of the verbs is said of it."""
    noun = f"{named['words']}{named['unit'] or ''}"
    for match in matches(row.title, row.texts):
        target = match.target.quantity
        is_named = _names_unit(named["count"], named["unit"], target) or (
            len(noun) > 1 and noun in target.lead + target.tail
        )
        if is_named and match.actual is not None and target.value:
            is_done_so = any(verb in match.actual.clause.around for verb in verbs)
            return (target, match.actual.quantity) if is_done_so else None
    return None


def _names_unit(count: str, unit: str | None, target: Quantity) -> bool:
    """Whether 场数 names the unit 场, and 里程 that of a length."""
    said = first_word(target.unit)
    if count in _MEASURED:
        return said in _MEASURED[count]
    return unit == said or (unit == "人" and said in ("名", "位"))


def is_of_investment(row: Row, text: str, rate: Rate) -> bool:
    """Whether a rate stands right behind what was invested, and is of the plan of that.

    完成路面98公里，完成投资1.4亿元，占年度计划的81%: where the title wants no money.
    """
    if "元" in row.title or not _OF_PLAN.match(text, rate.start):
        return False
    return _INVESTED.search(text, max(0, rate.start - _FAR), rate.start) is not None
