"""The word of an outcome, against target and number."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import Pair, Row, words
from generator.analysis.checks.open_work import open_work
from generator.analysis.checks.question import ask
from generator.analysis.checks.said_outcomes import said_outcomes
from generator.analysis.checks.shortfalls import (
    LACKING,
    PEOPLE,
    comparison_words,
    is_not_beyond,
    is_one_unit,
    is_short,
)
from generator.analysis.counting import large_number
from generator.analysis.measures import (
    Bound,
    Period,
    Quantity,
    Role,
    Target,
    clauses,
)
from generator.analysis.measures.aspects import OPEN, REACHED
from generator.analysis.measures.circumstances import is_circumstance_of
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import count_alike, first_word, is_thing
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import OutcomeKind

# Words that say that nothing went beyond its target; of work that goes on, more may be to come.
_NOT_BEYOND: Final = (OutcomeKind.MET, OutcomeKind.MISSED)
# A result that says so may have missed its task in what its numbers do not tell.
_BUT: Final = pattern("[但却未尚仅不因]|由于|滞后|缓慢|没有|问题|整改|返工|只有")
_HEAD: Final = 2  # characters in which the name of a thing ends


def word_below_numbers(row: Row) -> Iterator[Problem]:
    """YQ306: the word says that the target was met or missed, and the numbers go beyond it.

    Or it says that it was missed, and they reach it. Every target must have found its number, and
    none may fall short.
    """
    if row.outcome is None or row.outcome.kind not in _NOT_BEYOND:
        return
    found = row.pairs
    if found and not row.lone_targets and not any(pair.falls_short for pair in found):
        counted = [pair for pair in found if not pair.is_share]
        if any(pair.goes_beyond and not _counts_twice(pair) for pair in counted):
            yield _question(row, "YQ306", counted)
        elif row.outcome.kind is OutcomeKind.MISSED and _is_all_done(row, found):
            yield _question(row, "YQ306", found)


def _is_all_done(row: Row, found: Sequence[Pair]) -> bool:
    """Whether all targets are reached in plain words, and no words say that anything is lacking.

    70个村全部建成通水 of 70个; a number that was only begun, or is a part, reaches nothing.
    """
    for pair in found:
        clause = pair.found.clause
        is_beside = clause.is_part or clause.restates or clause.period is Period.BEYOND
        if is_beside or clause.aspect not in REACHED:
            return False
        if _counts_twice(pair) or not is_one_unit(pair):
            return False
    text = "".join(row.texts)  # only a row with one result has its word
    return not (_BUT.search(text) or LACKING.search(text) or any(True for _ in open_work(text)))


def word_above_numbers(row: Row) -> Iterator[Problem]:
    """YQ307: the word says that the target was reached or exceeded, and a number falls short of it.

    Or it says that it was exceeded, and no number goes beyond it. A result that gives a unit more
    often than the title does may go beyond it in what it adds (完成1条，超额完成1条).
    """
    if row.outcome is None or not row.outcome.kind.is_finished:
        yield from said_outcomes(row)
        return
    found = row.pairs
    short = [pair for pair in found if is_short(row, pair, found)]
    if short:
        others = [pair for pair in found if pair not in short and not pair.is_share]
        yield _question(row, "YQ307", (*short, *others))
    elif not found and (parts := _parts_below(row)):
        yield _shortfall(row, *parts)
    elif row.outcome.kind is OutcomeKind.EXCEEDED and is_not_beyond(row, found):
        yield _question(row, "YQ307", found)


def _parts_below(row: Row) -> tuple[Target, list[Quantity]] | None:
    """The only target of a row and the numbers that are all of it, where they are less.

    新建改建卫生室20个 beside 新建卫生室11个，改建卫生室7个: none of them is the actual.
    """
    wanted = [match.target for match in row.lone_targets]
    if len(wanted) != 1 or wanted[0].is_ceiling or wanted[0].quantity.bound is Bound.ABOUT:
        return None
    target = wanted[0].quantity
    head = letter_pairs(own_words(target.lead + target.tail)[-_HEAD:])
    said = [clause for text in row.texts for clause in clauses(text)]
    of_kind = [
        clause
        for clause in said
        if count_alike(clause.quantity.unit, target.unit)
        and not is_circumstance_of(clause.quantity, target)
    ]
    is_told = all(
        clause.aspect not in OPEN
        and clause.period is not Period.BEYOND
        and clause.quantity.role is Role.AMOUNT
        and first_word(clause.quantity.unit) == first_word(target.unit)
        and not (clause.restates or clause.adds or clause.is_base or clause.is_open)
        and not (clause.is_part or clause.differs)
        and not head.isdisjoint(letter_pairs(clause.own))
        for clause in of_kind
    )
    parts = [clause.quantity for clause in of_kind]
    is_less = sum((part.value for part in parts), start=Decimal(0)) < target.value
    return (wanted[0], parts) if is_told and parts and is_less else None


def _shortfall(row: Row, target: Target, parts: Sequence[Quantity]) -> Problem:
    added = large_number(sum((part.value for part in parts), start=Decimal(0)))
    terms = " + ".join(words(part) for part in parts)
    formula = f"{terms} = {added}{target.quantity.unit} < {words(target.quantity)}"
    word = row.outcome.word if row.outcome else ""
    field = f"results[{row.places[0]}].outcome"
    return ask(row.project, field, "YQ307", word, formula=formula)


def _counts_twice(pair: Pair) -> bool:
    """Whether one of the target may be several of the result: 243人次 of 240名."""
    first, second = first_word(pair.target.unit), first_word(pair.actual.unit)
    return second.endswith(PEOPLE) and not first.endswith(PEOPLE) and is_thing(first)


def _question(row: Row, code: str, found: Iterable[Pair]) -> Problem:
    word = row.outcome.word if row.outcome else ""
    field = f"results[{row.places[0]}].outcome"
    return ask(row.project, field, code, word, formula=comparison_words(found))
