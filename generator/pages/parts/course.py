"""The course of a year: its steps, period by period, and periods as people say them."""

from collections.abc import Iterable

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.pages.outline import Outline
from generator.pages.parts.tag import Tag
from generator.pages.parts.typography import display
from generator.records import Project, Step
from generator.records.step import last_day


class StepLine(Struct, frozen=True):
    """One time of the year: when, what was planned and done, how much in words, and a remark.

    `source` says where it was read, as far as that is known.
    """

    period: str
    plan: str
    actual: str
    share: str
    tag: Tag | None
    note: str
    source: str


def steps_of(outline: Outline, project_id: str) -> tuple[StepLine, ...]:
    """The steps of a project in the order of time; empty where the content has none."""
    return tuple(_line(outline, step) for step in outline.steps.get(project_id, ()))


def newest_period(outline: Outline, projects: Iterable[Project]) -> str:
    """The newest period that the states of some projects come from; empty where results do."""
    periods = {outline.states[project.id].period for project in projects} - {""}
    return max(periods, key=lambda period: (last_day(period), period), default="")


def since_words(period: str) -> str:
    """A period as the time of a state: 截至2022年8月, 2022年上半年; empty of none."""
    if not period:
        return ""
    is_month = period[5:].isdigit()
    return f"截至{period_words(period)}" if is_month else period_words(period)


def period_words(period: str) -> str:
    """A period as people say it: 2022年8月, 2022年第三季度, 2022年上半年, 2022年1—9月."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    if part.startswith("H"):
        return f"{year}年{'上下'[int(part[1]) - 1]}半年"
    return f"{year}年{'—'.join(f'{int(month)}' for month in part.split('--'))}月"


def _line(outline: Outline, step: Step) -> StepLine:
    return StepLine(
        period=period_words(step.period),
        plan=display(step.plan),
        actual=display(step.actual),
        share="" if step.percent is None else f"{plain_number(step.percent)}%",
        tag=Tag(step.outcome.word, step.outcome.kind) if step.outcome else None,
        note=display(step.note),
        source=_source(outline, step),
    )


def _source(outline: Outline, step: Step) -> str:
    """The document of a step, and its place in it."""
    title = outline.documents.get(step.document, "")
    place = f"，表{step.table}第{step.row}行" if step.table and step.row else ""
    return f"《{title}》{place}" if title else ""
