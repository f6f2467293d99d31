"""The opening of a bulletin: how many projects, and what is printed of them; no word more."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.analysis.counting import (
    exceeded_count,
    finished_count,
    percentage,
    projects_by_level,
)
from generator.analysis.state import states_of
from generator.records import Level, Outcome, Project, Report

YEARLY = "年度报告"  # what a report is called that tells of a whole year


def opening_of(report: Report) -> tuple[str, ...]:
    """The paragraphs: one on the whole report, and one on its levels where it has several."""
    by_level = projects_by_level(report)
    numbers = {
        level: _numbers(report, level, by_level.get(level.id, ())) for level in report.levels
    }
    first = f"{_whole(report, numbers.values())}{_claim(report)}。"
    if len(report.levels) == 1:
        over = _exceeded(report.projects)
        return (first, f"{over.removeprefix('，')}。") if over else (first,)
    parts = [
        f"{level.label}{_counted(number)}{_exceeded(by_level.get(level.id, ()))}"
        for level, number in numbers.items()
    ]
    return first, "；".join(parts) + "。"


def _whole(report: Report, numbers: Iterable[Counter[str]]) -> str:
    """2022年度民生实事共计126项; kinds that are called otherwise are counted each."""
    when = f"{report.folder}年{'度' if report.words.report == YEARLY else ''}{report.words.county}"
    (first, number), *others = sum(numbers, Counter()).items()
    return f"{when}{first}共计{number}项" + "".join(f"、{word}{n}项" for word, n in others)


def _counted(numbers: Counter[str]) -> str:
    """民生实事9项, 实事项目5项、主要目标1项."""
    return "、".join(f"{word}{number}项" for word, number in numbers.items())


def _numbers(report: Report, level: Level, projects: Sequence[Project]) -> Counter[str]:
    """How many projects of a level there are, by what they are called."""
    words = {table.id: table.word for table in level.tables}
    called = [words.get(project.table) or report.words.project for project in projects]
    return Counter(called) if called else Counter({report.words.project: 0})


def _claim(report: Report) -> str:
    """What is printed of all projects together: that all is done, or how often each word stands.

    The least word comes first; nothing is said where nothing is printed.
    """
    projects = report.projects
    if finished_count(projects) == len(projects):
        return "，全部完成年度目标任务"
    states = states_of(report).values()
    numbers = Counter(state.outcome for state in states if state.outcome is not None)
    if not numbers:
        return ""
    parts = [f"{word.word}{numbers[word]}项" for word in sorted(numbers, key=_rank)]
    silent = len(projects) - sum(numbers.values())
    parts += [f"{silent}项原文未注明"] if silent else []
    return f"，其中{'、'.join(parts)}"


def _rank(word: Outcome) -> int:
    return word.kind.rank


def _exceeded(projects: Sequence[Project]) -> str:
    """How many were over-fulfilled; which share of all, where of all of them a word is printed."""
    over = exceeded_count(projects)
    if not over:
        return ""
    told = all(project.outcome is not None for project in projects)
    share = f"、占比{percentage(over, len(projects))}%" if told else ""
    return f"，其中{over}项超额完成{share}"
