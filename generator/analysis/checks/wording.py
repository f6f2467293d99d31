"""Wording: slips that the rules of official writing name, and marks left by machines."""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.question import Field, ask, texts
from generator.analysis.checks.shortened import plain_field
from generator.characters import HAN
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import Project

_ORDINAL: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR: Final = "(?:[0-9]{4}年|[今本当去上]年度?)"
# A day, a month, a quarter or a year up to which something is counted.
_DAY_UNTIL: Final = (
    f"(?:{_YEAR}?(?:{_ORDINAL}月(?:{_ORDINAL}[日号]|[初中上下]旬|份|[底末初])?"
    "|(?:前?[一二三四1-4]个?季度|[上下]半年|年[底末中])[底末]?)"
    "|[0-9]{4}[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?|(?:[0-9]{4}|[今本当])年(?:[底末初]|度)?|[本当上]?[月季]度?[底末]"
    "|目前|现在|当前|此时|今[天日]|昨[天日])"
)
# 报名截止12月31日: there it ends.
_ENDS: Final = "(?<!报名)(?<!申报)(?<!申请)(?<!受理)(?<!投标)(?<!征集)(?<!时间)(?<!日期)(?<!期限)"
_UNTIL: Final = pattern(f"{_ENDS}截止[到至]?{_DAY_UNTIL}")
_DAY: Final = pattern("[0-9][0-9]?月[0-9][0-9]?号")
_BLANK: Final = pattern(r"[ \t\u3000\xa0]")
# Compiled where a text has a blank at all: so many characters take 3 ms, more than all other rules.
_SPACE: Final = rf"[{HAN}]{_BLANK.pattern}+[{HAN}]"
# 新建 79家 驿站: blanks set the amount off, on both sides of it.
_AMOUNT: Final = pattern(rf"(?:^|[^{HAN}\w.])\d[\d.,]*\s?(?![年月日号时])[{HAN}]{{1,3}}$")
_LONGEST_AMOUNT: Final = 16  # characters
# 农村转移就业 万人 3.6, 城镇登记失业率 控制在4.5%以内: columns of a table, joined
_WORD: Final = r"[^\s,，。;；\d]"
_BOUND: Final = "(?:控制在|不[低少高多大小]于|不超过|[低高少多大小]于|至少|[达增]到?)?"
_COLUMNS: Final = pattern(
    rf"[^\s,，。;；]{{2,40}}\s+(?:{_WORD}{{1,3}}\s+{_BOUND}\d[\d.]*"
    rf"|(?:{_WORD}{{1,4}}/{_WORD}{{1,6}}\s+)?{_BOUND}\d[\d.]*[^\s,，。;；]{{0,8}})"
)
_PARTNERS: Final = {"）": "（", ")": "(", "”": "“", "》": "《", "】": "【", "」": "「"}
_BRACKET: Final = pattern(f"[{''.join(_PARTNERS)}{''.join(_PARTNERS.values())}]")
# A bracket may be opened half-width and closed full-width; that is typography, not a slip.
_SAME: Final = {"（": "(", "）": ")"}
_ITEM: Final = pattern(r"(?<![\w.])\d{1,2}$")
_LONGEST_ITEM: Final = 4  # with the character before it and a line break behind it
_NUMBERED: Final = pattern(r"\s*[.、．](?!\d)")  # noqa: RUF001


def until(field: Field) -> Iterator[Problem]:
    """YQ314: 截止 before a date, where 截至 is meant, which counts up to a day."""
    if "截止" not in field.text:
        return
    field = plain_field(field)
    for match in _UNTIL.finditer(field.text):
        yield field.ask("YQ314", *match.span())


def days(field: Field) -> Iterator[Problem]:
    """YQ315: a date with 号, the spoken word, where documents write 日 (GB/T 15835)."""
    if "号" not in field.text:
        return
    field = plain_field(field)
    for match in _DAY.finditer(field.text):
        yield field.ask("YQ315", *match.span(), written=f"{match[0][:-1]}日")


def brackets(field: Field) -> Iterator[Problem]:
    """YQ316: a bracket or a quotation mark without its partner."""
    for at in lone_brackets(field.text):
        yield field.ask("YQ316", max(0, at - 8), at + 1, sign=field.text[at])


def lone_brackets(text: str) -> tuple[int, ...]:
    """Where brackets and quotation marks stand that have no partner.

    The bracket behind a number in a list, as in 1)…2)…, needs none.
    """
    waiting: list[tuple[str, int]] = []
    alone: list[int] = []
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        same = _SAME.get(sign, sign)
        if same not in _PARTNERS:
            waiting.append((same, at))
        elif waiting and waiting[-1][0] == _PARTNERS[same]:
            waiting.pop()
        elif not (same == ")" and _ITEM.search(text[max(0, at - _LONGEST_ITEM) : at])):
            alone.append(at)
    if not alone and not waiting:
        return ()
    return tuple(sorted([*alone, *(at for _, at in waiting)]))


def repeated_numbers(field: Field) -> Iterator[Problem]:
    """YQ320: a text begins with the project's own number, which the table has already."""
    number = field.project.number
    if (
        number
        and field.text.startswith(number)
        and (match := _NUMBERED.match(field.text, len(number)))
    ):
        yield field.ask("YQ320", 0, match.end())


def spaces(project: Project) -> Iterator[Problem]:
    """YQ317: a space between two Chinese characters; filters and line breaks leave them.

    Not one that sets off an amount, nor one that parts the columns of a table.
    """
    shown = [project.title]
    for result in project.results:
        shown += (result.text, *result.people, *result.printed_departments)
    if not _BLANK.search("".join(shown)):  # so it is mostly, and that is quickly seen
        return
    fields = [(field.name, field.text) for field in texts(project)]
    for number, result in enumerate(project.results):
        for name, words in (("people", result.people), ("departments", result.printed_departments)):
            fields += [
                (f"results[{number}].{name}[{at}]", printed) for at, printed in enumerate(words)
            ]
    for field, text in fields:
        for found in _stray_spaces(text):
            yield ask(project, field, "YQ317", found)


def _stray_spaces(text: str) -> Iterator[str]:
    """The blanks of a text that part two characters, each with these."""
    if _COLUMNS.fullmatch(text):
        return
    for match in re.finditer(_SPACE, text):
        end = match.start() + 1
        if not _AMOUNT.search(text, end - _LONGEST_AMOUNT, end):
            yield match[0]
