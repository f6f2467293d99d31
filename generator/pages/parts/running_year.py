"""The pictures of a year that is not over: courses beside an even plan, and the months received.

The plan is not the source's: it parts the whole evenly among twelve months, and pages say so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.course import StepLine, period_words, steps_of
from generator.pages.parts.links import Link, department_links
from generator.pages.parts.share import headed_percent
from generator.pages.parts.tag import Tag, tag
from generator.pages.parts.typography import display
from generator.records import OutcomeKind, Project, Step
from generator.records.rounding import round_half_up
from generator.records.step import months_of

_MONTHS: Final = 12
_FEW: Final = 2  # months that one names each; more are named as a span
_BEHIND: Final = (OutcomeKind.BEHIND, OutcomeKind.MISSED)


class Segment(Struct, frozen=True):
    """A straight part of a course, between two places in percent of width and height."""

    x1: str
    y1: str
    x2: str
    y2: str


class Point(Struct, frozen=True):
    """A month's end on a course, in percent of width and height."""

    x: str
    y: str


class Chart(Struct, frozen=True):
    """The course of a project from January to December, from nothing to the whole.

    `gap` is the way from the last point up to the even plan, where it lies below it; `sentence`
    tells all points.
    """

    segments: tuple[Segment, ...]
    points: tuple[Point, ...]
    gap: Segment | None
    month: int
    sentence: str


class CourseItem(Struct, frozen=True):
    """A project with how far it is: `due` says how far it would be by the even plan.

    `chart` is None where the source prints no share, `told` are its own words of the newest time.
    """

    name: Link
    share: str
    due: str
    departments: tuple[Link, ...]
    tag: Tag
    told: str
    source: str
    chart: Chart | None


class Month(Struct, frozen=True):
    """A month of the year, and whether a document tells of the time up to its end."""

    number: int
    is_received: bool


class Received(Struct, frozen=True):
    """Which months' ends were told of, as a row of twelve, and the same in a sentence."""

    months: tuple[Month, ...]
    sentence: str


def is_behind(outline: Outline, project: Project) -> bool:
    """Whether the source says of a project that it is behind, or was missed."""
    return outline.states[project.id].kind in _BEHIND


def even_share(period: str) -> int:
    """How much of the year is over at the end of a period, in whole percents."""
    exact = Decimal(100 * months_of(period)[1]) / _MONTHS
    return int(round_half_up(exact, 0))


def month_end_words(period: str) -> str:
    """The end of a period: 4月底."""
    return f"{months_of(period)[1]}月底"


def behind_items(outline: Outline, page: str) -> tuple[CourseItem, ...]:
    """The projects that are behind, the lowest share first; those without a share are last."""
    behind = [project for project in outline.report.projects if is_behind(outline, project)]
    return _items(outline, behind, page)


def other_items(outline: Outline, page: str) -> tuple[CourseItem, ...]:
    """The projects that are not behind and have a course, the lowest share first."""
    others = [
        project
        for project in outline.report.projects
        if not is_behind(outline, project) and _shared(outline, project)
    ]
    return _items(outline, others, page)


def _items(outline: Outline, projects: Iterable[Project], page: str) -> tuple[CourseItem, ...]:
    ordered = sorted(projects, key=lambda project: _order(outline, project))
    return tuple([_item(outline, project, page) for project in ordered])


def _order(outline: Outline, project: Project) -> tuple[bool, Decimal]:
    share = outline.states[project.id].share
    return (share is None, share if share is not None else Decimal(0))


def _item(outline: Outline, project: Project, page: str) -> CourseItem:
    state, steps = outline.states[project.id], _shared(outline, project)
    line = next(
        (step for step in reversed(steps_of(outline, project.id)) if step.actual or step.note), None
    )
    return CourseItem(
        name=Link(
            display(project.heading).rstrip("。"), relative(page, addresses.project(project.id))
        ),
        share=headed_percent(state.share_head, state.share),
        due=_due(state.share, state.period),
        departments=department_links(outline, outline.departments_of[project.id], page),
        tag=tag(outline, project),
        told=_told(line),
        source=line.source if line else "",
        chart=_chart(steps) if steps else None,
    )


def _shared(outline: Outline, project: Project) -> list[Step]:
    """The steps of a project that print a share, in the order of time."""
    steps = outline.steps.get(project.id, ())
    return sorted((step for step in steps if step.percent is not None), key=lambda s: s.order)


def _due(share: Decimal | None, period: str) -> str:
    if share is None or not period:
        return ""
    due = even_share(period)
    gap = due - share
    behind = f"，差{plain_number(round_half_up(gap, 0))}个百分点" if gap >= 1 else ""
    return f"按月均分应到{due}%{behind}"


def _told(line: StepLine | None) -> str:
    """The source's own words: what was done, and its remark."""
    return "；".join(filter(None, (line.actual, line.note))) if line else ""


def _chart(steps: Sequence[Step]) -> Chart:
    places = [(months_of(step.period)[1], step.percent or Decimal(0)) for step in steps]
    starts = [(0, Decimal(0))] if months_of(steps[0].period)[0] == 1 else []
    way = [*starts, *places]
    month, share = places[-1]
    due = Decimal(100 * month) / _MONTHS
    points = [Point(_x(at), _y(percent)) for at, percent in places]
    told = "，".join(
        month_end_words(step.period) + headed_percent(step.percent_head, step.percent)
        for step in steps
    )
    return Chart(
        segments=tuple(Segment(_x(a), _y(p), _x(b), _y(q)) for (a, p), (b, q) in pairwise(way)),
        points=tuple(points),
        gap=Segment(_x(month), _y(share), _x(month), _y(due)) if share < due else None,
        month=month,
        sentence=f"{told}；按月均分到{month}月底为{plain_number(round_half_up(due, 0))}%。",
    )


def _x(month: int) -> str:
    return _percent(Decimal(100 * month) / _MONTHS)


def _y(share: Decimal) -> str:
    return _percent(100 - min(max(share, Decimal(0)), Decimal(100)))


def _percent(number: Decimal) -> str:
    return f"{plain_number(round_half_up(number, 2))}%"


def received(outline: Outline) -> Received | None:
    """The months whose ends were told of; None where the report has no step at all."""
    rows = Counter(step.period for step in outline.report.steps)
    if not rows:
        return None
    periods = sorted(rows, key=lambda period: (months_of(period)[1], months_of(period)[0]))
    ends = {months_of(period)[1] for period in periods}
    rest = f"；{max(ends) + 1}月起还没有" if max(ends) < _MONTHS else ""
    each = "各" if len(periods) > 1 else ""
    return Received(
        tuple(Month(number, number in ends) for number in range(1, _MONTHS + 1)),
        f"{'、'.join(_names(periods))}{each}有一期，共{rows.total()}行{rest}。",
    )


def _names(periods: Sequence[str]) -> Iterator[str]:
    """The periods by name, without the year; months that follow each other as a span."""
    months = [months_of(period)[1] for period in periods]
    single = all(months_of(period)[0] == months_of(period)[1] for period in periods)
    span = list(range(months[0], months[0] + len(months)))
    if single and len(months) > _FEW and months == span:
        yield f"{months[0]}月至{months[-1]}月"
        return
    for period in periods:
        yield period_words(period).partition("年")[2]
