"""The fields that a column may have, each with its weight: by its head, cells and neighbours."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.kept_columns.head_words import is_aside, is_money
from generator.importing.table_heads.cell_evidence import NAMED, TITLE, HeadedColumn, evidence
from generator.importing.table_heads.columns import FIELDS

NO_FIELD: Final = 1.0  # what it weighs that a column stays under its own head
_LATER: Final = 1e-6  # of columns that weigh the same the first
_FIRST: Final = 0.3  # the first of several titles, from the left


def options_of(columns: Sequence[HeadedColumn], place: int) -> dict[str, float]:
    """The fields that a column may have, each with its weight; more than none at all weighs."""
    column = columns[place]
    if any(sense.weight > 10 for sense in column.senses):  # a person has decided
        return {s.role: s.weight for s in column.senses if s.role in FIELDS}
    if column.look.ticks >= 0.5:  # they say yes or no to a head, and nothing else
        return {"outcome": weight} if (weight := column.sense("outcome")) > TITLE else {}
    found = {s.role: s.weight for s in column.senses if s.role in FIELDS}
    is_named = column.sense("title") >= NAMED and not column.look.repeats
    others = [c for c in columns if c is not column and c.sense("title")]
    if column.sense("title") and others and not is_named:
        found["programme"] = max(found.get("programme", 0.0), 1.0)
    found |= _without_sense(columns, column)
    if _is_one_of_several_times(columns, column):
        for name in ("text", "share", "outcome", "plan", "deadline"):
            found.pop(name, None)
    weighed = {
        name: weight
        + evidence(name, weight, column)
        + _preference(columns, place, name)
        - place * _LATER
        for name, weight in found.items()
    }
    titles = [c for c in columns if c.sense("title") or c.sense("programme") == TITLE]
    plain = [c for c in columns if c.sense("title") >= TITLE]
    if [column] in (titles, plain) and "title" in weighed and column.look.han >= 0.5:
        weighed["title"] = max(weighed["title"], 1.2)  # the only one, though it repeats
    return {name: weight for name, weight in weighed.items() if weight > NO_FIELD}


def _without_sense(columns: Sequence[HeadedColumn], column: HeadedColumn) -> dict[str, float]:
    """What a column may be by its cells, or by a role that stands in for a field nobody has."""
    found: dict[str, float] = {}
    look = column.look
    if column.sense("actual") and not is_money(column.head) and "开工" not in column.head:
        found["text"] = 1.7 if column.sense("actual") >= NAMED else 1.4
    if column.sense("people") and look.offices >= 0.6:
        found["departments"] = 1.5
    if (  # 目标完成情况 over 已完成80%
        column.sense("text")
        and look.shares >= 0.6
        and any(c is not column and c.sense("text") and c.look.long >= 0.5 for c in columns)
    ):
        found["share"] = 1.6
    if column.senses or is_aside(column.head):
        return found
    if look.offices >= 0.8 and not any(c.sense("departments") for c in columns):
        found["departments"] = 1.2
    is_title = look.han >= 0.8 and look.apart >= 0.9 and look.offices < 0.6 and look.dates < 0.5
    if is_title and not any(c.sense("title") >= TITLE and c.look.han >= 0.5 for c in columns):
        found["title"] = 1.3
    return found


def _is_one_of_several_times(columns: Sequence[HeadedColumn], column: HeadedColumn) -> bool:
    """Whether the same is said of several parts of the year, of which none is the year's result.

    What counts up to a time (累计, 1-9月, 截至9月底) stands for the whole where it is the only one.
    """
    if not column.times.is_period:
        return False
    alike = [c for c in columns if c.times.is_period and _is_alike(c, column)]
    if len({c.times.when for c in alike}) < 2:  # of one time, as below one head: 1-10月进展情况
        return False
    totals = [c for c in alike if _adds_up(c)]
    return not (len(totals) == 1 and totals[0] is column)


def _is_alike(one: HeadedColumn, other: HeadedColumn) -> bool:
    first = {one.senses[0].role if one.senses else "", other.senses[0].role if other.senses else ""}
    return len(first) == 1 or "" in first


def _adds_up(column: HeadedColumn) -> bool:
    words = column.head
    return any(sign in words for sign in ("累计", "截", "前三季度", "上半年")) or (
        "月" in column.times.when and any(sign in column.times.when for sign in "-—~至到\uff5e")
    )


def _preference(columns: Sequence[HeadedColumn], place: int, name: str) -> float:
    """What speaks for one of several columns of the same kind: the first, the whole, the last."""
    column = columns[place]
    if name == "title":
        first = next((n for n, c in enumerate(columns) if c.sense("title") >= TITLE), place)
        return _FIRST if place == first else 0.0
    if name in ("text", "share"):
        whole = 0.0 if column.times.is_whole else -0.3
        total = 0.3 if "累计" in column.head or "全年" in column.head else 0.0
        return whole + total + (0.3 if name == "text" and "完成" in column.head else 0.0)
    return 0.0
