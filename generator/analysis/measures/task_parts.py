"""What a task is made up of, where a text tells what was done of each part, or of some.

任务9万亩（其中造林6万亩、抚育3万亩），完成造林5万亩、抚育2万亩: three targets, two of them told.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import Aspect
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.done_of_plans import is_done_of
from generator.analysis.measures.roles import Role
from generator.analysis.measures.subjects import (
    LetterPairs,
    are_verbs,
    letter_pairs,
    own_words,
)
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_BRACKET: Final = pattern("[(（]")
_CLOSE: Final = pattern(r"[)）]")
_TOLD: Final = pattern("已|实际|完成|实(?![施行现验])|现[已有建]|累计|共|建成|达到")
_FEW: Final = 6  # numbers behind the parts among which what was done of them is looked for
_MOST: Final = 40  # parts


def parts_told(text: str, made: Sequence[Clause]) -> Iterator[int]:
    """What a task is made up of, where it is told what was done of each, or of some.

    任务9万亩（其中造林6万亩、抚育3万亩），完成造林5万亩、抚育2万亩.
    """
    for at, whole in enumerate(made):
        if not whole.restates:
            continue
        yield from _parts_in_turn(text, made, at)
        parts = list(_parts_of(text, made, at))
        if not parts:
            continue
        last = parts[-1] + 1
        told = list(_as_done(text, made[last : last + len(parts) + _FEW]))
        of_whole = letter_pairs(own_words(whole.quantity.lead))
        names = [of_whole, *(_name_of(made[n]) for n in parts)]
        for place, n in enumerate(parts, start=1):
            only = names[place].difference(*names[:place], *names[place + 1 :])
            if any(_is_done_of_part(made[n], clause, only) for clause in told):
                yield n


def _parts_in_turn(text: str, made: Sequence[Clause], at: int) -> Iterator[int]:
    """The parts of a whole where each stands before what was done of it.

    任务160公里，其中县道60公里，已完成46公里，乡道100公里，已完成80公里.
    """
    whole, found = made[at].quantity, []
    for n in range(at + 1, min(len(made) - 1, at + 1 + _MOST), 2):
        part, clause = made[n], made[n + 1]
        is_alike = part.quantity.unit == clause.quantity.unit == whole.unit
        if not is_alike or part.quantity.role is not Role.PART or not _name_of(part):
            break
        if _STOP.search(text, whole.end, clause.quantity.start):
            break
        if (
            not are_verbs(clause.own)
            or _TOLD.search(part.quantity.lead)
            or not is_done_of(part, clause)
        ):
            break
        found.append(n)
    if len(found) > 1:
        yield from found


def _as_done(text: str, told: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses, those without a verb with that of the one before: 完成水厕5座，旱厕3座."""
    before: Clause | None = None
    for clause in told:
        if before is None or clause.aspect is not Aspect.UNSAID or _is_parted(text, before, clause):
            before = clause
        else:
            before = replace(clause, aspect=before.aspect)
        yield before


def _is_parted(text: str, before: Clause, clause: Clause) -> bool:
    return _STOP.search(text, before.quantity.end, clause.quantity.start) is not None


def _name_of(clause: Clause) -> LetterPairs:
    """What a number counts by the words before it, else by those behind it."""
    lead = letter_pairs(own_words(clause.quantity.lead))
    return lead or letter_pairs(own_words(_BRACKET.split(clause.quantity.tail)[0]))


def _parts_of(text: str, made: Sequence[Clause], at: int) -> Iterator[int]:
    """The places of the parts of a whole: in a bracket behind it, or behind 其中 up to a stop."""
    whole = made[at].quantity
    is_open = text.startswith(("(", "（"), whole.end)
    stop = (_CLOSE if is_open else _STOP).search(text, whole.end)
    end = stop.start() if stop else len(text)
    for n in range(at + 1, min(len(made), at + 1 + _MOST)):
        part = made[n]
        if part.quantity.start >= end or part.quantity.unit != whole.unit:
            return
        if not is_open and part.quantity.role is not Role.PART:
            return
        if _TOLD.search(part.quantity.lead) or part.quantity.value >= whole.value:
            return
        yield n


def _is_done_of_part(part: Clause, clause: Clause, names: LetterPairs) -> bool:
    """Whether a number is what was done of a part, by what only that is called."""
    is_named = not names.isdisjoint(_name_of(clause))
    return is_named and not clause.is_part and is_done_of(part, clause)
