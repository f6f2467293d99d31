"""Which projects may go on with the work of an earlier year: a question for a person. Pure.

Titles alone are compared, without numbers and punctuation: what a year wants of a work is another
number than the year before, and a plan has no results yet.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from rapidfuzz import fuzz

from generator.analysis.same_work import WorkTexts, neighbours
from generator.records import Project, Report

LEAST_SCORE: Final = 70
_INSIDE_WEIGHT: Final = 0.9  # a title that stands inside another may be a part of that work
_CLAUSE_WEIGHT: Final = 0.85
_SHORTEST: Final = 4  # letters; 新建学校 is inside many titles


class Continuation(Struct, frozen=True):
    """A project that may go on with an older one; `score` is from 0 to 100."""

    score: int
    newer: Project
    older: Project


def continuations(older: Report, newer: Report) -> tuple[Continuation, ...]:
    """What nobody has confirmed yet, the closest first; each project stands in one pair at most.

    Of pairs that are equally close those of one level come first, then those of one department,
    then what stands first in the newer report.
    """
    taken = {project.continues for project in newer.projects}
    before = [project for project in older.projects if project.id not in taken]
    after = [project for project in newer.projects if not project.continues]
    names = [{each.slug: each.name for each in report.departments} for report in (older, newer)]

    places = {project.id: place for place, project in enumerate(after)}

    def order(pair: Continuation) -> tuple[int, bool, bool, int]:
        led = [
            {of_year[slug] for slug in project.departments}
            for of_year, project in zip(names, (pair.older, pair.newer), strict=True)
        ]
        is_elsewhere = pair.newer.level != pair.older.level
        return -pair.score, is_elsewhere, not led[0] & led[1], places[pair.newer.id]

    pairs = sorted(_close_pairs(before, after), key=order)
    used: set[str] = set()
    found = []
    for pair in pairs:
        if pair.older.id not in used and pair.newer.id not in used:
            used |= {pair.older.id, pair.newer.id}
            found.append(pair)
    return tuple(found)


def _close_pairs(before: Sequence[Project], after: Sequence[Project]) -> Iterator[Continuation]:
    texts = [WorkTexts.of(project) for project in (*before, *after)]
    for here, there in neighbours([text.title for text in texts]):
        if here < len(before) <= there:
            score = _similarity(texts[here], texts[there])
            if score >= LEAST_SCORE:
                yield Continuation(score, after[there - len(before)], before[here])


def _similarity(first: WorkTexts, second: WorkTexts) -> int:
    """How alike two titles read, from 0 to 100."""
    whole = fuzz.ratio(first.title, second.title)
    inside = 0.0
    if min(len(first.title), len(second.title)) > _SHORTEST:
        inside = fuzz.partial_ratio(first.title, second.title)
    clause = max((fuzz.ratio(a, b) for a in first.clauses for b in second.clauses), default=0.0)
    return round(max(whole, _INSIDE_WEIGHT * inside, _CLAUSE_WEIGHT * clause))
