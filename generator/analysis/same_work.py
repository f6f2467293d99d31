"""Which projects of different levels may be the same work: a question for a person.

Pure. Numbers and punctuation are left aside, because levels set different targets for one work.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
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
# What is compared of a title, of a result and of a clause, and how many clauses: twice the longest
# of 2022 and more. To look for one in the other takes the third power of it.
_MOST_LETTERS: Final = 400
_MOST_CLAUSES: Final = 20
# Which titles are compared at all: all close pairs of 2022 have one of six rarest in common.
_RAREST: Final = 8
_MOST_HOLDING: Final = 32


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
    head_of = _heads_of_groups((project.id, other.id) for _, project, other in pairs)
    scores: dict[str, int] = defaultdict(int)
    for score, project, _ in pairs:
        scores[head_of[project.id]] = max(score, scores[head_of[project.id]])
    members: dict[str, list[Project]] = defaultdict(list)
    for project in report.projects:
        if project.id in head_of:
            members[head_of[project.id]].append(project)
    found = [
        Proposal(
            scores[head],
            tuple(group),
            tuple(dict.fromkeys(owner[project.id] for project in group if project.id in owner)),
        )
        for head, group in members.items()
    ]
    return tuple(sorted(found, key=lambda proposal: -proposal.score))


def close_pairs(projects: Sequence[Project]) -> Iterator[tuple[int, Project, Project]]:
    """The pairs of different levels that reach the least score, with their score."""
    texts = [WorkTexts.of(project) for project in projects]
    for here, there in neighbours([found.title for found in texts]):
        project, other = projects[here], projects[there]
        if project.level != other.level:
            score = similarity(texts[here], texts[there])
            if score >= LEAST_SCORE:
                yield score, project, other


def neighbours(titles: Sequence[str]) -> list[tuple[int, int]]:
    """The places of titles that have one of their rarest pairs of letters in common, in order.

    To compare each title with each takes four times as long for twice as many. Pairs of letters
    that very many titles have say nothing about two of them.
    """
    pairs = [sorted(set(map("".join, pairwise(title)))) for title in titles]
    holding: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(pairs):
        for sign_pair in own:
            holding[sign_pair].append(place)
    found: set[tuple[int, int]] = set()
    for place, own in enumerate(pairs):
        rarest = sorted(own, key=lambda sign_pair: len(holding[sign_pair]))[:_RAREST]
        for sign_pair in rarest:
            if len(holding[sign_pair]) <= _MOST_HOLDING:
                found |= {
                    (min(place, other), max(place, other))
                    for other in holding[sign_pair]
                    if other != place
                }
    return sorted(found)


class WorkTexts(Struct, frozen=True):
    """A project's words without numbers and punctuation."""

    title: str
    clauses: tuple[str, ...]
    result: str

    @staticmethod
    def of(project: Project) -> "WorkTexts":
        """The words of a project, cut to what is compared."""
        clauses = (letters(part) for part in re.split(r"[,，;；。、]", project.title))
        told = [clause[:_MOST_LETTERS] for clause in clauses if len(clause) >= _SHORTEST_CLAUSE]
        result = letters("".join(result.text for result in project.results))
        return WorkTexts(
            title=letters(project.title)[:_MOST_LETTERS],
            clauses=tuple(told[:_MOST_CLAUSES]),
            result=result[:_MOST_LETTERS],
        )


def letters(text: str) -> str:
    """The text without digits, punctuation and spaces."""
    return re.sub(r"[\W\d_]+", "", text)


def similarity(first: WorkTexts, second: WorkTexts) -> int:
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


def _heads_of_groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each id with the one that stands for its group: those that pairs connect, also by others."""
    above: dict[str, str] = {}

    def head_of(key: str) -> str:
        while above[key] != key:
            above[key] = key = above[above[key]]
        return key

    for pair in pairs:
        for key in pair:
            above.setdefault(key, key)
        above[head_of(pair[1])] = head_of(pair[0])
    return {key: head_of(key) for key in above}
