"""The signs by which texts are passed over quickly: no way to say something is without its signs.

A pattern of many words is asked only where a text has one of a few signs, or it begins with a look
at the sign that comes next. Whoever adds a word to it is told here to add its sign.
"""

import re
from collections.abc import Iterable, Iterator, Set
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, Final

import pytest

import generator.analysis
from generator.analysis.measures import aspects, roles

OPS: Final = import_module("re._constants")
PARSER: Final = import_module("re._parser")
# the package has a function of that name
clauses: Final[Any] = import_module("generator.analysis.measures.clauses")
GATES = [
    (aspects._PLANNED, aspects._PLANNED_SIGN),
    (aspects._STEPS, aspects._STEP_SIGN),
    (aspects._WAY, aspects._WAY_SIGN),
    (aspects._BEGUN, aspects._WAY_SIGN),
    (aspects._ACCEPTED, aspects._WAY_SIGN),
    (aspects._BEYOND, aspects._BEYOND_SIGN),
    (aspects._PART, aspects._PART_SIGN),
    (aspects._FIRST_QUARTERS, aspects._PART_SIGN),
    (clauses._EXTRA, clauses._MAY_BE_EXTRA),
    (roles.CAME_TO, roles.CAME_TO_SIGN),
]
LOOK: Final = r"(?=["  # with which a pattern begins that looks at the next sign first
ANY: Final = "any sign"


def ways_without(pattern: str, signs: Set[str]) -> list[str]:
    """The ways of a pattern whose matches need not have one of the signs."""
    return _ways_of_row(PARSER.parse(pattern), signs)


def _ways_of_row(parts: Iterable[Any], signs: Set[str]) -> list[str]:
    without: list[str] = []
    for op, value in parts:
        of_part = _ways_of_part(op, value, signs)
        if not of_part:
            return []
        without += of_part
    return without or [ANY]


def _ways_of_part(op: Any, value: Any, signs: Set[str]) -> list[str]:
    if op is OPS.LITERAL:
        return [] if chr(value) in signs else [chr(value)]
    if op is OPS.IN:
        return [sign for sign in _signs_of_set(value) if sign not in signs]
    if op is OPS.BRANCH:
        return [way for branch in value[1] for way in _ways_of_row(branch, signs)]
    if op is OPS.SUBPATTERN:
        return _ways_of_row(value[3], signs)
    if op in (OPS.MAX_REPEAT, OPS.MIN_REPEAT) and value[0] > 0:
        return _ways_of_row(value[2], signs)
    return [ANY]


def _signs_of_set(members: Iterable[tuple[Any, Any]]) -> list[str]:
    """The signs of a set such as [a-z0]; of \\d those of ASCII."""
    found: list[str] = []
    for kind, value in members:
        if kind is OPS.LITERAL:
            found.append(chr(value))
        elif kind is OPS.RANGE:
            found += map(chr, range(value[0], value[1] + 1))
        elif value is OPS.CATEGORY_DIGIT:
            found += [*"0123456789", r"\d"]
        else:
            found.append(ANY)
    return found


def first_signs(parts: Iterable[Any]) -> set[str]:
    """The signs with which a match of parsed parts can begin."""
    found, _ = _first_of_row(parts)
    return found


def _first_of_row(parts: Iterable[Any]) -> tuple[set[str], bool]:
    """The signs, and whether all of it may be nothing."""
    found: set[str] = set()
    for op, value in parts:
        if op in (OPS.ASSERT, OPS.ASSERT_NOT, OPS.AT):
            continue
        signs, may_be_nothing = _first_of_part(op, value)
        found |= signs
        if not may_be_nothing:
            return found, False
    return found, True


def _first_of_part(op: Any, value: Any) -> tuple[set[str], bool]:
    if op is OPS.LITERAL:
        return {chr(value)}, False
    if op is OPS.IN:
        return set(_signs_of_set(value)), False
    if op is OPS.BRANCH:
        several = [_first_of_row(branch) for branch in value[1]]
        return set().union(*(signs for signs, _ in several)), any(empty for _, empty in several)
    if op is OPS.SUBPATTERN:
        return _first_of_row(value[3])
    if op in (OPS.MAX_REPEAT, OPS.MIN_REPEAT):
        signs, may_be_nothing = _first_of_row(value[2])
        return signs, may_be_nothing or value[0] == 0
    return {ANY}, False


def signs_overlooked(pattern: str) -> set[str]:
    """The signs with which a match could begin if the pattern did not look at the next sign."""
    (_, (_, look)), *others = PARSER.parse(pattern)
    return first_signs(others) - first_signs(look)


def looking_patterns() -> Iterator[Any]:
    """The patterns of the modules that begin with such a look, each with its name."""
    for module in walk_packages(generator.analysis.__path__, "generator.analysis."):
        for name, value in vars(import_module(module.name)).items():
            several = value if isinstance(value, tuple) else (value,)
            for each in several:
                text = getattr(each, "pattern", None)
                if isinstance(text, str) and text.startswith(LOOK):
                    yield pytest.param(text, id=f"{module.name.rpartition('.')[2]}.{name}")


@pytest.mark.parametrize(("pattern", "sign"), GATES)
def test_each_way_to_say_something_has_one_of_its_signs(
    pattern: re.Pattern[str], sign: re.Pattern[str]
) -> None:
    assert ways_without(pattern.pattern, first_signs(PARSER.parse(sign.pattern))) == []


@pytest.mark.parametrize("pattern", list(looking_patterns()))
def test_a_look_at_the_next_sign_overlooks_no_way(pattern: str) -> None:
    assert signs_overlooked(pattern) == set()


def test_a_way_without_its_sign_is_found() -> None:
    assert ways_without("计划|打算|[拟将]", frozenset("划将拟")) == ["打", "算"]
    assert ways_without("(?:将|拟)?于|[拟要]", frozenset("将拟")) == [ANY, "于", "要"]
    assert ways_without("(?:已|均){1,2}完", frozenset("完")) == []


def test_a_sign_that_is_overlooked_is_found() -> None:
    assert signs_overlooked(r"(?=[甲\d])(?:(?<!x)甲|(?:乙)?丙|[0-2]个|(?!丁)\d)") == {*"乙丙"}
    assert signs_overlooked("(?=[甲])(?:甲|.)") == {ANY}
    assert signs_overlooked("(?=[甲])(?:甲|乙)") == {"乙"}
