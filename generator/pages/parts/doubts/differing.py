"""Works that are confirmed to be one, and of which the source prints different outcomes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.tag import UNSTATED, Tag, result_tag, tag
from generator.pages.parts.words.typography import display
from generator.records import Measure, OutcomeKind, Project, Result, Undertaking

# How weighty a difference is, from the weightiest: the same was done for a higher target and goes
# by a better word; the same was done, and all beyond their targets; the same was done; all others.
_CONTRARY, _BEYOND, _SAME, _OTHER = range(4)
_NO_TARGET: Final = Decimal(0)


class Entry(Struct, frozen=True):
    """A project, or an item of it, among the entries of a work; `measure` is what they share."""

    project: Project
    result: Result | None
    tag: Tag
    measure: Measure | None

    @property
    def target(self) -> str:
        """Its target in words: 目标103人; without a number its title."""
        if self.measure is None:
            title = self.result.title if self.result else ""
            return display(title or self.project.heading).rstrip("。")
        return f"目标{target_figure(self.measure).text}{unit_of(self.measure)}"


class DifferingWork(Struct, frozen=True):
    """A work whose entries have different words; `done` is what was done of it in all of them."""

    work: Undertaking
    entries: tuple[Entry, ...]
    done: str
    weight: int

    @property
    def order(self) -> tuple[int, int]:
        """Sorts by weight; where entries have many numbers, a common one says less."""
        return self.weight, sum(len(entry.project.measures) for entry in self.entries)


def differing_works(outline: Outline) -> tuple[DifferingWork, ...]:
    """The works of which different outcomes are printed, the weightiest contradiction first."""
    found = [_work(outline, work) for work in outline.report.undertakings]
    return tuple(sorted((work for work in found if work), key=lambda work: work.order))


def _work(outline: Outline, work: Undertaking) -> DifferingWork | None:
    entries = list(_entries(outline, work))
    if len({entry.tag.word for entry in entries if entry.tag.kind != UNSTATED}) < 2:
        return None
    measures = _shared(entries)
    if not measures:
        return DifferingWork(work, tuple(entries), "", _OTHER)
    told = tuple(
        Entry(entry.project, entry.result, entry.tag, measure)
        for entry, measure in zip(entries, measures, strict=True)
    )
    first = measures[0]
    done = f"{actual_figure(first).text}{unit_of(first)}"
    return DifferingWork(work, told, done, _weight(told))


def _entries(outline: Outline, work: Undertaking) -> Iterator[Entry]:
    """The entries of a work: a project, or each item of it that is meant."""
    parts = [item.partition("#") for item in work.items]
    for key in work.projects:
        project = outline.projects[key]
        named = [int(part) for of, _, part in parts if of == key]
        items = [result for result in project.results if result.part in named]
        for result in items:
            yield Entry(project, result, result_tag(outline, result), None)
        if not items:
            yield Entry(project, None, tag(outline, project), None)


def _shared(entries: Sequence[Entry]) -> list[Measure]:
    """A measure of each entry, with one actual and one unit in all; nothing where there is none."""
    known = [
        {
            (measure.actual, measure.unit): measure
            for measure in entry.project.measures
            if measure.actual is not None
            and (entry.result is None or measure.part == entry.result.part)
        }
        for entry in entries
    ]
    for key in known[0]:
        if all(key in measures for measures in known):
            return [measures[key] for measures in known]
    return []


def _weight(entries: Sequence[Entry]) -> int:
    if any(_is_contrary(first, second) for first in entries for second in entries):
        return _CONTRARY
    ratios = [entry.measure.ratio or _NO_TARGET for entry in entries if entry.measure]
    return _BEYOND if all(ratio > 1 for ratio in ratios) else _SAME


def _is_contrary(first: Entry, second: Entry) -> bool:
    """Whether the first has the higher target and yet the better word."""
    kinds = (first.tag.kind, second.tag.kind)
    if UNSTATED in kinds or first.measure is None or second.measure is None:
        return False
    is_better = OutcomeKind(kinds[0]).rank > OutcomeKind(kinds[1]).rank
    return is_better and first.measure.target >= second.measure.target
