"""The course of a year: its steps, period by period, and periods as people say them."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.pages.outline import Outline
from generator.pages.parts.words.share import headed_percent
from generator.pages.parts.words.tag import Tag
from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Project, Step
from generator.records.step import last_day, months_of

_TOLD: Final = "told"  # the kind of a month of which something was said, without a word
# A month of a text: no year's last digits, and no number of months (3个月).
_MONTH: Final = pattern(r"(?<![\d.])(1[0-2]|0?[1-9])月", re.ASCII)


class Month(Struct, frozen=True):
    """A month of a year in a row of twelve: its number, and the kind of the word that covers it.

    `kind` is empty where nothing was said of the month, and `told` where no word was printed.
    """

    number: int
    kind: str


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
    """The steps of a project in the order of time; empty where the content has none.

    Of the one that its state comes from, word and share stand at the head of its page.
    """
    state, lines = outline.states[project_id], []
    for step in outline.steps.get(project_id, ()):
        line = _line(outline, step)
        if step.period == state.period:
            line = replace(line, share="", tag=None)
        if line.tag or any((line.plan, line.actual, line.share, line.note)):
            lines.append(line)
    return tuple(lines)


def months_of_steps(outline: Outline, project_id: str) -> tuple[Month, ...]:
    """The twelve months of the report's year, each with the newest step that covers it."""
    kinds: dict[int, str] = {}
    for step in outline.steps.get(project_id, ()):
        if step.period[:4] == outline.report.folder:
            first, last = months_of(step.period)
            kind = step.outcome.kind.value if step.outcome else _TOLD
            kinds |= dict.fromkeys(range(first, last + 1), kind)
    return _row_of_months(kinds) if kinds else ()


def months_named(texts: Iterable[str]) -> tuple[Month, ...]:
    """The months that texts name, where they name several; one alone is told well enough there."""
    naming = [text for text in texts if "月" in text]
    numbers = {int(number) for text in naming for number in _MONTH.findall(text)}
    return _row_of_months(dict.fromkeys(numbers, _TOLD)) if len(numbers) > 1 else ()


def months_words(months: Iterable[Month]) -> str:
    """The months of which something was said: 4月、10月."""
    return "、".join(f"{month.number}月" for month in months if month.kind)


def _row_of_months(kinds: Mapping[int, str]) -> tuple[Month, ...]:
    return tuple(Month(number, kinds.get(number, "")) for number in range(1, 13))


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


def at_words(period: str) -> str:
    """A period as the time at which something was said: 于2023年5月; empty of none."""
    return f"于{period_words(period)}" if period else ""


def period_words(period: str) -> str:
    """A period as people say it: 2022年8月, 2022年第三季度, 2022年上半年, 2022年1—9月."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    if part.startswith("H"):
        return f"{year}年{'上下'[int(part[1]) - 1]}半年"
    return f"{year}年{'—'.join(f'{int(month)}' for month in part.split('--'))}月"


def short_words(folder: str, period: str) -> str:
    """A period as people say it in its own year: 8月, 第三季度; of another year with that."""
    return period_words(period).removeprefix(f"{folder}年")


def _line(outline: Outline, step: Step) -> StepLine:
    return StepLine(
        period=period_words(step.period),
        plan=display(step.plan),
        actual=display(step.actual),
        share=headed_percent(step.percent_head, step.percent),
        tag=Tag(step.outcome.word, step.outcome.kind) if step.outcome else None,
        note=display(step.note),
        source=_source(outline, step),
    )


def _source(outline: Outline, step: Step) -> str:
    """The document of a step, and its place in it."""
    title = outline.documents.get(step.document, "")
    place = f"，表{step.table}第{step.row}行" if step.table and step.row else ""
    return f"《{title}》{place}" if title else ""
