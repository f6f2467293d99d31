"""Roles of columns: the best way to give fields to all columns of a table at once.

A head says what a column may be and how plainly; its cells speak for it or against it. Each field
goes to one column, and all ways are weighed. Where another way fits nearly as well, nobody can
know, and that is said (`Doubt`) instead of guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from generator.importing.table_heads.column_looks import Look
from generator.importing.table_heads.columns import ANSWERING, FIELDS, ROLES
from generator.importing.table_heads.head_words import (
    HeadWords,
    Sense,
    head_words,
    is_aside,
    is_money,
    is_of_investment,
    is_of_leads,
    is_rate_of_completion,
)

_NO_FIELD: Final = 1.0  # what it weighs that a column stays under its own head
_MARGIN: Final = 0.25
_LATER: Final = 1e-6  # of columns that weigh the same the first
_FIRST: Final = 0.3  # the first of several titles, from the left
_NAMED: Final = 3.0  # the weight of a head that names a title outright: 项目名称
_TITLE: Final = 2.0
_ANSWERS: Final = 2.5  # the weight of a head that names who answers: 责任单位
# Fields of which it matters that the right column has it; of others the first is as good.
_ASKED: Final = ("title", "text", "share", "departments")
_BITS: Final = {name: 1 << place for place, name in enumerate(FIELDS)}


@dataclass(frozen=True)
class HeadedColumn:
    """A column: the words of its head, what they may mean, and how its cells look."""

    head: str
    senses: tuple[Sense, ...] = ()
    look: Look = field(default_factory=Look)

    @cached_property
    def times(self) -> HeadWords:
        """The head taken apart, for the time that it names."""
        return head_words(self.head)

    def sense(self, role: str) -> float:
        """How plainly the head says a role; 0 where it does not."""
        return next((sense.weight for sense in self.senses if sense.role == role), 0.0)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field that two columns fit alike, by their places; one place twice: that, or no field."""

    field: str
    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Roles:
    """By the place of a column its field, or what it is to the numbers of its row; and doubts."""

    fields: dict[int, str]
    numbers: dict[int, str]
    doubts: tuple[Doubt, ...] = ()


def roles_of(columns: Sequence[HeadedColumn]) -> Roles:
    """The best roles of all columns, in their order from the left."""
    # a column is held against those that say something: of very many most may say nothing
    said = {
        place for place, column in enumerate(columns) if column.senses or column.times.is_period
    }
    options = []
    for place in range(len(columns)):
        near = sorted({*said, place})
        options.append(_options([columns[n] for n in near], near.index(place)))
    fields = _best(options)[1]
    doubts = [doubt for name in _ASKED if (doubt := _doubt(columns, options, fields, name))]
    if not {"text", "outcome", "share"} & set(fields.values()):
        doubts += _results_in_notes(columns, fields)
    fields |= _share_of_investment(columns, fields)
    fields |= _answering(columns, fields)
    numbers = {
        place: role
        for place, column in enumerate(columns)
        if (role := _number_role(column, fields.get(place, "")))
    }
    return Roles(fields, numbers, tuple(doubts))


def _answering(columns: Sequence[HeadedColumn], fields: dict[int, str]) -> dict[int, str]:
    """The column of those who answer, 责任单位, where another column has who leads, 牵头单位."""
    lead = next((place for place, name in fields.items() if name == "departments"), None)
    if lead is None or not is_of_leads(columns[lead].head):
        return {}
    found = [
        place
        for place, column in enumerate(columns)
        if place not in fields
        and _ANSWERS <= column.sense("departments") < 10
        and column.sense("departments") == max(sense.weight for sense in column.senses)
        and _of_names("departments", column.look) > -1.0
        and column.look.unnamed < 0.5  # 各有关单位 are no departments
    ]
    return {found[0]: ANSWERING} if len(found) == 1 else {}


def _share_of_investment(columns: Sequence[HeadedColumn], fields: dict[int, str]) -> dict[int, str]:
    """The column of the only rate of completion, where it is one of investment, as the share.

    Nothing where the table has a plain one, or where a person has decided about the column.
    """
    rates = [place for place, column in enumerate(columns) if is_rate_of_completion(column.head)]
    if "share" in fields.values() or len(rates) != 1 or rates[0] in fields:
        return {}
    (place,) = rates
    column = columns[place]
    is_decided = any(sense.weight > 10 for sense in column.senses)
    is_share = not column.look.count or _of_result("share", column.look, column) > 0
    return {place: "share"} if is_of_investment(column.head) and is_share and not is_decided else {}


def _options(columns: Sequence[HeadedColumn], place: int) -> dict[str, float]:
    """The fields that a column may have, each with its weight; more than none at all weighs."""
    column = columns[place]
    if any(sense.weight > 10 for sense in column.senses):  # a person has decided
        return {s.role: s.weight for s in column.senses if s.role in FIELDS}
    if column.look.ticks >= 0.5:  # they say yes or no to a head, and nothing else
        return {"outcome": weight} if (weight := column.sense("outcome")) > _TITLE else {}
    found = {s.role: s.weight for s in column.senses if s.role in FIELDS}
    is_named = column.sense("title") >= _NAMED and not column.look.repeats
    others = [c for c in columns if c is not column and c.sense("title")]
    if column.sense("title") and others and not is_named:
        found["programme"] = max(found.get("programme", 0.0), 1.0)
    found |= _without_sense(columns, column)
    if _is_one_of_several_times(columns, column):
        for name in ("text", "share", "outcome", "plan", "deadline"):
            found.pop(name, None)
    weighed = {
        name: weight
        + _evidence(name, weight, column)
        + _preference(columns, place, name)
        - place * _LATER
        for name, weight in found.items()
    }
    titles = [c for c in columns if c.sense("title") or c.sense("programme") == _TITLE]
    plain = [c for c in columns if c.sense("title") >= _TITLE]
    if [column] in (titles, plain) and "title" in weighed and column.look.han >= 0.5:
        weighed["title"] = max(weighed["title"], 1.2)  # the only one, though it repeats
    return {name: weight for name, weight in weighed.items() if weight > _NO_FIELD}


def _without_sense(columns: Sequence[HeadedColumn], column: HeadedColumn) -> dict[str, float]:
    """What a column may be by its cells, or by a role that stands in for a field nobody has."""
    found: dict[str, float] = {}
    look = column.look
    if column.sense("actual") and not is_money(column.head) and "开工" not in column.head:
        found["text"] = 1.7 if column.sense("actual") >= _NAMED else 1.4
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
    if is_title and not any(c.sense("title") >= _TITLE and c.look.han >= 0.5 for c in columns):
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
        first = next((n for n, c in enumerate(columns) if c.sense("title") >= _TITLE), place)
        return _FIRST if place == first else 0.0
    if name in ("text", "share"):
        whole = 0.0 if column.times.is_whole else -0.3
        total = 0.3 if "累计" in column.head or "全年" in column.head else 0.0
        return whole + total + (0.3 if name == "text" and "完成" in column.head else 0.0)
    return 0.0


def _evidence(name: str, weight: float, column: HeadedColumn) -> float:
    """What the cells of a column say for a field, or against it."""
    look = column.look
    if not look.count:
        return 0.0
    match name:
        case "title" | "programme":
            return _of_title(look, weight) if name == "title" else _of_group(look)
        case "text" | "outcome" | "share" | "plan":
            return _of_result(name, look, column)
        case "departments" | "assisting" | "people" | "leaders":
            return _of_names(name, look)
        case "number":
            return 1.0 if look.printed >= 0.6 else -1.2 if look.count >= 3 else 0.0
        case "deadline":
            return 0.5 * (look.dates >= 0.5) - 2.0 * (look.long >= 0.5)
        case _:
            return 0.0


def _of_title(look: Look, weight: float) -> float:
    against = 3.0 * (look.han < 0.5) + 2.0 * (look.amounts >= 0.6)
    against += 2.0 * (look.states >= 0.6 or look.dates >= 0.6) + 1.0 * (look.offices >= 0.6)
    if look.repeats:
        against += 2.0
    elif look.tells_apart:
        against -= 0.5
    elif look.rows >= 3:
        against += 0.75
    elif weight < _NAMED:  # too few rows to see whether words repeat: a label, or a sentence?
        against += -0.2 if look.long >= 0.5 else 0.3 if look.mean <= 10 and not look.amounts else 0
    return -against


def _of_group(look: Look) -> float:
    if look.han < 0.5:
        return -3.0
    if look.repeats:
        return 1.5
    if look.rows < 3:
        return 0.6 if look.mean <= 10 else 0.0
    return -1.0 if look.tells_apart else 0.0


def _of_result(name: str, look: Look, column: HeadedColumn) -> float:
    is_amount = look.numbers >= 0.6 or look.shares >= 0.6
    if name == "text":
        against = 0.3 * (look.numbers >= 0.6) + 2.0 * (look.shares >= 0.6 or look.offices >= 0.6)
        return 0.5 * (look.long >= 0.5) - against
    if name == "outcome":
        against = 3.0 * is_amount + 2.0 * (look.long >= 0.3 or look.mean > 12)
        if column.sense("outcome") < _TITLE and look.states < 0.5:
            against += 1.0  # 完成情况 may be words of outcomes, where they look like some
        return 0.8 * (look.states >= 0.6) - against
    if name == "plan":
        return -2.0 * is_amount
    is_share = look.shares >= 0.5 or (look.numbers >= 0.5 and "%" in _half_width(column.head))
    if is_share:
        return 1.2
    return -2.5 if look.long >= 0.4 else -1.5 if look.states >= 0.5 else -0.3


def _half_width(words: str) -> str:
    return words.replace("\uff05", "%")


def _of_names(name: str, look: Look) -> float:
    against = 4.0 * (look.amounts >= 0.3) + 2.0 * (look.prose >= 0.5)
    if name in ("people", "leaders"):
        return 0.5 * (look.names >= 0.6) - against - 3.0 * (look.offices >= 0.5)
    is_none = look.count >= 3 and look.offices < 0.1 and look.places < 0.5
    return 1.0 * (look.offices >= 0.5) - against - 1.2 * is_none


def _best(
    options: Sequence[dict[str, float]], without: tuple[int, str] | None = None
) -> tuple[float, dict[int, str]]:
    """The best way for all columns, each field once; `without` is a field that a place has not.

    A group stands before the titles that it holds, so that one behind them weighs less.
    """
    ways: dict[int, tuple[float, dict[int, str]]] = {0: (0.0, {})}
    for place, names in enumerate(options):
        after: dict[int, tuple[float, dict[int, str]]] = {}
        for used, (total, fields) in ways.items():
            _keep(after, used, total + _NO_FIELD, fields)
            for name, weight in names.items():
                if used & _BITS[name] or (place, name) == without:
                    continue
                is_behind = name == "programme" and used & _BITS["title"]
                less = 0.8 if is_behind and weight < 2.5 else 0.0
                if weight - less > _NO_FIELD:
                    new = {**fields, place: name}
                    _keep(after, used | _BITS[name], total + weight - less, new)
        ways = after
    return max(ways.values(), key=lambda way: way[0])


def _keep(
    ways: dict[int, tuple[float, dict[int, str]]], used: int, total: float, fields: dict[int, str]
) -> None:
    if used not in ways or ways[used][0] < total:
        ways[used] = (total, fields)


def _doubt(
    columns: Sequence[HeadedColumn],
    options: Sequence[dict[str, float]],
    fields: dict[int, str],
    name: str,
) -> Doubt | None:
    """The doubt about a field: another column fits it nearly as well as the one that has it."""
    place = next((place for place, found in fields.items() if found == name), None)
    if place is None or options[place][name] > 10:
        return None
    best = _best(options)[0]
    total, other = _best(options, without=(place, name))
    rival = next((at for at, found in other.items() if found == name), None)
    if rival is None or best - total >= _MARGIN or not columns[rival].look.count:
        return None
    return Doubt(name, place, rival)


def _results_in_notes(columns: Sequence[HeadedColumn], fields: dict[int, str]) -> Iterator[Doubt]:
    """A column of notes that seems to say what came, in a table that says it nowhere else."""
    for place, name in fields.items():
        look = columns[place].look
        is_result = look.done >= 0.5 and look.count * 2 > look.rows
        if name == "note" and is_result and columns[place].sense("note") < 10:
            yield Doubt("text", place, place)


def _number_role(column: HeadedColumn, field: str) -> str:
    """What a column of numbers is to its row: target, actual, unit, rate; empty for others."""
    look = column.look
    if field and field != "text":
        return ""
    for sense in column.senses:
        if sense.role not in ROLES:
            continue
        is_plain = sense.weight > 10 or not look.count
        fits = {
            "target": look.amounts >= 0.5,
            "actual": look.amounts >= 0.5,
            "unit": look.mean <= 6 and look.numbers < 0.5,
            "rate": look.shares + look.numbers >= 0.5,
        }[sense.role]
        if is_plain or fits:
            return sense.role
    return ""
