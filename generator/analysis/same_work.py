"""Which projects of different levels may be the same work: a question for a person.

Pure. Numbers and punctuation are left aside, because levels set different targets for one work.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from msgspec import Struct
from rapidfuzz import fuzz

from generator.records import Project, Report

# Chosen on the 2022 report, all of whose 126 projects were read: 37 pairs reach it, 31 of them
# were confirmed as the same work, and two more confirmed pairs stay below.
LEAST_SCORE: Final = 70
# What one clause says alone counts less than what the whole texts say.
_CLAUSE_WEIGHT: Final = 0.85
_SHORTEST_CLAUSE: Final = 4
_SHORTEST_RESULT: Final = 6


class Proposal(Struct, frozen=True):
    """Projects that may be one undertaking, in the report's order.

    `score` is that of the closest pair, from 0 to 100. `confirmed` are the ids of undertakings
    that hold some of them already.
    """

    score: int
    projects: tuple[Project, ...]
    confirmed: tuple[str, ...]


def proposals(report: Report) -> tuple[Proposal, ...]:
    """The groups that no person has confirmed yet, the closest first."""
    owner = {
        key: undertaking.id for undertaking in report.undertakings for key in undertaking.projects
    }
    pairs = [
        (score, project, other)
        for score, project, other in close_pairs(report.projects)
        if project.id not in owner or owner[project.id] != owner.get(other.id)
    ]
    found = []
    for ids in _groups((project.id, other.id) for _, project, other in pairs):
        score = max(score for score, project, _ in pairs if project.id in ids)
        members = tuple(project for project in report.projects if project.id in ids)
        held = dict.fromkeys(owner[project.id] for project in members if project.id in owner)
        found.append(Proposal(score, members, tuple(held)))
    return tuple(sorted(found, key=lambda proposal: -proposal.score))


def close_pairs(projects: Sequence[Project]) -> Iterator[tuple[int, Project, Project]]:
    """The pairs of different levels that reach the least score, with their score."""
    texts = [(project, _Texts.of(project)) for project in projects]
    for (project, here), (other, there) in combinations(texts, 2):
        if project.level == other.level:
            continue
        score = similarity(here, there)
        if score >= LEAST_SCORE:
            yield score, project, other


class _Texts(Struct, frozen=True):
    """A project's words without numbers and punctuation."""

    title: str
    clauses: tuple[str, ...]
    result: str

    @staticmethod
    def of(project: Project) -> "_Texts":
        clauses = (letters(part) for part in re.split(r"[,，;；。、]", project.title))
        return _Texts(
            title=letters(project.title),
            clauses=tuple(clause for clause in clauses if len(clause) >= _SHORTEST_CLAUSE),
            result=letters("".join(result.text for result in project.results)),
        )


def letters(text: str) -> str:
    """The text without digits, punctuation and spaces."""
    return re.sub(r"[\W\d_]+", "", text)


def similarity(first: _Texts, second: _Texts) -> int:
    """How alike two projects read, from 0 to 100, by the strongest of three signs.

    A title inside the other with a result inside the other; a title inside the other with
    results alike as a whole; one clause of the titles.
    """
    title = fuzz.partial_ratio(first.title, second.title)
    whole = fuzz.ratio(first.result, second.result)
    inside = 0.0
    if (
        min(len(first.result), len(second.result)) >= _SHORTEST_RESULT
    ):  # “已完成” is in every result
        inside = fuzz.partial_ratio(first.result, second.result)
    clause = max((fuzz.ratio(a, b) for a in first.clauses for b in second.clauses), default=0.0)
    return round(max((title + inside) / 2, (2 * title + whole) / 3, _CLAUSE_WEIGHT * clause))


def _groups(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The ids that pairs connect, directly or through others."""
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if not group.isdisjoint(pair)]
        joined = set(pair).union(*touched)
        groups = [group for group in groups if group not in touched] + [joined]
    return groups
