"""A number beside the names that it counts."""

from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.asides import through_asides
from generator.analysis.checks.bare_lists import (
    lists_in_quotes,
    lists_of_places,
    lists_right_before_number,
    lists_with_shared_end,
)
from generator.analysis.checks.compositions import lists_of_parts
from generator.analysis.checks.name_lists import (
    NameList,
    lists_before_number,
    lists_behind_colon,
    lists_behind_words,
    lists_in_brackets,
    lists_with_amounts,
    lists_with_shares,
)
from generator.analysis.checks.numbered_lists import numbered_lists
from generator.analysis.checks.question import Field
from generator.problems import Problem

# What may stand between names and the number that counts them.
_COUNTED: Final = ("等", "共", "合计")
_OPENING: Final = ("即", "分别", "具体", "依次", "如下")
_FEWEST: Final = 3  # names that are a list


def lengths(field: Field) -> Iterator[Problem]:
    """YQ309: a number beside a list, and another number of names in it."""
    return through_asides(_lengths, field)


def _lengths(field: Field) -> Iterator[Problem]:
    """YQ309: a number beside a list, and another number of names in it.

    A list behind 分别是 or in brackets is complete by its own words, and one behind a colon mostly.
    One that ends in 等N家 is asked about where it names more than that, or all but one: who names
    eight of nine does not mean to leave the ninth out. Likewise of names right before their number.
    At more places than two or more things stand, something is missing or too much.
    """
    text = field.text
    wrong = [listed for listed in numbered_lists(text) if listed.stated != listed.names]
    wrong += [listed for listed in lists_of_parts(text) if listed.stated != listed.names]
    if "%" in text or "\uff05" in text:
        wrong += [listed for listed in lists_with_shares(text) if listed.stated != listed.names]
    if "、" in text or "”" in text:
        wrong += _wrong_names(text)
    for listed in wrong:
        named = f"{listed.names}"
        yield field.ask("YQ309", listed.start, listed.end, named=named, unit=listed.unit)


def _wrong_names(text: str) -> list[NameList]:
    """The lists of names that have more of them, or fewer, than the number beside them says."""
    complete: list[NameList] = []
    if any(word in text for word in _OPENING):
        complete += lists_behind_words(text)
    if "(" in text or "（" in text:
        complete += lists_in_brackets(text)
        complete += lists_with_amounts(text)
    wrong = [listed for listed in complete if not listed.is_right]
    if any(sign in text for sign in _COUNTED):
        wrong += [listed for listed in lists_before_number(text) if _is_asked_about(listed)]
    if ":" in text or "：" in text:
        told = {listed.start for listed in complete}
        behind = [listed for listed in lists_behind_colon(text) if listed.start not in told]
        wrong += [
            listed
            for listed in behind
            if listed.names >= _FEWEST and not listed.is_right and listed.stated - listed.names <= 1
        ]
    wrong += [
        listed
        for listed in (
            *lists_right_before_number(text),
            *lists_with_shared_end(text),
            *lists_in_quotes(text),
        )
        if abs(listed.stated - listed.names) == 1 and not listed.is_right
    ]
    wrong += [
        listed
        for listed in lists_of_places(text)
        if listed.unparted >= _FEWEST and 1 < listed.stated < listed.unparted
    ]
    return wrong


def _is_asked_about(listed: NameList) -> bool:
    """Whether a list before its number has too many names, or lacks just one.

    Of three names behind each other, 等 mostly means that others are left out; not where 和 ends
    them, or where they are four.
    """
    left_out = listed.stated - listed.names
    if left_out < 0:
        return listed.names >= _FEWEST
    is_whole = listed.names > _FEWEST or (listed.is_closed and listed.names == _FEWEST)
    return left_out == 1 and is_whole
