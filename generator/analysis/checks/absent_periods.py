"""Periods that are missing between the first and the newest of their kind.

Who reports by month and skips one has lost a table, or a row of it. A regular course of wider
steps, such as the ends of the quarters, misses nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from generator.analysis.checks.naming import called, labels_of
from generator.analysis.pace import place_of_period
from generator.analysis.published_fields import steps_of
from generator.problems import Problem
from generator.records import Project, Report, Step
from generator.records.step import months_of

_LISTED: Final = 4
_FEW: Final = 5  # questions; more of them are one about the tables
_SEVERAL: Final = 3  # periods of which one can say that they are regular
_WHOLE: Final = 100
_QUARTER: Final = 3  # months


def missing_periods(report: Report) -> Iterator[Problem]:
    """YQ337: no table of a period came, or a project is missing in one that came.

    A period that ends with another one that came is not missing: the half year tells of June.
    Projects that miss the same periods are one question.
    """
    # a time of another year leaves no gap among the months of this one
    of_year = [step for step in report.steps if step.period[:4] == report.folder]
    steps = {
        project: [step for step in found if step.period[:4] == report.folder]
        for project, found in steps_of(report).items()
    }
    ends = {months_of(step.period)[1] for step in of_year}
    for width in (1, _QUARTER, 6):
        periods = sorted({s.period for s in of_year if _width(s.period) == width}, key=_end)
        if not periods:
            continue
        gaps = [end for end in _gaps(periods, width) if end not in ends]
        span = {"first": periods[0], "newest": periods[-1]}
        if gaps:
            after = next(period for period in periods if _end(period) > gaps[0])
            missing = "、".join(_name(report.folder, end, width) for end in gaps)
            at = place_of_period(report.steps, after)
            yield Problem("YQ337", at, missing, "no_table", values={**span, "missing": missing})
        yield from _without_row(report, periods, steps, span)


def _without_row(
    report: Report,
    periods: Sequence[str],
    steps: Mapping[str, Sequence[Step]],
    span: Mapping[str, str],
) -> Iterator[Problem]:
    """The projects that a period of others does not tell of, by the periods that they miss."""
    groups: dict[tuple[str, ...], list[Project]] = defaultdict(list)
    told_levels = {project.level for project in report.projects if project.id in steps}
    for project in report.projects:
        if project.level in told_levels and (missed := _missed(periods, steps.get(project.id, ()))):
            groups[missed].append(project)
    if len(groups) > _FEW:
        every = [project for members in groups.values() for project in members]
        at, values = place_of_period(report.steps, periods[-1]), {**span}
        values["listed"] = _listed(report, every)
        yield Problem("YQ337", at, periods[-1], "rows_differ", values=values)
        return
    for missed, members in groups.items():
        missing = "、".join(missed)
        at = place_of_period(report.steps, missed[0])
        values = {**span, "missing": missing, "listed": _listed(report, members)}
        yield Problem("YQ337", at, missing, "no_row", values=values)


def _listed(report: Report, projects: Sequence[Project]) -> str:
    labels = labels_of(report)
    named = "、".join(f"{labels[each.level]}{called(each)}" for each in projects[:_LISTED])
    return f"{named}等{len(projects)}项" if len(projects) > _LISTED else named


def _missed(periods: Sequence[str], steps: Sequence[Step]) -> tuple[str, ...]:
    """The periods that came and do not tell of a project, from its first step until it is done.

    Of a project that no step tells of these are all.
    """
    ends = {months_of(step.period)[1] for step in steps}
    done = min(
        (months_of(step.period)[1] for step in steps if _is_done(step)), default=_end(periods[-1])
    )
    first = min(ends, default=0)
    return tuple(p for p in periods if first <= _end(p) <= done and _end(p) not in ends)


def _is_done(step: Step) -> bool:
    """Whether nothing more is to be told of a project."""
    is_whole = step.percent is not None and step.percent >= _WHOLE
    return is_whole or (step.outcome is not None and step.outcome.kind.is_finished)


def _gaps(periods: Sequence[str], width: int) -> list[int]:
    """The last months of periods between the first and the last that did not come."""
    ends = [_end(period) for period in periods]
    steps = {after - before for before, after in pairwise(ends)}
    is_regular = len(ends) >= _SEVERAL and len(steps) == 1
    if is_regular or (ends[0] % _QUARTER == 0 and steps == {_QUARTER}):
        return []
    return [end for end in range(ends[0], ends[-1], width) if end not in ends]


def _width(period: str) -> int:
    """How many months a month, a quarter or half a year has; 0 of a span, which has no next one."""
    first, last = months_of(period)
    return 0 if "--" in period else last - first + 1


def _end(period: str) -> int:
    return months_of(period)[1]


def _name(year: str, end: int, width: int) -> str:
    """The period of a width that ends with a month: 2023-05, 2023-Q2."""
    if width == 1:
        return f"{year}-{end:02}"
    return f"{year}-{'Q' if width == _QUARTER else 'H'}{end // width}"
