"""Columns of numbers: the target and what was delivered have cells of their own.

A cell says its number alone (3.6), with its unit (1612亩) or in a sentence (培训420人次). What it
does not say stands in the head (完成数（公里）), in the column of units or beside the target.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Final

from msgspec.structs import replace

from generator.analysis.counting import plain_number
from generator.analysis.kept_columns.head_words import (
    HeadWords,
    head_words,
    is_money,
    senses_of,
)
from generator.analysis.measures import Bound, Grade, Reading, quantities, targets
from generator.analysis.measures.delivery import deliveries
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.readings import readings_in
from generator.analysis.measures.subjects import letter_pairs
from generator.analysis.measures.targets import title_targets
from generator.analysis.measures.units import count_alike
from generator.analysis.measures.written_numbers import bound_before, word_before
from generator.characters import HAN
from generator.patterns import pattern
from generator.records import Project, Result

_BARE: Final = pattern(
    r"(?P<before>[^0-9]{0,6}?)"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,9})?|[0-9]{1,15}(?:\.[0-9]{1,9})?)"
    r"(?P<times>[万亿]?[余多]?)(?P<after>及以上|以上|及以下|以下|以内|之内|左右)?"
)
_SIGNS: Final = {
    **dict.fromkeys("≥≧>＞⩾", "不少于"),  # noqa: RUF001
    **dict.fromkeys("≤≦<＜⩽", "不超过"),  # noqa: RUF001
}
_BEFORE: Final = pattern(
    "(?:不少于|不低于|不小于|不超过|不高于|不多于|不大于|至少|至多|超过|约|近|超|控制在|达到|达)?"
)
_PLAIN: Final = {ord(sign) + 0xFEE0: sign for sign in "0123456789.,%"}
_REMARK: Final = pattern(r"[(（](?:单位[:：])?(?P<unit>[^()（）]{1,8})[)）]")
_UNIT_BEHIND: Final = pattern(
    r"[0-9.,]\s?(?P<unit>[^0-9.,]*?)(?:[余多]?(?:及以上|以上|及以下|以下|以内|之内|左右)?)$"
)
_LEAD: Final = "共"  # what may stand before a number of anything
_UNIT: Final = pattern(rf"[{HAN}%‰/／·㎡a-zA-Z]{{1,8}}")  # noqa: RUF001
_NOTHING: Final = pattern(r"[\s\-—–/／无]*")  # noqa: RUF001
_LIMITS: Final = (Bound.AT_LEAST, Bound.AT_MOST)
_TIMES: Final = {"万": 10_000, "亿": 100_000_000}
_WORDS_OF: Final = {Bound.AT_LEAST: "不少于", Bound.AT_MOST: "不超过"}
_LONGEST_NAME: Final = 24
_ROLES: Final = ("target", "actual", "unit")


@dataclass(frozen=True, slots=True)
class NumberCells:
    """What the cells of a row say of its numbers, each with its head; empty where there is none."""

    target: str = ""
    actual: str = ""
    unit: str = ""
    target_head: str = ""
    actual_head: str = ""


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    unit: str
    bound: Bound
    printed_unit: str
    grade: Grade = Grade.PROVEN  # a number that is all its cell says


def cell_readings(project: Project, newest: str = "") -> tuple[Reading, ...]:
    """The readings of a project's columns of numbers, which its results keep under their heads.

    `newest` is what its newest period says was done, for a project without a result. An item's
    readings are its own. Nothing where a row has several targets, or several numbers of what was
    delivered: which of them belong together is for a person to say.
    """
    found: list[Reading] = []
    for result in project.results:
        cells = cells_of(result, newest if len(project.results) == 1 else "")
        if cells is not None:
            part = result.part if result.title else 0
            of_row = readings_of_cells(result.title or project.title, cells)
            found += [replace(reading, part=part) for reading in of_row]
    return tuple(dict.fromkeys(found))


def cells_of(result: Result, newest: str = "") -> NumberCells | None:
    """The cells of a row's columns of numbers, by what their heads say; None without a target.

    Where no column of its own has what was delivered, the text of the result has it, or the newest
    period.
    """
    roles = [(_role_of(head), head, words) for head, words in result.extra]
    of_work = [cell for cell in roles if not (is_money(cell[1]) and cell[0] != "unit")]
    if any(
        role == "target" for role, _, _ in of_work
    ):  # 总投资 beside 目标任务 is no second target
        roles = of_work
    targets_ = [(head, words) for role, head, words in roles if role == "target"]
    targets_ = _of_the_year(_once(targets_))
    actuals = [(head, words) for role, head, words in roles if role == "actual"]
    units = [words for role, _, words in roles if role == "unit"]
    if len(actuals) > 1 and len({words for _, words in actuals}) == 1:
        actuals = actuals[:1]
    if len(targets_) > 1 or len(actuals) > 1 or not (targets_ or actuals):
        return None
    target_head, target = targets_[0] if targets_ else ("", "")
    actual_head, actual = actuals[0] if actuals else ("", result.text or newest)
    unit = units[0] if len(units) == 1 else ""
    return NumberCells(target, actual, unit, target_head, actual_head)


def target_text(title: str, result: Result) -> tuple[str, str]:
    """The head and the words of a row's own column of targets, as its title would set them.

    A number takes the name of the title: 绿道42公里. Both are empty where no column sets one, or
    several do, and where it is money: the work is told of in words of its own.
    """
    cells = cells_of(result) if result.extra else None
    if cells is None or not cells.target or is_money(cells.target_head):
        return "", ""
    number = _wanted(title, cells)
    text = cells.target
    if number is not None:
        text = _with_number(_without_amount(_without_units(title))[0], number)
    return (cells.target_head, text) if targets(text) else ("", "")


def _with_number(name: str, number: _Number) -> str:
    """A name with the number that a column sets of it, as a title would: 绿道不少于1.2万米."""
    times = _TIMES.get(number.printed_unit[:1], 1) if number.printed_unit != number.unit else 1
    unit = number.printed_unit if times > 1 else number.unit
    return f"{name}{_WORDS_OF.get(number.bound, '')}{plain_number(number.value / times)}{unit}"


def _once(cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells of targets; a number that only repeats the target in the words of another goes."""
    cells = [(head, words) for head, words in cells if words.strip()]
    found = [(cell, several[0][1]) for cell in cells if len(several := targets(cell[1])) == 1]
    if len(found) != 1:
        return cells
    ((in_words, target),) = found
    rest = [_number(words, "") for head, words in cells if (head, words) != in_words]
    is_repeated = all(number and number.value == target.value for number in rest)
    return [in_words] if is_repeated else cells


def _of_the_year(cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of the targets of several times that of the year: 年度目标 beside 总体目标."""
    of_year = [cell for cell in cells if _is_of_year(head_words(cell[0]))]
    return of_year if len(of_year) == 1 else cells


def _is_of_year(head: HeadWords) -> bool:
    return head.when != "" and head.is_whole


def has_unit(head: str) -> bool:
    """Whether a head says in brackets in what its column counts."""
    return next(_units_in(head), "") != ""


def _role_of(head: str) -> str:
    """What a column is to the numbers of its row, by its head alone."""
    return next((sense.role for sense in senses_of(head) if sense.role in _ROLES), "")


def readings_of_cells(title: str, cells: NumberCells) -> tuple[Reading, ...]:
    """The readings of a row: its target beside what was delivered of it.

    Where no column has the target, the title's is meant. Nothing where no cell has a number, or
    where several targets stand beside one number.
    """
    wanted = _wanted(title, cells)
    if wanted is None:
        return _in_words(cells.target or title, cells)
    if wanted.value <= 0:
        return ()
    name, limit = _without_amount(_without_units(title))
    told = _told(cells, wanted, _with_number(name, wanted))
    word = word_before(name, len(name))  # 城镇登记失业率低于(%)
    bound = bound_before(name, len(name))
    is_ceiling = Bound.AT_MOST in (wanted.bound, bound, limit)
    reading = Reading(
        name=(name.removesuffix(word) if bound in _LIMITS else name)[:_LONGEST_NAME]
        or cells.target_head,
        target=wanted.value,
        actual=None,
        unit=wanted.unit,
        comparison="at_most" if is_ceiling else "at_least",
        target_words=cells.target,
        actual_words="",
    )
    return (_with_told(reading, told, cells),)


def _wanted(title: str, cells: NumberCells) -> _Number | None:
    """The number that is all the cell of a target says, in the unit that the row has for it."""
    unit = _unit_for(cells, cells.target_head, cells.actual_head) or _only_unit_in(title)
    return _number(cells.target, unit)


def _in_words(text: str, cells: NumberCells) -> tuple[Reading, ...]:
    """The readings of a target in words beside a cell; a bare number there takes its unit."""
    found = readings_in(text, (cells.actual,))
    if len(found) == 1:
        ((_, target),) = targets(text)
        match = _UNIT_BEHIND.search(target.words.translate(_PLAIN))
        printed = (match["unit"] if match else "") or target.unit
        wanted = _Number(target.value, target.unit, target.bound, printed)
        told = _told(cells, wanted, text)
        found = (_with_told(found[0], told, cells),)
    if not cells.target:  # what the title alone says is read there
        found = tuple(reading for reading in found if reading.actual is not None)
    return found


def _with_told(reading: Reading, told: _Number | None, cells: NumberCells) -> Reading:
    return replace(
        reading,
        actual=told.value if told else None,
        actual_words=cells.actual if told else "",
        bound=told.bound if told else Bound.NONE,
        grade=told.grade if told else Grade.UNSURE,
    )


def _told(cells: NumberCells, wanted: _Number, target: str) -> _Number | None:
    """What a cell says was delivered: its number, or what its words say beside that target."""
    told = _number(cells.actual, _unit_for(cells, cells.actual_head) or wanted.printed_unit)
    if told is None:
        told = _told_in_words(cells.actual, wanted, target)
    return told if told and count_alike(told.unit, wanted.unit) else None


def _told_in_words(words: str, wanted: _Number, text: str) -> _Number | None:
    """What words say was delivered, as they are read beside a title that sets the same target.

    Where they name nothing of it (420人次走进课堂 of 技能提升), their only number that may
    have been delivered counts, for a person to look at; else the reader had reason to take none.
    """
    for told in readings_in(text, (words,)):
        if told.actual is not None and told.target == wanted.value:
            return _Number(told.actual, told.unit, told.bound, wanted.printed_unit, told.grade)
    named = text
    for _, target in targets(text):
        named = named.replace(target.words, " ")
    if letter_pairs(named) & letter_pairs(words):
        return None
    found = candidates_of((words,))
    may_be = [
        found[c].quantity for t in title_targets(text) for c in deliveries(t, found, (words,))
    ]
    if len(may_be) != 1:
        return None
    (only,) = may_be
    return _Number(only.value, only.unit, only.bound, wanted.printed_unit, Grade.UNSURE)


def _unit_for(cells: NumberCells, *heads: str) -> str:
    """The unit that a head has in brackets, the first before the others, or its column."""
    own, *others = heads
    column = cells.unit if _UNIT.fullmatch(cells.unit) else ""
    return next(chain(_units_in(own), filter(None, (column,)), _units_in(*others)), "")


def _units_in(*heads: str) -> Iterator[str]:
    for head in heads:
        for match in _REMARK.finditer(head):
            if _UNIT.fullmatch(match["unit"]) and quantities(f"2{match['unit']}"):
                yield match["unit"]


def _only_unit_in(title: str) -> str:
    """The unit that a title has in brackets, 城镇新增就业(人); none where it has several.

    (14个村) and (改) are none: they say where, or what else is done.
    """
    units = set(_units_in(title))
    return units.pop() if len(units) == 1 else ""


def _without_units(title: str) -> str:
    """A title without the brackets that say but a unit."""
    for match in reversed(list(_REMARK.finditer(title))):
        if next(_units_in(match[0]), ""):
            title = title[: match.start()] + title[match.end() :]
    return title.strip("。 ")


def _without_amount(title: str) -> tuple[str, Bound]:
    """A title without the amount that it ends in, beside a column of targets; and its bound."""
    found = quantities(title)
    counted = title.removesuffix(found[-1].words) if found else title
    return (counted, found[-1].bound) if 1 < len(counted) < len(title) else (title, Bound.NONE)


def _number(cell: str, unit: str) -> _Number | None:
    """The number that is all a cell says, in its own unit or in that one."""
    text = "".join(cell.split()).translate(_PLAIN)
    for sign, words in _SIGNS.items():
        text = text.replace(sign, words)
    if not text or _NOTHING.fullmatch(text):
        return None
    bare = _BARE.fullmatch(text)
    if bare is None or not _BEFORE.fullmatch(bare["before"]):
        found = quantities(text)
        if len(found) != 1 or _BEFORE.fullmatch(text[: found[0].start]) is None:
            return None
        (own,) = found
        if own.end != len(text) or not own.unit:
            return None
        printed = _UNIT_BEHIND.search(own.words)
        return _Number(own.value, own.unit, own.bound, printed["unit"] if printed else own.unit)
    # 1.18个 at the head of a text may be the first of a list; a cell's number is all of it
    parts = bare["before"] or _LEAD, bare["number"], bare["times"], unit, bare["after"] or ""
    found = quantities("".join(parts)) if unit else ()
    if len(found) == 1:
        (own,) = found
        return _Number(own.value, own.unit, own.bound, bare["times"][:1] + unit)
    value = Decimal(bare["number"].replace(",", ""))
    value *= _TIMES.get(bare["times"][:1], 1)
    bound = Bound.AT_MOST if bare["before"] in ("不超过", "不高于", "控制在") else Bound.NONE
    return _Number(value, unit, bound, unit)
