"""What cells look like: how well words fit a column, by its field and its head.

The weights are of one scale for all columns, so that whole rows can be compared. They tell ways of
reading apart; they never make a value.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.characters import HAN, HAN_SIGN
from generator.importing.table_heads.columns import ANSWERING
from generator.importing.table_heads.sum_words import sums_up

NUMBERED: Final = re.compile(r"^\s*(?:\d+\s*[.、．](?!\d)|[(（]\d+[)）]|第\d+项)\s*\S")  # noqa: RUF001
_NUMBER: Final = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?")
_PERCENT: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?\s*[%\uff05]")
_PRINTED: Final = re.compile(
    r"[0-9０-９]{1,6}(?:[.\-][0-9]{1,3})?[.、．]?|[(（][0-9一二三四五六七八九十]{1,3}[)）]"  # noqa: RUF001
    r"|[一二三四五六七八九十]{1,3}、?|第[0-9一二三四五六七八九十]{1,3}项|[\u2460-\u2473]"
)
DASHES: Final = frozenset({"-", "—", "——", "/", "\\", "－"})
_PARTS: Final = re.compile(r"[、,，;；/\s]+")
_OFFICE: Final = re.compile(
    r"(?!新建|改|扩建|建(?!设|委|行)|修|完成|推进|实施|开展|提升|打造|创建|整治)"  # begins a task
    r"[^0-9]*(?:局|委|办|部|院|会|处|所|站|中心|集团|公司|政府|街道|镇|乡|联社?|协会?|银行|学校|医院|大队"
    r"|支队|总队|党组|办公室|指挥部|管委会?|开发区|园区|社区|有关部门|部门|单位|各地|[县区市旗])"
    r"(?:[(（].{1,12}[)）])?"
)
_NAME: Final = re.compile(rf"[{HAN}·]{{1,4}}")
_STATE: Final = re.compile(
    r"[^0-9，。；,;]{0,8}(?:完成|推进|序时|滞后|达标|超额|落实|竣工|完工|开工|进行中|启动)[^0-9，。；,;]{0,6}"
)
_DATE: Final = re.compile(r".*(?:[0-9]月|[0-9]年|[0-9]{4}[.\-/]|年底|季度|月底|全年|长期).*")
SENTENCE: Final = re.compile("[，。；,;！]")
_SECTION: Final = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]")
_RATE: Final = re.compile(r"率|比例|%|\uff05|百分|进度")
_AMOUNT: Final = re.compile(r"投资|资金|金额|数|目标|任务|计划|累计|完成|额|元|预算|规模|总量")
_LONG: Final = 15

_BLANK: Final = {"number": -3.5, "programme": -1.0, "title": -3.0, "text": -1.0}

# What stands below tables: 注：…, 填报人：…, （完）.
_BELOW: Final = re.compile(
    r"(?:注|备注|说明|附件?|填报(?:单位|人|日期)?|制表(?:人|单位)?|审核人?|联系(?:人|电话)|数据来源)\s*[:：\d].*"
    r"|[(（](?:完|此件.{0,12}|本表.*)[)）]"
)

Weight = float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its field, which is empty where nobody knows it, and by its head.

    `kind` is what most cells of its full rows are, once that is known; `is_numbered` whether half
    of them begin with a number and go on, as titles do in tables without a column of numbers.
    """

    field: str
    head: str
    kind: str = ""
    is_numbered: bool = False


def likeness(words: str, column: Column) -> Weight:
    """How well words fit a column; None where they cannot stand there."""
    if not words or words in DASHES:
        is_odd = words and column.kind == "text"  # a dash stands where a number could
        return _BLANK.get(column.field, -1.0 if is_odd else 0.0)
    if _BELOW.fullmatch(words):
        return -6.0
    if is_sum(words):
        return 1.0 if column.field in ("number", "programme", "title") else -4.0
    return _RULES.get(column.field, _other)(words, column)


def is_sum(words: str) -> bool:
    """Whether words name what sums up other rows."""
    return sums_up(words)


def kind_of(words: str) -> str:
    """What words are: a number, a share, a text; empty where there are none."""
    if not words or words in DASHES:
        return ""
    return (
        "number" if _NUMBER.fullmatch(words) else "share" if _PERCENT.fullmatch(words) else "text"
    )


def with_kinds(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns with the kind of most of their cells in full rows, each of as many cells."""
    found = []
    for place, column in enumerate(columns):
        kinds = Counter(kind for row in rows if (kind := kind_of(row[place])))
        most = kinds.most_common(1)
        numbered = sum(bool(NUMBERED.match(row[place])) for row in rows)
        found.append(
            replace(
                column,
                kind=most[0][0] if most else "",
                is_numbered=2 * numbered >= len(rows) > 0,
            )
        )
    return found


def is_printed_number(words: str) -> bool:
    """Whether words are a number of a project as offices print them."""
    return _PRINTED.fullmatch(words) is not None


def is_state(words: str) -> bool:
    """Whether words say how something stands: 已完成, 按序时推进."""
    return _STATE.fullmatch(words) is not None


def is_prose(words: str) -> bool:
    """Whether words are long, or a sentence."""
    return len(words) >= _LONG or SENTENCE.search(words) is not None


def stands_below(words: str) -> bool:
    """Whether words are of a note below a table: 注：…, 填报人：…."""
    return _BELOW.fullmatch(words) is not None


def is_section(words: str) -> bool:
    """Whether words begin like the head of a section: 一、 or (一)."""
    return _SECTION.match(words) is not None and not words.endswith(("。", "；"))


def are_offices(words: str) -> bool:
    """Whether every part of the words looks like an office."""
    return all(_OFFICE.fullmatch(part) for part in _PARTS.split(words) if part)


def _is_amount(words: str) -> bool:
    return bool(_NUMBER.fullmatch(words) or _PERCENT.fullmatch(words))


def _number(words: str, _: Column) -> Weight:
    return 5.0 if is_printed_number(words) else None


def _programme(words: str, _: Column) -> Weight:
    if _is_amount(words) or not HAN_SIGN.search(words):
        return None
    if NUMBERED.match(words) or "。" in words:
        return -3.0
    return 2.0 if is_section(words) else 0.0 if are_offices(words) else 1.0


def _title(words: str, column: Column) -> Weight:
    if _is_amount(words) or not HAN_SIGN.search(words):
        return None
    if are_offices(words) or _STATE.fullmatch(words):
        return -2.0
    return 3.0 if NUMBERED.match(words) else -4.0 if column.is_numbered else 1.0


def _text(words: str, _: Column) -> Weight:
    if _is_amount(words):
        return -2.0
    if not HAN_SIGN.search(words):
        return -3.0
    if are_offices(words):
        return -2.0
    return 2.0 if is_prose(words) else 1.0


def _outcome(words: str, _: Column) -> Weight:
    if _is_amount(words) or SENTENCE.search(words):
        return -5.0
    return 4.0 if _STATE.fullmatch(words) else -2.0


def _share(words: str, _: Column) -> Weight:
    if _PERCENT.fullmatch(words):
        return 5.0
    if _NUMBER.fullmatch(words):
        return 0.5
    return -1.0 if len(words) <= _LONG and not are_offices(words) else -4.0


def _departments(words: str, _: Column) -> Weight:
    if _is_amount(words) or not HAN_SIGN.search(words):
        return None
    if are_offices(words):
        return 4.0
    return -3.0 if len(words) <= _LONG and not _STATE.fullmatch(words) else -5.0


def _people(words: str, _: Column) -> Weight:
    if _is_amount(words) or are_offices(words):
        return None
    parts = [part for part in _PARTS.split(words) if part]
    return 3.0 if all(_NAME.fullmatch(part) for part in parts) else -4.0


def _deadline(words: str, _: Column) -> Weight:
    return 3.0 if _DATE.fullmatch(words) and len(words) <= _LONG else -3.0


def _note(words: str, _: Column) -> Weight:
    return -1.0 if _is_amount(words) or are_offices(words) else 0.5


def _other(words: str, column: Column) -> Weight:
    if column.kind:
        return (1.5 if kind_of(words) == column.kind else -2.0) - 2.0 * are_offices(words)
    if _RATE.search(column.head):
        return 4.0 if _PERCENT.fullmatch(words) else -1.0 if len(words) <= _LONG else -2.0
    if _AMOUNT.search(column.head) and _NUMBER.fullmatch(words):
        return 2.0
    return -2.0 if _PERCENT.fullmatch(words) or are_offices(words) else 0.0


_RULES: Final[dict[str, Callable[[str, Column], Weight]]] = {
    "number": _number,
    "programme": _programme,
    "title": _title,
    "text": _text,
    "outcome": _outcome,
    "share": _share,
    "departments": _departments,
    ANSWERING: _departments,
    "assisting": _departments,
    "people": _people,
    "leaders": _people,
    "deadline": _deadline,
    "note": _note,
}
