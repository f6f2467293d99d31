"""A number, and behind its stop the items or the row of numbers that it is the whole of.

改造管网120公里。一是供水45公里；二是燃气38公里；三是供热35公里: each item has one number in the
unit of the sentence before. 新增学位2400个。小学新增1080个，初中新增720个: each says the work of
the whole again. No word joins them, so only what comes near to the whole is taken for all of it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from generator.analysis.checks.numbered_lists import WAYS, in_order
from generator.analysis.checks.part_totals import added_up, is_nearly
from generator.analysis.checks.part_words import DOES
from generator.analysis.checks.partitions import can_be_parts
from generator.analysis.checks.split_sums import Split
from generator.analysis.measures import Bound, Clause, Period, Quantity, clauses
from generator.analysis.measures.aspects import OPEN
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.roles import AMOUNTS, AMOUNTS_AND_PARTS
from generator.analysis.measures.units import is_rate
from generator.patterns import pattern

# 1.河湾乡硬化道路32公里；2.…
_DOTTED: Final = ("1", pattern(r"(?<![^。;；:：\n])([1-9])(?=[.、](?!\d))"))
_STOP: Final = pattern(r"[。\n]")
_SENTENCE: Final = pattern(r"[。;；\n]")
_MORE: Final = pattern("其[他它余]|剩余|另|此外")
_BEFORE_ITEM: Final = "(（其。;；:：\n "
_OTHER_YEAR: Final = pattern(r"[去前上往]年|20\d\d年")
_FAR: Final = 120  # characters before the first item in which its whole is looked for
_LONG: Final = 200  # characters of a last item
_LEAST: Final = 3  # parts that no word joins to their whole
_MOST: Final = 40


def wrong_listed(text: str) -> Iterator[Split]:
    """The wholes of a text that the items or the row behind their stop do not add up to."""
    if not _STOP.search(text):
        return
    said = clauses(text)
    if len(said) <= _LEAST:
        return
    for first, sign in (*WAYS, _DOTTED):
        if first in text:
            yield from _wrong_items(text, said, in_order(sign, text))
    yield from _wrong_rows(text, said)


def _wrong_items(
    text: str, said: Sequence[Clause], items: Sequence[re.Match[str]]
) -> Iterator[Split]:
    """A whole told before numbered items that each have one number of its unit."""
    if len(items) < _LEAST:
        return
    begin = items[0].start()
    last = items[-1].start()
    stop = _STOP.search(text, last, last + _LONG)
    ends = [*(item.start() for item in items[1:]), stop.start() if stop else len(text)]
    whole = _whole_before(text, said, begin)
    if whole is None or _MORE.search(text, begin, ends[-1]):
        return
    parts: list[Quantity] = []
    for item, end in zip(items, ends, strict=True):
        own = [
            clause
            for clause in clauses_between(said, item.start(), end)
            if clause.quantity.unit == whole.unit and not (clause.restates or clause.differs)
        ]
        if len(own) != 1 or not _is_done(own[0]):
            return
        parts.append(own[0].quantity)
    if _is_wrong(text, whole, parts):
        yield Split(whole, tuple(parts))


def _wrong_rows(text: str, said: Sequence[Clause]) -> Iterator[Split]:
    """A whole and, as the next sentence, numbers that each have its verb right before them."""
    starts = [clause.quantity.start for clause in said]
    for stop in islice(_SENTENCE.finditer(text), _MOST):
        begin = stop.end()
        end = _SENTENCE.search(text, begin)
        row = clauses_between(said, begin, end.start() if end else len(text))
        if not _LEAST <= len(row) <= _MOST:
            continue
        at = bisect_left(starts, begin)
        whole = _whole_before(text, said[:at][-_MOST:], begin)
        if whole is None or _MORE.search(text, begin, row[-1].quantity.end + 1):
            continue
        verbs = set(DOES.findall(whole.lead))
        parts = [clause.quantity for clause in row]
        is_row = all(
            _is_done(clause)
            and not _OTHER_YEAR.search(clause.quantity.lead)
            and clause.quantity.unit == whole.unit
            and _verb_at_end(clause.quantity) in verbs
            for clause in row
        )
        if is_row and _is_wrong(text, whole, parts):
            yield Split(whole, tuple(parts))


def _whole_before(text: str, said: Sequence[Clause], end: int) -> Quantity | None:
    """The amount that the sentence before a place tells, but for rates and targets said again."""
    near = max(0, end - _FAR)
    end = near + len(text[near:end].rstrip(_BEFORE_ITEM))
    begin = max(near, *(text.rfind(stop, near, end) + 1 for stop in "。\n"))
    told = [
        clause
        for clause in clauses_between(said, begin, end)
        if not (clause.restates or clause.differs or is_rate(clause.quantity.unit))
    ]
    if len(told) != 1 or not _is_done(told[0]) or told[0].quantity.role not in AMOUNTS:
        return None
    return told[0].quantity


def _is_done(clause: Clause) -> bool:
    quantity = clause.quantity
    is_amount = quantity.role in AMOUNTS_AND_PARTS and quantity.bound is Bound.NONE
    is_later = clause.aspect in OPEN or clause.period in (Period.BEYOND, Period.PART)
    return is_amount and not (is_later or clause.adds)


def _verb_at_end(quantity: Quantity) -> str:
    """The verb that a number stands right behind, and a name before it: 小学新增."""
    verbs = list(DOES.finditer(quantity.lead))
    if not verbs or verbs[-1].end() < len(quantity.lead) or verbs[-1].start() < 2:
        return ""
    return verbs[-1][0]


def _is_wrong(text: str, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    is_open = any("等" in part.lead or text.startswith("等", part.end) for part in parts)
    return (
        not is_open
        and added_up(parts) != whole.value
        and is_nearly(whole, parts)
        and all(part.value < whole.value for part in parts)
        and can_be_parts(whole, parts)
    )
