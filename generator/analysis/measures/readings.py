"""What is read of a project: each numeric target of its title, with its actual or without."""

from decimal import Decimal
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.measures.clause import Clause
from generator.analysis.measures.grades import Grade
from generator.analysis.measures.names import name_of
from generator.analysis.measures.pairing import Match, matches
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.subjects import are_verbs, letters_of, own_words
from generator.analysis.measures.written_numbers import Bound
from generator.records import Measure, Project

_OF_WORKS: Final = ("投资", "总投资", "资金", "建筑面积", "占地面积", "总面积")


class Reading(Struct, frozen=True):
    """One numeric target, as read; `actual` is None where no number is certainly its partner.

    `comparison` is at_least or at_most. The words are those that both numbers were read from,
    each with what is counted beside it, as they stand in the text. `part` is the item's that it was
    read of, or 0; `bound` is that of the actual, and the `_number`s are the numbers themselves
    within the words.
    """

    name: str
    target: Decimal
    actual: Decimal | None
    unit: str
    comparison: str
    target_words: str
    actual_words: str
    part: int = 0
    target_number: str = ""
    actual_number: str = ""
    bound: Bound = Bound.NONE
    grade: Grade = Grade.UNSURE

    @property
    def ratio(self) -> Decimal | None:
        """Actual ÷ target as records have it, or None without an actual."""
        if self.actual is None or self.target <= 0:
            return None
        return Measure(name=self.name, target=self.target, actual=self.actual).ratio


def readings_of(project: Project) -> tuple[Reading, ...]:
    """The readings of a project and of its items, in the order of their titles; never raises.

    Those of an item are read from its own row alone, those of the title from the other rows.
    """
    whole = tuple(result.text for result in project.results if not result.title)
    items = [
        replace(reading, part=item.part)
        for item in project.items
        for reading in readings_in(item.title, (item.text,))
    ]
    return (*readings_in(project.title, whole), *items)


def readings_in(title: str, results: tuple[str, ...]) -> tuple[Reading, ...]:
    """The readings of a title and the texts of its results."""
    found = matches(title, results)
    names = [_name(title, results, match) for match in found]
    readings: list[Reading] = []
    for match, name in zip(found, names, strict=True):
        if names.count(name) > 1:  # 新建公园3个、改造公园5个
            name = _name(title, results, match, has_verb=True)
            # 计划改造道路4公里、投资3亿元，新建桥梁2座、投资1亿元
            if name in _OF_WORKS and readings:
                name = readings[-1].name.removesuffix(name) + name
        readings.append(_reading_of(title, results, match, name))
    return tuple(readings)


def _reading_of(title: str, results: tuple[str, ...], match: Match, name: str) -> Reading:
    target, found = match.target, match.actual
    quantity = target.quantity
    text = title if target.result < 0 else results[target.result]
    return Reading(
        name=name,
        target=quantity.value,
        actual=found.quantity.value if found else None,
        unit=quantity.unit,
        comparison="at_most" if target.is_ceiling else "at_least",
        target_words=_clause(text, quantity),
        actual_words=_clause(results[found.result], found.quantity) if found else "",
        target_number=quantity.words,
        actual_number=found.quantity.words if found else "",
        bound=found.quantity.bound if found else Bound.NONE,
        grade=match.grade,
    )


def _name(title: str, results: tuple[str, ...], match: Match, *, has_verb: bool = False) -> str:
    """What is counted, in the title's words; where it sets no target, in those of the result."""
    target, found = match.target, match.actual
    if target.result < 0:
        return name_of(title, target.quantity, has_verb=has_verb)
    if found is not None and _says_what(found.clause):
        return name_of(results[found.result], found.quantity, title, has_verb=has_verb)
    return name_of(results[target.result], target.quantity, title, has_verb=has_verb)


def _says_what(told: Clause) -> bool:
    """Whether what was delivered is named beside its number: not 现已建成13个."""
    said = told.quantity.lead.rpartition("的")  # 符合要求的已完工690户 says of which, not what
    if said[0] and not told.quantity.tail and are_verbs(own_words(said[2])):
        return False
    return len(letters_of(told.own)) > 1 and not are_verbs(told.own)


def _clause(text: str, quantity: Quantity) -> str:
    start = text.rfind(quantity.lead, 0, quantity.start) if quantity.lead else quantity.start
    end = (
        text.find(quantity.tail, quantity.end) + len(quantity.tail)
        if quantity.tail
        else quantity.end
    )
    return text[start:end].strip(" 。")
