"""Work that a text itself calls unfinished."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct

from generator.analysis.checks.open_words import TABLE
from generator.analysis.checks.shortened import (
    Places,
    blanks_beside_digits,
    text_without,
)
from generator.analysis.measures.written_numbers import plain_digits
from generator.patterns import pattern

# A wish for later years is no part of this task: 2025年将继续推进.
_GOES_ON: Final = pattern("继续|持续|进一步|巩固|加强|深化|管护|管养|维护|优化|扩大|推广")
# 已完成总工程量的90%; what was a part in June may be the whole in the end.
_PROGRESS: Final = pattern(
    r"(?:(?:工程|形象|施工|建设|总体|总)进度|工程量|形象)(?:的|为|达到?|完成|约|已)*(?P<of>[0-9]+(?:\.[0-9]+)?)%"
    r"|(?<![额率多])完成(?:了|约|近|总量的|总工程的)*(?P<done>[0-9]+(?:\.[0-9]+)?)%(?!以上|的)",
    re.ASCII,
)
_BEYOND_GOAL: Final = pattern(r"(?:超|[高快多优]于)[^,，。;；、\d]{0,8}$")
_DONE_LATER: Final = pattern(
    "(?:已|全部|全面|均|如期|按期|按时|顺利|提前|正式|仍|最终)[^,，。;；]{0,8}?(?:完成|建成|完工|竣工|投用|投产|投入使用|交付|启用|通车)"
)
_NEAR: Final = 12  # characters around open words in which they are taken back
_WORDS: Final = tuple(pattern(row.words) for row in TABLE)
_BEFORE: Final = tuple(pattern(f"(?:{row.unless_before})$") for row in TABLE)
# 一期建成投用，二期正在办理手续: that is another task
_LATER_STAGE: Final = pattern("(?:[二三四]期|第[二三四]期|后续项目)[^,，。;；]{0,8}$")
# What is beyond the task may be open: 计划外的3处正在施工, 另有3处正在施工，不在今年计划之列.
_BEYOND: Final = (
    "(?:计划|任务|目标|指标)(?:任务|数)?(?:之|以)?外(?!围)"
    "|(?:列入|纳入|属于?)(?:明年|下年度?|下一年度?|次年|来年|后续)"
    "|(?:不|未)(?:在|属于?|列入|纳入|计入|含在)(?:本|今年|此|该|年度|当年|上述|计划|任务|目标)"
)
_OF_OTHERS: Final = pattern(
    f"(?:{_BEYOND})(?![^。;；]*(?:[划务标]内|完成|建成|竣工|投用))[^,，。;；]*[,，]?[^,，。;；]*$"
)
_IS_OTHER: Final = pattern(
    rf"[^,，。;；]{{0,16}}[,，(（][^,，。;；\d]{{0,6}}(?:{_BEYOND})(?![^,，。;；]{{0,6}}的)"
)
_SENTENCE: Final = pattern(r"(?s:.*)[。;；\n]")
_AFTER: Final = tuple(pattern(f"(?:{row.only_behind})$") for row in TABLE)
_BEHIND: Final = tuple(pattern(row.unless_behind) for row in TABLE)


class Open(Struct, frozen=True, gc=False):
    """Where words stand that call something open."""

    start: int
    end: int


def open_work(text: str) -> Iterator[Open]:
    """The words of a text that call some of its work unfinished, in their order by kind."""
    text, spans = plain_digits(text), []
    if " " in text and (spans := blanks_beside_digits(text)):
        text = text_without(text, spans)
    places = Places(spans)
    for found in _open_work(text):
        yield Open(*places.in_whole(found.start, found.end)) if spans else found


def _open_work(text: str) -> Iterator[Open]:
    after = 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if at < after:
            continue
        for row in _ROWS.get(text[at : at + 2]) or _ROWS.get(sign[0], ()):
            match = _WORDS[row].match(text, at)
            if match and _stands(text, match, row):
                yield Open(*match.span())
                after = match.end()
                break
    if "%" in text:
        for match in _PROGRESS.finditer(text):
            is_part = Decimal(match["of"] or match["done"]) < 100
            # 超计划完成22.9%
            is_part = is_part and not _BEYOND_GOAL.search(
                text, max(0, match.start() - _NEAR), match.start()
            )
            if is_part and _done_later(text) < match.end():
                yield Open(*match.span())


@lru_cache(maxsize=64)  # asked for each word that may be open
def _done_later(text: str) -> int:
    """Where a text says for the last time that something is done, or -1."""
    done = -1
    for match in _DONE_LATER.finditer(text):
        done = match.start()
    return done


def _stands(text: str, match: re.Match[str], row: int) -> bool:
    """Whether nothing around the words, and nothing behind them, takes them back."""
    words, start, end = TABLE[row], match.start(), match.end()
    before = text[max(0, start - _NEAR) : start]
    if _LATER_STAGE.search(before) and "一期" in text:
        return False
    if words.unless_before and _BEFORE[row].search(before):
        return False
    if words.only_behind and not _AFTER[row].search(before):
        return False
    if words.unless_behind and _BEHIND[row].match(text, end):
        return False
    if _GOES_ON.search(match[0]) or (words.is_past and _done_later(text) >= end):
        return False
    return not _is_of_others(text, start, end)


def _is_of_others(text: str, start: int, end: int) -> bool:
    """Whether words are of what is none of the task, by what the sentence says before or behind."""
    stop = _SENTENCE.match(text[:start])
    begin = stop.end() if stop else 0
    return bool(_OF_OTHERS.search(text, begin, start) or _IS_OTHER.match(text, end))


def _beginnings(pattern: str) -> set[str]:
    """The two letters with which a match of a pattern of the table can begin, or the one."""
    found: set[str] = set()
    for way in _ways(pattern):
        if way.startswith("(?:"):
            end = _closing(way) + 1
            found |= _beginnings(way[3 : end - 1])
        elif way.startswith("["):
            end = way.index("]") + 1
            found |= set(way[1 : end - 1])
        else:
            end = 1
            are_two = way[:2].isalpha() and way[2:3] not in ("?", "*", "{")
            found.add(way[: 1 + are_two])
        if way[end : end + 1] in ("?", "*"):  # 绝?大部分
            found |= _beginnings(way[end + 1 :])
    return found


def _ways(pattern: str) -> list[str]:
    """The alternatives of a pattern."""
    ways, depth = [""], 0
    for sign in pattern:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            ways.append("")
        else:
            ways[-1] += sign
    return ways


def _closing(pattern: str) -> int:
    """Where the group ends with which a pattern begins."""
    depth = 0
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at
    return len(pattern)


_STARTS: Final = tuple(_beginnings(row.words) for row in TABLE)
# The rows that can begin with each two letters, or with one whatever is behind it, in their order.
_ROWS: Final = {
    letters: tuple(
        at for at, starts in enumerate(_STARTS) if letters in starts or letters[0] in starts
    )
    for letters in sorted(set().union(*_STARTS))
}
_SIGN: Final = pattern(f"[{''.join(sorted({letters[0] for letters in _ROWS}))}]")
