"""Roles of columns: the best way to give fields to all columns of a table at once.

A head says what a column may be and how plainly; its cells speak for it or against it. Each field
goes to one column, and all ways are weighed. Where another way fits nearly as well, nobody can
know, and that is said (`Doubt`) instead of guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.kept_columns.head_words import (
    is_of_investment,
    is_of_leads,
    is_rate_of_completion,
)
from generator.importing.table_heads.cell_evidence import HeadedColumn, of_names, of_result
from generator.importing.table_heads.column_options import NO_FIELD, options_of
from generator.importing.table_heads.columns import ANSWERING, FIELDS, ROLES

_MARGIN: Final = 0.25
_ANSWERS: Final = 2.5  # the weight of a head that names who answers: 责任单位
# Fields of which it matters that the right column has it; of others the first is as good.
_ASKED: Final = ("title", "text", "share", "departments")
_BITS: Final = {name: 1 << place for place, name in enumerate(FIELDS)}


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
        options.append(options_of([columns[n] for n in near], near.index(place)))
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
        and of_names("departments", column.look) > -1.0
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
    is_share = not column.look.count or of_result("share", column.look, column) > 0
    return {place: "share"} if is_of_investment(column.head) and is_share and not is_decided else {}


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
            _keep(after, used, total + NO_FIELD, fields)
            for name, weight in names.items():
                if used & _BITS[name] or (place, name) == without:
                    continue
                is_behind = name == "programme" and used & _BITS["title"]
                less = 0.8 if is_behind and weight < 2.5 else 0.0
                if weight - less > NO_FIELD:
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
