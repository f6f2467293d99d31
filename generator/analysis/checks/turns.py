"""The turn that a number is of where such follow each other: 首针, 第二剂, 二期, 三季度."""

from typing import Final

from generator.analysis.measures import Quantity
from generator.characters import value_of_numeral
from generator.patterns import pattern

# Only what nobody parts as he likes: 首批20个 may be done in 第一批 and 第二批.
_NOUN: Final = "(?P<noun>针|剂|学期|季度|标段|年级|期(?!间|限|末|初|待))"
_TURN: Final = pattern(
    rf"(?:(?P<first>首|头)|第(?P<number>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}))个?{_NOUN}"
    r"|(?<![第0-9一二三四五六七八九十前近每共个])(?P<bare>[一二三四五六七八九])(?P<bare_noun>期(?!间|限|末|初|待)|季度|标段|年级)"
)


def is_of_other_turn(quantity: Quantity, target: Quantity) -> bool:
    """Whether a number is of another turn than the one that a target names: 第二针 beside 首针."""
    wanted = _turns_in(target.lead + target.tail)
    if not wanted:
        return False
    said = _turns_in(quantity.lead + quantity.tail)
    nouns = {noun for noun, _ in wanted}
    return any(noun in nouns for noun, _ in said) and wanted.isdisjoint(said)


def _turns_in(words: str) -> set[tuple[str, int]]:
    """Each turn that some words name, as its noun and its place."""
    found: set[tuple[str, int]] = set()
    for match in _TURN.finditer(words):
        place = value_of_numeral(match["number"] or match["bare"] or "一")
        found.add((match["noun"] or match["bare_noun"], place))
    return found
