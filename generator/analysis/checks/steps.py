"""Steps: a word that says otherwise than its share, and a course that goes back.

One question a step. Where more than a few of one time are of the same kind, the table means
something else by its word or its number: that is one question about the table.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from msgspec import Struct

from generator.analysis.checks.naming import called, labels_of
from generator.analysis.counting import plain_number
from generator.analysis.pace import (
    even_share,
    falls,
    is_late,
    place_of_period,
    place_of_step,
    planned_share,
    year_of,
)
from generator.analysis.published_fields import steps_of
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import Outcome, Project, Report, Step
from generator.records.rounding import round_half_up

_FEW: Final = 5  # steps of one kind and time that are asked about one by one
_LISTED: Final = 4
_WHOLE: Final = 100
# No plan is even: many works begin late. So only what is far below an even course is asked about:
# less than half of it, and by so many points at least.
_POINTS_OF_EVEN: Final = 30
_POINTS_OF_PLAN: Final = 5  # of the source's own plan, which needs no more room than rounding
_NUMBER: Final = pattern(r"\d+(?:\.\d+)?")
_BARE: Final = pattern(r"\d{1,15}(?:\.\d{1,9})?")
_OF_PLAN: Final = ("below_plan", "late_above_plan")
# An amount of one month alone, what is left to do, and a date may well be lower than before.
_NO_TOTAL: Final = pattern(
    r"本月|当月|本季|当季|本期|新增|剩|余|尚|未|待|缺|\d+(?:\.\d+)?[年月日号时]"
)


class _Doubt(Struct, frozen=True):
    """A step that is asked about: `kind` names the phrase, `told` the numbers of the project."""

    step: Step
    code: str
    kind: str
    field: str
    found: str
    told: str
    due: str = ""


def words_against_shares(report: Report) -> Iterator[Problem]:
    """YQ335: a word says on time, done or late, and the share beside it says otherwise.

    Of each project its newest such step is asked about.
    """
    newest = {step.project: found for step in report.steps if (found := _against(step))}
    yield from _questions(report, newest.values())


def steps_back(report: Report) -> Iterator[Problem]:
    """YQ336: a share, or a number in the same words, is lower than at the time before."""
    by_project = steps_of(report)
    of_each = _of_each_period(report, by_project)
    doubts = [
        found
        for project, steps in by_project.items()
        for found in _backward(steps)
        if found.kind != "actual_back" or project not in of_each
    ]
    yield from _questions(report, doubts)


def _of_each_period(report: Report, by_project: Mapping[str, Sequence[Step]]) -> frozenset[str]:
    """The projects whose numbers are of each period alone: together they are the year's number.

    一季度1400, 二季度1620, 三季度1500 beside 4520. Where they are so in at least half of the rows
    that can tell, one column is as the other, and those of all rows are.
    """
    added, others = set[str](), set[str]()
    for project in report.projects:
        told = [step.actual for step in by_project.get(project.id, ()) if step.actual]
        whole = {result.text for result in project.results if _BARE.fullmatch(result.text)}
        if len(told) > 1 and len(whole) == 1 and all(map(_BARE.fullmatch, told)):
            is_sum = sum(map(Decimal, told)) == Decimal(whole.pop())
            (added if is_sum else others).add(project.id)
    return frozenset(by_project) if added and len(added) >= len(others) else frozenset(added)


def _against(step: Step) -> _Doubt | None:
    """What is asked about the word of a step, if anything."""
    word, share = step.outcome, step.percent
    if word is None or share is None or step.percent_head:  # a head of its own is another whole
        return None
    planned = planned_share(step.plan)
    kind = _kind(word, share, planned, even_share(step.period, year_of(step)))
    if not kind:
        return None
    told = f"{plain_number(share)}%"
    if planned is not None and kind in _OF_PLAN:
        told = f"{told} {'<' if kind == 'below_plan' else '>'} {plain_number(planned)}%"
    due = (
        f"{round_half_up(even_share(step.period, year_of(step)), 0)}"
        if kind == "below_even"
        else ""
    )
    return _Doubt(step, "YQ335", kind, "word", word.word, told, due)


def _kind(word: Outcome, share: Decimal, planned: Decimal | None, even: Decimal) -> str:
    """How a word and a share contradict each other; empty where they do not."""
    if word.kind.is_finished:
        return "done_below" if share < _WHOLE else ""
    if is_late(word):
        is_above = planned is not None and share >= planned + _POINTS_OF_PLAN
        return "late_done" if share >= _WHOLE else "late_above_plan" if is_above else ""
    if planned is not None:
        return "below_plan" if planned - share >= _POINTS_OF_PLAN else ""
    return "below_even" if share < even / 2 and even - share >= _POINTS_OF_EVEN else ""


def _backward(steps: Sequence[Step]) -> Iterator[_Doubt]:
    lower = set()
    for before, step in falls(steps):
        lower.add(step.period)
        shares = [f"{plain_number(each.percent or Decimal(0))}%" for each in (before, step)]
        told = f"{before.period} {shares[0]} → {step.period} {shares[1]}"
        yield _Doubt(
            step, "YQ336", "share_back", "percent", plain_number(step.percent or Decimal(0)), told
        )
    telling = [step for step in steps if step.actual]
    for before, step in pairwise(telling):
        if step.period not in lower and (pair := _totals(before.actual, step.actual)):
            told = f"{before.period} {pair[0]} → {step.period} {pair[1]}"
            yield _Doubt(step, "YQ336", "actual_back", "actual", step.actual, told)


def _totals(before: str, now: str) -> tuple[str, str] | None:
    """The only number of two texts that are alike but for it, where it is lower; else None."""
    old, new = _NUMBER.findall(before), _NUMBER.findall(now)
    if len(old) != 1 or len(new) != 1 or _NO_TOTAL.search(now):
        return None
    if _NUMBER.sub("", before) != _NUMBER.sub("", now) or Decimal(new[0]) >= Decimal(old[0]):
        return None
    return old[0], new[0]


def _questions(report: Report, doubts: Iterable[_Doubt]) -> Iterator[Problem]:
    """A question for each, or one for many of a kind at one time."""
    groups: dict[tuple[str, str, str], list[_Doubt]] = defaultdict(list)
    for doubt in doubts:
        word = doubt.found if doubt.field == "word" else ""
        groups[doubt.step.period, doubt.kind, word].append(doubt)
    projects = {project.id: project for project in report.projects}
    labels = labels_of(report)
    for (period, _, _), members in groups.items():
        known = [doubt for doubt in members if doubt.step.project in projects]
        for some in [known] if len(known) > _FEW else [[doubt] for doubt in known]:
            yield _question(report, period, some, projects, labels)


def _question(
    report: Report,
    period: str,
    doubts: Sequence[_Doubt],
    projects: Mapping[str, Project],
    labels: Mapping[str, str],
) -> Problem:
    first = doubts[0]
    at, found = place_of_step(first.step, projects[first.step.project], first.field), first.found
    if len(doubts) > 1:
        at = place_of_period(report.steps, period)
        found = found if first.field == "word" else period
    values = {
        "listed": _listed(doubts, projects, labels),
        "time": period,
        "due": first.due,
        "told": first.told if len(doubts) == 1 else "",
        "points": f"{_POINTS_OF_EVEN if first.kind == 'below_even' else _POINTS_OF_PLAN}",
    }
    return Problem(first.code, at, found, kind=first.kind, values=values)


def _listed(
    doubts: Sequence[_Doubt], projects: Mapping[str, Project], labels: Mapping[str, str]
) -> str:
    named = [
        f"{labels[project.level]}{called(project)}（{doubt.told}）"
        for doubt in doubts[:_LISTED]
        for project in [projects[doubt.step.project]]
    ]
    more = f"等{len(doubts)}项" if len(doubts) > _LISTED else ""
    return "、".join(named) + more
