"""The course of a year: what was due at a time, how long a project is behind, how many were. Pure.

Where the source prints a plan in percent, that is what was due. Else an even course is all there
is to compare with: it parts the whole evenly among twelve months, and is nobody's plan.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from msgspec import Struct

from generator.analysis.state import days_of_results
from generator.patterns import pattern
from generator.problems import Location
from generator.records import Outcome, OutcomeKind, Position, Project, Report, Step
from generator.records.rounding import round_half_up
from generator.records.step import FIELDS_OF_RESULT, months_over

LATE: Final = (OutcomeKind.MISSED, OutcomeKind.BEHIND)
_MONTHS: Final = 12
_PRINTED_PLACES: Final = 2  # decimals of a share that the source plans
# A plan that says nothing but how much of the whole was to be done: 计划完成总工程量的40%. What
# names another whole, such as 投资 or 主体, plans a share of that.
_AROUND: Final = (
    r"(?:\d{1,2}月|计划|应|累计|总体|总|完成|进度|进展|形象|工程|任务|工作|目标|年度|全年|本月|月|底|末"
    r"|前|的|量|率|比例|达到?|到|至|为|约|不低于|不少于|以上|左右|序时|[:：，,。；;、（）()\s])*"
)
_PLANNED: Final = pattern(rf"{_AROUND}(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)[%\uff05]{_AROUND}")


class Due(Struct, frozen=True):
    """How much was due, in percent; `is_printed` says that it is the source's own plan."""

    share: Decimal
    is_printed: bool


class Time(Struct, frozen=True):
    """A time of the year that steps tell of: its last day, and the periods that end with it.

    The shortest of them stands first and names the time.
    """

    day: str
    periods: tuple[str, ...]

    @property
    def period(self) -> str:
        """The period that names the time."""
        return self.periods[0]


def even_share(period: str, year: str) -> Decimal:
    """How much of a report's year is over at the end of a period, in percent and exact."""
    return Decimal(100 * months_over(period, year)) / _MONTHS


def planned_share(plan: str) -> Decimal | None:
    """The share of the whole that a plan in words is, where it says just that, in percent."""
    match = _PLANNED.fullmatch(plan)
    share = Decimal(match["share"]) if match else None
    return share if share is not None and share <= 100 else None


def due_of(step: Step) -> Due:
    """What was due at the end of a step: by the source's plan, else by an even course."""
    printed = planned_share(step.plan)
    if printed is not None:
        return Due(printed, True)
    return Due(even_share(step.period, year_of(step)), False)


def year_of(step: Step) -> str:
    """The year of the report that a step belongs to."""
    return step.project.partition("/")[0]


def shown_share(due: Due) -> Decimal:
    """What was due as pages print it, in percent: of an even course in whole ones."""
    return round_half_up(due.share, _PRINTED_PLACES if due.is_printed else 0)


def is_telling(step: Step) -> bool:
    """Whether a step says how far a project is, in a word or in a share."""
    return step.outcome is not None or step.percent is not None


def is_late(outcome: Outcome | None) -> bool:
    """Whether a word says that a project is behind, or was missed."""
    return outcome is not None and outcome.kind in LATE


def late_run(steps: Iterable[Step]) -> tuple[tuple[Step, ...], Step | None]:
    """The newest steps of a project that all say it is behind, and the one before them if any.

    `steps` are in the order of time. A step with a share and no word ends the run: nobody said
    that the project was behind then.
    """
    telling = [step for step in steps if is_telling(step)]
    start = len(telling)
    while start and is_late(telling[start - 1].outcome):
        start -= 1
    return tuple(telling[start:]), telling[start - 1] if start else None


def times_of(steps: Iterable[Step]) -> tuple[Time, ...]:
    """The times that steps tell of, in order."""
    of_each = {step.period: step for step in steps}
    periods: dict[str, list[str]] = {}
    for step in sorted(of_each.values(), key=lambda step: step.order):
        periods.setdefault(step.last_day, []).append(step.period)
    return tuple(Time(day, tuple(of_day)) for day, of_day in periods.items())


def late_counts(report: Report) -> tuple[tuple[Time, int], ...]:
    """Of each time of a report how many projects were behind then, as far as was said by then."""
    words = {project.id: project.outcome for project in report.projects}
    of_steps = [
        (step.last_day, step.project, step.outcome) for step in report.steps if is_telling(step)
    ]
    of_results = [(day, id_, words[id_]) for id_, day in days_of_results(report).items()]
    # of one day, what a result says counts behind what a step says
    said = deque(sorted(of_steps + of_results, key=lambda word: word[0]))
    late: dict[str, bool] = {}
    counts = []
    for time in times_of(report.steps):
        while said and said[0][0] <= time.day:
            _, project, outcome = said.popleft()
            late[project] = is_late(outcome)
        counts.append((time, sum(late.values())))
    return tuple(counts)


def by_weight(counts: Mapping[Outcome, int]) -> Iterator[tuple[Outcome, int]]:
    """Words with their numbers as a report tells them: what is behind stands last, to be named."""
    yield from sorted(counts.items(), key=lambda pair: _weight(pair[0].kind))


def counted_outcomes(outcomes: Iterable[Outcome | None]) -> tuple[Mapping[Outcome, int], int]:
    """How often each word was printed, and how often none."""
    found = Counter(outcomes)
    silent = found.pop(None, 0)
    return {word: number for word, number in found.items() if word is not None}, silent


def _weight(kind: OutcomeKind) -> tuple[bool, int]:
    return (True, -kind.rank) if kind in LATE else (False, kind.rank)


def place_of_step(step: Step, project: Project, name: str) -> Location:
    """Where a field of a step stands: in the file of its period, or in the record that has it."""
    at = step.position
    if at is None:
        return Location(f"content/{step.project.partition('/')[0]}/progress/{step.period}.yaml")
    if at != project.position:
        return Location(at.file, field=f"{_entry(at)}.{name}")
    row = f"[0].{FIELDS_OF_RESULT[name]}" if len(project.results) == 1 else ""
    return Location(at.file, field=f"projects[{project.key}].results{row}")


def place_of_period(steps: Iterable[Step], period: str) -> Location:
    """The file that tells of a period, of which there are steps."""
    step = next(step for step in steps if step.period == period)
    if step.position is None:
        return Location(f"content/{step.project.partition('/')[0]}/progress/{period}.yaml")
    file = step.position.file
    return Location(file, field="period" if "/progress/" in file else "level")


def projects_by_place(steps: Iterable[Step]) -> dict[tuple[str, str], str]:
    """By file and entry the project of a step that has an entry of its own."""
    return {
        (step.position.file, _entry(step.position)): step.project
        for step in steps
        if step.position is not None and "/progress/" in step.position.file
    }


def _entry(position: Position) -> str:
    return f"projects[#{position.index + 1}]"


def falls(steps: Sequence[Step]) -> Iterator[tuple[Step, Step]]:
    """The steps of a project whose share is lower than that of the step before, with that one.

    Shares under other heads are shares of something else.
    """
    shared = [step for step in steps if step.percent is not None]
    for before, step in pairwise(shared):
        is_like = step.percent_head == before.percent_head
        if is_like and (step.percent or 0) < (before.percent or 0):
            yield before, step
