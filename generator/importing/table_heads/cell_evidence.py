"""What the cells of a column say for a field that its head names, or against it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from generator.analysis.kept_columns.head_words import HeadWords, Sense, head_words
from generator.importing.table_heads.column_looks import Look

NAMED: Final = 3.0  # the weight of a head that names a title outright: 项目名称
TITLE: Final = 2.0


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


def evidence(name: str, weight: float, column: HeadedColumn) -> float:
    """What the cells of a column say for a field, or against it."""
    look = column.look
    if not look.count:
        return 0.0
    match name:
        case "title" | "programme":
            return _of_title(look, weight) if name == "title" else _of_group(look)
        case "text" | "outcome" | "share" | "plan":
            return of_result(name, look, column)
        case "departments" | "assisting" | "people" | "leaders":
            return of_names(name, look)
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
    elif weight < NAMED:  # too few rows to see whether words repeat: a label, or a sentence?
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


def of_result(name: str, look: Look, column: HeadedColumn) -> float:
    """What cells say for a field of results: a text, an outcome, a plan, a share."""
    is_amount = look.numbers >= 0.6 or look.shares >= 0.6
    if name == "text":
        against = 0.3 * (look.numbers >= 0.6) + 2.0 * (look.shares >= 0.6 or look.offices >= 0.6)
        return 0.5 * (look.long >= 0.5) - against
    if name == "outcome":
        against = 3.0 * is_amount + 2.0 * (look.long >= 0.3 or look.mean > 12)
        if column.sense("outcome") < TITLE and look.states < 0.5:
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


def of_names(name: str, look: Look) -> float:
    """What cells say for a field of names: of offices or of people."""
    against = 4.0 * (look.amounts >= 0.3) + 2.0 * (look.prose >= 0.5)
    against += 4.0 * (look.units >= 0.5)  # 座, 公里 and 所 are what is counted in
    if name in ("people", "leaders"):
        return 0.5 * (look.names >= 0.6) - against - 3.0 * (look.offices >= 0.5)
    # two short words (人, 个) are units, and no offices in short
    is_none = (look.count >= 3 or look.mean <= 2) and look.offices < 0.1 and look.places < 0.5
    return 1.0 * (look.offices >= 0.5) - against - 1.2 * is_none
