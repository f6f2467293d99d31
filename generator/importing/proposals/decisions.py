"""Decisions: the questions of an import, one for what a person decides once, never one a row."""

from collections.abc import Iterable, Sequence
from typing import Final

from generator.importing.proposals.departments import Doubt
from generator.importing.proposals.unlisted import Additions
from generator.problems import Problem

LEVEL, WORD, NAME = "YQ723", "YQ727", "YQ728"
NO_OFFICE, NO_KIND = "YQ751", "YQ752"
_BETWEEN: Final = "、"


def decisions_of(problems: Iterable[Problem], proposed: Additions) -> list[Problem]:
    """The problems with those together that one decision answers, at the place of their first.

    Names that look like offices are one decision, those that do not another one; words with a kind
    are one, and those of which nobody knows the kind another.
    """
    doubtful = {
        proposal.name for proposal in proposed.departments if proposal.doubt is Doubt.NO_OFFICE
    }
    groups: dict[str, list[Problem]] = {}
    alone: list[Problem] = []
    for problem in problems:
        if problem.code == NAME:
            groups.setdefault(NO_OFFICE if problem.found in doubtful else NAME, []).append(problem)
        elif problem.code == WORD:
            is_known = problem.found in proposed.outcomes
            groups.setdefault(WORD if is_known else NO_KIND, []).append(problem)
        elif problem.code == LEVEL:
            groups.setdefault(LEVEL, []).append(problem)
        else:
            alone.append(problem)
    return [*alone, *(_one(code, group) for code, group in groups.items())]


def _one(code: str, group: Sequence[Problem]) -> Problem:
    first = group[0]
    found = list(dict.fromkeys(problem.found for problem in group))
    values = {
        **first.values,
        "first": found[0],
        "count": str(len(found)),
        "rows": str(len({(problem.at.file, problem.at.line) for problem in group})),
    }
    return Problem(code, first.at, _BETWEEN.join(found), first.kind, first.fix, values)
