"""A text that says by itself that its task is done, against target and number."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.numbers import Pair, Row
from generator.analysis.checks.question import ask
from generator.analysis.checks.shortfalls import comparison_words, is_not_beyond, is_short
from generator.analysis.measures import clauses
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import count_alike
from generator.patterns import pattern
from generator.problems import Problem

# A clause that ends so: 圆满完成年度目标任务. What goes on (完成任务的80%, 完成任务12座) says less.
_DONE: Final = pattern(
    r"(?:超额|全面|全部|圆满|顺利|如期|按期|按时|提前|已经?|均|都|也)*完成了?"
    r"(?P<of>[^,，。;；、:：0-9()（）]{0,10}?)(?:任务|目标|计划)(?:任务|目标|计划|指标|数|量)*"
    r"(?=[,，。;；!！\s)）]|$)"
)
_CUT: Final = pattern("[,，。;；:：、!！()（）\n]")
_STOP: Final = pattern("[。;；!！\n]")
# No more than a wish, an order, a half of it, or a task of some weeks.
_OPEN: Final = pattern(
    "[未没尚将拟应须需要可能待若如]|计划|预计|确保|力争|争取|力求|努力|全力|保证|保障|有望|为了?|按照?|距|离"
    "|基本|大体|接近|即将|部分|推动|助力|推进|继续|带动|帮助|考核|以来|之后|后|前"
)
_NARROW: Final = pattern(
    "阶段|序时|节点|月|季|半年|周|前期|首批|部分|投资|资金|招标|[前后]半|一期|二期"
)
_OF_YEARS: Final = pattern(
    r"[两二三四五六七八九十]年|十[三四五]五|规划|20\d\d年?[-—~至到]|[到至]20\d\d年"
)
_ALL: Final = pattern("均|都|全部|全面|各项|所有")
_FILLING: Final = pattern(
    "目前|现|已经?|全年|年度|年内|本年|今年|当年|项目|工程|工作|任务|共|累计|总体|各项|所有|的"
    "|既定|预定|原定|预期|省定|市定|县定|区定|上级|[省市县区]里?下达|下达|民生|实事|约定|承诺"
)


def said_outcomes(row: Row) -> Iterator[Problem]:
    """Where a text says that its task is done or exceeded, and its number falls short of it.

    That is for rows of which no word of an outcome says so already. 完成年度任务 is of the number
    before it in its sentence, or else of the next one.
    """
    if not row.pairs or _OF_YEARS.search(row.title):
        return
    for place, text in zip(row.places, row.texts, strict=True):
        pairs = [pair for pair in row.pairs if pair.result == place]
        for match in _DONE.finditer(text) if pairs else ():
            if _NARROW.search(match["of"]):
                continue
            meant = _meant(text, match.start(), pairs, is_all=_ALL.search(match[0]) is not None)
            if not meant or not _is_plain(text, match, meant):
                continue
            short = [pair for pair in meant if is_short(row, pair, row.pairs)]
            is_none = "超额" in match[0] and is_not_beyond(row, row.pairs)
            if short or is_none:
                formula = comparison_words(short or row.pairs)
                field = f"results[{place}].text"
                yield ask(row.project, field, "YQ307", match[0], formula=formula)
                return


def _meant(text: str, at: int, pairs: Sequence[Pair], *, is_all: bool) -> list[Pair]:
    """The pairs that a word of completion speaks of: those of its sentence before it, or the next.

    Of several the last is meant, unless all of them are. None where the sentence says a target
    again that is not the title's: it may be done, and the title's is not.
    """
    stops = [match.end() for match in _STOP.finditer(text, 0, at)]
    start = stops[-1] if stops else 0
    stop = _STOP.search(text, at)
    end = stop.start() if stop else len(text)
    before = [pair for pair in pairs if start <= pair.actual.start < at]
    after = [pair for pair in pairs if at < pair.actual.start < end]
    meant = before if is_all else before[-1:] or after[:1]
    others = [
        clause.quantity
        for clause in clauses(text)
        if clause.restates and start <= clause.quantity.start < end
    ]
    is_another = any(
        count_alike(other.unit, pair.target.unit) and other.value != pair.target.value
        for other in others
        for pair in meant
    )
    return [] if is_another else meant


def _is_plain(text: str, said: re.Match[str], meant: Sequence[Pair]) -> bool:
    """Whether the clause of a word of completion is of the same work, and no wish or order."""
    cuts = [match.end() for match in _CUT.finditer(text, 0, said.start())]
    before = text[cuts[-1] if cuts else 0 : said.start()]
    if _OPEN.search(before):
        return False
    named = own_words(_FILLING.sub("", before + said["of"]))
    wanted = {
        letters
        for pair in meant
        for letters in letter_pairs(own_words(pair.target.lead + pair.target.tail))
    }
    return len(named) < 2 or not wanted.isdisjoint(letter_pairs(named))
