"""How alike the subjects of targets and of the numbers of results are."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.measures.aspects import OPEN, REACHED, Aspect, is_finished
from generator.analysis.measures.kinds_wanted import is_kind_wanted
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import (
    LetterPairs,
    are_verbs,
    letter_pairs,
    letters_of,
    likeness,
    own_words,
    share_of,
)
from generator.analysis.measures.targets import Target
from generator.analysis.measures.units import count_alike

_FEW: Final = 12  # targets of a unit; among more, none is told by a single letter
_BEFORE: Final = 120  # characters of a title before a target that may say what it is about
_SEVERAL: Final = 2  # others of a kind beside one
_NEAR: Final = 40  # numbers before a part among which its whole is looked for


class Resemblance:
    """The subjects of targets and candidates, to be compared by their indexes."""

    def __init__(self, title: str, wanted: Sequence[Target], found: Sequence[Candidate]) -> None:
        self.wanted = wanted
        self.found = found
        self.subjects = [letter_pairs(_subject(title, target)) for target in wanted]
        self.said = [letter_pairs(candidate.clause.words) for candidate in found]
        self._alike: dict[tuple[int, int], Decimal] = {}
        self._by_unit: dict[str, list[int]] = {}
        self._marks = [self._marks_of(t) for t in range(len(wanted))]

    def of_unit(self, t: int) -> list[int]:
        """The targets of the unit of one, itself among them."""
        unit = self.wanted[t].quantity.unit
        if unit not in self._by_unit:
            self._by_unit[unit] = [
                n for n, other in enumerate(self.wanted) if count_alike(unit, other.quantity.unit)
            ]
        return self._by_unit[unit]

    def of(self, t: int, c: int) -> Decimal:
        """How alike a target and a candidate are, from 0 to 1."""
        alike = self._alike.get((t, c))
        if alike is None:
            alike = self._alike[t, c] = likeness(self.subjects[t], self.said[c])
        return alike

    def context(self, t: int, c: int) -> Decimal:
        """How much of the own words of either stands in the sentence of the other.

        Nothing where another target of the unit is more like the number.
        """
        if len(self.wanted) == len(self.found) == 1:
            return Decimal(0)
        own = self.of(t, c)
        if any(self.of(n, c) > own for n in self.of_unit(t)[:_FEW]):
            return Decimal(0)
        first, second = self.wanted[t].clause, self.found[c].clause
        return max(
            share_of(letter_pairs(first.own), letter_pairs(own_words(second.around))),
            share_of(letter_pairs(second.own), letter_pairs(own_words(first.around))),
        )

    def shares_a_letter(self, t: int, c: int) -> bool:
        """Whether both have a letter in common: 瓶颈路 and 白鹭路."""
        first = set(letters_of(self.wanted[t].clause.words))
        return not first.isdisjoint(letters_of(self.found[c].clause.words))

    def shares_its_mark(self, t: int, c: int) -> bool:
        """Whether both have a letter that no other target of the unit has: 东 in 东厂."""
        return not self._marks[t].isdisjoint(letters_of(self.found[c].clause.own))

    def is_of_part(self, t: int, c: int) -> bool:
        """Whether a target is of the part itself: more like it than like its whole.

        A part that is named by no more than some words of its whole (项目投资, 其中投资) is not.
        So it is where the whole is only on the way, and the part is what is done of it.
        """
        if self.wanted[t].clause.is_part:
            return True
        n = self._whole_of(c)
        if n is None:
            return False
        is_more_like = self.of(t, c) > self.of(t, n) and not self.said[c] < self.said[n]
        if is_more_like and self._is_one_of_two(t, c):
            is_more_like = False  # 轮作5.3万亩，其中稻油轮作3.6万亩、豆油轮作1.7万亩
        return (
            _is_done_of(self.found[n], self.found[c])
            or is_more_like
            or is_kind_wanted(self.wanted[t], self.found[c], self.found[n])
        )

    def _is_one_of_two(self, t: int, c: int) -> bool:
        """Whether the part right before or behind one is just as like a target."""
        found = self.found[c]
        return any(
            part.clause.is_part
            and part.result == found.result
            and part.quantity.unit == found.quantity.unit
            and self.of(t, n) == self.of(t, c)
            for n, part in enumerate(self.found[max(0, c - 1) : c + 2], max(0, c - 1))
            if n != c
        )

    def is_of_done_whole(self, t: int, c: int) -> bool:
        """Whether the whole that a part is of is the target, and said to be done.

        已完成38万亩营造林任务，其中造林31万亩; 已完成61万亩，其中甲片30万亩.
        """
        n = self._whole_of(c) if self.found[c].clause.is_part else None
        if n is None or self.wanted[t].clause.is_part:
            return False
        whole, wanted = self.found[n].quantity, self.wanted[t].quantity
        is_open = self.found[n].clause.aspect in OPEN  # 20座已完成设计，其中15座已完工
        if is_open or not is_finished(whole.lead + whole.tail):
            return False
        return whole.value == wanted.value or self._is_whole_meant(t, c, n)

    def _is_whole_meant(self, t: int, c: int, n: int) -> bool:
        """Whether a whole that has no name of its own is what is wanted, and not its part.

        The part is meant where it is called what the target is: 共完成61个，其中人行桥30个.
        """
        if letters_of(self.found[n].clause.own) or len(self.of_unit(t)) > 1:
            return False
        wanted, own = self.subjects[t], letter_pairs(self.found[c].clause.own)
        return bool(own) and not own <= wanted and not wanted <= self.said[c]

    def is_beside_its_thing(self, t: int, c: int) -> bool:
        """Whether a number of another thing stands right behind one of the target's thing.

        新增停车泊位238个、充电桩12个: what stands around the twelve is said of the others.
        """
        before, found = self.found[c - 1 : c], self.found[c]
        if not before or before[0].result != found.result or are_verbs(found.clause.own):
            return False
        quantity, name = before[0].quantity, found.quantity.lead
        is_next = found.quantity.start - quantity.end - len(name) <= 1
        is_alike = quantity.unit == found.quantity.unit and self.of(t, c - 1) > 0
        return is_next and is_alike and bool(name) and name == found.clause.own

    def is_one_of_several(self, t: int, c: int) -> bool:
        """Whether a part is one of three that have all words of the target that it has itself.

        其中甲院公共泊位38个，乙院公共泊位42个，丙院公共泊位76个: none is all public ones.
        """
        found = self.found[c]
        own = self._shared(t, c) if found.clause.is_part else frozenset()
        if not own:
            return False
        beside = (n for n in range(max(0, c - _NEAR), min(len(self.found), c + _NEAR)) if n != c)
        others = [
            n
            for n in beside
            if self.found[n].clause.is_part
            and self.found[n].clause.aspect is not Aspect.PLANNED
            and self.found[n].result == found.result
            and count_alike(self.found[n].quantity.unit, found.quantity.unit)
            and own <= self._shared(t, n)
        ]
        return len(others) >= _SEVERAL

    def is_of_named_part(self, t: int, c: int) -> bool:
        """Whether a part has the name of one that was told before, beside another.

        共2300座，其中水厕1300座、旱厕1000座，已完成水厕1180座: these are not of the 2300.
        """
        found, wanted = self.found[c], self.wanted[t].quantity
        own = letter_pairs(found.clause.own)
        names = [
            letter_pairs(before.clause.own)
            for before in self.found[max(0, c - _NEAR) : c]
            if before.clause.is_part
            and before.result == found.result
            and count_alike(before.quantity.unit, found.quantity.unit)
        ]
        of_all = letter_pairs(wanted.lead + wanted.tail)
        is_named = any(name and name <= own and not name <= of_all for name in names)
        return is_named and any(not name <= own for name in names)

    def _shared(self, t: int, c: int) -> LetterPairs:
        """The pairs of letters that the words around two numbers have in common, verbs too."""
        wanted, found = self.wanted[t].quantity, self.found[c].quantity
        first, second = (
            letter_pairs((number.lead + number.tail).replace("其中", ""))
            for number in (wanted, found)
        )
        return first & second

    def _whole_of(self, c: int) -> int | None:
        """The number before a part that it may be a part of."""
        for n in range(c - 1, max(-1, c - _NEAR), -1):
            whole = self.found[n]
            if whole.result != self.found[c].result:
                break
            if not whole.clause.is_part and count_alike(
                whole.quantity.unit, self.found[c].quantity.unit
            ):
                return n
        return None

    def lead(self, t: int, c: int, rivals: Sequence[int]) -> Decimal:
        """How much more alike the two are than either is to any other of its unit."""
        others = [self.of(n, c) for n in self.of_unit(t) if n != t]
        others += [self.of(t, n) for n in rivals]
        return self.of(t, c) - max(others, default=Decimal(0))

    def _marks_of(self, t: int) -> set[str]:
        alike = [n for n in self.of_unit(t) if n != t]
        if not alike or len(alike) > _FEW:
            return set()
        own = set(letters_of(self.wanted[t].clause.own))
        return own.difference(*[letters_of(self.wanted[n].clause.own) for n in alike])


def _is_done_of(whole: Candidate, part: Candidate) -> bool:
    """Whether a part is what is done of a whole that is only on the way, and of no single place."""
    place = part.clause.place
    return (
        (whole.clause.aspect in (Aspect.PLANNED, Aspect.UNDER_WAY) or whole.clause.is_open)
        and part.clause.aspect in REACHED
        and (place is None or not place.is_part)
    )


def _subject(title: str, target: Target) -> str:
    """What a target is about; where its sentence does not say it, that of the title before it."""
    words = target.clause.words
    if target.result >= 0 or len(set(letters_of(words))) > 1:
        return words
    start = target.quantity.start
    return own_words(title[max(0, start - _BEFORE) : start])
