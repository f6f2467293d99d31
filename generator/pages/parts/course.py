"""The course of a year: its steps, month by month, and periods as people say them."""

from msgspec import Struct

from generator.analysis.counting import finished_count, plain_number
from generator.pages.outline import Outline
from generator.pages.parts.tag import Tag
from generator.pages.parts.typography import display
from generator.records import Report, Step


class StepLine(Struct, frozen=True):
    """One time of the year: when, what was planned and done, and how much in words."""

    period: str
    plan: str
    actual: str
    share: str
    tag: Tag | None


def steps_of(outline: Outline, project_id: str) -> tuple[StepLine, ...]:
    """The steps of a project in the order of time; empty where the content has none."""
    return tuple(_line(step) for step in outline.steps.get(project_id, ()))


def running_words(report: Report) -> str:
    """Words for a year that is not over: it has progress, and projects that are not finished."""
    newest = report.steps[-1].period if report.steps else ""  # they are in the order of time
    if not newest or finished_count(report.projects) == len(report.projects):
        return ""
    return f"进行中，截至{period_words(newest)}"


def period_words(period: str) -> str:
    """A period as people say it: 2022年8月, 2022年第三季度, 2022年上半年, 2022年1—9月."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    if part.startswith("H"):
        return f"{year}年{'上下'[int(part[1]) - 1]}半年"
    return f"{year}年{'—'.join(f'{int(month)}' for month in part.split('--'))}月"


def _line(step: Step) -> StepLine:
    return StepLine(
        period=period_words(step.period),
        plan=display(step.plan),
        actual=display(step.actual),
        share="" if step.percent is None else f"{plain_number(step.percent)}%",
        tag=Tag(step.outcome.word, step.outcome.kind) if step.outcome else None,
    )
