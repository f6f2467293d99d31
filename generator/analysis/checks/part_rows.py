"""Rows of parts that end their sentence, and leave hardly anything of the whole over.

Who names 29 of 31 in three parts does not mean to leave two out; 等 says that there are more.
"""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Final

from generator.analysis.checks.part_totals import NEARLY, added_up
from generator.analysis.checks.part_words import DOES, NO_AMOUNT, OTHER_WORDS
from generator.analysis.checks.partitions import are_opposites, is_of_unit
from generator.analysis.checks.split_sums import ends_row
from generator.analysis.checks.work_states import are_stages
from generator.analysis.measures import Quantity
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.characters import HAN
from generator.patterns import pattern

_SENTENCE: Final = pattern(r"[。;；\n]")
_OPEN: Final = pattern("等|其余|其他|其它|剩余|另|还")  # there are more parts than are named
_STEP: Final = pattern(rf"[,，、:：]?(?!{OTHER_WORDS})[{HAN}]{{2,8}}")
_OF_PART: Final = pattern(r"[^,，。;；、()（）\n]+")  # 9所公办, 14个已投用
_ROW_OFF: Final = Decimal("0.05")  # of a whole
_MOST: Final = 40
_FEWEST: Final = 2
_FEW: Final = 4  # numbers behind a row that may be of something else
_NEAR: Final = 12  # characters in which a number says how it is meant


def is_part(text: str, part: Quantity, whole: Quantity) -> bool:
    """Whether a number is an amount in the unit of a whole: no growth, and not what each gets."""
    before = text[max(0, part.start - _NEAR) : part.start]
    is_each = text.startswith(("/", "／"), part.end)  # noqa: RUF001 - full-width in bulletins
    return is_of_unit(part, whole) and not is_each and not NO_AMOUNT.search(before)


def row_among(
    text: str, numbers: Sequence[Quantity], whole: Quantity, begin: int
) -> list[Quantity]:
    """Numbers that fill a sentence behind 其中 and hardly differ from the whole.

    其中管网延伸92处，改造配套451处，新建273处: whether a part is told with a verb or without. Of
    two the second may end in its verb (分散改造), and begin with none (新建停车场).
    """
    end = _end_of_sentence(text, begin)
    row = [part for part in numbers if part.start < end][:_MOST]
    if len(row) < _FEWEST:
        return []
    borders = [begin, *(part.end for part in row)]
    is_row = (
        _ends_clause(text, numbers, row)
        and (len(row) > _FEWEST or _ends_in_verb(row[-1]))
        and all(
            is_part(text, part, whole)
            and part.unit == whole.unit
            and _STEP.fullmatch(text, at, part.start)
            for at, part in zip(borders, row, strict=False)
        )
    )
    off = abs(added_up(row) - whole.value)
    return row if is_row and off <= whole.value * _ROW_OFF else []


def are_nearly_all(
    text: str, found: Sequence[Quantity], whole: Quantity, parts: Sequence[Quantity]
) -> bool:
    """Whether several parts that end a sentence or a bracket leave hardly anything over.

    What was finished, and accepted too, are stages of one work, and no parts.
    """
    if len(parts) < _FEWEST or are_stages(parts):
        return False
    is_end = _ends_clause(text, found, parts) or ends_row(text, parts[-1].end)
    if not is_end and len(parts) == _FEWEST:
        is_end = are_opposites(parts) and _names_no_rest(text, found, whole, parts)
    elif not is_end:
        is_end = _is_other_next(text, found, parts[-1])
    return is_end and NEARLY * whole.value <= added_up(parts)


def _ends_clause(text: str, found: Sequence[Quantity], parts: Sequence[Quantity]) -> bool:
    """Whether the rest of a sentence or a bracket behind parts has no amount, and names no more.

    What is said of the last alone may say which of them: 农村14个已通过验收.
    """
    end = parts[-1].end
    if text[end : end + 1] in ("", *"。;；)）\n"):
        return True
    stop = _end_of_sentence(text, end)
    return (
        not _is_said_of_last(text, parts)
        and all(is_rate(first_word(number.unit)) for number in _behind(found, end, stop))
        and not _OPEN.search(text, end, stop)
    )


def _names_no_rest(
    text: str, found: Sequence[Quantity], whole: Quantity, parts: Sequence[Quantity]
) -> bool:
    """Whether no number behind parts in their sentence may be what is left of the whole."""
    end = parts[-1].end
    stop = _end_of_sentence(text, end)
    left = whole.value - added_up(parts)
    may_be_rest = any(quantity.value <= left for quantity in _behind(found, end, stop))
    return not (may_be_rest or _is_said_of_last(text, parts) or _OPEN.search(text, end, stop))


def _is_said_of_last(text: str, parts: Sequence[Quantity]) -> bool:
    tails = [_OF_PART.match(text, part.end) for part in parts]
    return tails[-1] is not None and None in tails


def _end_of_sentence(text: str, begin: int) -> int:
    stop = _SENTENCE.search(text, begin)
    return stop.start() if stop else len(text)


def _behind(found: Sequence[Quantity], begin: int, end: int) -> list[Quantity]:
    """The first numbers that begin between two places."""
    at = bisect_left(found, begin, key=attrgetter("start"))
    return [quantity for quantity in found[at : at + _FEW] if quantity.start < end]


def _ends_in_verb(part: Quantity) -> bool:
    """Whether the words before a number end in its verb, behind how that is done: 分散改造."""
    verb = DOES.search(part.lead)
    return verb is not None and verb.start() > 1 and verb.end() == len(part.lead)


def _is_other_next(text: str, found: Sequence[Quantity], last: Quantity) -> bool:
    """Whether a comma and an amount of something else end a row: 环城渠7.05公里,清运淤泥1.7万吨."""
    end = _end_of_sentence(text, last.end)
    rest = _behind(found, last.end, end)
    if not rest or not text.startswith((",", "，"), last.end):
        return False
    is_other = not any(count_alike(quantity.unit, last.unit) for quantity in rest)
    return is_other and not _OPEN.search(text, last.end, end)
