"""Confirmed measures without words: their numbers must still stand in the record's texts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from generator.analysis.checks.question import ask
from generator.analysis.given_field import quoted
from generator.analysis.measures import quantities, targets
from generator.analysis.measures.units import PATTERN, count_alike, in_unit
from generator.analysis.measures.written_numbers import numbers_in, plain_text
from generator.analysis.published_fields import named, number_words
from generator.characters import value_of_numeral
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import Measure, Project

_DIGITS: Final = pattern(
    r"(?<![\d.第])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?(?![\d.]|,\d)"
)
_NUMERAL: Final = pattern("[〇零一二两三四五六七八九十百千万亿]{1,12}")
_UNIT: Final = pattern(PATTERN)
_OF_A_DAY: Final = tuple("年月日号")
_MORE: Final = str.maketrans("", "", "余多来几 ")  # between a number and its unit
_AROUND: Final = 12  # characters behind a number, in which a unit that is written there stands


class Side:
    """The texts of one side of a record, to be asked whether they give a number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.plain = {(each.value, each.unit) for text in texts for each in quantities(text)}

    def hold(self, number: Decimal, unit: str) -> bool:
        """Whether a number of this unit stands there, or is the sum of all that are of it."""
        # nearly always it is one that other rules have read, and nothing is read once more
        return (number, unit) in self.plain or self._numbers.hold(number, unit)

    @cached_property
    def _numbers(self) -> "Numbers":
        return Numbers(self.texts)


class Numbers:
    """Every number of some texts, however it is written, with what it counts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.values: dict[str, set[Decimal]] = defaultdict(set)  # by unit
        self.sums: dict[str, Decimal] = defaultdict(Decimal)
        self.behind: dict[Decimal, set[str]] = defaultdict(set)
        self.bare: set[Decimal] = set()
        for text in texts:
            self._read(plain_text(text))

    def hold(self, number: Decimal, unit: str) -> bool:
        """Whether a number of this unit stands there, or is the sum of all that are of it."""
        if number in self.bare:
            return True
        is_known = _UNIT.fullmatch(unit) is not None  # with another nobody can compare it
        alike = [found for found in self.values if not is_known or count_alike(unit, found)]
        if any(number in self.values[found] for found in alike):
            return True
        if any(words.startswith(unit) for words in self.behind.get(number, ())):
            return True
        sums = [self.sums[found] for found in alike]
        if number in (*sums, sum(sums)):
            return True
        return any(in_unit(number, unit, found) in values for found, values in self.values.items())

    def _read(self, text: str) -> None:
        found = numbers_in(text)
        for quantity in found:
            self.values[quantity.unit].add(quantity.value)
            self.sums[quantity.unit] += quantity.value
        covered = {place for each in found for place in range(each.start, each.end)}
        for match in _DIGITS.finditer(text):
            value, behind = Decimal(match[0].replace(",", "")), self._words(text, match)
            self.behind[value].add(behind)
            if match.start() not in covered and not behind.startswith(_OF_A_DAY):
                self.bare.add(value)
        for match in _NUMERAL.finditer(text):
            self.behind[Decimal(value_of_numeral(match[0]))].add(self._words(text, match))

    @staticmethod
    def _words(text: str, match: re.Match[str]) -> str:
        return text[match.end() : match.end() + _AROUND].translate(_MORE)


def stale_numbers(project: Project) -> Iterator[Problem]:
    """YQ345: numbers of a confirmed measure without words that the record holds no more.

    Somebody wrote it by hand, and nothing says which words it is of: where these are corrected, the
    old number would go on being shown beside them. What the measures of an item count stands in its
    own row. Where no result has a text, what was delivered was told by a period.
    """
    bare = [m for m in project.measures if not (m.target_words and m.actual_words)]
    if not bare:
        return
    by_part: dict[int, list[Measure]] = defaultdict(list)
    for measure in project.measures:
        by_part[measure.part].append(measure)
    rows = [row.text for row in project.results]
    shares = [f"{row.share:f}%" for row in project.results if row.share is not None]
    cells = [words for row in project.results for _, words in row.extra]
    cells += [words for _, words in project.extra]
    yield from _of(project, "", by_part[0], project.title, rows, [*cells, *shares])
    for index, row in enumerate(project.results):
        if found := by_part.get(row.part):
            title = row.title or project.title
            beside = [words for _, words in row.extra]
            beside += [] if row.share is None else [f"{row.share:f}%"]
            yield from _of(project, f"results[{index}].", found, title, [row.text], beside)


def _of(
    project: Project,
    inner: str,
    measures: Sequence[Measure],
    title: str,
    texts: Sequence[str],
    beside: Sequence[str],
) -> Iterator[Problem]:
    """The questions about the measures of a project as a whole, or of one of its items.

    Where the title sets no target the results may: 超额完成40所的年度目标. `beside` are cells and
    printed shares.
    """
    stating = [title] if targets(title) else [title, *texts]
    wanted, told = Side([*stating, *beside]), Side([*texts, *beside])
    for key, measure in named((measure.name, measure) for measure in measures):
        sides = [("target", measure.target, measure.target_words, wanted)]
        if measure.actual is not None and any(texts):
            sides.append(("actual", measure.actual, measure.actual_words, told))
        for name, number, words, side in sides:
            if not words and not side.hold(number, measure.unit):
                given = quoted(f"{project.id}:{inner}measures[{key}].{name}")
                values = {"measure": measure.name, "name": f"{name}_words", "given": given}
                found = number_words(number, measure.unit)
                yield ask(project, f"{inner}measures", "YQ345", found, **values)
